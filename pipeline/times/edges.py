"""Readings of periods by their edges: the end of the year, by year's end, the week after next, in the first week."""

from re import Match

from .anchor import Context, Piece
from .dates import grain_value, shift, shift_days
from .lexicon import DAY_PARTS, WORDS
from .reading import by_name, group, modifier_of, piece, unit_of, word_after, word_before
from .relative import day_piece, kind_of


def beyond_period(match: Match[str], context: Context) -> list[Piece]:
    """The week after next, the weekend before last."""
    name, way = group(match, "g") or "", group(match, "way")
    part = DAY_PARTS.get(name)
    step = 2 if way == "after next" else -2
    if context.published is None:
        return piece(match, "time" if part else "date", None)
    if part is not None:
        return day_piece(match, shift_days(context.published, step), part)
    unit = unit_of(name)
    at = shift(unit, context.published, step)
    return piece(match, kind_of(unit), grain_value(unit, at))


def end_of_period(match: Match[str], context: Context) -> list[Piece]:
    """By year's end, at the month-end, by end of week: where a preposition makes it a time."""
    if word_before(context, match.start()).lower() not in WORDS["before_end"]:
        return []
    relative = group(match, "rel")
    step = {"last": -1, "next": 1}.get(relative or "", 0)
    unit = unit_of(group(match, "g") or group(match, "g2") or "")
    at = context.published and shift(unit, context.published, step)
    return piece(match, "date", grain_value(unit, at), "end")


def ordinal_bare(match: Match[str], context: Context) -> list[Piece]:
    """In the first week, on the seventh day: of what, the text does not say beside it, so it has no value."""
    before, after = word_before(context, match.start()).lower(), word_after(context, match.end())
    wanted = ("on", "by") if group(match, "g") == "day" else ("in", "during", "by", "for", "within")
    if before not in wanted or not after or (after.isalpha() and after not in WORDS["function"]):
        return []
    return piece(match, "date", None)


def edge_period(match: Match[str], context: Context) -> list[Piece]:
    """The end of the year, earlier in the week, the weekend: of publication, days of the last day told."""
    unit = unit_of(group(match, "g") or "")
    anchor = (
        context.anchor_day(match.start())
        if unit in ("D", "TNI") or group(match, "rel") == "that"
        else context.published
    )
    if unit == "WE" and anchor is not None and anchor.isoweekday() < 7 and modifier_of(match) is None:
        back = context.direction(match.start()) == "past"
        anchor = shift_days(anchor, -7) if back else anchor
    return piece(match, kind_of(unit), grain_value(unit, anchor), modifier_of(match))


def midweek(match: Match[str], context: Context) -> list[Piece]:
    """In midweek, by mid-week: of the week of publication, not before a noun ("a midweek match")."""
    after = word_after(context, match.end())
    if after.isalpha() and after.islower() and after not in WORDS["function"]:
        return []
    return piece(match, "date", grain_value("W", context.published), "mid")


def the_day(match: Match[str], context: Context) -> list[Piece]:
    """Ended the day: the last day told, where it is one that ends."""
    ends = word_before(context, match.start()).lower() in WORDS["before_the_day"]
    return edge_period(match, context) if ends else []


BUILDERS = by_name(beyond_period, end_of_period, ordinal_bare, edge_period, the_day, midweek)
