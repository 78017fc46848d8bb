"""`dateline benchmark`: the extraction on a public set."""

from pathlib import Path
from typing import Annotated

import typer

from .console import output, progress, usage


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
    from ..corpus.public import DataFormatError, DataNotFoundError
    from ..evaluation.benchmarks import benchmarks, result_table

    known = benchmarks()
    if name not in known:
        raise usage(f"no benchmark {name!r}: there are {', '.join(known)}")
    try:
        result = known[name].run(data, limit=limit, watch=lambda rows: progress(rows, total=len(rows)))
    except (DataNotFoundError, DataFormatError, OSError) as error:
        raise usage(str(error)) from error
    output().print(result_table(result))
    if json_out is not None:
        json_out.write_text(result.model_dump_json(indent=2) + "\n")
