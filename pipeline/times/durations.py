"""Readings of durations: 13 hours, six weeks, a three-day visit, decades, the past two days."""

import re
from re import Match

from ...schemas import TimeModifier
from .anchor import Context, Piece
from .lexicon import WORDS
from .reading import (
    alone,
    approximate_of,
    begins_clause,
    by_name,
    group,
    number_of,
    piece,
    squeeze,
    unit_of,
    word_after,
    word_before,
)

#: Units that TIMEX3 has no short letter for, or that are told in others: letters and how many of them.
_TOLD_IN = {"DE": ("Y", 10), "CE": ("Y", 100), "TNI": ("D", 1)}
_MOST = 10**12
_IN_A_ROW = re.compile(r"straight|consecutive|successive", re.IGNORECASE)
#: "They have a week to appeal", "gave him a month."
_GIVEN = re.compile(r"\b(?:have|has|had|g[ia]ve|gives|given)(?:\s[\w'’]+){0,3}\s$")
_NEAR = 40
_YEARS_LONG = re.compile(r"s-?long$", re.IGNORECASE)


def length(number: float | None, unit: str, *, fortnight: bool = False) -> str | None:
    """The TIMEX3 value of an amount of a unit; `X` where it is vague; one decade is ten years."""
    if number is None:
        return f"PTX{unit[1:]}" if unit.startswith("T") else f"PX{unit}"
    whole = (unit == "DE" and number >= 1) or (unit == "CE" and number == 1)
    letters, factor = (unit, 1) if whole else _TOLD_IN.get(unit, (unit, 1))
    total = number * factor * (2 if fortnight else 1)
    if not 0 < total < _MOST:
        return None
    if letters == "Y" and total % 1 == 0.5:
        return _half_years(total)
    if letters == "D" and total == 0.5:
        letters, total = "TH", 12.0
    if letters == "TH" and total < 1:
        letters, total = "TM", total * 60
    amount = f"{total:.3f}".rstrip("0").rstrip(".")
    return f"PT{amount}{letters[1:]}" if letters.startswith("T") else f"P{amount}{letters}"


def _half_years(years: float) -> str:
    """Half-years in months: P6M, P18M, and from two years on P2Y6M."""
    whole = int(years)
    return f"P{whole}Y6M" if whole > 1 else f"P{whole * 12 + 6}M"


def duration(match: Match[str], context: Context) -> list[Piece]:
    """13 hours, nearly five months, two and a half years, a year and a half, a 10-month siege."""
    number, unit = number_of(match["n"]), unit_of(match["u"])
    if squeeze(match["n"]) in ("a", "an") and match[0].lower().endswith("-long"):
        return []
    if _is_age(match, context) or not _is_length(match, context, number, unit):
        return []
    if number is not None and group(match, "half"):
        number += 0.5
    value = length(number, unit, fortnight=match["u"].lower().startswith("fortnight"))
    if (second := group(match, "n2")) is not None and value is not None:
        value = _joined(value, length(number_of(second), unit_of(match["u2"])))
    return piece(match, "duration", value, approximate_of(match)) if value else []


def _joined(first: str, second: str | None) -> str | None:
    """One value of two: P1Y and P2M give P1Y2M."""
    if second is None:
        return None
    date, _, clock = first[1:].partition("T")
    date2, _, clock2 = second[1:].partition("T")
    return f"P{date}{date2}" + (f"T{clock}{clock2}" if clock or clock2 else "")


def _is_age(match: Match[str], context: Context) -> bool:
    after = context.text[match.end() : match.end() + 12].lower().lstrip(" -–‑\u00a0")
    return after.startswith(("old", "of age", "his junior", "her junior", "his senior", "olds"))


def _is_length(match: Match[str], context: Context, number: float | None, unit: str) -> bool:
    amount, name = squeeze(match["n"]), match["u"].lower()
    if not _fits_unit(match, amount, number, unit):
        return False
    joined = match[0][match.end("n") - match.start()] in "-–‑"
    if amount == "one" and name == "day" and not joined and begins_clause(context, match.start()):
        return word_after(context, match.end()).lower() in ("after", "before", "later", "earlier", "ago")
    if amount in ("a", "an") and not joined:
        return _is_one(context, match, word_before(context, match.start()).lower())
    singular = not name.endswith("s") and name != "centuries"
    if singular and not joined and number is not None and number > 1:
        after = word_after(context, match.end())
        return after[:1].isalpha() or not after
    return True


def _fits_unit(match: Match[str], amount: str, number: float | None, unit: str) -> bool:
    """Whether the amount goes with the unit: "a second" is an ordinal, "three quarters" a fraction."""
    name, article = match["u"].lower(), amount in ("a", "an")
    if len(amount) > 1 and amount[0] == "0" and amount[1].isdigit():
        return False
    if unit == "TS":
        return name.startswith("second") and not article and amount != "one"
    if unit == "Q" and number is not None and number < 4:
        return not article and _IN_A_ROW.search(match[0]) is not None
    return not (article and unit == "WE") and (amount[0].isdigit() or name != "min")


def _is_one(context: Context, match: Match[str], before: str) -> bool:
    """Whether "a day" is a length and not a rate ("$5 a day") or an indefinite day."""
    after = word_after(context, match.end()).lower()
    if group(match, "approx") is not None or group(match, "half") or before in WORDS["before_one"]:
        return True
    if after in ("after", "before", "ago", "later", "earlier", "into"):
        return True
    if _GIVEN.search(context.text[max(0, match.start() - _NEAR) : match.start()]):
        return after in ("to", "in") or not after.isalnum()
    return after not in ("when", "that") and begins_clause(context, match.start())


def duration_range(match: Match[str], context: Context) -> list[Piece]:
    """Between 60 and 90 days, two to three weeks: two durations."""
    unit = unit_of(match["u"])
    first, last = number_of(match["n"]), number_of(match["n2"])
    if _is_age(match, context) or first is None or last is None or first >= last:
        return []
    modifier: TimeModifier | None = approximate_of(match)
    return [
        Piece(match.start(), match.end("n"), "duration", length(first, unit), modifier),
        Piece(match.start("n2"), match.end(), "duration", length(last, unit), modifier),
    ]


@alone
def span(match: Match[str]) -> list[Piece]:
    """The past two days, the next six months, the last few years, the past decade."""
    amount = match.groupdict().get("n")
    if match.groupdict().get("approx") and match[0].lower().startswith("last"):
        return []
    number = number_of(amount) if amount else 1
    if amount and number is not None and squeeze(match["u"]) + "s" != squeeze(match["u"] + "s"):
        return []
    if amount and number is not None and number > 1 and not match["u"].lower().endswith("s"):
        return []
    value = length(number, unit_of(match["u"]), fortnight=match["u"].lower().startswith("fortnight"))
    return piece(match, "duration", value, approximate_of(match)) if value else []


@alone
def long(match: Match[str]) -> list[Piece]:
    """Decadelong, month-long, years-long."""
    plural = _YEARS_LONG.search(match[0]) is not None
    in_years = match["u"].lower() == "decade" and not plural
    value = "P10Y" if in_years else length(None if plural else 1, unit_of(match["u"]))
    return piece(match, "duration", value, approximate_of(match))


@alone
def longs(match: Match[str]) -> list[Piece]:
    """Decades-old, years-long: vague."""
    return piece(match, "duration", length(None, unit_of(match["u"])))


@alone
def half_unit(match: Match[str]) -> list[Piece]:
    """Half-hour, a quarter of a century."""
    amount = 0.25 if match.groupdict().get("quarter") else 0.5
    return piece(match, "duration", length(amount, unit_of(match["u"])))


@alone
def whole_unit(match: Match[str]) -> list[Piece]:
    """All day, the whole week."""
    return piece(match, "duration", length(1, unit_of(match["u"])))


def another_unit(match: Match[str], context: Context) -> list[Piece]:
    """For another year, another week of war: as long again."""
    after = word_after(context, match.end()).lower()
    if word_before(context, match.start()).lower() not in WORDS["before_one"] and after not in ("of", "to", "before"):
        return []
    return piece(match, "duration", length(1, unit_of(match["u"]), fortnight=match["u"].lower() == "fortnight"))


def bare_units(match: Match[str], context: Context) -> list[Piece]:
    """Years of war, for months, hours before: vague lengths, where the words around make it one."""
    before, after = word_before(context, match.start()).lower(), word_after(context, match.end()).lower()
    unit = unit_of(match["u"])
    if unit in ("TS", "WE", "TNI", "Q") or match["u"].lower() in ("mins", "secs", "hrs"):
        return []
    fits = _is_bare_length(match["u"].lower(), before, after)
    return piece(match, "duration", length(None, unit)) if fits else []


def _is_bare_length(units: str, before: str, after: str) -> bool:
    if units in ("decades", "centuries"):
        return before not in ("the", "recent", "early", "these", "those", "earlier", "previous")
    if before in WORDS["before_length"] or (after in WORDS["after_length"] and before not in WORDS["before_no_units"]):
        return True
    if before in WORDS["before_units"]:
        return not after.isalpha() or after in WORDS["function"] or after in WORDS["after_units"]
    begins = not before or (before in WORDS["function"] and before not in WORDS["before_no_units"])
    return begins and after in WORDS["after_bare_units"]


BUILDERS = by_name(duration, duration_range, span, long, longs, half_unit, whole_unit, another_unit, bare_units)
