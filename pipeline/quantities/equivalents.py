"""Amounts that restate each other: "€5.8 billion ($6.3 billion)", "500 metres (550 yards)"."""

import re

from .draft import Draft
from .units import same_amount
from .words import Words

_FAR = 90
_JOINED = re.compile(
    r"""\s*(?:(?:a|an|per|each)\s\w+\s*)?
    (?:[(\[]\s*(?:(?:or|i\.e\.,?|that\ is,?|=)\s*)?
     |[,;]?\s*or\s+(?:in\ other\ words\s)?
     |\s*[=≈/]\s*)""",
    re.VERBOSE,
)
#: Alone they only list; behind an amount already restated, or before "about", they restate.
_LISTED = re.compile(r"(?:\s(?:a|an|per|each)\s\w+)?(?:[,;]|\s[–—-])\s+")
_STATED = re.compile(r"\b(?:equivalent|equal|equals|equalling|equaling|the same as|works out at|converts? (?:in)?to)\b")


def pairs(words: Words, drafts: list[Draft]) -> list[set[int]]:
    """For each amount the indices of those that restate it."""
    links: list[set[int]] = [set() for _ in drafts]
    for index in range(1, len(drafts)):
        if not _restates(words, drafts[index - 1], drafts[index], listed=bool(links[index - 1])):
            continue
        group = {index - 1, *links[index - 1]}
        if all(_same(drafts[other], drafts[index]) for other in group):
            for other in group:
                links[other].add(index)
            links[index] |= group
    return links


def _restates(words: Words, left: Draft, right: Draft, *, listed: bool) -> bool:
    if left.kind != right.kind or left.kind not in ("money", "measure"):
        return False
    gap = words.text[words.ends[left.end - 1] : words.starts[right.begin]]
    if len(gap) > _FAR or not _same(left, right):
        return False
    if _LISTED.fullmatch(gap):
        return listed or right.comparator == "about" or right.kind == "measure"
    return _JOINED.fullmatch(gap) is not None or _STATED.search(gap) is not None


def _same(left: Draft, right: Draft) -> bool:
    """Whether the two can state one amount: money in two currencies, measures that convert into each other."""
    if left.kind == "money":
        return left.currency != right.currency and (left.value is None) == (right.value is None)
    ends = ((left.value, right.value), (left.low, right.low), (left.high, right.high))
    stated = [(one, other) for one, other in ends if one is not None and other is not None]
    return bool(stated) and all(same_amount(one, left.unit or "", other, right.unit or "") for one, other in stated)
