"""The forms that annotations can be written in and read from, by name."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .annotation import GoldDocument
from .brat import write_brat
from .brat_reader import read_brat
from .conll import read_conll, write_conll
from .docbin import read_docbin, write_docbin
from .label_studio import read_label_studio, write_label_studio
from .native import read_folder, write_native


class Format(NamedTuple):
    """How documents are written into a folder, and read from it or from its file."""

    write: Callable[[Iterable[GoldDocument], Path], None]
    read: Callable[[Path], Iterator[GoldDocument]]


def _write_native(documents: Iterable[GoldDocument], folder: Path) -> None:
    for document in documents:
        write_native(document, folder)


FORMATS: dict[str, Format] = {
    "brat": Format(write_brat, read_brat),
    "label-studio": Format(write_label_studio, read_label_studio),
    "docbin": Format(write_docbin, read_docbin),
    "conll": Format(write_conll, read_conll),
    "native": Format(_write_native, read_folder),
}


def format_of(name: str) -> Format:
    """The format of this name.

    Raises:
        ValueError: there is none; the message lists those there are.
    """
    if name not in FORMATS:
        raise ValueError(f"{name!r} is no format: {', '.join(FORMATS)}")
    return FORMATS[name]
