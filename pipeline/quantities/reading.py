"""Reads whatever number begins at a lexeme."""

from collections.abc import Iterator
from functools import cache

from .cardinal import read_cardinal
from .fractions import add_fraction, read_fraction, share_of
from .lexer import Kind
from .numbers import ARTICLES, QUANTIFIERS, Number, entries, kind_at, parts
from .vague import read_vague
from .words import Words


@cache
def _openers() -> frozenset[str]:
    return frozenset(entries()) | QUANTIFIERS | ARTICLES


def beginnings(words: Words) -> Iterator[int]:
    """The lexemes that an amount may begin at: digits, signs, number words and quantifiers, articles before one."""
    openers, lowers = _openers(), words.lowers
    for index, kind in enumerate(words.kinds):
        opens = kind is Kind.NUMBER or kind is Kind.SIGN or lowers[index] in openers
        if opens and (lowers[index] not in ARTICLES or lowers[index + 1] in parts()):
            yield index


def read_number(words: Words, begin: int, *, money: bool = False, joined: bool = True) -> Number | None:
    """The longest number that begins at `begin`: vague, a fraction, or a cardinal with the fraction behind it."""
    lower = words.lowers[begin]
    if words.kinds[begin] is not Kind.NUMBER:
        if lower not in _openers():
            return None
        if lower in QUANTIFIERS or lower in ARTICLES or kind_at(words, begin) == "plural":
            vague = read_vague(words, begin)
            if vague is not None:
                return vague
        if lower in ARTICLES or kind_at(words, begin) == "denominator":
            fraction = read_fraction(words, begin)
            if fraction is not None:
                return fraction
    cardinal = read_cardinal(words, begin, money=money, joined=joined)
    if cardinal is None or words.lowers[cardinal.end] not in parts():
        return cardinal
    return share_of(words, cardinal) or add_fraction(words, cardinal)
