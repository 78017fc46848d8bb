"""The `dateline` command: one module for each of its commands. Importing it loads no model."""

import sys

import typer

from . import annotate, benchmark, evaluate, extract, show

__all__ = ["app", "main"]

app = typer.Typer(
    name="dateline",
    help="News about conflict, defence and diplomacy as validated records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    extract.extract,
    show.show,
    show.schema,
    extract.raw,
    evaluate.evaluate,
    benchmark.benchmark,
):
    app.command()(command)
app.add_typer(annotate.app, name="annotate")


def main() -> None:
    """Run the command; a reader that closes the pipe early is no error."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
