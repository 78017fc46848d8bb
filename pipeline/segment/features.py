"""Numbers that say what a block and its surroundings look like, for the line model."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .shape import FUNCTION_WORDS, Shape

Matrix = NDArray[np.float32]
#: Windows, in blocks to either side, over which a block's surroundings are averaged.
WINDOWS = (1, 2, 4, 8, 16)
#: What a block without a paragraph costs a run, in words.
COST = 12
#: Neighbours whose own features stand beside a block's, to either side.
NEIGHBOURS = (1, 2)


def features(shapes: Sequence[Shape]) -> Matrix:
    """A row for each block: its own look, its place on the page, its neighbours' looks, and averages around it."""
    repeated = Counter(shape.text for shape in shapes)
    own = np.array([_own(shape, repeated[shape.text]) for shape in shapes], dtype=np.float32)
    return np.concatenate([own, _places(shapes, own), _densest(shapes), *_neighbours(own), *_averages(own)], axis=1)


def _own(shape: Shape, times: int) -> list[float]:
    words = shape.words
    count = max(1, len(words))
    return [
        np.log1p(len(words)),
        min(len(words), 60) / 60,
        float(shape.prose),
        float(shape.paragraph),
        float(shape.title),
        float(shape.furniture is not None),
        float(shape.stamp),
        float(shape.byline),
        float(shape.name),
        float(shape.ends),
        float(shape.text.rstrip().endswith("?")),
        sum(word[0].islower() for word in words) / count,
        sum(word.lower() in FUNCTION_WORDS for word in words) / count,
        sum(word[0].isupper() for word in words) / count,
        sum(word.isdigit() for word in words) / count,
        float(any(mark in shape.text for mark in '"“”')),
        float(any(word.lower() in ("you", "your", "our", "we") for word in words)),
        float(times > 1),
    ]


def _places(shapes: Sequence[Shape], own: Matrix) -> Matrix:
    """How far down the page, by blocks and by the paragraphs passed, and how far the nearest paragraph is."""
    count = len(shapes)
    words = np.array([len(shape.words) if shape.paragraph else 0 for shape in shapes], dtype=np.float32)
    passed = np.cumsum(words) / max(1.0, float(words.sum()))
    at = np.flatnonzero(own[:, 3])
    index = np.arange(count)
    after = np.searchsorted(at, index)
    edged = np.concatenate([[-2 * count], at, [3 * count]])
    distance = np.minimum(np.minimum(index - edged[after], edged[after + 1] - index), count)
    place = np.arange(count) / max(1, count)
    return np.stack(
        [place, np.log1p(np.arange(count)), passed, np.log1p(distance), np.full(count, np.log(count))], axis=1
    )


def _densest(shapes: Sequence[Shape]) -> Matrix:
    """Where a block lies to the run of blocks that is richest in paragraphs: in it, how far before, how far after."""
    first, last = _richest([len(shape.words) if shape.paragraph else -COST for shape in shapes])
    index = np.arange(len(shapes))
    before, after = np.log1p(np.maximum(first - index, 0)), np.log1p(np.maximum(index - last, 0))
    return np.stack([(before + after == 0).astype(np.float32), before, after], axis=1)


def _richest(gains: Sequence[int]) -> tuple[int, int]:
    """First and last index of the run with the largest sum."""
    best, span = 0, (0, -1)
    total, start = 0, 0
    for at, gain in enumerate(gains):
        if total <= 0:
            total, start = 0, at
        total += gain
        if total > best:
            best, span = total, (start, at)
    return span


def _neighbours(own: Matrix) -> list[Matrix]:
    rows: list[Matrix] = []
    for step in NEIGHBOURS:
        empty = np.zeros((min(step, len(own)), own.shape[1]), dtype=np.float32)
        rows += [np.concatenate([empty, own[:-step]])[: len(own)], np.concatenate([own[step:], empty])[: len(own)]]
    return rows


def _averages(own: Matrix) -> list[Matrix]:
    """Averages of the first features over windows before and after each block."""
    kept = own[:, :7]
    total = np.concatenate([np.zeros((1, kept.shape[1]), dtype=np.float32), np.cumsum(kept, axis=0)])
    index = np.arange(len(own))
    averages: list[Matrix] = []
    for width in WINDOWS[1:]:
        low, high = np.maximum(index - width, 0), np.minimum(index + 1 + width, len(own))
        averages.append((total[index] - total[low]) / width)
        averages.append((total[high] - total[index + 1]) / width)
    return averages
