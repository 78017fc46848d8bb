"""Which of the numbers in 03/04/2022 is the month, where the page itself shows it."""

import re
from datetime import date

from propcache.api import cached_property

from .days import DAY, MONTH, readings
from .stamps import Stamp

_NUMERIC = re.compile(r"(?<![\w/.-])\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d\d(?!\d)")
_NAMED = re.compile(rf"(?i)(?<![\w/.-]){DAY}(?!\d)")
_MONTH_NAME = re.compile(rf"(?i){MONTH}")
#: A day named in words on the page lies at most so many days from the right reading.
NEAR = 10
#: How much of a page is looked at.
SHOWN_CHARACTERS = 20_000


class DayOrder:
    """What a page shows of the order of its numbers, looked up once for all its days."""

    def __init__(self, text: str) -> None:
        self._text = text[:SHOWN_CHARACTERS]

    def one_of(self, stamp: Stamp) -> str | None:
        """The day that a stamp means, by weekday, time zone or the page's other days; None if it stays open."""
        days = stamp.days
        if len(days) < 2:
            return days[0] if days else None
        fitting = [day for day in days if stamp.weekday == date.fromisoformat(day).weekday()]
        if len(fitting) == 1:
            return fitting[0]
        first = stamp.month_first if stamp.month_first is not None else self._month_first
        if first is not None:
            return days[1] if first else days[0]
        near = [
            day for day in days if any(abs((date.fromisoformat(day) - other).days) <= NEAR for other in self._named)
        ]
        return near[0] if len(near) == 1 else None

    @cached_property
    def _month_first(self) -> bool | None:
        """What the page's other numeric days show, where they agree."""
        numeric = _NUMERIC.findall(self._text)
        shown = {int(re.split(r"[-/]", found)[0]) <= 12 for found in numeric if len(readings(found)) == 1}
        return shown.pop() if len(shown) == 1 else None

    @cached_property
    def _named(self) -> frozenset[date]:
        """The days that the page names in words."""
        found = (readings(day) for day in _NAMED.findall(self._text) if _MONTH_NAME.search(day))
        return frozenset(date.fromisoformat(days[0]) for days in found if len(days) == 1)
