"""Numbers that say how a block is worded: like news, or like what stands around news."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .shape import Shape

#: So many words of a block are looked at.
WORDS = 30
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


def word_list(shape: Shape) -> list[str]:
    """A block's first words in lower case, as the line model counts them."""
    return [word.lower() for word in _WORD.findall(shape.text[: WORDS * 12])[:WORDS]]


def wording(shapes: Sequence[Shape], words: Mapping[str, float]) -> NDArray[np.float32]:
    """A row for each block: how much its words speak for news, on average, in all, the least and the most of them."""
    return np.array([_row([words.get(word, 0.0) for word in word_list(shape)]) for shape in shapes], dtype=np.float32)


def _row(said: list[float]) -> list[float]:
    if not said:
        return [0.0, 0.0, 0.0, 0.0]
    return [sum(said) / len(said), max(-3.0, min(3.0, sum(said) / 3)), min(said), max(said)]
