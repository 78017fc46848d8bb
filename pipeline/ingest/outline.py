"""A page written anew for the extractor of its main text: well formed, and without what has no bearing on that text."""

import json
import re
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


def tags(name: str, attributes: dict[str, str]) -> tuple[str, str]:
    """The start and end tag of an element as written; empty where only its content is."""
    if name in _TRANSPARENT or not name.isalnum() or not name.isascii():
        return "", ""
    given = [(key, attributes[key]) for key in ATTRIBUTES if attributes.get(key)]
    if name == "span" and not given:
        return "", ""
    told = "".join([f' {key}="{_quoted(value)}"' for key, value in given if len(value) <= MAX_VALUE])
    return f"<{name}{told}>", f"</{name}>"


def _quoted(value: str) -> str:
    return escape(value) if _MARKS.search(value) else value
