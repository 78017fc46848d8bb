"""The lexicon of triggers: which words may name an event, of which type and mode, and under which conditions."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from ...schemas import EventType
from .tables import rows

NONE = "-"
#: After a mode: only where the context names no other.
USUAL = "?"


@dataclass(frozen=True, slots=True)
class Condition:
    """`slot:a|b` asks for a filler of class a or b (`*`: any); `!slot:a` forbids it.

    `@name` asks for a named test, `!@name` that it fails.
    """

    slot: str
    classes: frozenset[str]
    forbidden: bool = False

    @property
    def named(self) -> bool:
        """Whether it names a test instead of a slot."""
        return self.slot.startswith("@")


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a word: no event if `type` is None.

    A mode that is only `usual` gives way to what the context says.
    """

    type: EventType | None
    mode: str | None
    conditions: tuple[Condition, ...]
    usual: bool = False

    @property
    def evidence(self) -> str:
        """What it rests on: the word alone, a participant of a certain class, or no more than a topic."""
        if any(not condition.named and not condition.forbidden for condition in self.conditions):
            return "framed"
        return "topical" if any(condition.named for condition in self.conditions) else "plain"


@cache
def verbs() -> dict[str, dict[str, tuple[Sense, ...]]]:
    """Senses of verbs by lemma, then by particle ("" for none), in the order in which they are tried."""
    found: dict[str, dict[str, list[Sense]]] = {}
    for lemmas, particle, kind, mode, when in rows("verbs"):
        for lemma in _split(lemmas):
            senses = found.setdefault(lemma, {}).setdefault("" if particle == NONE else particle, [])
            senses.append(_sense(kind, mode, when))
    return {lemma: {p: tuple(s) for p, s in by.items()} for lemma, by in found.items()}


@cache
def nouns() -> dict[str, dict[tuple[str, ...], tuple[Sense, ...]]]:
    """Senses of nouns by the last word's lemma, then by the words before it, longest first."""
    found: dict[str, dict[tuple[str, ...], list[Sense]]] = {}
    for lemmas, kind, mode, when in rows("nouns"):
        for lemma in _split(lemmas):
            *before, last = lemma.split()
            found.setdefault(last, {}).setdefault(tuple(before), []).append(_sense(kind, mode, when))
    return {
        last: {k: tuple(by[k]) for k in sorted(by, key=lambda words: (-len(words), words))}
        for last, by in found.items()
    }


@cache
def adjectives() -> dict[str, tuple[Sense, ...]]:
    """Senses of adjectives by lemma."""
    found: dict[str, tuple[Sense, ...]] = {}
    for lemmas, kind, mode, when in rows("adjectives"):
        for lemma in _split(lemmas):
            found[lemma] = (*found.get(lemma, ()), _sense(kind, mode, when))
    return found


def _split(lemmas: str) -> list[str]:
    return [lemma.strip() for lemma in lemmas.split(",")]


def _sense(kind: str, mode: str, when: str) -> Sense:
    conditions = () if when == NONE else tuple(_condition(text) for text in when.split())
    event_type = None if kind == NONE else cast("EventType", kind)
    return Sense(event_type, None if mode == NONE else mode.removesuffix(USUAL), conditions, mode.endswith(USUAL))


def _condition(text: str) -> Condition:
    if text.startswith(("@", "!@")):
        return Condition(text.removeprefix("!"), frozenset(), text.startswith("!"))
    slot, _, names = text.removeprefix("!").partition(":")
    return Condition(slot, frozenset(names.split("|")), text.startswith("!"))
