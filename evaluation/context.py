"""A mistake in its sentence: the text around it in pieces, those of gold and system marked."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .side import Offsets

#: So many characters of a longer sentence are kept on both sides of what is marked.
MARGIN = 240


class Piece(NamedTuple):
    """A stretch of text and whose it is: gold, system, both, or an empty string for neither."""

    text: str
    side: str


def in_context(text: str, sentences: Sequence[Offsets], gold: Offsets | None, system: Offsets | None) -> list[Piece]:
    """The sentence that holds both spans, or the two that do, in pieces.

    Args:
        text: the document's.
        sentences: its stretches that may be shown, in order, apart from one another.
        gold: gold's span, if it has one there.
        system: the system's.
    """
    spans = [span for span in (gold, system) if span is not None and span[0] >= 0]
    found: list[Piece] = []
    for start, end in _merged(_around(sentences, span) for span in spans):
        inside = [span for span in spans if start <= span[0] < end]
        found += [Piece(" … ", "")] * bool(found)
        found += _sentence(text, (start, end), inside, (gold, system))
    return found


def _merged(ranges: Iterable[Offsets]) -> list[Offsets]:
    out: list[Offsets] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def _sentence(
    text: str, sentence: Offsets, inside: Sequence[Offsets], sides: tuple[Offsets | None, Offsets | None]
) -> list[Piece]:
    (first, last), (gold, system) = sentence, sides
    left = max(first, min(start for start, _ in inside) - MARGIN)
    right = min(last, max(end for _, end in inside) + MARGIN)
    edges = sorted({left, right, *(min(edge, right) for span in inside for edge in span)})
    pieces = [Piece(text[a:b], _side(a, gold, system)) for a, b in pairwise(edges)]
    return [*[Piece("… ", "")] * (left > first), *pieces, *[Piece(" …", "")] * (right < last)]


def _around(sentences: Sequence[Offsets], span: Offsets) -> Offsets:
    """The sentence that the span begins in, and as much more as it takes to hold it; the span where there is none."""
    at = bisect_right(sentences, span[0], key=lambda sentence: sentence[0]) - 1
    if at < 0 or sentences[at][1] <= span[0]:
        return span
    return sentences[at][0], max(sentences[at][1], span[1])


def _side(at: int, gold: Offsets | None, system: Offsets | None) -> str:
    ours, theirs = (span is not None and span[0] <= at < span[1] for span in (gold, system))
    return "both" if ours and theirs else "gold" if ours else "system" if theirs else ""
