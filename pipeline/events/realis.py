"""Whether an event is asserted, planned, hypothetical or negated: read from the parse, from the trigger upwards.

The trigger's own negation, modal and modifiers come first; then what its governor says of its complement; a governor
that says nothing of it hands down its own realis.
"""

from functools import cache
from typing import Literal, cast

from spacy.tokens import Token

from ...schemas import Realis
from .lemmas import lemma_of
from .syntax import VERBS
from .tables import set_of, word_sets
from .triggers import Candidate

Governing = Literal["asserted", "planned", "hypothetical", "negated", "clause"]
CLAUSE = "clause"
CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "dep"})
NOMINAL = frozenset({"dobj", "pobj", "nsubjpass", "appos", "attr"})
WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "gon"})
MODALS = frozenset({"would", "could", "may", "might", "can", "should", "must", "'d", "’d", "ca", "ought"})
REPORTS_OF_PLANS = frozenset({"say", "announce", "pledge", "promise", "vow", "declare", "confirm", "tell", "decide", "agree"})
MARKING = frozenset({"neg", "advmod", "det", "amod", "mark", "preconj", "cc"})
NOBODY = frozenset({"nobody", "nothing", "none", "neither"})
DEPTH = 8
STRENGTH: tuple[Realis, ...] = ("negated", "hypothetical", "planned")


def realis_of(candidate: Candidate) -> Realis:
    """The realis of an event by one of its triggers."""
    token = candidate.token
    noun = token.pos_ not in VERBS
    start = candidate.frame.carrier if noun and candidate.frame.carrier is not None else token
    own = _modified(token) if noun else None
    if own is None and noun and start is not token:
        own = _said_of(start)
    if own is not None:
        return own
    if not noun and _nothing_done(token):
        return "negated"
    if noun and start is token:
        return _of_noun(token, DEPTH) or "asserted"
    return _of_verb(start, DEPTH) or "asserted"


def _of_noun(token: Token, depth: int) -> Realis | None:
    """A noun is not real where its governor says so; being a participant of another clause says nothing."""
    head = token.head
    if depth == 0 or head is token:
        return None
    if token.dep_ == "conj":
        return _of_noun(head, depth - 1)
    if token.dep_ == "pobj" and head.lower_ in ("of", "for", "to", "on", "against", "in", "about", "with", "until", "without"):
        if head.lower_ in ("until", "without"):
            return "hypothetical"
        governor = head.head
        return _said_of(governor, head.lower_) if head.lower_ != "in" else None
    if token.dep_ in NOMINAL and head.pos_ in VERBS:
        return _said_of(head)
    if token.dep_ == "nsubj" and any(child.lower_ in ("a", "an") for child in token.children):
        return "hypothetical" if any(child.lower_ in MODALS for child in head.children) else None
    return None


def _said_of(governor: Token, preposition: str = "") -> Realis | None:
    known = _governors().get(lemma_of(governor))
    if known == CLAUSE:
        return "hypothetical" if preposition == "for" else None
    if known is None or known == "asserted" or (known == "planned" and lemma_of(governor) in ("agree", "announce")):
        return None
    return known


def _of_verb(token: Token, depth: int) -> Realis | None:
    own = _modified(token) or _auxiliaries(token)
    if own is not None:
        return own
    if depth == 0 or token.head is token:
        return "planned" if token.tag_ == "VB" and _infinitive(token) else None
    return _from_above(token, depth)


def _from_above(token: Token, depth: int) -> Realis | None:
    head, dep = token.head, token.dep_
    if dep == "conj" and head.pos_ in VERBS:
        own_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        return None if own_subject else _of_verb(head, depth - 1)
    if dep == "relcl" or dep not in CLAUSAL:
        return None
    if dep == "pcomp":
        return _said_of(head.head) if head.lower_ not in ("after", "since", "by", "of") or _denies(head.head) else None
    return _from_governor(token, head, depth)


def _denies(governor: Token) -> bool:
    return _governors().get(lemma_of(governor)) in ("negated", "hypothetical", CLAUSE)


def _from_governor(token: Token, head: Token, depth: int) -> Realis | None:
    known = _governors().get(lemma_of(head))
    infinitive = _infinitive(token)
    if token.dep_ == "advcl":
        return "planned" if infinitive and lemma_of(head) not in ("go", "come") else None
    if _told_as_past(token):
        return None
    if known == CLAUSE:
        return "hypothetical"
    if known == "negated" and head.pos_ in VERBS and _negated(head):
        return None
    if known == "planned" and lemma_of(head) in REPORTS_OF_PLANS and not infinitive:
        return None
    if known is not None and known != "asserted":
        return _of_verb(head, depth - 1) if known == "planned" and _negated(head) else known
    if head.pos_ not in VERBS:
        return "planned" if infinitive and known is None and token.dep_ == "acl" else None
    above = _of_verb(head, depth - 1) if infinitive or token.tag_ == "VBG" else None
    return above


def _told_as_past(token: Token) -> bool:
    if token.dep_ != "ccomp":
        return False
    return token.tag_ == "VBD" or any(child.lower_ in ("had", "was", "were") for child in token.children if "aux" in child.dep_)


def _infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def _negated(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)


def _modified(token: Token) -> Realis | None:
    found = {_marks().get(child.lower_) for child in token.children if child.dep_ in MARKING}
    if any(_denied(child) for child in token.children if child.dep_ in ("nsubj", "nsubjpass")):
        found.add("negated")
    return next((one for one in STRENGTH if one in found), None)


def _nothing_done(token: Token) -> bool:
    """Whether the verb's object is none: "received no aid"."""
    return any(_denied(child) for child in token.children if child.dep_ == "dobj")


def _denied(subject: Token) -> bool:
    """Whether the subject itself is none: "no shots were fired", "nobody was hurt"."""
    return subject.lower_ in NOBODY or any(
        child.dep_ == "neg" or child.lower_ in ("no", "neither") for child in subject.children
    )


def _auxiliaries(token: Token) -> Realis | None:
    words = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    lowered = {word.lower_ for word in words}
    if lowered & WILL:
        return "planned"
    if lowered & MODALS:
        return "planned" if lowered & {"would", "'d"} and _future_in_past(token) else "hypothetical"
    if token.dep_ in ("ROOT", "ccomp", "relcl", "conj", "xcomp") and "to" in lowered and lemma_of(token.head) == "be":
        return "planned"
    return None


def _future_in_past(token: Token) -> bool:
    """"said it would send": the future of a past telling, unless a condition hangs on it."""
    conditional = any(c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in c.children) for c in token.children)
    return token.dep_ == "ccomp" and lemma_of(token.head) in REPORTS_OF_PLANS and not conditional


@cache
def _governors() -> dict[str, Governing]:
    return {word: cast("Governing", key) for word, key in set_of("governors").items()}


@cache
def _marks() -> dict[str, Realis]:
    return {word: cast("Realis", key) for key, words in word_sets("adverbs").items() for word in words}
