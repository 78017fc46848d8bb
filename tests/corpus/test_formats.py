"""Every format gives back what it was given; what annotators break is named with its place."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from dateline.corpus import AnnotationError
from dateline.corpus.docbin import to_doc
from dateline.corpus.formats import FORMATS, format_of
from dateline.corpus.tokens import tokenized

from .conftest import documents

WHOLE = ("brat", "label-studio", "docbin", "native")


def there_and_back(name, *given_documents):
    form = format_of(name)
    with tempfile.TemporaryDirectory() as folder:
        form.write(given_documents, Path(folder))
        return list(form.read(Path(folder)))


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_lost(name, document):
    other = document.model_copy(update={"doc_id": "other"})
    assert there_and_back(name, other, document) == [other, document]


@pytest.mark.parametrize("name", WHOLE)
@given(document=documents())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_lost_of_any_document(name, document):
    assert there_and_back(name, document) == [document]


def mentions(document):
    return [(mention.span, entity.type) for entity in document.entities for mention in entity.mentions]


@given(document=documents())
@settings(max_examples=40)
def test_conll_keeps_every_entity_where_it_is(document):
    (read,) = there_and_back("conll", document)
    assert sorted(mentions(read)) == sorted(mentions(document))
    assert read.text == document.text


def test_conll_is_iob2_with_a_gap_between_lines(document, tmp_path):
    format_of("conll").write([document], tmp_path)
    rows = (tmp_path / "syria" / "raid.conll").read_text().split("\n")
    assert rows[:6] == ["Jets\tO", "bomb\tO", "Kobani\tB-LOCATION", "", "Turkish\tB-NATIONALITY", "jets\tO"]
    assert rows[rows.index("Royal\tB-ORGANIZATION") + 1 :][:2] == ["Air\tI-ORGANIZATION", "Force\tI-ORGANIZATION"]


@given(document=documents())
def test_tokens_hold_the_text_and_every_edge(document):
    doc = tokenized(document.text, document.spans())
    assert doc.text == document.text
    assert all(doc.char_span(*span.span) is not None for span in document.spans())


def test_docbin_has_entities_for_spacy(document):
    doc = to_doc(document)
    assert [(ent.text, ent.label_) for ent in doc.ents][:2] == [("Kobani", "LOCATION"), ("Turkish", "NATIONALITY")]
    (again,) = DocBin().from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes()).get_docs(Vocab())
    assert [span.id_ for span in again.spans["gold_time"]] == [span.id_ for span in doc.spans["gold_time"]]


def test_brat_standoff_as_brat_writes_it(document, tmp_path):
    format_of("brat").write([document], tmp_path)
    ann = (tmp_path / "syria" / "raid.ann").read_text()
    rows = ann.split("\n")
    assert any(row.endswith("\tRoyal Air Force") and "ORGANIZATION" in row and ";" in row for row in rows)
    assert sum(row[0] == "E" for row in rows if row) == 4
    assert any(row.startswith("N") and "TIMEX3:2019-10-07" in row for row in rows)
    assert any(row.startswith("E") and " target:" in row and " target2:" in row for row in rows)
    assert any(row.startswith("*\tEquiv T") for row in rows)
    assert "ASSAULT\tagent*:<ENTITY>" in (tmp_path / "annotation.conf").read_text()


def broken(tmp_path, document, change, name="brat", file="syria/raid.ann"):
    """The message of reading what was written with one thing changed in it."""
    format_of(name).write([document], tmp_path)
    path = tmp_path / file
    text = path.read_text()
    assert change[0] in text
    path.write_text(text.replace(*change, 1))
    with pytest.raises(AnnotationError) as caught:
        list(format_of(name).read(tmp_path))
    assert str(path) in str(caught.value)
    assert "syria/raid" in str(caught.value)
    return str(caught.value)


BRAT_FAULTS = [
    ("headline 0 16\tJets", "headline 0 16\tJet", "line 1 of the annotations"),
    ("LOCATION 10 16", "PLACE 10 16", "line 1 (offset 10): T6 PLACE: there is no such type"),
    ("LOCATION 10 16", "LOCATION 10", "of the annotations: 'T6\\tLOCATION 10"),
    ("mode E15 aerial", "mode E15 naval", "'naval' is no mode of ASSAULT"),
    ("mode E15 aerial", "mode E99 aerial", "there is no E99"),
    ("agent:T8", "agent:T99", "there is no T99"),
    ("agent:T8", "boss:T8", "no link 'boss' can go to T8"),
    ("agent:T8", "agent:T1", "no link 'agent' can go to T1 headline"),
    ("T1\theadline", "Z1\theadline", "line 1 of the annotations"),
    ('"value": 12', '"value": "a dozen"', "quantities"),
    ('{"value": 12', "{value: 12", "Expecting property name"),
    ('"value": 12', '"weight": 12', "Extra inputs"),
    ("headline 0 16\tJets bomb Kobani", "headline 18 25\tTurkish", "line 1 (offset 0) has no kind"),
    ("LOCATION 10 16\tKobani", "LOCATION 10 16;38 44\tKobani", "of the annotations"),
]


@pytest.mark.parametrize(("old", "new", "complaint"), BRAT_FAULTS)
def test_brat_faults_are_named(tmp_path, document, old, new, complaint):
    assert complaint in broken(tmp_path, document, (old, new))


def test_label_studio_faults_are_named(tmp_path, document):
    def fault(old, new):
        return broken(tmp_path, document, (old, new), "label-studio", "tasks.json")

    assert "the text holds 'Kobani', not 'Kobane'" in fault('"text": "Kobani"', '"text": "Kobane"')
    assert "no link 'boss'" in fault('"agent"', '"boss"')
    assert "there is no such type" in fault('"LOCATION"', '"PLACE"')
    assert "is no JSON object" in fault('{\\"value\\": 12', "{value: 12")


def test_label_studio_export_wins_over_the_prediction(tmp_path, document):
    format_of("label-studio").write([document], tmp_path)
    path = tmp_path / "tasks.json"
    (task,) = json.loads(path.read_text())
    regions = task["predictions"][0]["result"]
    kept = [region for region in regions if region.get("from_name") in ("line", "time", "note")]
    kept = [
        region
        for region in kept
        if region["from_name"] != "note" or any(r["id"] == region["id"] and r["from_name"] == "time" for r in kept)
    ]
    task["annotations"] = [{"was_cancelled": True, "result": []}, {"result": kept}]
    path.write_text(json.dumps([task]))
    (read,) = format_of("label-studio").read(path)
    assert (read.times, read.entities, read.events) == (document.times, (), ())


@pytest.mark.parametrize(
    "content",
    ["{", "{}", "[1]", "[{}]", '[{"data": {}}]', '[{"data": {"doc_id": "x", "text": "y"}, "annotations": 5}]'],
)
def test_no_label_studio_export(tmp_path, content):
    (tmp_path / "tasks.json").write_text(content)
    with pytest.raises(AnnotationError, match=r"tasks\.json"):
        list(format_of("label-studio").read(tmp_path))


def test_conll_faults_are_named(tmp_path, document):
    def fault(old, new):
        return broken(tmp_path, document, (old, new), "conll", "syria/raid.conll")

    assert "line 3: 'B-PLACE' is no IOB2 tag" in fault("B-LOCATION", "B-PLACE")
    assert "line 2: 'bombs' is not the text's next token at offset 4" in fault("bomb\t", "bombs\t")


def test_files_that_are_missing_or_no_docbin(tmp_path):
    for name in ("brat", "conll", "native"):
        with pytest.raises(FileNotFoundError, match=str(tmp_path)):
            list(format_of(name).read(tmp_path))
    (tmp_path / "gold.spacy").write_bytes(b"nothing")
    with pytest.raises(AnnotationError, match="no DocBin"):
        list(format_of("docbin").read(tmp_path))
    with pytest.raises(ValueError, match="'xml' is no format: brat, label-studio"):
        format_of("xml")
    assert set(FORMATS) == {*WHOLE, "conll"}
