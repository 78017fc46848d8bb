"""`dateline extract` and `dateline raw`: pages in, records or canonical text out."""

import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..schemas import DeadLetter
from .console import FAILED, errors, progress, report, usage

#: Seconds that a document may take where nothing else is said.
TIME_LIMIT = 60.0


class Copies(StrEnum):
    """What is done with near-copies of a story."""

    KEEP = "keep"
    MARK = "mark"
    DROP = "drop"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Files, folders, globs, or - for standard input: .txt, .html, .jsonl, .warc, each also .gz; .zip, .tar.",
    ),
]
Out = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where the records go; else stdout.")
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Day of publication, like 2024-12-15; else each page's own.")
]
Workers = Annotated[int, typer.Option(min=1, metavar="N", help="Processes.")]
OfCopies = Annotated[
    Copies, typer.Option(help="Near-copies of a story seen before: keep, mark in duplicate_of, or drop as skipped.")
]
TimeLimit = Annotated[
    float, typer.Option(min=0, metavar="SECONDS", help="What takes longer is a dead letter; 0 for no limit.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No progress bar and no summary.")]


def extract(
    inputs: Inputs,
    out: Out = None,
    published: Published = None,
    workers: Workers = 1,
    duplicates: OfCopies = Copies.KEEP,
    time_limit: TimeLimit = TIME_LIMIT,
    quiet: Quiet = False,
) -> None:
    """Extract records from pages: one line of JSON an article.

    A row of a .jsonl input has "doc_id", "text" or "html", and "published", "url", "title" and "authors" where they are
    known. In a folder a document's id is its path without its ending, in an archive ARCHIVE.zip!PATH.

    Documents that could not be read go to OUT.errors.jsonl with the reason, and the rest goes on. Exit status: 0 all
    well, 1 some documents failed, 2 wrong usage.

    For example, [b]dateline extract pages/ -o records.jsonl --workers 2[/b], or
    [b]cat story.html | dateline extract - --published 2024-12-15[/b]
    """
    from ..pipeline.batch import Duplicates, extract_all
    from ..pipeline.export import Summary
    from ..pipeline.ingest import read_inputs
    from .sink import Sink

    try:
        documents = read_inputs(inputs, published=published, time_limit=time_limit)
    except ValueError as error:
        raise usage(str(error)) from error
    summary, started = Summary(), time.perf_counter()
    with Sink(out) as sink:
        outcomes = extract_all(documents, workers=workers, time_limit=time_limit)
        if duplicates is not Copies.KEEP:
            outcomes = Duplicates().mark(outcomes, drop=duplicates is Copies.DROP)
        for outcome in progress(outcomes, show=not quiet):
            summary.add(outcome)
            sink.write(outcome)
    if out is not None and not quiet:
        errors.print(summary.table(time.perf_counter() - started))
    raise typer.Exit(FAILED if summary.counts["failed"] else 0)


def raw(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A file, or - for standard input.")],
) -> None:
    """Print a page's canonical text: what all source offsets of a record count in."""
    from ..pipeline.ingest import read_inputs

    failed = False
    for document in read_inputs([page]):
        if isinstance(document, DeadLetter):
            report(document)
            failed = True
        else:
            sys.stdout.write(document.text)
    raise typer.Exit(FAILED if failed else 0)
