"""Labels for the blocks of an HTML page: main-text extraction, the page's structure, and the wording of each block."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from ..ingest.document import Element
from .blocks import Block
from .digest import split_digest
from .head import LIKE_TITLE, label_below
from .layout import BODY, BYLINE, DATELINE, HEADLINE, Label, furniture, renumbered, told_once, without_repeated
from .mainpart import LINK, LINKED, is_caption, story_parts
from .ownpart import only_own
from .page_teasers import in_controls, with_teasers
from .shape import Shape
from .story import label_text
from .telling import telling

#: With fewer words of main text the page is labelled by its wording alone.
MAIN_WORDS = 40
_NAVIGATION, _LINK = furniture("navigation"), furniture("link")
_in_heading = telling(r"(?:^|/)h[1-6](?:/|$)")
_tells_standfirst = telling(r"standfirst|subtitle|sub-?head|\bdek\b|summary|\blead\b|intro|description")
_tells_byline = telling(r"byline|author|\bby\b")
#: Two capitalised words of which none belongs to a date.
_PERSON = re.compile(
    r"(?:\b(?!(?i:publish|posted|updated|last|modified|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec|first|online))[A-ZÀ-Ž][\w’'-]+\.?(?:\s+|$)){2}"
)


def label_page(blocks: Sequence[Block], shapes: Sequence[Shape], title: str | None) -> list[Label]:
    """A label for each block of an HTML page; of a page without main text as of a plain text."""
    elements = [block.element for block in blocks if block.element]
    main = [at for at, element in enumerate(elements) if element.main]
    if sum(len(shapes[at].words) for at in main) < MAIN_WORDS:
        return label_text(shapes, title)
    lead = next((at for at in main if shapes[at].paragraph), main[0])
    headline = _headline(elements, shapes, title, lead)
    parts = story_parts(elements, shapes)
    elements = [
        element if element.main == own else replace(element, main=own)
        for element, own in zip(elements, parts, strict=True)
    ]
    labels = [_label(element, shape) for element, shape in zip(elements, shapes, strict=True)]
    if headline is not None:
        labels[: headline + 1] = [*map(_above, elements[:headline], shapes[:headline]), HEADLINE]
        labels[headline + 1 : lead] = map(_below, elements[headline + 1 : lead], shapes[headline + 1 : lead])
    labels = split_digest(shapes, only_own(shapes, without_repeated(shapes, labels), lead), lead)
    return renumbered(told_once(shapes, with_teasers(elements, shapes, labels, lead)))


def _headline(elements: Sequence[Element], shapes: Sequence[Shape], title: str | None, lead: int) -> int | None:
    """The heading, else the block, that reads most like the page's title, else the last h1 above the main text."""
    above = range(min(lead + 3, len(elements)))
    headings = [at for at in above if _in_heading(elements[at].path)]
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
    if element.main and shape.paragraph:
        return BODY
    return _plainly_not(element) or furniture(shape.furniture or "above the headline")


def _below(element: Element, shape: Shape) -> Label:
    """Of a block between the headline and the first paragraph."""
    label = BODY if is_caption(element, shape) else label_below(shape)
    if label == DATELINE and _names_author(element, shape):
        label = BYLINE
    told = element.main or label in (BYLINE, DATELINE) or _tells_standfirst(element.attributes)
    if label.kind and told and element.linked <= LINKED and not in_controls(element.path):
        return label
    return _label(element, shape)


def _names_author(element: Element, shape: Shape) -> bool:
    """Whether a line with a date names a person, too, and the page's attributes or a link say that it is who wrote."""
    if re.search(r"(?i)\bby\b", shape.text):
        return True
    return bool(_PERSON.search(shape.text)) and (element.linked > 0 or _tells_byline(element.attributes))


def _label(element: Element, shape: Shape) -> Label:
    if element.main and not _links_away(element, shape):
        return _main_label(element, shape)
    plainly = _plainly_not(element)
    if plainly:
        return plainly
    if _tells_byline(element.attributes) and shape.byline:
        return BYLINE
    return furniture(shape.furniture or ("time" if shape.stamp else "not main text"))


def _plainly_not(element: Element) -> Label | None:
    """The label of a menu, a control or a link, whatever it says."""
    if in_controls(element.path):
        return _NAVIGATION
    return _LINK if element.linked > LINKED else None


def _links_away(element: Element, shape: Shape) -> bool:
    """Whether it is a link to something else; a heading of the story may be a link."""
    if element.linked <= LINKED:
        return False
    linked = element.linked > LINK and not _in_heading(element.path)
    return linked or shape.menu or shape.leads


def _main_label(element: Element, shape: Shape) -> Label:
    heading = _in_heading(element.path)
    if shape.byline:
        return BYLINE
    if shape.day:
        return DATELINE
    if shape.furniture and not (heading and shape.furniture == "navigation"):
        return furniture(shape.furniture)
    if shape.stamp:
        return furniture("time")
    return HEADLINE if heading else BODY
