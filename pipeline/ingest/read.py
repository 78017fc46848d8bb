"""Inputs of every kind, read one document at a time; a document that cannot be read becomes a dead letter."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence

import orjson

from ...schemas import DeadLetter
from .build import from_bytes
from .days import day_in
from .document import RawDocument
from .errors import IngestError
from .inputs import Input, Stream, find_inputs
from .rows import read_jsonl
from .warc import read_warc

Outcome = RawDocument | DeadLetter
#: Formats that hold many documents, and what streams them.
_STREAMED: dict[str, Callable[..., Iterator[Outcome]]] = {
    "application/jsonl": read_jsonl,
    "application/warc": read_warc,
}


def read_inputs(inputs: Sequence[str], *, published: str | None = None) -> Iterator[Outcome]:
    """Every document of `inputs`: files, folders, globs, or `-` for standard input; `published` is their day.

    Text, HTML, rows of JSON Lines and WARC responses are read, each also gzipped; a file of many is streamed. A row's
    own `published` goes before the argument. Of two documents with one id, the second is a dead letter.

    Raises:
        ValueError: `published` is no calendar day; at once, before any input is read.
    """
    day = None
    if published is not None:
        day = day_in(published)
        if day is None:
            raise ValueError(f"published: {published!r} is no calendar day; write it as 2016-12-17")
    return _once_each(_outcomes(inputs, day))


def _once_each(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    seen: set[str] = set()
    for outcome in outcomes:
        if isinstance(outcome, RawDocument) and outcome.doc_id in seen:
            message = "a document with this id was read already; give each row or file an id of its own"
            yield DeadLetter(doc_id=outcome.doc_id, stage="ingest", error="DuplicateId", message=message)
            continue
        if isinstance(outcome, RawDocument):
            seen.add(outcome.doc_id)
        yield outcome


def _outcomes(inputs: Iterable[str], published: str | None) -> Iterator[Outcome]:
    for found in find_inputs(inputs):
        if isinstance(found, DeadLetter):
            yield found
            continue
        try:
            yield from _read(found, published)
        except IngestError as fault:
            yield fault.dead_letter(found.doc_id)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            message = f"{found.place}: the gzip file is cut off or damaged; what came before is read, fetch it again"
            yield DeadLetter(doc_id=found.doc_id, stage="ingest", error="TruncatedGzip", message=message)
        except OSError as fault:
            message = f"{found.place} can't be read ({fault.strerror or fault}); check its name and permissions"
            yield DeadLetter(doc_id=found.doc_id, stage="ingest", error="Unreadable", message=message)


def _read(found: Input, published: str | None) -> Iterator[Outcome]:
    with found.open() as stream:
        media_type = found.media_type or _sniffed(stream)
        many = _STREAMED.get(media_type or "")
        if many:
            yield from many(stream, doc_id=found.doc_id, path=found.path, published=published)
        else:
            data = stream.read()
            yield from_bytes(data, doc_id=found.doc_id, media_type=media_type, published=published, path=found.path)


def _sniffed(stream: Stream) -> str | None:
    """JSON Lines and WARC by their first bytes; None leaves it to `from_bytes`."""
    start = stream.peek(4096)
    if start.startswith(b"WARC/"):
        return "application/warc"
    first = start.split(b"\n", 1)[0].strip()
    if not first.startswith(b'{"') and not first.startswith(b"{ "):
        return None
    try:
        whole = isinstance(orjson.loads(first), dict)
    except orjson.JSONDecodeError:
        whole = len(start) == len(first)
    return "application/jsonl" if whole else None
