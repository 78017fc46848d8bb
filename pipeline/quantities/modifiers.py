"""Words around a number that say how it relates to the value: "over", "up to", "or more", "-plus"."""

from functools import cache
from typing import NamedTuple, cast

from ...schemas import Comparator
from .lexer import Kind, lex
from .tables import rows, words_of
from .words import Words

_ABOUT = ("about",)
_PREPOSITIONS = {
    ("over",): "over_noun",
    _ABOUT: "about_verb",
    ("around",): "around_verb",
    ("up", "to"): "up_to_verb",
    ("short", "of"): "short_verb",
}


class Modifier(NamedTuple):
    """A comparator and the lexeme where its words begin (before a number) or end (after one)."""

    comparator: Comparator
    place: int


@cache
def _phrases(place: str) -> dict[tuple[str, ...], str]:
    table = {}
    for phrase, comparator, where in rows("modifiers"):
        if where == place:
            table[tuple(lex(phrase, lambda _start, _end: False).lowers)] = comparator
    return table


@cache
def _lengths(place: str) -> dict[str, list[int]]:
    """By its last word, or its first if it comes after: how long a phrase may be, longest first."""
    edge = 0 if place == "after" else -1
    found: dict[str, set[int]] = {}
    for phrase in _phrases(place):
        found.setdefault(phrase[edge], set()).add(len(phrase))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}


def modifier_before(words: Words, begin: int, *, counts: bool) -> Modifier | None:
    """The modifier that ends where the number begins; of two ("up to about"), the outer one unless it is vaguer.

    Args:
        words: the text.
        begin: index of the number's first lexeme.
        counts: whether it counts things, which may be talked or asked about; "asked about 5 percent" is a price.
    """
    inner = _before(words, begin, "skip", counts=counts)
    found = _before(words, inner.place if inner else begin, "before", counts=counts)
    if found is None:
        return None
    outer = _before(words, found.place, "before", counts=counts)
    if outer is None or (found.comparator == "about" and outer.place == found.place - 1 and _leads(words, outer)):
        return found
    return Modifier(found.comparator if outer.comparator == "about" else outer.comparator, outer.place)


def _leads(words: Words, outer: Modifier) -> bool:
    """Whether the outer of two is a preposition: "under roughly eight tonnes of fish"; not "up to about"."""
    return words.lowers[outer.place] in ("over", "under", "above", "below", "beneath")


def _before(words: Words, begin: int, place: str, *, counts: bool) -> Modifier | None:
    table = _phrases(place)
    for length in _lengths(place).get(words.lowers[begin - 1], ()):
        phrase = tuple(words.lowers[begin - length : begin])
        if phrase in table and not _is_preposition(words, begin - length, phrase, counts=counts):
            return Modifier(cast("Comparator", table[phrase]), begin - length)
    return None


def _is_preposition(words: Words, begin: int, phrase: tuple[str, ...], *, counts: bool) -> bool:
    """As in "talks over two islands", "went back up to 4.8 percent": the words belong to what stands before them."""
    if phrase == (">",) and words.kinds[begin - 1] is Kind.BREAK:
        return not words.glued(begin + 1)  # the mark of a quoted line
    governors = _PREPOSITIONS.get(phrase) if counts or phrase != _ABOUT else None
    return governors is not None and words.lowers[begin - 1] in words_of(governors)


def modifier_after(words: Words, end: int) -> Modifier | None:
    """The modifier that begins where the number, its unit or its item ends."""
    at = end + words.is_hyphen(end)
    table = _phrases("after")
    for length in _lengths("after").get(words.lowers[at], ()):
        phrase = tuple(words.lowers[at : at + length])
        if phrase in table and _fits(words, at, end, phrase):
            return Modifier(cast("Comparator", table[phrase]), at + length)
    return None


def _fits(words: Words, at: int, end: int, phrase: tuple[str, ...]) -> bool:
    if phrase in (("odd",), ("plus",)):
        return at > end or (phrase == ("odd",) and words.values[end - 1] is not None)
    if phrase[0] in ("plus", "and") or phrase == ("at", "most"):
        return words.values[at + len(phrase)] is None
    return phrase != ("+",) or words.glued(at)
