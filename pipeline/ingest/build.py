"""A raw document from text or bytes that are already in hand."""

import hashlib
import re
from collections.abc import Sequence
from typing import TypedDict, Unpack

from ...schemas import Source
from .addresses import find_address
from .authors import find_authors
from .days import day_in
from .decode import canonical, decode
from .document import RawDocument
from .errors import IngestError
from .language import require_english
from .maintext import mark_main
from .published import find_published
from .titles import find_title
from .visible import read_page

HTML, TEXT = "text/html", "text/plain"
_HTML_START = re.compile(
    rb"(?is)(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.{0,2000}?-->\s*+){0,5}<(?:!doctype\s+html|html|head|body)\b"
)


class Known(TypedDict, total=False):
    """What is known of a page beside its content; what is not, the page itself may say.

    Keys:
        published: its day, as 2016-12-17.
        url: where it was published.
        canonical_url: the address that it gives itself.
        title: the article's title.
        authors: who wrote it.
        path: the file it was read from.
    """

    published: str | None
    url: str | None
    canonical_url: str | None
    title: str | None
    authors: Sequence[str]
    path: str | None


def from_text(text: str, *, doc_id: str, **known: Unpack[Known]) -> RawDocument:
    """The raw document of a plain text.

    Raises:
        IngestError: the text is empty, in another language, or `published` is no calendar day.
    """
    source = _source(text.encode("utf-8", "replace"), TEXT, known)
    return _of_text(canonical(text), source, doc_id, known)


def from_html(html: str, *, doc_id: str, **known: Unpack[Known]) -> RawDocument:
    """The raw document of an HTML page.

    Raises:
        IngestError: the page holds no visible text, is in another language, or `published` is no calendar day.
    """
    source = _source(html.encode("utf-8", "replace"), HTML, known)
    return _of_html(canonical(html), source, doc_id, known)


def from_bytes(
    data: bytes, *, doc_id: str, media_type: str | None = None, charset: str | None = None, **known: Unpack[Known]
) -> RawDocument:
    """The raw document of a page's bytes; without a `media_type` they are HTML if they begin like it.

    `charset` is what the page's server says; where it cannot be true, the bytes decide.

    Raises:
        IngestError: the bytes are empty, binary or undecodable, hold no text, or are in another language.
    """
    kind = media_type or (HTML if _HTML_START.match(data) else TEXT)
    build = _of_html if kind == HTML else _of_text
    return build(decode(data, charset), _source(data, kind, known), doc_id, known)


def as_day(published: str) -> str:
    """`published` as 2016-12-17.

    Raises:
        IngestError: it is no calendar day, or not clear which.
    """
    day = day_in(published)
    if day is None:
        raise IngestError("Published", f"published: {published!r} is no calendar day; write it as 2016-12-17")
    return day


def _source(data: bytes, media_type: str, known: Known) -> Source:
    return Source(
        path=known.get("path"),
        url=known.get("url"),
        canonical_url=known.get("canonical_url"),
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _of_text(text: str, source: Source, doc_id: str, known: Known) -> RawDocument:
    day = _day_given(known)
    _require_text(text)
    found, found_in = (day, "argument") if day else find_published(text, url=source.url)
    return RawDocument(
        doc_id=doc_id,
        text=text,
        source=source,
        published=found,
        published_from=found_in,
        title=known.get("title"),
        authors=tuple(known.get("authors", ())),
    )


def _of_html(html: str, source: Source, doc_id: str, known: Known) -> RawDocument:
    day = _day_given(known)
    page = read_page(html)
    _require_text(page.text)
    found, found_in = (day, "argument") if day else find_published(page.text, page=page, url=source.url)
    address = source.canonical_url or find_address(html, page, source.url)
    return RawDocument(
        doc_id=doc_id,
        text=page.text,
        source=source.model_copy(update={"canonical_url": address}),
        published=found,
        published_from=found_in,
        title=known.get("title") or find_title(page),
        authors=tuple(known.get("authors", ())) or find_authors(page),
        elements=mark_main(page),
    )


def _day_given(known: Known) -> str | None:
    published = known.get("published")
    return as_day(published) if published else None


def _require_text(text: str) -> None:
    if not text.strip():
        raise IngestError("EmptyDocument", "there is no text to extract from: the page is empty or all of it is hidden")
    require_english(text)
