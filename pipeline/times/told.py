"""Which day a clock time or a part of a day is of, where no day stands beside it: the one that the story is at.

That is the last day told nearby, but neither a bound ("since 4 May") nor, where the story has another, an aside: the
day of a relative clause, of what is looked back on, of the saying. After an evening, small hours are the next day's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from .anchor import Context, Piece, is_flashback
from .dates import day_or_none, day_value, shift_days
from .quoted import quotation

_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d")
_CLOCK = re.compile(r"T(?:(?P<h>\d\d):|(?P<part>MO|MI|AF|EV|NI))")
#: The hour at which a part of the day may stand in a sequence of hours.
_HOUR_OF_PART = {"MO": 6, "MI": 12, "AF": 15, "EV": 19, "NI": 21}
#: "Hours later" takes the day told before, and gives none.
_VAGUE = re.compile(r"^(?:hours|minutes|moments|seconds)\s(?:later|earlier)$", re.IGNORECASE)
#: What makes a day the bound of a period.
_BOUND = re.compile(r"\b(?:since|until|till)\s(?:\w+\s)?$", re.IGNORECASE)
#: What recurs has no day: "a curfew from 23:00 to 05:00". The clause may hold no other day before the clock time.
_HABIT = re.compile(
    r"\b(?:curfews?|nightly|(?:every|each) (?:day|night|morning|afternoon|evening|\w+day))\b"
    r"(?![^\n]*(?<![ap]\.m)[.!?]\s+[A-Z])(?![^\n]*\n\s*\n)",
    re.IGNORECASE,
)
_HABIT_REACH = 90
_SET_OF_DAYS = re.compile(r"P1D$|XXXX-WXX-[1-7]|XXXX-XX-XXT")
#: A clock time with no day told takes that of the last day told at most this far before it, in characters.
_NEAR = 1200
#: What follows a clock time that heads what it dates.
_LABEL = re.compile(r"\s?[:–—|-]\s")
#: A clock time goes on from one of no day at most this far before it.
_BESIDE = 120
#: An hour goes on from one told before at most this far before it.
_SEQUENCE = 600
#: A day so many days before publication is looked back on; an aside is told at least so many days after what it is of.
_FAR_DAYS, _ASIDE_DAYS = 28, 4
_NOON, _EVENING, _MORNING = 12, 18, 6
#: Hours that a part of the day puts into its half: "3 o'clock on Monday afternoon", "8 on Friday night".
_LATE_HOURS = {"AF": range(1, 8), "EV": range(4, 12), "NI": range(6, 12)}
#: A day that is told from another.
_TO_TOLD = re.compile(r"\b(?:after|before|earlier|following|later|next|previous|same|that)\b", re.IGNORECASE)
#: What may stand before the day that a sentence begins with.
_LEAD = len("Then, on the ")
#: A line that holds a date and hardly more is a stamp.
_STAMP = 25


def with_clock(day: str | None, clock: str | None) -> str | None:
    """The day at this clock time or part of the day; small hours "on Monday night" are Tuesday's."""
    if day is None or clock is None:
        return None
    hour, part = hour_of(clock), day[-2:]
    if hour is None or part not in _LATE_HOURS or ":" not in clock:
        return day[:10] + clock
    if hour in _LATE_HOURS[part]:
        return f"{day[:10]}T{hour + _NOON:02}{clock[3:]}"
    return (moved(day[:10], 1) if part != "AF" and hour < _MORNING else day[:10]) + clock


def hour_of(value: str | None) -> int | None:
    """The hour of a value with a clock time, one that stands for its part of the day, None where it has neither."""
    match = _CLOCK.search(value or "")
    if match is None:
        return None
    return int(match["h"]) if match["h"] else _HOUR_OF_PART[match["part"]]


def moved(day: str, count: int) -> str:
    """A day's value `count` days on; one of a year unknown stays."""
    if not day[:4].isdigit():
        return day
    found = day_or_none(int(day[:4]), int(day[5:7]), int(day[8:10]))
    return day_value(found and shift_days(found, count)) or day


def dated_by_story(clock: Piece, found: Sequence[Piece], ahead: Sequence[Piece], context: Context) -> Piece:
    """A clock time or a part of a day on the day told before it, else after it in its sentence, else of publication.

    `found` are the pieces before, dated; `ahead` those after.
    """
    other = _anchor(clock, found, context)
    later = None if other and context.same_sentence(other.end, clock.start) else _later(clock, ahead, context)
    if later is not None and (other is None or not _is_weak(later, context)):
        return replace(clock, value=with_clock(_day(later), clock.value))
    if other is None:
        label = _LABEL.match(context.text, clock.end) is not None
        habit = not label and (context.clauses.is_habitual(clock.start) or _goes_on(clock, found, context))
        return replace(clock, value=open_value(clock.value)) if habit else _dated_by_publication(clock, context)
    if (day := _day(other)) is None:
        return replace(clock, value=open_value(clock.value))
    return replace(clock, value=with_clock(moved(day, _steps(other, clock, context)), clock.value))


def _goes_on(clock: Piece, found: Sequence[Piece], context: Context) -> bool:
    """Whether a clock time follows another of no day in its sentence or the one before."""
    last = found[-1] if found else None
    if last is None or last.kind != "time" or (last.value or "")[:1] != "T" or ":" not in (clock.value or ""):
        return False
    return clock.start - last.end <= _BESIDE and context.direction(clock.start) == "past"


def _dated_by_publication(clock: Piece, context: Context) -> Piece:
    """The clock time on the day of publication; of "the night" that is over, on the one before."""
    past = clock.value == "TNI" and context.direction(clock.start) == "past"
    day = context.published and shift_days(context.published, -1 if past else 0)
    return replace(clock, value=with_clock(day_value(day), clock.value) if day else open_value(clock.value))


def _later(clock: Piece, ahead: Sequence[Piece], context: Context) -> Piece | None:
    """The first plain day after the clock time in its sentence, where it dates the sentence."""
    text = context.text
    for other in ahead:
        if not context.same_sentence(clock.end, other.start):
            return None
        if other.kind == "date" and _day(other) is not None and not _TO_TOLD.search(text[other.start : other.end]):
            is_anchor = _is_anchor(other, clock, context) and not context.clauses.is_compared(other.start)
            return other if is_anchor else None
    return None


def _anchor(clock: Piece, days: Sequence[Piece], context: Context) -> Piece | None:
    """The piece before the clock time whose day it shares."""
    aside: Piece | None = None
    for other in reversed(days):
        if clock.start - other.end > _NEAR:
            break
        if other.kind not in ("date", "time") or _VAGUE.search(context.text[other.start : other.end]):
            continue
        if other.value is None:
            if context.published is None and other.kind == "date" and not context.clauses.is_said(other.start):
                return aside or other
            continue
        if _day(other) is None or not _is_anchor(other, clock, context):
            continue
        if aside is not None:
            return other if _outweighs(other, aside, context) else _if_told(aside, context)
        if context.same_sentence(other.end, clock.start) or not _is_weak(other, context):
            return other
        aside = other
    return aside and _if_told(aside, context)


def _if_told(aside: Piece, context: Context) -> Piece | None:
    """The aside, but for one of a relative clause where the day of publication is known."""
    return None if context.published and context.clauses.is_of_relative(aside.start) else aside


def _is_weak(day: Piece, context: Context) -> bool:
    said, aside = context.clauses.is_said(day.start), context.clauses.is_aside(day.start)
    left = is_flashback(day, context.text) or _is_quoted(day, context)
    return said or aside or left or _is_far(day, context)


def _is_quoted(day: Piece, context: Context) -> bool:
    return quotation(context.text, day) is not None


def _outweighs(day: Piece, aside: Piece, context: Context) -> bool:
    """Whether the story is at a day rather than at the aside told after it."""
    if is_flashback(aside, context.text):
        return True
    if _is_quoted(aside, context) or context.clauses.is_of_relative(aside.start):
        return not _is_weak(day, context)
    if context.clauses.is_said(aside.start):
        return context.same_sentence(day.end, aside.start)
    one, other = _date(day), _date(aside)
    return one is not None and other is not None and (one - other).days >= _ASIDE_DAYS


def _is_far(day: Piece, context: Context) -> bool:
    """Whether a day is long over and no sentence begins with it, which would take the story there."""
    at = _date(day)
    if at is None or context.published is None or (context.published - at).days <= _FAR_DAYS:
        return False
    return context.same_sentence(max(0, day.start - _LEAD), day.start) and day.start >= _LEAD


def _day(piece: Piece) -> str | None:
    match = _DAY.match(piece.value or "")
    return match and match[0]


def _date(piece: Piece) -> date | None:
    day = _day(piece)
    return date.fromisoformat(day) if day and day[0] != "X" else None


def _is_anchor(day: Piece, clock: Piece, context: Context) -> bool:
    """Whether a clock time can be of a day told before it: not of one that only bounds a period, or lies ahead."""
    value, published = _day(day) or "", day_value(context.published)
    if value != published and _BOUND.search(context.text[max(0, day.start - 12) : day.start]):
        return False
    ahead = published is not None and value[:4].isdigit() and value > published
    if ahead and _BOUND.search(context.text[max(0, clock.start - 12) : clock.start]):
        return context.same_sentence(day.end, clock.start)
    return not ahead or context.direction(clock.start) == "future"


def _steps(other: Piece, clock: Piece, context: Context) -> int:
    """How many days after its anchor's the clock time is: the small hours after an evening are the next day's.

    "In the night" of the day of publication is the one before it, where it is over.
    """
    before, hour, past = hour_of(other.value), hour_of(clock.value), context.direction(clock.start) == "past"
    published = day_value(context.published)
    if past and _day(other) == published and before is None and _is_the_night(clock, context.text):
        return -1
    if before is None or hour is None or _is_stamp(other, context.text) or clock.start - other.end > _SEQUENCE:
        return 0
    over = (before >= _NOON and hour < _MORNING) or (before >= _EVENING and hour <= _NOON)
    possible = not past or published is None or (_day(other) or "") < published
    return int(over and possible and not context.clauses.is_before_told(clock.start))


def _is_the_night(clock: Piece, text: str) -> bool:
    return text[clock.start : clock.end].lower() in ("the night", "night")


def _is_stamp(piece: Piece, text: str) -> bool:
    """Whether the line of a piece holds little else."""
    before = text[max(0, piece.start - _STAMP) : piece.start].rpartition("\n")[2]
    after = text[piece.end : piece.end + _STAMP].partition("\n")[0]
    return len(before) + len(after) < _STAMP


def is_habit(clock: Piece, found: Sequence[Piece], context: Context) -> bool:
    """Whether the clause before a clock time tells what recurs, and no day."""
    if ":" not in (clock.value or ""):
        return False
    last = found[-1] if found else None
    is_set = last is not None and last.kind == "set" and _SET_OF_DAYS.match(last.value or "") is not None
    if last is not None and is_set and context.same_sentence(last.end, clock.start):
        return True
    habit = _HABIT.search(context.text, max(0, clock.start - _HABIT_REACH), clock.start)
    dated = last is not None and _day(last) is not None
    return habit is not None and not (dated and last is not None and last.start >= habit.end())


def open_value(clock: str | None) -> str | None:
    """A clock time whose day is unknown stays as it is; a part of an unknown day has no value."""
    return clock if clock is not None and ":" in clock else None
