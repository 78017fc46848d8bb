"""The raw document: what ingest hands to segment."""

from dataclasses import dataclass

from ...schemas import PublishedFrom, Source


@dataclass(frozen=True, slots=True)
class Element:
    """A block element of an HTML page and the range of canonical text that it holds, half-open, in code points.

    `attributes` are the class, id and role of the element and then of those around it; `linked` is the share of its
    characters that are links; `main` says whether main-text extraction holds it for the article's own.
    """

    start: int
    end: int
    path: str
    attributes: str = ""
    linked: float = 0.0
    main: bool = False


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A page as read: its canonical text, in which all source offsets count, and what it says of itself.

    `elements` are the block elements of an HTML page in text order; empty for plain text.
    """

    doc_id: str
    text: str
    source: Source
    published: str | None = None
    published_from: PublishedFrom | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str = "en"
    elements: tuple[Element, ...] = ()
