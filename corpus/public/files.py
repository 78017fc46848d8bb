"""Finding and reading the files of a public set, with errors that say what was expected."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import orjson


class DataNotFoundError(ValueError):
    """No file of the set is where the user pointed."""

    def __init__(self, path: Path, expects: str) -> None:
        super().__init__(f"{path} {'holds no such file' if path.exists() else 'does not exist'}; expected {expects}")


class DataFormatError(ValueError):
    """A file is not in the set's format."""

    def __init__(self, path: Path, fault: object, expects: str) -> None:
        super().__init__(f"{path}: {fault}; expected {expects}")


def find(path: Path, patterns: tuple[str, ...], expects: str) -> list[Path]:
    """The files that a set consists of, sorted by path.

    Args:
        path: a file of the set, or a folder that holds its files at any depth.
        patterns: globs of file names; the first that finds anything counts.
        expects: what was expected, for the error.

    Raises:
        DataNotFoundError: nothing is found.
    """
    if path.is_file():
        return [path]
    for pattern in patterns:
        found = sorted(path.rglob(pattern)) if path.is_dir() else []
        if found:
            return found
    raise DataNotFoundError(path, expects)


def read_rows(path: Path, expects: str, *keys: str) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines.

    Raises:
        DataFormatError: a line is no object with all of `keys`.
    """
    for number, line in enumerate(path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield _row(path, number, line, expects, keys)


def _row(path: Path, number: int, line: bytes, expects: str, keys: tuple[str, ...]) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise DataFormatError(path, f"line {number} is no JSON ({error})", expects) from error
    missing = [key for key in keys if not isinstance(row, dict) or key not in row]
    if missing or not isinstance(row, dict):
        raise DataFormatError(path, f"line {number} has no {' and no '.join(missing)}", expects)
    return row


def read_xml(path: Path, expects: str, root: str) -> ET.Element:
    """The root element of an XML file.

    Raises:
        DataFormatError: it is no XML, declares entities of its own, or has another root than `root`.
    """
    data = path.read_bytes()
    if b"<!ENTITY" in data:
        raise DataFormatError(path, "it declares entities", expects)
    try:
        element = ET.fromstring(data)  # noqa: S314 - entity declarations are refused above
    except ET.ParseError as error:
        raise DataFormatError(path, f"no XML ({error})", expects) from error
    if element.tag != root:
        raise DataFormatError(path, f"its root is <{element.tag}>, not <{root}>", expects)
    return element
