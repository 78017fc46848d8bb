"""Named tests of the lexicon: whether a word that may name an event does so here."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from ...schemas import EventType, ontology
from .classes import members
from .lemmas import lemma_of
from .syntax import Frame
from .tables import word_sets
from .view import View


@dataclass(frozen=True, slots=True)
class Place:
    """A word in its context, as a test sees it."""

    view: View
    token: Token
    frame: Frame


Test = Callable[[Place], bool]

PARTICIPANTS = frozenset(
    {"by", "poss", "of", "on", "against", "in", "at", "near", "with", "between", "from", "to", "into", "over", "for"}
)
ACTING = frozenset({"country", "nationality", "organization", "location", "person", "facility", "base"})
GENERIC = frozenset({"any", "such", "every", "each", "what"})
DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "a", "an", "another", "its", "their", "his", "her", "both"}
)
LEGAL = frozenset(
    {"face", "file", "press", "bring", "drop", "deny", "issue", "await", "arrest", "stand", "open", "begin"}
)
COMPULSION = frozenset({"make", "force", "order", "tell", "ask", "have"})
#: How many tokens before its sentence may tell what somebody died of.
REACH = 60
#: A document with so many words of violence tells of no other deaths, unless it says so.
BLOODY = 8
PRESENT = frozenset({"VBP", "VBZ"})


def eventive(at: Place) -> bool:
    """Whether a noun tells of something that happened: it has a participant, a place, a time, a light verb."""
    determiners = {child.lower_ for child in at.token.children if child.dep_ in ("det", "poss", "predet")}
    if determiners & GENERIC:
        return False
    if at.frame.carrier is not None or determiners & DEFINITE:
        return True
    if any(at.frame.slots.get(slot) for slot in PARTICIPANTS) or _measured(at):
        return True
    if any(at.view.classes(one) & ACTING for one in at.frame.slots.get("mod", ())):
        return True
    return any(
        i in at.view.time_at or i in at.view.quantity_at for i in range(at.token.left_edge.i, at.token.i)
    ) or _in_headline(at)


def _measured(at: Place) -> bool:
    """Behind a stretch of time or a series: "two nights of protest", "a wave of attacks"."""
    governors = at.frame.slots.get("gov", ()) if at.token.dep_ == "pobj" else ()
    return any(lemma_of(one) in word_sets("heads")["stretch"] for one in governors)


def _in_headline(at: Place) -> bool:
    """A short line of its own without a full stop leaves articles out."""
    return at.view.is_title(at.token) and at.token.dep_ in ("ROOT", "nsubj", "dobj", "nsubjpass", "pobj")


def is_habitual(view: View, verb: Token, frame: Frame, event_type: EventType) -> bool:
    """A simple present, or "continue to", about nobody in particular tells what is usual; a headline tells news."""
    if ontology().types[event_type].speech_act or view.is_title(verb):
        return False
    if any(child.dep_ == "mark" for child in verb.children):
        return False
    continued = verb.dep_ == "xcomp" and lemma_of(verb.head) == "continue" and verb.head.tag_ in PRESENT
    bare = verb.tag_ in PRESENT and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    if not continued and not bare:
        return False
    who = [*frame.slots.get("subj", ()), *(frame.slots.get("obj", ()) if bare else ())]
    return not any(one.i in view.entity_at for head in who for one in (head, *head.children))


def _violent(at: Place) -> bool:
    if not at.frame.slots.get("obj") and not at.frame.slots.get("of") and not at.frame.slots.get("poss"):
        return False
    return _told_of_violence(at, _neighbourhood(at))


def near(at: Place) -> bool:
    """Whether violence, and no accident, is told of around the word."""
    return _told_of_violence(at, _neighbourhood(at))


def _violent_noun(at: Place) -> bool:
    return _told_of_violence(at, sentence(at))


def _told_of_violence(at: Place, words: range) -> bool:
    violent = at.view.topic("violence") >= BLOODY or told_of(at, "violence", words)
    return violent and not told_of(at, "accidental", sentence(at))


def told_of(at: Place, name: str, words: range) -> bool:
    """Whether a word of that class of words.tsv stands among the tokens, the word itself apart."""
    known, lemmas = members()[name], at.view.lemmas
    return any(lemmas[i] in known for i in words if i != at.token.i)


def _neighbourhood(at: Place) -> range:
    start, end = at.view.sentence(at.token)
    return range(max(0, start - REACH, at.token.i - 2 * REACH), min(end, at.token.i + REACH))


def sentence(at: Place) -> range:
    """The tokens around the word in its sentence."""
    start, end = at.view.sentence(at.token)
    return range(max(start, at.token.i - REACH), min(end, at.token.i + REACH))


def _toll(at: Place) -> bool:
    if at.token.dep_ == "amod" and at.token.head.i > at.token.i:
        return at.token.lower_ == "dead" and at.token.head.i in at.view.quantity_at
    before = at.token.nbor(-1) if at.token.i > at.view.sentence(at.token)[0] else None
    counted = before is not None and (before.like_num or before.i in at.view.quantity_at)
    numbered = any(child.dep_ == "nummod" or child.i in at.view.quantity_at for child in at.token.children)
    left = lemma_of(at.token.head) == "leave" and at.token.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "advcl")
    counted_subject = at.token.dep_ == "acomp" and any(
        child.dep_ == "nsubj" and child.i in at.view.quantity_at for child in at.token.head.children
    )
    return counted or numbered or left or counted_subject or _the_dead(at)


def _the_dead(at: Place) -> bool:
    determined = any(child.dep_ in ("det", "poss") for child in at.token.children)
    return at.token.lower_ == "dead" and determined and at.token.dep_ in ("dobj", "nsubj", "pobj") and near(at)


def _together(at: Place) -> bool:
    words = {child.lower_ for child in at.token.children}
    return (
        "together" in words
        or "jointly" in words
        or "alongside" in words
        or ("closely" in words and "with" in at.frame.slots)
    )


def _made(at: Place) -> bool:
    return at.token.dep_ in ("ccomp", "xcomp") and lemma_of(at.token.head) in COMPULSION


def _missile_text(at: Place) -> bool:
    return any("missile" in at.view.classes(at.view.doc[i]) for i in _neighbourhood(at))


def _agreed(at: Place) -> bool:
    return (
        at.frame.carrier is not None
        or bool(at.frame.slots.get("between"))
        or any(x.dep_ == "acl" for x in at.token.children)
    )


def _made_by(at: Place) -> bool:
    return bool(at.frame.slots.get("poss") or at.frame.slots.get("by"))


def _legal(at: Place) -> bool:
    governors = {lemma_of(one) for one in at.frame.slots.get("gov", ())}
    return bool(governors & LEGAL) or any("soft" in at.view.classes(x) for x in at.frame.slots.get("against", ()))


def _finite(at: Place) -> bool:
    """No infinitive of purpose, no participle after a noun."""
    if at.token.dep_ in ("acl", "amod", "advcl") and at.token.tag_ in ("VB", "VBN", "VBG"):
        return False
    return not (
        at.token.tag_ == "VB"
        and at.token.dep_ == "xcomp"
        and lemma_of(at.token.head) in ("help", "allow", "need", "use")
    )


def _object(at: Place) -> bool:
    return at.token.dep_ in ("dobj", "pobj", "conj", "nsubjpass")


TESTS: dict[str, Test] = {
    "eventive": eventive,
    "violent": _violent,
    "violent-death": _violent,
    "violent-injury": _violent_noun,
    "toll": _toll,
    "together": _together,
    "made": _made,
    "missile-text": _missile_text,
    "agreed": _agreed,
    "made-by": _made_by,
    "legal": _legal,
    "finite": _finite,
    "object": _object,
}
