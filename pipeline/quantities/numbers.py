"""The words that numbers are made of, and what a reading of a number is.

A reading states the lexemes it covers, half-open, and a value or bounds; it knows nothing of what is counted.
"""

from functools import cache
from typing import Literal, NamedTuple

from .tables import rows
from .words import HYPHENS, Words

#: No number that anyone writes has more words than this; it keeps hostile text linear.
LONGEST = 24
_DIGITS = 6
_SMALL = 1e-3
ARTICLES = frozenset({"a", "an"})
#: Words that a vague number may begin with, beside the plurals of scales.
QUANTIFIERS = frozenset({"several", "few", "many", "some", "couple"})

#: How a number is written; a couple is "a pair of".
Form = Literal["digits", "words", "fraction", "vague", "couple"]


class Number(NamedTuple):
    """A number: lexemes `begin` to `end`, and `value`, or `low` and `high` where only bounds are known.

    A fraction's value is the share, 0.5 for "half". `raw` is the value before a scale word multiplied it.
    """

    begin: int
    end: int
    value: float | None
    form: Form
    low: float | None = None
    high: float | None = None
    raw: float | None = None
    about: bool = False


class Entry(NamedTuple):
    """A row of `numbers.tsv`."""

    kind: str
    value: float
    top: float = 0


@cache
def entries() -> dict[str, Entry]:
    """The words that numbers are made of."""
    table = {}
    for word, kind, value, *top in rows("numbers"):
        table[word] = Entry(kind, int(value), int(top[0]) if top else 0)
    return table


@cache
def parts() -> frozenset[str]:
    """What a number in words, or one with a fraction behind it, may go on with."""
    return frozenset(entries()) | QUANTIFIERS | HYPHENS | {"and", "point", ","}


def tidy(value: float) -> float:
    """The value without the noise of binary arithmetic, an int where it is whole."""
    rounded = round(value, _DIGITS) if abs(value) >= _SMALL else float(f"{value:.{_DIGITS}g}")
    return int(rounded) if float(rounded).is_integer() else rounded


def entry(words: Words, index: int) -> Entry | None:
    """The number word at `index`."""
    return entries().get(words.lowers[index]) if words.is_word(index) else None


def kind_at(words: Words, index: int) -> str:
    """The class of the number word at `index`: "unit", "scale" …, or nothing."""
    found = entry(words, index)
    return found.kind if found else ""
