"""A page written anew for the extractor of its main text: well formed, and without what has no bearing on that text."""

import json
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

_TAGS: dict[str, Any] = json.loads((Path(__file__).parent / "outline.json").read_text("utf-8"))
#: How much of an element is written: its tags and what is in it, the text in it alone, or nothing of it.
WHOLE, TEXT, NOTHING = range(3)
#: The elements that the extractor takes out anyway; by the text of some it measures the page.
_TAKEN_OUT = dict.fromkeys(_TAGS["text_alone"].split(), TEXT) | dict.fromkeys(_TAGS["left_out"].split(), NOTHING)
#: Formatting: its tags are not written, but what is in it is.
_TRANSPARENT = frozenset(_TAGS["transparent"].split())
#: The attributes by which the extractor tells elements apart.
ATTRIBUTES = ("class", "id", "role", "itemprop")
#: Longer values of them go unwritten: the extractor matches patterns against each.
MAX_VALUE = 2_000
_MARKS = re.compile(r"""[&<>"']""")


def extent(name: str) -> int:
    """How much of an element of this name is written."""
    return _TAKEN_OUT.get(name, WHOLE)


@lru_cache(maxsize=256)
def bare_tags(name: str) -> tuple[str, str] | None:
    """The start and end tag of an element without attributes as written; None where only its content is."""
    return (f"<{name}>", f"</{name}>") if name != "span" and _has_tags(name) else None


def tags(name: str, attributes: dict[str, str]) -> tuple[str, str] | None:
    """The start and end tag of an element with those of its attributes that are written."""
    told = [
        f' {key}="{_quoted(attributes[key])}"'
        for key in ATTRIBUTES
        if key in attributes and 0 < len(attributes[key]) <= MAX_VALUE
    ]
    if not told:
        return bare_tags(name)
    return (f"<{name}{''.join(told)}>", f"</{name}>") if _has_tags(name) else None


def _has_tags(name: str) -> bool:
    return name not in _TRANSPARENT and name.isalnum() and name.isascii()


def _quoted(value: str) -> str:
    return escape(value) if _MARKS.search(value) else value
