"""Segmentation of pages in many layouts: characters put where they belong, as gold scores them.

`python -m dateline.evaluation.layouts [FOLDER …]` prints the figures of each folder, those of `corpus/layouts` by
default. `train` is a part that the line model is trained on; nobody has seen the pages of `held_out`.
"""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from ..corpus.annotation import GoldDocument
from ..corpus.layout_pages import LAYOUTS, read_layouts
from ..pipeline.ingest import RawDocument
from ..pipeline.segment import Article, segment
from ..schemas import Source
from .measures import measure
from .side import Side, side_of_gold
from .tally import Tally

NAMES = ("lines", "removed", "teaser", "segment_kind", "teaser_number")
PARTS = ("train", "held_out")


def score(pages: Iterable[GoldDocument], segmenter: Callable[[RawDocument], tuple[Article, ...]] = segment) -> Tally:
    """The counts of lines, removed, teaser and what goes with them, over all pages."""
    tally = Tally()
    for page in pages:
        found = measure(side_of_gold(page), side_of_articles(segmenter(as_raw(page.text)), len(page.text)))
        for name in NAMES:
            tally.add(name, found[name].hits, found[name].gold, found[name].system)
    return tally


def figures(tally: Tally) -> str:
    """The F1 of each measure in percent, in words."""
    return ", ".join(f"{name} {100 * (tally[name].f1 or 0):.1f}" for name in NAMES)


def as_raw(text: str) -> RawDocument:
    """A text as its own raw document, whatever its language."""
    return RawDocument("page", text, Source(media_type="text/plain", sha256="0" * 64))


def side_of_articles(articles: Iterable[Article], length: int) -> Side:
    """Where the articles of a page put its characters; `length` is that of the page."""
    side = Side(["removed"] * length, [None] * length, [None] * length)
    for article in articles:
        for part in article.segments:
            width = part.source_end - part.source_start
            span = slice(part.source_start, part.source_end)
            side.places[span] = [article.kind] * width
            side.kinds[span] = [part.kind] * width
            side.articles[span] = [article.index] * width
    return side


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[LAYOUTS / part for part in PARTS])
    for folder in parser.parse_args().folders:
        pages = list(read_layouts(folder))
        print(f"{folder.name} (n = {len(pages)}): {figures(score(pages))}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
