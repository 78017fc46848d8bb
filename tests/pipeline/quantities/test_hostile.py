"""Text meant to hurt: linear time, finite values or none, spans that hold what they say."""

import itertools
import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.quantities import find_quantities

#: Seconds of CPU time that 100,000 characters may take.
PATIENCE = 8.0
PIECES = [
    "1",
    "0",
    "9,",
    " ",
    "\n",
    "a ",
    "million ",
    "hundred ",
    "and ",
    "one ",
    "half ",
    "of ",
    "to ",
    "-",
    "–",
    "$",
    "€",
    "%",
    "km",
    ".",
    "/",
    "(",
    ")",
    "x",
    "'",
    "th",
    "tens ",
    "dozens ",
    "between ",
    "m ",
    "e",
    "³",
    "½",
    "٣",
    "é",
    "😀",
]


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "1e999 people",
        "hundred " * 1_000,
        "hundred and " * 10_000,
        "one " * 20_000,
        "1 to " * 10_000,
        "between 1 and " * 7_000,
        "1-" * 50_000,
        "1," * 20_000,
        "1 000 " * 16_000,
        "$" * 100_000,
        "several hundred of " * 5_000,
        "tens of " * 12_000,
        "a-1-" * 25_000,
        "up to " * 16_000 + "5",
        "5 new-" + "new-" * 25_000,
        "3 km (" * 16_000,
        "1.2." * 25_000,
        "twenty-" * 14_000,
        "a third of a third of " * 4_000,
        "5 men\n" * 16_000,
        "1\n" * 20_000,
        "1'1\" " * 16_000,
        '1" "' * 20_000,
        "$1 (US" * 14_000,
        "resolutions 1, " + "1, " * 30_000,
        "voted 1 to " * 8_000,
        "Rupees 1,000 " * 7_000,
        "10m-" * 20_000,
        "one thousand, " * 8_000,
        "one million, two hundred thousand, " * 4_000,
        "1 of " * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_linear(make_doc, text):
    doc = make_doc(text)
    began = time.process_time()
    found = find_quantities(doc)
    assert time.process_time() - began < PATIENCE
    assert all(value is None or math.isfinite(value) for q in found for value in (q.value, q.low, q.high))


@pytest.mark.parametrize(
    "text",
    ["9" * 30 + " people", "1e30 people", "2 quintillion-quintillion", "a million million million million people"],
)
def test_too_large_is_none(make_doc, text):
    assert all((q.value or 0) <= 1e18 for q in find_quantities(make_doc(text)))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text(make_doc, text):
    found = find_quantities(make_doc(text))
    assert [q.id for q in found] == [f"q{number}" for number in range(1, len(found) + 1)]
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert all(q.item is None or text[q.item.start : q.item.end] == q.item.text for q in found)


@given(st.integers(min_value=2, max_value=999_999_999), st.sampled_from(["trucks", "armoured vehicles", "people"]))
@settings(max_examples=200, deadline=None)
def test_planted_number_comes_back(make_doc, number, item):
    text = f"The convoy of {number:,} {item} left."
    (found,) = find_quantities(make_doc(text))
    assert (found.value, found.text, found.item and found.item.text) == (number, f"{number:,} {item}", item)


@given(
    st.decimals(min_value="0.1", max_value="999", places=1), st.sampled_from([("million", 10**6), ("billion", 10**9)])
)
@settings(max_examples=200, deadline=None)
def test_planted_sum_comes_back(make_doc, number, scale):
    word, size = scale
    (found,) = find_quantities(make_doc(f"They paid €{number} {word} for it."))
    assert found.currency == "EUR"
    assert found.value == pytest.approx(float(number) * size)
