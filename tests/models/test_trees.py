import numpy as np
import pytest

from dateline.models.trees import Trees

# Is the first number above 2? If so, is the second above 5?
TREE = {
    "feature": [0, 0, 1, 0, 0],
    "threshold": [2.0, 1e9, 5.0, 1e9, 1e9],
    "below": [1, 1, 3, 3, 4],
    "value": [0.0, -1.0, 0.0, 1.0, 3.0],
    "roots": [0],
    "depth": 2,
    "base": 0.5,
}


@pytest.mark.parametrize(("row", "leaf"), [((1, 9), -1), ((2, 9), -1), ((3, 5), 1), ((3, 6), 3)])
def test_a_row_goes_down_to_its_leaf(row, leaf):
    assert Trees.of(TREE).likely(np.array([row], dtype=np.float32)) == pytest.approx(1 / (1 + np.exp(-0.5 - leaf)))


def test_trees_add_up():
    two = TREE | {
        "feature": TREE["feature"] * 2,
        "threshold": TREE["threshold"] * 2,
        "below": [*TREE["below"], *(at + 5 for at in TREE["below"])],
        "value": TREE["value"] * 2,
        "roots": [0, 5],
    }
    likely = Trees.of(two).likely(np.array([(3, 6), (0, 0)], dtype=np.float32))
    assert likely == pytest.approx([1 / (1 + np.exp(-6.5)), 1 / (1 + np.exp(1.5))])
