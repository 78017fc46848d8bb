"""Whether a clause looks back or ahead, from its tags where the document has them, else from its words."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, Self

from spacy.tokens import Doc, Token

#: Words that turn the time after them towards the future whatever the verb ("until Friday").
_AHEAD_BEFORE = re.compile(
    r"(?:\b(?:until|till|due|scheduled|slated|expected|planned|upcoming|coming|deadline|beginning|starting|effective"
    r"|ahead of|in time for)"
    r"|\bbe)(?: (?:for|on|in|by|the|at|from))*\s*$",
    re.IGNORECASE,
)
_BACK_BEFORE = re.compile(r"\b(?:since|past|last|previous)\s*$", re.IGNORECASE)
#: "Friday's attack": a day that owns a noun is past unless something will happen.
_OWNING = re.compile(r"\w+day['’]s\b")
_WILL = re.compile(r"\b(?:will|is to|are to|due|expected|scheduled)\b|['’]ll\b")
_BY = re.compile(r"\bby(?: (?:early|late|mid|the|this|around|about))*[ -]*$", re.IGNORECASE)
_HAD = re.compile(r"\b(?:had|was|were|has|have)\b")
_MODALS = frozenset(
    {"will", "'ll", "’ll", "shall", "would", "could", "may", "might", "should", "must", "can", "wo", "'d"}
)
_PLANNED = frozenset({"due", "expected", "scheduled", "slated", "planned", "plans", "going"})
_PAST_WORDS = frozenset(
    {"was", "were", "had", "did", "has", "have", "said", "says", "told", "began", "came", "went", "took", "made", "hit",
     "met", "held", "shot", "fell", "left", "won", "lost", "struck", "fought", "broke", "sent", "gave", "got", "found"}
)  # fmt: skip
_PLANNING = frozenset({"schedule", "expect", "plan", "slate", "set", "intend", "project"})
#: Verbs whose present tense tells what is arranged.
_SCHEDULED = frozenset(
    {"arrive", "begin", "close", "convene", "depart", "end", "expire", "face", "finish", "fly", "gather", "go", "hold",
     "host", "leave", "meet", "open", "play", "resume", "return", "run", "sit", "start", "travel", "visit", "vote"}
)  # fmt: skip
_CLAUSE = re.compile(r"[.;:!?\n]")
_WORD = re.compile(r"[\w'’]+")
#: How far a word of tense may stand from its time, in characters.
_REACH = 160
_TALLEST = 12

Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Clauses:
    """A document's clauses: its text, and whether it has tags and a parse (asked once: the answer takes a scan)."""

    doc: Doc
    text: str
    tagged: bool
    parsed: bool

    @classmethod
    def of(cls, doc: Doc, text: str) -> Self:
        """The clauses of a document."""
        return cls(doc, text, doc.has_annotation("TAG"), doc.has_annotation("DEP"))

    def direction(self, at: int) -> Direction:
        """The direction of the clause that holds the offset `at`: "future" under will, may, to …, else "past"."""
        return _direction(self, at)


def _direction(clauses: Clauses, at: int) -> Direction:
    text = clauses.text
    before = text[max(0, at - 40) : at]
    if _BACK_BEFORE.search(before):
        return "past"
    if _AHEAD_BEFORE.search(before) or (_BY.search(before) and not _HAD.search(_around(text, at))):
        return "future"
    if _OWNING.match(text, at):
        return "future" if _WILL.search(_CLAUSE.split(text[at : at + _REACH // 2], maxsplit=1)[0]) else "past"
    if clauses.tagged:
        return _by_tags(clauses.doc, at, parsed=clauses.parsed)
    return _by_words(text, at)


def _around(text: str, at: int) -> str:
    """The text before an offset and its clause after."""
    return text[max(0, at - _REACH) : at] + _CLAUSE.split(text[at : at + _REACH // 2], maxsplit=1)[0]


def _by_words(text: str, at: int) -> Direction:
    """The nearest word of tense in the clause: to the left first, then to the right."""
    left = _CLAUSE.split(text[max(0, at - _REACH) : at])[-1]
    for word in reversed(_WORD.findall(left)):
        if (found := _tense_of_word(word)) is not None:
            return found
    right = _CLAUSE.split(text[at : at + _REACH], maxsplit=1)[0]
    for word in _WORD.findall(right):
        if (found := _tense_of_word(word)) is not None:
            return found
    return "past"


def _tense_of_word(word: str) -> Direction | None:
    if word in _MODALS or word in _PLANNED or word.endswith(("'ll", "’ll")):
        return "future"
    return "past" if word in _PAST_WORDS or (word.endswith("ed") and len(word) > 4) else None


def _by_tags(doc: Doc, at: int, *, parsed: bool) -> Direction:
    """By the nearest verb above in the parse, else the nearest one before in the sentence."""
    token = _token_at(doc, at)
    if parsed:
        verb = _governor(token)
        return _tense_of_verb(verb) if verb is not None else "past"
    for index in range(token.i - 1, max(-1, token.i - 40), -1):
        if doc[index].tag_.startswith("V") or doc[index].tag_ == "MD":
            return "future" if doc[index].tag_ in ("MD", "VB") else "past"
        if doc[index].text in (".", ";", "\n"):
            break
    return "past"


def _token_at(doc: Doc, at: int) -> Token:
    return doc[max(0, bisect_right(range(len(doc)), at, key=lambda index: doc[index].idx) - 1)]


def _governor(token: Token) -> Token | None:
    for _ in range(_TALLEST):
        if token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG":
            return token
        if token.head is token or token.head == token:
            return token if token.pos_ in ("VERB", "AUX") else None
        token = token.head
    return None


def _tense_of_verb(verb: Token) -> Direction:
    """Future under a modal, in a plan, and where a text's present tells a schedule ("the court sits on Monday")."""
    if verb.lemma_ in _PLANNING and (verb.tag_ == "VBN" or (verb.lemma_ != "set" and verb.tag_ in ("VBZ", "VBP"))):
        return "future"
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & _MODALS:
        failed = helpers & {"could"} and any(child.dep_ == "neg" for child in verb.children)
        return "past" if "have" in helpers or failed else "future"
    if _is_scheduled(verb):
        return "future"
    if "to" in helpers and verb.tag_ == "VB":
        return "past" if helpers & {"have"} or verb.dep_ == "advcl" else "future"
    return "past"


def _is_scheduled(verb: Token) -> bool:
    """Whether a present tells what is arranged; in a headline, which ends in no stop, it tells what happened."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ not in _SCHEDULED or verb.dep_ not in ("ROOT", "relcl", "conj"):
        return False
    told_in_full = verb.sent.text.rstrip().endswith((".", ".”", '."', "?"))
    return told_in_full and any(child.dep_ == "nsubj" for child in verb.children)
