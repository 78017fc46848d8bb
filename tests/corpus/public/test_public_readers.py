"""Readers of public sets, on files made by hand in the sets' own forms."""

import gzip
import importlib
import json
from datetime import date

import pytest

from dateline.corpus.public import (
    DataFormatError,
    DataNotFoundError,
    isaf,
    lgl,
    meantime,
    muc4,
    newsquant,
    re3d,
    timeml,
    webpages,
    wikievents,
)

READERS = ["isaf", "lgl", "meantime", "muc4", "newsquant", "re3d", "timeml", "webpages", "wikievents"]


def reader(name):
    return importlib.import_module(f"dateline.corpus.public.{name}")


def write_rows(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


@pytest.mark.parametrize("name", READERS)
def test_a_missing_path_says_what_is_expected(name, tmp_path):
    module = reader(name)
    with pytest.raises(DataNotFoundError, match="does not exist") as missing:
        list(module.read(tmp_path / "nowhere"))
    with pytest.raises(DataNotFoundError, match="holds no such file") as empty:
        list(module.read(tmp_path))
    assert module.EXPECTS in str(missing.value)
    assert module.EXPECTS in str(empty.value)


@pytest.mark.parametrize("name", READERS)
def test_a_wrong_file_says_what_is_expected(name, tmp_path):
    file = tmp_path / "wrong.txt"
    file.write_text('["neither rows", "nor XML"]\n')
    module = reader(name)
    with pytest.raises(DataFormatError, match=r"wrong\.txt") as error:
        list(module.read(file))
    assert module.EXPECTS in str(error.value)


def test_xml_that_declares_entities_is_refused(tmp_path):
    file = tmp_path / "bomb.tml"
    file.write_text('<!DOCTYPE x [<!ENTITY a "b">]><TimeML><TEXT>&a;</TEXT></TimeML>')
    with pytest.raises(DataFormatError, match="entities"):
        list(timeml.read(file))


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("12", 12, 12),
        ("-260", -260, -260),
        ("252.0-287.0", 252, 287),
        ("1.99E-29", 1.99e-29, 1.99e-29),
        ("-5.0--2", -5, -2),
    ],
)
def test_newsquant_values(value, low, high, tmp_path):
    quantity = {"change": "~", "value": value, "unit": "miles", "normalized_unit": "mile", "referred_concepts": "-"}
    file = write_rows(tmp_path / "dev.jsonl", {"text": "So many miles.", "quantities": [quantity]})
    (sentence,) = newsquant.read(tmp_path)
    assert sentence == next(newsquant.read(file))
    assert sentence.quantities == (newsquant.Quantity(low, high, "mile", "miles", "~"),)


def test_newsquant_a_dash_is_no_unit(tmp_path):
    quantity = {"change": "=", "value": "5", "unit": "-", "normalized_unit": "-"}
    (sentence,) = newsquant.read(write_rows(tmp_path / "a.jsonl", {"text": "Five.", "quantities": [quantity]}))
    assert (sentence.quantities[0].unit, sentence.quantities[0].wording) == (None, None)


TIMEML = """<?xml version="1.0"?><TimeML><DOCID>a1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22T10:00">March 22</TIMEX3></DCT>
<TEXT>They <EVENT>met <TIMEX3 type="DATE" value="2013-03-21">yesterday</TIMEX3></EVENT> for
<TIMEX3 type="DURATION" value="PT2H">two hours</TIMEX3><TIMEX3 type="DATE" value="2013"/>.</TEXT></TimeML>"""


def test_timeml_keeps_text_and_offsets(tmp_path):
    (tmp_path / "a.tml").write_text(TIMEML)
    (document,) = timeml.read(tmp_path)
    assert document.text == "They met yesterday for\ntwo hours."
    assert document.created == date(2013, 3, 22)
    assert [(document.text[t.start : t.end], t.kind, t.value) for t in document.times] == [
        ("yesterday", "DATE", "2013-03-21"),
        ("two hours", "DURATION", "PT2H"),
    ]


CAT = """<Document doc_id="1">
<token sentence="0" t_id="1">Jobs</token><token sentence="0" t_id="2">speaks</token>
<token sentence="1" t_id="3">June</token><token sentence="1" t_id="4">6</token>
<token sentence="2" t_id="5">``</token><token sentence="2" t_id="6">Today</token><token sentence="2" t_id="7">''</token>
<token sentence="2" t_id="8">(</token><token sentence="2" t_id="9">Monday</token><token sentence="2" t_id="10">)</token>
<token sentence="3" t_id="11">Never</token><token sentence="3" t_id="12">read</token>
<Markables>
<TIMEX3 functionInDocument="CREATION_TIME" m_id="1" type="DATE" value="2005-06-06"><token_anchor t_id="3"/><token_anchor t_id="4"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" m_id="2" type="DATE" value="2005-06-06"><token_anchor t_id="9"/></TIMEX3>
<TIMEX3 m_id="3" type="DATE" value="1995"/>
<ENTITY_MENTION m_id="4" syntactic_type="NAM"><token_anchor t_id="1"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="5" syntactic_type="NOM"><token_anchor t_id="2"/></ENTITY_MENTION>
<ENTITY ent_type="PER" m_id="6"/>
</Markables><Relations><REFERS_TO r_id="9"><source m_id="4"/><source m_id="5"/><target m_id="6"/></REFERS_TO></Relations></Document>"""


def test_meantime_text_is_made_from_tokens(tmp_path):
    (tmp_path / "1_jobs.xml").write_text(CAT)
    (document,) = meantime.read(tmp_path)
    assert document.text == "Jobs speaks\n\nJune 6\n\n“Today” (Monday) Never read"
    assert document.created == date(2005, 6, 6)
    assert [(document.text[t.start : t.end], t.value) for t in document.times] == [("Monday", "2005-06-06")]
    assert [(document.text[n.start : n.end], n.type) for n in document.names] == [("Jobs", "PER")]


def test_meantime_only_what_annotators_read_is_scored(tmp_path):
    (tmp_path / "1_jobs.xml").write_text(CAT)
    (document,) = meantime.read(tmp_path)
    assert [document.text[start:end] for start, end in document.annotated] == [
        "Jobs speaks\n\n",
        "\n\n“Today” (Monday)",
    ]


def test_webpages_join_truth_and_html(tmp_path):
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(b"<p>Story</p>"))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": "Story", "url": "https://x.example"}}))
    assert list(webpages.read(tmp_path)) == [webpages.Page("a", "https://x.example", "<p>Story</p>", "Story")]


def test_webpages_a_missing_page_is_named(tmp_path):
    (tmp_path / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": "Story", "url": "u"}}))
    with pytest.raises(DataNotFoundError, match=r"a\.html\.gz"):
        list(webpages.read(tmp_path))


def label(begin, end, kind, value, confidence):
    return {"documentId": "d", "begin": begin, "end": end, "type": kind, "value": value, "confidence": confidence}


def test_re3d_leaves_out_unsure_and_misplaced_labels(tmp_path):
    folder = tmp_path / "CENTCOM"
    folder.mkdir()
    (folder / "documents.json").write_text("\ufeff" + json.dumps({"_id": "d", "text": "Rebels left Homs."}))
    write_rows(
        folder / "entities.json",
        label(12, 16, "Location", "Homs", 1),
        label(0, 6, "Organisation", "Rebels", 0.5),
        label(7, 11, "Weapon", "left", 0.49),
        label(0, 4, "Person", "Homs", 1),
    )
    (document,) = re3d.read(tmp_path)
    assert document.labels == (re3d.Label(0, 6, "Organisation"), re3d.Label(12, 16, "Location"))


def test_re3d_documents_without_entities_are_told(tmp_path):
    write_rows(tmp_path / "documents.json", {"_id": "d", "text": "x"})
    with pytest.raises(DataNotFoundError, match=r"entities\.json"):
        list(re3d.read(tmp_path))


def test_lgl_toponyms_with_and_without_coordinates(tmp_path):
    (tmp_path / "lgl.xml").write_text(
        '<articles><article docid="7"><dltime>2009-03-20 12:24:52</dltime><text>Paris and Here.</text><toponyms>'
        "<toponym><start>0</start><end>5</end><gaztag><lat>33.66</lat><lon>-95.55</lon></gaztag></toponym>"
        "<toponym><start>10</start><end>14</end></toponym></toponyms></article></articles>"
    )
    (article,) = lgl.read(tmp_path)
    assert (article.doc_id, article.published, article.text) == ("7", "2009-03-20", "Paris and Here.")
    assert article.toponyms == (lgl.Toponym(0, 5, (33.66, -95.55)), lgl.Toponym(10, 14, None))


def muc(types):
    fills = {slot: [] for slot in muc4.SLOTS} | {"PerpInd": [[["guerrillas", 4], ["men", 30]]]}
    return {"docid": "DEV-1", "doctext": "the guerrillas …", "templates": [{"incident_type": types, **fills}]}


def test_muc4_prefers_the_test_split(tmp_path):
    write_rows(tmp_path / "train.json", muc("attack") | {"docid": "TRAIN"})
    write_rows(tmp_path / "dev.json", muc("bombing / attack"))
    (document,) = muc4.read(tmp_path)
    assert document.doc_id == "DEV-1"
    assert document.templates[0].types == ("bombing", "attack")
    assert document.templates[0].fills["PerpInd"] == (("guerrillas", "men"),)


def test_wikievents_offsets_are_those_of_the_text(tmp_path):
    row = {
        "doc_id": "w",
        "text": "Police.Police  arrested two men.",
        "tokens": ["Police", ".", "Police", "arrested", "two", "men", "."],
        "entity_mentions": [{"id": "T1", "start": 4, "end": 6}],
        "event_mentions": [
            {
                "event_type": "Justice.ArrestJailDetain.Unspecified",
                "trigger": {"start": 3, "end": 4},
                "arguments": [{"entity_id": "T1", "role": "Detainee"}],
            }
        ],
    }
    write_rows(tmp_path / "dev.jsonl", row)
    (document,) = wikievents.read(tmp_path)
    (event,) = document.events
    assert document.text[slice(*event.trigger)] == "arrested"
    assert [(role, document.text[slice(*span)]) for role, span in event.arguments] == [("Detainee", "two men")]


def test_wikievents_a_token_that_is_not_there_is_told():
    with pytest.raises(ValueError, match="substring"):
        wikievents.token_offsets("one two", ["two", "one"])


def test_isaf_joined_values_are_split(tmp_path):
    record = {
        "start_date": "2011-02-19",
        "event_type": ["airstrike;detention"],
        "province": [""],
        "min_killed": 2,
        "min_captured": 0,
    }
    (release,) = isaf.read(write_rows(tmp_path / "dev.jsonl", {"text": "KABUL", "record": record}))
    assert release == isaf.Release("KABUL", "2011-02-19", frozenset({"airstrike", "detention"}), frozenset(), 2, 0)
