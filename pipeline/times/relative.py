"""Readings of dates relative to publication or to a date told before: yesterday, last week, Friday, a day earlier."""

import re
from datetime import date
from re import Match

from ...schemas import TimeKind, TimeModifier
from .anchor import Context, Piece
from .dates import day_value, grain_value, shift, shift_days
from .durations import length
from .lexicon import DAY_PARTS, REFERENCES
from .reading import (
    alone,
    approximate_of,
    begins_clause,
    by_name,
    group,
    modifier_of,
    number_of,
    piece,
    squeeze,
    unit_of,
    weeks_in,
    word_after,
    word_before,
)

_DAY_STEPS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
BACK = frozenset(
    {"last", "this past", "the last", "the past", "past", "the previous", "previous", "the preceding", "the prior",
     "the earlier", "the just ended"}
)  # fmt: skip
AHEAD = frozenset(
    {
        "next",
        "this coming",
        "the coming",
        "the upcoming",
        "the next",
        "the very next",
        "the following",
        "the ensuing",
        "the subsequent",
    }
)
TO_TOLD = frozenset(
    {"the previous", "previous", "the preceding", "the prior", "the earlier", "the following", "the ensuing",
     "the subsequent", "the same", "that same", "that very", "that", "the next", "the very next"}
)  # fmt: skip
_SPANS_AHEAD = frozenset({"hour", "week", "month", "year", "decade", "century"})
_BEGINS_CLAUSE = frozenset({"and", "but", "when", "while", "with", "in"})
#: "The day before it had warned of attacks": what had happened tells that nothing belongs to "before".
_HAD = re.compile(r"\s(?:he|it|she|they|we|I|[A-Z]\w+) had\b")
_SAME_NIGHT = frozenset({"that", "the same", "that same"})
_NIGHT_OF = re.compile(r"\bnight\s+of\b|\b\w+day\s+night\b", re.IGNORECASE)
_DAWN, _FAR = 5, 600
_MINUTES = {"TH": 60, "TM": 1}
_DAY = 24 * 60
_DAYS_OF_WEEK = 7
_LENGTH_OF_MONTH = len("2016-10")
_PART_OF_YEAR = re.compile(r"\d{4}(-(?:[QH]\d|\d\d))$")
_AGO_MODIFIER: dict[str | None, TimeModifier | None] = {
    "approx": "approx", "more_than": "before", "less_than": "after", None: None,
}  # fmt: skip


def deictic(match: Match[str], context: Context) -> list[Piece]:
    """Today, tonight, yesterday morning, earlier today."""
    name = match["day"].lower()
    if match["day"][0].isupper() and _is_title(match, context):
        return []
    day = context.published and shift_days(context.published, _DAY_STEPS[name])
    part = "NI" if name == "tonight" else part_of_day(match)
    return day_piece(match, day, part)


def _is_title(match: Match[str], context: Context) -> bool:
    """Whether a capitalised "Today" is a medium's name ("USA Today")."""
    before = word_before(context, match.start("day"))
    return before[:1].isupper() and "\n" not in context.text[match.start() - 1 : match.start()] and before[-1:] != "."


def part_of_day(match: Match[str]) -> str | None:
    """The letters of the part of the day that the match names: "morning" is MO."""
    words = group(match, "dp") or group(match, "part")
    return words and DAY_PARTS[words]


def day_piece(match: Match[str], day: date | None, part: str | None) -> list[Piece]:
    """The whole match as a day, or as a part of it."""
    value = None if day is None else f"{day_value(day)}T{part}" if part else day_value(day)
    return piece(match, "time" if part else "date", value, modifier_of(match))


def this_part(match: Match[str], context: Context) -> list[Piece]:
    """This morning, last night, the previous evening, that night."""
    relative, part = group(match, "rel") or "", part_of_day(match)
    told = relative in TO_TOLD
    day = context.anchor_day(match.start()) if told else context.published
    step = -1 if relative in BACK else 1 if relative in AHEAD else 0
    if part == "NI" and relative in _SAME_NIGHT and _is_small(context, match.start()):
        step = -1
    return day_piece(match, day and shift_days(day, step), part)


def _is_small(context: Context, at: int) -> bool:
    """Whether the clock time told before is of the night that began on the evening before, and no night is named."""
    clock = context.clock_before(at)
    return clock is not None and clock.hour < _DAWN and not _NIGHT_OF.search(context.text, max(0, at - _FAR), at)


def beyond_day(match: Match[str], context: Context) -> list[Piece]:
    """The day before yesterday, the day after tomorrow."""
    step = -2 if group(match, "way") == "before yesterday" else 2
    day = context.published and shift_days(context.published, step)
    return day_piece(match, day, None)


def period(match: Match[str], context: Context) -> list[Piece]:
    """Last week, this year, the previous month, the same day, the end of next year."""
    relative, name = group(match, "rel") or "", group(match, "g") or ""
    if _is_span(match, relative, name) or _is_span_ahead(match, relative, name, context):
        return piece(match, "duration", length(1, unit_of(name), fortnight=name == "fortnight"))
    if (relative == "past" and name != "quarter") or (relative == "this" and name == "day"):
        return []
    if name == "season" or (name == "day" and relative in ("last", "the last", "the coming")):
        return []
    unit = unit_of(name)
    return piece(match, kind_of(unit), _period_value(unit, relative, context, match.start()), modifier_of(match))


def _is_span(match: Match[str], relative: str, name: str) -> bool:
    """Whether the words mean the time up to publication, a length: the past week, in the last month."""
    if name in ("weekend", "night", "quarter", "season") or " " in name:
        return False
    if name == "fortnight" and relative in ("the next", "the coming"):
        return True
    return relative in ("the past", "this past") or (relative == "the last" and modifier_of(match) is None)


def _is_span_ahead(match: Match[str], relative: str, name: str, context: Context) -> bool:
    """Whether a preposition makes the time from publication on a length: over the next decade, within the next year."""
    if relative not in ("the next", "the coming") or name not in ("week", "month", "year", "decade", "century", "hour"):
        return False
    return modifier_of(match) is None and word_before(context, match.start()).lower() in (
        "over",
        "within",
        "during",
        "for",
    )


def kind_of(unit: str) -> TimeKind:
    """The kind of a period of this unit: a night is a time."""
    return "time" if unit == "TNI" else "date"


def _period_value(unit: str, relative: str, context: Context, at: int) -> str | None:
    if relative in TO_TOLD or (relative == "next" and unit == "D"):
        if unit in ("W", "WE") and relative.endswith(("that", "same", "very")) and context.told_week is not None:
            return context.told_week
        anchor = context.anchor_day(at) if unit in ("D", "TNI", "W", "WE") else context.anchor()
    else:
        anchor = context.published
    if anchor is None:
        return None
    step = -1 if relative in BACK else 1 if relative in AHEAD else 0
    return grain_value(unit, shift(unit, anchor, step))


def ago(match: Match[str], context: Context) -> list[Piece]:
    """Three years ago, more than a week ago, several months ago (PAST_REF)."""
    number, unit = number_of(match["n"]), unit_of(match["u"])
    if number is None or match["n"].lower().startswith("a few"):
        return piece(match, "date", "PAST_REF")
    modifier = _AGO_MODIFIER[approximate_of(match)]
    if match["half"]:
        number += 0.5
    value = _shifted_value(context.published, unit, -number * weeks_in(match["u"]))
    return piece(match, "date", value, modifier)


def _shifted_value(anchor: date | None, unit: str, number: float) -> str | None:
    if anchor is None:
        return None
    if unit.startswith("T") and unit != "TNI":
        return day_value(shift_days(anchor, int(number / 24))) if unit == "TH" else day_value(anchor)
    if unit in ("DE", "CE"):
        unit, number = "Y", number * (10 if unit == "DE" else 100)
    if number != int(number):
        finer = {"Y": ("M", 12), "W": ("D", 7), "M": ("D", 30)}.get(unit)
        if finer is None:
            return None
        unit, number = finer[0], round(number * finer[1])
    at = shift(unit, anchor, int(number))
    return grain_value(unit, at)


@alone
def reference_past(match: Match[str]) -> list[Piece]:
    """Days ago, years ago: PAST_REF."""
    return piece(match, "date", "PAST_REF")


@alone
def reference_future(match: Match[str]) -> list[Piece]:
    """The coming days, the weeks ahead: FUTURE_REF."""
    if group(match, "approx") is None and match[0].lower().startswith("following"):
        return []
    return piece(match, "date", "FUTURE_REF")


def shifted(match: Match[str], context: Context) -> list[Piece]:
    """Two days earlier, a week later: from the last date told. Before "than", and without a number, it is vague."""
    back = match["way"].lower() in ("earlier", "previously", "beforehand", "before")
    amount = match.groupdict().get("n")
    number = number_of(amount) if amount else None
    if word_after(context, match.end()).lower() == "than":
        return []
    unit = unit_of(match["u"])
    number = number and number * weeks_in(match["u"])
    if (clock := _shifted_clock(unit, -number if back and number else number, context, match)) is not None:
        return piece(match, "time", clock, approximate_of(match))
    if number is None or (amount or "").lower().startswith("a few"):
        if unit.startswith("T") and unit != "TNI" and not back:
            return piece(match, "date", day_value(context.anchor_day(match.start())))
        return piece(match, "date", "PAST_REF" if back else "FUTURE_REF")
    anchor = (
        context.anchor_day(match.start())
        if unit in ("D", "TNI", "W", "WE") or unit.startswith("T")
        else context.anchor()
    )
    if unit == "W" and anchor == context.told_day and "-W" not in (context.told or ""):
        unit, number = "D", number * _DAYS_OF_WEEK
    return piece(match, "date", _shifted_value(anchor, unit, -number if back else number), approximate_of(match))


def _shifted_clock(unit: str, number: float | None, context: Context, match: Match[str]) -> str | None:
    """The clock time so many hours or minutes from the one told before, on the day that the story is at."""
    told = context.clock_before(match.start())
    if told is None or number is None or unit not in _MINUTES or group(match, "approx") is not None:
        return None
    minutes = told.hour * 60 + told.minute + int(number * _MINUTES[unit])
    return f"T{minutes // 60 % 24:02}:{minutes % 60:02}" if abs(number) * _MINUTES[unit] < _DAY else None


def same_period(match: Match[str], context: Context) -> list[Piece]:
    """The same period last year, the same month a year earlier: what was told last, a year on; else the year."""
    way = group(match, "way") or group(match, "ry") or ""
    step = {"this": 0, "the following": 1}.get(way, -1)
    if match["y"]:
        return piece(match, "date", match["y"] + _part_of_told(context))
    told = context.told if context.told and len(context.told) >= 4 and context.told[:4].isdigit() else None
    if told is not None and group(match, "what") == "period":
        told = told[:_LENGTH_OF_MONTH]
    if told is not None and group(match, "what") in ("period", "month", "quarter", "week", "day"):
        value = f"{int(told[:4]) + step:04}{told[4:]}"
        return piece(match, "date", value.partition("T")[0] if step else told)
    at = context.published and shift("Y", context.published, step)
    return piece(match, "date", grain_value("Y", at))


def _part_of_told(context: Context) -> str:
    """The half, quarter or month of the last date told, as it follows a year."""
    part = _PART_OF_YEAR.match(context.told or "")
    return part[1] if part else ""


def hence(match: Match[str], context: Context) -> list[Piece]:
    """In two weeks' time, a month from now."""
    number, base = number_of(match["n"]), group(match, "from")
    if number is None:
        return piece(match, "date", "FUTURE_REF")
    anchor = context.published and shift_days(context.published, _DAY_STEPS.get(base or "today", 0))
    return piece(match, "date", _shifted_value(anchor, unit_of(match["u"]), number * weeks_in(match["u"])))


def day_before(match: Match[str], context: Context) -> list[Piece]:
    """The day before, the week after, where no complement says before what."""
    after = word_after(context, match.end())
    way = match["way"].lower()
    alone = way == "before" and begins_clause(context, match.start()) and _HAD.match(context.text, match.end())
    if way in ("before", "after") and after[:1].isalnum() and after.lower() not in _BEGINS_CLAUSE and not alone:
        return []
    unit = unit_of(match["u"])
    anchor = context.anchor_day(match.start()) if unit in ("D", "TNI", "W", "WE") else context.anchor()
    at = anchor and shift(unit, anchor, 1 if way == "after" else -1)
    return piece(match, kind_of(unit), grain_value(unit, at))


@alone
def reference(match: Match[str]) -> list[Piece]:
    """Now, currently, recently."""
    return piece(match, "date", REFERENCES[squeeze(match[0])])


@alone
def present(match: Match[str]) -> list[Piece]:
    """At present, at the moment: PRESENT_REF, without the preposition."""
    return [Piece(match.start("ref"), match.end("ref"), "date", "PRESENT_REF")]


BUILDERS = by_name(
    deictic,
    this_part,
    beyond_day,
    period,
    ago,
    reference_past,
    reference_future,
    shifted,
    same_period,
    hence,
    day_before,
    reference,
    present,
)
