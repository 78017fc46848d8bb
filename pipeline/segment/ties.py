"""Numbers that say how the blocks of a page hang together: with the paragraphs near them and with every block."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .shape import Shape
from .topics import About
from .windows import Matrix

#: So many paragraphs above and below a block are near it.
NEAR = 3
#: How much more a name tells than another word; what every word tells however common it is.
NAME, LEAST = 1.5, 0.3
#: Blocks of few words are no nearer to others than if their words told so much together.
LENGTH = 2.0


@dataclass(frozen=True)
class Ties:
    """What the blocks of a page share, as a sparse matrix of blocks and the words that stand in several of them."""

    blocks: NDArray[np.intp]
    words: NDArray[np.intp]
    values: NDArray[np.float32]
    count: int

    def votes(self, weights: Matrix) -> Matrix:
        """For each block the sum of a column of weights of all other blocks, each as far as the two share words."""
        own = np.bincount(self.blocks, self.values**2, self.count)
        columns = []
        for column in weights.T:
            told = np.bincount(self.words, self.values * column[self.blocks])
            columns.append(np.bincount(self.blocks, self.values * told[self.words], self.count) - own * column)
        return np.stack(columns, axis=1).astype(np.float32)


def ties(abouts: Sequence[About]) -> Ties:
    """The ties between blocks; a word tells the more the fewer blocks hold it, a name more than another word."""
    held = Counter(word for about in abouts for word in about.words)
    tells = {word: float(np.log((1 + len(abouts)) / count)) + LEAST for word, count in held.items()}
    shared = {word: at for at, word in enumerate(word for word, count in held.items() if count > 1)}
    cells: list[tuple[int, int, float]] = []
    for at, about in enumerate(abouts):
        told = {word: tells[word] * (NAME if word in about.names else 1.0) for word in about.words}
        length = max(LENGTH, sum(value * value for value in told.values()) ** 0.5)
        cells += [(at, shared[word], value / length) for word, value in told.items() if word in shared]
    blocks, words, values = zip(*cells, strict=True) if cells else ((), (), ())
    return Ties(
        np.array(blocks, dtype=np.intp), np.array(words, dtype=np.intp), np.array(values, dtype=np.float32), len(abouts)
    )


def cohesion(shapes: Sequence[Shape], abouts: Sequence[About]) -> Matrix:
    """A row for each block: shares of its words and names in the paragraphs near it, above and below, and in all.

    Two more say how much the paragraphs above share with it and those below, little where one story ends and another
    begins; the last is the share of names among its words.
    """
    told = [about for shape, about in zip(shapes, abouts, strict=True) if shape.paragraph]
    above = [_joined(told[max(0, gap - NEAR) : gap]) for gap in range(len(told) + 1)]
    below = [_joined(told[gap : gap + NEAR]) for gap in range(len(told) + 1)]
    left = Counter(word for about in told for word in about.words)
    seen: set[str] = set()
    passed = 0
    rows = []
    for shape, about in zip(shapes, abouts, strict=True):
        before = above[passed]
        if shape.paragraph:
            passed += 1
            left.subtract(about.words)
        after = below[passed]
        on = _joined([about, after]) if shape.paragraph else after
        rows.append(
            [
                _share(about.words, before.words),
                _share(about.words, after.words),
                _share(about.names, before.names),
                _share(about.names, after.names),
                _share(about.words, seen),
                sum(left[word] > 0 for word in about.words) / max(1, len(about.words)),
                _share(about.names, seen),
                _both(before.words, on.words),
                _both(before.names, on.names),
                len(about.names) / max(1, len(about.words)),
            ]
        )
        if shape.paragraph:
            seen |= about.words
    return np.array(rows, dtype=np.float32)


def _joined(abouts: Sequence[About]) -> About:
    return About(
        frozenset().union(*(about.words for about in abouts)), frozenset().union(*(about.names for about in abouts))
    )


def _share(some: AbstractSet[str], others: AbstractSet[str]) -> float:
    return len(some & others) / max(1, len(some))


def _both(some: AbstractSet[str], others: AbstractSet[str]) -> float:
    return len(some & others) / max(1, min(len(some), len(others)))
