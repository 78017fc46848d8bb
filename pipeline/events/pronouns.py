"""Pronouns and empty anaphors: the noun phrase that they mean, by number, kind and nearness.

He and she mean the last named person, it the last named state or body, they the last plural phrase or body, I and we
whoever is quoted. Nothing is guessed where no such phrase precedes.
"""

from functools import cache

from spacy.tokens import Token

from .lemmas import lemma_of
from .syntax import near_ancestors, surface_subjects
from .tables import set_of
from .view import View

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = frozenset({"i", "we", "us", "our", "me", "my", "ourselves"})
BODIES = frozenset({"COUNTRY", "ORGANIZATION"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MAIN = frozenset({"ROOT", "conj"})
#: How many pronouns of a chain are followed.
CHAIN = 6
#: How many tokens back an antecedent is looked for.
REACH = 120


def is_pronoun(token: Token) -> bool:
    """Whether it is a personal or possessive pronoun."""
    return token.tag_ in ("PRP", "PRP$")


def antecedent(view: View, token: Token) -> Token | None:
    """The head of the phrase that a pronoun means; None where none fits."""
    if token.i not in view.meant:
        view.meant[token.i] = _antecedent(view, _first_of_chain(view, token))
    return view.meant[token.i]


def _first_of_chain(view: View, token: Token) -> Token:
    """A subject "he" means whom the "he" that began the last sentence means."""
    for _ in range(CHAIN if token.lower_ in PERSONAL and token.dep_ in SUBJECTS else 0):
        earlier = _last_alike(view, token)
        if earlier is None:
            break
        token = earlier
    return token


def _last_alike(view: View, token: Token) -> Token | None:
    """The same pronoun as the subject of a main clause, unless a person was named as such since."""
    for i in range(token.i - 1, max(-1, token.i - REACH), -1):
        one = view.doc[i]
        if one.dep_ not in SUBJECTS or one.head.dep_ not in MAIN:
            continue
        if one.lower_ == token.lower_:
            return one
        entity = view.entity_at.get(i)
        if entity is not None and entity.type == "PERSON":
            return None
    return None


def _antecedent(view: View, token: Token) -> Token | None:
    word = token.lower_
    if word in FIRST:
        return _speaker(token)
    if word in PERSONAL:
        return _last(view, token, frozenset({"PERSON"}))
    if word in NEUTER:
        return _last(view, token, BODIES)
    if word in PLURAL:
        return _last_plural(view, token) or _last(view, token, BODIES)
    return None


def anaphor(view: View, token: Token) -> Token | None:
    """The named thing that a bare "the group", "the city" means; None for a phrase with content of its own."""
    kind = _anaphors().get(lemma_of(token))
    children = list(token.children)
    bare = all(child.dep_ in ("det", "case", "punct", "prep", "relcl", "appos") for child in children)
    definite = any(child.lower_ in ("the", "this") for child in children)
    if kind is None or not bare or not definite or any(child.dep_ == "prep" for child in children):
        return None
    return _last(view, token, frozenset({kind}))


@cache
def _anaphors() -> dict[str, str]:
    return set_of("anaphors")


def _speaker(token: Token) -> Token | None:
    for head in near_ancestors(token):
        if lemma_of(head) in ("say", "add", "tell", "write", "state"):
            subjects = surface_subjects(head)
            return subjects[0] if subjects and not is_pronoun(subjects[0]) else None
    return None


def _last(view: View, token: Token, types: frozenset[str]) -> Token | None:
    fallback = None
    beside = _own_subjects(view, token)
    for i in range(token.i - 1, max(-1, token.i - REACH), -1):
        entity = view.entity_at.get(i)
        if entity is None or entity.type not in types or i in view.datelines:
            continue
        one = view.doc[i]
        if entity.id in beside:
            continue
        if one.dep_ in ("nsubj", "nsubjpass"):
            return one
        if fallback is None and one.dep_ not in ("compound", "poss", "amod"):
            fallback = one
    return fallback


def _own_subjects(view: View, token: Token) -> set[str]:
    """An object is not its own verb's subject: "Kerry urged him"."""
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ not in ("dobj", "pobj", "dative"):
        return set()
    return {view.entity_at[one.i].id for one in surface_subjects(verb) if one.i in view.entity_at}


def _last_plural(view: View, token: Token) -> Token | None:
    for i in range(token.i - 1, max(-1, token.i - REACH), -1):
        one = view.doc[i]
        if one.tag_ in ("NNS", "NNPS") and one.dep_ in ("nsubj", "nsubjpass") and "actor" in view.classes(one):
            return one
    return None
