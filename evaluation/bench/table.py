"""A section of the bench as a table for the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich import box
from rich.console import JustifyMethod
from rich.table import Table

from .timing import Pace

#: Widths of the columns: the whole fits a terminal of 80 characters.
WIDTHS = (22, 7, 6, 6, 11, 8, 6)
JUSTIFIED: tuple[JustifyMethod, ...] = ("left", "right", "right", "right", "right", "right", "left")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure should be, in short, and whether it is."""

    told: str
    met: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A pace, the one whose share it is told as if any, and the bound on it if any."""

    pace: Pace
    against: Pace | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that were timed in turn, with spaCy's pace in the same rounds; `whole` names what they are shares of."""

    title: str
    spacy: Pace
    whole: str
    rows: Sequence[Row]


def table_of(section: Section) -> Table:
    """The section as a table, spaCy's pace first, then a row for each pace; parts of a pace are indented and dim."""
    table = Table(
        box=box.SIMPLE_HEAD,
        title=f"[bold]{section.title}[/]\n[dim]{_sizes(section)}[/]",
        title_justify="left",
        title_style="",
        pad_edge=False,
        collapse_padding=True,
    )
    names = ("", "words\n/ s", "µs\n/ word", "of\nspaCy", f"of\n{section.whole}", "bound", "")
    for name, width, justify in zip(names, WIDTHS, JUSTIFIED, strict=True):
        table.add_column(name, width=width, justify=justify, vertical="bottom")
    for row in (Row(section.spacy), *section.rows):
        table.add_row(*_cells(row, section.spacy), style="dim" if row.pace.name.startswith(" ") else "")
    return table


def _sizes(section: Section) -> str:
    """How many words there were to run on, and which paces ran on how many others."""
    names: dict[int, list[str]] = {}
    for pace in (*(row.pace for row in section.rows), section.spacy):
        if not pace.name.startswith(" "):
            names.setdefault(pace.words, []).append(pace.name)
    most, *others = sorted(names, reverse=True)
    return "; ".join([f"{most:,} words", *(f"{', '.join(names[words])} {words:,}" for words in others)])


def _cells(row: Row, spacy: Pace) -> tuple[str, ...]:
    each = row.pace.each
    return (
        row.pace.name,
        f"{1 / each:,.0f}" if each else "",
        f"{1e6 * each:.1f}",
        _share(row.pace.beside(spacy)),
        _share(row.pace.beside(row.against)) if row.against else "",
        row.bound.told if row.bound else "",
        "" if row.bound is None else "[green]met[/]" if row.bound.met else "[bold red]missed[/]",
    )


def _share(ratio: float) -> str:
    return f"{ratio:.1%}" if ratio < 0.995 else f"{ratio:,.0%}"
