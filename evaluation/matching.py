"""When two values agree: overlaps, one-to-one pairing, fillers, numbers, TIMEX3 values."""

import re
from collections.abc import Callable, Sequence

from .side import Offsets, QuantityView

#: Whether gold value i and system value j may be matched.
Same = Callable[[int, int], bool]
#: Fillers agree when they share this part of their union …
FILLER_OVERLAP = 0.4
#: … or when one holds the other and is at most so many times as long.
FILLER_LENGTH = 3
#: Relative tolerance of numbers; fractions stated as percentages are rounded.
NUMBER_TOLERANCE = 1e-6
PERCENT_TOLERANCE = 5e-3


def overlap(a: Offsets, b: Offsets) -> int:
    """How many characters both spans hold."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _any(_gold: int, _system: int) -> bool:
    return True


def pair(gold: Sequence[Offsets], system: Sequence[Offsets], same: Same = _any) -> list[tuple[int, int]]:
    """One-to-one matches of overlapping spans as (gold index, system index), the largest overlap first.

    Args:
        gold: spans of one side.
        system: spans of the other.
        same: whether gold span i may be matched with system span j at all.
    """
    rows = sorted(
        (-overlap(g, s), abs(g[0] - s[0]) + abs(g[1] - s[1]), i, j)
        for i, g in enumerate(gold)
        for j, s in enumerate(system)
        if g[0] < s[1] and s[0] < g[1] and same(i, j)
    )
    return one_to_one([(i, j) for _, _, i, j in rows])


def one_to_one(candidates: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The candidates in their order, without those of which a side is taken already."""
    used_gold: set[int] = set()
    used_system: set[int] = set()
    out = []
    for i, j in candidates:
        if i not in used_gold and j not in used_system:
            used_gold.add(i)
            used_system.add(j)
            out.append((i, j))
    return out


def align(
    gold: Sequence[Offsets], system: Sequence[Offsets], *preferences: Same
) -> list[tuple[int | None, int | None]]:
    """Every span of both sides once: matched where they overlap, else alone.

    Args:
        gold: spans of one side.
        system: spans of the other.
        preferences: which matches come first, the strongest first; any other overlap comes last.
    """
    out: list[tuple[int, int]] = []
    for same in (*preferences, _any):
        out += _round(gold, system, same, out)
    missed = [(i, None) for i in _free(len(gold), out, 0)]
    return [*out, *missed, *((None, j) for j in _free(len(system), out, 1))]


def _round(
    gold: Sequence[Offsets], system: Sequence[Offsets], same: Same, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Matches of what is not taken yet."""
    ours, theirs = _free(len(gold), taken, 0), _free(len(system), taken, 1)
    spans = [gold[i] for i in ours], [system[j] for j in theirs]
    return [(ours[i], theirs[j]) for i, j in pair(*spans, lambda i, j: same(ours[i], theirs[j]))]


def _free(count: int, taken: Sequence[tuple[int, int]], side: int) -> list[int]:
    used = {match[side] for match in taken}
    return [number for number in range(count) if number not in used]


def fillers_agree(a: Sequence[Offsets] | None, b: Sequence[Offsets] | None) -> bool:
    """Whether any span of one filler is, give or take a modifier, any span of the other."""
    return bool(a and b and any(_alike(x, y) for x in a for y in b))


def _alike(x: Offsets, y: Offsets) -> bool:
    shared = overlap(x, y)
    short, long = sorted((x[1] - x[0], y[1] - y[0]))
    if not shared:
        return False
    return shared >= FILLER_OVERLAP * (long + short - shared) or (shared == short and long <= FILLER_LENGTH * short)


def quantities_agree(a: QuantityView, b: QuantityView) -> bool:
    """Whether kind, comparator, currency and the value or the bounds are the same."""
    if a.kind != b.kind or a.comparator != b.comparator or (a.currency or None) != (b.currency or None):
        return False
    tolerance = PERCENT_TOLERANCE if a.kind == "percent" else NUMBER_TOLERANCE
    value = a.value is not None and _near(a.value, b.value, tolerance)
    bounds = a.low is not None and _near(a.low, b.low) and _near(a.high, b.high)
    return value or bounds


def _near(a: float | None, b: float | None, within: float = NUMBER_TOLERANCE) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(float(a) - float(b)) <= within * max(1.0, abs(float(a)))


def timex_key(value: str | None) -> str | None:
    """A TIMEX3 value in one spelling: weeks as days."""
    weeks = re.fullmatch(r"P(\d+)W", value or "")
    return f"P{7 * int(weeks[1])}D" if weeks else value or None


def head(text: str | None) -> str | None:
    """The last word of a noun phrase, without a plural s."""
    words = (text or "").lower().replace("-", " ").split()
    return words[-1].rstrip("s") if words else None
