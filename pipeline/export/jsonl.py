"""Records as JSON lines, written so that a reader never sees half a file."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Literal, Self, cast

import orjson
from pydantic import ValidationError

from ...schemas import DeadLetter, Model, Record


def dump_model(model: Model) -> bytes:
    """The model as one line of JSON in UTF-8, with its line break."""
    return orjson.dumps(model.model_dump(mode="json"), option=orjson.OPT_APPEND_NEWLINE)


def letters_path(out: Path) -> Path:
    """Where the dead letters of a run to `out` go: `records.jsonl` gives `records.errors.jsonl`."""
    name = out.name.removesuffix(".gz")
    stem = name.removesuffix(".jsonl")
    return out.with_name(f"{stem}.errors.jsonl")


class JsonlWriter:
    """Writes models to `path` as JSON lines; the file appears under its name only when it is whole.

    A name that ends in `.gz` is compressed. On an error the partial file is removed; without `keep_empty` a file that
    would hold no line is not left behind, nor one of an earlier run.
    """

    def __init__(self, path: Path, *, keep_empty: bool = True) -> None:
        self._path = path
        self._wanted = keep_empty
        self._part = path.with_name(path.name + ".part")

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = _open(self._part, "wb", packed=self._path.suffix == ".gz")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if error is None and self._wanted:
            self._part.replace(self._path)
            return
        self._part.unlink(missing_ok=True)
        if error is None:
            self._path.unlink(missing_ok=True)

    def write(self, model: Record | DeadLetter) -> None:
        """Append one line."""
        self._wanted = True
        self._file.write(dump_model(model))


def read_records(path: Path) -> Iterator[Record]:
    """The records of a JSONL file, plain or gzipped, validated one by one.

    Raises:
        ValueError: a line is no record; the message names file, line and what is wrong.
    """
    with _open(path, "rb", packed=path.suffix == ".gz") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _read(line, f"{path}:{number}")


def _open(path: Path, mode: Literal["rb", "wb"], *, packed: bool) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path, mode)) if packed else path.open(mode)


def _read(line: bytes, place: str) -> Record:
    try:
        return Record.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "record"
        raise ValueError(f"{place}: no record of this schema: {where}: {first['msg']}") from error
