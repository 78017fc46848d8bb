"""Grow boosted trees with scikit-learn, and lay them out as the run time reads them."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from ..trees import Trees

RATE, LEAVES, DEPTH, LEAST, SHRINK, BINS, SHARE = 0.1, 12, 5, 20, 5.0, 64, 0.2
#: No feature is so large: what comes to a leaf stays there.
NEVER = 1e9
Floats = NDArray[np.float32]


def grow(rows: Floats, sought: NDArray[np.bool_], weights: Floats, count: int, seed: int) -> Trees:
    """So many trees that tell the rows that are `sought` from the others."""
    forest = HistGradientBoostingClassifier(
        learning_rate=RATE,
        max_iter=count,
        max_leaf_nodes=LEAVES,
        max_depth=DEPTH,
        min_samples_leaf=LEAST,
        l2_regularization=SHRINK,
        max_bins=BINS,
        max_features=SHARE,
        early_stopping=False,
        random_state=seed,
    ).fit(rows, sought, sample_weight=weights)
    # scikit-learn shows the nodes of these trees in no other way.
    return laid_out([tree.nodes for (tree,) in forest._predictors], float(forest._baseline_prediction.item()))  # noqa: SLF001


def laid_out(trees: list[NDArray[Any]], base: float) -> Trees:
    """The trees in one row, each from its root down, the two nodes below a node side by side."""
    nodes: list[tuple[int, float, int, float]] = []
    roots, depth = [], 0
    for tree in trees:
        roots.append(len(nodes))
        nodes += _nodes(tree, len(nodes))
        depth = max(depth, int(tree["depth"].max()))
    feature, threshold, below, value = zip(*nodes, strict=True)
    return Trees(
        feature=np.array(feature, dtype=np.intp),
        threshold=np.array(threshold, dtype=np.float32),
        below=np.array(below, dtype=np.intp),
        value=np.array(value, dtype=np.float32),
        roots=np.array(roots, dtype=np.intp),
        depth=depth,
        base=base,
    )


def _nodes(tree: NDArray[Any], begin: int) -> Iterator[tuple[int, float, int, float]]:
    """The nodes of a tree whose root stands at `begin`."""
    order = [0]
    for at, index in enumerate(order):
        node = tree[index]
        if node["is_leaf"]:
            yield 0, NEVER, begin + at, float(node["value"])
        else:
            yield int(node["feature_idx"]), float(node["num_threshold"]), begin + len(order), 0.0
            order += [int(node["left"]), int(node["right"])]
