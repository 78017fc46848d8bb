"""Reads whatever number begins at a lexeme."""

from collections.abc import Iterator
from functools import cache

from .fractions import add_fraction, read_fraction, share_of
from .lexer import Kind
from .numbers import Number, entries, kind_at, read_cardinal
from .vague import QUANTIFIERS, read_vague
from .words import MARGIN, Words

_ARTICLES = frozenset({"a", "an"})


@cache
def _openers() -> frozenset[str]:
    return frozenset(entries()) | QUANTIFIERS | _ARTICLES


def beginnings(words: Words) -> Iterator[int]:
    """The lexemes that an amount may begin at: digits, number words, articles, quantifiers and currency signs."""
    openers, lowers = _openers(), words.lowers
    for index in range(MARGIN, len(lowers) - MARGIN):
        if lowers[index] in openers or words.lexemes[index].kind in (Kind.NUMBER, Kind.SIGN):
            yield index


def read_number(words: Words, begin: int, *, money: bool = False, joined: bool = True) -> Number | None:
    """The longest number that begins at `begin`: vague, a fraction, or a cardinal with the fraction behind it."""
    lower = words.lowers[begin]
    if words.lexemes[begin].kind is not Kind.NUMBER:
        if lower not in _openers():
            return None
        if lower in QUANTIFIERS or lower in _ARTICLES or kind_at(words, begin) == "plural":
            vague = read_vague(words, begin)
            if vague is not None:
                return vague
        if lower in _ARTICLES or kind_at(words, begin) == "denominator":
            fraction = read_fraction(words, begin)
            if fraction is not None:
                return fraction
    cardinal = read_cardinal(words, begin, money=money, joined=joined)
    return cardinal and (share_of(words, cardinal) or add_fraction(words, cardinal))
