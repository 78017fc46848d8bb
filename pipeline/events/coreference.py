"""Which triggers tell of one happening.

A trigger joins the latest earlier event of its type that it does not contradict (mode, realis, time, place, agent) and
that something ties it to: a shared participant, one word of the same stem, a definite noun, a headline and its lead, or
a toll and the attack that caused it.
"""

from dataclasses import dataclass, field

from ...schemas import Realis
from .arguments import Pair, casualty_role
from .fillers import Filled
from .syntax import VERBS
from .triggers import Candidate, lemma_of
from .view import View

STEM = 5
#: Modes that say how, beside modes that say with what result: a mention of each may be one event.
RESULTS = frozenset({"destroy", "targeted", "abduct"})
PARTS = frozenset({frozenset({"explosives", "suicide-attack"}), frozenset({"aerial", "heavy-weapons"}), frozenset({"drone", "aerial"}), frozenset({"firearms", "clash"}), frozenset({"explosives", "drone"}), frozenset({"explosives", "heavy-weapons"})})
#: How many sentences back an event may lie that a definite noun or a toll is joined to.
NEAR = 3
WHO = frozenset({"agent", "target", "artifact", "beneficiary"})


@dataclass(slots=True)
class Told:
    """One trigger with all that is known of it."""

    candidate: Candidate
    realis: Realis
    mode: str | None
    arguments: list[Pair]
    times: list[Filled]
    sentence: int
    headline: bool


@dataclass(slots=True)
class Happening:
    """The triggers of one event."""

    told: list[Told] = field(default_factory=list)

    @property
    def last(self) -> Told:
        """Its latest trigger."""
        return self.told[-1]

    @property
    def modes(self) -> set[str]:
        """The modes that its triggers state."""
        return {one.mode for one in self.told if one.mode is not None}


def cluster(view: View, told: list[Told]) -> list[Happening]:
    """Events, in the order of their first triggers; weak triggers that join none are dropped."""
    happenings: list[Happening] = []
    for one in told:
        home = next((h for h in reversed(happenings) if _same(view, h, one)), None)
        if home is not None:
            home.told.append(one)
        elif not one.candidate.weak:
            happenings.append(Happening([one]))
    return happenings


def _same(view: View, happening: Happening, one: Told) -> bool:
    first = happening.told[0]
    if first.candidate.type != one.candidate.type or not _modes_agree(happening, one):
        return False
    if _contradicted(view, happening, one):
        return False
    return _tied(view, happening, one)


def _modes_agree(happening: Happening, one: Told) -> bool:
    if one.mode is None or not happening.modes or one.mode in happening.modes:
        return True
    if one.candidate.type != "ASSAULT":
        return False
    return any(one.mode in RESULTS or m in RESULTS or frozenset({m, one.mode}) in PARTS for m in happening.modes)


def _contradicted(view: View, happening: Happening, one: Told) -> bool:
    if one.realis != happening.told[0].realis and not _backward(one):
        return True
    mine = {value for value in (_value(view, t) for t in one.times) if value}
    theirs = {value for t in happening.told for value in (_value(view, x) for x in t.times) if value}
    if mine and theirs and not any(_times_agree(a, b) for a in mine for b in theirs):
        return True
    return _apart(view, happening, one, "location") or (_apart(view, happening, one, "agent") and not _definite(one))


def _value(view: View, filled: Filled) -> str | None:
    value = next((t.value for t in view.times if t.id == filled.time), None)
    return value if value and value[:1].isdigit() else None


def _times_agree(a: str, b: str) -> bool:
    return a.startswith(b[:10]) or b.startswith(a[:10])


def _apart(view: View, happening: Happening, one: Told, role: str) -> bool:
    mine = {f.entity for r, f in one.arguments if r == role and f.entity}
    theirs = {f.entity for t in happening.told for r, f in t.arguments if r == role and f.entity}
    if not mine or not theirs or mine & theirs:
        return False
    kinds = {view_entity.type for e in mine | theirs if (view_entity := view.entity(e)) is not None}
    return not (role == "location" and ("COUNTRY" in kinds or len(kinds) > 1)) and not (role == "agent" and len(kinds) > 1)


def _backward(one: Told) -> bool:
    """A definite noun takes up an event however its clause is marked."""
    return one.candidate.token.pos_ not in VERBS and _definite(one)


def _definite(one: Told) -> bool:
    return any(child.lower_ in ("the", "this", "that", "its", "their") for child in one.candidate.token.children)


def _tied(view: View, happening: Happening, one: Told) -> bool:
    distance = one.sentence - happening.last.sentence
    if _toll_of(happening, one, distance):
        return True
    shared = _shared(view, happening, one)
    same_word = any(_stem(one) == _stem(t) for t in happening.told)
    if shared and (same_word or distance <= 1 or happening.told[0].headline):
        return True
    if happening.told[0].headline and one.sentence <= happening.told[0].sentence + 2:
        return True
    noun = one.candidate.token.pos_ not in VERBS
    return noun and _definite(one) and (same_word or distance <= NEAR)


def _toll_of(happening: Happening, one: Told, distance: int) -> bool:
    if one.candidate.type != "ASSAULT" or distance > 1:
        return False
    tolls = casualty_role(one.candidate) is not None, casualty_role(happening.last.candidate) is not None
    if distance == 0:
        return any(tolls) or _linked(happening.last.candidate, one.candidate)
    return tolls[0] and not any(r == "agent" for r, _ in one.arguments)


def _linked(a: Candidate, b: Candidate) -> bool:
    return b.token.head.i == a.token.i or a.token.head.i == b.token.i or a.token.i in {x.i for x in b.token.ancestors}


def _stem(one: Told) -> str:
    return lemma_of(one.candidate.token)[:STEM]


def _shared(view: View, happening: Happening, one: Told) -> bool:
    mine = {(r, _what(view, f)) for r, f in one.arguments if r in WHO}
    return any((r, _what(view, f)) in mine for t in happening.told for r, f in t.arguments if r in WHO)


def _what(view: View, filled: Filled) -> str | None:
    return filled.entity or filled.quantity or view.doc[filled.head].lemma_.lower()
