"""The blocks of a page: paragraphs of a text with hard-wrapped lines joined, or the block elements of HTML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..ingest.document import Element, RawDocument

#: Widths at which texts are hard-wrapped; TYPICAL is the share of lines that are not longer than the width.
WRAP_WIDTHS = range(40, 131)
TYPICAL = 0.9
#: So many characters short of the width a line that ends in mid-sentence still counts as full.
SLACK = 8
#: A text is hard-wrapped if more than this share of its lines without a final stop are full.
RUNNING_SHARE = 0.5
STOPS = frozenset('.!?:;"”’)')
_FIRST_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"\s*(?:[-*•‣▪–—]\s|\(?\d{1,2}[.)]\s|\d{1,2}:\d{2}\b)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line that is one: its range in the canonical text, its text, and its HTML element if any."""

    start: int
    end: int
    text: str
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int
    blank_before: bool


def blocks_of(raw: RawDocument) -> tuple[Block, ...]:
    """The blocks of a document in order; what lies between them is white space."""
    if raw.elements:
        return tuple(_of_elements(raw))
    lines = _lines(raw.text)
    width = wrap_width(lines)
    return tuple(_joined(raw.text, group) for group in _paragraphs(lines, width))


def _of_elements(raw: RawDocument) -> Iterator[Block]:
    for element in raw.elements:
        yield Block(element.start, element.end, raw.text[element.start : element.end], element)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at, blank = 0, True
    for row in text.split("\n"):
        bare = row.strip()
        if bare:
            indent = len(row) - len(row.lstrip())
            lines.append(_Line(at + indent, at + indent + len(bare), bare, indent, blank))
        blank = not bare
        at += len(row) + 1
    return lines


def wrap_width(lines: Sequence[_Line]) -> int | None:
    """The width at which the lines are wrapped, or None if each line is a paragraph of its own."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.blank_before]
    lengths = sorted(a.indent + len(a.text) for a, _ in pairs)
    if not lengths or lengths[-1] > WRAP_WIDTHS[-1]:
        return None
    width = lengths[int(TYPICAL * (len(lengths) - 1))]
    running = sum(_runs_on(a, b, width) for a, b in pairs)
    stopped = sum(a.text[-1] in STOPS for a, b in pairs)
    return width if width in WRAP_WIDTHS and running > RUNNING_SHARE * (len(pairs) - stopped) and running > 1 else None


def _runs_on(line: _Line, following: _Line, width: int) -> bool:
    """Whether the line breaks off in mid-sentence where the page is full."""
    return line.text[-1] not in STOPS and _fills(line, following, width, SLACK)


def _fills(line: _Line, following: _Line, width: int, slack: int) -> bool:
    """Whether the next line's first word would hardly have fitted into this line."""
    word = _FIRST_WORD.match(following.text)
    return line.indent + len(line.text) + 1 + len(word[0] if word else "") > width - slack


def _paragraphs(lines: Sequence[_Line], width: int | None) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        if group and (width is None or not _goes_on(group[-1], line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    if following.blank_before or _BULLET.match(following.text) or following.indent > line.indent + 1:
        return False
    if line.text[-1] in STOPS:
        return _fills(line, following, width, 0)
    return _fills(line, following, width, SLACK) or following.text[0].islower()


def _joined(text: str, group: Sequence[_Line]) -> Block:
    start, end = group[0].start, group[-1].end
    return Block(start, end, text[start:end])
