"""`dateline annotate`: records out to each format and back as gold that scores them perfectly."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.corpus import read_folder
from dateline.corpus.native import read_native

HTML = """<html><body><nav>Share this</nav><article><h1>Jets bomb Kobani</h1>
<p>Turkish jets bombed Kobani on Monday, killing at least 12 fighters, a monitoring group said.</p>
<p>Ankara paid €5 million ($5.2 million) to the Syrian Red Crescent, Recep Tayyip Erdogan said.</p>
</article></body></html>"""
TEXT = (
    "Ukraine said on Tuesday that Russian drones had struck Odesa.\nTwo people died. Kyiv demanded that Moscow stop.\n"
)


def dateline(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> Path:
    """A folder with pages and their records."""
    root = tmp_path_factory.mktemp("pages")
    (root / "in" / "syria").mkdir(parents=True)
    (root / "in" / "syria" / "raid.html").write_text(HTML)
    (root / "in" / "odesa.txt").write_bytes(TEXT.encode())
    assert dateline("extract", root / "in", "-o", root / "records.jsonl", "--published", "2024-12-18").exit_code == 0
    return root


@pytest.mark.parametrize("form", ["brat", "label-studio", "docbin", "native"])
def test_out_and_back_is_gold_of_which_nothing_is_lost(extracted, tmp_path, form):
    records = extracted / "records.jsonl"
    assert dateline("annotate", "export", records, "-o", tmp_path / "out", "--format", form).exit_code == 0
    result = dateline("annotate", "import", tmp_path / "out", "-o", tmp_path / "gold", "--format", form)
    assert result.exit_code == 0, result.output
    assert dateline("evaluate", records, tmp_path / "gold", "--json", tmp_path / "scores.json").exit_code == 0
    scores = json.loads((tmp_path / "scores.json").read_text())
    assert scores["documents"] == 2
    assert {name: row["f1"] for name, row in scores["measures"].items() if row["f1"] != 100} == {}
    assert {"entity", "quantity", "time", "event", "argument"} <= set(scores["measures"])


def test_conll_keeps_the_entities(extracted, tmp_path):
    records = extracted / "records.jsonl"
    assert dateline("annotate", "export", records, "-o", tmp_path / "out", "--format", "conll").exit_code == 0
    assert dateline("annotate", "import", tmp_path / "out", "-o", tmp_path / "gold", "--format", "conll").exit_code == 0
    named = {m.text for document in read_folder(tmp_path / "gold") for e in document.entities for m in e.mentions}
    assert {"Kobani", "Odesa", "Moscow"} <= named


def test_pages_elsewhere_and_pages_that_changed(extracted, tmp_path):
    records, moved = extracted / "records.jsonl", tmp_path / "moved"
    moved.mkdir()
    (moved / "a.html").write_text(HTML)
    arguments = ("annotate", "export", records, "-o", tmp_path / "out", "--format", "native", "--pages", moved)
    result = dateline(*arguments)
    assert result.exit_code == 2
    assert "document odesa: its page" in result.output
    (moved / "b.txt").write_bytes(TEXT.encode())
    assert dateline(*arguments).exit_code == 0
    assert read_native(tmp_path / "out" / "odesa.ann.json").published == "2024-12-18"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["export", "RECORDS", "-o", "OUT", "--format", "xml"], "'xml' is no format"),
        (["export", "nowhere.jsonl", "-o", "OUT", "--format", "brat"], "nowhere.jsonl"),
        (["import", "nowhere", "-o", "OUT", "--format", "brat"], "nowhere holds no NAME.ann"),
        (["import", "nowhere", "-o", "OUT", "--format", "docbin"], "nowhere"),
    ],
)
def test_wrong_usage_exits_with_2(extracted, tmp_path, arguments, complaint):
    places = {"RECORDS": extracted / "records.jsonl", "OUT": tmp_path / "out"}
    result = dateline("annotate", *(places.get(argument, argument) for argument in arguments))
    assert result.exit_code == 2
    assert complaint in result.output
    assert "Traceback" not in result.output


def test_nothing_is_written_where_an_annotation_is_wrong(extracted, tmp_path):
    dateline("annotate", "export", extracted / "records.jsonl", "-o", tmp_path / "out", "--format", "brat")
    path = tmp_path / "out" / "syria" / "raid.ann"
    path.write_text(path.read_text().replace("LOCATION", "PLACE", 1))
    result = dateline("annotate", "import", tmp_path / "out", "-o", tmp_path / "gold", "--format", "brat")
    assert result.exit_code == 2
    assert "document syria/raid" in result.output
    assert "there is no such type" in result.output
    assert not (tmp_path / "gold").exists()
