"""A small record, whole and right; tests break it one field at a time."""

from copy import deepcopy

import pytest

HEADLINE = "Convoy leaves Tartus"
BODY = "Russia moved 15 to 20 trucks worth €5.8 million ($6.3 million) on Friday."
TEXT = f"{HEADLINE}\n{BODY}"


def span(text, occurrence=0):
    """Where `text` stands in TEXT, as the fields of a span."""
    at = -1
    for _ in range(occurrence + 1):
        at = TEXT.index(text, at + 1)
    return {"start": at, "end": at + len(text), "text": text}


def mention(text, **more):
    return {**span(text), "confidence": 0.9, **more}


RECORD = {
    "schema_version": "1.0",
    "record_id": "pages/convoy#0",
    "doc_id": "pages/convoy",
    "article": 0,
    "kind": "story",
    "source": {"path": "pages/convoy.txt", "url": None, "media_type": "text/plain", "sha256": "0" * 64},
    "published": "2024-12-15",
    "published_from": "page",
    "language": "en",
    "title": HEADLINE,
    "text": TEXT,
    "segments": [
        {"kind": "headline", "start": 0, "end": 20, "source_start": 6, "source_end": 26},
        {"kind": "body", "start": 21, "end": len(TEXT), "source_start": 30, "source_end": 9 + len(TEXT)},
    ],
    "removed": [{"source_start": 0, "source_end": 5, "text": "Menu:", "reason": "navigation"}],
    "sentences": [[0, 20], [21, len(TEXT)]],
    "entities": [
        {"id": "e1", "type": "LOCATION", "name": "Tartus", "mentions": [mention("Tartus")]},
        {
            "id": "e2",
            "type": "COUNTRY",
            "name": "Russia",
            "link": {"scheme": "iso3166-1-alpha3", "id": "RUS"},
            "mentions": [mention("Russia")],
        },
    ],
    "quantities": [
        {
            "id": "q1",
            **mention("15 to 20 trucks"),
            "kind": "count",
            "low": 15,
            "high": 20,
            "comparator": "range",
            "item": span("trucks"),
        },
        {
            "id": "q2",
            **mention("€5.8 million"),
            "kind": "money",
            "value": 5_800_000,
            "currency": "EUR",
            "equivalents": ["q3"],
        },
        {
            "id": "q3",
            **mention("$6.3 million"),
            "kind": "money",
            "value": 6_300_000,
            "currency": "USD",
            "equivalents": ["q2"],
        },
    ],
    "times": [
        {
            "id": "t1",
            **mention("Friday"),
            "kind": "date",
            "value": "2024-12-13",
            "earliest": "2024-12-13T00:00:00",
            "latest": "2024-12-13T23:59:59",
        }
    ],
    "events": [
        {
            "id": "v1",
            "type": "MOVE",
            "realis": "asserted",
            "attribution": {"entity": "e2"},
            "mentions": [mention("leaves"), mention("moved")],
            "arguments": [
                {"role": "agent", "entity": "e2"},
                {"role": "artifact", **span("Convoy")},
                {"role": "amount", "quantity": "q1"},
                {"role": "time", "time": "t1"},
            ],
            "codes": {"plover": None, "cameo": None, "acled": None, "ace": "Movement.Transport"},
            "confidence": 0.8,
        }
    ],
    "provenance": {"version": "0.1.0", "models": {"en_core_web_sm": "3.8.0"}},
}


@pytest.fixture
def data():
    """The record as JSON holds it, to be changed at will."""
    return deepcopy(RECORD)
