"""Readings of periods counted in a longer one: the last week of March, week 27 of 2018, the third month of 2021."""

from datetime import date
from re import Match

from .anchor import Context, Piece
from .dates import day_value, month_value, shift_days, shift_months, week_value, weekday_on_or_after
from .reading import by_name, first_of_month, group, ordinal_of, piece, relative_year, squeeze


def ordinal_period(match: Match[str], context: Context) -> list[Piece]:
    """The last week of March, the first weekend of June 2014."""
    nth = ordinal_of(match["nth"])
    first = first_of_month(match, context)
    if first is None or nth is None or not -1 <= nth <= 31:
        return piece(match, "date", None)
    unit = squeeze(match["g"])
    if unit == "day":
        at = shift_days(shift_months(first, 1) or first, -1) if nth < 0 else shift_days(first, nth - 1)
        return piece(match, "date", day_value(at))
    at = _nth_week(first, nth)
    if at is None or month_value(at) != month_value(first):
        return []
    return piece(match, "date", week_value(at) + ("-WE" if unit == "weekend" else ""))


def _nth_week(first: date, nth: int) -> date | None:
    """The Thursday of the nth week of a month: a week belongs to the month of its Thursday."""
    thursday = weekday_on_or_after(first, 4)
    if nth > 0:
        return shift_days(thursday, 7 * (nth - 1))
    following = shift_months(first, 1)
    return following and shift_days(weekday_on_or_after(following, 4), -7)


def _named_year(match: Match[str], context: Context) -> int | None:
    """The year that the match tells by its number or as "last", "this", "next"."""
    return int(match["y"]) if match["y"] else relative_year(group(match, "ry") or "", context)


def month_of_year(match: Match[str], context: Context) -> list[Piece]:
    """The third month of 2021, the first day of next year."""
    nth, year = ordinal_of(match["nth"]), _named_year(match, context)
    if nth is None or year is None:
        return piece(match, "date", None)
    if squeeze(match["g"]) == "day":
        at = date(year, 12, 31) if nth < 0 else shift_days(date(year, 1, 1), nth - 1)
        return piece(match, "date", day_value(at))
    return piece(match, "date", f"{year:04}-{12 if nth < 0 else nth:02}") if nth <= 12 else []


def week_of_year(match: Match[str], context: Context) -> list[Piece]:
    """The first week of 2015, week 27 of last year."""
    nth, year = ordinal_of(match["nth"]), _named_year(match, context)
    if year is None:
        return piece(match, "date", None)
    last = date(year, 12, 28).isocalendar().week
    if nth is None or nth > last:
        return []
    return piece(match, "date", f"{year}-W{last if nth < 0 else nth:02}")


BUILDERS = by_name(ordinal_period, week_of_year, month_of_year)
