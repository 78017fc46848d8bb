"""A right record validates and survives JSON; a wrong one is refused, and the message says why."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dateline.schemas import Interval, Record


def put(data, path, value):
    """Set what the dotted path names, a number in it being an index."""
    *parents, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in parents:
        data = data[part]
    data[last] = value


def test_the_record_is_right(data):
    record = Record.model_validate(data)
    assert record.events[0].arguments[1].kind == "span"


def test_round_trip_through_json(data):
    record = Record.model_validate(data)
    assert Record.model_validate_json(record.model_dump_json()) == record
    assert Record.model_validate(record.model_dump(mode="json")) == record


def test_every_span_is_seen(data):
    record = Record.model_validate(data)
    assert [span.text for span in record.spans()] == [
        "Tartus",
        "Russia",
        "15 to 20 trucks",
        "trucks",
        "€5.8 million",
        "$6.3 million",
        "Friday",
        "leaves",
        "moved",
        "Convoy",
    ]


WRONG = [
    ("record_id", "pages/convoy#1", "record_id is 'pages/convoy#1', must be 'pages/convoy#0'"),
    ("duplicate_of", "pages/convoy#0", "cannot be a copy of itself"),
    ("schema_version", "0.9", "Input should be '1.0' or '1.1'"),
    ("colour", "red", "Extra inputs are not permitted"),
    ("article", -1, "greater than or equal to 0"),
    ("published", None, "published and published_from are given together"),
    ("published_from", None, "published and published_from are given together"),
    ("published", "2024-02-30", "no calendar day"),
    ("published", "2024-12", "should match pattern"),
    ("language", "English", "should match pattern"),
    ("source.sha256", "abc", "should match pattern"),
    # segments, removed stretches, sentences
    ("segments.0.end", 19, "both of its ranges must be of equal length"),
    ("segments.1.kind", "teaser", "a story has no segment of kind teaser"),
    ("kind", "teaser", "a teaser has no segment of kind body"),
    ("segments", [], "at least 1 item"),
    ("segments.0.source_start", 5, "must be of equal length"),
    ("removed.0.text", "Menu", "is not as long as"),
    ("removed.0", {"source_start": 4, "source_end": 9, "text": "Menu:", "reason": "x"}, "source ranges out of order"),
    ("sentences", [[21, 30], [0, 20]], "out of order"),
    ("sentences", [[0, 20], [19, 30]], "out of order"),
    ("sentences", [[0, 0]], "is empty"),
    ("sentences", [[0, 10_000]], "out of the text"),
    # spans
    ("entities.0.mentions.0.text", "Homs!!", "is 'Tartus', not 'Homs!!'"),
    ("entities.0.mentions.0.text", "Tart", "has 4 characters"),
    ("entities.0.mentions.0.end", 14, "its span [14, 14)"),
    ("entities.0.mentions.0.start", -1, "greater than or equal to 0"),
    ("entities.0.mentions.0.start", "14", "valid integer"),
    ("entities.0.mentions.0.confidence", 1.5, "less than or equal to 1"),
    ("entities.0.mentions.0.confidence", float("nan"), "finite number"),
    ("quantities.0.item.text", "planes", "is 'trucks', not 'planes'"),
    ("times.0.text", "Monday", "is 'Friday', not 'Monday'"),
    ("events.0.mentions.0.text", "arrive", "is 'leaves', not 'arrive'"),
    ("events.0.arguments.1.text", "Planes", "is 'Convoy', not 'Planes'"),
    # ids
    ("entities.1.id", "e1", "ids count from 1 in text order"),
    ("entities.1.id", "x1", "should match pattern"),
    ("quantities.0.id", "q3", "ids count from 1 in text order"),
    ("events.0.id", "v2", "ids count from 1 in text order"),
    ("events.0.arguments.0.entity", "e9", "id 'e9' resolves to nothing"),
    ("events.0.arguments.2.quantity", "q9", "id 'q9' resolves to nothing"),
    ("events.0.arguments.3.time", "t9", "id 't9' resolves to nothing"),
    ("events.0.attribution.entity", "e9", "id 'e9' resolves to nothing"),
    # entities
    ("entities.1.link", None, "a COUNTRY is linked"),
    ("entities.1.link.id", "RSU", "'RSU' is no ISO 3166-1 alpha-3 code"),
    ("entities.1.link.scheme", "wikidata", "is linked by iso3166-1-alpha3, not wikidata"),
    ("entities.0.type", "CITY", "Input should be 'PERSON'"),
    ("entities.0.mentions", [], "at least 1 item"),
    # quantities
    ("quantities.0.low", 21, "low 21 is above high 20"),
    ("quantities.0.high", None, "bounds are given both or not at all"),
    ("quantities.0.value", 17, "a value or bounds, one of the two"),
    ("quantities.1.value", None, "a value or bounds, one of the two"),
    ("quantities.1.value", "5.8", "valid number"),
    ("quantities.1.value", float("inf"), "finite number"),
    ("quantities.1.comparator", "range", "a range states both bounds"),
    ("quantities.1.currency", "EUX", "'EUX' is no ISO 4217 code"),
    ("quantities.1.currency", None, "money has a currency, and only money"),
    ("quantities.0.currency", "EUR", "money has a currency, and only money"),
    ("quantities.0.unit", "kilometre", "measures and percentages have a unit"),
    ("quantities.0.kind", "percent", "measures and percentages have a unit"),
    ("quantities.1.equivalents", [], "q3 names q2 its equivalent, which does not name it in return"),
    ("quantities.1.equivalents", ["q9"], "id 'q9' resolves to nothing"),
    ("quantities.1.equivalents", ["q2"], "q2 names q2 its equivalent"),
    # times
    ("times.0.value", "2024-13-01", "'2024-13-01' is no TIMEX3 value"),
    ("times.0.value", "2024-12-13T10:00", "is no value of a date"),
    ("times.0.value", "P2D", "P2D is no value of a date"),
    ("times.0.kind", "time", "is no value of a time"),
    ("times.0.earliest", None, "both ends or none"),
    ("times.0.earliest", "2024-12-14T00:00:00", "is after latest"),
    ("times.0.earliest", "2024-12-13", "should match pattern"),
    ("times.0.earliest", "2024-12-32T00:00:00", "day is out of range"),
    ("times.0.earliest", "2024-12-13T00:00:00Z", "of different zones"),
    # events
    ("events.0.type", "FIGHT", "Input should be 'AGREE'"),
    ("events.0.mode", "withdraw", "'withdraw' is no mode of MOVE: it has none"),
    ("events.0.realis", "perhaps", "Input should be 'asserted'"),
    ("events.0.arguments.0.role", "fatalities", "role fatalities takes quantity or span, not entity"),
    ("events.0.arguments.3.role", "location", "role location takes entity or quantity or span, not time"),
    ("events.0.arguments.1.role", "injuries", "injuries is no role of MOVE"),
    ("events.0.arguments.0", {"role": "agent"}, "a filler is one entity, quantity, time or span"),
    ("events.0.arguments.0", {"role": "agent", "entity": "e1", "quantity": "q1"}, "a filler is one entity"),
    ("events.0.arguments.0", {"role": "agent", "start": 3}, "a span filler has start, end and text"),
    ("events.0.arguments.0", {"role": "agent", "start": 3, "end": 4, "text": "ab"}, "has 2 characters"),
    ("events.0.arguments.2", {"role": "agent", "entity": "e2"}, "an argument is given twice"),
    ("events.0.attribution", {"quantity": "q1"}, "an attribution is an entity or a span, not a quantity"),
    ("events.0.mentions", [], "at least 1 item"),
    ("events.0.codes", {"plover": None}, "Field required"),
]


@pytest.mark.parametrize(("path", "value", "message"), WRONG)
def test_a_wrong_record_is_refused(data, path, value, message):
    put(data, path, value)
    with pytest.raises(ValidationError, match=re.escape(message)):
        Record.model_validate(data)


def test_values_stand_in_text_order(data):
    data["quantities"][1:] = [{**data["quantities"][2], "id": "q2"}, {**data["quantities"][1], "id": "q3"}]
    data["quantities"][1]["equivalents"], data["quantities"][2]["equivalents"] = ["q3"], ["q2"]
    with pytest.raises(ValidationError, match="q3 at 56 comes after one at 70: values stand in text order"):
        Record.model_validate(data)


@pytest.mark.parametrize(("path", "what"), [("events.0", "v1: triggers"), ("entities.0", "e1: mentions")])
def test_mentions_stand_in_text_order(data, path, what):
    leaves, moved = data["events"][0]["mentions"]
    put(data, f"{path}.mentions", [moved, leaves])
    with pytest.raises(ValidationError, match=f"{what} out of order or overlapping"):
        Record.model_validate(data)


def test_names_do_not_overlap_but_descriptions_may_hold_them(data):
    russia = data["entities"][1]["mentions"][0]
    data["entities"].append({"id": "e3", "type": "NATIONALITY", "name": "Russia", "mentions": [russia]})
    with pytest.raises(ValidationError, match="names out of order or overlapping"):
        Record.model_validate(data)
    data["entities"][2]["mentions"] = [{**russia, "kind": "nominal"}]
    assert len(Record.model_validate(data).entities) == 3


def test_segments_cover_the_text(data):
    data["segments"][1] |= {"end": 40, "source_end": 49}
    with pytest.raises(ValidationError, match="is not followed by a line break"):
        Record.model_validate(data)
    data["segments"].pop()
    with pytest.raises(ValidationError, match=r"segments end at 20, the text at \d+"):
        Record.model_validate(data)


def test_segments_follow_the_source(data):
    data["segments"][0] |= {"source_start": 500, "source_end": 520}
    with pytest.raises(ValidationError, match="source ranges out of order"):
        Record.model_validate(data)


def test_what_was_removed_is_on_the_first_record(data):
    data |= {"article": 1, "record_id": "pages/convoy#1"}
    with pytest.raises(ValidationError, match="stands on its first record"):
        Record.model_validate(data)


def test_a_measure_has_a_unit_of_its_own(data):
    quantity = {**data["quantities"][0], "kind": "measure", "item": None, "unit": "percent"}
    data["quantities"][0] = quantity
    with pytest.raises(ValidationError, match="the unit of a percentage, and of nothing else, is 'percent'"):
        Record.model_validate(data)
    quantity["unit"] = "tonne"
    assert Record.model_validate(data).quantities[0].unit == "tonne"


def test_only_a_count_has_an_item(data):
    data["quantities"][1]["item"] = data["quantities"][0]["item"]
    with pytest.raises(ValidationError, match="only a count has an item"):
        Record.model_validate(data)


def test_a_duration_has_no_interval(data):
    data["times"][0] |= {"kind": "duration", "value": "P1D"}
    with pytest.raises(ValidationError, match="a duration has no interval"):
        Record.model_validate(data)


def test_a_record_cannot_be_changed(data):
    record = Record.model_validate(data)
    with pytest.raises(ValidationError, match="frozen"):
        record.title = "another"


@given(st.data())
def test_source_span_finds_the_same_characters(draws):
    """Paragraphs are taken from a source with gaps between them; every span maps back onto its characters."""
    paragraphs = draws.draw(st.lists(st.text("ab é🚢", min_size=1, max_size=9), min_size=1, max_size=5))
    gaps = draws.draw(st.lists(st.text("xy", max_size=4), min_size=len(paragraphs), max_size=len(paragraphs)))
    source, segments, at = "", [], 0
    for gap, paragraph in zip(gaps, paragraphs, strict=True):
        source += gap
        place = {"start": at, "end": at + len(paragraph)}
        origin = {"source_start": len(source), "source_end": len(source) + len(paragraph)}
        segments.append({"kind": "body", **place, **origin})
        source, at = source + paragraph, at + len(paragraph) + 1
    record = Record.model_validate(
        {
            "record_id": "a#0",
            "doc_id": "a",
            "article": 0,
            "kind": "story",
            "source": {"media_type": "text/plain", "sha256": "0" * 64},
            "language": "en",
            "text": "\n".join(paragraphs),
            "segments": segments,
            "provenance": {"version": "0"},
        }
    )
    segment = draws.draw(st.sampled_from(record.segments))
    start = draws.draw(st.integers(segment.start, segment.end - 1))
    end = draws.draw(st.integers(start + 1, segment.end))
    first, last = record.source_span(Interval(start=start, end=end))
    assert source[first:last] == record.text[start:end]


def test_source_span_over_two_segments(data):
    record = Record.model_validate(data)
    assert record.source_span(Interval(start=14, end=27)) == (20, 36)


@pytest.mark.parametrize(("start", "end"), [(20, 21), (14, 21), (10_000, 10_001)])
def test_source_span_outside_segments(data, start, end):
    record = Record.model_validate(data)
    with pytest.raises(ValueError, match="is in no segment"):
        record.source_span(Interval(start=start, end=end))
