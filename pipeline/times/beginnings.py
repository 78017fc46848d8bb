"""The words that a pattern of the grammar can begin with, read off the pattern itself: rules are indexed by them."""

import re
from collections.abc import Iterator
from functools import cache
from re import Match

from .lexicon import macros

#: The syntax of patterns as far as the grammar uses it.
_TOKEN = re.compile(
    r"\{(?P<macro>[A-Z_-]+)(?::\w+)?\}|(?P<look>\(\?<?[=!])|(?P<echo>\(\?P=\w+\))|(?P<open>\((?:\?(?:P<\w+>|-i:|:))?)"
    r"|(?P<close>\))|(?P<bar>\|)|(?P<repeat>[?*+]|\{(?P<least>\d+)(?:,(?P<most>\d*))?\})|(?P<edge>\\b|\$)"
    r"|(?P<any>\[\^(?:\\.|[^\]])+\]|\\[dDsSwW]|\.)|\[(?P<set>(?:\\.|[^\]])+)\]|(?P<character>\\?.)"
)
_IN_SET = re.compile(r"\\u[0-9a-f]{4}|\\.|.-.|.")
#: So much of a word, in characters, tells it from others.
_LONGEST = 5
_BOUNDS = {"?": (0, 1), "*": (0, _LONGEST), "+": (1, _LONGEST)}
_DIGIT, _LETTER, _APOSTROPHE, _END = "0", "*", "'", " "

#: Beginnings of words, which an `_END` closes.
Words = frozenset[str]
_NOTHING: Words = frozenset({""})


@cache
def first_words(pattern: str) -> Words:
    """The words that matches of the pattern begin with, as `first_word` writes them; empty: no word.

    Raises:
        ValueError: they can begin with any word.
    """
    found = frozenset(word.rstrip(_END) for word in _read(_TOKEN.finditer(pattern)))
    if any(_LETTER in word for word in found):
        raise ValueError(f"{pattern!r} can begin with any word")
    return found


def first_word(text: str, start: int, word: str) -> str:
    """The word at the offset or after its apostrophe: the apostrophe, a number as zeros, or the word in lower case."""
    if text[start] in "'’":
        return _APOSTROPHE
    return _DIGIT * min(len(word), _LONGEST) if word[0].isdigit() else word[:_LONGEST]


@cache
def _fragment(macro: str) -> Words:
    return _read(_TOKEN.finditer(macros()[macro]))


def _read(tokens: Iterator[Match[str]]) -> Words:
    """What the alternatives up to the closing bracket begin with."""
    found: Words = frozenset()
    before = last = _NOTHING
    for token in tokens:
        if token["close"]:
            break
        if token["bar"]:
            found |= _chained(before, last)
            before = last = _NOTHING
        elif token["repeat"]:
            last = _repeated(last, *_bounds(token))
        else:
            before, last = _chained(before, last), _one(token, tokens)
    return found | _chained(before, last)


def _one(token: Match[str], tokens: Iterator[Match[str]]) -> Words:
    """What a single item begins with, its bracket read to the end."""
    if token["macro"]:
        return _fragment(token["macro"])
    if token["open"]:
        return _read(tokens)
    if token["look"]:
        _read(tokens)
    if token["look"] or token["edge"]:
        return _NOTHING
    if token["any"] or token["echo"]:
        return frozenset({_LETTER, _DIGIT, _END})
    return frozenset(map(_of_character, _IN_SET.findall(token["set"] or token["character"])))


def _of_character(item: str) -> str:
    if item[0].isdigit():
        return _DIGIT
    if item[0] in "'’":
        return _APOSTROPHE + _END
    if not item[0].isalpha():
        return item if item == "½" else _END
    return item.lower() if len(item) == 1 else _LETTER


def _bounds(token: Match[str]) -> tuple[int, int]:
    if token["least"] is None:
        return _BOUNDS[token["repeat"]]
    return int(token["least"]), int(token["most"] or token["least"])


def _repeated(words: Words, least: int, most: int) -> Words:
    found = run = _NOTHING
    for times in range(1, min(most, _LONGEST) + 1):
        run = _chained(run, words)
        found = found | run if times > least else run
    return found


def _chained(before: Words, after: Words) -> Words:
    return frozenset(_joined(first, second) for first in before for second in after)


def _joined(first: str, second: str) -> str:
    if not first or not second or first.endswith(_END):
        return first or second
    if second[0] in (_APOSTROPHE, _END) or (first[0] == _DIGIT) != (second[0] == _DIGIT):
        return first + _END
    return (first + second)[:_LONGEST]
