"""The stage's data files, read once: tab-separated rows, comments after `#` at a line's start."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ...schemas.codes import currency_codes

_FOLDER = files(__package__) / "data"


def rows(name: str) -> Iterator[list[str]]:
    """The rows of `data/<name>.tsv`, split at tabs."""
    for line in (_FOLDER / f"{name}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


@cache
def currencies() -> tuple[list[str], ...]:
    """The rows of `currencies.tsv` whose codes a record may carry."""
    return tuple(row for row in rows("currencies") if row[0] in currency_codes())


def options(cell: str) -> list[str]:
    """The alternatives in a cell, `a|b`; none in `-`."""
    return [] if cell == "-" else cell.split("|")


@cache
def lexicon() -> dict[str, frozenset[str]]:
    """The closed classes of words, by name."""
    return {name: frozenset(words.split("|")) for name, words in rows("lexicon")}


def words_of(name: str) -> frozenset[str]:
    """The words of one closed class."""
    return lexicon()[name]
