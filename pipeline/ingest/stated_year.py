"""The year of a day that a page gives without one ("KYIV, April 14 (Agency) -"), where it states its news' year.

Evidence are the year of the copyright line, and a day or month with its year near by. The weekday beside the day, or
the one that the story's first paragraph names, decides between years; without any evidence there is no day.
"""

import re
from collections.abc import Iterator
from datetime import date

from propcache.api import cached_property

from .days import MONTH, MONTHS, YEAR, day_in

_YEAR = rf"(?P<year>{YEAR})"
_FULL_DAY = re.compile(
    rf"(?i)\b(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\s+{YEAR})\b"
)
#: The stamp of another story, numeric and with the hour: wherever it stands, the page is not much older.
_STAMP = re.compile(rf"\b(?:\d{{1,2}}\.\d{{1,2}}\.{YEAR}|{YEAR}-\d\d-\d\d)[ ,]{{1,2}}\d\d:\d\d\b")
_OF_MONTH = re.compile(rf"(?i)\b(?P<month>{MONTH})\s+{_YEAR}\b")
_RIGHTS = re.compile(rf"(?i)(?:©|\(c\)|\bcopyright)[^\n]{{0,60}}?{_YEAR}(?:\s?[-–—/]\s?(?P<last>{YEAR}))?\b")
_ON_WEEKDAY = re.compile(r"\b(?:on|late|early|since)\s+(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*day\b")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: The paragraphs that state the year of the news, in characters from the day on; those that are its lead.
NEAR, LEAD = 1500, 600
#: Years that a day may lie after its evidence, by weekday; without a weekday, days after a full date.
YEARS_AFTER, DAYS_AFTER = 2, 200
#: Days that it may lie before: a deadline to come.
DAYS_BEFORE = 200
#: How much of a page is searched for them.
STATED_CHARACTERS = 20_000


class StatedYears:
    """The years that a page states, looked up once for all its days."""

    def __init__(self, text: str) -> None:
        self._text = text

    def day(self, month: int, day: int, *, weekday: int | None, at: int) -> str | None:
        """The day, as 2022-04-14, in the year nearest to what the page states; None if it states none.

        Args:
            month: its month, from 1.
            day: its day of the month.
            weekday: the one that stands beside it, Monday 0.
            at: where the day stands in the page.
        """
        told = _told_weekdays(weekday, self._text[at : at + LEAD])
        if self._rights:
            only = _in_year(self._rights, month, day)
            return only.isoformat() if only and (told is None or only.weekday() in told) else None
        choices = [
            (abs((other - stated).days), other)
            for place, stated in self._stated
            if place <= at + NEAR
            for year in range(stated.year - 1, stated.year + YEARS_AFTER + 1)
            if (other := _in_year(year, month, day)) and _fits(other, stated, told)
        ]
        return min(choices)[1].isoformat() if choices else None

    @cached_property
    def _rights(self) -> int | None:
        found = _RIGHTS.search(self._text)
        return int(found["last"] or found["year"]) if found else None

    @cached_property
    def _stated(self) -> tuple[tuple[int, date], ...]:
        """The page's days and months with their years, and where each stands."""
        return tuple(_stated(self._text[:STATED_CHARACTERS]))


def _told_weekdays(weekday: int | None, lead: str) -> tuple[int, ...] | None:
    """The weekdays that the day may be: the one beside it; else the one told of in the lead, or the next."""
    if weekday is not None:
        return (weekday,)
    found = _ON_WEEKDAY.search(lead.split("\n\n", 1)[0])
    if not found:
        return None
    told = _WEEKDAYS.index(found[1])
    return told, (told + 1) % 7


def _stated(text: str) -> Iterator[tuple[int, date]]:
    for found in _FULL_DAY.finditer(text):
        day = day_in(found[0])
        if day:
            yield found.start(), date.fromisoformat(day)
    for found in _STAMP.finditer(text):
        day = day_in(found[0])
        if day:
            yield 0, date.fromisoformat(day)
    for found in _OF_MONTH.finditer(text):
        yield found.start(), date(int(found["year"]), MONTHS[found["month"].lower().rstrip(".")], 1)


def _in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fits(day: date, stated: date, told: tuple[int, ...] | None) -> bool:
    apart = (day - stated).days
    if told is None:
        return 0 <= apart <= DAYS_AFTER
    return apart >= -DAYS_BEFORE and day.weekday() in told
