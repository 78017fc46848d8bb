"""Which triggers tell of one happening.

A trigger joins the earlier event of its type that it does not contradict (mode, realis, time, place, participants) and
to which the strongest tie binds it: a toll and the attack that caused it, a shared participant, one word of the same
stem, a definite noun, a headline and its lead.
"""

from dataclasses import dataclass, field

from ...schemas import Realis, ontology
from .arguments import Pair, casualty_role
from .fillers import Filled
from .lemmas import lemma_of
from .syntax import VERBS, near_ancestors
from .tables import word_sets
from .triggers import Candidate
from .view import View

STEM = 5
#: Modes that say with what result, beside modes that say how: a mention of each may be one event.
RESULTS = frozenset({"destroy", "targeted", "abduct"})
#: Modes that may describe one event.
PARTS = frozenset(
    frozenset(pair.split())
    for pair in (
        "explosives suicide-attack",
        "aerial heavy-weapons",
        "drone aerial",
        "firearms clash",
        "explosives drone",
        "drone heavy-weapons",
        "firearms explosives",
    )
)
#: How many sentences back an event may lie that a definite noun is joined to without a shared word.
NEAR = 3
#: How many sentences after a headline tell the same event.
LEAD = 3
#: How many events back another mention is looked for.
REACH = 24
WHO = frozenset({"agent", "target", "artifact", "beneficiary"})
#: Roles in which two events name different entities.
DISTINCT = ("agent", "target", "location")
#: Kinds of entity of which two that act or suffer are two.
ACTORS = frozenset({"COUNTRY", "NATIONALITY", "ORGANIZATION"})
Who = tuple[str, str]
DEFINITE = frozenset({"the", "this", "that", "its", "their", "these", "those"})
OTHER = frozenset(
    {"another", "other", "second", "third", "new", "separate", "further", "previous", "earlier", "more", "similar"}
)


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

    @property
    def noun(self) -> bool:
        """Whether it is no verb."""
        return self.candidate.token.pos_ not in VERBS

    @property
    def stem(self) -> str:
        """What inflections and derivations of the trigger share."""
        return lemma_of(self.candidate.token)[:STEM]

    def marked(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands before it."""
        return any(child.lower_ in words for child in self.candidate.token.children)

    def named(self, role: str) -> set[str]:
        """The entities in a role."""
        return {filled.entity for other, filled in self.arguments if other == role and filled.entity}


@dataclass(slots=True)
class Happening:
    """The triggers of one event, and what they say together."""

    told: list[Told] = field(default_factory=list)
    modes: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    who: set[Who] = field(default_factory=set)
    named: dict[str, set[str]] = field(default_factory=dict)

    def add(self, view: View, one: Told) -> None:
        """Take a trigger in."""
        if self.told and _announces(self.told[0], one):
            self.told[0].realis = "planned"
        self.told.append(one)
        self.modes |= {one.mode} if one.mode is not None else set()
        self.stems.add(one.stem)
        self.dates |= _dates(view, one)
        self.who |= _who(view, one)
        for role in DISTINCT:
            self.named.setdefault(role, set()).update(one.named(role))


def cluster(view: View, told: list[Told]) -> list[Happening]:
    """Events, in the order of their first triggers; weak triggers that join none are dropped."""
    happenings: list[Happening] = []
    for one in told:
        near = [h for h in happenings[-REACH:] if h.told[0].candidate.type == one.candidate.type]
        ties = [(_tie(view, happening, one), happening.told[-1].sentence, -n) for n, happening in enumerate(near)]
        strength, _, place = max(ties, default=(0, 0, 0))
        if strength > 0:
            near[-place].add(view, one)
        elif not one.candidate.weak:
            happenings.append(Happening())
            happenings[-1].add(view, one)
    return happenings


def _tie(view: View, happening: Happening, one: Told) -> int:
    """How strongly the trigger is bound to the event of its type; 0 if it is another."""
    if one.marked(OTHER) or not _modes_agree(happening, one):
        return 0
    distance = one.sentence - happening.told[-1].sentence
    toll = _toll_of(happening, one, distance)
    if _contradicted(view, happening, one, toll=toll):
        return 0
    return _strength(view, happening, one, distance, toll=toll)


def _strength(view: View, happening: Happening, one: Told, distance: int, *, toll: bool) -> int:
    first = happening.told[0]
    shared = _shared(view, happening, one)
    same_word = one.stem in happening.stems
    definite = one.noun and one.marked(DEFINITE)
    if toll or (same_word and (shared or definite)):
        return 5
    if shared and (distance <= 1 or first.headline):
        return 4
    if same_word and (one.noun or not any(role in WHO for role, _ in one.arguments)):
        return 3
    if first.headline and one.sentence <= first.sentence + LEAD:
        return 2
    return 1 if distance <= NEAR and (one.candidate.weak or definite) else 0


def _modes_agree(happening: Happening, one: Told) -> bool:
    if one.mode is None or not happening.modes or one.mode in happening.modes:
        return True
    if one.candidate.type != "ASSAULT":
        return False
    return any(one.mode in RESULTS or m in RESULTS or frozenset({m, one.mode}) in PARTS for m in happening.modes)


def _contradicted(view: View, happening: Happening, one: Told, *, toll: bool) -> bool:
    definite = one.noun and one.marked(DEFINITE)
    first = happening.told[0]
    same = one.realis == first.realis or _announces(first, one)
    if not same and not definite and not (toll and one.realis == "hypothetical"):
        return True
    mine = _dates(view, one)
    if mine and happening.dates and not any(_same_date(a, b) for a in mine for b in happening.dates):
        return True
    if _apart(view, happening, one, "location"):
        return True
    others = _apart(view, happening, one, "agent") or _apart(view, happening, one, "target")
    return others and not definite and not (toll and casualty_role(one.candidate) is not None)


def _announces(first: Told, one: Told) -> bool:
    """A headline's present tells what the body calls a plan: "Norway donates tanks", "Norway will donate"."""
    present = first.candidate.token.tag_ in ("VBZ", "VBP") and first.realis == "asserted"
    return first.headline and present and one.realis == "planned" and one.sentence <= first.sentence + LEAD


def _same_date(a: str, b: str) -> bool:
    return a.startswith(b[:10]) or b.startswith(a[:10])


def _dates(view: View, one: Told) -> set[str]:
    values = (view.value(filled.time) for filled in one.times if filled.time is not None)
    return {value for value in values if value is not None and value[:1].isdigit()}


def _apart(view: View, happening: Happening, one: Told, role: str) -> bool:
    """Whether both name entities of one kind in the role, and none in common; a state and its people are one."""
    mine, theirs = (set(map(view.identity, names)) for names in (one.named(role), happening.named.get(role, set())))
    if not mine or not theirs or mine & theirs:
        return False
    kinds = {view.kind(entity) for entity in one.named(role) | happening.named.get(role, set())}
    if role == "location":
        return len(kinds) == 1 and "COUNTRY" not in kinds
    return len(kinds) == 1 or kinds <= ACTORS


def _toll_of(happening: Happening, one: Told, distance: int) -> bool:
    """Deaths and wounds belong to the attack of the same sentence, counted ones to that of the sentence before."""
    if one.candidate.type != "ASSAULT" or distance > 1:
        return False
    last = happening.told[-1].candidate
    toll = casualty_role(one.candidate) is not None
    if distance == 0:
        return toll or casualty_role(last) is not None or _linked(last, one.candidate)
    counted = any(role in ("fatalities", "injuries") for role, _ in one.arguments)
    return toll and (counted or not one.noun) and not any(role == "agent" for role, _ in one.arguments)


def _linked(a: Candidate, b: Candidate) -> bool:
    return a.token in near_ancestors(b.token) or b.token in near_ancestors(a.token)


def _shared(view: View, happening: Happening, one: Told) -> bool:
    speech = ontology().types[one.candidate.type].speech_act
    common = _who(view, one) & happening.who
    return any(role != "agent" or not speech for role, _ in common)


def _who(view: View, one: Told) -> set[Who]:
    """Who takes part, each by the entity or by the word that says who it is."""
    named = ((role, _what(view, filled)) for role, filled in one.arguments if role in WHO)
    return {(role, what) for role, what in named if what is not None}


def _what(view: View, filled: Filled) -> str | None:
    """The entity, or a phrase's head where that says who it is: counted and bare people are not the same people."""
    if filled.entity is not None or filled.quantity is not None:
        return filled.entity or filled.quantity
    word = lemma_of(view.doc[filled.head])
    return None if filled.head in view.quantity_at or word in word_sets("heads")["unnamed"] else word
