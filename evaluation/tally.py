"""Counts of hits, gold and system values per measure, which add up over documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self


@dataclass(slots=True)
class Count:
    """How many gold values there are, how many the system gave, and how many of them agree.

    `right` counts the agreement from the system's side, where that is another number than `hits`, gold's: so in
    coreference, where recall and precision weigh by clusters of their own.
    """

    hits: float = 0
    gold: float = 0
    system: float = 0
    right: float = 0

    @property
    def precision(self) -> float | None:
        """Share of the system's values that are right; null where it gave none."""
        return self.right / self.system if self.system else None

    @property
    def recall(self) -> float | None:
        """Share of gold values that were found; null where there are none."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; null where neither side has any value."""
        if not self.gold + self.system:
            return None
        shared = self.hits * self.system + self.right * self.gold
        return 2 * self.hits * self.right / shared if shared else 0.0

    def __iadd__(self, other: "Count") -> Self:
        self.hits += other.hits
        self.gold += other.gold
        self.system += other.system
        self.right += other.right
        return self


class Tally(dict[str, Count]):
    """A count for each measure, by its name."""

    def add(self, name: str, hits: float, gold: float, system: float, right: float | None = None) -> None:
        """Add to a measure's counts; `right` is as many as `hits` unless it is given."""
        self.setdefault(name, Count())
        self[name] += Count(hits, gold, system, hits if right is None else right)

    def update_with(self, other: "Tally") -> None:
        """Add another tally's counts to these."""
        for name, count in other.items():
            self.setdefault(name, Count())
            self[name] += count

    @classmethod
    def total(cls, tallies: Iterable["Tally"]) -> "Tally":
        """The sum of tallies: micro-averages over documents."""
        out = cls()
        for tally in tallies:
            out.update_with(tally)
        return out

    def rows(self) -> Iterator[tuple[str, Count]]:
        """Measures with any count."""
        return ((name, count) for name, count in self.items() if count.f1 is not None)
