"""`dateline annotate`: records out to annotation tools, and corrected ones back as gold."""

from pathlib import Path
from typing import Annotated

import typer

from .console import usage

app = typer.Typer(help="Records out to annotation tools, and corrected ones back as gold.", no_args_is_help=True)
FormatOption = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help="brat, label-studio, docbin, conll (entities only) or native.")
]


@app.command("export")
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
    from ..corpus.formats import format_of
    from ..evaluation.pages import annotated_pages
    from ..pipeline.export import read_records

    try:
        write = format_of(form).write
        write(annotated_pages(read_records(records), pages or ()), out)
    except (ValueError, OSError) as error:
        raise usage(str(error)) from error


@app.command("import")
def annotate_import(
    source: Annotated[Path, typer.Argument(metavar="PATH", help="The folder, or the file of the tool's export.")],
    out: Annotated[Path, typer.Option("-o", "--output", metavar="GOLD", help="Where the gold goes.")],
    form: FormatOption,
) -> None:
    """Read corrected annotations and write them as gold: NAME.ann.json beside NAME.txt.

    Nothing is written where any annotation is wrong; each fault is told with its file, document and place.
    """
    from ..corpus import write_native
    from ..corpus.formats import format_of

    try:
        for document in list(format_of(form).read(source)):
            write_native(document, out)
    except (ValueError, OSError) as error:
        raise usage(str(error)) from error
