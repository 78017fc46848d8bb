"""TIMEX3 values: which strings are values, as TimeML 1.2.1 and ISO 8601 write them.

Dates may have holes (`XXXX-10-03`), weeks, weekends, seasons, quarters, halves and parts of the day; durations may be
vague (`PXD`); references are `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
"""

import calendar
import re
from datetime import date

REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})

_YEAR = r"(?P<year>(?!0000)\d{4}|XXXX|XX\d{2}|\d{3}X|\d{2}XX|BC\d{4})"
_CENTURY_OR_DECADE = r"\d{2,3}"
_PART_OF_YEAR = r"(?:SP|SU|FA|WI|Q[1-4X]|H[12X])"
_MONTH_DAY = r"(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX))?"
_WEEK = r"W(?P<week>0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE|X))?"
_PART_OF_DAY = r"(?:MO|MI|AF|EV|NI|DT)"
_HOUR = r"(?:24(?::?00){0,2}|(?:[01]\d|2[0-3]|XX)(?::?(?:[0-5]\d|XX)(?::?(?:[0-5]\d|XX)(?:\.\d+)?)?)?)"
_ZONE = r"(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)"
_CLOCK = rf"(?:{_PART_OF_DAY}|{_HOUR}{_ZONE}?)"
_DATE = re.compile(rf"{_YEAR}(?:-(?:{_PART_OF_YEAR}|{_WEEK}|{_MONTH_DAY}))?(?:T{_CLOCK})?", re.ASCII)
_REST = re.compile(rf"{_CENTURY_OR_DECADE}|T{_CLOCK}", re.ASCII)


def _amounts(*units: str) -> str:
    """An amount of each unit in turn, none of them required."""
    return "".join(rf"(?:(?:\d+(?:\.\d+)?|X)(?:{unit}))?" for unit in units)


_DURATION = re.compile(
    rf"P(?=.){_amounts('CE|C', 'DE|E', 'Y', 'Q|SP|SU|FA|WI', 'M', 'WE|W', 'D')}"
    rf"(?:T(?=.){_amounts('MO|MI|AF|EV|NI|DT', 'H', 'M', 'S')})?",
    re.ASCII,
)


def is_timex(value: str) -> bool:
    """Whether `value` is a TIMEX3 value; a day that its month lacks, or a week that its year lacks, is none."""
    if value in REFERENCES or _REST.fullmatch(value) or _DURATION.fullmatch(value):
        return True
    match = _DATE.fullmatch(value)
    if match is None:
        return False
    return _day_exists(match["year"], match["month"], match["day"]) and _week_exists(match["year"], match["week"])


def check_timex(value: str) -> str:
    """Return `value` if it is a TIMEX3 value.

    Raises:
        ValueError: it is none.
    """
    if not is_timex(value):
        raise ValueError(f"{value!r} is no TIMEX3 value")
    return value


def _day_exists(year: str, month: str | None, day: str | None) -> bool:
    if month is None or day is None or "X" in month or "X" in day:
        return True
    leap = not year.isdigit() or calendar.isleap(int(year))
    longest = 29 if month == "02" and leap else calendar.monthrange(2023, int(month))[1]
    return int(day) <= longest


def _week_exists(year: str, week: str | None) -> bool:
    if week != "53" or not year.isdigit():
        return True
    return date(int(year), 12, 28).isocalendar().week == 53
