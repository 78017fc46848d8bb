"""Clock times and codes written as numbers: "0610 GMT", "28 Jan 2024, 09.55", "opened at two"; dates in brackets."""

import re

from .dates import is_month, is_year
from .lexer import Kind
from .numbers import Number
from .tables import words_of
from .words import Words

_POINTED = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d")
_DAY_AND_MONTH = re.compile(r"(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])")
_CLOCK_DIGITS = 4
_LONGEST_COUNT = 2  # "05 militants", as some papers write it
_LINKS = frozenset({"and", "to", "or", "-", "–"})
_HOURS = range(1, 13)
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_TOLL_REACH = 5
_BY_THEN = frozenset({"by", "before", "after", "until", "since", "around"})


def is_clock(words: Words, number: Number) -> bool:
    """Whether the number is a clock time, a code with a leading zero or a day and month in brackets."""
    if number.end == number.begin + 1 and words.kinds[number.begin] is Kind.NUMBER:
        return _is_zero_led(words, number.begin) or _is_pointed(words, number) or _opens_span(words, number.begin)
    return False


def is_hour_told(words: Words, number: Number) -> bool:
    """Whether a number in words that counts nothing is an hour: "at six", "By six the line"; no toll "put at six"."""
    link = number.begin - 1
    if number.form != "words" or number.value not in _HOURS:
        return False
    if words.lowers[link] != "at":
        return words.lowers[link] in _BY_THEN and words.ends_at(link) and words.lowers[number.end] != "of"
    return words_of("toll_at").isdisjoint(words.lowers[number.begin - _TOLL_REACH : number.begin - 1])


def _is_zero_led(words: Words, at: int) -> bool:
    text, after = words.texts[at], at + 1
    if not text.isdigit() or text[0] != "0" or len(text) == 1:
        return False
    return len(text) > _LONGEST_COUNT or not words.is_word(after) or words.lowers[after] in words_of("stop")


def _opens_span(words: Words, at: int) -> bool:
    """As in "2210 and 2225 GMT": joined to a clock time of four digits."""
    other = words.texts[at + 2]
    joined = words.lowers[at + 1] in _LINKS and words.kinds[at + 2] is Kind.SHAPE
    return joined and all(text.isdigit() and len(text) == _CLOCK_DIGITS for text in (words.texts[at], other))


def _is_pointed(words: Words, number: Number) -> bool:
    text, before = words.texts[number.begin], number.begin - 1
    if words.lowers[before] == "(" and words.lowers[number.end] == ")" and _DAY_AND_MONTH.fullmatch(text):
        return True
    return _POINTED.fullmatch(text) is not None and (_follows_date(words, before) or _is_at_hour(words, number))


def _is_at_hour(words: Words, number: Number) -> bool:
    """As in "at 7.15 on Saturday", "began at 2.19": a day follows, or something begins or ends."""
    if words.lowers[number.begin - 1] != "at":
        return False
    at = number.end + (words.lowers[number.end] in ("on", "this", "that", "in", "the"))
    dated = words.lowers[at] in words_of("weekday") or words.lowers[at] in _PARTS_OF_DAY
    return dated or words.lowers[number.begin - 2] in words_of("begins")


def _follows_date(words: Words, at: int) -> bool:
    """Whether a date with its month ends there, but for a mark or "at": "28 Jan 2024 / 09.55", "May 5, 18.30"."""
    at -= words.lowers[at] in ("at", ",", "/", "|", "-", "–", "·")
    if words.kinds[at] is Kind.ORDINAL:
        return is_month(words, at - 1)
    if words.kinds[at] is not Kind.NUMBER:
        return is_month(words, at) and words.kinds[at - 1] in (Kind.NUMBER, Kind.ORDINAL)
    year = Number(at, at + 1, words.values[at], "digits")
    dated = is_month(words, at - 1 - (words.lowers[at - 1] == ",")) or is_month(words, at - 3)
    return dated if is_year(words, year) else is_month(words, at - 1)
