"""Whether confidences mean what they say: reliability in ten bins, and the expected calibration error.

Source: Guo et al., On calibration of modern neural networks (ICML 2017).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .events import match_events
from .matching import pair, quantities_agree, timex_key
from .side import Side

BINS = 10
#: Pairs of a confidence and whether the value was right.
Samples = list[tuple[float, bool]]


@dataclass(frozen=True, slots=True)
class Bin:
    """Values whose confidence lies in one tenth: how many, their mean confidence, the share that is right."""

    count: int
    confidence: float
    accuracy: float


def samples(gold: Side, system: Side) -> dict[str, Samples]:
    """For each layer, the confidence of every value of the system and whether it is right as its measure has it."""
    names = {(m.span, m.type) for m in gold.mentions}
    return {
        "entity": [(m.confidence, (m.span, m.type) in names) for m in system.mentions if m.confidence is not None],
        "quantity": list(_quantities(gold, system)),
        "time": list(_times(gold, system)),
        "event": list(_events(gold, system)),
    }


def _quantities(gold: Side, system: Side) -> Iterator[tuple[float, bool]]:
    found = pair([q.span for q in gold.quantities], [q.span for q in system.quantities])
    right = {j for i, j in found if quantities_agree(gold.quantities[i], system.quantities[j])}
    yield from ((q.confidence, j in right) for j, q in enumerate(system.quantities) if q.confidence is not None)


def _times(gold: Side, system: Side) -> Iterator[tuple[float, bool]]:
    found = pair([t.span for t in gold.times], [t.span for t in system.times])
    right = {j for i, j in found if timex_key(gold.times[i].value) == timex_key(system.times[j].value)}
    yield from ((t.confidence, j in right) for j, t in enumerate(system.times) if t.confidence is not None)


def _events(gold: Side, system: Side) -> Iterator[tuple[float, bool]]:
    right = {j for _, j in match_events(gold.events, system.events)}
    yield from ((v.confidence, j in right) for j, v in enumerate(system.events) if v.confidence is not None)


def merged(parts: Iterable[dict[str, Samples]]) -> dict[str, Samples]:
    """The samples of several documents, layer by layer."""
    out: dict[str, Samples] = {}
    for part in parts:
        for layer, rows in part.items():
            out.setdefault(layer, []).extend(rows)
    return out


def reliability(rows: Sequence[tuple[float, bool]]) -> list[Bin | None]:
    """The bins from 0 to 1, null where no confidence lies; 1 itself belongs to the last."""
    binned: list[Samples] = [[] for _ in range(BINS)]
    for confidence, right in rows:
        binned[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return [_bin(part) if part else None for part in binned]


def _bin(rows: Samples) -> Bin:
    return Bin(len(rows), sum(c for c, _ in rows) / len(rows), sum(right for _, right in rows) / len(rows))


def calibration_error(rows: Sequence[tuple[float, bool]]) -> float | None:
    """The mean distance of confidence and accuracy over bins, weighed by their counts; null without any value."""
    bins = [part for part in reliability(rows) if part is not None]
    if not rows:
        return None
    return sum(part.count * abs(part.confidence - part.accuracy) for part in bins) / len(rows)
