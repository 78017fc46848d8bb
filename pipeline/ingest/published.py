"""The day a page was published, and where that is known from. Nothing is guessed: a page that does not say has none."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ...schemas import PublishedFrom
from .days import DAY, day_in, day_of_url
from .stated_year import day_by_stated_year
from .visible import Page

Published = tuple[str | None, PublishedFrom | None]

#: Metadata keys that hold the day of publication, the surest first; keys of the last change are not among them.
META_KEYS = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "published_time", "publishedtime", "published", "article_date_original", "article.published",
    "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "citation_publication_date", "date", "ptime", "displaydate", "rnews:datepublished",
    "datecreated",
)  # fmt: skip
#: Lines looked at above the story's second paragraph, and how long a paragraph is.
TOP_LINES = 40
PARAGRAPH_WORDS = 16
MAX_LINE = 140
_ARTICLE_TYPE = re.compile(r"(?i)(article|posting|report|pressrelease|newsitem)$")
_ASIDE = re.compile(r"(?i)aside|related|teaser|promo|sidebar|footer|nav|comment|recommend|most-?read|latest|trending")
_LABEL = (
    r"(?:first\s+)?(?:published|posted|issued|released?|release date|publication date|published date|date|created"
    r"|filed|(?:for )?immediate release|published online|pub(?:lished)?\.?)"
)
_CLOCK = r"(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"\(?(?:[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?|local time|[A-Z][a-z]+(?: time)?)\)?"
_AFTER = rf"(?:[\s,;|·•/–—@T-]*(?:{_CLOCK}|{_ZONE}|\d+ min(?:ute)?s?(?: read)?))*"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LABELLED = re.compile(
    rf"(?i)(?:^\W{{0,3}}|[|·•–—/;]\s*){_LABEL}\s*(?:on|at|in)?\s*[:|·–—-]?\s*{_WEEKDAY}(?:{_CLOCK})?[\s,]*({DAY})"
)
#: What may follow the day in its line: the day of a change, or who wrote.
_REST = r"\W*(?:(?:[|·•–—/;,(]|\s{2,})\s*(?i:updated|modified|last\s|(?:edited|compiled|written|text)?\s*by\s).*)?"
_ALONE = re.compile(rf"(?i:^\W{{0,3}}{_WEEKDAY}(?:{_CLOCK})?[\s,|·–—-]*({DAY})){_AFTER}{_REST}$")
_CREDITED = re.compile(rf"(?i:[,|·•–—:)/-]\s*{_WEEKDAY}({DAY})){_AFTER}{_REST}$")
_BEFORE_DAY = re.compile(rf"(?i)[,|·•–—:)/-]\s*{_WEEKDAY}{DAY}")
_UPDATED = re.compile(rf"(?i)^\W{{0,3}}(?:last\s+)?(?:updated|modified|revised)\b.{{0,20}}?({DAY})")
_DATELINE = re.compile(
    rf"^\W?(?:[A-Z][^\n.!?]{{1,60}}?[,(]\s*)(?i:{_WEEKDAY}({DAY}))\)?[^\n.!?]{{0,50}}?\s*(?:[-–—:]|\))\s"
)
_RIGHTS = re.compile(r"(?i)©|\(c\)|copyright|all rights reserved")
#: Words in lower case that a byline or the name of a paper may hold.
_SMALL_WORDS = frozenset(
    "of the in and for de la du del al el y by at from to on staff news edition agency correspondent".split()  # noqa: SIM905 - prose
)


def find_published(text: str, *, page: Page | None = None, url: str | None = None) -> Published:
    """The day of publication by metadata, else by the page's text, else by its URL, with where it was found."""
    day = _in_metadata(page) if page else None
    if day:
        return day, "metadata"
    day = _in_text(text)
    if day:
        return day, "page"
    day = day_of_url(url) if url else None
    return (day, "url") if day else (None, None)


def _in_metadata(page: Page) -> str | None:
    metas: dict[str, str] = {}
    for key, content in page.metas:
        metas.setdefault(key, content)
    candidates = [
        metas.get("article:published_time", ""),
        *_linked_days(page),
        *(metas.get(key, "") for key in META_KEYS),
    ]
    candidates += [stamp for stamp, context in page.times if not _ASIDE.search(context)]
    return next((day for day in map(day_in, candidates) if day), None)


def _linked_days(page: Page) -> Iterator[str]:
    for source in page.linked_data:
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            day = node.get("datePublished")
            if isinstance(day, str) and any(_ARTICLE_TYPE.search(str(name)) for name in names):
                yield day


def _nodes(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON of any shape
    """The dictionaries at the top of linked data and in its graph; lists of other stories are not looked into."""
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (child for child in graph if isinstance(child, dict)) if isinstance(graph, list) else ()
            main = node.get("mainEntity")
            if isinstance(main, dict):
                yield main


def _in_text(text: str) -> str | None:
    lines = list(_top_lines(text))
    for pattern, lines_of_it in (
        (_LABELLED, lines),
        (_ALONE, lines[::-1]),
        (_CREDITED, [line for line in lines if _is_credit(line)]),
        (_DATELINE, [paragraph[:200] for paragraph in _first_paragraphs(text)]),
        (_UPDATED, lines),
    ):
        for line in lines_of_it:
            found = pattern.search(line)
            day = day_in(found[1]) if found else None
            if day:
                return day
    return day_by_stated_year(text)


def _is_credit(line: str) -> bool:
    """Whether what stands before the line's date is a name of an author, a paper or a place, and no sentence."""
    head = _BEFORE_DAY.split(line, maxsplit=1)[0]
    words = re.findall(r"[^\W\d_][^\s,|·•–—:/()]*", head)
    return len(words) <= 12 and all(
        word[0].isupper() or not word[0].islower() or word in _SMALL_WORDS for word in words
    )


def _top_lines(text: str) -> Iterator[str]:
    """Short lines near the headline: those before the story's second paragraph."""
    paragraphs = 0
    for line in _rows(text):
        if len(line.split()) >= PARAGRAPH_WORDS:
            paragraphs += 1
            if paragraphs == 2:
                return
        elif len(line) <= MAX_LINE and not _RIGHTS.search(line):
            yield line


def _first_paragraphs(text: str) -> list[str]:
    return [line for line in _rows(text) if len(line.split()) >= 8][:4]


def _rows(text: str) -> list[str]:
    return [row.strip() for row in text[:20_000].split("\n") if row.strip()][:TOP_LINES]
