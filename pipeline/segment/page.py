"""Labels for the blocks of an HTML page: main-text extraction, the page's structure, and the wording of each block."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from ..ingest.document import Element
from .blocks import Block
from .digest import split_digest
from .head import LIKE_TITLE
from .layout import BODY, BYLINE, DATELINE, HEADLINE, Label, furniture, renumbered, without_repeated
from .shape import Shape
from .story import label_text
from .tail import label_tail

#: With fewer words of main text the page is labelled by its wording alone.
MAIN_WORDS = 40
#: Blocks that are links for more than this share hold no story.
LINKED = 0.6
_HEADING = re.compile(r"/h[1-6](?:/|$)")
_STRUCTURE = re.compile(r"(?:^|/)(?:nav|footer|form|button|menu|select|label)(?:/|$)")
_OTHERS = re.compile(
    r"(?i)relat|teaser|promo|recommend|most|popular|trending|read-?(?:next|more|also)|more-|latest|also-?like|further|aside|suggest|headlines|stories"
)
_BYLINE = re.compile(r"(?i)byline|author|\bby\b")


def label_page(blocks: Sequence[Block], shapes: Sequence[Shape], title: str | None) -> list[Label]:
    """A label for each block of an HTML page; of a page without main text as of a plain text."""
    elements = [block.element for block in blocks if block.element]
    main = [at for at, element in enumerate(elements) if element.main]
    if sum(len(shapes[at].words) for at in main) < MAIN_WORDS:
        return label_text(shapes, title)
    headline = _headline(elements, shapes, title, main[0])
    first = main[0] if headline is None else min(headline, main[0])
    labels = [_label(elements[at], shapes[at], above=at < first, headline=at == headline) for at in range(len(blocks))]
    labels = split_digest(shapes, without_repeated(shapes, labels), main[0])
    return renumbered(_with_teasers(elements, shapes, labels))


def _headline(elements: Sequence[Element], shapes: Sequence[Shape], title: str | None, lead: int) -> int | None:
    """The heading that reads most like the page's title, else the last h1 above the main text."""
    headings = [at for at, element in enumerate(elements) if _HEADING.search(f"/{element.path}") and at <= lead + 3]
    if title:
        alike = {at: SequenceMatcher(None, shapes[at].bare.lower(), title.lower()).ratio() for at in headings}
        best = max(alike, key=lambda at: alike[at], default=None)
        if best is not None and alike[best] >= LIKE_TITLE:
            return best
    return next((at for at in reversed(headings) if "/h1" in f"/{elements[at].path}"), None)


def _label(element: Element, shape: Shape, *, above: bool, headline: bool) -> Label:
    if headline:
        return HEADLINE
    if element.main:
        return _main_label(element, shape)
    if above or element.linked > LINKED or _STRUCTURE.search(element.path):
        return furniture(shape.furniture or "not main text")
    if shape.byline and _BYLINE.search(element.attributes):
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
    """`labels` with the blocks below the story that tell of other stories as teasers."""
    last = max((at for at, label in enumerate(labels) if label.kind), default=len(labels))
    tail = [at for at in range(last + 1, len(labels)) if _tells_of_others(elements[at])]
    found = label_tail([shapes[at] for at in tail], 0, len(tail), first=0, masthead=set())
    teasers = dict(zip(tail, found, strict=True))
    return [teasers.get(at, label) for at, label in enumerate(labels)]


def _tells_of_others(element: Element) -> bool:
    return not _STRUCTURE.search(element.path) and bool(_OTHERS.search(element.attributes))
