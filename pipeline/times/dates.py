"""Arithmetic of the calendar: shifts by units, weeks, Easter; and how TIMEX3 writes what results."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from .lexicon import HOLIDAYS

#: Stands for the year of days without one in an undated text; it has a 29 February.
OPEN_YEAR = 4
#: A shift of more days than this leaves the calendar.
_MOST_DAYS = 3_660_000
#: The Julian calendar's days behind the Gregorian, 1900 to 2099.
_JULIAN_LAG = 13
_SAME_EACH_YEAR = re.compile(r"\d\d-\d\d")


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def shift_days(day: date, count: int) -> date | None:
    """`count` days later, or None outside the calendar."""
    if abs(count) > _MOST_DAYS or not 1 <= day.toordinal() + count <= date.max.toordinal():
        return None
    return day + timedelta(days=count)


def shift_months(day: date, count: int) -> date | None:
    """`count` months later, on the last day of the month where it is shorter, or None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_value(day: date) -> str:
    """The ISO week that holds the day: 2016-W43."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_value(day: date) -> str:
    """The month that holds the day: 2016-10."""
    return f"{day.year:04}-{day.month:02}"


def quarter_value(day: date) -> str:
    """The quarter that holds the day: 2016-Q4."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def day_value(day: date | None) -> str | None:
    """The day as TIMEX3 writes it: 2016-10-25; XXXX-10-25 in the open year."""
    return None if day is None else _iso(day)


def _iso(day: date) -> str:
    return f"XXXX{day.isoformat()[4:]}" if day.year == OPEN_YEAR else day.isoformat()


_GRAINS: dict[str, Callable[[date], str]] = {
    "D": _iso,
    "TNI": lambda day: f"{_iso(day)}TNI",
    "W": week_value,
    "WE": lambda day: week_value(day) + "-WE",
    "M": month_value,
    "Q": quarter_value,
    "Y": lambda day: f"{day.year:04}",
    "DE": lambda day: f"{day.year:04}"[:3],
    "CE": lambda day: f"{day.year:04}"[:2],
}


def grain_value(unit: str, day: date | None) -> str | None:
    """The period of this unit that holds the day, as TIMEX3 writes it; None for units of clock time."""
    if day is None or unit not in _GRAINS or (day.year == OPEN_YEAR and unit not in ("D", "TNI")):
        return None
    return _GRAINS[unit](day)


def shift(unit: str, day: date, count: int) -> date | None:
    """The day `count` units later (earlier if negative), or None outside the calendar or for units of clock time."""
    days = {"D": 1, "TNI": 1, "W": 7, "WE": 7}.get(unit)
    if days is not None:
        return shift_days(day, days * count)
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    return None if months is None else shift_months(day, months * count)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The last such weekday (1 is Monday) up to and with the day; the day itself where the calendar begins after it."""
    return shift_days(day, -((day.isoweekday() - weekday) % 7)) or day


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The first such weekday (1 is Monday) from the day on; the day itself where the calendar ends before it."""
    return shift_days(day, (weekday - day.isoweekday()) % 7) or day


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date | None:
    """Orthodox Easter Sunday in the Gregorian calendar, by the Julian computus (Meeus, chapter 8); 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return shift_days(date(year, month, day + 1), _JULIAN_LAG) if 1900 <= year <= 2099 else None


def open_holiday(name: str) -> str | None:
    """The day of a holiday in a year unknown, where it has the same in every year: XXXX-12-25."""
    rule = HOLIDAYS[name.lower().replace("’", "'")]
    return f"XXXX-{rule}" if _SAME_EACH_YEAR.fullmatch(rule) else None


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday of holidays.tsv in a year, or None where another calendar fixes it."""
    rule = HOLIDAYS[name.lower().replace("’", "'")]
    if rule == "unknown":
        return None
    if rule.startswith("orthodox"):
        return shift_days(orthodox_easter(year) or date.min, int(rule.removeprefix("orthodox")))
    if rule.startswith("easter"):
        return shift_days(easter(year), int(rule.removeprefix("easter")))
    if "/" not in rule:
        return day_or_none(year, *map(int, rule.split("-")))
    month, weekday, nth = map(int, rule.split("/"))
    if nth < 0:
        return weekday_on_or_before(date(year, month, monthrange(year, month)[1]), weekday)
    return shift_days(weekday_on_or_after(date(year, month, 1), weekday), 7 * (nth - 1))
