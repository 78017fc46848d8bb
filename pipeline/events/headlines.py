"""Headline verbs that the tagger takes for nouns: "Shabaab storm base", "World Food Programme halts work".

A segment of a headline without any verb is read again: its first word that has a verb's shape, with a name or noun
before it, is the verb; what follows up to the next preposition is its object.
"""

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from .syntax import Frame, canonical
from .view import View

NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD"})
#: What may stand after a verb, but hardly after a noun's plural.
FOLLOWING = frozenset(
    {"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "PRP", "TO", "IN", "RP", "RB", "VBG", "VB", "VBP"}
)
FINITE = frozenset({"VBD", "VBZ", "MD"})
#: What may stand before a verb as its subject.
NAMING = NOMINAL - {"JJ"}
BREAKS = frozenset({",", ";", ":", "—", "–", "|", "?", "!", "·"})
#: Longest stretch of a headline that is looked at.
REACH = 12


def headline_verb(view: View, token: Token, lemmas: Collection[str]) -> tuple[str, Frame] | None:
    """The verb that a mistagged word of a headline is, with its slots; None if it is none."""
    tag = token.tag_
    if tag not in NOMINAL and not (tag in ("VBZ", "VBP") and token.dep_ == "compound"):
        return None
    lemma = next((one for one in _verbs(token.lower_) if one in lemmas), None)
    if lemma is None or not view.is_title(token):
        return None
    start, end = _segment(view, token)
    if not _stands_as_verb(view, token, start, end):
        return None
    frame = Frame()
    _complements(view, frame, token.i + 1, end)
    passive = token.lower_.endswith("ed") and "obj" not in frame.slots
    frame.add("obj" if passive else "subj", view.doc[token.i - 1])
    return lemma, frame


def _verbs(word: str) -> Iterator[str]:
    """The verbs of which the word may be a form of the present, or the participle."""
    if word.endswith("ed"):
        yield word[:-2]
        yield word[:-1]
        return
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    yield word


def _stands_as_verb(view: View, token: Token, start: int, end: int) -> bool:
    if token.i - 1 < start:
        return False
    before = view.doc[token.i - 1]
    if before.i not in view.entity_at and before.tag_ not in NAMING:
        return False
    participle = token.lower_.endswith("ed")
    if not participle and (token.i + 1 >= end or view.doc[token.i + 1].tag_ not in FOLLOWING):
        return False
    plural = before.tag_ in ("NNS", "NNPS") or before.i in view.entity_at
    if not token.lower_.endswith(("s", "ed")) and not plural:
        return False
    return not any(one.tag_ in FINITE for one in view.doc[start:end] if one.i != token.i)


def _segment(view: View, token: Token) -> tuple[int, int]:
    first, last = view.sentence(token)
    start, end = token.i, token.i + 1
    while start > max(first, token.i - REACH) and view.doc[start - 1].text not in BREAKS:
        start -= 1
    while end < min(last, token.i + REACH) and view.doc[end].text not in BREAKS:
        end += 1
    return start, end


def _complements(view: View, frame: Frame, first: int, end: int) -> None:
    slot, head = "obj", None
    for one in view.doc[first:end]:
        if one.tag_ in ("IN", "TO"):
            _put(frame, slot, head)
            slot, head = canonical(one), None
        elif one.tag_ in NOMINAL or one.tag_ in ("PRP", "VBG"):
            head = one
        elif one.tag_ not in ("DT", "PRP$", "POS", "RB", "HYPH", "RP", "VBN", "_SP", "$"):
            break
    _put(frame, slot, head)


def _put(frame: Frame, slot: str, head: Token | None) -> None:
    if head is not None:
        frame.add(slot, head)
