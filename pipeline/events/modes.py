"""Modes that the trigger leaves open, decided by the words around it."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from .tables import rows
from .triggers import Candidate
from .view import View

#: Slots whose fillers may name the means or the thing given.
SPEAKING = frozenset({"REQUEST", "REJECT", "THREATEN"})
CLAUSE_WORDS = 14


@cache
def _rules() -> dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[tuple[str, str], list[tuple[str, frozenset[str]]]] = {}
    for kind, mode, where, words in rows("mode_words"):
        names = frozenset(word.removeprefix("@") for word in words.split())
        found.setdefault((kind, where), []).append((mode, names))
    return {key: tuple(value) for key, value in found.items()}


def mode_of(view: View, candidate: Candidate) -> str | None:
    """The candidate's mode: the lexicon's, or the one that its arguments or its complement select."""
    if candidate.mode is not None:
        return candidate.mode
    for where, words in (("arg", _around(candidate)), ("clause", _complement(candidate))):
        rules = _rules().get((candidate.type, where), ())
        if not rules:
            continue
        present = [view.classes(word) | {word.lower_} for word in words]
        for mode, names in rules:
            if any(not names.isdisjoint(one) for one in present):
                return mode
    return None


def _around(candidate: Candidate) -> Iterator[Token]:
    skipped = {"of", "on", "against", "at", "poss", "comp", "gov", "in", "near", "to"}
    if candidate.type == "ASSAULT":
        skipped |= {"obj"}
    for slot, tokens in candidate.frame.slots.items():
        if slot in skipped:
            continue
        for token in tokens:
            yield token
            yield from (child for child in token.children if child.dep_ in ("compound", "amod", "nmod"))
    yield from _cause(candidate)


def _cause(candidate: Candidate) -> Iterator[Token]:
    """The noun that a killing happens in: "killed in a drone attack"."""
    for token in candidate.frame.slots.get("in", ()):
        yield from (child for child in token.children if child.dep_ in ("compound", "amod", "nmod"))


def _complement(candidate: Candidate) -> Iterator[Token]:
    if candidate.type not in SPEAKING:
        return
    start = candidate.last + 1
    end = min(start + CLAUSE_WORDS, candidate.token.sent.end)
    yield from candidate.token.doc[start:end]

