"""The address that an HTML page gives itself."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from .linked_data import article_nodes
from .visible import Page

#: A page's head lies within so many characters.
HEAD_CHARACTERS = 300_000
_LINK = re.compile(r"<link\b[^<>]{1,3000}>", re.IGNORECASE)
_CANONICAL = re.compile(r"""\brel\s*=\s*["']?canonical\b""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)


def find_address(source: str, page: Page, url: str | None) -> str | None:
    """The canonical address of the HTML `source`: its canonical link, else its metadata; None if it gives none.

    A relative one is joined to `url`, where the page was published.
    """
    for given in _given(source, page):
        address = _absolute(given, url)
        if address:
            return address
    return None


def _given(source: str, page: Page) -> Iterator[str]:
    for link in _LINK.findall(source[:HEAD_CHARACTERS]):
        href = _HREF.search(link) if _CANONICAL.search(link) else None
        if href:
            yield html.unescape(href[1] or href[2] or href[3] or "")
    yield from (content for key, content in page.metas if key in ("og:url", "twitter:url"))
    for node in article_nodes(page):
        main = node.get("mainEntityOfPage")
        named = main.get("@id") if isinstance(main, dict) else main
        yield from (value for value in (named, node.get("url")) if isinstance(value, str))


def _absolute(given: str, url: str | None) -> str | None:
    try:
        address = urljoin(url or "", given.strip())
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
