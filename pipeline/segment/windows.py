"""Rows of numbers about blocks, seen from the blocks around them."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
#: Windows, in blocks to either side, over which a block's surroundings are averaged.
WINDOWS = (2, 4, 8, 16)


def shifted(rows: Matrix, step: int) -> Matrix:
    """Each row replaced by the one so many above it, or below where `step` is negative."""
    moved = np.zeros_like(rows)
    if step > 0:
        moved[step:] = rows[:-step]
    else:
        moved[:step] = rows[-step:]
    return moved


def averages(rows: Matrix) -> list[Matrix]:
    """Averages over windows before and after each block; beyond the page's ends all is 0."""
    total = np.concatenate([np.zeros((1, rows.shape[1]), dtype=np.float32), np.cumsum(rows, axis=0)])
    index = np.arange(len(rows))
    means: list[Matrix] = []
    for width in WINDOWS:
        low, high = np.maximum(index - width, 0), np.minimum(index + 1 + width, len(rows))
        means.append((total[index] - total[low]) / width)
        means.append((total[high] - total[index + 1]) / width)
    return means
