"""Clock times and parts of days meet their day: one time where the text joins them, its date where it does not."""

import re
from dataclasses import replace

from .anchor import Context, Piece
from .dates import day_or_none, shift_days
from .quoted import counted_from_saying
from .told import dated_by_story, hour_of, is_habit, moved, open_value, with_clock

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
#: "hours later" is of the day told, and no day for the clock time beside it.
_HOURS_FROM = re.compile(r"\b(?:hour|minute|moment|second)s?\s(?:later|earlier)$", re.IGNORECASE)
_SET_OF_DAYS = re.compile(r"P1D|XXXX-WXX-[1-7]|XXXX-XX-XXT..")
_LENGTH_OF_DAY = len("2016-10-25")
_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa)[ \t\u00a0]?\n?$", re.IGNORECASE)


def joined(pieces: list[Piece], context: Context) -> list[Piece]:
    """The pieces with every clock time dated; where text joins a clock time and a day, they are one piece."""
    pieces = [_with_about(piece, context.text) for piece in pieces]
    found: list[Piece] = []
    index = 0
    while index < len(pieces):
        piece, following = (*pieces[index : index + 2], None)[:2]
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
            found.append(_dated(piece, found, pieces[index + 1 : index + 4], context))
        else:
            found.append(piece)
        index += 1
    return counted_from_saying(found, context)


def _on_its_line(day: Piece, clock: Piece, following: Piece | None, text: str) -> Piece | None:
    """One piece for a day and the clock time after it where what follows the clock time stands on another line."""
    apart = following is None or "\n" in text[clock.end : following.start]
    return _after_day(day, clock, text) if apart and "\n" not in text[day.end : clock.start] else None


def _day_of_range(clock: Piece, ahead: list[Piece], text: str) -> Piece | None:
    """The day beside a clock time: the next piece, or in "from 2 to 4 p.m. on Friday" the one after it.

    In "from 11 p.m. to 3 a.m. on Friday" it is the day before that.
    """
    following, third = (*ahead[:2], None, None)[:2]
    if following is None or not _lacks_day(following) or third is None:
        return following
    ranged = _TO.fullmatch(text[clock.end : following.start]) is not None
    if ranged and text[following.start - 1] == "(":
        joins = _is_day(third) and _AFTER_BRACKET.fullmatch(text[following.end : third.start]) is not None
    else:
        joins = ranged and _before_day(following, third, text) is not None
    if not joins:
        return following
    begins, ends = hour_of(clock.value), hour_of(following.value)
    over = begins is not None and ends is not None and ends < begins and text[following.start - 1] != "("
    return replace(third, start=clock.end, value=moved(third.value[:10], -1) if over and third.value else third.value)


def _lacks_day(piece: Piece) -> bool:
    return piece.kind == "time" and piece.value is not None and piece.value.startswith("T")


def _with_about(piece: Piece, text: str) -> Piece:
    """A clock time with the "about" before it."""
    is_clock = piece.kind == "time" and ":" in (piece.value or "") and not text[piece.start : piece.start + 4].isdigit()
    about = _ABOUT.search(text[max(0, piece.start - 16) : piece.start]) if is_clock or _lacks_day(piece) else None
    if about is None or _is_sun_word(piece):
        return piece
    return replace(piece, start=piece.start - len(about[0]), modifier="approx")


def _is_day(piece: Piece) -> bool:
    if piece.value is None:
        return piece.kind in ("date", "time")
    return piece.kind in ("date", "time") and _DAY_OR_PART.fullmatch(piece.value) is not None


def _is_sun_word(piece: Piece) -> bool:
    return piece.value in ("TMO", "TAF", "TEV", "TNI", "TMI")


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
    value = _eve(day.value) if into else with_clock(day.value, clock.value)
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
    if _HOURS_FROM.search(text[day.start : day.end]):
        return None
    in_figures = gap == ". " and text[day.end - 1].isdigit() and text[clock.start].isdigit()
    if not _is_day(day) or not (in_figures or _BEFORE_CLOCK.fullmatch(gap)):
        return None
    return replace(clock, start=day.start, value=with_clock(day.value, clock.value))


def _dated(clock: Piece, found: list[Piece], ahead: list[Piece], context: Context) -> Piece:
    """The clock time with the day that stands beside it, else the day that the story is at, else publication."""
    text, beside = context.text, _day_of_range(clock, ahead, context.text)
    if beside is not None and _is_day(beside) and not text[clock.end : beside.start].strip(" ,\n"):
        return replace(clock, value=with_clock(beside.value, clock.value))
    if found and _is_range(found[-1], clock, text):
        return replace(clock, value=_end_of_range(found[-1], clock, told_twice=text[clock.start - 1] == "("))
    if is_habit(clock, found, context):
        return replace(clock, value=open_value(clock.value))
    dated = dated_by_story(clock, found, ahead, context)
    return _of_the_night_before(dated, beside, context) if beside is not None else dated


def _of_the_night_before(first: Piece, last: Piece, context: Context) -> Piece:
    """The beginning of a period past midnight; where it is over and would end after publication, a day earlier."""
    begins, ends = hour_of(first.value), hour_of(last.value)
    if begins is None or ends is None or ends >= begins or not _is_range(first, last, context.text):
        return first
    if context.text[last.start - 1] == "(":
        return first
    today = context.published is not None and (first.value or "").startswith(context.published.isoformat())
    over = today and context.direction(first.start) == "past"
    return replace(first, value=moved((first.value or "")[:10], -1) + (first.value or "")[10:]) if over else first


def _end_of_range(first: Piece, last: Piece, *, told_twice: bool) -> str | None:
    """The end of a period of clock times: on the day of its beginning, or past midnight on the next."""
    begins, ends = hour_of(first.value), hour_of(last.value)
    over = begins is not None and ends is not None and ends < begins and not told_twice
    return with_clock(moved((first.value or "")[:10], int(over)), last.value)


def _is_range(first: Piece, last: Piece, text: str) -> bool:
    """Whether the first piece is a clock time with its day, and the last ends the period that it begins."""
    dated = first.kind == "time" and _DAY.match(first.value or "") is not None and ":" in (first.value or "")
    return dated and _TO.fullmatch(text[first.end : last.start]) is not None
