"""Ratios of two numbers, which count nothing: "outnumbered ten to one", "a 3-to-1 margin", "a ratio of 2 to 5"."""

from .lexer import Kind
from .numbers import Number, kind_at
from .tables import words_of
from .words import Words

_REACH = 4


def is_odds(words: Words, number: Number) -> bool:
    """Whether the number is a side of a ratio: joined by "to" to one, by "-to-" to less, or to any behind "ratio"."""
    return _is_ratio(words, number.begin, number.end) or _is_right_side(words, number)


def _is_right_side(words: Words, number: Number) -> bool:
    joint = number.begin - 1 - words.is_hyphen(number.begin - 1)
    end = joint - words.is_hyphen(joint - 1)
    return words.lowers[joint] == "to" and _is_number(words, end - 1) and _is_ratio(words, end - 1, end)


def _is_ratio(words: Words, begin: int, end: int) -> bool:
    hyphen = words.is_hyphen(end)
    joint = end + hyphen
    other = joint + 1 + words.is_hyphen(joint + 1)
    if words.lowers[joint] != "to" or words.lowers[begin - 1] == "from" or not _is_number(words, other):
        return False
    if not words_of("ratio").isdisjoint(words.lowers[begin - _REACH : begin]):
        return True
    left, right = words.values[begin], words.values[other]
    falls = left is not None and right is not None and left > right
    return words.lowers[other] == "one" or (hyphen and falls and words.lowers[other + 1] not in words_of("tally_after"))


def _is_number(words: Words, at: int) -> bool:
    return words.kinds[at] is Kind.NUMBER or kind_at(words, at) in ("unit", "teen", "tens")
