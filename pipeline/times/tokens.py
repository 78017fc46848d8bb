"""Tokens of a parsed document: the one at an offset, and what stands above it."""

from bisect import bisect_right

from spacy.tokens import Doc, Token

_TALLEST = 12
#: What stands in a time before the word that bears it: "early" and "Tuesday" of "early Tuesday morning".
_BEFORE_HEART = frozenset({"amod", "compound", "det", "nummod", "advmod"})


def token_at(doc: Doc, at: int) -> Token:
    """The token that holds the offset."""
    return doc[max(0, bisect_right(range(len(doc)), at, key=lambda index: doc[index].idx) - 1)]


def before_break(token: Token) -> Token:
    """The preposition that a broken line parts from its time, which the parser does not join; else the time."""
    if token.i <= 1:
        return token
    space, before = token.nbor(-1), token.nbor(-2)
    return before if space.is_space and before.tag_ == "IN" else token


def noun_above(token: Token) -> Token | None:
    """The noun that a time belongs to, itself or by its preposition; None where it belongs to a verb."""
    while token.dep_ in _BEFORE_HEART and token.head.i > token.i:
        token = token.head
    above = token.head.head if token.head.dep_ == "prep" else token.head
    return above if above.pos_ == "NOUN" and above is not token else None


def is_below(token: Token, clauses: tuple[str, ...]) -> bool:
    """Whether a clause of one of the kinds, by its label in the parse, holds the token before any other."""
    for _ in range(_TALLEST):
        if token.dep_ in clauses and not is_when(token):
            return True
        if token.head is token or token.head == token or token.dep_ in ("ccomp", "ROOT"):
            return False
        token = token.head
    return False


def is_when(verb: Token) -> bool:
    """Whether a clause that the parser hangs on a noun tells when the sentence happened."""
    return any(child.lower_ == "when" for child in verb.children)


def governor(token: Token) -> Token | None:
    """The nearest verb at or above the token, but for gerunds."""
    for _ in range(_TALLEST):
        if token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG":
            return token
        if token.head is token or token.head == token:
            return token if token.pos_ in ("VERB", "AUX") else None
        token = token.head
    return None
