"""Which blocks of an HTML page trafilatura holds for the article's own text."""

import re
from dataclasses import replace

import trafilatura
from lxml import etree, html

from .document import Element
from .visible import Page

#: Pages nested deeper, or longer, are not given to the extractor: it walks a tree that the parser cuts at this depth.
MAX_DEPTH = 1_000
MAX_CHARACTERS = 5_000_000
_SQUEEZED = re.compile(r"[\W_]+")
#: Characters that no element of a tree may hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Makes the extractor's own kind of elements, without asking for each which kind it is.
_PARSER = etree.HTMLParser(collect_ids=False, default_doctype=False)
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))


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
    tree = etree.fromstring(f"<html><body>{_UNFIT.sub('', page.outline)}</body></html>", _PARSER)
    return trafilatura.extract(tree, fast=True, include_comments=False, include_tables=True) or ""


def _holds(block: str, lines: set[str], whole: str) -> bool:
    """A long block may stand inside a paragraph of the extractor's; a short one must be a line of it."""
    return bool(block) and (block in lines or (len(block) >= 40 and block in whole))


def _squeezed(text: str) -> str:
    return _SQUEEZED.sub("", text).lower()
