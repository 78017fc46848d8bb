"""HTML pages to time: those of a folder, or the shipped pages' stories put into a template with a site around them.

The template has the furniture of a news site (menus, cookie notice, share bars, pictures in many sizes, related links,
comments, footer, scripts) in the amounts that news pages have: about 800 tags and 75,000 characters round each story.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from ...pipeline.ingest import IngestError, RawDocument, from_html
from ...pipeline.ingest.decode import decode
from ...pipeline.ingest.inputs import Input, find_inputs
from ...pipeline.segment import Article, segment

#: Sections of the made site, each with the entries of its menu.
MENUS = {
    "World": ("Africa", "Americas", "Asia", "Europe", "Middle East", "Oceania"),
    "Defence": ("Air", "Land", "Sea", "Space", "Industry", "Procurement"),
    "Diplomacy": ("Summits", "Sanctions", "Treaties", "United Nations", "Aid", "Migration"),
    "Business": ("Markets", "Energy", "Shipping", "Banks", "Technology", "Work"),
    "Opinion": ("Columns", "Letters", "Cartoons", "Long reads", "Guests", "Editorials"),
    "More": ("Weather", "Podcasts", "Video", "Archive", "Events", "Puzzles"),
}


@dataclass(frozen=True, slots=True)
class Story:
    """What the template needs of a story."""

    title: str
    byline: str
    day: str
    paragraphs: tuple[str, ...]


def html_in(folder: Path) -> list[str]:
    """The HTML pages of a folder, also gzipped, that ingest takes (it leaves out other languages).

    Raises:
        ValueError: there is none.
    """
    sources = [found for found in find_inputs([str(folder)]) if isinstance(found, Input)]
    pages = [html for found in sources if found.media_type == "text/html" for html in _taken(found)]
    if not pages:
        raise ValueError(f"{folder}: the folder holds no HTML page in English")
    return pages


def written(pages: Sequence[RawDocument]) -> list[str]:
    """An HTML page for each story of `pages`, with links to the other ones."""
    stories = [_story(page, article) for page in pages for article in segment(page) if article.kind == "story"]
    return [
        _template().render(story=story, others=[*stories[at + 1 :], *stories[:at]], menus=MENUS)
        for at, story in enumerate(stories)
    ]


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string((files(__package__) / "templates" / "page.html.j2").read_text("utf-8"))


def _taken(found: Input) -> Iterator[str]:
    with found.open() as stream:
        html = decode(stream.read(), None)
    try:
        from_html(html, doc_id=found.doc_id)
    except IngestError:
        return
    yield html


def _story(page: RawDocument, article: Article) -> Story:
    def told(kind: str) -> tuple[str, ...]:
        return tuple(
            " ".join(article.text[part.start : part.end].split()) for part in article.segments if part.kind == kind
        )

    return Story(
        title=article.title or page.doc_id,
        byline=next(iter(told("byline")), "By our staff"),
        day=page.published or "2025-01-01",
        paragraphs=told("body"),
    )
