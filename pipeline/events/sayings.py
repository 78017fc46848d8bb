"""Verbs of saying that are triggers themselves: what they say is a pledge, a threat, a demand, a charge or a denial.

Only the clause decides: whose it is, its auxiliaries and its verb ("said it would send troops to help", "said Iran was
behind it", "said that was false").
"""

from collections.abc import Iterator

from spacy.tokens import Token

from ...schemas import EventType
from .lemmas import lemma_of
from .pronouns import is_pronoun
from .syntax import VERBS, Frame, frame_of, is_passive, surface_subjects
from .tables import word_sets
from .view import View

WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "shall"})
MUST = frozenset({"must", "should", "ought"})
NEGATIVE = frozenset({"not", "n't", "n’t", "never", "no"})
SPEAKERS = frozenset({"country", "organization", "person", "official", "government", "group", "force", "fighter"})
Saying = tuple[EventType, str | None]


def saying(view: View, token: Token) -> tuple[Saying, Frame] | None:
    """What speech act a verb of saying is, with its slots; None if it only reports."""
    if view.lemmas[token.i] not in word_sets("sayings")["saying"] or is_passive(token):
        return None
    frame = frame_of(token)
    speakers = frame.slots.get("subj", [])
    if not any(is_pronoun(one) or not SPEAKERS.isdisjoint(view.classes(one)) for one in speakers):
        return None
    found = next((act for clause in _clauses(token) if (act := _act(view, clause, speakers)) is not None), None)
    return (found, frame) if found is not None else None


def _clauses(token: Token) -> Iterator[Token]:
    """What is said, and what is joined to it."""
    if any(child.dep_ == "dobj" and lemma_of(token) != "tell" for child in token.children):
        return
    if token.dep_ == "parataxis" and token.head.pos_ in VERBS:
        yield token.head
    for child in token.children:
        if child.dep_ == "ccomp" and child.pos_ in VERBS:
            yield child
            yield from (one for one in child.children if one.dep_ == "conj" and one.pos_ in VERBS)


def _act(view: View, clause: Token, speakers: list[Token]) -> Saying | None:
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    denied = any(child.dep_ == "neg" or child.lower_ in NEGATIVE for child in clause.children)
    own = _own(view, clause, speakers)
    if auxiliaries & WILL:
        return _announced(clause, own=own, denied=denied)
    if not own and not denied and any("actor" in view.classes(one) for one in surface_subjects(clause)):
        return ("REQUEST", None) if auxiliaries & MUST else _charged(clause)
    if not own and not denied:
        return _falsity(clause)
    return ("DENY", None) if own and denied and _says(clause, "denied") else None


def _announced(clause: Token, *, own: bool, denied: bool) -> Saying | None:
    if denied:
        return ("REJECT", None) if own and _says(clause, "giving") else None
    if own and _says(clause, "fighting"):
        return "THREATEN", "violence"
    return ("AGREE", None) if own and _says(clause, "giving") else None


def _charged(clause: Token) -> Saying | None:
    if _says(clause, "charging") or _predicates(clause) & word_sets("sayings")["guilty"]:
        return "ACCUSE", "allege"
    return _falsity(clause)


def _falsity(clause: Token) -> Saying | None:
    if _predicates(clause) & word_sets("sayings")["false"]:
        return "DENY", None
    return ("ACCUSE", "allege") if _says(clause, "wronged") and is_passive(clause) else None


def _predicates(clause: Token) -> set[str]:
    return {lemma_of(child) for child in clause.children if child.dep_ in ("acomp", "attr", "prep", "oprd")}


def _says(clause: Token, kind: str) -> bool:
    known = word_sets("sayings")[kind]
    return lemma_of(clause) in known or any(
        lemma_of(child) in known for child in clause.children if child.dep_ in ("conj", "xcomp")
    )


def _own(view: View, clause: Token, speakers: list[Token]) -> bool:
    """Whether the clause is about the speaker or the speaker's side: "it would", "his country would"."""
    for subject in surface_subjects(clause):
        if is_pronoun(subject) or any(child.tag_ == "PRP$" for child in subject.children):
            return True
        entity = view.entity_at.get(subject.i)
        same = [view.entity_at[one.i] for one in speakers if one.i in view.entity_at]
        if entity is not None and any(one.id == entity.id for one in same):
            return True
    return False
