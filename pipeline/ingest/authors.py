"""Who wrote an article: by a page's metadata, or by the words of a byline."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .linked_data import article_nodes
from .stamps import find_stamps
from .visible import Page

META_KEYS = (
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "cxenseparse:author", "article.author",
)  # fmt: skip
#: A name has at most so many words and characters; an article at most so many authors.
NAME_WORDS, NAME_CHARACTERS, MOST_AUTHORS = 6, 60, 12
#: What is no name: an address, an account, an office.
_NO_NAME = re.compile(
    r"(?i)https?:|www\.|[/@\d|]|\.(?:com|org|net|example)\b|^(?:admin|editor|editors|staff|webmaster|guest|unknown|null|none)$"
)
_BY = re.compile(r"(?i)^\W*(?:(?:story|reported|written|words|text|analysis|report|reporting)\s+)?by:?\s+")
_SPLIT = re.compile(r"\s*(?:,|;|\s&\s|\s[aA][nN][dD]\s|\s[wW]ith\s|\s/\s)\s*")
#: Where the names of a byline end: an office, another cell; and where one of them does: a place.
_ENDS = re.compile(r"\s*[|·•–—(\[]|\s-\s|\.\s+(?=[A-Z][a-z]{3,})|\s{2,}")
_PLACE = re.compile(r"\s+(?:[iI]n|[aA]t|[fF]rom|[fF]or|IN|AT|FROM|FOR)\s")
#: The first words of places that look like a person's name.
_OF_PLACES = re.compile(
    r"(?:New|San|Santa|St\.?|Saint|Los|Las|El|Tel|Port|Addis|Abu|Cape|Hong|Kuala|Buenos|Mexico|Phnom|Sri|South|North|East"
    r"|West|Washington|United|Rio|Panama|Kuwait|Guatemala|Ho|Fort|Camp|Mount|Lake)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?i)\b(?:staff|correspondents?|reporters?|editors?|writers?|bureau|chief|desk|news|newsroom|agency|agencies|press"
    r"|wire|service|team|office|ministry|columnist|analyst|affairs|media|times|post|herald|institute|university)\b"
)
_NAME = re.compile(r"(?:[^\W\d_][\w’'.-]*\s+){1,5}[^\W\d_][\w’'.-]*")
_PARTICLES = frozenset("al el de da del della di du la le van von der den bin ibn bint abu ben y e dos das".split())  # noqa: SIM905 - prose


def find_authors(page: Page) -> tuple[str, ...]:
    """The authors that a page's metadata names, in order."""
    named = _unique(name for node in article_nodes(page) for name in _names_of(node.get("author")))
    if named:
        return named
    for wanted in META_KEYS:
        named = _unique(name for key, content in page.metas if key == wanted for name in _names_in(content))
        if named:
            return named
    return ()


def authors_in(byline: str) -> tuple[str, ...]:
    """The persons whom a byline names; none where it names only an office or an agency."""
    for stamp in list(find_stamps(byline))[:1]:
        byline = byline[: stamp.start]
    names = _ENDS.split(_BY.sub("", byline.lstrip("( ")), maxsplit=1)[0]
    found = (_PLACE.split(part, maxsplit=1)[0].strip(" .,:)") for part in _SPLIT.split(names))
    return _unique(_cased(name) for name in found if _is_person(name))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))[:MOST_AUTHORS]


def _names_of(author: Any) -> Iterator[str]:  # noqa: ANN401 - JSON of any shape
    """The names in an author of linked data: text, a person, or a list of them."""
    if isinstance(author, str):
        yield from _names_in(author)
    elif isinstance(author, list):
        for one in author[:MOST_AUTHORS]:
            if not isinstance(one, list):
                yield from _names_of(one)
    elif isinstance(author, dict):
        yield from _names_of(author["name"]) if isinstance(author.get("name"), str) else ()


def _names_in(text: str) -> Iterator[str]:
    for part in _SPLIT.split(_BY.sub("", text[:500])):
        name = " ".join(part.split())
        if name and len(name) <= NAME_CHARACTERS and len(name.split()) <= NAME_WORDS and not _NO_NAME.search(name):
            yield name


def _is_person(name: str) -> bool:
    if not _NAME.fullmatch(name) or _NO_NAME.search(name) or _OFFICE.search(name) or _OF_PLACES.match(name):
        return False
    return all(word[0].isupper() or word.lower() in _PARTICLES for word in name.split())


def _cased(name: str) -> str:
    """A name in capitals as one is written."""
    return name.title() if name.isupper() else name
