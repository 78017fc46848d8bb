"""Readings of what recurs: every Monday, daily, twice a week."""

from re import Match

from .anchor import Context, Piece
from .durations import length
from .lexicon import DAY_PARTS, FREQUENCIES, SEASONS, WEEKDAYS, WORDS
from .reading import alone, by_name, group, month_of, number_of, piece, unit_of, weeks_in, word_after, word_before


@alone
def every(match: Match[str]) -> list[Piece]:
    """Every year, each day, every two weeks, every other day."""
    number = 2 if group(match, "other") == "other" else number_of(match["n"]) if match["n"] else 1
    value = length(number, unit_of(match["u"]), fortnight=match["u"].lower().startswith("fortnight"))
    return piece(match, "set", value) if value else []


@alone
def every_weekday(match: Match[str]) -> list[Piece]:
    """Every Monday, each Friday night, Mondays."""
    part = group(match, "dp")
    return piece(match, "set", f"XXXX-WXX-{WEEKDAYS[match['wd'].lower()]}" + (f"T{DAY_PARTS[part]}" if part else ""))


@alone
def weekend_set(match: Match[str]) -> list[Piece]:
    """Every weekend, at weekends."""
    return piece(match, "set", "XXXX-WXX-WE")


@alone
def every_part(match: Match[str]) -> list[Piece]:
    """Every morning, each summer, every April."""
    if (part := group(match, "dp")) is not None:
        return piece(match, "set", f"XXXX-XX-XXT{DAY_PARTS[part]}")
    if (season := group(match, "s")) is not None:
        return piece(match, "set", f"XXXX-{SEASONS[season]}")
    return piece(match, "set", f"XXXX-{month_of(match['m']):02}")


def part_sets(match: Match[str], context: Context) -> list[Piece]:
    """In the mornings, on most evenings."""
    if word_before(context, match.start()).lower() not in WORDS["before_part"]:
        return []
    return piece(match, "set", f"XXXX-XX-XXT{DAY_PARTS[match['dps'].lower().removesuffix('s')]}")


@alone
def times_per(match: Match[str]) -> list[Piece]:
    """Twice a week, three times a day: a set with the unit's length."""
    return piece(match, "set", length(weeks_in(match["u"]), unit_of(match["u"])))


def frequency(match: Match[str], context: Context) -> list[Piece]:
    """Daily, weekly, annual; a capitalised one within a name is none."""
    named = match[0][0].isupper()
    if named and (word_after(context, match.end())[:1].isupper() or word_before(context, match.start())[:1].isupper()):
        return []
    return piece(match, "set", FREQUENCIES[match[0].lower()])


BUILDERS = by_name(every, every_weekday, weekend_set, every_part, part_sets, times_per, frequency)
