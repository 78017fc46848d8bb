"""What the builders of all kinds of time share: numbers, modifiers, the words around a match."""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from re import Match

from ...schemas import TimeKind, TimeModifier
from .anchor import Context, Piece
from .dates import day_or_none, shift_months
from .lexicon import APPROXIMATORS, MONTHS, NUMBERS, ORDINALS, UNITS, VOCABULARY

Builder = Callable[[Match[str], Context], list[Piece]]


def alone(read: Callable[[Match[str]], list[Piece]]) -> Builder:
    """A builder that needs no context, as one that is given it."""

    @wraps(read)
    def builder(match: Match[str], _: Context) -> list[Piece]:
        return read(match)

    return builder


def by_name(*functions: Builder) -> dict[str, Builder]:
    """The builders by their functions' names, as rules.tsv calls them."""
    return {function.__name__: function for function in functions}


_SPACES = re.compile(r"[\s\u00a0\u202f-]+")
_LEADING_DIGITS = re.compile(r"\d+")
_WORD_BEFORE = re.compile(r"([\w'’$£€.]+)[ \t\u00a0]*\n?$")
_WORD_AFTER = re.compile(r"[ \t\u00a0\n]*([\w'’]+|[^\w\s])")
_CLAUSE_BREAK = re.compile(r"(?:[.;:,!?—–\"“]|\n|--?)[ ]{0,2}$")
_MODIFIER_OF_EARLY: dict[str, TimeModifier] = {
    "early": "start", "earlier": "start", "very early": "start", "mid": "mid", "late": "end", "later": "end",
    "very late": "end",
}  # fmt: skip
_MODIFIER_OF_EDGE: dict[str, TimeModifier] = {
    "first": "start", "early": "start", "opening": "start", "second": "end", "latter": "end", "last": "end",
    "final": "end", "closing": "end", "dying": "end", "beginning": "start", "start": "start",
    "turn": "start", "middle": "mid", "end": "end", "close": "end",
}  # fmt: skip
_PART_OF_EARLY = {"early": "MO", "very early": "MO", "late": "NI", "very late": "NI"}
_APPROXIMATE: dict[str, TimeModifier] = {"approx": "approx", "less_than": "less_than", "more_than": "more_than"}


def squeeze(words: str) -> str:
    """Lower case, with single spaces for any white space or hyphens."""
    return _SPACES.sub(" ", words.lower()).strip()


def group(match: Match[str], name: str) -> str | None:
    """A named group's text squeezed, None where the pattern lacks the group or it took no part."""
    found = match[name] if name in match.re.groupindex else None
    return None if found is None else squeeze(found)


def piece(match: Match[str], kind: TimeKind, value: str | None, modifier: TimeModifier | None = None) -> list[Piece]:
    """The whole match as one piece."""
    return [Piece(match.start(), match.end(), kind, value, modifier)]


def modifier_of(match: Match[str]) -> TimeModifier | None:
    """The modifier that "early", "the end of", "about" and the like in the match give."""
    if (early := group(match, "early")) is not None:
        return _MODIFIER_OF_EARLY[early]
    if (edge := group(match, "edge")) is not None:
        return next((modifier for word, modifier in _MODIFIER_OF_EDGE.items() if word in edge.split()), None)
    return approximate_of(match)


def part_of_early(match: Match[str]) -> str | None:
    """The part of a day that "early" and "late" before it mean: its morning, its night."""
    return _PART_OF_EARLY.get(group(match, "early") or "")


def approximate_of(match: Match[str]) -> TimeModifier | None:
    """The modifier of an amount: about, more than, less than."""
    approx = group(match, "approx")
    return None if approx is None else _APPROXIMATE[APPROXIMATORS[approx]]


def month_of(name: str) -> int:
    """The number of a month by its name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def day_of(words: str) -> int:
    """The number of a day: "21", "21st" or "twenty-first"."""
    digits = _LEADING_DIGITS.match(words)
    return int(digits[0]) if digits else ORDINALS[squeeze(words).replace(" ", "-")]


def ordinal_of(words: str) -> int | None:
    """The number of an ordinal; -1 for "last", 1 for "opening"."""
    plain = squeeze(words)
    if plain in ("last", "final"):
        return -1
    if plain == "opening":
        return 1
    digits = _LEADING_DIGITS.match(plain)
    return int(digits[0]) if digits else ORDINALS.get(plain.replace(" ", "-"))


def year_of(digits: str, pivot: int = 39) -> int:
    """The year of "2016", "'16" or "16"; two digits up to the pivot are of this century."""
    if digits[-1].isalpha():
        return _spoken_year(squeeze(digits))
    number = int(digits.lstrip("'’"))
    if number >= 100:
        return number
    return 2000 + number if number <= pivot else 1900 + number


def _spoken_year(words: str) -> int:
    """The year of "nineteen eighty six", "two thousand and fifteen"."""
    first, *rest = words.replace("hundred", "").replace("thousand", "").replace(" and ", " ").split()
    return NUMBERS[first] * (1000 if "thousand" in words else 100) + sum(NUMBERS[word] for word in rest)


def number_of(words: str) -> float | None:
    """The amount that the words say; None where it is vague ("several")."""
    plain = squeeze(words)
    if plain in VOCABULARY["vague_quantities"] or plain in ("few", "several"):
        return 2 if plain in ("a couple of", "couple of", "a couple") else None
    if plain == "one and half":
        return 1.5
    half = 0.0
    if " and a " in f" {plain}" or " and one " in plain:
        plain, _, fraction = plain.partition(" and ")
        half = 0.25 if fraction.endswith("quarter") else 0.5
        if fraction.startswith("a half a") or plain == "one":
            return 1 + half
    if plain.startswith(("half", "a half", "½")):
        return 0.5
    if plain.startswith("three quarters"):
        return 0.75
    whole = _whole(plain)
    return None if whole is None else whole + half


def _whole(plain: str) -> float | None:
    if plain[0].isdigit():
        return float(plain.replace(",", ""))
    if plain in ("a", "an", "single") or (plain.split(maxsplit=1)[0] in ("a", "an") and "hundred" not in plain):
        return 0.5 if plain.endswith("half") else 1
    total = sum(NUMBERS.get(word, 0) for word in plain.split())
    return float(max(total, 1) * 100 if plain.endswith("hundred") else total) or None


def unit_of(words: str) -> str:
    """The TIMEX3 letters of a unit in the singular or plural: "years" is Y, "hour" TH."""
    name = words.lower().split()[-1]
    name = VOCABULARY["plurals"].get(name, name)
    return UNITS[name] if name in UNITS else UNITS[name.removesuffix("s")]


def weeks_in(unit: str) -> int:
    """How many of its unit a unit's name says: 2 of a fortnight's weeks, else 1."""
    return 2 if unit.lower().startswith("fortnight") else 1


def word_before(context: Context, at: int) -> str:
    """The word that ends before the offset, as written; empty at a sentence's start or after other punctuation."""
    found = _WORD_BEFORE.search(context.text[max(0, at - 40) : at])
    return found[1] if found else ""


def begins_clause(context: Context, at: int) -> bool:
    """Whether the text, a sentence or a quotation begins at the offset, or a clause set off by a comma or dash."""
    return _CLAUSE_BREAK.search(context.text[max(0, at - 4) : at]) is not None or at == 0


def word_after(context: Context, at: int) -> str:
    """The word or mark after the offset, as written; empty at the text's end and before a line that begins anew."""
    found = _WORD_AFTER.match(context.text, at, at + 60)
    if found is None or ("\n" in found[0] and not found[1][0].islower()):
        return ""
    return found[1]


def first_of_month(match: Match[str], context: Context) -> date | None:
    """The first day of the month that the match names ("May 2014", "next month"), None where its year is open."""
    if (relative := group(match, "rm")) is not None:
        anchor = context.anchor() if relative.startswith(("that", "the ")) else context.published
        step = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(relative, 0)
        return anchor and shift_months(anchor.replace(day=1), step)
    month = month_of(match["m"])
    of = f"{match['y']}-{month:02}" if match["y"] else context.month(month, match.start())
    return None if "X" in of else day_or_none(int(of[:4]), month, 1)


def relative_year(words: str, context: Context) -> int | None:
    """The year that "last", "this", "the previous" … says, against publication or the last date told."""
    anchor = context.published if words in ("last", "next", "this") else context.anchor()
    if anchor is None:
        return None
    step = {"last": -1, "the previous": -1, "previous": -1, "next": 1, "the following": 1, "following": 1, "coming": 1}
    return anchor.year + step.get(words, 0)
