"""LGL, the Local-Global Lexicon: news of local papers with toponyms. Lieberman, Samet and Sankaranarayanan (2010).

Read in the XML of Gritta, Pilehvar and Collier (2018).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from .files import DataFormatError, find, read_xml

EXPECTS = "lgl.xml, or a folder with it, of <article> with <text> and <toponyms>"


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name; offsets are half-open code points; `place` is degrees north and east, null if unknown."""

    start: int
    end: int
    place: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its toponyms, in text order."""

    doc_id: str
    text: str
    published: str | None
    toponyms: tuple[Toponym, ...]


def read(path: Path) -> Iterator[Article]:
    """The articles, in order."""
    file = find(path, ("lgl.xml",), EXPECTS)[0]
    for article in read_xml(file, EXPECTS, "articles").iter("article"):
        try:
            toponyms = tuple(_toponym(element) for element in article.iter("toponym"))
        except (TypeError, ValueError) as error:
            raise DataFormatError(file, f"article {article.get('docid')}: {error}", EXPECTS) from error
        day = (article.findtext("dltime") or "")[:10] or None
        yield Article(article.get("docid", ""), article.findtext("text") or "", day, toponyms)


def _toponym(element: Element) -> Toponym:
    start, end = int(element.findtext("start", "")), int(element.findtext("end", ""))
    latitude, longitude = element.findtext("gaztag/lat"), element.findtext("gaztag/lon")
    return Toponym(start, end, (float(latitude), float(longitude)) if latitude and longitude else None)
