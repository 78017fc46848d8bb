"""Which words may be part of a time, and which may begin one: what keeps the scan short."""

import re
from functools import cache

from .lexicon import HOLIDAYS, VOCABULARY, read_table

_GROUPS = ("months", "month_abbreviations", "weekdays", "weekday_abbreviations", "units", "plurals", "seasons",
           "day_parts", "sun_words", "hours_by_name", "decades", "frequencies")  # fmt: skip
#: Letters that make the digits before them an ordinal, a decade or a clock time.
_AFTER_DIGITS = frozenset({"st", "nd", "rd", "th", "s", "am", "pm", "a", "p", "z", "h", "hrs", "o"})
_YEAR_DIGITS = 4


@cache
def _triggers() -> frozenset[str]:
    named = [word for name in _GROUPS for word in VOCABULARY[name]]
    split = {part for word in named for part in word.split()} - {"early", "small"}
    plurals = {word + "s" for word in (*VOCABULARY["units"], *VOCABULARY["weekdays"], *VOCABULARY["day_parts"])}
    longs = {word + ending for word in VOCABULARY["units"] for ending in ("long", "slong")}
    extra = {word for kind, words in read_table("triggers.tsv") if kind == "trigger" for word in words.split()}
    return frozenset(split | plurals | longs | extra)


@cache
def _starts() -> frozenset[str]:
    words = {part for word in VOCABULARY["numbers"] for part in word.split()}
    words |= set(VOCABULARY["tens"]) | {part for word in VOCABULARY["ordinals"] for part in word.split("-")}
    words |= {word.split()[0] for name in ("approximators", "references") for word in VOCABULARY[name]}
    words |= {word.split()[0] for word in VOCABULARY["vague_quantities"]}
    words |= {re.split(r"[ '’-]", name)[0] for name in HOLIDAYS}
    extra = {word for kind, words in read_table("triggers.tsv") if kind == "start" for word in words.split()}
    return frozenset(words | extra)


def is_trigger(word: str, text: str, at: int) -> bool:
    """Whether the word (in lower case, at offset `at`) may be the heart of a time."""
    if word in _triggers():
        return True
    if word.isdigit():
        return _is_numeric_trigger(word, text, at)
    return word in _AFTER_DIGITS and text[max(0, at - 2) : at].strip(" '’-")[-1:].isdigit()


def is_start(word: str) -> bool:
    """Whether a time may begin with the word (in lower case)."""
    return word in _starts() or word in _triggers() or (word[0].isdigit() and len(word) <= 8)


def _is_numeric_trigger(word: str, text: str, at: int) -> bool:
    if len(word) == _YEAR_DIGITS:
        return word[0] == "1" or word.startswith("20") or word[:2] < "24"
    before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
    if len(word) <= 2 and after in (":", "/", ".") and text[at + len(word) + 1 : at + len(word) + 2].isdigit():
        return True
    return len(word) == 2 and before in ("'", "’")
