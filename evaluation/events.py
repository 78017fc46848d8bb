"""Which events of gold and system are the same, and which of their arguments."""

from collections.abc import Sequence

from .matching import fillers_agree, one_to_one, overlap
from .side import EventView, Offsets


def match_events(gold: Sequence[EventView], system: Sequence[EventView]) -> list[tuple[int, int]]:
    """Whole events one to one: the type agrees and a trigger overlaps, most shared triggers first."""
    rows = sorted(
        (-shared, one.triggers[0] if one.triggers else (0, 0), i, j)
        for i, one in enumerate(gold)
        for j, two in enumerate(system)
        if one.type == two.type and (shared := _shared(one.triggers, two.triggers))
    )
    return one_to_one([(i, j) for _, _, i, j in rows])


def _shared(a: Sequence[Offsets], b: Sequence[Offsets]) -> int:
    return sum(bool(overlap(x, y)) for x in a for y in b)


def matched_arguments(gold: EventView, system: EventView) -> list[tuple[int, int]]:
    """Arguments one to one, in their order: the role is the same and the fillers agree."""
    return one_to_one(
        [
            (i, j)
            for i, (role, filler) in enumerate(gold.arguments)
            for j, (other, value) in enumerate(system.arguments)
            if role == other and fillers_agree(filler, value)
        ]
    )
