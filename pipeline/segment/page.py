"""Labels for the blocks of an HTML page: main-text extraction, the page's structure, and the wording of each block."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ..ingest.document import Element
from .blocks import Block
from .digest import split_digest
from .head import LIKE_TITLE, label_below
from .layout import BODY, BYLINE, DATELINE, HEADLINE, Label, furniture, renumbered, without_repeated
from .shape import TITLE, Shape
from .story import label_text
from .tail import label_tail, reports

#: With fewer words of main text the page is labelled by its wording alone.
MAIN_WORDS = 40
#: Blocks that are links for more than this share hold no story.
LINKED = 0.6
#: A place that holds this share of the main text's words is the story's own.
USUAL = 0.3
_HEADING = re.compile(r"/h[1-6](?:/|$)")
_STRUCTURE = re.compile(r"(?:^|/)(?:nav|footer|form|button|menu|select|label)(?:/|$)")
_OTHERS = re.compile(
    r"(?i)relat|teaser|promo|recommend|most|popular|trending|read-?(?:next|more|also)|more-|latest|also-?like|further|aside|suggest|headlines|stories"
)
_STANDFIRST = re.compile(r"(?i)standfirst|subtitle|sub-?head|\bdek\b|summary|\blead\b|intro|description")
_COMMENTS = re.compile(r"(?i)\b(?:comments?|disqus|respond|discussion)\b|comment-|comments?list")
_BYLINE = re.compile(r"(?i)byline|author|\bby\b")


def label_page(blocks: Sequence[Block], shapes: Sequence[Shape], title: str | None) -> list[Label]:
    """A label for each block of an HTML page; of a page without main text as of a plain text."""
    elements = [block.element for block in blocks if block.element]
    main = [at for at, element in enumerate(elements) if element.main]
    if sum(len(shapes[at].words) for at in main) < MAIN_WORDS:
        return label_text(shapes, title)
    lead = next((at for at in main if shapes[at].paragraph), main[0])
    headline = _headline(elements, shapes, title, lead)
    elements = _with_siblings(elements, shapes)
    labels = [_label(element, shape) for element, shape in zip(elements, shapes, strict=True)]
    if headline is not None:
        labels[: headline + 1] = [*map(_above, elements[:headline], shapes[:headline]), HEADLINE]
        labels[headline + 1 : lead] = map(_below, elements[headline + 1 : lead], shapes[headline + 1 : lead])
    labels = split_digest(shapes, without_repeated(shapes, labels), lead)
    return renumbered(_with_teasers(elements, shapes, labels))


def _with_siblings(elements: Sequence[Element], shapes: Sequence[Shape]) -> list[Element]:
    """`elements` with the paragraphs that stand where most of the main text does, and captions in it, as main text."""
    words: Counter[tuple[str, str]] = Counter()
    for element, shape in zip(elements, shapes, strict=True):
        if element.main and shape.paragraph:
            words[_place(element)] += len(shape.words)
    usual = {place for place, count in words.items() if count >= USUAL * words.total()}
    main = [at for at, element in enumerate(elements) if element.main]
    return [
        replace(element, main=True)
        if _is_sibling(element, shape, usual) or (main[0] < at < main[-1] and _is_caption(element, shape))
        else element
        for at, (element, shape) in enumerate(zip(elements, shapes, strict=True))
    ]


def _place(element: Element) -> tuple[str, str]:
    return element.path, element.attributes


def _is_sibling(element: Element, shape: Shape, usual: set[tuple[str, str]]) -> bool:
    return shape.paragraph and element.linked <= LINKED and _place(element) in usual and not _is_comment(element)


def _is_caption(element: Element, shape: Shape) -> bool:
    return "figcaption" in element.path and len(shape.words) >= TITLE and shape.furniture is None


def _is_comment(element: Element) -> bool:
    return bool(_COMMENTS.search(element.attributes))


def _headline(elements: Sequence[Element], shapes: Sequence[Shape], title: str | None, lead: int) -> int | None:
    """The heading, else the block, that reads most like the page's title, else the last h1 above the main text."""
    above = range(min(lead + 3, len(elements)))
    headings = [at for at in above if _HEADING.search(f"/{elements[at].path}")]
    if title:
        for candidates in (headings, above):
            best = _most_like(title, shapes, candidates)
            if best is not None:
                return best
    return next((at for at in reversed(headings) if "/h1" in f"/{elements[at].path}"), None)


def _most_like(title: str, shapes: Sequence[Shape], candidates: Iterable[int]) -> int | None:
    matcher = SequenceMatcher(None, b=title.lower())
    best, likeness = None, LIKE_TITLE
    for at in candidates:
        matcher.set_seq1(shapes[at].bare.lower())
        if matcher.real_quick_ratio() > likeness and matcher.quick_ratio() > likeness and matcher.ratio() > likeness:
            best, likeness = at, matcher.ratio()
    return best


def _above(element: Element, shape: Shape) -> Label:
    """Of a block above the headline: nothing but paragraphs of the main text belongs to the story."""
    return BODY if element.main and shape.paragraph else furniture(shape.furniture or "above the headline")


def _below(element: Element, shape: Shape) -> Label:
    """Of a block between the headline and the first paragraph."""
    label = BODY if _is_caption(element, shape) else label_below(shape)
    told = element.main or label in (BYLINE, DATELINE) or _STANDFIRST.search(element.attributes)
    if label.kind and told and element.linked <= LINKED and not _STRUCTURE.search(element.path):
        return label
    return _label(element, shape)


def _label(element: Element, shape: Shape) -> Label:
    if element.main and not (element.linked > LINKED and (shape.menu or reports(shape))):
        return _main_label(element, shape)
    if shape.byline and _BYLINE.search(element.attributes) and element.linked <= LINKED:
        return BYLINE
    return furniture(shape.furniture or ("time" if shape.stamp else "not main text"))


def _main_label(element: Element, shape: Shape) -> Label:
    heading = bool(_HEADING.search(f"/{element.path}"))
    if shape.byline:
        return BYLINE
    if shape.day:
        return DATELINE
    if shape.furniture and not (heading and shape.furniture == "navigation"):
        return furniture(shape.furniture)
    if shape.stamp:
        return furniture("time")
    return HEADLINE if heading else BODY


def _with_teasers(elements: Sequence[Element], shapes: Sequence[Shape], labels: Sequence[Label]) -> list[Label]:
    """`labels` with the blocks that tell of other stories as teasers: links, and below the story what is marked so."""
    last = max((at for at, label in enumerate(labels) if label.kind), default=len(labels))
    others = [
        at
        for at, label in enumerate(labels)
        if not label.kind and _tells_of_others(elements[at], shapes[at], below=at > last)
    ]
    found = label_tail([shapes[at] for at in others], 0, len(others), first=0, masthead=set())
    teasers = dict(zip(others, found, strict=True))
    return [teasers.get(at, label) for at, label in enumerate(labels)]


def _tells_of_others(element: Element, shape: Shape, *, below: bool) -> bool:
    if _STRUCTURE.search(element.path) or _is_comment(element):
        return False
    link = element.linked > LINKED and reports(shape)
    return link or (below and bool(_OTHERS.search(element.attributes)))
