"""Annotated documents for the formats: one with everything in it, and a strategy for any."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from dateline.corpus import GoldDocument
from dateline.corpus.check import checked
from dateline.corpus.order import in_order
from dateline.schemas import EntityType, ontology

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

TEXT = (
    "Jets bomb Kobani\n\nTurkish jets bombed Kobani 🛩 on Monday, killing at least 12 fighters; Ankara paid\n"
    "€5 million ($5.2 million), Royal\nAir Force sources said.\nShare this\n"
)


def span(text: str, sub: str, nth: int = 0) -> dict:
    at = -1
    for _ in range(nth + 1):
        at = text.index(sub, at + 1)
    return {"start": at, "end": at + len(sub), "text": sub}


def everything() -> GoldDocument:
    starts = [0, 17, 18, TEXT.index("€"), TEXT.index("Air Force"), TEXT.index("Share"), len(TEXT)]
    kinds = [
        ("headline", 0),
        ("blank", None),
        ("body", 0),
        ("body", 0),
        ("body", 0),
        ("furniture", None),
        ("blank", None),
    ]
    ends = [*(start - 1 for start in starts[1:]), len(TEXT)]
    lines = [
        {"start": a, "end": b, "kind": kind, "article": article}
        for a, b, (kind, article) in zip(starts, ends, kinds, strict=True)
    ]
    row = {
        "doc_id": "syria/raid",
        "text": TEXT,
        "published": "2019-10-09",
        "lines": lines,
        "entities": [
            {"id": "a", "type": "LOCATION", "name": "Kobani (Ayn al-Arab)", "latitude": 36.9, "longitude": 38.4,
             "mentions": [span(TEXT, "Kobani"), span(TEXT, "Kobani", 1)]},
            {"id": "b", "type": "NATIONALITY", "name": "Turkish", "link": "TUR", "mentions": [span(TEXT, "Turkish")]},
            {"id": "c", "type": "COUNTRY", "name": "Turkey", "link": "TUR",
             "mentions": [{**span(TEXT, "Ankara"), "kind": "metonym"}]},
            {"id": "d", "type": "ORGANIZATION", "name": "Royal Air Force", "mentions": [span(TEXT, "Royal\nAir Force")]},
        ],
        "quantities": [
            {"id": "x", **span(TEXT, "at least 12 fighters"), "kind": "count", "value": 12, "comparator": "at_least", "item": "fighters"},
            {"id": "y", **span(TEXT, "€5 million"), "kind": "money", "value": 5_000_000, "currency": "EUR", "equivalent": "z"},
            {"id": "z", **span(TEXT, "$5.2 million"), "kind": "money", "value": 5_200_000.0, "currency": "USD", "equivalent": "y"},
        ],
        "times": [{"id": "m", **span(TEXT, "Monday"), "kind": "date", "value": "2019-10-07"}],
        "events": [
            {"id": "k", "type": "ASSAULT", "mode": "aerial", "mentions": [span(TEXT, "bomb"), span(TEXT, "bombed"), span(TEXT, "killing")],
             "attribution": span(TEXT, "Royal\nAir Force sources"),
             "arguments": [{"role": "agent", "entity": "b"}, {"role": "instrument", **span(TEXT, "jets")}, {"role": "target", "entity": "a"},
                           {"role": "target", "quantity": "x"}, {"role": "fatalities", "quantity": "x"}, {"role": "time", "time": "m"}]},
            {"id": "l", "type": "AID", "realis": "planned", "mentions": [span(TEXT, "paid")], "attribution": {"entity": "d"},
             "arguments": [{"role": "agent", "entity": "c"}, {"role": "amount", "quantity": "y"}]},
        ],
    }  # fmt: skip
    return in_order(checked(row, "test"))


@pytest.fixture
def document() -> GoldDocument:
    return everything()


def _cuts(draw, text: str, most: int) -> list[tuple[int, int]]:
    """Spans apart from one another that begin and end with a visible character."""
    points = sorted(draw(st.sets(st.integers(0, len(text)), max_size=2 * most)))
    pairs = zip(points[::2], points[1::2], strict=False)
    return [(a, b) for a, b in pairs if text[a:b] and text[a:b] == text[a:b].strip()]


@st.composite
def documents(draw) -> GoldDocument:
    """Any text with any spans on it, on tokens or not."""
    text = draw(st.text(alphabet="abcAB '’-.,€$5é😀\n \t\u2028", min_size=1, max_size=80))

    def spans(most):
        return [{"start": a, "end": b, "text": text[a:b]} for a, b in _cuts(draw, text, most)]

    kinds = draw(st.lists(st.sampled_from(EntityType.__args__), min_size=12, max_size=12))
    entities = [{"id": f"e{n}", "type": kinds[n], "name": m["text"], "mentions": [m]} for n, m in enumerate(spans(5))]
    quantities = [
        {"id": f"q{n}", **m, "kind": "count", "value": n, "item": draw(st.text())} for n, m in enumerate(spans(3))
    ]
    times = [{"id": f"t{n}", **m, "kind": "date", "value": None} for n, m in enumerate(spans(3))]
    events = [{"id": f"v{n}", "type": "MOVE", "mentions": [m], "arguments": []} for n, m in enumerate(spans(3))]
    targets = [{"entity": e["id"]} for e in entities] + [{"quantity": q["id"]} for q in quantities] + spans(2)
    for event in events:
        chosen = draw(st.lists(st.sampled_from(targets), max_size=3, unique_by=repr)) if targets else []
        event["arguments"] = [{"role": "artifact", **target} for target in chosen]
    at, lines = 0, []
    for line in text.split("\n"):
        lines.append({"start": at, "end": at + len(line), "kind": "body" if line.strip() else "blank", "article": 0})
        at += len(line) + 1
    row = {
        "doc_id": "any",
        "text": text,
        "lines": lines,
        "entities": entities,
        "quantities": quantities,
        "times": times,
        "events": events,
    }
    assert "artifact" in ontology().types["MOVE"].roles
    return in_order(checked(row, "any"))
