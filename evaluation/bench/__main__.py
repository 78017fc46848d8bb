"""`python -m dateline.evaluation.bench [SECTION ...]`: the sections as tables, all of them if none is named."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from . import SECTIONS, Material, table_of
from .texts import PAGES, pages_in
from .webpages import html_in, written

WORDS = 10_000
ROUNDS = 5


def main(
    sections: Annotated[list[str] | None, typer.Argument(help=f"Which to run, of {', '.join(SECTIONS)}.")] = None,
    pages: Annotated[Path, typer.Option(help="Folder of pages; the shipped ones by default.")] = PAGES,
    html: Annotated[Path | None, typer.Option(help="Folder of HTML pages instead of ones made of the pages.")] = None,
    words: Annotated[int, typer.Option(min=1, help="Repeat the pages to about so many words.")] = WORDS,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds to take the median of, after one to warm up.")] = ROUNDS,
) -> None:
    """Time the parts of the extraction, each in turn with its baseline, and say whether its bound is met."""
    unknown = sorted(set(sections or ()) - set(SECTIONS))
    if unknown:
        raise typer.BadParameter(f"no section {unknown[0]!r}: there are {', '.join(SECTIONS)}")
    try:
        read = pages_in(pages)
        material = Material(read, html_in(html) if html else written(read), words, rounds)
    except ValueError as fault:
        raise typer.BadParameter(str(fault)) from fault
    console = Console()
    console.print(f"CPU seconds of one process, median of {rounds} in turn", style="dim")
    for name in sections or SECTIONS:
        console.print(table_of(SECTIONS[name](material)))


if __name__ == "__main__":
    typer.run(main)
