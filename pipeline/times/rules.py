"""The rules of the grammar, and which of them can match the words at hand."""

import re
from dataclasses import dataclass
from functools import cache

from .beginnings import first_words
from .lexicon import expand, read_table


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of rules.tsv: what it matches and the words that this begins with, what reads a match, how sure it is."""

    name: str
    builder: str
    confidence: float
    pattern: re.Pattern[str]
    first_words: frozenset[str]


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the file's order, their patterns compiled."""
    return tuple(
        Rule(
            name,
            builder,
            float(confidence),
            re.compile(expand(pattern) + r"(?!\w)", re.IGNORECASE),
            first_words(pattern),
        )
        for name, builder, confidence, pattern in read_table("rules.tsv")
    )


@cache
def rules_with(word: str) -> tuple[Rule, ...]:
    """The rules that can match a word of the vocabulary in lower case: those whose pattern spells its stem.

    Call it for vocabulary only, and with "0" for any digits: the answers are kept.
    """
    stem = "0-9" if word == "0" else word.removesuffix("long").rstrip("s") or word
    return tuple(rule for rule in rules() if stem in rule.pattern.pattern.lower())


@cache
def rules_from(first: str, heart: str) -> tuple[Rule, ...]:
    """The rules that can match from a word as `first_word` writes it, and a trigger as `rules_with` takes it."""
    return tuple(rule for rule in rules_with(heart) if first in rule.first_words)
