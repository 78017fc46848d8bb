"""A raw document from text or bytes that are already in hand."""

import hashlib
import re

from ...schemas import Source
from .days import day_in
from .decode import canonical, decode
from .document import Element, RawDocument
from .errors import IngestError
from .language import require_english
from .maintext import mark_main
from .published import find_published
from .titles import find_title
from .visible import Page, read_page

HTML, TEXT = "text/html", "text/plain"
_HTML_START = re.compile(
    rb"(?is)(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.{0,2000}?-->\s*+){0,5}<(?:!doctype\s+html|html|head|body)\b"
)


def from_text(  # noqa: PLR0913 - each is what a page may say of itself
    text: str,
    *,
    doc_id: str,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
    path: str | None = None,
) -> RawDocument:
    """The raw document of a plain text.

    Raises:
        IngestError: the text is empty, in another language, or `published` is no calendar day.
    """
    source = _source(text.encode("utf-8", "replace"), TEXT, url, path)
    return _document(canonical(text), None, source, doc_id=doc_id, published=published, title=title)


def from_html(  # noqa: PLR0913 - each is what a page may say of itself
    html: str,
    *,
    doc_id: str,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
    path: str | None = None,
) -> RawDocument:
    """The raw document of an HTML page.

    Raises:
        IngestError: the page holds no visible text, is in another language, or `published` is no calendar day.
    """
    source = _source(html.encode("utf-8", "replace"), HTML, url, path)
    return _document("", canonical(html), source, doc_id=doc_id, published=published, title=title)


def from_bytes(  # noqa: PLR0913 - each is what a page may say of itself
    data: bytes,
    *,
    doc_id: str,
    media_type: str | None = None,
    charset: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
    path: str | None = None,
) -> RawDocument:
    """The raw document of a page's bytes; without a `media_type` they are HTML if they begin like it.

    `charset` is what the page's server says; where it cannot be true, the bytes decide.

    Raises:
        IngestError: the bytes are empty, binary or undecodable, hold no text, or are in another language.
    """
    kind = media_type or (HTML if _HTML_START.match(data) else TEXT)
    text = decode(data, charset)
    html = text if kind == HTML else None
    return _document(text, html, _source(data, kind, url, path), doc_id=doc_id, published=published, title=title)


def as_day(published: str) -> str:
    """`published` as 2016-12-17.

    Raises:
        IngestError: it is no calendar day, or not clear which.
    """
    day = day_in(published)
    if day is None:
        raise IngestError("Published", f"published: {published!r} is no calendar day; write it as 2016-12-17")
    return day


def _source(data: bytes, media_type: str, url: str | None, path: str | None) -> Source:
    return Source(path=path, url=url, media_type=media_type, sha256=hashlib.sha256(data).hexdigest())


def _document(  # noqa: PLR0913 - each is what a page may say of itself
    text: str, html: str | None, source: Source, *, doc_id: str, published: str | None, title: str | None
) -> RawDocument:
    day = as_day(published) if published else None
    page: Page | None = None
    elements: tuple[Element, ...] = ()
    if html is not None:
        page = read_page(html)
        text, elements = page.text, mark_main(html, page.text, page.elements)
    if not text.strip():
        raise IngestError("EmptyDocument", "there is no text to extract from: the page is empty or all of it is hidden")
    require_english(text)
    found, found_in = (day, "argument") if day else find_published(text, page=page, url=source.url)
    return RawDocument(
        doc_id=doc_id,
        text=text,
        source=source,
        published=found,
        published_from=found_in,
        title=title or (find_title(page) if page else None),
        elements=elements,
    )
