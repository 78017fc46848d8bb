"""`dateline show` and `dateline schema`: records and their form, for a person and for a program."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ..schemas import Record
from .console import usage


def show(
    records: Annotated[Path, typer.Argument(metavar="OUT.jsonl", help="Records that `dateline extract` wrote.")],
    doc: Annotated[str | None, typer.Option(metavar="ID", help="Only this document, or this record (ID#0).")] = None,
    limit: Annotated[int | None, typer.Option("-n", min=1, metavar="N", help="At most so many records.")] = None,
    text: Annotated[bool, typer.Option(help="The article's text, with what was found marked in it.")] = True,
    svg: Annotated[Path | None, typer.Option(metavar="FILE", help="Save what is shown as a picture too.")] = None,
) -> None:
    """Print records for a person: the text with its mentions marked, events, quantities, times, entities."""
    from itertools import islice

    from ..pipeline.export import read_records, render

    console = Console(record=svg is not None)
    shown = 0
    try:
        for record in islice(_selected(read_records(records), doc), limit):
            console.print(render(record, text=text))
            shown += 1
    except (ValueError, OSError) as error:
        raise usage(str(error)) from error
    if doc and not shown:
        raise usage(f"{records} has no document {doc!r}")
    if svg is not None:
        console.save_svg(str(svg), title="dateline show")


def schema() -> None:
    """Print the JSON Schema of a record."""
    import orjson

    from ..schemas import json_schema

    typer.echo(orjson.dumps(json_schema(), option=orjson.OPT_INDENT_2).decode())


def _selected(records: Iterable[Record], doc: str | None) -> Iterator[Record]:
    return (record for record in records if doc is None or doc in (record.doc_id, record.record_id))
