"""`dateline evaluate`: records against gold."""

from pathlib import Path
from typing import Annotated

import typer

from .console import output, tell, usage


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

    from ..corpus import read_folder
    from ..evaluation import compare_evaluations, evaluate_records
    from ..evaluation.report import render_report
    from ..evaluation.summary import as_json, difference_table, document_table, score_table
    from ..pipeline.export import read_records

    console = output()
    try:
        documents = list(read_folder(gold))
        result = evaluate_records(read_records(records), documents)
        other = evaluate_records(read_records(compare), documents) if compare else None
    except (ValueError, OSError) as error:
        raise usage(str(error)) from error
    console.print(score_table(result))
    if per_document:
        console.print(document_table(result, "lines", "entity", "quantity", "time", "event", "argument"))
    if other is not None:
        console.print(difference_table(compare_evaluations(result, other)))
    for name in result.missing:
        tell(f"no record of {name}: all of it counts as missed")
    for name in result.extra:
        tell(f"no gold for {name}: it does not count")
    try:
        if json_out is not None:
            json_out.write_bytes(orjson.dumps(as_json(result), option=orjson.OPT_INDENT_2))
        if html is not None:
            html.write_text(render_report(result), encoding="utf-8")
    except OSError as error:
        raise usage(str(error)) from error
