"""The `dateline` command."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from .pipeline.batch import Outcome
    from .schemas import DeadLetter, Record

app = typer.Typer(
    name="dateline",
    help="News about conflict, defence and diplomacy as validated records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
annotate = typer.Typer(help="Records out to annotation tools, and corrected ones back as gold.", no_args_is_help=True)
app.add_typer(annotate, name="annotate")
_errors = Console(stderr=True)

FAILED, USAGE = 1, 2
T = TypeVar("T")


class Copies(StrEnum):
    """What is done with near-copies of a story."""

    KEEP = "keep"
    MARK = "mark"
    DROP = "drop"


def main() -> None:
    """Run the command; a reader that closes the pipe early is no error."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


@app.command()
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Files, folders, globs, or - for standard input: .txt, .html, .jsonl, each also .gz.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where the records go; else stdout."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication, like 2024-12-15; else each page's own."),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, metavar="N", help="Processes.")] = 1,
    duplicates: Annotated[
        Copies, typer.Option(help="Near-copies of a story seen before: keep, mark in duplicate_of, or drop as skipped.")
    ] = Copies.KEEP,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress bar and no summary.")] = False,
) -> None:
    """Extract records from pages: one line of JSON an article.

    A row of a .jsonl input has "doc_id", "text" or "html", and "published", "url" and "title" where they are known. In
    a folder a document's id is its path without its ending.

    Documents that could not be read go to OUT.errors.jsonl with the reason, and the rest goes on. Exit status: 0 all
    well, 1 some documents failed, 2 wrong usage.

    For example, [b]dateline extract pages/ -o records.jsonl --workers 2[/b], or
    [b]cat story.html | dateline extract - --published 2024-12-15[/b]
    """
    from .pipeline.batch import Duplicates, extract_all
    from .pipeline.export import Summary
    from .pipeline.ingest import read_inputs

    try:
        documents = read_inputs(inputs, published=published)
    except ValueError as error:
        raise _usage(str(error)) from error
    summary, started = Summary(), time.perf_counter()
    show = not quiet
    with _Sink(out) as sink:
        outcomes = extract_all(documents, workers=workers)
        if duplicates is not Copies.KEEP:
            outcomes = Duplicates().mark(outcomes, drop=duplicates is Copies.DROP)
        for outcome in _progress(outcomes, show=show):
            summary.add(outcome)
            sink.write(outcome)
    if show and out is not None:
        _errors.print(summary.table(time.perf_counter() - started))
    raise typer.Exit(FAILED if summary.counts["failed"] else 0)


@app.command()
def show(
    records: Annotated[Path, typer.Argument(metavar="OUT.jsonl", help="Records that `dateline extract` wrote.")],
    doc: Annotated[str | None, typer.Option(metavar="ID", help="Only this document, or this record (ID#0).")] = None,
    limit: Annotated[int | None, typer.Option("-n", min=1, metavar="N", help="At most so many records.")] = None,
    text: Annotated[bool, typer.Option(help="The article's text, with what was found marked in it.")] = True,
    svg: Annotated[Path | None, typer.Option(metavar="FILE", help="Save what is shown as a picture too.")] = None,
) -> None:
    """Print records for a person: the text with its mentions marked, events, quantities, times, entities."""
    from itertools import islice

    from .pipeline.export import read_records, render

    console = Console(record=svg is not None)
    shown = 0
    try:
        for record in islice(_selected(read_records(records), doc), limit):
            console.print(render(record, text=text))
            shown += 1
    except (ValueError, OSError) as error:
        raise _usage(str(error)) from error
    if doc and not shown:
        raise _usage(f"{records} has no document {doc!r}")
    if svg is not None:
        console.save_svg(str(svg), title="dateline show")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import orjson

    from .schemas import json_schema

    typer.echo(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2).decode())


@app.command()
def raw(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A file, or - for standard input.")],
) -> None:
    """Print a page's canonical text: what all source offsets of a record count in."""
    from .pipeline.ingest import read_inputs
    from .schemas import DeadLetter

    failed = False
    for document in read_inputs([page]):
        if isinstance(document, DeadLetter):
            _report(document)
            failed = True
        else:
            sys.stdout.write(document.text)
    raise typer.Exit(FAILED if failed else 0)


@app.command()
def evaluate(
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="Records that `dateline extract` wrote.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder with NAME.ann.json beside NAME.txt.")],
    compare: Annotated[
        Path | None, typer.Option(metavar="OTHER", help="Records of another system: paired differences.")
    ] = None,
    json_out: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write all scores as JSON.")] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write one page with all scores and every mistake.")
    ] = None,
    per_document: Annotated[bool, typer.Option("--per-document", help="The main measures of each document.")] = False,
) -> None:
    """Score records against gold: precision, recall, F1 with 95% intervals, for every layer and type.

    A gold document without a record counts as missed, and is named. Exit status 2 where gold or records are wrong.
    """
    import orjson

    from .corpus import read_folder
    from .evaluation import compare_evaluations, evaluate_records
    from .evaluation.report import render_report
    from .evaluation.summary import as_json, difference_table, document_table, score_table
    from .pipeline.export import read_records

    console = Console()
    try:
        documents = list(read_folder(gold))
        result = evaluate_records(read_records(records), documents)
        other = evaluate_records(read_records(compare), documents) if compare else None
    except (ValueError, OSError) as error:
        raise _usage(str(error)) from error
    console.print(score_table(result))
    if per_document:
        console.print(document_table(result, "lines", "entity", "quantity", "time", "event", "argument"))
    if other is not None:
        console.print(difference_table(compare_evaluations(result, other)))
    for name in result.missing:
        _errors.print(f"no record of {name}: all of it counts as missed", markup=False)
    for name in result.extra:
        _errors.print(f"no gold for {name}: it does not count", markup=False)
    try:
        if json_out is not None:
            json_out.write_bytes(orjson.dumps(as_json(result), option=orjson.OPT_INDENT_2))
        if html is not None:
            html.write_text(render_report(result), encoding="utf-8")
    except OSError as error:
        raise _usage(str(error)) from error


@app.command()
def benchmark(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="re3d, newsquant, tempeval3, meantime, muc4, wikievents, isaf, lgl or webpages."
        ),
    ],
    data: Annotated[Path, typer.Option(metavar="PATH", help="Your own copy of the set: a file, or its folder.")],
    limit: Annotated[int | None, typer.Option("-n", min=1, metavar="N", help="Only the first N documents.")] = None,
    json_out: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write all scores as JSON.")] = None,
) -> None:
    """Score the extraction on a public set as its authors do, with the figures that others published beside.

    No set is shipped. Exit status 2 where PATH does not hold the set; the message says which files are expected.

    For example, [b]dateline benchmark newsquant --data newsquant/dev.jsonl[/b]
    """
    from .corpus.public import DataFormatError, DataNotFoundError
    from .evaluation.benchmarks import benchmarks, result_table

    known = benchmarks()
    if name not in known:
        raise _usage(f"no benchmark {name!r}: there are {', '.join(known)}")
    try:
        result = known[name].run(data, limit=limit, watch=lambda rows: _progress(rows, show=True, total=len(rows)))
    except (DataNotFoundError, DataFormatError, OSError) as error:
        raise _usage(str(error)) from error
    Console().print(result_table(result))
    if json_out is not None:
        json_out.write_text(result.model_dump_json(indent=2) + "\n")


FormatOption = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help="brat, label-studio, docbin, conll (entities only) or native.")
]


@annotate.command("export")
def annotate_export(
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="Records that `dateline extract` wrote.")],
    out: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the annotations go.")],
    form: FormatOption,
    pages: Annotated[
        list[str] | None, typer.Option(metavar="PATH", help="The pages, if they are not where the records say.")
    ] = None,
) -> None:
    """Write records as annotations of their pages, for annotators to correct.

    For example, [b]dateline annotate export records.jsonl -o brat/ --format brat[/b]
    """
    from .corpus.formats import format_of
    from .evaluation.pages import annotated_pages
    from .pipeline.export import read_records

    try:
        write = format_of(form).write
        write(annotated_pages(read_records(records), pages or ()), out)
    except (ValueError, OSError) as error:
        raise _usage(str(error)) from error


@annotate.command("import")
def annotate_import(
    source: Annotated[Path, typer.Argument(metavar="PATH", help="The folder, or the file of the tool's export.")],
    out: Annotated[Path, typer.Option("-o", "--output", metavar="GOLD", help="Where the gold goes.")],
    form: FormatOption,
) -> None:
    """Read corrected annotations and write them as gold: NAME.ann.json beside NAME.txt.

    Nothing is written where any annotation is wrong; each fault is told with its file, document and place.
    """
    from .corpus import write_native
    from .corpus.formats import format_of

    try:
        for document in list(format_of(form).read(source)):
            write_native(document, out)
    except (ValueError, OSError) as error:
        raise _usage(str(error)) from error


class _Sink:
    """Where outcomes go: records to the file or standard output, dead letters beside them or to standard error."""

    def __init__(self, out: Path | None) -> None:
        self._out = out
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        from .pipeline.export import JsonlWriter, letters_path

        if self._out is not None:
            try:
                self._records = self._stack.enter_context(JsonlWriter(self._out))
                self._letters = self._stack.enter_context(JsonlWriter(letters_path(self._out), keep_empty=False))
            except OSError as error:
                raise _usage(f"cannot write {self._out}: {error.strerror}") from error
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def write(self, outcome: "Outcome") -> None:
        """Write one document's records or dead letter."""
        from .pipeline.export import dump_model

        for record in outcome.records:
            if self._out is None:
                sys.stdout.buffer.write(dump_model(record))
            else:
                self._records.write(record)
        if outcome.letter is not None:
            if self._out is not None:
                self._letters.write(outcome.letter)
            if self._out is None or outcome.letter.status == "failed":
                _report(outcome.letter)


def _progress(documents: Iterable[T], *, show: bool, total: int | None = None) -> Iterator[T]:
    if not (show and _errors.is_terminal):
        yield from documents
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_errors, transient=True) as progress:
        task = progress.add_task("documents", total=total)
        for document in documents:
            progress.advance(task)
            yield document


def _selected(records: Iterable["Record"], doc: str | None) -> Iterator["Record"]:
    return (record for record in records if doc is None or doc in (record.doc_id, record.record_id))


def _report(letter: "DeadLetter") -> None:
    _errors.print(f"{letter.status}: {letter.doc_id}: {letter.message}", markup=False, highlight=False, soft_wrap=True)


def _usage(message: str) -> typer.Exit:
    _errors.print(f"dateline: {message}", markup=False, highlight=False, soft_wrap=True)
    return typer.Exit(USAGE)
