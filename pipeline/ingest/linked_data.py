"""A page's linked data (JSON-LD): the nodes at its top, which speak of the page itself."""

import json
import re
from collections.abc import Iterator
from typing import Any

from .visible import Page

_ARTICLE = re.compile(r"(?i)(article|posting|report|pressrelease|newsitem)$")
#: What a page may say of itself beside its article.
_PAGE = re.compile(r"(?i)webpage$")


def article_nodes(page: Page) -> Iterator[dict[str, Any]]:
    """The nodes of articles."""
    return (node for node in _nodes(page) if _is(node, _ARTICLE))


def page_nodes(page: Page) -> Iterator[dict[str, Any]]:
    """The nodes of pages, which say the same with less certainty."""
    return (node for node in _nodes(page) if _is(node, _PAGE))


def _is(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(kind.search(str(name)) for name in (types if isinstance(types, list) else [types]))


def _nodes(page: Page) -> Iterator[dict[str, Any]]:
    for source in page.linked_data:
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        yield from _of(data)


def _of(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON of any shape
    """The dictionaries at the top of linked data and in its graph; lists of other stories are not looked into."""
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (child for child in graph if isinstance(child, dict)) if isinstance(graph, list) else ()
            main = node.get("mainEntity")
            if isinstance(main, dict):
                yield main
