"""Which words may be part of a time, and which may begin one: what keeps the scan short."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from .lexicon import HOLIDAYS, VOCABULARY, read_table
from .rules import rules

_GROUPS = ("months", "month_abbreviations", "weekdays", "weekday_abbreviations", "units", "plurals", "seasons",
           "day_parts", "sun_words", "hours_by_name", "decades", "frequencies")  # fmt: skip
#: Letters that make the digits before them an ordinal, a decade or a clock time.
_NUMBER = re.compile(r"(?P<digits>\d+)(?:[ '’-]?(?P<after>st|nd|rd|th|s|am|pm|a|p|z|h|hrs|o)(?![^\W\d_]))?")
_YEAR_DIGITS = 4
_LAST_HOUR = 12


@cache
def _triggers() -> frozenset[str]:
    named = [word for name in _GROUPS for word in VOCABULARY[name]]
    split = {part for word in named for part in word.split()} - {"early", "small"}
    plurals = {word + "s" for word in (*VOCABULARY["units"], *VOCABULARY["weekdays"], *VOCABULARY["day_parts"])}
    longs = {word + ending for word in VOCABULARY["units"] for ending in ("long", "slong")}
    extra = {word for kind, words in read_table("triggers.tsv") if kind == "trigger" for word in words.split()}
    return frozenset(split | plurals | longs | extra)


@cache
def _hours() -> frozenset[str]:
    """What a bare hour is looked for at: "at six", "from 9"."""
    hours = [name for name, hour in VOCABULARY["numbers"].items() if hour <= _LAST_HOUR]
    hours += [str(hour) for hour in range(1, _LAST_HOUR + 1)]
    before = next(words.split() for kind, words in read_table("triggers.tsv") if kind == "before_hour")
    return frozenset(f"{word} {hour}" for word in before for hour in hours)


@cache
def _starts() -> frozenset[str]:
    words = {part for word in VOCABULARY["numbers"] for part in word.split()}
    words |= set(VOCABULARY["tens"]) | {part for word in VOCABULARY["ordinals"] for part in word.split("-")}
    words |= {word.split()[0] for name in ("approximators", "references") for word in VOCABULARY[name]}
    words |= {word.split()[0] for word in VOCABULARY["vague_quantities"]}
    words |= {re.split(r"[ '’-]", name)[0] for name in HOLIDAYS}
    extra = {word for kind, words in read_table("triggers.tsv") if kind == "start" for word in words.split()}
    return frozenset(words | extra)


@cache
def _known() -> frozenset[str]:
    patterns = " ".join(rule.pattern.pattern for rule in rules()).lower()
    return _starts() | _triggers() | frozenset(re.findall(r"[^\W\d_]+", patterns))


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(sorted(_triggers() | _hours()), matchkind=MatchKind.LeftmostLongest)


def triggers_in(text: str) -> list[tuple[int, int]]:
    """Where in a text in lower case the words and numbers stand that may be the heart of a time, in text order."""
    words = [
        (start, end)
        for _, start, end in _automaton().find_matches_as_indexes(text)
        if not _is_letter(text[end : end + 1])
        and not _is_letter(text[max(0, start - 1) : start])
        and not (text[end : end + 1].isdecimal() and text[end - 1].isdecimal())
    ]
    return sorted({*words, *_numbers_in(text)})


def _numbers_in(text: str) -> Iterator[tuple[int, int]]:
    """The numbers that look like a year or a part of a date or clock time, and the letters that make others one."""
    for number in _NUMBER.finditer(text):
        if _is_numeric_trigger(number["digits"], text, number.start()):
            yield number.span("digits")
        if number["after"] is not None:
            yield number.span("after")


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def is_start(word: str) -> bool:
    """Whether a time may begin with the word (in lower case)."""
    return word in _starts() or word in _triggers() or (word[0].isdigit() and len(word) <= 8)


def is_known(word: str) -> bool:
    """Whether the word (in lower case) may stand in a time: no time goes on over one that is not."""
    return word in _known() or word.isdigit()


def _is_numeric_trigger(word: str, text: str, at: int) -> bool:
    if len(word) == _YEAR_DIGITS:
        return word[0] == "1" or word.startswith("20") or word[:2] < "24"
    before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
    if len(word) <= 2 and after in (":", "/", ".") and text[at + len(word) + 1 : at + len(word) + 2].isdigit():
        return True
    return len(word) == 2 and before in ("'", "’")
