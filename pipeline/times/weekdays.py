"""Readings of weekdays: Friday, last Thursday, Tuesday morning, Friday of last week, Monday week."""

from datetime import date
from re import Match

from .anchor import Context, Piece
from .dates import day_value, shift_days, weekday_on_or_after, weekday_on_or_before
from .lexicon import WEEKDAYS
from .reading import by_name, group, part_of_early, squeeze, word_before
from .relative import AHEAD, BACK, TO_TOLD, day_piece, part_of_day

#: "last Wednesday" is at least this many days back: the day before would be "yesterday".
_LEAST_BACK = 3
#: "next Sunday" said on Monday is the coming one, so many days ahead or more; else it is next week's.
_COMING = 5
#: "Monday until Friday" is a range only after "from": "closed Monday until Friday" leaves both as they are.
_ENDS = frozenset({"until", "till"})


def weekday(match: Match[str], context: Context) -> list[Piece]:
    """Friday, last Thursday, Tuesday morning, late on Friday, a week ago Monday."""
    number, relative = WEEKDAYS[match["wd"].lower()], group(match, "rel")
    day = _weekday_day(number, relative, context, match.start())
    return day_piece(match, day, part_of_day(match) or part_of_early(match))


def _weekday_day(number: int, relative: str | None, context: Context, at: int) -> date | None:
    if relative in ("the following", "following", "the previous", "previous", "the next", "that"):
        anchor = context.anchor_day(at)
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
            coming = number - published.isoweekday() >= _COMING
            following = published if coming else shift_days(published, 8 - published.isoweekday())
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
    anchor = context.anchor_day(match.start()) if relative in TO_TOLD else context.published
    step = -7 if relative in BACK else 7 if relative in AHEAD else 0
    day = anchor and shift_days(anchor, step + WEEKDAYS[match["wd"].lower()] - anchor.isoweekday())
    return day_piece(match, day, part_of_day(match) or part_of_early(match))


def weekday_range(match: Match[str], context: Context) -> list[Piece]:
    """From Monday to Friday, between Tuesday and Thursday, last Monday to Wednesday: the second follows the first."""
    first, last = WEEKDAYS[match["wd"].lower()], WEEKDAYS[match["wd2"].lower()]
    relative, before = group(match, "rel"), word_before(context, match.start()).lower()
    joiner = squeeze(match["to"])
    if (
        first == last
        or (joiner == "and" and before != "between")
        or (joiner in _ENDS and before not in ("from", "between"))
    ):
        return []
    if (week := group(match, "week")) is not None:
        monday = context.published and shift_days(context.published, 1 - context.published.isoweekday())
        begins = monday and shift_days(monday, {"last": -7, "next": 7}.get(week, 0) + first - 1)
    elif relative is not None:
        begins = _weekday_day(first, relative, context, match.start())
    else:
        begins = _first_of_range(first, last, context, match.start())
    ends = begins and shift_days(begins, (last - first) % 7)
    return [
        Piece(match.start(), match.end("wd"), "date", day_value(begins)),
        Piece(match.start("wd2"), match.end(), "date", day_value(ends)),
    ]


def _first_of_range(first: int, last: int, context: Context, at: int) -> date | None:
    """The first day of the range that is over, or in a future clause of the one that is not."""
    published = context.published
    if published is None:
        return None
    if context.direction(at) == "future":
        ends = weekday_on_or_after(published, last)
    else:
        ends = weekday_on_or_before(published, last)
    return shift_days(ends, -((last - first) % 7))


BUILDERS = by_name(weekday, weekday_of_week, weekday_range)
