"""Reads whatever number begins at a lexeme."""

from .fractions import add_fraction, read_fraction
from .lexer import Kind
from .numbers import Number, entries, read_cardinal
from .vague import read_vague
from .words import Words

_OPENERS = frozenset({"a", "an", "several", "few", "many", "couple", "some"})


def may_begin(words: Words, index: int) -> bool:
    """Whether a number may begin at the lexeme; cheap, so that most words cost next to nothing."""
    lexeme = words.lexemes[index]
    if lexeme.kind is Kind.NUMBER:
        return True
    return lexeme.kind is Kind.WORD and (lexeme.lower in entries() or lexeme.lower in _OPENERS)


def read_number(words: Words, begin: int, *, money: bool = False, joined: bool = True) -> Number | None:
    """The longest number that begins at `begin`: vague, a fraction, or a cardinal with the fraction behind it."""
    if not may_begin(words, begin) if begin < len(words.lexemes) else True:
        return None
    found = read_vague(words, begin) or read_fraction(words, begin)
    if found is not None:
        return found
    cardinal = read_cardinal(words, begin, money=money, joined=joined)
    return cardinal and add_fraction(words, cardinal)
