"""An HTML page's title."""

import re

from .visible import Page

_KEYS = ("og:title", "twitter:title", "headline", "dc.title", "dcterms.title")
#: What stands between an article's title and its site's name in <title>.
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$|\s*[|»]\s*[^|»]{2,60}$")


def find_title(page: Page) -> str | None:
    """The article's title: by metadata, else the page's first h1, else its <title> without the site's name."""
    metas = {key: content.strip() for key, content in reversed(page.metas)}
    found = next((metas[key] for key in _KEYS if metas.get(key)), None) or page.heading
    if found is None and page.title:
        found = _SITE.sub("", page.title).strip() or page.title
    return " ".join(found.split()) if found else None
