"""The stage's data files, read once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name: str) -> Iterator[list[str]]:
    """The rows of `data/<name>.tsv` below its comments and its line of headings, a list of cells each."""
    lines = (line for line in (DATA / f"{name}.tsv").read_text("utf-8").splitlines() if line and line[0] != "#")
    next(lines)
    for line in lines:
        yield line.split("\t")


@cache
def words(name: str) -> dict[str, frozenset[str]]:
    """Lists of words of `data/words.tsv` whose set is named `name…`, by the rest of the set's name."""
    return {row[0].removeprefix(name): frozenset(row[1].split("|")) for row in rows("words") if row[0].startswith(name)}


@cache
def word_set(name: str) -> frozenset[str]:
    """One list of words of `data/words.tsv`."""
    return words(name)[""]
