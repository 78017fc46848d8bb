"""Readings of dates relative to publication or to a date told before: yesterday, last week, Friday, a day earlier."""

import re
from datetime import date
from re import Match

from ...schemas import TimeKind
from .anchor import Context, Piece
from .dates import day_value, grain_value, shift, shift_days
from .durations import length
from .lexicon import DAY_PARTS, REFERENCES
from .reading import (
    alone,
    begins_clause,
    by_name,
    group,
    modifier_of,
    piece,
    squeeze,
    unit_of,
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
    reference_past,
    reference_future,
    day_before,
    reference,
    present,
)
