"""Article extraction benchmark: news pages with the text of their article. Scrapinghub (2020)."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from .files import DataFormatError, DataNotFoundError, find

EXPECTS = "a folder with ground-truth.json (articleBody, url by name) and html/NAME.html.gz"


@dataclass(frozen=True, slots=True)
class Page:
    """A page's HTML, its address, and its article as the annotators copied it from the browser."""

    name: str
    url: str
    html: str
    story: str


def read(path: Path) -> Iterator[Page]:
    """The pages, by name."""
    truth = find(path, ("ground-truth.json",), EXPECTS)[0]
    try:
        pages = orjson.loads(truth.read_bytes())
        rows = [(name, page["url"], page["articleBody"]) for name, page in sorted(pages.items())]
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
        raise DataFormatError(truth, repr(error), EXPECTS) from error
    for name, url, story in rows:
        file = truth.parent / "html" / f"{name}.html.gz"
        if not file.exists():
            raise DataNotFoundError(file, EXPECTS)
        yield Page(name, url, gzip.decompress(file.read_bytes()).decode("utf-8", "replace"), story)
