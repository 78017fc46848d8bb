"""What a time is relative to: the publication date, the last date told, and the tense of its clause."""

import re
from dataclasses import dataclass, field
from datetime import date, time

from ...schemas import TimeKind, TimeModifier
from ...schemas.timex import REFERENCES
from .dates import OPEN_YEAR, day_or_none, month_value, weekday_on_or_after, weekday_on_or_before
from .tense import Clauses, Direction

#: A day this much ahead of publication is still taken as the coming one although the clause is in the past.
_NEAR_AHEAD_DAYS = 45
#: A month of an election, a summit and the like at most so many months ahead is the coming one.
_NEAR_AHEAD_MONTHS = 5
#: A sentence that ends, so that the next begins.
_SENTENCE_END = re.compile(
    r"(?:[.!?](?<![ap]\.m\.)(?<!\.[A-Z]\.)(?<!\bGen\.)(?<!\bLt\.)(?<!\bCol\.)(?<!\bMaj\.)(?<!\bSgt\.)(?<!\bCapt\.)"
    r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bJan\.)(?<!\bFeb\.)(?<!\bAug\.)"
    r"(?<!\bSept\.)(?<!\bOct\.)(?<!\bNov\.)(?<!\bDec\.)|\.(?<=[ap]\.m\.)(?!\s(?:\w+day|E[SD]?T|GMT|UTC|IST|Eastern)\b))"
    r"[\"”’)\]]*\s+[\"“‘(]?[A-Z0-9]|\n\s*\n|\n(?=[A-Z0-9])"
)
_LONGEST_SENTENCE = 600
#: How far a day may stand behind its clock time, in characters.
_BESIDE = 30
_FLASHBACK = re.compile(
    r"(?:(?<!^)\bearlier|\bbefore|\bprior|\bpreviously)$|^the (?:previous|preceding|prior)\b", re.IGNORECASE
)
#: What stands between the end of a sentence and the year that the next begins with.
_OPENS_SENTENCE = re.compile(
    r"(?:^|[.!?][\"”’)]*\s+|\n)[\"“]?(?:(?:Back|Earlier|Later)\s)?(?:(?:In|By|On|During|Throughout)\s)?$"
)
#: A year so many before publication's is one that the story goes back to.
_LEAST_BACK = 2
_FULL_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_OPEN_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PERIOD = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression of time: offsets into the text in code points, half-open, and its reading.

    A clock time or part of a day whose day is not known yet has a value that begins with `T`.
    """

    start: int
    end: int
    kind: TimeKind
    value: str | None
    modifier: TimeModifier | None = None
    confidence: float = 0.9


def is_flashback(piece: Piece, text: str) -> bool:
    """Whether a piece looks back from another day, from which the story goes on: "two days earlier"."""
    return _FLASHBACK.search(text[piece.start : piece.end]) is not None


@dataclass(slots=True)
class Context:
    """What the readings need to know: the document's clauses and text, its publication date, and what was told so far.

    `told` is the last date told, as its value; `told_day` the last whole day, `told_at` its offset; `aside` a piece
    that looks back from another day, and that day, which the next sentence goes on from; `told_clock` the last clock
    time; `year_told` the year that a sentence began with, and where it ends; `year` the year that days without one take
    where the publication date is unknown; `month_first` whether 5/12 means 12 May; `has_stamps` whether lines begin
    with clock times, as in a live blog.
    """

    clauses: Clauses
    text: str
    published: date | None
    year: int | None = None
    month_first: bool = False
    has_stamps: bool = False
    told: str | None = field(default=None)
    told_day: date | None = field(default=None)
    told_at: int | None = field(default=None)
    aside: tuple[Piece, date | None] | None = field(default=None)
    told_clock: Piece | None = field(default=None)
    year_told: tuple[int, int] | None = field(default=None)

    def tell(self, piece: Piece) -> None:
        """Remember a piece for those that are relative to it."""
        if piece.kind in ("duration", "set") or piece.value in REFERENCES:
            return
        if ":" in (piece.value or ""):
            self.told_clock = piece
        if piece.value is None or not piece.value[:4].isdigit():
            self._tell_open(piece.value)
            return
        if match := _FULL_DAY.match(piece.value):
            before = self.anchor_day(piece.start)
            self.aside = (piece, before) if is_flashback(piece, self.text) else None
            self.told_at = piece.start
            self.told_day = day_or_none(*map(int, match.groups()))
        self.told = piece.value
        self._tell_year(piece)

    def _tell_year(self, piece: Piece) -> None:
        """Remember a year told in full at the beginning of a sentence; another time told there, or a day, ends it."""
        year, text = (piece.value or "")[:4], self.text
        going_on = self.year_told is not None and year == f"{self.year_told[0]:04}"
        begins = _OPENS_SENTENCE.search(text[max(0, piece.start - 30) : piece.start]) is not None
        named = year in text[piece.start : piece.end]
        self.year_told = (int(year), piece.end) if going_on or (begins and named) else None

    def _tell_open(self, value: str | None) -> None:
        """Remember that in an undated text the last date told is of a year unknown, or wholly unknown."""
        if self.published is not None or (value or "X")[0] != "X":
            return
        match = _OPEN_DAY.match(value or "")
        self.told_day = day_or_none(OPEN_YEAR, *map(int, match.groups())) if match else None
        self.told = value

    @property
    def told_week(self) -> str | None:
        """The week of "that week" where the last date told is a month or year: an open one of its year."""
        if self.told is None or _FULL_DAY.match(self.told) or not self.told[:4].isdigit():
            return None
        return self.told if "-W" in self.told else f"{self.told[:4]}-WXX"

    @property
    def open_year(self) -> str:
        """The year of days and months without one in an undated text, as TIMEX3 writes it."""
        return "XXXX" if self.year is None else f"{self.year:04}"

    def same_sentence(self, at: int, later: int) -> bool:
        """Whether no sentence ends between two offsets."""
        near = later - at <= _LONGEST_SENTENCE
        return near and _SENTENCE_END.search(self.text, at, min(len(self.text), later + 1)) is None

    def is_said_beside(self, at: int) -> bool:
        """Whether the last day told dates what the sentence at the offset says was said."""
        return self.told_at is not None and self.same_sentence(self.told_at, at) and self.clauses.is_said(self.told_at)

    def anchor_day(self, at: int) -> date | None:
        """The last day told before the offset, else the publication date."""
        if self.aside is not None and not self.same_sentence(self.aside[0].end, at):
            return self.aside[1]
        return self.told_day or self.published

    def clock_before(self, at: int) -> time | None:
        """The clock time told not far before the offset, and after the last day that is not its own."""
        told = self.told_clock
        if told is None or told.value is None or at - told.end > _LONGEST_SENTENCE:
            return None
        if self.told_at is not None and self.told_at > told.end + _BESIDE:
            return None
        return time.fromisoformat(told.value.partition("T")[2][:5].replace("24:", "00:"))

    def anchor(self) -> date | None:
        """The first day of the last period told, else the publication date."""
        if (week := _WEEK.match(self.told or "")) is not None:
            return date.fromisocalendar(int(week[1]), int(week[2]), 1)
        match = _PERIOD.match(self.told or "")
        if match is None:
            return self.published
        return day_or_none(int(match[1]), int(match[2] or 1), int(match[3] or 1)) or self.published

    def direction(self, at: int) -> Direction:
        """Whether the clause that holds the offset looks back or ahead."""
        return self.clauses.direction(at)

    def weekday(self, weekday: int, at: int) -> date | None:
        """The day that a bare weekday means: the last one up to publication, or in a future clause the coming one."""
        if self.published is None:
            return None
        if self.direction(at) == "future":
            return weekday_on_or_after(self.published, weekday)
        return weekday_on_or_before(self.published, weekday)

    def year_of_story(self, at: int) -> int | None:
        """The year that a sentence began with ("In 1999, …"), for days and months without one in it and in the next."""
        if self.year_told is None or self.published is None or self.direction(at) == "future":
            return None
        year, end = self.year_told
        if self.published.year - year < _LEAST_BACK or at - end > _LONGEST_SENTENCE or self.clauses.is_since(at):
            return None
        return year if len(_SENTENCE_END.findall(self.text, end, at + 1)) <= 1 else None

    def month(self, month: int, at: int) -> str:
        """The value of a bare month: the last one up to publication's, in a future clause the coming one."""
        if self.published is None:
            return f"{self.open_year}-{month:02}"
        if (told := self.year_of_story(at)) is not None:
            return f"{told:04}-{month:02}"
        step = (month - self.published.month) % 12
        near = step <= _NEAR_AHEAD_MONTHS and self.clauses.is_awaited(at)
        ahead = near or self.direction(at) == "future"
        year = self.published.year + (month < self.published.month if ahead else -(month > self.published.month))
        return f"{year:04}-{month:02}"

    def day_of_year(self, month: int, day: int, at: int) -> str | None:
        """The value of a month and day without a year: the one nearest to publication, weighed by tense."""
        if day_or_none(2000, month, day) is None:
            return None
        if self.published is None:
            return f"{self.open_year}-{month:02}-{day:02}"
        told = self.year_of_story(at)
        if told is not None and (found := day_or_none(told, month, day)) is not None:
            return found.isoformat()
        return self._nearest(self.published, month, day, at)

    def _nearest(self, published: date, month: int, day: int, at: int) -> str:
        ahead, behind = _next(published, month, day), _last(published, month, day)
        if ahead is None or behind is None:
            return f"XXXX-{month:02}-{day:02}"
        if self.clauses.is_since(at):
            return behind.isoformat()
        days_ahead, days_behind = (ahead - published).days, (published - behind).days
        if self.direction(at) == "future":
            return (ahead if days_behind > _NEAR_AHEAD_DAYS or days_ahead < days_behind else behind).isoformat()
        return (ahead if days_ahead <= _NEAR_AHEAD_DAYS < days_behind else behind).isoformat()

    def day_of_month(self, day: int, at: int) -> str | None:
        """The value of a bare "the 14th": in the month of the last day told, else of publication."""
        anchor = self.anchor_day(at)
        if anchor is None or day_or_none(anchor.year, anchor.month, day) is None:
            return None
        return f"{month_value(anchor)}-{day:02}"


#: A 29 February is never more than eight years off.
_YEARS_TO_A_LEAP_DAY = 9


def _next(published: date, month: int, day: int) -> date | None:
    years = range(published.year, published.year + _YEARS_TO_A_LEAP_DAY)
    days = (day_or_none(year, month, day) for year in years)
    return next((found for found in days if found and found >= published), None)


def _last(published: date, month: int, day: int) -> date | None:
    years = range(published.year, published.year - _YEARS_TO_A_LEAP_DAY, -1)
    days = (day_or_none(year, month, day) for year in years)
    return next((found for found in days if found and found <= published), None)
