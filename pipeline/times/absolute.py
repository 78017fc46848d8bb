"""Readings of days: 17 December 2016, 2016-12-17, 17/12/2016, March 21-22, the 14th, the first Monday of May."""

import re
from datetime import date
from re import Match

from .anchor import Context, Piece
from .dates import day_or_none, day_value, shift_days, shift_months, week_value, weekday_on_or_after
from .lexicon import WEEKDAYS, WORDS
from .reading import (
    alone,
    by_name,
    day_of,
    first_of_month,
    group,
    modifier_of,
    month_of,
    ordinal_of,
    part_of_early,
    piece,
    relative_year,
    word_after,
    word_before,
    year_of,
)

_DAY_NUMBER = re.compile(r"[0-9]+")
#: Spaces that part the columns of a table, and how far a row is looked at on each side.
_COLUMNS = re.compile(r"\t| {3,}")
_LONGEST_ROW = 120
#: The months around the anchor's in which a weekday's day of the month is looked for, in turn.
_NEAR_MONTHS = (0, 1, -1, 2, -2, 3, -3)


@alone
def iso(match: Match[str]) -> list[Piece]:
    """2016-12-17, with or without a clock time."""
    day = day_or_none(int(match["y"]), int(match["mo"]), int(match["d"]))
    if day is None:
        return []
    if match["clock"] is None:
        return piece(match, "date", day.isoformat())
    return piece(match, "time", f"{day}T{match['clock'].zfill(5)}{_zone(match['z'])}")


def _zone(words: str | None) -> str:
    """A zone as TIMEX3 writes it: Z for GMT and UTC, else its distance from them."""
    return "" if not words else words if words[0] in "+-" else "Z"


def slash(match: Match[str], context: Context) -> list[Piece]:
    """17/12/2016: the day first, unless that is impossible or the document writes the month first."""
    first, second, year = int(match["a"]), int(match["b"]), year_of(match["y"])
    orders = [(second, first), (first, second)]
    for month, day in reversed(orders) if context.month_first else orders:
        if (found := day_or_none(year, month, day)) is not None:
            return piece(match, "date", found.isoformat())
    return []


def named_day(match: Match[str], context: Context) -> list[Piece]:
    """17 December 2016, December 17th, 13 Dec."""
    if _counts_things(match, context):
        return []
    if match.groupdict().get("ry"):
        named = relative_year(group(match, "ry") or "", context)
        at = day_or_none(named, month_of(match["m"]), day_of(match["d"])) if named is not None else None
        return piece(match, "date", day_value(at))
    value = _day_value(context, match.groupdict().get("y"), month_of(match["m"]), day_of(match["d"]), match.start())
    if value is None or _is_of_two_lines(match, value) or _is_of_two_rows(match):
        return []
    part = part_of_early(match)
    return piece(match, "time" if part else "date", f"{value}T{part}" if part else value, modifier_of(match))


def _is_of_two_lines(match: Match[str], value: str) -> bool:
    """Whether a weekday that ends one line is another than the date that begins the next."""
    weekday = match.groupdict().get("wd")
    if not weekday or "\n" not in match[0] or "X" in value:
        return False
    return WEEKDAYS[weekday.lower().rstrip(".")] != date.fromisoformat(value).isoweekday()


def _is_of_two_rows(match: Match[str]) -> bool:
    """Whether the match goes over from the last column of a table's row to the first of the next."""
    if "\n" not in match[0]:
        return False
    text = match.string
    before = text[max(0, match.start() - _LONGEST_ROW) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + _LONGEST_ROW].partition("\n")[0]
    return _COLUMNS.search(before) is not None or _COLUMNS.match(after) is not None


def two_days(match: Match[str], context: Context) -> list[Piece]:
    """Nov. 18-Dec. 19, 2015; 5 April to 3 June 2015: two days, the year told once."""
    month, last_month, year = month_of(match["m"]), month_of(match["m2"]), year_of(match["y"])
    first = _day_value(context, str(year - (month > last_month)), month, day_of(match["d"]), match.start())
    last = _day_value(context, match["y"], last_month, day_of(match["d2"]), match.start())
    if first is None or last is None:
        return []
    begins_last = min(match.start("m2"), match.start("d2"))
    ends_first = max(match.end("m"), match.end("d"))
    return [Piece(match.start(), ends_first, "date", first), Piece(begins_last, match.end(), "date", last)]


def slash_range(match: Match[str], context: Context) -> list[Piece]:
    """10/1/2018-10/7/2018: two days, both read in the one order that fits them, the day first where both do."""
    ends = [(int(match["a"]), int(match["b"]), int(match["y"])), (int(match["a2"]), int(match["b2"]), int(match["y2"]))]
    day_first = [day_or_none(year, second, first) for first, second, year in ends]
    month_first = [day_or_none(year, first, second) for first, second, year in ends]
    orders = [month_first, day_first] if context.month_first else [day_first, month_first]
    first, last = next((days for days in orders if None not in days), (None, None))
    if first is None or last is None:
        return []
    return [
        Piece(match.start(), match.end("y"), "date", first.isoformat()),
        Piece(match.start("a2"), match.end(), "date", last.isoformat()),
    ]


def week_of_day(match: Match[str], context: Context) -> list[Piece]:
    """The week of April 10, the week beginning 4 February, the week of the 18th."""
    day = day_of(match["d"] or match["d2"])
    if match["m"] is None and match["m2"] is None:
        value = context.day_of_month(day, match.start())
    else:
        value = _day_value(context, match["y"], month_of(match["m"] or match["m2"]), day, match.start())
    if value is None:
        return []
    return piece(match, "date", None if "X" in value else week_value(date.fromisoformat(value)))


@alone
def september_11(match: Match[str]) -> list[Piece]:
    """The September 11 attacks: known by their day, they are of 2001 whenever told."""
    return piece(match, "date", "2001-09-11")


def _counts_things(match: Match[str], context: Context) -> bool:
    """Whether the number after a month counts what follows: "In March 21 soldiers were killed"."""
    if match.groupdict().get("y") or match.start("d") < match.start("m") or not match["d"].isdigit():
        return False
    follower = word_after(context, match.end())
    return (
        word_before(context, match.start()).lower() == "in"
        and follower.isalpha()
        and follower.islower()
        and follower not in WORDS["function"]
    )


def _day_value(context: Context, year: str | None, month: int, day: int, at: int) -> str | None:
    if year is None:
        return context.day_of_year(month, day, at)
    found = day_or_none(year_of(year), month, day)
    return day_value(found)


def day_range(match: Match[str], context: Context) -> list[Piece]:
    """From 1 to 5 May: two dates."""
    month, year = month_of(match["m"]), match["y"]
    first = _day_value(context, year, month, day_of(match["d"]), match.start())
    last = _day_value(context, year, month, day_of(match["d2"]), match.start())
    if first is None or last is None:
        return []
    return [
        Piece(match.start("d"), match.end("d"), "date", first),
        Piece(match.start("d2"), match.end(), "date", last),
    ]


def day_list(match: Match[str], context: Context) -> list[Piece]:
    """March 11, 12 and 13; 11, 12 and 13 March: a date each, the month's name with the one beside it."""
    month, year, days = month_of(match["m"]), match["y"], list(_DAY_NUMBER.finditer(match["days"]))
    values = [_day_value(context, year, month, int(day[0]), match.start()) for day in days]
    if None in values:
        return []
    at = match.start("days")
    starts = [at + day.start() for day in days]
    ends = [*(at + day.end() for day in days[:-1]), match.end()]
    starts[0] = match.start()
    return [Piece(start, end, "date", value) for start, end, value in zip(starts, ends, values, strict=True)]


def month_day_range(match: Match[str], context: Context) -> list[Piece]:
    """March 21-22: two dates, the first with the month's name."""
    month, year = month_of(match["m"]), match["y"]
    first = _day_value(context, year, month, day_of(match["d"]), match.start())
    last = _day_value(context, year, month, day_of(match["d2"]), match.start())
    if first is None or last is None:
        return []
    return [
        Piece(match.start(), match.end("d"), "date", first),
        Piece(match.start("d2"), match.end(), "date", last),
    ]


def weekday_of_month(match: Match[str], context: Context) -> list[Piece]:
    """The first Monday of May, the last Friday in June 2014."""
    nth, weekday, first = ordinal_of(match["nth"]), WEEKDAYS[match["wd"].lower()], first_of_month(match, context)
    if first is None or nth is None or nth > 5:
        return piece(match, "date", None)
    if nth < 0:
        following = shift_months(first, 1)
        found = following and shift_days(weekday_on_or_after(following, weekday), -7)
    else:
        found = shift_days(weekday_on_or_after(first, weekday), 7 * (nth - 1))
    return piece(match, "date", day_value(found))


def weekday_of_months(match: Match[str], _: Context) -> list[Piece]:
    """The first Monday of every month: TIMEX3 cannot say which, so it is the month's recurrence."""
    return piece(match, "set", "P1M")


def day_of_this_month(match: Match[str], context: Context) -> list[Piece]:
    """The 21st of this month."""
    relative = group(match, "rel")
    anchor = context.anchor() if relative in ("that", "the same") else context.published
    first = anchor and shift_months(anchor.replace(day=1), {"last": -1, "next": 1}.get(relative or "", 0))
    found = first and day_or_none(first.year, first.month, day_of(match["d"]))
    return piece(match, "date", day_value(found))


def month_day_set(match: Match[str], _: Context) -> list[Piece]:
    """The 19th of every month."""
    return piece(match, "set", f"XXXX-XX-{day_of(match['d']):02}")


def weekday_day(match: Match[str], context: Context) -> list[Piece]:
    """Monday the 21st, Tue 13th: in the month near publication in which that day is that weekday."""
    weekday, day = WEEKDAYS[match["wd"].lower().rstrip(".")], day_of(match["d"] or match["d2"] or match["d3"])
    anchor = context.anchor_day(match.start())
    if anchor is None:
        return piece(match, "date", None)
    near = _NEAR_MONTHS[: 3 if match["d3"] else None]
    sign = 1 if context.direction(match.start()) == "future" else -1
    firsts = [shift_months(anchor.replace(day=1), sign * step) for step in near]
    days = [day_or_none(first.year, first.month, day) for first in firsts if first is not None]
    found = next((found for found in days if found is not None and found.isoweekday() == weekday), None)
    return piece(match, "date", day_value(found)) if found else []


def bare_day(match: Match[str], context: Context) -> list[Piece]:
    """The 14th: a day of the month that was last told."""
    before, after = word_before(context, match.start()).lower(), word_after(context, match.end())
    if before not in WORDS["before_bare_day"] or (after[:1].isalnum() and after not in WORDS["function"]):
        return []
    return piece(match, "date", context.day_of_month(day_of(match["d"]), match.start()))


BUILDERS = by_name(
    iso,
    slash,
    named_day,
    september_11,
    day_range,
    month_day_range,
    two_days,
    slash_range,
    day_list,
    weekday_of_months,
    month_day_set,
    weekday_day,
    week_of_day,
    weekday_of_month,
    day_of_this_month,
    bare_day,
)
