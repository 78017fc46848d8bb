"""Which blocks of an HTML page trafilatura holds for the article's own text."""

import re
from dataclasses import replace

import trafilatura

from .document import Element
from .visible import Page

#: Pages nested deeper, or longer, are not given to the extractor: it walks a tree that the parser cuts at this depth.
MAX_DEPTH = 1_000
MAX_CHARACTERS = 5_000_000
_SQUEEZED = re.compile(r"[\W_]+")


def mark_main(page: Page) -> tuple[Element, ...]:
    """The elements of `page` with `main` set where the extractor's paragraphs hold their text; unset if it has none."""
    extracted = _extracted(page)
    if not extracted:
        return page.elements
    lines = {_squeezed(line) for line in extracted.split("\n")} - {""}
    whole = _squeezed(extracted)
    return tuple(
        replace(element, main=True)
        if _holds(_squeezed(page.text[element.start : element.end]), lines, whole)
        else element
        for element in page.elements
    )


def _extracted(page: Page) -> str:
    if len(page.outline) > MAX_CHARACTERS or page.deepest > MAX_DEPTH:
        return ""
    outline = f"<html><body>{page.outline}</body></html>"
    return trafilatura.extract(outline, fast=True, include_comments=False, include_tables=True) or ""


def _holds(block: str, lines: set[str], whole: str) -> bool:
    """A long block may stand inside a paragraph of the extractor's; a short one must be a line of it."""
    return bool(block) and (block in lines or (len(block) >= 40 and block in whole))


def _squeezed(text: str) -> str:
    return _SQUEEZED.sub("", text).lower()
