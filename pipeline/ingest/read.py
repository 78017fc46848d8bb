"""Inputs of every kind, read one document at a time; a document that cannot be read becomes a dead letter."""

import gzip
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence

import orjson

from ...schemas import DeadLetter
from .archives import members
from .attempt import Outcome, Reading, attempt
from .build import from_bytes
from .days import day_in
from .document import RawDocument
from .errors import IngestError
from .inputs import ARCHIVES, JSONL, TAR, WARC, ZIP, Input, Stream, find_inputs
from .rows import read_jsonl
from .warc import read_warc

#: A document of more bytes is not read.
MAX_DOCUMENT = 64_000_000
#: Where a tar archive says that it is one.
_TAR_MAGIC, _TAR_AT = b"ustar", 257


def read_inputs(
    inputs: Sequence[str], *, published: str | None = None, time_limit: float | None = None
) -> Iterator[Outcome]:
    """Every document of `inputs`: files, folders, globs, or `-` for standard input; `published` is their day.

    Text, HTML, rows of JSON Lines and WARC responses are read, each also gzipped and in ZIP and tar archives; a file of
    many is streamed. A row's own `published` goes before the argument. Of two documents with one id, the second is a
    dead letter, and so is one whose reading takes more than `time_limit` seconds.

    Raises:
        ValueError: `published` is no calendar day; at once, before any input is read.
    """
    day = None
    if published is not None:
        day = day_in(published)
        if day is None:
            raise ValueError(f"published: {published!r} is no calendar day; write it as 2016-12-17")
    return _once_each(_outcomes(inputs, Reading(day, time_limit)))


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


def _outcomes(inputs: Iterable[str], reading: Reading) -> Iterator[Outcome]:
    for found in find_inputs(inputs):
        if isinstance(found, DeadLetter):
            yield found
        else:
            yield from _safely(found, _of_file(found, reading))


def _safely(found: Input, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """The outcomes, and after them a dead letter for what ends them early."""
    try:
        yield from outcomes
    except IngestError as fault:
        yield fault.dead_letter(found.doc_id)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        message = f"{found.place}: the gzip file is cut off or damaged; what came before is read, fetch it again"
        yield DeadLetter(doc_id=found.doc_id, stage="ingest", error="TruncatedGzip", message=message)
    except zipfile.BadZipFile as fault:
        message = f"{found.place}: the archive's member is damaged ({fault})"
        yield DeadLetter(doc_id=found.doc_id, stage="ingest", error="BrokenMember", message=message)
    except OSError as fault:
        message = f"{found.place} can't be read ({fault.strerror or fault}); check its name and permissions"
        yield DeadLetter(doc_id=found.doc_id, stage="ingest", error="Unreadable", message=message)


def _of_file(found: Input, reading: Reading) -> Iterator[Outcome]:
    with found.open() as stream:
        yield from _of_stream(found, stream, reading)


def _of_stream(found: Input, stream: Stream, reading: Reading) -> Iterator[Outcome]:
    found = found if found.media_type else found.of_type(_sniffed(stream))
    if found.media_type in ARCHIVES:
        yield from _of_archive(found, stream, reading)
    elif found.media_type == JSONL:
        yield from read_jsonl(stream, found, reading)
    elif found.media_type == WARC:
        yield from read_warc(stream, found, reading)
    else:
        yield attempt(found.doc_id, lambda: _document(found, stream, reading), reading)


def _of_archive(found: Input, stream: Stream, reading: Reading) -> Iterator[Outcome]:
    for member in members(stream, found):
        if isinstance(member, DeadLetter):
            yield member
        else:
            yield from _safely(member[0], _of_stream(*member, reading))


def _document(found: Input, stream: Stream, reading: Reading) -> RawDocument:
    data = stream.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        raise IngestError("TooLarge", f"{found.place}: a document of more than {MAX_DOCUMENT:,} bytes is not read")
    return from_bytes(
        data, doc_id=found.doc_id, media_type=found.media_type, published=reading.published, path=found.path
    )


def _sniffed(stream: Stream) -> str | None:
    """JSON Lines, WARC and archives by their first bytes; None leaves it to `from_bytes`."""
    start = stream.peek(4096)
    if start.startswith(b"WARC/"):
        return WARC
    if start.startswith(b"PK\x03\x04"):
        return ZIP
    if start[_TAR_AT:].startswith(_TAR_MAGIC):
        return TAR
    first = start.split(b"\n", 1)[0].strip()
    if not first.startswith(b'{"') and not first.startswith(b"{ "):
        return None
    try:
        whole = isinstance(orjson.loads(first), dict)
    except orjson.JSONDecodeError:
        whole = len(start) == len(first)
    return JSONL if whole else None
