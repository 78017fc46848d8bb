"""Where each block of a page belongs: to a story, to a teaser, or to the furniture."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from ...schemas.document import ArticleKind, SegmentKind
from .shape import Shape

#: A line of so few words that stands so often on a page is a button.
REPEATED, REPEATED_WORDS = 3, 6
_NAME = re.compile(r"\b[A-ZÀ-Ž][\w’'-]{2,}")


@dataclass(frozen=True, slots=True)
class Label:
    """What a block is: of the story or teaser of that number a segment, or (`kind` None) furniture for a reason."""

    kind: SegmentKind | None = None
    of: ArticleKind = "story"
    number: int = 0
    reason: str = ""


HEADLINE, STANDFIRST = Label("headline"), Label("standfirst")
BYLINE, DATELINE, BODY = Label("byline"), Label("dateline"), Label("body")


@cache
def furniture(reason: str) -> Label:
    """The label of a block that is taken out."""
    return Label(reason=reason)


def names(shapes: Sequence[Shape]) -> set[str]:
    """The capitalised words of blocks, a rough stand-in for who and what they are about."""
    return {name.removesuffix("'s").removesuffix("’s") for shape in shapes for name in _NAME.findall(shape.text)}


def shared(some: set[str], others: set[str]) -> float:
    """The share of `some` that is among `others`."""
    return len(some & others) / len(some) if some else 0.0


def without_repeated(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[Label]:
    """`labels` with short lines that recur all over the page taken out."""
    counts = Counter(shape.text for shape in shapes)
    return [
        furniture("repeated")
        if label.kind and counts[shape.text] >= REPEATED and len(shape.words) <= REPEATED_WORDS
        else label
        for shape, label in zip(shapes, labels, strict=True)
    ]


def told_once(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[Label]:
    """`labels` with what a story tells twice in the same words taken out the second time: captions, a copied lead."""
    once = list(labels)
    told: set[tuple[int, str]] = set()
    for at, (shape, label) in enumerate(zip(shapes, labels, strict=True)):
        if label.kind == "body" and label.of == "story" and len(shape.words) > REPEATED_WORDS:
            if (label.number, shape.text) in told:
                once[at] = furniture("repeated")
            told.add((label.number, shape.text))
    return once


def renumbered(labels: Sequence[Label]) -> list[Label]:
    """`labels` with the numbers of stories and of teasers each counted from 0 in order of appearance."""
    orders: dict[str, dict[int, int]] = {"story": {}, "teaser": {}}
    for label in labels:
        if label.kind:
            order = orders[label.of]
            order.setdefault(label.number, len(order))
    return [replace(label, number=orders[label.of][label.number]) if label.kind else label for label in labels]
