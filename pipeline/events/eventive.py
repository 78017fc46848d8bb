"""Named tests of the lexicon: whether a word that may name an event does so here."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from ...schemas import EventType, ontology
from .lemmas import lemma_of
from .syntax import Frame
from .tables import word_sets
from .view import View

Test = Callable[[View, Token, Frame], bool]

PARTICIPANTS = frozenset(
    {"by", "poss", "of", "on", "against", "in", "at", "near", "with", "between", "from", "to", "into", "over", "for"}
)
ACTING = frozenset({"country", "nationality", "organization", "location", "person", "facility", "base"})
GENERIC = frozenset({"any", "such", "every", "each", "what"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "a", "an", "another", "its", "their", "his", "her", "both"})
LEGAL = frozenset({"face", "file", "press", "bring", "drop", "deny", "issue", "await", "arrest", "stand", "open", "begin"})
COMPULSION = frozenset({"make", "force", "order", "tell", "ask", "have"})
#: How many tokens before its sentence may tell what somebody died of.
REACH = 60
PRESENT = frozenset({"VBP", "VBZ"})
#: A title has no more words.
TITLE_LENGTH = 18


def _eventive(view: View, token: Token, frame: Frame) -> bool:
    determiners = {child.lower_ for child in token.children if child.dep_ in ("det", "poss", "predet")}
    if determiners & GENERIC:
        return False
    if frame.carrier is not None or determiners & DEFINITE:
        return True
    if any(frame.slots.get(slot) for slot in PARTICIPANTS):
        return True
    if any(view.classes(one) & ACTING for one in frame.slots.get("mod", ())):
        return True
    return any(i in view.time_at or i in view.quantity_at for i in range(token.left_edge.i, token.i)) or _in_headline(token)


def _in_headline(token: Token) -> bool:
    """A short line of its own without a full stop leaves articles out."""
    return _is_title(token) and token.dep_ in ("ROOT", "nsubj", "dobj", "nsubjpass", "pobj")


def is_habitual(view: View, verb: Token, frame: Frame, event_type: EventType) -> bool:
    """A simple present, or "continue to", about nobody in particular tells what is usual; a headline tells news."""
    if ontology().types[event_type].speech_act or _is_title(verb):
        return False
    continued = verb.dep_ == "xcomp" and lemma_of(verb.head) == "continue" and verb.head.tag_ in PRESENT
    bare = verb.tag_ in PRESENT and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    if not continued and not bare:
        return False
    who = [*frame.slots.get("subj", ()), *(frame.slots.get("obj", ()) if bare else ())]
    return not any(one.i in view.entity_at for head in who for one in (head, *head.children))


def _is_title(token: Token) -> bool:
    words = [one for one in token.sent if not one.is_space]
    return len(words) <= TITLE_LENGTH and not words[-1].is_punct


def _violent(view: View, token: Token, frame: Frame) -> bool:
    if not frame.slots.get("obj") and not frame.slots.get("of") and not frame.slots.get("poss"):
        return False
    return _told_of_violence(token, _neighbourhood(token))


def _violent_noun(view: View, token: Token, frame: Frame) -> bool:
    return _told_of_violence(token, token.sent)


def _told_of_violence(token: Token, words: Iterable[Token]) -> bool:
    known = word_sets("words")
    violent = any(lemma_of(one) in known["violence"] for one in words if one.i != token.i)
    return violent and not any(lemma_of(one) in known["accidental"] for one in token.sent)


def _neighbourhood(token: Token) -> list[Token]:
    sentence = token.sent
    return [one for one in token.doc[max(0, sentence.start - REACH) : sentence.end] if one.i != token.i]


def _toll(view: View, token: Token, frame: Frame) -> bool:
    if token.dep_ == "amod" and token.head.i > token.i:
        return False
    before = token.nbor(-1) if token.i > token.sent.start else None
    counted = before is not None and (before.like_num or before.i in view.quantity_at)
    numbered = any(child.dep_ == "nummod" or child.i in view.quantity_at for child in token.children)
    left = lemma_of(token.head) == "leave" and token.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "advcl")
    counted_subject = token.dep_ == "acomp" and any(
        child.dep_ == "nsubj" and child.i in view.quantity_at for child in token.head.children
    )
    return counted or numbered or left or counted_subject


def _together(view: View, token: Token, frame: Frame) -> bool:
    words = {child.lower_ for child in token.children}
    return "together" in words or "jointly" in words or "alongside" in words or ("closely" in words and "with" in frame.slots)


def _made(view: View, token: Token, frame: Frame) -> bool:
    return token.dep_ in ("ccomp", "xcomp") and lemma_of(token.head) in COMPULSION


def _missile_text(view: View, token: Token, frame: Frame) -> bool:
    return any("missile" in view.classes(one) for one in _neighbourhood(token))


def _agreed(view: View, token: Token, frame: Frame) -> bool:
    return frame.carrier is not None or bool(frame.slots.get("between")) or any(x.dep_ == "acl" for x in token.children)


def _made_by(view: View, token: Token, frame: Frame) -> bool:
    return bool(frame.slots.get("poss") or frame.slots.get("by"))


def _legal(view: View, token: Token, frame: Frame) -> bool:
    governors = {lemma_of(one) for one in frame.slots.get("gov", ())}
    return bool(governors & LEGAL) or any("soft" in view.classes(x) for x in frame.slots.get("against", ()))


def _finite(view: View, token: Token, frame: Frame) -> bool:
    """No infinitive of purpose, no participle after a noun."""
    if token.dep_ in ("acl", "amod", "advcl") and token.tag_ in ("VB", "VBN", "VBG"):
        return False
    return not (token.tag_ == "VB" and token.dep_ == "xcomp" and lemma_of(token.head) in ("help", "allow", "need", "use"))


def _object(view: View, token: Token, frame: Frame) -> bool:
    return token.dep_ in ("dobj", "pobj", "conj", "nsubjpass")


TESTS: dict[str, Test] = {
    "eventive": _eventive,
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
