"""What all benchmarks have in common: a reader, a measure of one document, and how documents add up."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from ..tally import Tally
from .result import BenchmarkResult, Published, Score, micro
from .system import System

D = TypeVar("D")
#: Shows how far a run has come while it passes documents on.
Watch = Callable[[list[D]], Iterable[D]]


@dataclass(frozen=True, slots=True)
class Benchmark(Generic[D]):
    """One public set, and how its authors score.

    Attributes:
        name: its name on the command line.
        title: the set in words.
        unit: what a document of it is, in the plural.
        read: its reader.
        measure: one document's counts, given the system.
        published: scores of others.
        summary: the scores of all documents' counts.
    """

    name: str
    title: str
    unit: str
    read: Callable[[Path], Iterator[D]]
    measure: Callable[[D, System], Tally]
    published: tuple[Published, ...] = ()
    summary: Callable[[list[Tally]], Iterable[Score]] = micro

    def run(
        self, data: Path, *, limit: int | None = None, system: System | None = None, watch: Watch[D] = iter
    ) -> BenchmarkResult:
        """Score the system on a user's copy of the set.

        Args:
            data: where it lies.
            limit: only so many documents, the first.
            system: the system, if it is loaded already.
            watch: passes the documents on, and may show progress.

        Raises:
            DataNotFoundError: no file of the set is there.
            DataFormatError: a file is not in its format.
        """
        documents = list(islice(self.read(data), limit))
        system = system or System()
        before = system.lost
        tallies = [self.measure(document, system) for document in watch(documents)]
        return BenchmarkResult(
            name=self.name,
            title=self.title,
            n=len(documents),
            unit=self.unit,
            lost=system.lost - before,
            scores=tuple(self.summary(tallies)),
            published=self.published,
        )


def with_accuracies(*measures: str) -> Callable[[list[Tally]], Iterable[Score]]:
    """The micro-averages, in which these measures are shares of gold."""
    return partial(micro, accuracies=frozenset(measures))


def table_rows(name: str) -> Iterator[tuple[str, ...]]:
    """The rows of `data/NAME.tsv` below its header, each as a tuple of cells; lines that begin with # are comments."""
    text = files(__package__).joinpath("data", f"{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (tuple(line.split("\t")) for line in lines[1:])
