"""Readings of weekdays: Friday, last Thursday, Tuesday morning, Friday of last week, Monday week."""

from datetime import date
from re import Match

from .anchor import Context, Piece
from .dates import shift_days, weekday_on_or_after, weekday_on_or_before
from .lexicon import WEEKDAYS
from .reading import by_name, group, part_of_early
from .relative import AHEAD, BACK, TO_TOLD, day_piece, part_of_day

#: "last Wednesday" is at least this many days back: the day before would be "yesterday".
_LEAST_BACK = 2


def weekday(match: Match[str], context: Context) -> list[Piece]:
    """Friday, last Thursday, Tuesday morning, late on Friday, a week ago Monday."""
    number, relative = WEEKDAYS[match["wd"].lower()], group(match, "rel")
    day = _weekday_day(number, relative, context, match.start())
    return day_piece(match, day, part_of_day(match) or part_of_early(match))


def _weekday_day(number: int, relative: str | None, context: Context, at: int) -> date | None:
    if relative in ("the following", "following", "the previous", "previous", "the next", "that"):
        anchor = context.anchor_day()
        return anchor and _beside(anchor, number, relative)
    if context.published is None:
        return None
    if relative is None:
        return context.weekday(number, at)
    return _beside_publication(context.published, number, relative)


def _beside_publication(published: date, number: int, relative: str) -> date | None:
    match relative:
        case "last" | "past" | "this past":
            latest = shift_days(published, -_LEAST_BACK if relative == "last" else -1)
            return latest and weekday_on_or_before(latest, number)
        case "next":
            following = shift_days(published, 8 - published.isoweekday())
            return following and weekday_on_or_after(following, number)
        case "ago":
            return shift_days(weekday_on_or_before(published, number), -7)
        case "week":
            return shift_days(weekday_on_or_after(shift_days(published, 1) or published, number), 7)
        case "this coming" | "the coming" | "coming" | "upcoming":
            following = shift_days(published, 1)
            return following and weekday_on_or_after(following, number)
    return shift_days(published, number - published.isoweekday())


def _beside(anchor: date, number: int, relative: str) -> date | None:
    if relative == "that":
        return weekday_on_or_before(anchor, number)
    step = -1 if relative.endswith("previous") else 1
    at = shift_days(anchor, step)
    return at and (weekday_on_or_before(at, number) if step < 0 else weekday_on_or_after(at, number))


def weekday_of_week(match: Match[str], context: Context) -> list[Piece]:
    """Friday of last week, Monday next week."""
    relative = group(match, "rel") or ""
    anchor = context.anchor_day() if relative in TO_TOLD else context.published
    step = -7 if relative in BACK else 7 if relative in AHEAD else 0
    day = anchor and shift_days(anchor, step + WEEKDAYS[match["wd"].lower()] - anchor.isoweekday())
    return day_piece(match, day, part_of_day(match) or part_of_early(match))


BUILDERS = by_name(weekday, weekday_of_week)
