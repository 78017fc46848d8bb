"""Who the text says reported an event: the subject of the reporting verb above it, or what follows "according to"."""

from spacy.tokens import Token

from ...schemas import ontology
from .fillers import Filled, dereference, named, nominal
from .lemmas import lemma_of
from .pronouns import is_pronoun
from .syntax import VERBS, is_passive, near_ancestors, surface_subjects
from .tables import word_sets
from .triggers import Candidate
from .view import View

#: How many tokens around the trigger "according to" may stand.
WITHIN = 60
FINITE = frozenset({"VBD", "VBZ", "VBP"})
FUTURE = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})


def source_of(view: View, candidate: Candidate) -> Filled | None:
    """The source of one telling; None for speech acts, whose speaker is the agent, and for the paper's own voice."""
    if ontology().types[candidate.type].speech_act:
        return None
    return _reporter(view, candidate.token) or _inserted(view, candidate.token) or _according(view, candidate.token)


def _reporter(view: View, token: Token) -> Filled | None:
    verbs = word_sets("reporting")["verb"]
    below, outermost = token, None
    for head in near_ancestors(token):
        if head.pos_ in VERBS and lemma_of(head) in verbs and _tells(head, below) and not is_passive(head):
            outermost = _speaker(view, head) or outermost
        below = head
    return outermost


def _inserted(view: View, token: Token) -> Filled | None:
    """Who says it behind a comma after it: "jets bombed the town, residents said, and …"."""
    for word in view.doc[token.i + 1 : min(view.sentence(token)[1], token.i + WITHIN)]:
        if word.lower_ == ";":
            return None
        if word.tag_ in FINITE and lemma_of(word) in word_sets("reporting")["verb"] and _set_off(word):
            return _speaker(view, word)
    return None


def _set_off(verb: Token) -> bool:
    """Whether a comma stands before the verb's subject, and the verb has no clause behind it."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i), None)
    if subject is None or any(child.dep_ in ("ccomp", "dobj") and child.i > verb.i for child in verb.children):
        return False
    first = subject.left_edge.i
    return first > 0 and subject.doc[first - 1].lower_ in (",", "”", '"', "''")


def _own_plan(below: Token) -> bool:
    """Whether the speaker tells what he will do himself: "said it would send"."""
    children = list(below.children)
    future = any(child.dep_ == "aux" and child.lower_ in FUTURE for child in children)
    return future and any(child.dep_ == "nsubj" and is_pronoun(child) for child in children)


def _tells(verb: Token, below: Token) -> bool:
    if _own_plan(below):
        return False
    return below.dep_ in ("ccomp", "parataxis") or (below.dep_ == "xcomp" and lemma_of(verb) == "claim")


def _speaker(view: View, verb: Token) -> Filled | None:
    for subject in surface_subjects(verb):
        meant = dereference(view, subject)
        if meant is None:
            continue
        filled = named(view, meant) or nominal(view, meant)
        if filled is not None:
            return filled
    return None


def _according(view: View, token: Token) -> Filled | None:
    start, end = view.sentence(token)
    for word in view.doc[max(start, token.i - WITHIN) : min(end, token.i + WITHIN)]:
        if word.lower_ != "according":
            continue
        for to in word.children:
            for source in to.children:
                if source.dep_ == "pobj":
                    meant = dereference(view, source)
                    return (named(view, meant) or nominal(view, meant)) if meant is not None else None
    return None
