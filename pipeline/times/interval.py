"""From a TIMEX3 value to the first and the last second that it may mean."""

import re
from calendar import monthrange
from datetime import date, timedelta

from ...schemas import TimeModifier
from .dates import day_or_none, shift_days

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEARS = re.compile(r"\d{2,4}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_CLOCK = re.compile(r"([01]\d|2[0-4])(?::?([0-5]\d))?(?::?([0-5]\d))?(Z|[+-]\d\d:?\d\d)?")

#: First month of a part of the year, and how many months it lasts. Seasons are the northern meteorological ones.
_MONTHS_OF_PART = {
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
}  # fmt: skip
#: First and last second of a part of the day; a night runs into the next morning.
_HOURS_OF_PART = {
    "MO": ("00:00:00", "11:59:59"),
    "MI": ("11:00:00", "13:59:59"),
    "AF": ("12:00:00", "17:59:59"),
    "EV": ("18:00:00", "23:59:59"),
    "NI": ("18:00:00", "05:59:59"),
    "DT": ("06:00:00", "17:59:59"),
}

#: Which third of its period a modifier means.
_THIRDS = {"start": 0, "mid": 1, "end": 2}
#: A day or a night has no thirds.
_FEWEST_DAYS = 2

Interval = tuple[str, str]


def interval_of(value: str | None) -> Interval | None:
    """The inclusive interval of a value, as ISO local date-times, at the value's own granularity.

    None for durations, references, values with holes and what lies outside the calendar. A clock time given with `Z`
    keeps it.
    """
    if value is None or "X" in value or value.startswith(("P", "F", "T", "BC")):
        return None
    day, _, clock = value.partition("T")
    if not clock:
        return _of_days(_days(day))
    first = _days(day)
    return None if first is None or first[0] != first[1] else _of_clock(first[0], clock)


def narrowed(interval: Interval, modifier: TimeModifier | None) -> Interval:
    """The first, middle or last third of an interval of several days that "early", "mid" or "late" leaves."""
    third = _THIRDS.get(modifier or "")
    first, last = (date.fromisoformat(moment[:10]) for moment in interval)
    days = (last - first).days + 1
    if third is None or days <= _FEWEST_DAYS:
        return interval
    begins, ends = round(days * third / 3), round(days * (third + 1) / 3) - 1
    return f"{first + timedelta(days=begins)}{interval[0][10:]}", f"{first + timedelta(days=ends)}{interval[1][10:]}"


def _of_days(days: tuple[date, date] | None) -> Interval | None:
    return None if days is None else (f"{days[0].isoformat()}T00:00:00", f"{days[1].isoformat()}T23:59:59")


def _of_clock(day: date, clock: str) -> Interval | None:
    if clock in _HOURS_OF_PART:
        first, last = _HOURS_OF_PART[clock]
        end = shift_days(day, 1) if clock == "NI" else day
        return None if end is None else (f"{day}T{first}", f"{end}T{last}")
    match = _CLOCK.fullmatch(clock)
    if match is None:
        return None
    hour, minute, second, zone = match.groups(default="")
    at = shift_days(day, 1) if hour == "24" else day
    hour = "00" if hour == "24" else hour
    first, last = f"{hour}:{minute or '00'}:{second or '00'}", f"{hour}:{minute or '59'}:{second or '59'}"
    return None if at is None else (f"{at}T{first}{zone}", f"{at}T{last}{zone}")


def _days(value: str) -> tuple[date, date] | None:
    if match := _DAY.fullmatch(value):
        day = day_or_none(*map(int, match.groups()))
        return None if day is None else (day, day)
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _PART.fullmatch(value):
        return _months(int(match[1]), *_MONTHS_OF_PART[match[2]])
    if match := _WEEK.fullmatch(value):
        return _week(int(match[1]), int(match[2]), weekend=match[3] is not None)
    return _years(value) if _YEARS.fullmatch(value) else None


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    first = day_or_none(year, month, 1)
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    if first is None or day_or_none(last_year, last_month + 1, 1) is None:
        return None
    return first, date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])


def _week(year: int, week: int, *, weekend: bool) -> tuple[date, date] | None:
    if not 1 <= year <= 9998 or not 1 <= week <= date(year, 12, 28).isocalendar().week:
        return None
    monday = date.fromisocalendar(year, week, 1)
    return (monday + timedelta(days=5) if weekend else monday), monday + timedelta(days=6)


def _years(digits: str) -> tuple[date, date] | None:
    width = 10 ** (4 - len(digits))
    first = int(digits) * width
    return (date(first, 1, 1), date(first + width - 1, 12, 31)) if first else None
