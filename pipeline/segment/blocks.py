"""The blocks of a page: paragraphs of a text with hard-wrapped lines joined, or the block elements of HTML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..ingest.document import Element, RawDocument

#: A text is hard-wrapped if its lines end where the next word would not have fitted, at a width in this range.
WRAP_WIDTHS = range(40, 121)
#: … in at least this share of the places where a line is followed by another.
WRAPPED_SHARE = 0.6
#: How much longer the longest line may be than most, before it is taken for an exception.
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
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.blank_before]
    lengths = [a.indent + len(a.text) for a, _ in pairs]
    if not lengths or max(lengths) > WRAP_WIDTHS[-1]:
        return None
    width = max(lengths)
    if width not in WRAP_WIDTHS or len(pairs) < 2:
        return width if _runs_on(pairs, width) else None
    full = sum(_is_full(a, b, width) for a, b in pairs)
    return width if full >= WRAPPED_SHARE * len(pairs) or _runs_on(pairs, width) else None


def _runs_on(pairs: Sequence[tuple[_Line, _Line]], width: int) -> bool:
    """Whether most lines stop in mid-sentence and go on in lower case."""
    running = sum(b.text[0].islower() and a.text[-1] not in ".!?:" and _is_full(a, b, width) for a, b in pairs)
    return running >= 2 and running >= 0.3 * len(pairs)


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted into this line."""
    word = _FIRST_WORD.match(following.text)
    return line.indent + len(line.text) + 1 + len(word[0] if word else "") > width


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
    return _is_full(line, following, width)


def _joined(text: str, group: Sequence[_Line]) -> Block:
    start, end = group[0].start, group[-1].end
    return Block(start, end, text[start:end])
