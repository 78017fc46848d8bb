"""Numbers as expressions: signs, powers, divisions, fractions, suffixes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.pipeline.quantities import find_numbers, parse_number

WHOLE = [
    ("-1.1e3", -1100),
    ("2^10", 1024),
    ("2^-2", 0.25),
    ("6.5 x 10^3", 6500),
    ("one over forty", 1 / 40),
    ("two out of seven", 2 / 7),
    ("a thirty-first", 1 / 31),
    ("four thirty-firsts", 4 / 31),
    ("two hundred forty-fifths", 200 / 45),
    ("three and two fifths", 3.4),
    ("two and a half million", 2.5e6),
    ("six billion and a half million", 6_000_500_000),
    ("4 million and a quarter", 4.25e6),
    ("minus six point two five", -6.25),
    ("seven dozen", 84),
    ("3 dz", 36),
    ("4.4k", 4400),
    ("7 B", 7e9),
    ("12,34,567.8", 1234567.8),
    ("2.222,5", 2222.5),
    ("1 234 567", 1234567),
    ("3 1/4", 3.25),
    ("3½", 3.5),
    ("nineteen - eightieths", 19 / 80),
    ("four thousandths", 0.004),
]
NONE = ["", "soldiers", "twelve soldiers", "1m", "12 13", "a second", "the one", "MQ-9", "1/0", "3^99999"]


@pytest.mark.parametrize(("text", "value"), WHOLE)
def test_whole(text, value):
    assert parse_number(text) == pytest.approx(value)
    assert parse_number(f" {text} ") == pytest.approx(value)


@pytest.mark.parametrize("text", NONE)
def test_no_whole_number(text):
    assert parse_number(text) is None


def test_places():
    text = "It fell from minus two to -3.5, one over three."
    assert [text[number.start : number.end] for number in find_numbers(text)] == ["minus two", "-3.5", "one over three"]


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_digits_come_back(number):
    assert parse_number(f"{number:,}") == number


@given(st.text(alphabet="0123456789 .,-^x/eEkm½onetwhuadrifs", max_size=60))
def test_any_text(text):
    assert all(0 <= found.start < found.end <= len(text) for found in find_numbers(text))


@pytest.mark.parametrize("piece", ["one and ", "hundred ", "1/", "1^", "- ", "half ", "twenty-", "1,", "a fifth "])
def test_linear(piece):
    began = time.process_time()
    find_numbers(piece * 5_000)
    assert time.process_time() - began < 8
