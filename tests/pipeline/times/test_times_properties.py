"""Whatever the text: valid values, true offsets, ordered intervals, linear time."""

import time
from datetime import date
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from dateline.pipeline.times import find_times
from dateline.pipeline.times.dates import easter, shift_days, shift_months
from dateline.pipeline.times.find import BUILDERS
from dateline.pipeline.times.interval import interval_of
from dateline.pipeline.times.rules import rules
from dateline.schemas.timex import is_timex

NLP = spacy.blank("en")
NLP.max_length = 10_000_000
WORDS = [
    "the", "day", "after", "before", "last", "next", "week", "month", "May", "March", "Friday", "Sunday", "2016", "20", "5",
    "31", "99999999", "0", "a", "two", "half", "past", "years", "ago", "early", "late", "on", "of", "in", "at", "to", "-", "/",
    ":", ".", ",", "am", "p.m.", "GMT", "night", "morning", "quarter", "first", "century", "decades", "every", "'90s", "\n",
    "Christmas", "summer", "overnight", "now", "Q3", "FY", "1990s", "hours", "later", "earlier", "that", "same", "season", "period",
    "working", "fortnight", "whole", "all", "ahead", "within", "previous", "following", "from", "between", "this", "yesterday",
    "seven", "about", "updated", "few", "soon", "than", "second", "weekend", "Sept.", "%", "$", "BC",
]  # fmt: skip
#: Twice the text may take this many times as long, and some constant noise besides.
FACTOR, NOISE_S = 4.0, 0.5


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.dates() | st.none())
def test_any_words_of_time_give_valid_times(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    found = find_times(NLP(text), published=published)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(t.value is None or is_timex(t.value) for t in found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_valid_times(text: str) -> None:
    found = find_times(NLP(text), published=date(2016, 10, 25))
    assert all(text[t.start : t.end] == t.text for t in found)


@given(st.text(alphabet="0123456789-:TXWQHZPMOAFEVNI", max_size=20))
def test_an_interval_is_ordered(value: str) -> None:
    interval = interval_of(value) if is_timex(value) else None
    assert interval is None or interval[0] <= interval[1]


@given(st.dates(), st.integers(-(10**9), 10**9))
def test_shifts_leave_the_calendar_as_none(day: date, count: int) -> None:
    assert shift_days(day, count) is None or (shift_days(day, count) - day).days == count
    months = shift_months(day, count)
    assert months is None or (months.year * 12 + months.month) - (day.year * 12 + day.month) == count


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2016, 3, 27), (2018, 4, 1), (2024, 3, 31), (2025, 4, 20), (1818, 3, 22), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


HOSTILE = {
    "digits": "1234567890", "spaced digits": "2016 12 ", "day after": "the day after ", "dashes": "2016-", "slashes": "1/2/",
    "and": "two and a half and ", "commas": "Monday, ", "months": "May ", "colons": "10:40:", "spaces": "last \t ",
    "units": "years and months and ", "ordinals": "first second third ",
}  # fmt: skip


def seconds_for(text: str) -> float:
    doc = Doc(NLP.vocab, words=text.split())
    began = time.process_time()
    find_times(doc, published=date(2016, 10, 25))
    return time.process_time() - began


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    unit = HOSTILE[name]
    once, twice = (seconds_for(unit * (size // len(unit))) for size in (20_000, 40_000))
    assert twice <= FACTOR * once + NOISE_S


def test_every_rule_is_read_by_a_builder() -> None:
    assert {rule.builder for rule in rules()} == set(BUILDERS)


def test_huge_years_have_no_value() -> None:
    found = find_times(
        NLP("It lasted 99999999999999999999 years and ended 100000 years ago."), published=date(2016, 10, 25)
    )
    assert [t.value for t in found if t.value is not None and not is_timex(t.value)] == []
