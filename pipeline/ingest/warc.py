"""WARC files: a document for each HTML or text response, streamed.

Read here and not by a library: the ones there are lose what stands before the place where a file is cut, or end the
process there.
"""

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from .attempt import Outcome, Reading, attempt
from .build import HTML, TEXT, from_bytes
from .document import RawDocument
from .errors import IngestError
from .inputs import Input, Stream

_KINDS = {HTML: HTML, "application/xhtml+xml": HTML, TEXT: TEXT}
#: A longer line is no header; a larger record is no page.
MAX_LINE, MAX_RECORD = 64_000, 64_000_000
_CHUNK = 1 << 20
#: zlib's window argument for gzip, for zlib's own format, and for bare deflate.
_GZIP, _ZLIB, _DEFLATE = 31, 15, -15
_PACKED = {"gzip": (_GZIP,), "x-gzip": (_GZIP,), "deflate": (_ZLIB, _DEFLATE)}


@dataclass(frozen=True, slots=True)
class _Record:
    headers: dict[str, str]
    block: bytes


@dataclass(frozen=True, slots=True)
class _Page:
    url: str | None
    media_type: str
    charset: str | None
    headers: dict[str, str]
    body: bytes


def read_warc(stream: Stream, found: Input, reading: Reading) -> Iterator[Outcome]:
    """A document, or a dead letter, for each response of `stream` that holds a page; its id is `doc_id:record id`.

    Raises:
        IngestError: the file ends in the middle of a record, or holds something else after one.
    """
    for record in _responses(stream):
        page = _page_of(record)
        if page is None:
            continue
        name = record.headers.get("warc-record-id") or record.headers.get("warc-target-uri", "")
        place = f"{found.doc_id}:{hashlib.sha256(name.encode()).hexdigest()[:12]}"
        yield attempt(place, partial(_document, page, place, found.path, reading.published), reading)


def _responses(stream: Stream) -> Iterator[_Record]:
    """The records of responses; those of other types, and ones too large for a page, are passed over."""
    while (line := _next_line(stream)) is not None:
        if not line.startswith(b"WARC/"):
            raise IngestError("BrokenWarc", "what stands here is no WARC record; what came before is read")
        headers = _headers(_header_lines(stream))
        length = headers.get("content-length", "")
        if not length.isdecimal():
            raise IngestError("BrokenWarc", "a record does not say how long it is; what came before is read")
        if headers.get("warc-type") == "response" and int(length) <= MAX_RECORD:
            yield _Record(headers, b"".join(_block(stream, int(length))))
        else:
            for _ in _block(stream, int(length)):
                pass


def _next_line(stream: Stream) -> bytes | None:
    """The next line that is not empty, or None at the end of the file."""
    while line := stream.readline(MAX_LINE):
        if line.strip():
            return line
    return None


def _header_lines(stream: Stream) -> Iterator[bytes]:
    while (line := stream.readline(MAX_LINE)).strip():
        yield line
    if not line:
        raise _cut()


def _headers(lines: Iterator[bytes]) -> dict[str, str]:
    pairs = (line.decode("utf-8", "replace").partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _block(stream: Stream, length: int) -> Iterator[bytes]:
    while length:
        data = stream.read(min(length, _CHUNK))
        if not data:
            raise _cut()
        length -= len(data)
        yield data


def _cut() -> IngestError:
    return IngestError("TruncatedWarc", "the file ends in the middle of a record; what came before is read")


def _page_of(record: _Record) -> _Page | None:
    """The page that a response holds, or None if it holds something else."""
    head, _, body = record.block.partition(b"\r\n\r\n")
    headers = _headers(iter(head.split(b"\r\n")[1:]))
    media_type, _, parameters = headers.get("content-type", "").lower().partition(";")
    kind = _KINDS.get(media_type.strip())
    if kind is None:
        return None
    charset = parameters.partition("charset=")[2].split(";")[0].strip("\"' ") or None
    return _Page(record.headers.get("warc-target-uri"), kind, charset, headers, body)


def _document(page: _Page, place: str, path: str | None, published: str | None) -> RawDocument:
    return from_bytes(
        _unpacked(_unchunked(page.body, page.headers), page.headers),
        doc_id=place,
        media_type=page.media_type,
        charset=page.charset,
        published=published,
        url=page.url,
        path=path,
    )


def _unchunked(body: bytes, headers: dict[str, str]) -> bytes:
    """The body without the lengths of its chunks; as it is where a crawler has taken them out already."""
    if "chunked" not in headers.get("transfer-encoding", "").lower():
        return body
    chunks: list[bytes] = []
    at = 0
    while at < len(body):
        line = body.find(b"\r\n", at, at + MAX_LINE)
        size = body[at:line].split(b";")[0].strip() if line >= 0 else b""
        if not size or size.strip(b"0123456789abcdefABCDEF"):
            return b"".join(chunks) or body
        length = int(size, 16)
        if not length:
            break
        chunks.append(body[line + 2 : line + 2 + length])
        at = line + 4 + length
    return b"".join(chunks)


def _unpacked(body: bytes, headers: dict[str, str]) -> bytes:
    """The body as the page's bytes; as it is where a crawler has unpacked it already."""
    encoding = headers.get("content-encoding", "").lower().strip()
    for window in _PACKED.get(encoding, ()):
        try:
            return zlib.decompressobj(window).decompress(body, MAX_RECORD)
        except zlib.error:
            continue
    if encoding == "br" and body[:1] not in b"<\n\r \xef":
        raise IngestError("Packed", "the response is packed with brotli, which is not read")
    return body
