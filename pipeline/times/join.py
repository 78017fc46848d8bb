"""Clock times and parts of days meet their day: one time where the text joins them, its date where it does not."""

import re
from dataclasses import replace

from .anchor import Context, Piece
from .dates import day_value

_DAY_OR_PART = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d(?:T(?:MO|MI|AF|EV|NI))?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d")
#: What joins a clock time to the day after it, and a day to the clock time after it.
_BEFORE_DAY = re.compile(r",?\s(?:on\s|of\s|in\sthe\s)?(?:the\s)?|\s\(|,\s|[ \t]?[-–—·•|,][ \t]?")
_BEFORE_CLOCK = re.compile(
    r"[ \t]?[-–—·•|,/][ \t]?"
    r"|,?\s(?:(?:at|around|about|from|by)\s)*(?:(?:around|about|exactly|precisely|just)\s)?(?:the\s)?|,\s|T"
)
_ON = re.compile(r"\s(?:on|of)\s")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa)[ \t\u00a0]?\n?$", re.IGNORECASE)
#: What makes a day the bound of a period.
_BOUND = re.compile(r"\b(?:since|until|till)\s(?:\w+\s)?$", re.IGNORECASE)
#: A clock time with no day told takes that of the last day told at most this far before it, in characters.
_NEAR = 1200


def joined(pieces: list[Piece], context: Context) -> list[Piece]:
    """The pieces with every clock time dated; where text joins a clock time and a day, they are one piece."""
    pieces = [_with_about(piece, context.text) for piece in pieces]
    found: list[Piece] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if (both := _before_day(piece, following, context.text)) is not None:
            found.append(both)
            index += 2
            continue
        if _lacks_day(piece):
            piece = _dated(piece, following, found, context)
            if found and (both := _after_day(found[-1], piece, context.text)) is not None:
                found[-1] = both
                index += 1
                continue
        found.append(piece)
        index += 1
    return found


def _lacks_day(piece: Piece) -> bool:
    return piece.kind == "time" and piece.value is not None and piece.value.startswith("T")


def _with_about(piece: Piece, text: str) -> Piece:
    """A clock time with the "about" before it."""
    about = _ABOUT.search(text[max(0, piece.start - 16) : piece.start]) if _lacks_day(piece) else None
    if about is None or _is_sun_word(piece):
        return piece
    return replace(piece, start=piece.start - len(about[0]), modifier="approx")


def _is_day(piece: Piece) -> bool:
    if piece.value is None:
        return piece.kind in ("date", "time")
    return piece.kind in ("date", "time") and _DAY_OR_PART.fullmatch(piece.value) is not None


def _is_sun_word(piece: Piece) -> bool:
    return piece.value in ("TMO", "TAF", "TEV", "TNI", "TMI")


def _with_clock(day: str | None, clock: str | None) -> str | None:
    return None if day is None or clock is None else day[:10] + clock


def _before_day(clock: Piece, day: Piece | None, text: str) -> Piece | None:
    """One piece for "5am on Monday", "the morning of 24 September"; "nightfall Sunday" stays two."""
    if day is None or not _lacks_day(clock) or not _is_day(day):
        return None
    gap = text[clock.end : day.start]
    if not (_ON if _is_sun_word(clock) else _BEFORE_DAY).fullmatch(gap):
        return None
    return replace(clock, end=day.end, value=_with_clock(day.value, clock.value),
                   confidence=min(clock.confidence, day.confidence))  # fmt: skip


def _after_day(day: Piece, clock: Piece, text: str) -> Piece | None:
    """One piece for "Monday at 5am"."""
    if not _is_day(day) or not _BEFORE_CLOCK.fullmatch(text[day.end : clock.start]):
        return None
    return replace(clock, start=day.start, value=clock.value if day.value else None)


def _dated(piece: Piece, following: Piece | None, found: list[Piece], context: Context) -> Piece:
    """The clock time with the day that stands beside it, else the last one told nearby, else publication."""
    if following is not None and _is_day(following) and not context.text[piece.end : following.start].strip(" ,\n"):
        return replace(piece, value=_with_clock(following.value, piece.value))
    for other in reversed(found):
        if piece.start - other.end > _NEAR:
            break
        if other.kind in ("date", "time") and (match := _DAY.match(other.value or "")):
            if _is_anchor(other, match[0], piece, context):
                return replace(piece, value=_with_clock(match[0], piece.value))
        elif other.kind == "date" and other.value is None:
            return replace(piece, value=_open(piece.value))
    day = day_value(context.published)
    return replace(piece, value=_with_clock(day, piece.value) if day else _open(piece.value))


def _open(clock: str | None) -> str | None:
    """A clock time whose day is unknown stays as it is; a part of an unknown day has no value."""
    return clock if clock is not None and ":" in clock else None


def _is_anchor(day: Piece, value: str, clock: Piece, context: Context) -> bool:
    """Whether a clock time can be of a day told before it: not of one that only bounds a period, or lies ahead."""
    published = day_value(context.published)
    if value != published and _BOUND.search(context.text[max(0, day.start - 12) : day.start]):
        return False
    ahead = published is not None and value[:4].isdigit() and value > published
    return not ahead or context.direction(clock.start) == "future"
