"""The day a page was published, and where that is known from. Nothing is guessed: a page that does not say has none."""

import json
import re
from collections.abc import Iterator
from typing import Any

from ...schemas import PublishedFrom
from .days import day_in, day_of_url
from .page_day import day_of_page
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
_ARTICLE_TYPE = re.compile(r"(?i)(article|posting|report|pressrelease|newsitem)$")
#: What a page that is no article of its own may say of itself; looked at last.
_PAGE_TYPE = re.compile(r"(?i)webpage$")
_ASIDE = re.compile(r"(?i)aside|related|teaser|promo|sidebar|footer|nav|comment|recommend|most-?read|latest|trending")


def find_published(text: str, *, page: Page | None = None, url: str | None = None) -> Published:
    """The day of publication by metadata, else by the page's text, else by its URL, with where it was found."""
    day = _in_metadata(page) if page else None
    if day:
        return day, "metadata"
    day = day_of_page(text)
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
        *_linked_days(page, _ARTICLE_TYPE),
        *(metas.get(key, "") for key in META_KEYS),
    ]
    candidates += [stamp for stamp, context in page.times if not _ASIDE.search(context)]
    candidates += _linked_days(page, _PAGE_TYPE)
    return next((day for day in map(day_in, candidates) if day), None)


def _linked_days(page: Page, kind: re.Pattern[str]) -> Iterator[str]:
    for source in page.linked_data:
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            day = node.get("datePublished")
            if isinstance(day, str) and any(kind.search(str(name)) for name in names):
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
