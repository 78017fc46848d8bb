"""HTML as a flat run of text, start tags and end tags: tolerant, and linear in the length of any page."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_TAGS: dict[str, Any] = json.loads((Path(__file__).parent / "tags.json").read_text("utf-8"))
BLOCKS = frozenset(_TAGS["blocks"].split())
VOID = frozenset(_TAGS["void"].split())
RAW = frozenset(_TAGS["raw"].split())
UNSEEN = frozenset(_TAGS["unseen"].split())
IN_HEAD = frozenset(_TAGS["in_head"].split())
FOREIGN = frozenset(_TAGS["foreign"].split())
CLOSED_BY_SIBLING = {name: frozenset(others.split()) for name, others in _TAGS["closed_by_sibling"].items()}
SIBLING_SCOPE = frozenset(_TAGS["sibling_scope"].split())
CLOSES_PARAGRAPH = frozenset(_TAGS["closes_paragraph"].split())

#: A tag's slash and name, and the rest of it: quotes count only after an equals sign, as in browsers.
_NAME = r"<(/?)([a-zA-Z][^\s/>]*+)"
_TAG = re.compile(rf"""{_NAME}((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+)>""")
_BARE_TAG = re.compile(rf"{_NAME}([^>]*+)>?")
_ATTRIBUTE = re.compile(r"""([^\s=>/"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""")
#: Attribute text past this length is not looked into: no name, class or date is that long.
MAX_ATTRIBUTE_TEXT = 20_000


class Tag:
    """A start or end tag: `inside` is its attributes as written, `content` the text in a raw element."""

    __slots__ = ("_attributes", "closing", "content", "inside", "name")

    def __init__(self, name: str, inside: str = "", *, closing: bool = False, content: str = "") -> None:
        self.name, self.inside, self.closing, self.content = name, inside, closing, content
        self._attributes: dict[str, str] | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by their names in lower case, read at the first call; of two of one name the first holds."""
        if self._attributes is None:
            self._attributes = {}
            for key, double, single, bare in _ATTRIBUTE.findall(self.inside[:MAX_ATTRIBUTE_TEXT]):
                self._attributes.setdefault(key.lower(), unescape(double or single or bare))
        return self._attributes


def unescape(text: str) -> str:
    """`text` with its character references read."""
    return html.unescape(text) if "&" in text else text


def tokens(page: str) -> Iterator[str | Tag]:
    """Text (with its character references read) and tags of `page` in order; comments and declarations left out."""
    at, end = 0, len(page)
    pattern = _TAG
    while at < end:
        opening = page.find("<", at)
        if opening < 0:
            yield unescape(page[at:])
            return
        if opening > at:
            yield unescape(page[at:opening])
        found = pattern.match(page, opening)
        if found is None and pattern is _TAG:
            found = _BARE_TAG.match(page, opening)
            pattern = _BARE_TAG if found else _TAG
        if found is None:
            at = _past_declaration(page, opening)
            if at == opening:
                yield "<"
                at += 1
            continue
        closing, name, inside = found.groups()
        at, name, content = found.end(), name.lower(), ""
        if name in RAW and not closing:
            content, at = _raw_content(page, name, at)
        yield Tag(name, inside, closing=bool(closing), content=content)


def _raw_content(page: str, name: str, at: int) -> tuple[str, int]:
    closing = re.compile(rf"(?i)</{name}(?=[\s/>])[^>]*+>?").search(page, at)
    return (page[at : closing.start()], closing.end()) if closing else (page[at:], len(page))


def _past_declaration(page: str, at: int) -> int:
    """Past a comment, declaration or processing instruction at `at`; `at` itself where a bare `<` stands."""
    if page.startswith("<!--", at):
        end, width = page.find("-->", at + 2), 3
    elif page.startswith(("<!", "<?", "</"), at):
        end, width = page.find(">", at + 2), 1
    else:
        return at
    return end + width if end >= 0 else len(page)
