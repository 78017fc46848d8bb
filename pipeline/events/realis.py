"""Whether an event is asserted, planned, hypothetical or negated: read from the parse, from the trigger upwards.

The trigger's own negation, modal and modifiers come first; then what its governor says of its complement; a governor
that says nothing of it hands down its own realis.
"""

from functools import cache
from typing import cast

from spacy.tokens import Token

from ...schemas import Realis, ontology
from .governors import CLAUSE, governing, of_object, unreal
from .lemmas import lemma_of
from .syntax import VERBS
from .tables import word_sets
from .triggers import Candidate

CLAUSAL = frozenset({"xcomp", "ccomp", "acl", "dep"})
NOMINAL = frozenset({"dobj", "nsubjpass", "appos", "attr"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "gon"})
MODALS = frozenset({"would", "could", "may", "might", "can", "should", "must", "'d", "’d", "ca", "ought"})
REPORTS_OF_PLANS = frozenset(
    {"say", "announce", "pledge", "promise", "vow", "declare", "confirm", "tell", "decide", "agree"}
)
MARKING = frozenset({"neg", "advmod", "det", "amod", "mark", "preconj", "cc"})
#: Prepositions that tie a noun to what governs it, those that name an occasion, those that make it unreal.
GOVERNED = frozenset({"of", "for", "to", "on", "against", "about", "with"})
OCCASION = frozenset({"in", "at", "during"})
UNREAL = frozenset({"until", "without"})
#: After these a gerund is a fact unless its governor denies it: "after bombing", "by bombing".
FACTUAL = frozenset({"after", "since", "by", "of"})
NOBODY = frozenset({"nobody", "nothing", "none", "neither"})
#: Whoever asks for an end of attacks says that there are attacks.
ENDING = frozenset({"stop", "end", "halt", "cease"})
CONDITIONAL = frozenset({"if", "unless"})
#: Nouns whose realis is that of what they are parts of.
PARTS = frozenset({"round", "series", "wave", "phase", "set", "number"})
#: How many governors are asked: a bound for hostile parses.
DEPTH = 8
STRENGTH: tuple[Realis, ...] = ("negated", "hypothetical", "planned")


def realis_of(candidate: Candidate) -> Realis:
    """The realis of an event by one of its triggers."""
    token, carrier = candidate.token, candidate.frame.carrier
    if candidate.type == "OVERTHROW" and _attempted(token):
        return "negated"
    if token.pos_ in VERBS:
        if ontology().types[candidate.type].speech_act and token.dep_ == "advcl" and _infinitive(token):
            return _of_verb(token.head, DEPTH) or "asserted"
        return "negated" if _nothing_done(token) else _of_verb(token, DEPTH) or "asserted"
    if _under_condition(carrier or token.head):
        return "hypothetical"
    carried = None if carrier is None or lemma_of(carrier) in ENDING else of_object(carrier) or _of_verb(carrier, DEPTH)
    said = {_modified(token), carried, _of_noun(token, DEPTH)}
    return next((one for one in STRENGTH if one in said), "asserted")


def _attempted(token: Token) -> bool:
    """A coup that was tried is one that failed."""
    return lemma_of(token) == "attempt" or any(child.lower_ == "attempted" for child in token.children)


def _under_condition(verb: Token) -> bool:
    """Whether the clause, or the one that it is coordinated with, is one of "if"."""
    for one in (verb, verb.head) if verb.dep_ == "conj" else (verb,):
        if one.pos_ in VERBS and any(child.lower_ in CONDITIONAL for child in one.children if child.dep_ == "mark"):
            return True
    return False


def _of_noun(token: Token, depth: int) -> Realis | None:
    """A noun is not real where its governor says so; being a participant of another clause says nothing."""
    head = token.head
    if depth == 0 or head == token:
        return None
    if token.dep_ == "conj":
        return _of_noun(head, depth - 1)
    if token.dep_ == "pobj":
        return _behind_preposition(head, depth)
    if token.dep_ in NOMINAL and head.pos_ in VERBS:
        return of_object(head)
    if token.dep_ == "nsubj" and lemma_of(head) == "fail" and not any(child.dep_ == "xcomp" for child in head.children):
        return "negated"
    indefinite = token.dep_ == "nsubj" and any(child.lower_ in ("a", "an") for child in token.children)
    return "hypothetical" if indefinite and any(child.lower_ in MODALS for child in head.children) else None


def _behind_preposition(preposition: Token, depth: int) -> Realis | None:
    word, governor = preposition.lower_, preposition.head
    if word in UNREAL:
        return "hypothetical"
    if word == "of" and lemma_of(governor) in PARTS:
        return _of_noun(governor, depth - 1)
    if word in GOVERNED:
        return of_object(governor, word)
    planned = word in OCCASION and governor.pos_ in VERBS and _of_verb(governor, depth - 1) == "planned"
    return "planned" if planned else None


def _of_verb(token: Token, depth: int) -> Realis | None:
    own = _modified(token) or _auxiliaries(token)
    if own == "negated" and _infinitive(token) and unreal(token.head) and governing(token.head) != "negated":
        return "hypothetical"
    if own is not None:
        return own
    if depth == 0 or token.head == token:
        return "planned" if _infinitive(token) else None
    return _from_above(token, depth)


def _from_above(token: Token, depth: int) -> Realis | None:
    head, dep = token.head, token.dep_
    if dep == "conj" and head.pos_ in VERBS:
        return None if _finite(token) else _of_verb(head, depth - 1)
    if dep == "pcomp":
        return of_object(head.head) if head.lower_ not in FACTUAL or unreal(head.head) else None
    if dep == "advcl":
        return "planned" if _infinitive(token) and lemma_of(head) not in ("go", "come") else None
    if dep not in CLAUSAL or (_told_as_past(token) and not _denied_by(token, head)):
        return None
    return _from_governor(token, head, depth)


def _from_governor(token: Token, head: Token, depth: int) -> Realis | None:
    known = governing(head)
    infinitive = _infinitive(token)
    if known is None or known == "asserted":
        return _handed_down(token, head, depth, purpose=known is None and infinitive)
    if known == CLAUSE:
        return "hypothetical"
    if known == "planned":
        reported = lemma_of(head) in REPORTS_OF_PLANS and not infinitive
        denied = _of_verb(head, depth - 1) if _negated(head) else None
        return None if reported else denied or "planned"
    return None if known == "negated" and head.pos_ in VERBS and _negated(head) else cast("Realis", known)


def _handed_down(token: Token, head: Token, depth: int, *, purpose: bool) -> Realis | None:
    if head.pos_ not in VERBS:
        return "planned" if purpose and token.dep_ == "acl" else None
    return _of_verb(head, depth - 1) if _infinitive(token) or token.tag_ == "VBG" else None


def _finite(token: Token) -> bool:
    """Whether a coordinated verb has a subject, tense or auxiliary of its own."""
    if token.tag_ in ("VBZ", "VBD"):
        return True
    return any(child.dep_ in SUBJECT or child.dep_ in ("aux", "auxpass") for child in token.children)


def _denied_by(token: Token, head: Token) -> bool:
    """Whether the clause follows a verb that denies it: "denied that it had fired"."""
    return governing(head) == "negated" and head.i < token.i


def _told_as_past(token: Token) -> bool:
    auxiliaries = {child.lower_ for child in token.children if "aux" in child.dep_}
    return token.dep_ == "ccomp" and (token.tag_ == "VBD" or bool(auxiliaries & {"had", "was", "were"}))


def _infinitive(token: Token) -> bool:
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return before == "to" or any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def _negated(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)


def _modified(token: Token) -> Realis | None:
    found = {_marks().get(child.lower_) for child in token.children if child.dep_ in MARKING and not _reached(child)}
    if _under_condition(token):
        return "hypothetical"
    if token.dep_ == "xcomp" and lemma_of(token.head) == "have" and any(x.lower_ == "yet" for x in token.head.children):
        return "negated"
    if any(_denied(child) for child in token.children if child.dep_ in SUBJECT):
        found.add("negated")
    return next((one for one in STRENGTH if one in found), None)


def _reached(word: Token) -> bool:
    """What went on until something happened did happen."""
    return word.lower_ == "until" and word.head.tag_ == "VBD"


def _nothing_done(token: Token) -> bool:
    """Whether the verb's object is none: "received no aid"."""
    return any(_denied(child) for child in token.children if child.dep_ == "dobj")


def _denied(phrase: Token) -> bool:
    """Whether the phrase says that there is none: "no shots", "nobody", "not a word"."""
    return phrase.lower_ in NOBODY or any(
        child.dep_ == "neg" or child.lower_ in ("no", "neither") for child in phrase.lefts
    )


def _auxiliaries(token: Token) -> Realis | None:
    lowered = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    if lowered & WILL:
        return "hypothetical" if _conditional(token) else "planned"
    if lowered & MODALS:
        return "planned" if lowered & {"would", "'d"} and _future_in_past(token) else "hypothetical"
    to_be = "to" in lowered and lemma_of(token.head) == "be"
    return "planned" if to_be and token.dep_ in ("ROOT", "ccomp", "relcl", "conj", "xcomp") else None


def _future_in_past(token: Token) -> bool:
    """The future of a past telling ("said it would send"), unless a condition hangs on it."""
    return token.dep_ == "ccomp" and lemma_of(token.head) in REPORTS_OF_PLANS and not _conditional(token)


def _conditional(token: Token) -> bool:
    """Whether an if-clause hangs on the verb, or one that begins with "should"."""
    clauses = [child for child in token.children if child.dep_ == "advcl"]
    return any(
        (mark.dep_ == "mark" and mark.lower_ in CONDITIONAL) or (mark.lower_ == "should" and mark.i < clause.i)
        for clause in clauses
        for mark in clause.children
    )


@cache
def _marks() -> dict[str, Realis]:
    return {word: cast("Realis", key) for key, words in word_sets("adverbs").items() for word in words}
