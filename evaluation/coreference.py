"""Coreference by the four measures of the field, on clusters of mentions.

muc · Vilain et al., A model-theoretic coreference scoring scheme (MUC-6, 1995) · b3 · Bagga and Baldwin, Algorithms for
scoring coreference chains (LREC 1998) · ceafe · Luo, On coreference resolution performance metrics (HLT 2005), with the
similarity of entities φ4 · lea · Moosavi and Strube, Which coreference evaluation metric do you trust? (ACL 2016).
A mention that one side lacks is a cluster's member of that side alone.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from .assignment import best_assignment
from .tally import Count

Clusters = Sequence[frozenset[Hashable]]
METRICS = ("muc", "b3", "ceafe", "lea")


def coreference(gold: Clusters, system: Clusters) -> dict[str, Count]:
    """The counts of every measure.

    Args:
        gold: clusters, no mention in two of them.
        system: clusters likewise; mentions that both sides have are equal.
    """
    return {
        "muc": Count(_common_links(gold, system), _links(gold), _links(system), _common_links(gold, system)),
        "b3": Count(_b_cubed(gold, system), _mentions(gold), _mentions(system), _b_cubed(system, gold)),
        "ceafe": _ceaf(gold, system),
        "lea": Count(_lea(gold, system), _mentions(gold), _mentions(system), _lea(system, gold)),
    }


def _links(clusters: Clusters) -> int:
    return sum(len(cluster) - 1 for cluster in clusters)


def _mentions(clusters: Clusters) -> int:
    return sum(map(len, clusters))


def _cells(one: Clusters, two: Clusters) -> Iterator[tuple[int, int, int]]:
    """Indices of clusters that share mentions, and how many."""
    of = {mention: j for j, cluster in enumerate(two) for mention in cluster}
    for i, cluster in enumerate(one):
        shared: dict[int, int] = defaultdict(int)
        for mention in cluster:
            if mention in of:
                shared[of[mention]] += 1
        yield from ((i, j, count) for j, count in shared.items())


def _common_links(one: Clusters, two: Clusters) -> int:
    """Links that hold a cluster's mentions together on both sides: the same number from either."""
    return sum(count - 1 for *_, count in _cells(one, two))


def _b_cubed(one: Clusters, two: Clusters) -> float:
    return sum(count * count / len(one[i]) for i, _, count in _cells(one, two))


def _lea(one: Clusters, two: Clusters) -> float:
    """Clusters weighed by size, each by the share of its links that hold; a lone mention has a link to itself."""
    total = 0.0
    for i, j, count in _cells(one, two):
        size = len(one[i])
        if size == 1:
            total += len(two[j]) == 1
        else:
            total += size * _pairs(count) / _pairs(size)
    return total


def _pairs(size: int) -> int:
    return size * (size - 1) // 2


def _ceaf(gold: Clusters, system: Clusters) -> Count:
    similar = {(i, j): 2 * count / (len(gold[i]) + len(system[j])) for i, j, count in _cells(gold, system)}
    hits = sum(best_assignment(part) for part in _apart(similar))
    return Count(hits, len(gold), len(system), hits)


def _apart(weights: Mapping[tuple[int, int], float]) -> Iterator[dict[tuple[int, int], float]]:
    """The weights in parts that share no row and no column: each is assigned by itself."""
    rows, columns = defaultdict(set), defaultdict(set)
    for i, j in weights:
        rows[i].add(j)
        columns[j].add(i)
    left = set(rows)
    while left:
        part, todo = set(), [left.pop()]
        while todo:
            row = todo.pop()
            part.add(row)
            near = {i for j in rows[row] for i in columns[j]} & left
            left -= near
            todo += near
        yield {(i, j): weights[i, j] for i in part for j in rows[i]}
