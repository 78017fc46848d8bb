"""What the inputs name: files, folders, globs and standard input, as documents-to-be with their ids."""

import glob
import gzip
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import cast

from ...schemas import DeadLetter

STDIN = "-"
Stream = io.BufferedReader | gzip.GzipFile
JSONL, WARC = "application/jsonl", "application/warc"
ZIP, TAR = ARCHIVES = ("application/zip", "application/x-tar")
#: Endings that are read, and the media type of each.
ENDINGS = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".jsonl": JSONL,
    ".warc": WARC,
    ".zip": ZIP,
    ".tar": TAR,
    ".tgz": TAR,
}
GZIP_ENDING, GZIP_MAGIC = ".gz", b"\x1f\x8b"
_READ_ENDINGS = f"{', '.join(ENDINGS)}, each also with {GZIP_ENDING}"


@dataclass(frozen=True, slots=True)
class Input:
    """A file or standard input: the id that its one document has, and how to open it."""

    doc_id: str
    path: str | None
    media_type: str | None

    @property
    def place(self) -> str:
        """The file's name, for messages."""
        return self.path or "standard input"

    def of_type(self, media_type: str | None) -> "Input":
        """The input, known to be of that type."""
        return replace(self, media_type=media_type)

    @contextmanager
    def open(self) -> Iterator[Stream]:
        """A stream of the bytes, unpacked if they are gzipped; a damaged one gives all that comes before the damage.

        Raises:
            OSError: the file can't be opened.
        """
        with Path(self.path).open("rb") if self.path else nullcontext(_standard_input()) as stream:
            yield unpacked(stream)


def unpacked(stream: io.BufferedReader) -> Stream:
    """The stream of the bytes, unpacked if they are gzipped."""
    return gzip.GzipFile(fileobj=stream) if stream.peek(2)[:2] == GZIP_MAGIC else stream


def _standard_input() -> io.BufferedReader:
    stream = sys.stdin.buffer
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))


def find_inputs(inputs: Iterable[str]) -> Iterator[Input | DeadLetter]:
    """The files that `inputs` name, in order; for a name that leads to no file, a dead letter."""
    for name in inputs:
        path = Path(name)
        if name == STDIN:
            yield Input("stdin", None, None)
        elif path.is_dir():
            yield from _in_folder(path)
        elif path.exists() or not glob.has_magic(name):
            yield _named(path, PurePath(path.name))
        else:
            yield from _in_glob(name)


def _in_folder(folder: Path) -> Iterator[Input | DeadLetter]:
    found = False
    for path in sorted(path for path in folder.rglob("*") if not path.is_dir()):
        inside = path.relative_to(folder)
        file = None if is_hidden(inside) else file_input(inside, inside.as_posix(), str(path))
        if file:
            found = True
            yield file
    if not found:
        message = f"{folder}: the folder holds no file that is read ({_READ_ENDINGS})"
        yield DeadLetter(doc_id=str(folder), stage="ingest", error="NoInput", message=message)


def _in_glob(pattern: str) -> Iterator[Input | DeadLetter]:
    hits = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    paths = [path for path in map(Path, hits) if not path.is_dir()]
    if not paths:
        message = f"{pattern}: no file matches this pattern; check it, and quote it in the shell"
        yield DeadLetter(doc_id=pattern, stage="ingest", error="NoInput", message=message)
    fixed = Path(*_fixed_parts(pattern))
    for path in paths:
        yield _named(path, path.relative_to(fixed))


def _fixed_parts(pattern: str) -> list[str]:
    parts = Path(pattern).parts[:-1]
    magic = next((at for at, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return list(parts[:magic])


def _ending(path: PurePath) -> str | None:
    """The ending by which the file is read, without that of gzip."""
    bare = path.with_suffix("") if path.suffix.lower() == GZIP_ENDING else path
    return bare.suffix.lower() if bare.suffix.lower() in ENDINGS else None


def _named(path: Path, inside: PurePath) -> Input | DeadLetter:
    """A file that the user named: one with an ending that says it is something else is told of, not passed over."""
    file = file_input(inside, inside.as_posix(), str(path))
    if file:
        return file
    if not inside.suffix or inside.suffix.lower() == GZIP_ENDING or not path.is_file():
        bare = inside.with_suffix("") if inside.suffix.lower() == GZIP_ENDING else inside
        return Input(bare.as_posix(), str(path), None)
    message = f"{path}: files with the ending {inside.suffix} are not read ({_READ_ENDINGS} are)"
    return DeadLetter(
        doc_id=inside.as_posix(), status="skipped", stage="ingest", error="UnknownEnding", message=message
    )


def file_input(name: PurePath, doc_id: str, path: str) -> Input | None:
    """The file as an input, its id without the ending by which it is read (an archive keeps it); None without one."""
    ending = _ending(name)
    if ending is None:
        return None
    media_type = ENDINGS[ending]
    if media_type not in ARCHIVES:
        packed = len(GZIP_ENDING) if name.suffix.lower() == GZIP_ENDING else 0
        doc_id = doc_id[: -len(ending) - packed] or doc_id
    return Input(doc_id, path, media_type)


def is_hidden(path: PurePath) -> bool:
    """Whether a file is passed over in a folder: its name, or that of a folder around it, begins with a dot."""
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts)
