"""WARC files: a document for each HTML or text response, streamed."""

import hashlib
from collections.abc import Iterator
from typing import IO, Any

from ...schemas import DeadLetter
from .build import HTML, TEXT, from_bytes
from .document import RawDocument
from .errors import IngestError


def read_warc(
    stream: IO[bytes], *, doc_id: str, path: str | None, published: str | None
) -> Iterator[RawDocument | DeadLetter]:
    """A document, or a dead letter, for each response of `stream` that holds a page; its id is `doc_id:record id`.

    Raises:
        IngestError: fastwarc, which reads the format, is not installed.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - needed for this format alone
    except ImportError:
        raise IngestError("MissingPackage", "WARC files need fastwarc: pip install fastwarc") from None
    for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
        media_type = (record.http_content_type or "").lower()
        kind = {HTML: HTML, "application/xhtml+xml": HTML, TEXT: TEXT}.get(media_type)
        if kind is None:
            continue
        url = record.headers.get("WARC-Target-URI")
        place = f"{doc_id}:{_short_id(record)}"
        try:
            yield from_bytes(
                record.reader.read(), doc_id=place, media_type=kind, published=published, url=url, path=path
            )
        except IngestError as fault:
            yield fault.dead_letter(place)


def _short_id(record: Any) -> str:  # noqa: ANN401 - fastwarc ships no types
    identifier = str(record.record_id or record.headers.get("WARC-Target-URI"))
    return hashlib.sha256(identifier.encode()).hexdigest()[:12]
