"""What the commands share: where they print, how they tell of faults, their exit statuses."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ..schemas import DeadLetter

FAILED, USAGE = 1, 2
#: Columns where no terminal says how many there are: no table is cut there.
WIDE = 160
T = TypeVar("T")
errors = Console(stderr=True)


def output() -> Console:
    """Standard output for tables."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDE)


def progress(documents: Iterable[T], *, show: bool = True, total: int | None = None) -> Iterator[T]:
    """The documents, with a progress bar where standard error is a terminal."""
    if not (show and errors.is_terminal):
        yield from documents
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True) as bar:
        task = bar.add_task("documents", total=total)
        for document in documents:
            bar.advance(task)
            yield document


def tell(message: str) -> None:
    """One line on standard error, as it is."""
    errors.print(message, markup=False, highlight=False, soft_wrap=True)


def report(letter: DeadLetter) -> None:
    """Tell of a document that gave no record."""
    tell(f"{letter.status}: {letter.doc_id}: {letter.message}")


def usage(message: str) -> typer.Exit:
    """Tell of wrong usage; raise what comes back."""
    tell(f"dateline: {message}")
    return typer.Exit(USAGE)
