"""Words of fractions that are none: "the second half", "a third man", "the first quarter", "half an hour"."""

from .dates import is_duration
from .lexer import Kind
from .numbers import Number
from .tables import words_of
from .words import Words

_EITHER = frozenset({"half", "quarter"})


def is_no_share(words: Words, number: Number) -> bool:
    """Whether a fraction is an ordinal, a part of a game or a year, or a time."""
    if number.form != "fraction":
        return False
    if words.is_hyphen(number.end) or words.is_hyphen(number.begin - 1) or _follows_ordinal(words, number):
        return True
    if _is_time(words, number.end):
        return True
    last = words.lowers[number.end - 1]
    if last.endswith("s") and number.end - number.begin > 1:
        return False
    return not _is_share(words, number) or _is_ordinal(words, number)


def is_ordinal(words: Words, number: Number) -> bool:
    """Whether it is the front of an ordinal, "fifty-ninth", or a multiple, "tenfold" in two words."""
    at = number.end + words.is_hyphen(number.end)
    last = words.lowers[at]
    return last == "fold" or (at > number.end and (last in words_of("ordinalword") or last in words_of("ordinal_tail")))


def _follows_ordinal(words: Words, number: Number) -> bool:
    before = number.begin - 1
    return words.lowers[before] in words_of("ordinalword") or words.kinds[before] is Kind.ORDINAL


def _is_time(words: Words, at: int) -> bool:
    """Behind "half": "an hour", "of an hour", "the day"."""
    if words.lowers[at] == "of" and words.lowers[at + 1] in ("a", "an"):
        return words.lowers[at + 2] in words_of("duration") and words.kinds[at + 3] is not Kind.POSSESSIVE
    return is_duration(words, at + (words.lowers[at] in ("a", "an", "the")))


def _is_ordinal(words: Words, number: Number) -> bool:
    """Whether "a third" stands before the noun that it numbers."""
    if words.lowers[number.end - 1] in _EITHER:
        return False
    return words.is_word(number.end) and words.lowers[number.end] not in words_of("share_tail")


def _is_share(words: Words, number: Number) -> bool:
    before, after = words.lowers[number.begin - 1], words.lowers[number.end]
    if before in words_of("share_lead"):
        return True
    if words.lowers[number.end - 1] == "half" and number.end == number.begin + 1:
        return after in words_of("half_tail") or before in words_of("half_lead")
    return after in ("of", "a") or words.is_hyphen(number.end - 2)
