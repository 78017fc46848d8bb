"""The day of an agency's dateline without a year ("KYIV, April 14 (Agency) -"), where the page states its news' year.

Evidence are a day or month with its year in the first paragraphs, and the year of the copyright line. The weekday that
the story's first paragraph names decides between years; without any evidence there is no day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from .days import MONTHS, day_in

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
_DATELINE = re.compile(
    rf"^\W?[A-Z][^\n.!?(]{{1,60}}?,\s*\(?(?:(?P<month>(?i:{_MONTH}))\.?\s+(?P<day>\d{{1,2}})"
    rf"|(?P<day2>\d{{1,2}})\s+(?P<month2>(?i:{_MONTH}))\.?)\)?(?:\s*\([^()\n]{{2,50}}\))?\s*[-–—:]\s",
    re.MULTILINE,
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FULL_DAY = re.compile(
    rf"(?i)\b(?:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?\s+(?:19|20)\d\d)\b"
)
_OF_MONTH = re.compile(rf"(?i)\b(?P<month>{_MONTH})\.?\s+{_YEAR}\b")
_RIGHTS = re.compile(rf"(?i)(?:©|\(c\)|\bcopyright)\s*{_YEAR}\b")
_ON_WEEKDAY = re.compile(r"\b(?:on|late|early|since)\s+(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
#: The paragraphs that state the year of the news, in characters from the dateline on.
NEAR = 1500
#: A dateline stands in the first so many characters.
TOP = 1500
#: Years that a dateline may lie after its evidence, by weekday; without a weekday, days after a full date.
YEARS_AFTER, DAYS_AFTER = 2, 200
#: Years that it may lie before: a deadline to come.
DAYS_BEFORE = 200


def day_by_stated_year(text: str) -> str | None:
    """The dateline's day, as 2022-04-14, in the year nearest to what the page states; None if it states none."""
    found = _DATELINE.search(text[:TOP])
    if not found:
        return None
    month = MONTHS[(found["month"] or found["month2"]).lower()]
    day = int(found["day"] or found["day2"])
    lead = text[found.end() : text.find("\n\n", found.end()) if "\n\n" in text[found.end() :] else None][:600]
    weekday = _ON_WEEKDAY.search(lead)
    near = text[found.end() : found.end() + NEAR]
    rights = _RIGHTS.search(text)
    if rights:
        return _iso(_in_year(int(rights["year"]), month, day), weekday)
    choices = [
        (abs((other - stated).days), other)
        for stated in _stated(near)
        for year in range(stated.year - 1, stated.year + YEARS_AFTER + 1)
        if (other := _in_year(year, month, day)) and _fits(other, stated, weekday)
    ]
    return min(choices)[1].isoformat() if choices else None


def _stated(text: str) -> Iterator[date]:
    for found in _FULL_DAY.finditer(text):
        day = day_in(found[0])
        if day:
            yield date.fromisoformat(day)
    for found in _OF_MONTH.finditer(text):
        yield date(int(found["year"]), MONTHS[found["month"].lower()], 1)


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fits(day: date, stated: date, weekday: re.Match[str] | None) -> bool:
    apart = (day - stated).days
    if weekday is None:
        return 0 <= apart <= DAYS_AFTER
    return apart >= -DAYS_BEFORE and _is_told(day, weekday)


def _is_told(day: date, weekday: re.Match[str]) -> bool:
    """Whether the weekday is the day's own or the day's before."""
    return _WEEKDAYS.index(weekday[1]) in (day.weekday(), (day - timedelta(days=1)).weekday())


def _iso(day: date | None, weekday: re.Match[str] | None) -> str | None:
    return day.isoformat() if day and (weekday is None or _is_told(day, weekday)) else None
