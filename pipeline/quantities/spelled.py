"""Numbers in words with every fraction: "one hundred thirty-fifths", "twenty and three fifths", "half a million"."""

from collections.abc import Sequence
from functools import cache

from .numbers import entries
from .numerals import numeral

_ARTICLES = frozenset({"a", "an"})
_JOINERS = frozenset({"a", "an", "-", "and"})
_DOZENS = frozenset({"dozen", "dozens", "doz", "dozs", "dz", "dzs"})
_HALVES = {"half": 0.5, "quarter": 0.25}
_ROOM = {"unit": 1, "teen": 1, "tens": 10}
_TOO_LARGE = 1e30
_THOUSAND = 1000
_ORDINALS = {"first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight", "ninth": "nine"}
_ORDINALS |= {"twelfth": "twelve", "half": "two", "halve": "two", "quarter": "four"}
#: Ordinals that are no denominators on their own.
_NEVER_ALONE = frozenset({"first", "firsts", "second", "seconds"})

#: A value and the index of the word behind it.
_Read = tuple[float, int] | None


def read_spelled(words: Sequence[str], offset: int = 0) -> _Read:
    """The number that begins with the first of `words`, in lower case, and where it ends, counted from `offset`."""
    read = _mixed(words)
    return (read[0], read[1] + offset) if read else None


def _mixed(words: Sequence[str]) -> _Read:
    whole = _cardinal(words)
    if words and words[0] in _HALVES:
        return _of_scale(_HALVES[words[0]], words, 1)
    last = _denominator(words)
    if last is None:
        return whole
    for at in range(last - 1, 0, -1):
        if words[at] == "and" and (left := _all(words[:at])) is not None:
            part = _fraction(words, at + 1, last)
            if part is not None and part < 1:
                return _sum(left, part, words, last + 1, _scale(words, at - 1))
    part = _fraction(words, 0, last)
    return whole if part is None else _of_scale(part, words, last + 1)


def _sum(left: float, part: float, words: Sequence[str], end: int, last: float) -> _Read:
    """As in "two and a half million" (2.5 million), "one billion and a half million" (a billion and 500,000)."""
    size = _scale(words, end)
    if not size:
        return left + part * (last if last >= _THOUSAND else 1), end
    return (left + part * size if left >= size else (left + part) * size), end + 1


def _of_scale(part: float, words: Sequence[str], end: int) -> _Read:
    at = end + (list(words[end : end + 1]) == ["of"])
    at += words[at] in _ARTICLES if at < len(words) else 0
    size = _scale(words, at)
    return (part * size, at + 1) if size else (part, end)


def _scale(words: Sequence[str], at: int) -> float:
    found = entries().get(words[at]) if at < len(words) else None
    return found.value if found and found.kind in ("scale", "hundred", "group") else 0


@cache
def _as_cardinal(word: str) -> str:
    """The cardinal that an ordinal or a denominator stands for, or nothing."""
    for stem in (word, word.removesuffix("s"), word.removesuffix("es")):
        if stem in _ORDINALS:
            return _ORDINALS[stem]
        bare = stem.removesuffix("th")
        for cardinal in (bare, bare.removesuffix("ie") + "y"):
            if bare != stem and cardinal in entries():
                return cardinal
    return ""


def _denominator(words: Sequence[str]) -> int | None:
    """The first word that may end a denominator, if number words lead up to it."""
    for at, word in enumerate(words):
        if at and _as_cardinal(word):
            return at
        if word not in entries() and word not in _JOINERS and _digits(word) is None:
            return None
    return None


def _fraction(words: Sequence[str], begin: int, last: int) -> float | None:
    """A numerator and a denominator that ends at `last`, split as early as both are numbers."""
    for at in range(begin + 1, last + 1):
        bottom = _bottom(words, at, last)
        end = at - (words[at - 1] == "-")
        top = _all(words[begin:end]) if bottom else None
        if bottom and top is not None and (top == 1 or words[last].endswith("s") or words[last] in _HALVES):
            return top / bottom
    return None


def _bottom(words: Sequence[str], at: int, last: int) -> float | None:
    """The denominator that begins at `at`: no part of a number joined by a hyphen, scales alone or behind "one"."""
    parts = [*words[at:last], _as_cardinal(words[last])]
    first, final = entries().get(parts[0]), entries()[parts[-1]]
    joined = words[at - 1] == "-" and at > 1 and getattr(entries().get(words[at - 2]), "kind", "") == "tens"
    if first is None or (joined and first.kind == "unit"):
        return None
    if final.kind not in _ROOM:
        return final.value if at == last or parts[:-1] == ["one"] else None
    if first.kind not in _ROOM or (at == last and words[last] in _NEVER_ALONE):
        return None
    return _all(parts)


def _all(words: Sequence[str]) -> float | None:
    """The value of words that are one cardinal, or an article."""
    if len(words) == 1 and words[0] in _ARTICLES:
        return 1
    read = _cardinal(words)
    return read[0] if read and read[1] == len(words) else None


class _Sum:
    """A cardinal as its words add up: `total` closed by scales, `group` open, `room` for what may follow."""

    def __init__(self) -> None:
        self.total: float = 0
        self.group: float | None = None
        self.room: float = _TOO_LARGE
        self.size: float = _TOO_LARGE

    def take(self, word: str, *, joined: bool) -> bool:
        """Adds a word; False if the number ended before it."""
        found = entries().get(word)
        if found is None or found.kind not in (*_ROOM, "hundred", "scale"):
            value = _digits(word)
            return value is not None and (not joined or value > 0) and self._add(value, 0)
        if found.kind in _ROOM:
            return self._add(found.value, _ROOM[found.kind])
        return self._multiply(found.value, hundred=found.kind == "hundred")

    def _add(self, value: float, room: float) -> bool:
        if (self.group is not None and not 0 < value < self.room) or value >= self.size:
            return False
        self.group, self.room = (self.group or 0) + value, room
        return True

    def _multiply(self, size: float, *, hundred: bool) -> bool:
        if hundred and (self.group or 1) < (_THOUSAND if self.room == 0 else 100):
            self.group, self.room = (self.group or 1) * size, size
            return True
        if hundred or (self.group is None and not self.total):
            return False
        if self.group is None or size >= self.size:
            self.total = (self.total + (self.group or 0)) * size
        else:
            self.total += self.group * size
        self.group, self.room, self.size = None, size, size
        return self.total < _TOO_LARGE


def _digits(word: str) -> float | None:
    return numeral(word) if word[:1].isdecimal() and word[-1].isdecimal() else None


def _cardinal(words: Sequence[str]) -> _Read:
    """Units, tens, hundreds, scales, dozens and decimals, with hyphens and "and" between them."""
    value, at, end = _Sum(), 0, 0
    if words and words[0] in _ARTICLES:
        if not _scale(words, 1):
            return None
        value.group, at = 1, 1
    while at < len(words):
        joined = end > 0 and words[at] in ("and", "-")
        if joined and _is_new(words, at):
            break
        word = words[at + joined] if at + joined < len(words) else ""
        if word in _DOZENS and (end or at):
            return (value.total + (value.group or 0)) * 12, at + joined + 1
        if not value.take(word, joined=joined):
            break
        at = end = at + joined + 1
    return _decimals(words, value.total + (value.group or 0), end) if end else None


def _is_new(words: Sequence[str], at: int) -> bool:
    """Whether digits behind a joint begin a number of their own: "10-15", "3 hundred and 2 hundred"."""
    digits = at + 1 < len(words) and _digits(words[at + 1]) is not None
    return digits and (words[at] == "-" or _scale(words, at + 2) > 0)


def _decimals(words: Sequence[str], value: float, end: int) -> _Read:
    """As in "two point five"."""
    at, digits = end + 1, ""
    while list(words[end : end + 1]) == ["point"] and at < len(words) and words[at] in entries():
        if entries()[words[at]].kind not in _ROOM:
            break
        tens = entries()[words[at]].kind == "tens" and list(words[at + 1 : at + 2]) == ["-"]
        digits, at = digits + str(entries()[words[at]].value)[: 1 if tens else None], at + 1 + tens
    if not digits:
        return value, end
    size = _scale(words, at)
    return ((value + float(f"0.{digits}")) * (size or 1), at + bool(size))
