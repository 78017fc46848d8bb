"""Spans of both sides, counted strictly and by overlap."""

from collections import Counter
from collections.abc import Sequence

from ..matching import pair
from ..side import Offsets
from ..tally import Tally

ARTICLES = ("the ", "a ", "an ")


def add_spans(tally: Tally, name: str, gold: Sequence[Offsets], system: Sequence[Offsets]) -> None:
    """Count equal spans as `NAME strict`, overlapping ones, each at most once, as `NAME relaxed`."""
    same = (Counter(gold) & Counter(system)).total()
    tally.add(f"{name} strict", same, len(gold), len(system))
    tally.add(f"{name} relaxed", len(pair(gold, system)), len(gold), len(system))


def without_article(text: str, span: Offsets) -> Offsets:
    """The span without an article that it begins with."""
    start, end = span
    words = text[start:end].lower()
    return next(((start + len(a), end) for a in ARTICLES if words.startswith(a)), span)


def within(span: Offsets, ranges: Sequence[Offsets]) -> bool:
    """Whether any of the ranges holds the span."""
    return any(start <= span[0] and span[1] <= end for start, end in ranges)
