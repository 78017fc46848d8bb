"""Today and tomorrow in a quotation count from the day on which it was spoken, where the text gives it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from .anchor import Context, Piece
from .dates import day_value, shift_days

_DEICTIC = re.compile(r"today|tonight|tomorrow|yesterday", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: How far a quotation and the day of its saying may stand apart, in characters, and how long a quotation may be.
_BESIDE, _LONGEST = 90, 600


def counted_from_saying(pieces: list[Piece], context: Context) -> list[Piece]:
    """The pieces, those of "today" and the like in a quotation shifted to the day told beside it."""
    if context.published is None:
        return pieces
    return [_shifted(piece, pieces, context) for piece in pieces]


def _shifted(piece: Piece, pieces: Sequence[Piece], context: Context) -> Piece:
    text, published = context.text, context.published
    if published is None or piece.value is None or not _DAY.match(piece.value):
        return piece
    if _DEICTIC.search(text, piece.start, piece.end) is None or (bounds := quotation(text, piece)) is None:
        return piece
    said = _said_beside(bounds, pieces, context)
    if said is None:
        return piece
    day = shift_days(date.fromisoformat(piece.value[:10]), (said - published).days)
    return replace(piece, value=f"{day_value(day)}{piece.value[10:]}" if day else None)


def quotation(text: str, piece: Piece) -> tuple[int, int] | None:
    """Where the quotation around a piece begins and ends, None outside of one."""
    line = text[max(0, piece.start - _LONGEST) : piece.start].rpartition("\n")[2]
    opening = max(line.rfind("“"), line.rfind('"') if line.count('"') % 2 else -1)
    if opening < 0 or "”" in line[opening:]:
        return None
    closing = re.compile(r"[\"”]").search(text, piece.end, piece.end + _LONGEST)
    return (piece.start - len(line) + opening, closing.end()) if closing else None


def _said_beside(bounds: tuple[int, int], pieces: Sequence[Piece], context: Context) -> date | None:
    """The day of the saying, told in the sentence before the quotation or after it."""
    for piece in pieces:
        before = 0 <= bounds[0] - piece.end <= _BESIDE and context.same_sentence(piece.end, bounds[0])
        after = 0 <= piece.start - bounds[1] <= _BESIDE and context.same_sentence(bounds[1], piece.start)
        if (before or after) and _DAY.match(piece.value or "") and context.clauses.is_said(piece.start):
            return date.fromisoformat((piece.value or "")[:10])
    return None
