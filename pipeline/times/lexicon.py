"""The vocabulary of time and the patterns built from it, read once from the folder's data files."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_MACRO = re.compile(r"\{([A-Z_-]+)(?::(\w+))?\}")


def read_table(name: str) -> Iterator[tuple[str, ...]]:
    """The rows of a tab-separated data file, without its comments and its header."""
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (tuple(line.split("\t")) for line in rows[1:])


def _read_vocabulary() -> dict[str, Any]:
    text = (files(__package__) / "data" / "vocabulary.json").read_text(encoding="utf-8")
    vocabulary: dict[str, Any] = json.loads(text)
    return vocabulary


VOCABULARY = _read_vocabulary()
MONTHS: Mapping[str, int] = {**VOCABULARY["months"], **VOCABULARY["month_abbreviations"]}
WEEKDAYS: Mapping[str, int] = {**VOCABULARY["weekdays"], **VOCABULARY["weekday_abbreviations"]}
UNITS: Mapping[str, str] = VOCABULARY["units"]
SEASONS: Mapping[str, str] = VOCABULARY["seasons"]
DAY_PARTS: Mapping[str, str] = {
    name.replace("-", " "): part for name, part in {**VOCABULARY["day_parts"], **VOCABULARY["sun_words"]}.items()
}
NUMBERS: Mapping[str, int] = {**VOCABULARY["numbers"], **VOCABULARY["tens"]}
ORDINALS: Mapping[str, int] = VOCABULARY["ordinals"]
DECADES: Mapping[str, int] = VOCABULARY["decades"]
APPROXIMATORS: Mapping[str, str] = VOCABULARY["approximators"]
FREQUENCIES: Mapping[str, str] = VOCABULARY["frequencies"]
REFERENCES: Mapping[str, str] = VOCABULARY["references"]
HOURS_BY_NAME: Mapping[str, str] = VOCABULARY["hours_by_name"]
WORDS: Mapping[str, frozenset[str]] = {kind: frozenset(words.split()) for kind, words in read_table("words.tsv")}
HOLIDAYS: Mapping[str, str] = {name.lower(): day for name, day in read_table("holidays.tsv")}


def alternatives(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; a space in one matches any run of white space of `{_}`."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", "{_}") for word in ordered)


def _cased(words: Iterable[str]) -> str:
    """The words with a capital or in capitals only: `May` is a month, `may` is none."""
    return (
        "(?-i:" + "|".join(f"{word.capitalize()}|{word.upper()}" for word in sorted(words, key=len, reverse=True)) + ")"
    )


@cache
def macros() -> Mapping[str, str]:
    """The named fragments of pattern: those of the vocabulary, then those of macros.tsv."""
    words = VOCABULARY
    lower_months = alternatives(month for month in words["months"] if month not in ("march", "may"))
    lower_abbreviations = alternatives(month for month in words["month_abbreviations"] if month != "mar")
    months = rf"(?-i:{lower_months})|{_cased(words['months'])}"
    named = {
        "MONTH_NAME": months,
        "MONTH": rf"{months}|{_cased(words['month_abbreviations'])}\.?|(?-i:{lower_abbreviations})",
        "WEEKDAY": alternatives(words["weekdays"]),
        "WEEKDAY_SHORT": rf"{alternatives(words['weekdays'])}|{_cased(words['weekday_abbreviations'])}\.?",
        "UNIT": alternatives(unit for unit in words["units"] if len(unit) > 1),
        "UNITS": alternatives([*(unit + "s" for unit in words["units"] if len(unit) > 1), *words["plurals"]]),
        "SEASON": alternatives(words["seasons"]),
        "DAYPART": alternatives(words["day_parts"]),
        "SUN": alternatives(words["sun_words"]),
        "NAMED_HOUR": alternatives(words["hours_by_name"]),
        "ONE": alternatives(words["numbers"]),
        "TEN": alternatives(words["tens"]),
        "ORDINAL": alternatives(words["ordinals"]).replace(r"\-", "[- ]"),
        "DECADE": alternatives(words["decades"]),
        "FREQUENCY": alternatives(words["frequencies"]),
        "REFERENCE": alternatives(words["references"]),
        "APPROX": alternatives(words["approximators"]),
        "VAGUE": alternatives(words["vague_quantities"]),
        "ZONE": alternatives(words["zones"]),
        "LOCAL_ZONE": alternatives(words["local_zones"]),
        "HOLIDAY": alternatives(name for name, _ in read_table("holidays.tsv")).replace("'", "['’]"),
    }
    return {**named, **{row[0]: row[1] for row in read_table("macros.tsv")}}


def expand(pattern: str) -> str:
    """The pattern with every `{NAME}` as a group of its fragment and every `{NAME:group}` as a named one."""
    while (macro := _MACRO.search(pattern)) is not None:
        opening = f"(?P<{macro[2]}>" if macro[2] else "(?:"
        pattern = pattern[: macro.start()] + opening + macros()[macro[1]] + ")" + pattern[macro.end() :]
    return pattern
