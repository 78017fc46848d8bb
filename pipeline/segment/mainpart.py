"""Which blocks of an HTML page are the story's by where they stand: main-text extraction, corrected by structure."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ..ingest.document import Element
from .shape import TITLE, Shape
from .telling import telling

#: Blocks that are links for more than this share hold no story; single links are so for more than LINK.
LINKED, LINK = 0.6, 0.8
#: A place that holds this share of the main text's words is the story's own.
USUAL = 0.3
#: With fewer words of paragraphs in what a page states to be its article, the statement is not believed.
STATED_WORDS = 80
#: schema.org's name for the text of an article, as the page marks the element that holds it.
_STATED = "articleBody"
_tells_comments = telling(r"\b(?:comments?|disqus|respond|discussion)\b|comment-|comments?list")
#: Parts within the story's own that tell of something else, by the words in their attributes.
_tells_apart = telling(
    r"relat|teaser|promo|recommend|most-?(?:read|popular|viewed)|trending|read-?(?:next|more|also)|also-?like"
    r"|newsletter|sign-?up|subscri|paywall|\bcta|-cta\b|modal|popup|lightbox|overlay|galler|slide|carousel|swiper"
    r"|breadcrumb|share-|sharing|social|sponsor|advert|disclosure|disclaimer|outbrain|taboola|guide-|focused|listing"
    r"|print-header|comments?\b"
)


def story_parts(elements: Sequence[Element], shapes: Sequence[Shape]) -> list[bool]:
    """Whether each block stands in the story: main text, its sibling paragraphs and its captions.

    A block that main-text extraction holds for the story's is not if its own attributes say that it stands apart.
    """
    usual = _usual_places(elements, shapes)
    home = frozenset(token for _, attributes in usual for token in attributes.split())
    stated = _stated(elements, shapes)
    main = [at for at, element in enumerate(elements) if element.main]
    return [
        (
            element.main
            or _is_sibling(element, shape, usual, stated=stated)
            or (main[0] < at < main[-1] and is_caption(element, shape))
        )
        and not _stands_apart(element.attributes, home)
        for at, (element, shape) in enumerate(zip(elements, shapes, strict=True))
    ]


def is_comment(element: Element) -> bool:
    """Whether it stands among readers' comments."""
    return _tells_comments(element.attributes)


def is_caption(element: Element, shape: Shape) -> bool:
    """Whether it tells what a picture shows."""
    return "figcaption" in element.path and len(shape.words) >= TITLE and shape.furniture is None


def _usual_places(elements: Sequence[Element], shapes: Sequence[Shape]) -> set[tuple[str, str]]:
    words: Counter[tuple[str, str]] = Counter()
    for element, shape in zip(elements, shapes, strict=True):
        if element.main and shape.paragraph:
            words[_place(element)] += len(shape.words)
    return {place for place, count in words.items() if count >= USUAL * words.total()}


def _place(element: Element) -> tuple[str, str]:
    return element.path, element.attributes


def _stated(elements: Sequence[Element], shapes: Sequence[Shape]) -> bool:
    """Whether the page states which element holds its article, and there is one in it."""
    inside = (
        len(shape.words)
        for element, shape in zip(elements, shapes, strict=True)
        if _STATED in element.attributes and element.linked <= LINKED and shape.paragraph
    )
    return sum(inside) >= STATED_WORDS


def _is_sibling(element: Element, shape: Shape, usual: set[tuple[str, str]], *, stated: bool) -> bool:
    if element.linked > LINKED:
        return False
    beside = _place(element) in usual or (stated and _STATED in element.attributes)
    return beside and not is_comment(element) and shape.paragraph


def _stands_apart(attributes: str, home: frozenset[str]) -> bool:
    return _tells_apart(_foreign(attributes, home))


@lru_cache(maxsize=1024)
def _foreign(attributes: str, home: frozenset[str]) -> str:
    """The attributes that the story's usual places do not have."""
    return " ".join(token for token in attributes.split() if token not in home)
