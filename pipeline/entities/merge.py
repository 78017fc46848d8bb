"""One reading out of overlapping candidates."""

from collections.abc import Iterable

from .candidate import Candidate


def resolve(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in text order: the higher rank first, then the longer, the surer, the earlier."""
    ordered = sorted(candidates, key=lambda c: (-c.rank, c.start - c.end, -c.confidence, c.start))
    taken: dict[int, Candidate] = {}
    for candidate in ordered:
        if not any(at in taken for at in (candidate.start, candidate.end - 1)) and not _inside(candidate, taken):
            for at in range(candidate.start, candidate.end):
                taken[at] = candidate
    kept = {id(c): c for c in taken.values() if c.type is not None}
    return sorted(kept.values(), key=lambda c: c.start)


def _inside(candidate: Candidate, taken: dict[int, Candidate]) -> bool:
    return any(at in taken for at in range(candidate.start + 1, candidate.end - 1))
