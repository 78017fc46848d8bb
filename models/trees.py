"""Boosted trees at run time: all blocks of a page go down all trees at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.intp]


@dataclass(frozen=True)
class Trees:
    """The nodes of all trees in one row; a leaf's `below` is itself, and it lies at most `depth` below its root.

    At a node those rows whose `feature` is above the `threshold` go to the node after `below`, the others to `below`.
    """

    feature: Integers
    threshold: Floats
    below: Integers
    value: Floats
    roots: Integers
    depth: int
    base: float

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Trees":
        """The trees of a JSON object with a list, or a number, for each field."""
        whole = [np.array(stored[name], dtype=np.intp) for name in ("feature", "below", "roots")]
        threshold, value = (np.array(stored[name], dtype=np.float32) for name in ("threshold", "value"))
        return cls(whole[0], threshold, whole[1], value, whole[2], stored["depth"], stored["base"])

    def likely(self, rows: Floats) -> Floats:
        """For each row the probability that it is what the trees look for."""
        cells, begins = rows.ravel(), np.arange(0, rows.size, rows.shape[1])[:, None]
        at = np.repeat(self.roots[None, :], len(rows), axis=0)
        for _ in range(self.depth):
            above = cells.take(self.feature.take(at) + begins) > self.threshold.take(at)
            at = self.below.take(at) + above
        result: Floats = 1 / (1 + np.exp(-self.base - self.value.take(at).sum(axis=1)))
        return result.astype(np.float32)
