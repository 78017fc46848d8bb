"""Readings of dates that name their year, month or day: days, months, years, decades, quarters, seasons, holidays."""

import re
from datetime import date
from re import Match

from .anchor import Context, Piece
from .dates import day_or_none, holiday, month_value, shift_days, shift_months, week_value, weekday_on_or_after
from .lexicon import DECADES, SEASONS, WEEKDAYS, read_table
from .reading import (
    Builder,
    day_of,
    group,
    modifier_of,
    month_of,
    ordinal_of,
    piece,
    squeeze,
    word_after,
    word_before,
    year_of,
)

WORDS = {kind: frozenset(words.split()) for kind, words in read_table("words.tsv")}
#: "2015-32" is no range of years.
_MOST_SHORT_RANGE = 15
_OF_A_CODE = re.compile(r"[0-9][ ]?[-–][ ]?$")
_TO_A_CODE = re.compile(r"[ ]?[-–][ ]?[0-9]")
_EARLIEST_BARE_YEAR, _LATEST_BARE_YEAR = 1900, 2099
_FIRST_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def iso(match: Match[str], context: Context) -> list[Piece]:
    """2016-12-17, with or without a clock time."""
    day = day_or_none(int(match["y"]), int(match["mo"]), int(match["d"]))
    if day is None:
        return []
    if match["clock"] is None:
        return piece(match, "date", day.isoformat())
    return piece(match, "time", f"{day}T{match['clock'].zfill(5)}{'Z' if match['z'] else ''}")


def slash(match: Match[str], context: Context) -> list[Piece]:
    """17/12/2016: the day first, unless that is impossible or the document writes the month first."""
    first, second, year = int(match["a"]), int(match["b"]), year_of(match["y"])
    orders = [(second, first), (first, second)]
    for month, day in reversed(orders) if context.month_first else orders:
        if (found := day_or_none(year, month, day)) is not None:
            return piece(match, "date", found.isoformat())
    return []


def named_day(match: Match[str], context: Context) -> list[Piece]:
    """17 December 2016, December 17th, 13 Dec."""
    if _counts_things(match, context):
        return []
    value = _day_value(context, match.groupdict().get("y"), month_of(match["m"]), day_of(match["d"]), match.start())
    return piece(match, "date", value) if value and not _is_of_two_lines(match, value) else []


def _is_of_two_lines(match: Match[str], value: str) -> bool:
    """Whether a weekday that ends one line is another than the date that begins the next."""
    weekday = match.groupdict().get("wd")
    if not weekday or "\n" not in match[0] or "X" in value:
        return False
    return WEEKDAYS[weekday.lower().rstrip(".")] != date.fromisoformat(value).isoweekday()


def september_11(match: Match[str], context: Context) -> list[Piece]:  # noqa: ARG001
    """The September 11 attacks: known by their day, they are of 2001 whenever told."""
    return piece(match, "date", "2001-09-11")


def _counts_things(match: Match[str], context: Context) -> bool:
    """Whether the number after a month counts what follows: "In March 21 soldiers were killed"."""
    if match.groupdict().get("y") or match.start("d") < match.start("m") or not match["d"].isdigit():
        return False
    follower = word_after(context, match.end())
    return (
        word_before(context, match.start()).lower() == "in"
        and follower.isalpha()
        and follower.islower()
        and follower not in WORDS["function"]
    )


def _day_value(context: Context, year: str | None, month: int, day: int, at: int) -> str | None:
    if year is None:
        return context.day_of_year(month, day, at)
    found = day_or_none(year_of(year), month, day)
    return found and found.isoformat()


def day_range(match: Match[str], context: Context) -> list[Piece]:
    """From 1 to 5 May: two dates."""
    month, year = month_of(match["m"]), match["y"]
    first = _day_value(context, year, month, day_of(match["d"]), match.start())
    last = _day_value(context, year, month, day_of(match["d2"]), match.start())
    if first is None or last is None:
        return []
    return [
        Piece(match.start("d"), match.end("d"), "date", first),
        Piece(match.start("d2"), match.end(), "date", last),
    ]


def month_day_range(match: Match[str], context: Context) -> list[Piece]:
    """March 21-22: two dates, the first with the month's name."""
    month, year = month_of(match["m"]), match["y"]
    first = _day_value(context, year, month, day_of(match["d"]), match.start())
    last = _day_value(context, year, month, day_of(match["d2"]), match.start())
    if first is None or last is None:
        return []
    return [
        Piece(match.start(), match.end("d"), "date", first),
        Piece(match.start("d2"), match.end(), "date", last),
    ]


def month(match: Match[str], context: Context) -> list[Piece]:
    """May 2017, late March, last December, October of next year; a month's name alone if it plainly is none else's."""
    number, year, relative = month_of(match["m"]), group(match, "y"), group(match, "rel")
    if year is not None:
        return piece(match, "date", f"{year_of(year):04}-{number:02}", modifier_of(match))
    if (of_year := group(match, "ry")) is not None:
        named = _relative_year(of_year, context)
        return piece(match, "date", named and f"{named:04}-{number:02}", modifier_of(match))
    if relative is not None:
        return piece(match, "date", _relative_month(number, relative, context), modifier_of(match))
    if _is_bare_month(match, context):
        return piece(match, "date", context.month(number, match.start()), modifier_of(match))
    return []


def _is_bare_month(match: Match[str], context: Context) -> bool:
    if modifier_of(match) is not None:
        return True
    name, before, after = match["m"], word_before(context, match.start()).lower(), word_after(context, match.end())
    if name.lower().rstrip(".") not in WORDS["plain_months"]:
        return before in WORDS["before_month"] and after.lower() not in WORDS["after_no_month"]
    return not (after[:1].isupper() and before not in WORDS["before_month"])


def _relative_year(words: str, context: Context) -> int | None:
    anchor = context.published if words in ("last", "next", "this") else context.anchor()
    if anchor is None:
        return None
    step = {"last": -1, "the previous": -1, "previous": -1, "next": 1, "the following": 1, "following": 1, "coming": 1}
    return anchor.year + step.get(words, 0)


def _relative_month(number: int, words: str, context: Context) -> str | None:
    deictic = not words.startswith(("the previous", "the following", "the same", "that", "the preceding", "the ensuing"))
    anchor = context.published if deictic else context.anchor()
    if anchor is None:
        return None
    if words.endswith(("last", "past", "previous", "preceding")):
        return f"{anchor.year - (number >= anchor.month):04}-{number:02}"
    if words.endswith(("next", "coming", "upcoming", "following", "ensuing")):
        return f"{anchor.year + (number <= anchor.month):04}-{number:02}"
    return f"{anchor.year:04}-{number:02}"


def month_range(match: Match[str], context: Context) -> list[Piece]:
    """June-August 1992: two months of one year."""
    year = year_of(match["y"])
    first, last = month_of(match["m"]), month_of(match["m2"])
    return [
        Piece(match.start(), match.end("m"), "date", f"{year - (first > last):04}-{first:02}"),
        Piece(match.start("m2"), match.end(), "date", f"{year:04}-{last:02}"),
    ]


def year(match: Match[str], context: Context) -> list[Piece]:
    """2016, mid-2023, the end of 2008; a number alone only where the words around it make it a year."""
    digits = match["y"]
    if not digits.isdigit():
        after_since = word_before(context, match.start()).lower() in WORDS["before_year"]
        return piece(match, "date", str(year_of(digits)), modifier_of(match)) if after_since else []
    if modifier_of(match) is None and "year" not in match[0].lower() and not _is_bare_year(match, context):
        return []
    return piece(match, "date", digits, modifier_of(match))


def _is_bare_year(match: Match[str], context: Context) -> bool:
    before, after = word_before(context, match.start()), word_after(context, match.end())
    counted = after.isalpha() and after.islower() and after not in WORDS["function"]
    known = _EARLIEST_BARE_YEAR <= int(match["y"]) <= _LATEST_BARE_YEAR
    if before.lower() in WORDS["before_count"] or _is_code(match, context):
        return False
    if counted:
        plural = after.endswith("s") or after in WORDS["plural"]
        return known and (before.lower() in WORDS["before_year_noun"] or (before.lower() == "in" and not plural))
    if before.lower() in WORDS["before_year"]:
        return True
    return known and before.lower() not in WORDS["designation"]


def _is_code(match: Match[str], context: Context) -> bool:
    """Whether other numbers are joined to the year: 2015-32, a telephone number."""
    before = context.text[max(0, match.start() - 4) : match.start()]
    return _OF_A_CODE.search(before) is not None or _TO_A_CODE.match(context.text, match.end()) is not None


def year_range(match: Match[str], context: Context) -> list[Piece]:
    """2010-2012, 2015-16: two years."""
    first, last = match["y"], match["y2"]
    last = last if len(last) == 4 else first[:2] + last
    too_far = len(match["y2"]) == 2 and int(last) - int(first) > _MOST_SHORT_RANGE
    if int(last) <= int(first) or too_far or word_before(context, match.start()).lower() in WORDS["before_count"]:
        return []
    return [
        Piece(match.start(), match.end("y"), "date", first),
        Piece(match.start("y2"), match.end(), "date", last),
    ]


def part_of_year(match: Match[str], context: Context) -> list[Piece]:
    """The third quarter of 2009, Q3, the first half of the year."""
    what, nth = _part(match)
    most = {"Q": 4, "H": 2}[what]
    if nth is None or nth > most or (what == "H" and group(match, "y") is None and group(match, "ry") is None
                                     and not match["nth"][0].isupper()):  # fmt: skip
        return []
    year = _year_of_part(match, context, f"{what}{most if nth < 0 else nth}")
    if year is None:
        return piece(match, "date", None)
    return piece(match, "date", f"{year:04}-{what}{most if nth < 0 else nth}")


def _part(match: Match[str]) -> tuple[str, int | None]:
    words = match["nth"].upper()
    if words[0] in "QH" and words[1:].isdigit():
        return words[0], int(words[1])
    if words[1:] in ("Q", "H"):
        return words[1], int(words[0])
    return ("H" if group(match, "what") == "half" else "Q"), ordinal_of(match["nth"])


def _year_of_part(match: Match[str], context: Context, part: str) -> int | None:
    if (named := group(match, "y")) is not None:
        return year_of(named)
    if (relative := group(match, "ry")) is not None:
        return _relative_year({"the": "this", "current": "this", "previous": "the previous"}.get(relative, relative), context)
    if context.published is None:
        return None
    begins = (int(part[1]) - 1) * (3 if part[0] == "Q" else 6) + 1
    return context.published.year - (begins > context.published.month and context.direction(match.start()) == "past")


def fiscal(match: Match[str], context: Context) -> list[Piece]:
    """Fiscal 2024, FY24: the year by its number."""
    return piece(match, "date", f"{year_of(match['y']):04}", modifier_of(match))


def decade(match: Match[str], context: Context) -> list[Piece]:
    """The 1990s, '90s, the nineties: three digits."""
    if (full := match.groupdict().get("y")) is not None:
        return piece(match, "date", full[:3], modifier_of(match))
    name, digits = group(match, "name"), match.groupdict().get("dd")
    tens = DECADES[name] if name is not None else int((digits or "0")[0])
    if digits is not None and not _is_short_decade(match, context):
        return []
    return piece(match, "date", f"{'20' if tens == 0 else '19'}{tens}", modifier_of(match))


def _is_short_decade(match: Match[str], context: Context) -> bool:
    lead = match[0].lower()
    if word_before(context, match.start()).lower() in WORDS["person"]:
        return False
    if word_before(context, match.start()).lower() in ("and", "or") and context.told and len(context.told) == 3:
        return True
    return lead.startswith(("the", "'", "’", "early", "late", "mid")) or modifier_of(match) is not None


def century(match: Match[str], context: Context) -> list[Piece]:
    """The 19th century: two digits, 18."""
    nth = ordinal_of(match["nth"])
    if nth is None or not 1 <= nth <= 21:
        return []
    if match["bc"]:
        return piece(match, "date", f"BC{nth * 100 - 1:04}" if nth * 100 - 1 < 10000 else None, modifier_of(match))
    return piece(match, "date", f"{nth - 1:02}", modifier_of(match))


def season(match: Match[str], context: Context) -> list[Piece]:
    """The summer of 2017, last winter, this spring, the spring."""
    code, relative = SEASONS[group(match, "s") or ""], group(match, "rel")
    if (digits := group(match, "y")) is not None:
        return piece(match, "date", f"{digits}-{code}", modifier_of(match))
    of_year = group(match, "ry")
    if (relative or of_year) is None and word_before(context, match.start()).lower() not in WORDS["before_season"]:
        return []
    if relative in (None, "the") and of_year is None and _modifies_noun(match, context):
        return []
    if group(match, "s") == "fall" and word_after(context, match.end()) in WORDS["after_no_fall"]:
        return []
    if of_year is not None:
        found = _relative_year(of_year, context)
    else:
        found = _season_year(code, relative, context, match.start())
    return piece(match, "date", found and f"{found:04}-{code}", modifier_of(match))


def _modifies_noun(match: Match[str], context: Context) -> bool:
    after = word_after(context, match.end())
    return after.isalpha() and after.islower() and after not in WORDS["function"]


def _season_year(code: str, relative: str | None, context: Context, at: int) -> int | None:
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
    ahead = relative == "this" or context.direction(at) == "future"
    if ahead:
        return current + (relative != "this" and not running and day.month > starts)
    return current - (not running and day.month < starts)


def holiday_date(match: Match[str], context: Context) -> list[Piece]:
    """Christmas, Easter 2018, last New Year's Eve; null where another calendar fixes it."""
    name, relative = match["h"], group(match, "rel")
    if relative is None and group(match, "y") is None and not _is_holiday_time(match, context):
        return []
    year = int(match["y"]) if match["y"] else _holiday_year(name, relative, context, match.start())
    found = holiday(" ".join(name.split()), year) if year else None
    return piece(match, "date", found and found.isoformat(), modifier_of(match))


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
    ahead = relative == "next" or (relative is None and context.direction(at) == "future")
    if ahead:
        return day.year + (this < day)
    if relative == "this":
        return day.year
    return day.year - (this > day)


def ordinal_period(match: Match[str], context: Context) -> list[Piece]:
    """The last week of March, the first weekend of June 2014."""
    nth = ordinal_of(match["nth"])
    of = match["y"] and f"{match['y']}-{month_of(match['m']):02}" or context.month(month_of(match["m"]), match.start())
    first = None if "X" in of else day_or_none(int(of[:4]), int(of[5:]), 1)
    if first is None or nth is None or not -1 <= nth <= 31:
        return piece(match, "date", None)
    unit = squeeze(match["g"])
    if unit == "day":
        at = shift_days(shift_months(first, 1) or first, -1) if nth < 0 else shift_days(first, nth - 1)
        return piece(match, "date", at and at.isoformat())
    at = _nth_week(first, nth)
    if at is None or month_value(at) != of:
        return []
    return piece(match, "date", week_value(at) + ("-WE" if unit == "weekend" else ""))


def _nth_week(first: date, nth: int) -> date | None:
    """The Thursday of the nth week of a month: a week belongs to the month of its Thursday."""
    thursday = weekday_on_or_after(first, 4)
    if nth > 0:
        return shift_days(thursday, 7 * (nth - 1))
    following = shift_months(first, 1)
    return following and shift_days(weekday_on_or_after(following, 4), -7)


def week_of_year(match: Match[str], context: Context) -> list[Piece]:
    """The first week of 2015."""
    nth, year = ordinal_of(match["nth"]), int(match["y"])
    last = date(year, 12, 28).isocalendar().week
    if nth is None or nth > last:
        return []
    return piece(match, "date", f"{year}-W{last if nth < 0 else nth:02}")


def weekday_of_month(match: Match[str], context: Context) -> list[Piece]:
    """The first Monday of May, the last Friday in June 2014."""
    nth, weekday, month = ordinal_of(match["nth"]), WEEKDAYS[match["wd"].lower()], month_of(match["m"])
    of = f"{match['y']}-{month:02}" if match["y"] else context.month(month, match.start())
    first = None if "X" in of else day_or_none(int(of[:4]), month, 1)
    if first is None or nth is None or nth > 5:
        return piece(match, "date", None)
    if nth < 0:
        following = shift_months(first, 1)
        found = following and shift_days(weekday_on_or_after(following, weekday), -7)
    else:
        found = shift_days(weekday_on_or_after(first, weekday), 7 * (nth - 1))
    return piece(match, "date", found and found.isoformat())


def day_of_this_month(match: Match[str], context: Context) -> list[Piece]:
    """The 21st of this month."""
    relative = group(match, "rel")
    anchor = context.anchor() if relative in ("that", "the same") else context.published
    first = anchor and shift_months(anchor.replace(day=1), {"last": -1, "next": 1}.get(relative or "", 0))
    found = first and day_or_none(first.year, first.month, day_of(match["d"]))
    return piece(match, "date", found and found.isoformat())


def bare_day(match: Match[str], context: Context) -> list[Piece]:
    """The 14th, Monday 21: a day of the month that was last told."""
    before, after = word_before(context, match.start()).lower(), word_after(context, match.end())
    if before not in WORDS["before_bare_day"] or after[:1].isalnum() and after not in WORDS["function"]:
        return []
    return piece(match, "date", context.day_of_month(day_of(match["d"])))


BUILDERS: dict[str, Builder] = {
    "iso": iso, "slash": slash, "named_day": named_day, "september_11": september_11, "day_range": day_range, "month_day_range": month_day_range,
    "month": month, "month_range": month_range, "year": year, "year_range": year_range, "part_of_year": part_of_year,
    "fiscal": fiscal, "decade": decade, "century": century, "season": season, "holiday": holiday_date,
    "ordinal_period": ordinal_period, "week_of_year": week_of_year,
    "weekday_of_month": weekday_of_month, "day_of_this_month": day_of_this_month, "bare_day": bare_day,
}  # fmt: skip
