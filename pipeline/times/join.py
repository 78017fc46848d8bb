"""Clock times and parts of days meet their day: one time where the text joins them, its date where it does not."""

import re
from dataclasses import replace
from datetime import date

from .anchor import Context, Piece
from .dates import day_or_none, day_value, shift_days

_DAY_OR_PART = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d(?:T(?:MO|MI|AF|EV|NI))?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d")
#: What joins a clock time to the day after it, and a day to the clock time after it.
_BEFORE_DAY = re.compile(r",?\s(?:on\s|of\s|in\sthe\s)?(?:the\s)?|\s\(|,\s|[ \t]?[-–—·•|,][ \t]?")
_BEFORE_CLOCK = re.compile(
    r"[ \t]?[-–—·•|,/][ \t]?"
    r"|,?\s(?:(?:at|around|about|from|by|between|in)\s)*(?:(?:around|about|exactly|precisely|just)\s)?(?:the\s)?|,\s|T"
)
_ON = re.compile(r"\s(?:on|of)\s")
_INTO = re.compile(r"\s(?:to|into)\s")
_AT = re.compile(r"\s(?:(?:at|around|about|from)\s)*")
_TO = re.compile(r"\s?\(|\s?[-–—]\s?|\s(?:to|and|until|till|through)\s")
_AFTER_BRACKET = re.compile(r"\)(?:\s(?:on\s)?|,\s)")
_ON_OR_NONE = re.compile(r"\s(?:on\s|from\s)?(?:the\s)?")
_SET_OF_DAYS = re.compile(r"P1D|XXXX-WXX-[1-7]|XXXX-XX-XXT..")
#: What recurs has no day: "a curfew from 23:00 to 05:00". The clause may hold no other day before the clock time.
_HABIT = re.compile(
    r"\b(?:curfews?|nightly|(?:every|each) (?:day|night|morning|afternoon|evening|\w+day))\b"
    r"(?![^.!?]*[.!?]\s+[A-Z])(?![^\n]*\n\s*\n)",
    re.IGNORECASE,
)
_LENGTH_OF_DAY = len("2016-10-25")
_HABIT_REACH = 90
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
        piece, following, third = (*pieces[index : index + 3], None, None)[:3]
        before = found[-1] if found else None
        if piece is None:
            break
        if before is not None and (both := _on_its_line(before, piece, following, context.text)) is not None:
            found[-1] = both
        elif (both := _before_day(piece, following, context.text)) is not None:
            found.append(both)
            index += 1
        elif before is not None and (both := _after_day(before, piece, context.text)) is not None:
            found[-1] = both
        elif _lacks_day(piece):
            found.append(_dated(piece, _day_of_range(piece, following, third, context.text), found, context))
        else:
            found.append(piece)
        index += 1
    return found


def _on_its_line(day: Piece, clock: Piece, following: Piece | None, text: str) -> Piece | None:
    """One piece for a day and the clock time after it where what follows the clock time stands on another line."""
    apart = following is None or "\n" in text[clock.end : following.start]
    return _after_day(day, clock, text) if apart and "\n" not in text[day.end : clock.start] else None


def _day_of_range(clock: Piece, following: Piece | None, third: Piece | None, text: str) -> Piece | None:
    """The day beside a clock time: the next piece, or in "from 2 to 4 p.m. on Friday" the one after it."""
    if following is None or not _lacks_day(following) or third is None:
        return following
    ranged = _TO.fullmatch(text[clock.end : following.start]) is not None
    if ranged and text[following.start - 1] == "(":
        joins = _is_day(third) and _AFTER_BRACKET.fullmatch(text[following.end : third.start]) is not None
    else:
        joins = ranged and _before_day(following, third, text) is not None
    return replace(third, start=clock.end) if joins else following


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
    """One piece for "5am on Monday", "the morning of 24 September", "the night to Monday", "overnight on Sunday".

    "nightfall Sunday" stays two.
    """
    if day is None or not _is_day(day):
        return None
    gap = text[clock.end : day.start]
    if _is_around_the(text, clock) and _ON_OR_NONE.fullmatch(gap) and len(day.value or "") <= _LENGTH_OF_DAY:
        of_night = clock.kind == "time"
        value = f"{day.value}TNI" if of_night and day.value else day.value
        return replace(day, start=clock.start, kind=clock.kind if of_night else "date", value=value)
    if not _is_clock(clock):
        return None
    into = clock.value is not None and clock.value.endswith("TNI") and _INTO.fullmatch(gap) is not None
    if not into and not (_lacks_day(clock) and (_ON if _is_sun_word(clock) else _BEFORE_DAY).fullmatch(gap)):
        return None
    value = _eve(day.value) if into else _with_clock(day.value, clock.value)
    return replace(clock, end=day.end, value=value, confidence=min(clock.confidence, day.confidence))


def _is_around_the(text: str, piece: Piece) -> bool:
    """Whether a piece is "overnight" or "all day", which the day beside it dates."""
    return text[piece.start : piece.end].lower() in ("overnight", "all day")


def _is_clock(piece: Piece) -> bool:
    return piece.kind == "time" and piece.value is not None


def _eve(day: str | None) -> str | None:
    """The night before a day."""
    if day is None or not day[:4].isdigit():
        return None
    before = day_or_none(int(day[:4]), int(day[5:7]), int(day[8:10]))
    eve = before and shift_days(before, -1)
    return f"{eve}TNI" if eve else None


def _after_day(day: Piece, clock: Piece, text: str) -> Piece | None:
    """One piece for "Monday at 5am", "every Monday at 5am"."""
    if not _lacks_day(clock):
        return None
    gap = text[day.end : clock.start]
    if day.kind == "set" and _SET_OF_DAYS.fullmatch(day.value or "") and _AT.fullmatch(gap) and not _is_sun_word(clock):
        named = (day.value or "").partition("T")[0]
        value = f"{'XXXX-XX-XX' if named == 'P1D' else named}{clock.value}"
        return replace(day, end=clock.end, value=value, modifier=clock.modifier)
    if not _is_day(day) or not _BEFORE_CLOCK.fullmatch(gap):
        return None
    return replace(clock, start=day.start, value=_with_clock(day.value, clock.value))


def _dated(piece: Piece, following: Piece | None, found: list[Piece], context: Context) -> Piece:
    """The clock time with the day that stands beside it, else the last one told nearby, else publication."""
    if following is not None and _is_day(following) and not context.text[piece.end : following.start].strip(" ,\n"):
        return replace(piece, value=_with_clock(following.value, piece.value))
    if found and _is_range(found[-1], piece, context.text):
        return replace(piece, value=_with_clock(found[-1].value, piece.value))
    if _is_habit(piece, found, context.text):
        return replace(piece, value=_open(piece.value))
    for other in reversed(found):
        if piece.start - other.end > _NEAR:
            break
        if other.kind in ("date", "time") and (match := _DAY.match(other.value or "")):
            if _is_anchor(other, match[0], piece, context):
                return replace(piece, value=_with_clock(match[0], piece.value))
        elif other.kind == "date" and other.value is None:
            return replace(piece, value=_open(piece.value))
    day = day_value(_day_of_publication(piece, context))
    return replace(piece, value=_with_clock(day, piece.value) if day else _open(piece.value))


def _day_of_publication(piece: Piece, context: Context) -> date | None:
    """The day of publication; of "the night" that is over, the one before."""
    past = piece.value == "TNI" and context.published is not None and context.direction(piece.start) == "past"
    return shift_days(context.published, -1) if past and context.published is not None else context.published


def _is_range(first: Piece, last: Piece, text: str) -> bool:
    """Whether the first piece is a clock time with its day, and the last ends the period that it begins."""
    dated = first.kind == "time" and _DAY.match(first.value or "") is not None and ":" in (first.value or "")
    return dated and _TO.fullmatch(text[first.end : last.start]) is not None


def _is_habit(clock: Piece, found: list[Piece], text: str) -> bool:
    """Whether the clause before a clock time tells what recurs, and no day."""
    if ":" not in (clock.value or ""):
        return False
    habit = _HABIT.search(text, max(0, clock.start - _HABIT_REACH), clock.start)
    last = found[-1] if found else None
    dated = last is not None and _is_day(last) and ":" not in (last.value or "")
    return habit is not None and not (dated and last is not None and last.start >= habit.end())


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
