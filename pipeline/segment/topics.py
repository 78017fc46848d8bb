"""Numbers that say how much a block shares with what the page is about: its richest run of paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .comments import COMMENT
from .layout import Label
from .shape import FUNCTION_WORDS, Shape

#: What a block without a paragraph costs a run, in words.
COST = 12
#: So many letters of a word stand for it and its inflected forms; so many words of a block are looked at.
STEM, WORDS = 7, 50
_NAME = re.compile(r"\b[A-ZÀ-Ž][\w’'-]{2,}")
_LOWER = re.compile(r"\b[a-zà-ž]{5,}")


class About(NamedTuple):
    """The words of a block that tell what it is about, and the names among them."""

    words: frozenset[str]
    names: frozenset[str]


def richest(shapes: Sequence[Shape], labels: Sequence[Label]) -> tuple[int, int]:
    """First and last index of the run of blocks that holds most words in paragraphs, less `COST` for each other.

    Readers' comments are no paragraphs.
    """
    best, span = 0, (0, -1)
    total, start = 0, 0
    for at, (shape, label) in enumerate(zip(shapes, labels, strict=True)):
        if total <= 0:
            total, start = 0, at
        total += len(shape.words) if shape.paragraph and label != COMMENT else -COST
        if total > best:
            best, span = total, (start, at)
    return span


def abouts_of(shapes: Sequence[Shape]) -> list[About]:
    """What each block is about."""
    return [_about(shape) for shape in shapes]


def topics(shapes: Sequence[Shape], abouts: Sequence[About], run: tuple[int, int]) -> NDArray[np.float32]:
    """A row for each block: shares and numbers of its words that stand in the richest run, all paragraphs, beside it.

    A block's own words do not count towards what it shares.
    """
    core = abouts[run[0] : run[1] + 1]
    words = Counter(word for about in core for word in about.words)
    names = Counter(word for about in core for word in about.names)
    told = Counter(word for shape, about in zip(shapes, abouts, strict=True) if shape.paragraph for word in about.words)
    rows = []
    for at, about in enumerate(abouts):
        inside = run[0] <= at <= run[1]
        size = max(1, len(about.words))
        beside = [abouts[k].words if 0 <= k < len(abouts) else frozenset() for k in (at - 1, at + 1)]
        said = _shared([words[word] - inside for word in about.words])
        named = _shared([names[word] - inside for word in about.names])
        rows.append(
            [
                *(value for pair in zip(said, named, strict=True) for value in pair),
                sum(min(3, words[word] - inside) for word in about.words) / size / 3,
                sum(told[word] > shapes[at].paragraph for word in about.words) / size,
                *(len(about.words & other) / size for other in beside),
            ]
        )
    return np.array(rows, dtype=np.float32)


def _shared(others: Sequence[int]) -> tuple[float, float]:
    """The share of words that stand elsewhere too, by how often each does, and the logarithm of their number."""
    count = sum(other > 0 for other in others)
    return count / max(1, len(others)), float(np.log1p(count))


def _about(shape: Shape) -> About:
    text = shape.text[: WORDS * 7]
    names = {name.removesuffix("'s").removesuffix("’s").lower()[:STEM] for name in _NAME.findall(text)}
    lower = {word[:STEM] for word in _LOWER.findall(text)}
    return About(frozenset((names | lower) - FUNCTION_WORDS), frozenset(names - FUNCTION_WORDS))
