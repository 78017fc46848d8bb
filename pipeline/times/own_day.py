"""The day that a text tells of itself: its dateline, or a line near its head that holds a date and little more."""

import re
from datetime import date

from .dates import day_or_none
from .lexicon import WEEKDAYS, expand
from .reading import day_of, month_of, year_of

#: Only lines that begin in so many characters are the text's head.
_HEAD = 1200
#: A line of a date alone is no longer than this.
_LONGEST_LINE = 80
_DATES = (
    r"(?:{WEEKDAY_SHORT},?{_})?(?:{MONTH:m}{_}{DAYNUM:d}|{DAYNUM:d2}{_}{MONTH:m2})(?:,?{_}(?P<y>{YEAR}))?"
    r"|(?P<d3>[0-3]?[0-9])\.(?P<m3>[01]?[0-9])\.(?P<y3>{YEAR})"
)
#: "KYIV, April 14 (Agency) -"
_DATELINE = re.compile(
    expand(rf"(?-i:[A-Z][A-Z’'. -]{{1,40}})(?:,{{_}}?[\w’'. ]{{1,40}})?(?:,{{_}}?|{{_}}|{{_}}?\()(?:{_DATES})\)?"
           rf"(?:{{_}}?\([^()\n]+\))?{{_}}?[-–—:]"),
    re.IGNORECASE,
)  # fmt: skip
#: "07.06.2017, 15:22", "Tuesday, 12 May 2020 | 14:05 GMT"
_ALONE = re.compile(
    expand(rf"(?:(?:published|posted|issued|filed|released)(?:{{_}}on)?:?{{_}})?(?:{_DATES})(?:[\s,·|–—-]+.*)?"),
    re.IGNORECASE,
)
_YEAR = re.compile(expand(r"(?<![\d.,])(?P<y>{YEAR})(?!\d|,\d)"))
_WEEKDAY = re.compile(expand(r"\b(?:on|late|early|said)\s(?:{_}?)(?P<wd>{WEEKDAY})\b"), re.IGNORECASE)
#: What a story reports first happened on its own day or the day before.
_MOST_DAYS_BACK = 1
_EARLIEST_YEAR = 1950


def own_day(text: str) -> date | None:
    """The day on which the text says that it was written, None where it does not say or its year stays open.

    A year that its own line leaves out is one that the text tells elsewhere and in which the day falls on the first
    weekday reported, or on the day after it.
    """
    at = 0
    for line in text[:_HEAD].split("\n"):
        match = _DATELINE.match(line) if line[:2].isupper() else None
        if match is None and len(line) <= _LONGEST_LINE:
            match = _ALONE.fullmatch(line.strip())
        if match is not None:
            return _day(match, text, at)
        at += len(line) + 1
    return None


def _day(match: re.Match[str], text: str, at: int) -> date | None:
    if match["d3"] is not None:
        return day_or_none(year_of(match["y3"]), int(match["m3"]), int(match["d3"]))
    month, day = month_of(match["m"] or match["m2"]), day_of(match["d"] or match["d2"])
    if match["y"] is not None:
        return day_or_none(year_of(match["y"]), month, day)
    weekday = _WEEKDAY.search(text, at)
    if weekday is None:
        return None
    days = (day_or_none(year, month, day) for year in _years(text))
    return next((found for found in days if found and _fits(found, WEEKDAYS[weekday["wd"].lower()])), None)


def _years(text: str) -> list[int]:
    """The years that the text tells, the latest first."""
    years = {int(found["y"]) for found in _YEAR.finditer(text)}
    return sorted((year for year in years if year >= _EARLIEST_YEAR), reverse=True)


def _fits(day: date, weekday: int) -> bool:
    return (day.isoweekday() - weekday) % 7 <= _MOST_DAYS_BACK
