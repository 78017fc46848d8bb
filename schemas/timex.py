"""TIMEX3 values: which strings are values, as TimeML 1.2.1 and ISO 8601 write them.

Dates may have holes (`XXXX-10-03`), weeks, weekends, seasons, quarters, halves and parts of the day; durations may be
vague (`PXD`); references are `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
"""

import calendar
import re

REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})

_YEAR = r"(?:\d{4}|XXXX|BC\d{4}|\d{3}|\d{2}|\d{2}XX|\d{3}X|XX\d{2})"
_PART_OF_YEAR = r"(?:SP|SU|FA|WI|Q[1-4X]|H[12X])"
_MONTH_DAY = r"(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>0[1-9]|[12]\d|3[01]|XX))?"
_WEEK = r"W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE|X))?"
_CLOCK = (
    r"(?:(?:MO|MI|AF|EV|NI|DT)"
    r"|(?:[01]\d|2[0-4]|XX)(?::?(?:[0-5]\d|XX)(?::?(?:[0-5]\d|XX)(?:\.\d+)?)?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)"
)
_DATE = re.compile(rf"(?P<year>{_YEAR})(?:-(?:{_PART_OF_YEAR}|{_WEEK}|{_MONTH_DAY}))?(?:T{_CLOCK})?")
_TIME_ALONE = re.compile(rf"T{_CLOCK}")
_AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
_DURATION = re.compile(
    rf"P(?=.)(?:{_AMOUNT}(?:CE|DE|C|E|Y|Q|M|WE|W|D|SP|SU|FA|WI))*"
    rf"(?:T(?=.)(?:{_AMOUNT}(?:H|M|S|MO|MI|AF|EV|NI|DT))*)?"
)


def is_timex(value: str) -> bool:
    """Whether `value` is a TIMEX3 value; a day that its month does not have is none."""
    if value in REFERENCES or _TIME_ALONE.fullmatch(value) or _DURATION.fullmatch(value):
        return True
    match = _DATE.fullmatch(value)
    return match is not None and _day_exists(match["year"], match["month"], match["day"])


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
    leap = not (year.isdigit() and len(year) == 4) or calendar.isleap(int(year))
    longest = 29 if month == "02" and leap else calendar.monthrange(2023, int(month))[1]
    return int(day) <= longest
