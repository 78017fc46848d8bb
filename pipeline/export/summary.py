"""The tally of a run."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

if TYPE_CHECKING:
    from ..batch import Outcome

_LAYERS = ("entities", "quantities", "times", "events")


@dataclass(slots=True)
class Summary:
    """Counts what a run gave."""

    counts: Counter[str] = field(default_factory=Counter)
    words: int = 0

    def add(self, outcome: "Outcome") -> None:
        """Count one document."""
        self.counts["documents"] += 1
        if outcome.letter is not None:
            self.counts[outcome.letter.status] += 1
        for record in outcome.records:
            self.words += len(record.text.split())
            self.counts["articles"] += 1
            for layer in _LAYERS:
                self.counts[layer] += len(getattr(record, layer))

    def table(self, seconds: float) -> Table:
        """The counts as a table, with the time taken and the words a second; what was lost is its caption."""
        lost = [f"{self.counts[status]:,} {status}" for status in ("failed", "skipped") if self.counts[status]]
        table = Table(box=box.SIMPLE_HEAD, caption=", ".join(lost) or None, caption_justify="left", pad_edge=False)
        rate = self.words / seconds if seconds else 0
        cells = {name: f"{self.counts[name]:,}" for name in ("documents", "articles", *_LAYERS)}
        cells |= {"seconds": f"{seconds:.1f}", "words/s": f"{rate:,.0f}"}
        for name in cells:
            table.add_column(name, justify="right")
        table.add_row(*cells.values())
        return table
