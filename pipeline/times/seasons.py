"""Readings of seasons and holidays: the summer of 2017, last winter, Christmas Eve."""

from re import Match

from .anchor import Context, Piece
from .dates import day_value, holiday, open_holiday
from .lexicon import SEASONS, WORDS
from .reading import by_name, group, modifier_of, piece, relative_year, word_after, word_before, year_of

_FIRST_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
#: In these months "this winter" is the one just over, unless it lies ahead.
_AFTER_WINTER = range(3, 6)


#: "that autumn" is of the year told.
_OF_TOLD = frozenset({"that", "the same", "that same", "that very"})


def season(match: Match[str], context: Context) -> list[Piece]:
    """The summer of 2017, last winter, this spring, the spring."""
    code, relative = SEASONS[group(match, "s") or ""], group(match, "rel")
    if (digits := group(match, "y")) is not None:
        return piece(match, "date", f"{year_of(digits)}-{code}", modifier_of(match))
    of_year = group(match, "ry")
    if (relative or of_year) is None and word_before(context, match.start()).lower() not in WORDS["before_season"]:
        return []
    if relative in (None, "the") and of_year is None and _modifies_noun(match, context):
        return []
    if group(match, "s") == "fall" and word_after(context, match.end()) in WORDS["after_no_fall"]:
        return []
    if of_year is not None:
        found = relative_year(of_year, context)
    else:
        found = _season_year(code, relative, context, match.start())
    if found is None and relative in (None, "the", "this") and of_year is None:
        return piece(match, "date", f"{context.open_year}-{code}" if relative != "this" else None, modifier_of(match))
    return piece(match, "date", f"{found:04}-{code}" if found else None, modifier_of(match))


def _modifies_noun(match: Match[str], context: Context) -> bool:
    after = word_after(context, match.end())
    return after.isalpha() and after.islower() and after not in WORDS["function"]


def _season_year(code: str, relative: str | None, context: Context, at: int) -> int | None:
    if relative in _OF_TOLD and context.told is not None and context.told[:4].isdigit():
        return int(context.told[:4])
    day = context.published
    if day is None:
        return None
    starts = _FIRST_MONTH_OF_SEASON[code]
    current = day.year - (code == "WI" and day.month < 3)
    running = starts <= day.month < starts + 3 or (code == "WI" and (day.month == 12 or day.month < 3))
    if relative in ("last", "past", "the previous", "the last", "the past", "this past", "the preceding"):
        return current - 1 if running or day.month < starts else current
    if relative in ("next", "the next", "the following"):
        return current + 1 if running or day.month > starts else current
    future = context.direction(at) == "future"
    if relative == "this":
        return current - (code == "WI" and day.month in _AFTER_WINTER and not future)
    return current + (not running and day.month > starts) if future else current - (not running and day.month < starts)


def holiday_date(match: Match[str], context: Context) -> list[Piece]:
    """Christmas, Easter 2018, last New Year's Eve; null where another calendar fixes it."""
    name, relative = match["h"], group(match, "rel")
    if relative is None and group(match, "y") is None and match["ry"] is None and not _is_holiday_time(match, context):
        return []
    plain = " ".join(name.split())
    if match["ry"] is not None:
        year = relative_year(match["ry"].lower(), context)
    else:
        year = int(match["y"]) if match["y"] else _holiday_year(name, relative, context, match.start())
    value = day_value(holiday(plain, year)) if year else None if relative else open_holiday(plain)
    return piece(match, "date", value, modifier_of(match))


def _is_holiday_time(match: Match[str], context: Context) -> bool:
    after = word_after(context, match.end())
    named = after[:1].isupper() or (after.islower() and after.isalpha() and after not in WORDS["function"])
    before = word_before(context, match.start())
    return before.lower() in WORDS["before_holiday"] and not named


def _holiday_year(name: str, relative: str | None, context: Context, at: int) -> int | None:
    day = context.published
    if day is None:
        return context.year
    this = holiday(" ".join(name.split()), day.year)
    if this is None:
        return None
    relative = relative and relative.removeprefix("the ")
    ahead = relative in ("next", "coming", "upcoming", "following") or (
        relative is None and context.direction(at) == "future"
    )
    if ahead:
        return day.year + (this < day)
    if relative == "this":
        return day.year
    return day.year - (this > day)


BUILDERS = by_name(season, holiday_date)
