"""Modes that the trigger leaves open, decided by the words around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from .lemmas import lemma_of
from .tables import rows
from .triggers import Candidate
from .view import View

#: Slots whose fillers may name the means or the thing given.
SPEAKING = frozenset({"REQUEST", "REJECT", "THREATEN"})
CLAUSE_WORDS = 14


@dataclass(frozen=True, slots=True)
class Rule:
    """A mode, and the words and classes of which one must be there."""

    mode: str
    words: frozenset[str]
    classes: frozenset[str]

    def holds(self, view: View, token: Token) -> bool:
        """Whether the token is one of them."""
        named = token.lower_ in self.words or lemma_of(token) in self.words
        return named or not self.classes.isdisjoint(view.classes(token))


@cache
def _rules() -> dict[tuple[str, str], tuple[Rule, ...]]:
    found: dict[tuple[str, str], list[Rule]] = {}
    for kind, mode, where, text in rows("mode_words"):
        words = text.split()
        plain = frozenset(word for word in words if not word.startswith("@"))
        groups = frozenset(word[1:] for word in words if word.startswith("@"))
        found.setdefault((kind, where), []).append(Rule(mode, plain, groups))
    return {key: tuple(value) for key, value in found.items()}


def mode_of(view: View, candidate: Candidate) -> str | None:
    """The candidate's mode: the lexicon's, or the one that its arguments or its complement select."""
    if candidate.mode is not None and not candidate.usual:
        return candidate.mode
    return _by_arguments(view, candidate) or _by_complement(view, candidate) or candidate.mode


def _by_arguments(view: View, candidate: Candidate) -> str | None:
    rules = _rules().get((candidate.type, "arg"), ())
    present = list(_around(candidate)) if rules else []
    return next((rule.mode for rule in rules if any(rule.holds(view, token) for token in present)), None)


def _by_complement(view: View, candidate: Candidate) -> str | None:
    """By the first word of the complement that says anything."""
    rules = _rules().get((candidate.type, "clause"), ())
    present = _complement(view, candidate) if rules else ()
    return next((rule.mode for token in present for rule in rules if rule.holds(view, token)), None)


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


def _complement(view: View, candidate: Candidate) -> Iterator[Token]:
    if candidate.type not in SPEAKING:
        return
    start = candidate.last + 1
    end = min(start + CLAUSE_WORDS, view.sentence(candidate.token)[1])
    yield from candidate.token.doc[start:end]
