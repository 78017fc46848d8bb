"""The accuracy gate: the extractor on the development split, and the rules by which floors move."""

import pytest
import typer
from typer.testing import CliRunner

from dateline.corpus import read_folder, write_native
from dateline.evaluation import gate
from dateline.evaluation.gate import Floors, gate_faults, hash_of, measured, read_floors, renewed, shortfalls
from dateline.evaluation.pages import annotated_pages
from dateline.pipeline.batch import Extractor
from dateline.pipeline.ingest import from_text


def test_no_measure_falls_below_its_floor():
    pinned = read_floors()
    assert pinned.sha256 == hash_of(gate.SPLIT), "the gold changed: python -m dateline.evaluation.gate --update"
    now = measured(gate.SPLIT)
    assert gate_faults(pinned, now) == []
    assert {"lines", "entity", "quantity", "time", "event", "argument"} <= set(pinned.floors)


def floors(**scores):
    return Floors(sha256="0" * 64, documents=1, floors=scores)


def test_what_lies_below_its_floor():
    assert shortfalls({"entity": 90.0, "time": 80.0}, {"entity": 90.0 - gate.EPSILON, "time": 80.0}) == []
    (fault,) = shortfalls({"entity": 90.0}, {"entity": 89.0})
    assert fault == f"entity: 89.00 is below its floor 90.00 (epsilon {gate.EPSILON})"
    assert shortfalls({"entity": 90.0}, {}) == ["entity: has no score any more, its floor is 90.00"]


def test_gold_that_changed_shuts_the_gate():
    other = floors(entity=90.0).model_copy(update={"sha256": "1" * 64})
    assert gate_faults(floors(entity=90.0), other) == [
        "the gold is not the one that the floors were measured on: renew them"
    ]


def test_floors_rise_by_themselves_and_fall_for_a_reason():
    before, better, worse = floors(entity=90.0), floors(entity=91.0, time=70.0), floors(entity=89.99)
    assert renewed(None, before) == before
    assert renewed(before, better) == better
    with pytest.raises(ValueError, match=r"floors would fall: entity from 90\.0 to 89\.99"):
        renewed(before, worse)
    lowered = renewed(before, worse, reason="the gold was corrected")
    assert lowered.floors == {"entity": 89.99}
    assert lowered.lowered[0].model_dump() == {
        "measure": "entity",
        "before": 90.0,
        "after": 89.99,
        "reason": "the gold was corrected",
    }
    assert renewed(lowered, better).lowered == lowered.lowered


def test_the_hash_covers_names_texts_and_annotations(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.ann.json").write_text("{}")
    seen = [hash_of(tmp_path)]
    for name, content in (("a.txt", "texts"), ("a.ann.json", "{ }"), ("b.txt", "")):
        (tmp_path / name).write_text(content)
        seen.append(hash_of(tmp_path))
    assert len(set(seen)) == len(seen)
    (tmp_path / "note.md").write_text("not covered")
    assert hash_of(tmp_path) == seen[-1]


@pytest.fixture
def split(tmp_path):
    """A split of one small document, and where its floors go."""
    page = tmp_path / "raid.txt"
    page.write_text("Turkish jets bombed Kobani on 9 October 2019, killing at least 12 fighters.\n")
    records = Extractor().extract(from_text(page.read_text(), doc_id="raid", path=str(page))).records
    for document in annotated_pages(records):
        write_native(document, tmp_path / "dev")
    return tmp_path / "dev"


def run(*arguments):
    app = typer.Typer()
    app.command()(gate.main)
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_the_command_pins_checks_and_refuses(split):
    place = ("--split", split, "--floors", split.parent / "floors.json")
    assert run(*place).exit_code == 2
    assert run(*place, "--update").exit_code == 0
    assert read_floors(split.parent / "floors.json").floors["entity"] == 100
    assert run(*place).exit_code == 0
    annotation = split / "raid.ann.json"
    annotation.write_text(annotation.read_text().replace('"LOCATION"', '"FACILITY"'))
    assert next(read_folder(split)).entities
    result = run(*place)
    assert result.exit_code == 1
    assert "the gold is not the one" in result.output
    assert "entity: 50.00 is below its floor 100.00" in result.output
    assert "floors would fall" in run(*place, "--update").output
    assert run(*place, "--update", "--allow-lower").exit_code == 2
    assert run(*place, "--update", "--allow-lower", "--reason", "the type was wrong").exit_code == 0
    assert "the type was wrong" in (split.parent / "floors.json").read_text()
    assert run(*place).exit_code == 0
