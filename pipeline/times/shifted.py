"""Readings of dates counted from publication or a date told before: a year ago, two days later, a month from now."""

import re
from datetime import date
from re import Match

from ...schemas import TimeModifier
from .anchor import Context, Piece
from .dates import day_value, grain_value, shift, shift_days
from .reading import approximate_of, by_name, group, number_of, piece, unit_of, weeks_in, word_after

_MINUTES = {"TH": 60, "TM": 1}
_DAY = 24 * 60
_DAYS_OF_WEEK = 7
_LENGTH_OF_MONTH = len("2016-10")
_PART_OF_YEAR = re.compile(r"\d{4}(-(?:[QH]\d|\d\d))$")
_AGO_MODIFIER: dict[str | None, TimeModifier | None] = {
    "approx": "approx", "more_than": "before", "less_than": "after", None: None,
}  # fmt: skip
#: What "two weeks from tomorrow" counts from, in days after publication.
_FROM = {"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1}


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
    anchor = context.published and shift_days(context.published, _FROM.get(base or "today", 0))
    return piece(match, "date", _shifted_value(anchor, unit_of(match["u"]), number * weeks_in(match["u"])))


BUILDERS = by_name(ago, shifted, same_period, hence)
