"""The project's own form of gold: what reads, what is refused with which place, and that writing loses nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.corpus import AnnotationError, read_folder, write_native
from dateline.corpus.lines import LineIndex
from dateline.corpus.native import read_native
from dateline.schemas import Span

TEXT = "Jets bomb Kobani\n\nTurkish jets bombed Kobani on Monday, killing 12 fighters.\nShare this\n"


def annotation():
    return {
        "doc_id": "raid",
        "published": "2019-10-09",
        "lines": [
            {"line": 1, "kind": "headline", "article": 0},
            {"line": 3, "kind": "body", "article": 0},
            {"line": 4, "kind": "furniture", "article": None},
        ],
        "entities": {
            "e1": {"type": "LOCATION", "name": "Kobani", "latitude": 36.9, "longitude": 38.4},
            "e2": {"type": "NATIONALITY", "name": "Turkish", "link": "TUR"},
        },
        "mentions": [[1, "Kobani", 0, "e1"], [3, "Kobani", 0, "e1", "metonym"], [3, "Turkish", 0, "e2"]],
        "quantities": {"q1": {"line": 3, "text": "12 fighters", "kind": "count", "value": 12, "item": "fighters"}},
        "times": {"t1": {"line": 3, "text": "Monday", "occ": 0, "kind": "date", "value": "2019-10-07"}},
        "events": {
            "v1": {
                "class": "ASSAULT",
                "mode": "aerial",
                "mentions": [[1, "bomb"], [3, "bombed", 0]],
                "args": [
                    ["target", "e1"],
                    ["time", "t1"],
                    ["fatalities", "q1"],
                    ["instrument", {"line": 3, "text": "jets"}],
                ],
                "attribution": None,
            }
        },
    }


@pytest.fixture
def gold(tmp_path):
    """Writes an annotation beside its text and gives its path."""

    def write(row, text=TEXT, name="raid"):
        (tmp_path / f"{name}.txt").write_bytes(text.encode())
        path = tmp_path / f"{name}.ann.json"
        path.write_text(row if isinstance(row, str) else json.dumps(row))
        return path

    return write


def test_offsets_and_values(gold):
    document = read_native(gold(annotation()))
    assert [m.span for m in document.entities[0].mentions] == [(10, 16), (38, 44)]
    assert [m.kind for m in document.entities[0].mentions] == ["name", "metonym"]
    assert document.times[0].text == "Monday"
    assert [t.span for t in document.events[0].mentions] == [(5, 9), (31, 37)]
    assert document.events[0].arguments[3].span().span == (26, 30)
    assert [line.kind for line in document.lines] == ["headline", "blank", "body", "furniture", "blank"]


def test_what_is_written_reads_the_same(gold, tmp_path):
    document = read_native(gold(annotation()))
    assert read_native(write_native(document, tmp_path / "again")) == document


FAULTS = {
    "text that is not there": (["mentions", 0, 1], "Kobane", "line 1 (offset 0) has no 'Kobane' (occurrence 0)"),
    "occurrence that is not there": (["mentions", 0, 2], 1, "has no 'Kobani' (occurrence 1)"),
    "line beyond the text": (["times", "t1", "line"], 9, "there is no line 9"),
    "unknown entity type": (["entities", "e2", "type"], "DEMONYM", "line 3: entities.e2.type"),
    "unknown event type": (["events", "v1", "class"], "BATTLE", "line 1: events.v1.class"),
    "unknown mode": (["events", "v1", "mode"], "naval", "line 1 (offset 5): event v1: 'naval' is no mode of ASSAULT"),
    "unknown realis": (["events", "v1", "realis"], "likely", "line 1: events.v1.realis"),
    "unknown role": (["events", "v1", "args", 0, 0], "victim", "line 1: events.v1.args.0.0"),
    "filler of the wrong kind": (["events", "v1", "args", 1, 1], "e1", "offset 5: events v1 arguments.1"),
    "unknown kind of line": (["lines", 1, "kind"], "caption", "line 3: lines.1.kind"),
    "unknown kind of quantity": (["quantities", "q1", "kind"], "number", "line 3: quantities.q1.kind"),
    "mention of no entity": (["mentions", 2, 3], "e9", "line 3: mention 'Turkish': there is no entity e9"),
    "filler without target": (["events", "v1", "args", 0, 1], "e9", "line 1: target of event v1: there is no entity"),
    "equivalent without target": (["quantities", "q1", "equivalent"], "q9", "line 3 (offset 64): quantity q1"),
    "overlapping mentions": (
        ["mentions", 2, 1],
        "Turkish jets bombed Kobani",
        "(offset 38): mention 'Kobani' overlaps",
    ),
    "number without value": (["quantities", "q1", "value"], None, "(offset 64): quantity q1 '12 fighters' has neither"),
    "line without kind": (["lines", 1, "line"], 2, "line 3 (offset 18) has no kind"),
    "row too short": (["mentions", 0], [1, "Kobani"], "line 1: mentions.0: Value error, a list of 4 to 5 parts is due"),
    "row that is no list": (["mentions", 0], "Kobani", "mentions.0: Value error, a list of 4 to 5 parts is due"),
    "layer that is no mapping": (["times"], ["Monday"], "times: Input should be"),
    "misspelt field": (["quantities", "q1", "comparater"], "equal", "line 3: quantities.q1.comparater: Extra inputs"),
    "no trigger": (["events", "v1", "mentions"], [], "event v1 has no trigger"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_names_file_document_and_place(gold, name):
    (*steps, last), value, complaint = FAULTS[name]
    row = inner = annotation()
    for step in steps:
        inner = inner[step]
    inner[last] = value
    path = gold(row)
    with pytest.raises(AnnotationError) as caught:
        read_native(path)
    assert complaint in str(caught.value)
    assert str(path) in str(caught.value)
    assert "document raid" in str(caught.value)


def test_every_fault_is_told_at_once(gold):
    row = annotation()
    row["mentions"] += [[1, "Ankara", 0, "e1"], [7, "Kobani", 0, "e1"], [1, "Jets", 0, "e5"]]
    with pytest.raises(AnnotationError) as caught:
        read_native(gold(row))
    assert len(caught.value.faults) == 3


@pytest.mark.parametrize("row", ["{broken", "[]", '"text"', "null", '{"doc_id": 5}', '{"mentions": 3}'])
def test_json_of_any_shape_is_refused_by_name(gold, row):
    path = gold(row)
    with pytest.raises(AnnotationError, match="document raid") as caught:
        read_native(path)
    assert str(path) in str(caught.value)


def test_a_missing_or_broken_text_is_named(gold):
    path = gold(annotation())
    path.with_name("raid.txt").write_bytes(b"Jets \xff")
    with pytest.raises(AnnotationError, match=r"raid\.txt is no UTF-8: byte 5"):
        read_native(path)
    path.with_name("raid.txt").unlink()
    with pytest.raises(AnnotationError, match=r"raid\.txt is missing"):
        read_native(path)


def test_a_folder_without_gold_or_with_a_document_twice(gold, tmp_path):
    with pytest.raises(FileNotFoundError, match="holds no NAME"):
        list(read_folder(tmp_path))
    gold(annotation())
    gold(annotation(), name="raid2")
    with pytest.raises(AnnotationError, match="the same document"):
        list(read_folder(tmp_path))


def test_an_id_does_not_lead_out_of_the_folder(gold, tmp_path):
    document = read_native(gold(annotation())).model_copy(update={"doc_id": "../x"})
    with pytest.raises(ValueError, match="leads out"):
        write_native(document, tmp_path / "out")


@given(st.data())
def test_any_span_as_line_and_substring_and_back(data):
    text = data.draw(st.text(alphabet="ab \n\té😀", min_size=1, max_size=60))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    index = LineIndex(text)
    span = Span(start=start, end=end, text=text[start:end])
    assert index.locate(*index.reference(span)) == span
