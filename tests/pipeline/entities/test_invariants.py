"""What holds of any text: spans in order, apart and inside the text; ids in text order; time linear in length."""

import time
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy import blank

from dateline.pipeline.component import attached
from dateline.pipeline.entities import find_entities
from dateline.pipeline.entities.component import KEY, annotate
from dateline.schemas import Entity

PIECES = st.sampled_from(
    [
        "Moscow",
        "Kremlin",
        "the",
        "US",
        "U.S.",
        "Gen.",
        "al-Assad",
        "Syrian",
        "Army",
        "(",
        ")",
        ",",
        ".",
        "\n",
        "'s",
        "’s",
        "USS",
        "Ford-class",
        "F-16s",
        "base",
        "at",
        "Camp",
        "IS",
        "said",
        "-",
        "Ministry",
        "of",
        "Defence",
        "and",
        "Bay",
        "İ",
        "ﬁ",
        "\x00",
        "📰",
        "Air",
        "Base",
        "201",
        "said,",
        "President",
    ]
)
BLANK = blank("en")
GROWTH = 4
LONG = 20_000


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80))
def test_mentions_are_in_order_and_apart(text):
    found = find_entities(BLANK(text))
    assert [e.id for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    spans = sorted(m.span for e in found for m in e.mentions)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(m.text == text[m.start : m.end] for e in found for m in e.mentions)
    firsts = [e.mentions[0].start for e in found]
    assert firsts == sorted(firsts)


def _seconds(text):
    """CPU seconds of the best of three runs: a pause of the collector is no growth."""
    return min(_once(BLANK(text)) for _ in range(3))


def _once(doc):
    begin = time.process_time()
    find_entities(doc)
    return time.process_time() - begin


def test_hostile_text_takes_linear_time():
    for piece in ("A ", "Al-", "Ministry of ", "base at ", "U.S. ", "said A-1 ", "(X) "):
        short, long = _seconds(piece * (LONG // len(piece))), _seconds(piece * (2 * LONG // len(piece)))
        assert long < GROWTH * max(short, 0.05), piece


def test_the_component_keeps_its_values_on_the_doc():
    doc = annotate(BLANK("Syria and Iraq met."))
    assert attached(doc, KEY, Entity) == find_entities(doc)
