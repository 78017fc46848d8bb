"""The four measures of coreference on cases reckoned by hand, and what must hold of any clusters."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluation.assignment import best_assignment
from dateline.evaluation.coreference import METRICS, coreference


def clusters(written):
    return [frozenset(word) for word in written.split()]


# Gold, system, and recall and precision of each measure. The first is the example of Moosavi and Strube (2016).
CASES = [
    ("abc defg", "ab cd fghi", {"muc": (2 / 5, 2 / 5), "b3": (35 / 12 / 7, 4 / 8), "ceafe": (1.3 / 2, 1.3 / 3), "lea": (5 / 3 / 7, 8 / 3 / 8)}),
    ("abcde", "ab cde", {"muc": (3 / 4, 1), "b3": (13 / 5 / 5, 1), "ceafe": (3 / 4, 3 / 8), "lea": (4 / 10, 1)}),
    ("ab cde", "abcde", {"muc": (1, 3 / 4), "b3": (1, 13 / 5 / 5), "ceafe": (3 / 8, 3 / 4), "lea": (1, 4 / 10)}),
    ("a b", "ab", {"muc": (None, 0), "b3": (1, 1 / 2), "ceafe": (1 / 3, 2 / 3), "lea": (0, 0)}),
    ("a bc", "a bc", {"muc": (1, 1), "b3": (1, 1), "ceafe": (1, 1), "lea": (1, 1)}),
    ("ab", "cd", {"muc": (0, 0), "b3": (0, 0), "ceafe": (0, 0), "lea": (0, 0)}),
    ("ab", "", {"muc": (0, None), "b3": (0, None), "ceafe": (0, None), "lea": (0, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "system", "expected"), CASES)
def test_by_hand(gold, system, expected):
    counts = coreference(clusters(gold), clusters(system))
    for metric, (recall, precision) in expected.items():
        assert counts[metric].recall == (None if recall is None else pytest.approx(recall)), metric
        assert counts[metric].precision == (None if precision is None else pytest.approx(precision)), metric


@st.composite
def partitions(draw):
    """Clusters of some of eight mentions."""
    groups: dict[int, set[int]] = {}
    for mention in range(8):
        group = draw(st.integers(0, 4))
        if group:
            groups.setdefault(group, set()).add(mention)
    return [frozenset(group) for group in groups.values()]


@given(partitions(), partitions(), st.randoms())
def test_of_any_clusters(gold, system, chance):
    counts, turned = coreference(gold, system), coreference(system, gold)
    mixed = coreference(chance.sample(gold, len(gold)), chance.sample(system, len(system)))
    for metric in METRICS:
        assert counts[metric].recall == pytest.approx(turned[metric].precision)
        assert counts[metric].f1 == pytest.approx(mixed[metric].f1)
        assert counts[metric].f1 is None or 0 <= counts[metric].f1 <= 1 + 1e-9
        assert coreference(gold, gold)[metric].f1 in (None, pytest.approx(1))


@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_the_assignment_is_the_best_of_all(rows, columns, data):
    weight = st.floats(0, 1, allow_subnormal=False)
    weights = {(i, j): data.draw(weight) for i in range(rows) for j in range(columns) if data.draw(st.booleans())}
    size = max(rows, columns)
    best = max(sum(weights.get((i, j), 0) for i, j in enumerate(p)) for p in permutations(range(size)))
    assert best_assignment(weights) == pytest.approx(best)
