"""HTML as a flat run of text, start tags and end tags: tolerant, and linear in the length of any page."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
#: The rest of a tag: quotes count only after an equals sign, as in browsers.
_REST = re.compile(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+>""")
_ATTRIBUTE = re.compile(r"""([^\s=>/"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""")
#: Attribute text past this length is not looked into: no name, class or date is that long.
MAX_ATTRIBUTE_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; `content` is the text inside a raw element such as a script."""

    name: str
    closing: bool = False
    self_closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    content: str = ""


def tokens(page: str) -> Iterator[str | Tag]:
    """Text (with its character references read) and tags of `page` in order; comments and declarations left out."""
    at, end = 0, len(page)
    quotes_hold = True
    while at < end:
        opening = page.find("<", at)
        if opening < 0:
            yield html.unescape(page[at:])
            return
        if opening > at:
            yield html.unescape(page[at:opening])
        name = _NAME.match(page, opening)
        if name is None:
            at = _past_declaration(page, opening)
            if at == opening:
                yield "<"
                at += 1
            continue
        after = _tag_end(page, name.end(), quotes_hold)
        if after is None:
            quotes_hold, after = False, _tag_end(page, name.end(), quotes_hold=False) or end
        tag = _tag(name[1].lower(), page, opening, name.end(), after)
        if tag.name in RAW and not tag.closing:
            content, at = _raw_content(page, tag.name, after)
            yield Tag(tag.name, attributes=tag.attributes, content=content)
        else:
            yield tag
            at = after


def _tag_end(page: str, at: int, quotes_hold: bool) -> int | None:
    if quotes_hold:
        rest = _REST.match(page, at)
        return rest.end() if rest else None
    found = page.find(">", at)
    return found + 1 if found >= 0 else None


def _tag(name: str, page: str, opening: int, at: int, after: int) -> Tag:
    if page[opening + 1] == "/":
        return Tag(name, closing=True)
    inside = page[at : min(after - 1, at + MAX_ATTRIBUTE_TEXT)]
    attributes: dict[str, str] = {}
    for key, double, single, bare in _ATTRIBUTE.findall(inside):
        attributes.setdefault(key.lower(), html.unescape(double or single or bare))
    return Tag(name, self_closing=page[after - 2] == "/", attributes=attributes)


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
