"""The visible text of an HTML page in order, with the block elements that hold it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from . import markup
from .document import Element
from .markup import Tag, tokens, unescape

#: Deeper elements are still read; their path names the outermost ones alone.
MAX_PATH_DEPTH = 40
MAX_ATTRIBUTES = 600
#: How far a misplaced end tag or an implied one is looked for.
SCAN_DEPTH = 60
_HIDING = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
#: What the attributes of a hidden element hold in one way or another.
_MAY_HIDE = re.compile(r"(?i)hidden|style")
_SPACE = re.compile(r"\s+")
#: Elements that say something of the page.
_NOTED = frozenset({"meta", "script", "time", "title"})
_EVIDENCE = ("class", "id", "role", "itemprop")


@dataclass(frozen=True, slots=True)
class Page:
    """The visible text of a page, its elements, and what its metadata says."""

    text: str
    elements: tuple[Element, ...]
    metas: tuple[tuple[str, str], ...]
    linked_data: tuple[str, ...]
    times: tuple[tuple[str, str], ...]
    title: str | None
    heading: str | None


@dataclass(slots=True)
class _Open:
    """An element that is open: its name, whether it is hidden, and the path and attributes of its block."""

    name: str
    hidden: bool
    path: str
    depth: int
    attributes: str


@dataclass(slots=True)
class _Reader:
    stack: list[_Open] = field(default_factory=lambda: [_Open("", hidden=False, path="", depth=0, attributes="")])
    open_names: Counter[str] = field(default_factory=Counter)
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
        if self.open_names["a"]:
            self.linked += len(data.strip())

    def start(self, tag: Tag) -> None:
        """Take in a start tag, closing what it implies."""
        if tag.name in _NOTED or "itemprop" in tag.inside:
            self._note(tag)
        if tag.name in markup.RAW:
            return
        self._close_implied(tag.name)
        if tag.name in markup.BLOCKS or tag.name == "br":
            self.flush()
        if tag.name in markup.VOID or (tag.self_closing and self._in_foreign()):
            return
        self.stack.append(self._opened(tag))
        self.open_names[tag.name] += 1

    def end(self, tag: Tag) -> None:
        """Take in an end tag: close its element, and those left open inside it."""
        if tag.name in markup.BLOCKS:
            self.flush()
        if not self.open_names[tag.name]:
            return
        if tag.name not in markup.BLOCKS and not self._in_reach(tag.name):
            return
        while self._pop() != tag.name:
            pass

    def flush(self) -> None:
        """End the block: its text becomes a line (of preformatted text, one for each paragraph)."""
        if self.owner is None:
            return
        owner, text, linked = self.owner, "".join(self.chunks), self.linked
        self.owner, self.chunks, self.linked = None, [], 0
        share = linked / max(1, len(text))
        if "/pre/" not in f"/{owner.path}/":
            self._add_line(owner, " ".join(text.split()), share)
            return
        for paragraph in re.split(r"\n\s*\n", text):
            rows = (" ".join(row.split()) for row in paragraph.split("\n"))
            self._add_line(owner, "\n".join(row for row in rows if row), share)

    def page(self) -> Page:
        """What was read."""
        self.flush()
        return Page(
            text="\n".join(self.lines) + "\n" if self.lines else "",
            elements=tuple(self.elements),
            metas=tuple(self.metas),
            linked_data=tuple(self.linked_data),
            times=tuple(self.times),
            title=self.title,
            heading=self.heading,
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
        top = self.stack[-1]
        name = tag.name
        hidden = top.hidden or name in markup.UNSEEN or (bool(tag.inside) and _hides(tag))
        if name not in markup.BLOCKS or name == "html":
            return _Open(name, hidden, top.path, top.depth, top.attributes)
        path, attributes = top.path, top.attributes
        if top.depth < MAX_PATH_DEPTH:
            path = f"{path}/{name}" if path else name
        if tag.inside and name != "body":
            attributes = f"{_evidence(tag.attributes)} {attributes}"[:MAX_ATTRIBUTES].strip()
        return _Open(name, hidden, path, top.depth + 1, attributes)

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

    def _pop(self) -> str:
        name = self.stack.pop().name
        self.open_names[name] -= 1
        return name


def _hides(tag: Tag) -> bool:
    if not _MAY_HIDE.search(tag.inside):
        return False
    return "hidden" in tag.attributes or bool(_HIDING.search(tag.attributes.get("style", "")))


def _evidence(attributes: dict[str, str]) -> str:
    return " ".join([attributes.get(key, "") for key in _EVIDENCE]).strip()


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
