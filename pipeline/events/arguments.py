"""Roles: which slot of a trigger fills which role, and with what."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from spacy.tokens import Token

from ...schemas import Quantity, Role, ontology
from .fillers import Filled, counted_item, dereference, phrase, typed
from .lemmas import lemma_of
from .lexicon import NONE
from .pronouns import is_pronoun
from .syntax import SUBJECTS, VERBS, frame_of, is_passive, near_ancestors, surface_subjects
from .tables import rows, word_sets
from .triggers import Candidate
from .view import View

Pair = tuple[Role, Filled]
ANY = "*"
MEETING = frozenset({"in", "during", "at", "after", "for", "before"})
#: Roles in which a counted phrase is the quantity itself; in the others it is the span, with the quantity as amount.
COUNTED_WHOLE = frozenset({"target", "instrument", "beneficiary", "location", "topic", "origin", "destination"})
#: Slots of the victims of a word that counts them.
SUFFERING = frozenset({"obj", "of", "poss", "mod", "attr", "comp"})
DEPARTED = frozenset({"venue", "country", "vessel", "platform"})
CREWED = frozenset({"plane", "ship"})
#: Types that a sum of money in their clause belongs to, and how many tokens behind the trigger it is looked for.
PAID = frozenset({"AID", "AGREE", "COOPERATE"})
CLAUSE = 40
#: Types whose agent may be a ship or plane.
FORCEFUL = frozenset({"ASSAULT", "COERCE"})
#: Slots of a complement without an object that say what it is about.
TOPICAL = ("to", "of", "on", "from", "with", "into", "in")
#: Who receives is a beneficiary, and whom from the giver.
RECEIVED = {"subj": "to", "from": "subj"}
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
FIRED = frozenset({"weaponry", "weapon", "drone", "shot"})


@cache
def _rules() -> dict[tuple[str, str], tuple[tuple[str, frozenset[str], str], ...]]:
    found: dict[tuple[str, str], list[tuple[str, frozenset[str], str]]] = {}
    for kind, mode, slot, names, role in rows("roles"):
        found.setdefault((kind, slot), []).append((mode, frozenset(names.split("|")), role))
    return {key: tuple(value) for key, value in found.items()}


def role_of(view: View, candidate: Candidate, slot: str, present: frozenset[str]) -> str | None:
    """The role of a filler of these classes in the slot; None if it has none."""
    objects = candidate.frame.slots.get("obj", ())
    firing = lemma_of(candidate.token) in word_sets("control")["firing"]
    full = not firing and any(view.classes(one).isdisjoint(DEPARTED) for one in objects)
    both = (f"{slot}&obj",) if full else ()
    for kind in (candidate.type, ANY):
        for one in (*both, slot):
            for mode, names, role in _rules().get((kind, one), ()):
                if mode in (ANY, candidate.mode) and (ANY in names or not names.isdisjoint(present)):
                    return None if role == NONE else role
    return None


def arguments_of(view: View, candidate: Candidate) -> list[Pair]:
    """Participants and places of one trigger, each once."""
    found: dict[tuple[str, object], Pair] = {}
    for slot, tokens in candidate.frame.slots.items():
        if slot in ("gov", "comp"):
            continue
        for token in tokens:
            for role, filled in _fill(view, candidate, slot, token):
                found.setdefault((role, filled.key), (role, filled))
    for role, filled in (
        *_host(view, candidate),
        *_topic(view, candidate),
        *_count(view, candidate),
        *_worth(view, candidate),
    ):
        if not any(other == role for other, _ in found.values()):
            found[role, filled.key] = role, filled
    return list(found.values())


def _count(view: View, candidate: Candidate) -> Iterator[Pair]:
    """A number before a noun counts the events themselves, or with "deaths" their toll."""
    quantity = view.quantity_at.get(candidate.token.i)
    if quantity is not None and candidate.token.pos_ not in VERBS:
        counts_victims = lemma_of(candidate.token) in word_sets("heads")["tolls"]
        role = (casualty_role(candidate) or "amount") if counts_victims else "amount"
        yield role, Filled(candidate.token.i, quantity=quantity.id)


def _worth(view: View, candidate: Candidate) -> Iterator[Pair]:
    """The sums in the clause of a deal, a pledge or aid: "bought trucks worth $35 million"."""
    if candidate.type not in PAID:
        return
    start, end = view.sentence(candidate.token)
    for token in view.doc[start : min(end, candidate.token.i + CLAUSE)]:
        quantity = view.quantity_at.get(token.i)
        if quantity is None or quantity.kind != "money" or token.i < candidate.token.i:
            continue
        if token.head.i not in view.quantity_at and candidate.token in near_ancestors(token):
            yield "amount", Filled(token.i, quantity=quantity.id)
            yield from (("amount", Filled(token.i, quantity=other)) for other in quantity.equivalents)
            return


def _host(view: View, candidate: Candidate) -> Iterator[Pair]:
    """Whoever does something in talks is party to them: "raised it in a call with X"."""
    preposition = candidate.token.head
    if candidate.type != "CONSULT" or candidate.token.dep_ != "pobj" or preposition.lower_ not in MEETING:
        return
    if preposition.head.pos_ not in VERBS:
        return
    for subject in surface_subjects(preposition.head):
        meant = dereference(view, subject)
        if meant is not None and "actor" in view.classes(meant):
            yield from _uncounted(view, candidate, "agent", meant)


def _topic(view: View, candidate: Candidate) -> Iterator[Pair]:
    """Of a speech act without a nominal topic: what the clause that it governs is about, and whom it asks."""
    if not ontology().types[candidate.type].speech_act:
        return
    for clause in _clauses(candidate):
        asked, about = _about(view, candidate, clause)
        for token in asked:
            yield from (("target", one) for one in phrase(view, token))
        for token in about:
            quantity = view.quantity_at.get(token.i)
            if quantity is not None and quantity.kind == "money":
                yield "amount", Filled(token.i, quantity=quantity.id)
            else:
                yield from (("topic", one) for one in phrase(view, token))
        if about:
            return


def _about(view: View, candidate: Candidate, clause: Token) -> tuple[list[Token], list[Token]]:
    """Who is asked to act in the clause, and its object, or what its preposition or itself names."""
    slots = frame_of(clause).slots
    own = [child for child in clause.children if child.dep_ in SUBJECTS and not is_pronoun(child)]
    acts = candidate.type == "REQUEST" and not is_passive(clause)
    asked = [one for one in own if acts and "actor" in view.classes(one)]
    objects = [one for one in slots.get("obj", ()) if _telling(view, one) and one not in slots.get("subj", ())]
    behind = [one for slot in TOPICAL for one in slots.get(slot, ()) if _telling(view, one)]
    about = objects[:2] or [one for one in own if one not in asked] or behind[:1]
    return asked, about or ([clause] if clause.tag_ == "VBG" else [])


def _telling(view: View, token: Token) -> bool:
    return not is_pronoun(token) and token.pos_ in NOUNS and token.i not in view.time_at


def _clauses(candidate: Candidate) -> Iterator[Token]:
    for child in candidate.token.children:
        if child.dep_ in ("xcomp", "ccomp", "acl"):
            yield child
        elif child.dep_ == "prep":
            yield from (inner for inner in child.children if inner.dep_ == "pcomp")


def _fill(view: View, candidate: Candidate, slot: str, token: Token) -> Iterator[Pair]:
    if token.i in view.time_at or token.i in view.datelines or candidate.first <= token.i <= candidate.last:
        return
    if candidate.token.i in view.quantity_at and view.quantity_at.get(token.i) is view.quantity_at[candidate.token.i]:
        return
    meant = dereference(view, token)
    if meant is None or meant.pos_ in VERBS:
        return
    present = view.classes(meant)
    slot = _real_slot(view, candidate, slot, meant, present)
    role = role_of(view, candidate, slot, present)
    quantity = view.quantity_at.get(meant.i)
    if quantity is not None and not is_pronoun(token):
        yield from _counted(view, candidate, slot, role, meant)
    elif role is not None:
        yield from _uncounted(view, candidate, role, meant, acting=slot == "subj")


def _real_slot(view: View, candidate: Candidate, slot: str, token: Token, present: frozenset[str]) -> str:
    """What is left is an origin, what is fired an instrument; "On 5 May gunmen …" is no place."""
    lemma = lemma_of(candidate.token)
    if slot == "obj" and not present.isdisjoint(DEPARTED) and lemma in word_sets("control")["departing"]:
        return "from"
    if slot == "obj" and not present.isdisjoint(FIRED) and lemma in word_sets("control")["firing"]:
        return "with"
    if lemma in word_sets("control")["receiving"] and slot in RECEIVED:
        return RECEIVED[slot]
    if slot in ("on", "in") and any(child.i in view.time_at for child in token.children):
        return "subj"
    return slot


def _uncounted(view: View, candidate: Candidate, role: str, token: Token, *, acting: bool = False) -> Iterator[Pair]:
    owner = _owner(view, token) if role == "instrument" or (acting and role == "artifact") else None
    if owner is not None:
        yield "agent", owner
    elif role == "instrument" and acting and candidate.type in FORCEFUL and _crewed(view, token):
        role = "agent"
    for filled in phrase(view, token, owner.head if owner is not None else -1):
        yield cast("Role", role), filled


def _crewed(view: View, token: Token) -> bool:
    """Whether it acts itself where nobody is said to own it: "jets bombed", "the Emlen Tunnell intercepted"."""
    present = view.classes(token)
    described = token.i not in view.entity_at and not typed(view, token)
    return "vessel" in present or (described and not present.isdisjoint(CREWED) and "drone" not in present)


def _owner(view: View, unit: Token) -> Filled | None:
    """The demonym of a unit is the agent, the unit its instrument: "Russian jets bombed"."""
    for child in unit.children:
        entity = view.entity_at.get(child.i)
        if entity is not None and entity.type in ("NATIONALITY", "COUNTRY", "ORGANIZATION") and child.i != unit.i:
            return Filled(child.i, entity=entity.id)
    return None


def _counted(view: View, candidate: Candidate, slot: str, role: str | None, token: Token) -> Iterator[Pair]:
    quantity = view.quantity_at[token.i]
    whole = Filled(token.i, quantity=quantity.id)
    item = counted_item(view, token)
    toll = casualty_role(candidate)
    if quantity.kind in ("money", "percent", "measure"):
        if quantity.kind == "money" or role in ("artifact", "topic"):
            yield "amount", whole
            yield from (("amount", Filled(token.i, quantity=other)) for other in quantity.equivalents)
    elif toll is not None and slot in SUFFERING:
        yield toll, whole
        if item is not None and _names_victims(quantity):
            yield "target", item
    elif role in COUNTED_WHOLE:
        yield cast("Role", role), whole
    elif role is not None:
        for filled in phrase(view, token) if token.i in view.entity_at or typed(view, token) else [item]:
            if filled is not None:
                yield cast("Role", role), filled
        yield "amount", whole


def casualty_role(candidate: Candidate) -> Role | None:
    """Whether the counted victims of the trigger are dead or hurt."""
    lemma = lemma_of(candidate.token)
    if candidate.type != "ASSAULT":
        return None
    if any(lemma_of(one) == "life" for one in candidate.frame.slots.get("obj", ())):
        return "fatalities"
    for role, lemmas in word_sets("casualties").items():
        if lemma in lemmas:
            return cast("Role", role)
    return None


def _names_victims(quantity: Quantity) -> bool:
    words = (quantity.item.text if quantity.item else "").lower().split()
    unnamed = word_sets("heads")["unnamed"]
    return bool(words) and words[-1] not in unnamed and words[-1].removesuffix("s") not in unnamed
