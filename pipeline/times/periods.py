"""Readings of weeks, months, quarters, years, decades and centuries that are named or numbered."""

import re
from re import Match

from .anchor import Context, Piece
from .lexicon import DECADES, WORDS
from .reading import (
    alone,
    by_name,
    group,
    modifier_of,
    month_of,
    ordinal_of,
    piece,
    relative_year,
    word_after,
    word_before,
    year_of,
)

#: "2015-32" is no range of years.
_MOST_SHORT_RANGE = 15
_OF_A_CODE = re.compile(r"[0-9][ ]?[-–][ ]?$")
_TO_A_CODE = re.compile(r"[ ]?[-–][ ]?[0-9]")
#: "in January and February 2023": the year is of both.
_OF_BOTH = frozenset({"between", "in", "during"})
#: "since at least 2014"
_BOUND = re.compile(
    r"\b(?:since|until|till|by|before|to|from) (?:at least|at the earliest|at the latest) $", re.IGNORECASE
)
_EARLIEST_BARE_YEAR, _LATEST_BARE_YEAR = 1900, 2099
_PLAIN_RELATIVE = {"the": "this", "current": "this", "previous": "the previous"}
_TO_TOLD = ("the previous", "the following", "the same", "that", "the preceding", "the ensuing")


def month(match: Match[str], context: Context) -> list[Piece]:
    """May 2017, late March, last December, October of next year; a month's name alone if it plainly is none else's."""
    number, year, relative = month_of(match["m"]), group(match, "y"), group(match, "rel")
    if year is not None:
        return piece(match, "date", f"{year_of(year):04}-{number:02}", modifier_of(match))
    if (of_year := group(match, "ry")) is not None:
        named = relative_year(of_year, context)
        return piece(match, "date", f"{named:04}-{number:02}" if named else None, modifier_of(match))
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


def _relative_month(number: int, words: str, context: Context) -> str | None:
    anchor = context.anchor() if words.startswith(_TO_TOLD) else context.published
    if anchor is None:
        return None
    if words.endswith(("last", "past", "previous", "preceding")):
        return f"{anchor.year - (number >= anchor.month):04}-{number:02}"
    if words.endswith(("next", "coming", "upcoming", "following", "ensuing")):
        return f"{anchor.year + (number <= anchor.month):04}-{number:02}"
    return f"{anchor.year:04}-{number:02}"


def month_range(match: Match[str], context: Context) -> list[Piece]:
    """June-August 1992, from August to October: two months of one year, or of two years in turn."""
    first, last = month_of(match["m"]), month_of(match["m2"])
    if match["y"] is None and match["ry"] is None:
        return _open_month_range(match, context)
    year = year_of(match["y"]) if match["y"] else relative_year(match["ry"].lower(), context)
    if year is None:
        return []
    if re.search(r"\band\b", match[0], re.IGNORECASE) and word_before(context, match.start()).lower() not in _OF_BOTH:
        return []
    return _two_months(match, f"{year - (first > last):04}-{first:02}", f"{year:04}-{last:02}")


def _open_month_range(match: Match[str], context: Context) -> list[Piece]:
    """A range without a year, after "from" or "between": its nearer end decides the year of both."""
    if word_before(context, match.start()).lower() not in ("from", "between"):
        return []
    first, last = month_of(match["m"]), month_of(match["m2"])
    ends = context.month(last, match.start())
    starts = context.month(first, match.start())
    if (both := _running_range(first, last, context)) is not None and context.direction(match.start()) == "future":
        starts, ends = both
    elif ends < starts and "X" not in ends:
        if context.direction(match.start()) == "future":
            ends = f"{int(ends[:4]) + 1}{ends[4:]}"
        else:
            starts = f"{int(starts[:4]) - 1}{starts[4:]}"
    return _two_months(match, starts, ends)


def _running_range(first: int, last: int, context: Context) -> tuple[str, str] | None:
    """The range that holds the month of publication, None where it lies outside."""
    day = context.published
    if day is None or (day.month - first) % 12 > (last - first) % 12:
        return None
    begins = day.year - (first > day.month)
    return f"{begins:04}-{first:02}", f"{begins + (last < first):04}-{last:02}"


def _two_months(match: Match[str], first: str, last: str) -> list[Piece]:
    return [
        Piece(match.start(), match.end("m"), "date", first),
        Piece(match.start("m2"), match.end(), "date", last),
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
    if _BOUND.search(context.text[max(0, match.start() - 24) : match.start()]):
        return True
    if before.lower() in WORDS["before_count"] or _is_code(match, context):
        return False
    if counted:
        plural = after.endswith("s") or after in WORDS["plural"]
        dated = before == "In" or (before == "in" and not plural)
        return known and (dated or before.lower() in WORDS["before_year_noun"])
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


@alone
def year_pair(match: Match[str]) -> list[Piece]:
    """2023/24, a season's or budget's year: the first of the two."""
    first, last = match["y"], match["y2"]
    follows = int(last) == int(first) + 1 if len(last) == 4 else int(last) == (int(first) + 1) % 100
    return piece(match, "date", first) if follows else []


def part_of_year(match: Match[str], context: Context) -> list[Piece]:
    """The third quarter of 2009, Q3, the first half of the year."""
    what, nth = _part(match)
    most = {"Q": 4, "H": 2}[what]
    if nth is None or nth > most or _is_open_part(match, what, nth):
        return []
    year = _year_of_part(match, context, f"{what}{most if nth < 0 else nth}")
    if year is None:
        return piece(match, "date", None)
    return piece(match, "date", f"{year:04}-{what}{most if nth < 0 else nth}")


def _is_open_part(match: Match[str], what: str, nth: int) -> bool:
    """Whether the words leave the year open: "the first half" of a match, "last quarter" for the one before."""
    words = match[0].lower()
    if group(match, "y") is not None or "year" in words:
        return False
    return nth < 0 or (what == "H" and "half" in words)


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
        return relative_year(_PLAIN_RELATIVE.get(relative, relative), context)
    if context.published is None:
        return context.year
    begins = (int(part[1]) - 1) * (3 if part[0] == "Q" else 6) + 1
    return context.published.year - (begins > context.published.month and context.direction(match.start()) == "past")


@alone
def fiscal(match: Match[str]) -> list[Piece]:
    """Fiscal 2024, FY24: the year by its number."""
    return piece(match, "date", f"{year_of(match['y']):04}", modifier_of(match))


@alone
def bc_year(match: Match[str]) -> list[Piece]:
    """44 BC, 300 BCE."""
    return piece(match, "date", f"BC{int(match['y']):04}")


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


@alone
def century(match: Match[str]) -> list[Piece]:
    """The 19th century: two digits, 18."""
    nth = ordinal_of(match["nth"])
    if nth is None or not 1 <= nth <= 21:
        return []
    if match["bc"]:
        return piece(match, "date", f"BC{nth * 100 - 1:04}" if nth * 100 - 1 < 10000 else None, modifier_of(match))
    return piece(match, "date", f"{nth - 1:02}", modifier_of(match))


BUILDERS = by_name(month, month_range, year, year_range, year_pair, part_of_year, fiscal, bc_year, decade, century)
