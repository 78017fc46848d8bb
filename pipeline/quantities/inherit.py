"""Bare numbers that mean the unit of the amount beside them: "from 3 to 5 percent", "10 knots now, not 12"."""

from itertools import pairwise

from .amounts import bounds
from .draft import Draft
from .tables import words_of
from .words import Words

_FAR = 60
_CHANGE_REACH = 8
_COMPARED = frozenset({"against", "than", "not", "versus", "vs"})
_MOVED = frozenset({"from", "to"})
_STANDARD_REACH = 3
_PART_OF = (["of", "the"], ["of", "its"], ["of", "their"])
_SMALLEST_PART = 1000
_STOPS = frozenset(".!?;:\n")


def inherit(words: Words, drafts: list[Draft]) -> None:
    """Gives bare counts the kind, unit and currency of the amount that they are compared with, before or behind."""
    for left, right in pairwise(drafts):
        if _is_bare(left) and right.kind != "count" and _leads(words, left, right):
            if left.value is not None and words.lowers[left.begin - 1] == "from":
                left.value, _ = bounds(words, left, right)
            _take(left, right)
    for left, right in pairwise(drafts):
        if _is_bare(right) and left.kind != "count" and _restarts(words, left, right):
            _take(right, left)
    for index in range(2, len(drafts) - 1):
        if _is_bare(drafts[index]) and _is_parallel(words, drafts[index - 2 : index + 2]):
            _take(drafts[index], drafts[index - 2])


def _is_parallel(words: Words, four: list[Draft]) -> bool:
    """As in "2.4 million yen ($22,480) for one and 2.3 million ($21,972) for the other"."""
    first, second, third, last = four
    priced = first.kind == second.kind == last.kind == "money" and second.currency == last.currency != first.currency
    return priced and all(words.lowers[end] == "(" for end in (first.end, third.end))


def _is_bare(draft: Draft) -> bool:
    plain = draft.form in ("digits", "words")
    return plain and draft.kind == "count" and draft.item is None and draft.end == draft.number_end


def _take(draft: Draft, model: Draft) -> None:
    draft.kind, draft.unit, draft.currency = model.kind, model.unit, model.currency


def _restarts(words: Words, left: Draft, right: Draft) -> bool:
    """Whether the number is what the amount before it is compared with, or where it moves from or to."""
    gap = words.text[words.ends[left.end - 1] : words.starts[right.begin]]
    if len(gap) > _FAR or not _STOPS.isdisjoint(gap):
        return False
    cue = words.lowers[right.begin - 1]
    if cue in _COMPARED or (cue in ("with", "to") and words.lowers[right.begin - 2] == "compared"):
        return True
    if cue == "of" and not _COMPARED.isdisjoint(words.lowers[right.begin - 1 - _STANDARD_REACH : right.begin - 1]):
        return True  # "11 litres, against a standard of 15"
    if cue == "by":  # "rose by 2 percent, fell by 1"
        return words.lowers[left.begin - 1] == "by" and words.lowers[right.begin - 2] in words_of("change_verb")
    change = left.kind == "percent" and words.lowers[left.begin - 1] != "from"
    level = change and words.lowers[left.end] == "to" and left.end + 1 == right.begin  # "rose 2% to 13,176"
    return cue in _MOVED and not level and _changes(words, right.begin, left.begin - _CHANGE_REACH)


def _leads(words: Words, left: Draft, right: Draft) -> bool:
    """As in "rose from 3 to 5 percent", "280 million of the 1.5 billion shekels"."""
    gap = words.lowers[left.end : right.begin]
    if gap == ["to"]:
        moved = words.lowers[left.begin - 1] == "from"
        return moved and _changes(words, left.begin, left.begin - _CHANGE_REACH)
    return gap in _PART_OF and (left.value or 0) >= _SMALLEST_PART and right.kind == "money"


def _changes(words: Words, end: int, begin: int) -> bool:
    return not words_of("change_verb").isdisjoint(words.lowers[max(0, begin) : end])
