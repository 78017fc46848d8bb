"""The tally of a run."""

from collections import Counter
from dataclasses import dataclass, field

from rich import box
from rich.table import Table

from ..batch import Outcome

_COLUMNS = ("documents", "stories", "teasers", "entities", "quantities", "times", "events", "failed", "skipped")


@dataclass(slots=True)
class Summary:
    """Counts what a run gave."""

    counts: Counter[str] = field(default_factory=Counter)
    words: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one document."""
        self.counts["documents"] += 1
        if outcome.letter is not None:
            self.counts[outcome.letter.status] += 1
        for record in outcome.records:
            self.words += len(record.text.split())
            self.counts["stories" if record.kind == "story" else "teasers"] += 1
            for layer in ("entities", "quantities", "times", "events"):
                self.counts[layer] += len(getattr(record, layer))

    def table(self, seconds: float) -> Table:
        """The counts as a table, with the time taken and the words a second."""
        table = Table(box=box.SIMPLE_HEAD)
        for column in (*_COLUMNS, "words", "seconds", "words/s"):
            table.add_column(column, justify="right")
        rate = self.words / seconds if seconds else 0
        numbers = [f"{self.counts[column]:,}" for column in _COLUMNS]
        table.add_row(*numbers, f"{self.words:,}", f"{seconds:.1f}", f"{rate:,.0f}")
        return table
