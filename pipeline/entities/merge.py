"""One reading out of overlapping candidates."""

from collections.abc import Iterable

from .candidate import Candidate


def resolve(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in text order: the higher rank first, then the longer, the surer, the earlier."""
    ordered = sorted(candidates, key=lambda c: (-c.rank, c.start - c.end, -c.confidence, c.start))
    taken = bytearray(max((c.end for c in ordered), default=0))
    kept: list[Candidate] = []
    for candidate in ordered:
        span = slice(candidate.start, candidate.end)
        if 1 not in taken[span]:
            taken[span] = b"\1" * (candidate.end - candidate.start)
            kept.append(candidate)
    return sorted((c for c in kept if c.type is not None), key=lambda c: c.start)
