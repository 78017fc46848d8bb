"""The visible text of an HTML page in order, with the block elements that hold it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from . import markup
from .document import Element
from .markup import Tag, tokens, unescape
from .outline import ATTRIBUTES, NOTHING, TEXT, WHOLE, bare_tags, extent, tags

#: Deeper elements are still read; their path names the outermost ones alone.
MAX_PATH_DEPTH = 40
MAX_ATTRIBUTES = 600
#: How far a misplaced end tag or an implied one is looked for.
SCAN_DEPTH = 60
_HIDING = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_SPACE = re.compile(r"\s+")
#: Elements whose start may close others.
_CLOSING = markup.CLOSES_PARAGRAPH | frozenset(markup.CLOSED_BY_SIBLING)
#: Elements that say something of the page.
_NOTED = frozenset({"meta", "script", "time", "title"})


@dataclass(frozen=True, slots=True)
class Page:
    """The visible text of a page, its elements, and what its metadata says.

    `outline` is the page written anew for the extractor of main text; `deepest` is how deep its elements are nested.
    """

    text: str
    elements: tuple[Element, ...]
    metas: tuple[tuple[str, str], ...]
    linked_data: tuple[str, ...]
    times: tuple[tuple[str, str], ...]
    title: str | None
    heading: str | None
    outline: str
    deepest: int


@dataclass(slots=True)
class _Open:
    """An element that is open: its name, whether it is hidden, and the path and attributes of its block.

    `written` says how much of it is, `end` is its end tag as written, and `filled` how long the outline was when its
    start tag had been written.
    """

    name: str
    hidden: bool
    path: str
    depth: int
    attributes: str
    written: int
    end: str
    filled: int = 0


class _Start(NamedTuple):
    """What a start tag says: whether it hides, its evidence of what it holds, and its tags as written if they are."""

    hides: bool
    evidence: str
    tags: tuple[str, str] | None


@dataclass(slots=True)
class _Reader:
    stack: list[_Open] = field(
        default_factory=lambda: [_Open("", hidden=False, path="", depth=0, attributes="", written=WHOLE, end="")]
    )
    open_names: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    starts: dict[tuple[str, str], _Start] = field(default_factory=dict)
    outline: list[str] = field(default_factory=list)
    deepest: int = 0
    lines: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    length: int = 0
    chunks: list[str] = field(default_factory=list)
    owner: _Open | None = None
    linked: int = 0
    metas: list[tuple[str, str]] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)
    title: str | None = None
    heading: str | None = None

    def text(self, data: str) -> None:
        """Take in a run of text, unless it is hidden."""
        top = self.stack[-1]
        if top.hidden:
            return
        if self.owner is None:
            if data.isspace():
                return
            self.owner = top
        self.chunks.append(data)
        if top.written != NOTHING:
            self.outline.append(escape(data, quote=False) if "&" in data or "<" in data else data)
        if self.open_names["a"]:
            self.linked += len(data.strip())

    def start(self, tag: Tag) -> None:
        """Take in a start tag, closing what it implies."""
        name, inside = tag.name, tag.inside
        if name in _NOTED or "itemprop" in inside:
            self._note(tag)
        if name in markup.RAW:
            return
        if name in _CLOSING or self.open_names["head"]:
            self._close_implied(name)
        if self.owner and (name in markup.BLOCKS or name == "br"):
            self.flush()
        if name in markup.VOID or (inside.endswith("/") and self._in_foreign()):
            if name in ("br", "hr") and self.stack[-1].written == WHOLE:
                self.outline.append("<br>")
            return
        self.stack.append(self._opened(tag))
        self.open_names[name] += 1
        self.deepest = max(self.deepest, len(self.stack))

    def end(self, tag: Tag) -> None:
        """Take in an end tag: close its element, and those left open inside it."""
        name = tag.name
        block = name in markup.BLOCKS
        if self.owner and block:
            self.flush()
        if not self.open_names[name]:
            return
        if not block and self.stack[-1].name != name and not self._in_reach(name):
            return
        while self._pop() != name:
            pass

    def flush(self) -> None:
        """End the block: its text becomes a line (of preformatted text, one for each paragraph)."""
        if self.owner is None:
            return
        owner, text, linked = self.owner, "".join(self.chunks), self.linked
        self.owner, self.chunks, self.linked = None, [], 0
        share = linked / max(1, len(text))
        if owner.written == TEXT:
            self.outline.append(" ")
        if "/pre/" not in f"/{owner.path}/":
            self._add_line(owner, " ".join(text.split()), share)
            return
        for paragraph in re.split(r"\n\s*\n", text):
            rows = (" ".join(row.split()) for row in paragraph.split("\n"))
            self._add_line(owner, "\n".join(row for row in rows if row), share)

    def page(self) -> Page:
        """What was read."""
        self.flush()
        self.outline += [element.end for element in reversed(self.stack)]
        return Page(
            text="\n".join(self.lines) + "\n" if self.lines else "",
            elements=tuple(self.elements),
            metas=tuple(self.metas),
            linked_data=tuple(self.linked_data),
            times=tuple(self.times),
            title=self.title,
            heading=self.heading,
            outline="".join(self.outline),
            deepest=self.deepest,
        )

    def _add_line(self, owner: _Open, line: str, linked: float) -> None:
        if not line:
            return
        end = self.length + len(line)
        self.elements.append(Element(self.length, end, owner.path or "body", owner.attributes, min(1.0, linked)))
        self.lines.append(line)
        self.length = end + 1
        if self.heading is None and owner.path.endswith("h1"):
            self.heading = line

    def _note(self, tag: Tag) -> None:
        if tag.name == "meta" or ("itemprop" in tag.attributes and tag.attributes.get("content")):
            attributes = tag.attributes
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.metas.append((key.lower(), attributes.get("content", "")))
        elif tag.name == "script" and "ld+json" in tag.attributes.get("type", ""):
            self.linked_data.append(tag.content)
        elif tag.name == "time" and tag.attributes.get("datetime"):
            context = f"{self.stack[-1].path} {tag.attributes.get('itemprop', '')} {self.stack[-1].attributes}"
            self.times.append((tag.attributes["datetime"], context))
        elif tag.name == "title" and self.title is None and not self._in_foreign():
            self.title = _SPACE.sub(" ", unescape(tag.content)).strip() or None

    def _in_foreign(self) -> bool:
        return any(self.open_names[name] for name in markup.FOREIGN)

    def _opened(self, tag: Tag) -> _Open:
        top, name = self.stack[-1], tag.name
        start = self._told(tag)
        hidden = top.hidden or start.hides or name in markup.UNSEEN
        written = NOTHING if hidden else max(top.written, extent(name))
        end = ""
        if written == WHOLE and start.tags:
            opening, end = start.tags
            self.outline.append(opening)
        filled = len(self.outline)
        if name not in markup.BLOCKS or name == "html":
            return _Open(name, hidden, top.path, top.depth, top.attributes, written, end, filled)
        path, attributes = top.path, top.attributes
        if top.depth < MAX_PATH_DEPTH:
            path = f"{path}/{name}" if path else name
        if start.evidence and name != "body":
            attributes = f"{start.evidence} {attributes}"[:MAX_ATTRIBUTES].strip()
        return _Open(name, hidden, path, top.depth + 1, attributes, written, end, filled)

    def _told(self, tag: Tag) -> _Start:
        """What its start tag says of an element, remembered of those that many elements share."""
        telling = tag.name in markup.BLOCKS or tag.name == "span"
        if tag.inside and not telling:
            return _Start(_hides(tag), "", bare_tags(tag.name))
        known = tag.name, tag.inside
        start = self.starts.get(known)
        if start is None:
            attributes = tag.attributes
            start = _Start(_hides(tag), _evidence(attributes), tags(tag.name, attributes))
            self.starts[known] = start
        return start

    def _close_implied(self, name: str) -> None:
        if self.open_names["head"] and name not in markup.IN_HEAD:
            while self._pop() != "head":
                pass
        if name in markup.CLOSES_PARAGRAPH and self.open_names["p"] and self._in_reach("p"):
            self.end(Tag("p", closing=True))
        siblings = markup.CLOSED_BY_SIBLING.get(name)
        if siblings:
            self._close_sibling(siblings)

    def _close_sibling(self, siblings: frozenset[str]) -> None:
        for element in self.stack[: -SCAN_DEPTH - 1 : -1]:
            if element.name in siblings:
                self.end(Tag(element.name, closing=True))
                return
            if element.name in markup.SIBLING_SCOPE:
                return

    def _in_reach(self, name: str) -> bool:
        """Whether an element of this name is open with only inline elements inside it."""
        for element in self.stack[: -SCAN_DEPTH - 1 : -1]:
            if element.name == name:
                return True
            if element.name in markup.BLOCKS:
                return False
        return False

    def _parts(self, name: str) -> bool:
        """Whether an empty element of this name, the last of the outline, parts text from what follows."""
        return name in markup.BLOCKS and len(self.outline) > 1 and not self.outline[-2].startswith("<")

    def _pop(self) -> str:
        element = self.stack.pop()
        if element.end and len(self.outline) == element.filled and not self._parts(element.name):
            self.outline.pop()
        elif element.end:
            self.outline.append(element.end)
        self.open_names[element.name] -= 1
        return element.name


def _hides(tag: Tag) -> bool:
    inside = tag.inside.lower()
    if "hidden" not in inside and "style" not in inside:
        return False
    return "hidden" in tag.attributes or bool(_HIDING.search(tag.attributes.get("style", "")))


def _evidence(attributes: Mapping[str, str]) -> str:
    return " ".join([attributes.get(key, "") for key in ATTRIBUTES]).strip()


def read_page(source: str) -> Page:
    """The visible text of the HTML `source` in order, a line for each block, and its metadata."""
    reader = _Reader()
    for token in tokens(source):
        if isinstance(token, str):
            reader.text(token)
        elif token.closing:
            reader.end(token)
        else:
            reader.start(token)
    return reader.page()
