"""Which blocks of an HTML page trafilatura holds for the article's own text."""

import re
from collections.abc import Sequence
from dataclasses import replace

import trafilatura

from .document import Element
from .markup import VOID

#: Pages nested deeper, or longer, are not given to the extractor: it walks a tree that the parser cuts at this depth.
MAX_DEPTH = 1_000
MAX_CHARACTERS = 5_000_000
#: Start tags longer than this go to the extractor bare: its parser takes quadratic time over a tag's attributes.
MAX_TAG = 5_000
_LONG_TAG = re.compile(rf"<([a-zA-Z]\w*)\b[^<>]{{{MAX_TAG},}}>")
_OPENING = re.compile(r"<[a-zA-Z]")
#: Elements that hold none of their kind, or nothing.
_FLAT = VOID | {"p", "li", "option", "path"}
_SQUEEZED = re.compile(r"[\W_]+")


def mark_main(source: str, text: str, elements: Sequence[Element]) -> tuple[Element, ...]:
    """`elements` with `main` set where the extractor's paragraphs hold their text; unchanged where it finds nothing."""
    extracted = _extracted(source)
    if not extracted:
        return tuple(elements)
    lines = {_squeezed(line) for line in extracted.split("\n")} - {""}
    whole = _squeezed(extracted)
    return tuple(
        replace(element, main=True) if _holds(_squeezed(text[element.start : element.end]), lines, whole) else element
        for element in elements
    )


def _extracted(source: str) -> str:
    if len(source) > MAX_CHARACTERS or _depth(source) > MAX_DEPTH:
        return ""
    page = _LONG_TAG.sub(r"<\1>", source)
    return trafilatura.extract(page, fast=True, include_comments=False, include_tables=True) or ""


def _depth(source: str) -> int:
    """More than the depth that the page's tags can reach: cheap for pages that are surely shallow."""
    opened = sum(1 for _ in _OPENING.finditer(source))
    return opened if opened <= MAX_DEPTH else _walked_depth(source)


def _walked_depth(source: str) -> int:
    depth = deepest = 0
    for tag in re.finditer(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)", source):
        if tag[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _holds(block: str, lines: set[str], whole: str) -> bool:
    """A long block may stand inside a paragraph of the extractor's; a short one must be a line of it."""
    return bool(block) and (block in lines or (len(block) >= 40 and block in whole))


def _squeezed(text: str) -> str:
    return _SQUEEZED.sub("", text).lower()
