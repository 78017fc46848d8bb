"""A page's articles, from its blocks and their labels."""

from collections.abc import Iterator, Sequence

from ...models.line_model import LineModel
from ...schemas import Removed, Segment
from ..ingest.document import RawDocument
from .article import Article
from .blocks import Block, blocks_of
from .layout import Label
from .page import label_page
from .shape import Shape
from .story import label_text


def segment(raw: RawDocument, *, model: LineModel | None = None) -> tuple[Article, ...]:
    """The articles of a page: its story (number 0), further stories of a digest, and each teaser, in that order.

    Every character of `raw.text` is in one segment, in one of the first article's `removed`, or is white space.
    A page without a story or teaser gives no article. `model` stands in for the shipped line model.
    """
    blocks = blocks_of(raw)
    shapes = shapes_of(raw, blocks)
    labels = label_page(blocks, shapes, raw.title) if raw.elements else label_text(shapes, raw.title, model=model)
    pairs = list(zip(blocks, labels, strict=True))
    articles: dict[tuple[bool, int], list[tuple[Block, Label]]] = {}
    for block, label in pairs:
        if label.kind:
            articles.setdefault((label.of != "story", label.number), []).append((block, label))
    removed = tuple(_removed(pairs))
    return tuple(_article(index, raw, articles[key], removed) for index, key in enumerate(sorted(articles)))


def shapes_of(raw: RawDocument, blocks: Sequence[Block]) -> list[Shape]:
    """What each block looks like, and whether a blank line stands above it."""
    ends = [0, *(block.end for block in blocks)]
    return [
        Shape(block.text, apart=raw.text.count("\n", end, block.start) > 1)
        for end, block in zip(ends, blocks, strict=False)
    ]


def _removed(pairs: Sequence[tuple[Block, Label]]) -> Iterator[Removed]:
    for block, label in pairs:
        if label.kind is None:
            yield Removed(source_start=block.start, source_end=block.end, text=block.text, reason=label.reason)


def _article(
    index: int, raw: RawDocument, pairs: Sequence[tuple[Block, Label]], removed: tuple[Removed, ...]
) -> Article:
    segments: list[Segment] = []
    at = 0
    for block, label in pairs:
        end = at + len(block.text)
        path = block.element.path if block.element else None
        if label.kind:
            segments.append(
                Segment(
                    kind=label.kind, start=at, end=end, source_start=block.start, source_end=block.end, element=path
                )
            )
        at = end + 1
    headline = next((block.text for block, label in pairs if label.kind == "headline"), None)
    of = pairs[0][1].of
    return Article(
        index=index,
        kind=of,
        text="\n".join(block.text for block, _ in pairs),
        segments=tuple(segments),
        title=(raw.title if index == 0 and of == "story" else None)
        or (" ".join(headline.split()) if headline else None),
        removed=removed if index == 0 else (),
    )
