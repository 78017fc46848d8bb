"""The article: what segment hands to the stages that extract."""

from dataclasses import dataclass

from ...schemas import ArticleKind, Removed, Segment


@dataclass(frozen=True, slots=True)
class Article:
    """A story or a teaser: its text, its paragraphs, and (on a page's first article) what was removed.

    `text` is the segments' text joined by line breaks; `segments` say where each came from.
    """

    index: int
    kind: ArticleKind
    text: str
    segments: tuple[Segment, ...]
    title: str | None = None
    removed: tuple[Removed, ...] = ()
