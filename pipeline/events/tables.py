"""Reads the data files of this stage: tab-separated rows, comments on lines that begin with a hash."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """The rows of `data/NAME.tsv` below its header, each as a tuple of cells.

    Raises:
        ValueError: a row has not as many cells as the header.
    """
    text = files(__package__).joinpath("data", f"{name}.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    width = len(lines[0].split("\t"))
    for line in lines[1:]:
        cells = tuple(line.split("\t"))
        if len(cells) != width:
            raise ValueError(f"{name}.tsv: {line!r} has {len(cells)} cells, not {width}")
        yield cells


@cache
def word_sets(name: str) -> dict[str, frozenset[str]]:
    """A two-column file as a dictionary: the first cell names the set of words in the second."""
    return {key: frozenset(words.split()) for key, words in rows(name)}


@cache
def set_of(name: str) -> dict[str, str]:
    """The same file from word to set; the first set that holds a word wins."""
    found: dict[str, str] = {}
    for key, words in rows(name):
        for word in words.split():
            found.setdefault(word, key)
    return found
