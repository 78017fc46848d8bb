"""Vague numbers, of which only bounds are known: "dozens", "tens of thousands", "several million", "a pair of"."""

from .numbers import Entry, Number, entry, kind_at, tidy
from .numerals import LARGEST
from .words import Words

_PHRASES = (("several",), ("a", "few"), ("few",), ("many",), ("some", "few"))
_COUPLES = (("a", "couple", "of"), ("a", "couple"), ("couple", "of"), ("couple",))
_SCALES = ("hundred", "scale", "group")
_VERB_TAGS = ("VB", "VBZ", "VBP", "VBD")


def read_vague(words: Words, begin: int) -> Number | None:
    """The vague number that begins at `begin`."""
    return _plural(words, begin) or _several(words, begin) or _couple(words, begin) or _pair(words, begin)


def _plural(words: Words, begin: int) -> Number | None:
    found = entry(words, begin)
    if found is None or found.kind != "plural" or words.tag(begin) in _VERB_TAGS:
        return None
    low, high, at = found.value, found.top, begin + 1
    while words.lowers[at] == "of" and (more := entry(words, at + 1)) and more.kind in ("plural", *_SCALES):
        size = _size(more)
        low, high, at = low * size, (high + 1) * size - 1, at + 2
        if high > LARGEST:
            return None
    if at == begin + 1 and words.lowers[begin] in ("tens", "scores") and words.lowers[at] not in ("of", "more"):
        return None
    return Number(begin, at, None, "vague", low=low, high=high)


def _size(found: Entry) -> float:
    """What a scale multiplies by: the plurals' lowest value is twice that, or their own for "tens"."""
    if found.kind != "plural":
        return found.value
    return {20: 10, 24: 12, 40: 20}.get(int(found.value), found.value / 2)


def _several(words: Words, begin: int) -> Number | None:
    for quantifier in _PHRASES:
        at = begin + len(quantifier)
        if words.phrase(begin, quantifier) and (found := entry(words, at)):
            if found.kind == "plural":
                inner = _plural(words, at)
                return inner and Number(begin, inner.end, None, "vague", low=inner.low, high=inner.high)
            if found.kind in _SCALES:
                return _scaled(words, begin, at)
    return None


def _scaled(words: Words, begin: int, at: int) -> Number | None:
    """As in "several hundred thousand": the bounds of the plural of the scales' product."""
    first = entry(words, at)
    size = first.value if first else 1
    low, high, at = 2 * size, (100 if size == 12 else 10 * size) - 1, at + 1
    while kind_at(words, at) == "scale" and (more := entry(words, at)):
        low, high, at = low * more.value, (high + 1) * more.value - 1, at + 1
        if high > LARGEST:
            return None
    return Number(begin, at, None, "vague", low=low, high=high)


def _couple(words: Words, begin: int) -> Number | None:
    for couple in _COUPLES:
        at = begin + len(couple)
        if words.phrase(begin, couple) and (found := entry(words, at)) and found.kind in _SCALES:
            return Number(begin, at + 1, tidy(2 * found.value), "words", about=True)
    return None


def _pair(words: Words, begin: int) -> Number | None:
    if words.lowers[begin] != "a" or words.lowers[begin + 2] != "of":
        return None
    found = entry(words, begin + 1)
    if found is None or found.kind != "couple":
        return None
    return Number(begin, begin + 2, found.value, "couple")
