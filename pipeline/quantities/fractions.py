"""Fractions in words, alone ("two thirds"), in numbers ("two and a half million") and of scales ("half a dozen")."""

from .cardinal import read_cardinal
from .numbers import Number, entry, kind_at, tidy
from .words import Words

_ONE = frozenset({"a", "an", "one"})
_SINGULAR = frozenset({"half", "quarter"})
_SCALES = frozenset({"scale", "hundred", "group"})


def read_fraction(words: Words, begin: int) -> Number | None:
    """A share such as "a third", "three-quarters", "half", or a number made of one, such as "half a million"."""
    share = _share(words, begin)
    return share and (_of_scale(words, share) or share)


def add_fraction(words: Words, number: Number) -> Number:
    """The number with the fraction that follows it: "one and a half", "two and three-quarter million"."""
    at = number.end
    if number.value is None:
        return number
    hyphen = words.is_hyphen(at)
    at += hyphen
    if words.lowers[at] != "and":
        return number
    share = _share(words, at + 1 + (hyphen and words.is_hyphen(at + 1)))
    if share is None or share.value is None or not _belongs(words, share):
        return number
    return _sum(words, number, share)


def _sum(words: Words, number: Number, share: Number) -> Number:
    assert_value, part = number.value or 0, share.value or 0
    size = entry(words, number.end - 1)
    if size is not None and size.kind == "scale":
        return number._replace(end=share.end, value=tidy(assert_value + part * size.value))
    end = share.end + (words.is_hyphen(share.end) and kind_at(words, share.end + 1) in _SCALES)
    scale = entry(words, end)
    if scale is not None and scale.kind in _SCALES:
        raw = assert_value + part
        return number._replace(end=end + 1, value=tidy(raw * scale.value), raw=raw)
    return number._replace(end=share.end, value=tidy(assert_value + part))


def _belongs(words: Words, share: Number) -> bool:
    """Whether it is a fraction and no ordinal: "two and a third soldier" is none."""
    last = words.lowers[share.end - 1]
    if last in _SINGULAR or last.endswith("s") or kind_at(words, share.end) in _SCALES:
        return True
    return not words.is_word(share.end)


def share_of(words: Words, number: Number) -> Number | None:
    """The share that a cardinal is the top of, "two thirds", or a number made of it, "three quarters of a million"."""
    share = _plain_share(words, number)
    return share and (_of_scale(words, share) or share)


def _plain_share(words: Words, number: Number) -> Number | None:
    at = number.end
    at += words.is_hyphen(at)
    bottom = entry(words, at)
    if (
        number.value is None
        or bottom is None
        or bottom.kind != "denominator"
        or not _agrees(number.value, words.lowers[at])
    ):
        return None
    return Number(number.begin, at + 1, number.value / bottom.value, "fraction")


def _share(words: Words, begin: int) -> Number | None:
    if words.lowers[begin] in _SINGULAR:
        return Number(begin, begin + 1, 0.5 if words.lowers[begin] == "half" else 0.25, "fraction")
    if words.lowers[begin] in _ONE:
        return _one(words, begin)
    number = read_cardinal(words, begin, joined=False)
    return number and _plain_share(words, number)


def _one(words: Words, begin: int) -> Number | None:
    at = begin + 1
    at += words.is_hyphen(at)
    bottom = entry(words, at)
    if bottom is None or bottom.kind != "denominator" or words.lowers[at].endswith("s"):
        return None
    return Number(begin, at + 1, 1 / bottom.value, "fraction")


def _agrees(top: float, denominator: str) -> bool:
    """One third, two thirds; "three-quarter" stands before a noun."""
    return denominator.endswith(("s", "ves")) or top == 1 or denominator in _SINGULAR


def _of_scale(words: Words, share: Number) -> Number | None:
    """As in "half a million", "half-dozen", "a quarter of a million"."""
    at = share.end
    at += words.is_hyphen(at)
    if words.lowers[at] == "of" and words.lowers[at + 1] in _ONE:
        at += 2
    elif words.lowers[at] in _ONE:
        at += 1
    scale = entry(words, at)
    if scale is None or scale.kind not in _SCALES or share.value is None:
        return None
    return Number(share.begin, at + 1, tidy(share.value * scale.value), "words")
