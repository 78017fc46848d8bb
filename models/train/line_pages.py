"""Pages to train the line model on, each block marked as story, teaser, furniture, or as no story at all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...corpus import GoldDocument, read_folder
from ...corpus.layout_pages import LAYOUTS, read_layouts
from ...corpus.public import webpages
from ...evaluation.benchmarks.webpages import dump, is_english, shingles, words
from ...evaluation.layouts import as_raw
from ...evaluation.side import side_of_gold
from ...pipeline.segment.blocks import blocks_of
from ...pipeline.segment.build import shapes_of
from ...pipeline.segment.shape import Shape

GOLD = Path(__file__).parents[2] / "corpus" / "gold" / "train"
#: What a block is, as the line model counts, and a block of which it is only known that it is no story.
STORY, TEASER, FURNITURE, NO_STORY = range(4)
_PLACES = {"story": STORY, "teaser": TEASER, "removed": FURNITURE, None: FURNITURE}


@dataclass(frozen=True)
class Row:
    """A block: its look, what it is, and for annotated pages the kind of its line."""

    shape: Shape
    place: int
    kind: str = ""


@dataclass(frozen=True)
class Page:
    """A page: its blocks, where it is from, and what a score of it needs."""

    group: str
    rows: tuple[Row, ...]
    text: str = ""
    story: str = ""
    document: GoldDocument | None = None
    english: bool = True

    @property
    def shapes(self) -> list[Shape]:
        """The looks of its blocks."""
        return [row.shape for row in self.rows]

    @property
    def places(self) -> NDArray[np.int64]:
        """What its blocks are."""
        return np.array([row.place for row in self.rows])


def read_pages(folder: Path) -> list[Page]:
    """All pages: dumps of the web pages in `folder`, the train split of gold, the layouts' train part."""
    gold = [_annotated(document, "gold") for document in read_folder(GOLD)]
    layouts = [_annotated(document, "layouts") for document in read_layouts(LAYOUTS / "train")]
    return [*map(_dumped, webpages.read(folder)), *gold, *layouts]


def _dumped(page: webpages.Page) -> Page:
    raw = as_raw(dump(page.html))
    grams, told = shingles(page.story), f" {' '.join(words(page.story))} "
    rows = tuple(
        Row(shape, STORY if _is_told(shape.text, grams, told) else NO_STORY) for shape in shapes_of(raw, blocks_of(raw))
    )
    return Page("webpages", rows, raw.text, page.story, english=is_english(page.story))


def _is_told(text: str, grams: "Counter[tuple[str, ...]]", told: str) -> bool:
    tokens = words(text)
    if len(tokens) < 4:
        return len(tokens) > 1 and f" {' '.join(tokens)} " in told
    own = shingles(text)
    return 2 * (own & grams).total() > own.total()


def _annotated(document: GoldDocument, group: str) -> Page:
    raw = as_raw(document.text)
    blocks = blocks_of(raw)
    side = side_of_gold(document)
    rows = []
    for block, shape in zip(blocks, shapes_of(raw, blocks), strict=True):
        places = Counter(place for place in side.places[block.start : block.end] if place)
        kind = side.kinds[block.start] or ""
        rows.append(Row(shape, _PLACES[places.most_common(1)[0][0]], kind))
    return Page(group, tuple(rows), raw.text, document=document)


def told(page: Page) -> tuple[list[Shape], list[Shape]]:
    """The headline of a page's first story, if any, and its paragraphs."""
    story = [row for row in page.rows if row.place == STORY]
    heads = [row.shape for row in story if row.kind == "headline"]
    return heads[:1], [row.shape for row in story if row.shape.paragraph and row.kind in ("body", "")]


def runs(pages: Sequence[Page], place: int) -> Iterator[list[Row]]:
    """The runs of blocks of all pages that are of one place."""
    for page in pages:
        for found, run in groupby(page.rows, lambda row: row.place):
            if found == place:
                yield list(run)
