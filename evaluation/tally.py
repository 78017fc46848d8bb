"""Counts of hits, gold and system values per measure, which add up over documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self


@dataclass(slots=True)
class Count:
    """How many gold values there are, how many the system gave, and how many of them agree."""

    hits: float = 0
    gold: float = 0
    system: float = 0

    @property
    def precision(self) -> float | None:
        """Share of the system's values that are right; null where it gave none."""
        return self.hits / self.system if self.system else None

    @property
    def recall(self) -> float | None:
        """Share of gold values that were found; null where there are none."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; null where neither side has any value."""
        total = self.gold + self.system
        return 2 * self.hits / total if total else None

    def __iadd__(self, other: "Count") -> Self:
        self.hits += other.hits
        self.gold += other.gold
        self.system += other.system
        return self


class Tally(dict[str, Count]):
    """A count for each measure, by its name."""

    def add(self, name: str, hits: float, gold: float, system: float) -> None:
        """Add to a measure's counts."""
        self.setdefault(name, Count())
        self[name] += Count(hits, gold, system)

    def update_with(self, other: "Tally") -> None:
        """Add another tally's counts to these."""
        for name, count in other.items():
            self.add(name, count.hits, count.gold, count.system)

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
