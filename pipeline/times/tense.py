"""Whether a clause looks back or ahead, from its tags where the document has them, else from its words."""

import re
from dataclasses import dataclass
from typing import Literal, Self

from spacy.tokens import Doc, Token

from .tokens import before_break, governor, is_below, is_when, noun_above, token_at

#: What may stand between a preposition and its time.
_BETWEEN = r"(?:[ \n-](?:at least|as early as|as late as|the|this|early|late|mid|about|around|some ?time in))*[ \n-]*$"
#: Words that turn the time after them towards the future whatever the verb ("due Friday").
_AHEAD_BEFORE = re.compile(
    r"(?:\b(?:due|scheduled|slated|expected|planned|upcoming|coming|deadline|beginning|starting|effective"
    r"|ahead of|in time for)"
    r"|\bbe)(?: (?:for|on|in|by|the|at|from))*\s*$",
    re.IGNORECASE,
)
_BACK_BEFORE = re.compile(r"\b(?:past|last|previous)\s*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince" + _BETWEEN, re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|through)" + _BETWEEN, re.IGNORECASE)
_BY = re.compile(r"\b(?:by|no later than|not before|at the latest by)" + _BETWEEN, re.IGNORECASE)
#: "Friday's attack": a day that owns a noun is past unless something will happen.
_OWNING = re.compile(r"\w+day['’]s\b")
_WILL = re.compile(r"\b(?:will|is to|are to|due|expected|scheduled)\b|['’]ll\b")
_HAD = re.compile(r"\b(?:had|was|were|has|(?<!will )(?<!would )have)\b")
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
    {"appear", "arrive", "begin", "close", "come", "convene", "decide", "depart", "elect", "end", "expire", "face",
     "fall", "finish", "fly", "gather", "go", "hold", "host", "launch", "leave", "meet", "open", "play", "reopen",
     "resume", "retire", "return", "run", "sit", "start", "travel", "visit", "vote"}
)  # fmt: skip
_DEPS_OF_SCHEDULE = frozenset({"ROOT", "relcl", "conj", "advcl"})
#: What a form of "be" has with it that tells no time.
_OF_BE = frozenset({"attr", "acomp", "neg", "expl", "advmod", "ccomp", "aux", "oprd"})
#: What is taken on a day to come: "the law takes effect in July".
_TAKEN = frozenset({"command", "effect", "force", "office", "place", "power"})
#: Verbs whose infinitive is of their own time: "began to march", "had to stop", "managed to flee".
_OF_ONE_TIME = frozenset(
    {"attempt", "begin", "cease", "come", "continue", "dare", "fail", "get", "happen", "have", "help", "manage",
     "proceed", "rush", "seem", "start", "struggle", "tend", "try", "use"}
)  # fmt: skip
#: Verbs that move or hold something until a day to come, though they are told in the past ("adjourned until Friday").
_PUT_OFF = frozenset(
    {"adjourn", "allow", "ban", "cancel", "close", "defer", "delay", "extend", "give", "postpone", "prolong", "push",
     "put", "remand", "reschedule", "shut", "suspend"}
)  # fmt: skip
#: Verbs whose complement lies ahead though they are told in the past ("demanded their release by Friday").
_ASKING = frozenset(
    {"ask", "demand", "give", "insist", "offer", "order", "pledge", "promise", "request", "require", "set", "urge",
     "vow", "want"}
)  # fmt: skip
#: What is told ahead of its day.
_AWAITED = re.compile(
    r"\b(?:ballot|deadline|election|inauguration|poll|referendum|runoff|summit|vote)s? (?:in|on|for|of)"
    r"(?: (?:early|late|mid|the))*[ -]$",
    re.IGNORECASE,
)
#: Verbs that tell of them when they are over.
_OVER = frozenset({"boycott", "contest", "follow", "lose", "win"})
#: A day that dates the saying of the sentence.
_SAID_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|wrote|added|warned|claimed)\b(?:\s\w+){0,3}\s$", re.IGNORECASE
)
_SAYING = frozenset(
    {"add", "announce", "claim", "confirm", "declare", "deny", "disclose", "report", "reveal", "say", "state", "tell",
     "write"}
)  # fmt: skip
#: A day that belongs to what stands before it: "a week after the deal of 24 November", "since the vote on Monday".
_ASIDE_BEFORE = re.compile(
    r"\b(?:after|before|since|until|than|following|who|which|whose|born|founded|built)\s(?:[\w'’-]+\s){0,4}$",
    re.IGNORECASE,
)
#: A day that only dates what a figure is compared with: "against 518.1 on Thursday".
_COMPARED = re.compile(r"\b(?:against|from)\s[$€£]?\d[\d.,]*%?\s(?:\w+\s){0,3}$", re.IGNORECASE)
_HAD_BEEN = re.compile(r"\bhad\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?<![ap]\.m)[.;:!?](?=\s|$)|\n")
_WORD = re.compile(r"[\w'’]+")
#: How far a word of tense may stand from its time, in characters.
_REACH = 160

#: Verbs whose present tense tells of one day.
_OF_ONE_DAY = _SCHEDULED | _SAYING | _PLANNING | {"stay", "remain", "last", "show"}
Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Clauses:
    """A document's clauses: its text, and whether it has tags and a parse, which its first word tells."""

    doc: Doc
    text: str
    tagged: bool
    parsed: bool

    @classmethod
    def of(cls, doc: Doc, text: str) -> Self:
        """The clauses of a document."""
        first = next((token for token in doc if not token.is_space), None)
        return cls(doc, text, first is not None and first.tag != 0, first is not None and first.dep != 0)

    def direction(self, at: int) -> Direction:
        """The direction of the clause that holds the offset `at`: "future" under will, may, to …, else "past"."""
        return _direction(self, at)

    def is_since(self, at: int) -> bool:
        """Whether the time at the offset begins a period that runs up to publication ("since 20 January")."""
        return _SINCE.search(self.text[max(0, at - 40) : at]) is not None

    def is_said(self, at: int) -> bool:
        """Whether the time at the offset dates what was said, not what it was about."""
        if not self.parsed:
            return _SAID_ON.search(self.text[max(0, at - 40) : at]) is not None
        verb = governor(token_at(self.doc, at))
        return verb is not None and verb.lemma_ in _SAYING

    def is_aside(self, at: int) -> bool:
        """Whether the time at the offset stands in a relative clause or beside what it only dates another thing by."""
        if _ASIDE_BEFORE.search(self.text[max(0, at - 60) : at]):
            return True
        return self.parsed and is_below(token_at(self.doc, at), ("relcl", "acl"))

    def is_compared(self, at: int) -> bool:
        """Whether the time at the offset only dates the figure that another is compared with."""
        return _COMPARED.search(self.text[max(0, at - 60) : at]) is not None

    def is_of_relative(self, at: int) -> bool:
        """Whether the time at the offset stands in a full relative clause, by the parse."""
        verb = governor(token_at(self.doc, at)) if self.parsed else None
        if verb is None or is_when(verb):
            return False
        return verb.dep_ == "relcl" and any("nsubj" in child.dep_ for child in verb.children)

    def is_before_told(self, at: int) -> bool:
        """Whether the clause at the offset is in the pluperfect: it goes back in time."""
        if not self.parsed:
            return _HAD_BEEN.search(_CLAUSE.split(self.text[max(0, at - _REACH) : at])[-1]) is not None
        verb = governor(token_at(self.doc, at))
        return verb is not None and any(child.lower_ in ("had", "'d", "’d") for child in verb.children)

    def is_habitual(self, at: int) -> bool:
        """Whether the clause at the offset tells in the present what recurs ("she wakes at four"), by its parse."""
        verb = governor(token_at(self.doc, at)) if self.parsed else None
        if verb is None or verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ in _OF_ONE_DAY:
            return False
        return verb.pos_ == "VERB" and any(child.dep_ == "nsubj" for child in verb.children)

    def is_awaited(self, at: int) -> bool:
        """Whether the time at the offset dates an election, a summit and the like, told ahead of their day."""
        if _AWAITED.search(self.text[max(0, at - 40) : at]) is None:
            return False
        verb = governor(token_at(self.doc, at)) if self.parsed else None
        return verb is None or verb.lemma_ not in _OVER


def _direction(clauses: Clauses, at: int) -> Direction:
    text = clauses.text
    before = text[max(0, at - 40) : at]
    if _BACK_BEFORE.search(before) or _SINCE.search(before):
        return "past"
    if _AHEAD_BEFORE.search(before):
        return "future"
    if _UNTIL.search(before) or _BY.search(before):
        return _of_bound(clauses, at, until=_UNTIL.search(before) is not None)
    if _OWNING.match(text, at):
        return "future" if _WILL.search(_CLAUSE.split(text[at : at + _REACH // 2], maxsplit=1)[0]) else "past"
    if clauses.tagged:
        return _by_tags(clauses.doc, at, parsed=clauses.parsed)
    return _by_words(text, at) or "past"


def _of_bound(clauses: Clauses, at: int, *, until: bool) -> Direction:
    """The direction of "until Friday" and "by Friday": ahead, unless the verb tells what was over by then."""
    if not clauses.parsed:
        told = _by_words(clauses.text, at) == "past" if until else _HAD.search(_around(clauses.text, at)) is not None
        return "past" if told else "future"
    token = token_at(clauses.doc, at)
    verb = governor(token)
    if until and noun_above(token) is not None:
        return "future"
    if verb is None or verb.lemma_ in (_PUT_OFF if until else _ASKING):
        return "future"
    return "past" if _is_told(verb) and _tense_of_verb(verb) == "past" else "future"


def _is_told(verb: Token) -> bool:
    """Whether a verb stands in the past, itself or by its auxiliary."""
    helpers = {child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VBD" or "VBD" in helpers or (verb.tag_ == "VBN" and bool(helpers & {"VBZ", "VBP"}))


def _around(text: str, at: int) -> str:
    """The text before an offset and its clause after."""
    return text[max(0, at - _REACH) : at] + _CLAUSE.split(text[at : at + _REACH // 2], maxsplit=1)[0]


def _by_words(text: str, at: int) -> Direction | None:
    """The nearest word of tense in the clause: to the left first, then to the right; None where there is none."""
    left = _CLAUSE.split(text[max(0, at - _REACH) : at])[-1]
    for word in reversed(_WORD.findall(left)):
        if (found := _tense_of_word(word)) is not None:
            return found
    right = _CLAUSE.split(text[at : at + _REACH], maxsplit=1)[0]
    for word in _WORD.findall(right):
        if (found := _tense_of_word(word)) is not None:
            return found
    return None


def _tense_of_word(word: str) -> Direction | None:
    if word in _MODALS or word in _PLANNED or word.endswith(("'ll", "’ll")):
        return "future"
    return "past" if word in _PAST_WORDS or (word.endswith("ed") and len(word) > 4) else None


def _by_tags(doc: Doc, at: int, *, parsed: bool) -> Direction:
    """By the nearest verb above in the parse, else the nearest one before in the sentence."""
    token = before_break(token_at(doc, at))
    if parsed:
        verb = governor(token)
        return _tense_of_verb(verb) if verb is not None else "past"
    for index in range(token.i - 1, max(-1, token.i - 40), -1):
        if doc[index].tag_.startswith("V") or doc[index].tag_ == "MD":
            return "future" if doc[index].tag_ in ("MD", "VB") else "past"
        if doc[index].text in (".", ";", "\n"):
            break
    return "past"


def _tense_of_verb(verb: Token) -> Direction:
    """Future under a modal, in a plan, and where a text's present tells a schedule ("the court sits on Monday")."""
    if verb.lemma_ in _PLANNING and (verb.tag_ == "VBN" or (verb.lemma_ != "set" and verb.tag_ in ("VBZ", "VBP"))):
        return "future"
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & _MODALS:
        failed = helpers & {"could"} and any(child.dep_ == "neg" for child in verb.children)
        return "past" if "have" in helpers or failed else "future"
    if _is_scheduled(verb) or _is_to(verb) or _is_due(verb):
        return "future"
    if "to" in helpers and verb.tag_ == "VB":
        return "past" if helpers & {"have"} or verb.dep_ == "advcl" or _is_of_its_head(verb) else "future"
    return "past"


def _is_of_its_head(verb: Token) -> bool:
    """Whether an infinitive tells what was over with the verb above: "began to", "had been ordered to"."""
    head = verb.head
    if verb.dep_ != "xcomp" or not _is_told(head):
        return False
    return head.lemma_ in _OF_ONE_TIME or (head.tag_ == "VBN" and any(child.lower_ == "had" for child in head.children))


def _is_due(verb: Token) -> bool:
    """Whether a form of "be" tells that something is due or scheduled, or when it is ("the vote is at 7 on Sunday")."""
    complements = {child.dep_ for child in verb.children}
    if verb.lemma_ == "be" and verb.tag_ == "VBZ" and "nsubj" in complements and not complements & _OF_BE:
        return True
    return any(child.dep_ == "acomp" and child.lower_ in _PLANNED for child in verb.children)


def _is_to(verb: Token) -> bool:
    """Whether a form of "be" leads an infinitive: "buses were to bring them"."""
    return verb.lemma_ == "be" and any(
        child.dep_ == "xcomp" and child.tag_ == "VB" and any(word.lower_ == "to" for word in child.children)
        for child in verb.children
    )


def _is_scheduled(verb: Token) -> bool:
    """Whether a present tells what is arranged; in a headline, which ends in no stop, it tells what happened."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.dep_ not in _DEPS_OF_SCHEDULE:
        return False
    taken = verb.lemma_ == "take" and any(child.lemma_ in _TAKEN for child in verb.children)
    if verb.lemma_ not in _SCHEDULED and not taken:
        return False
    told_in_full = verb.sent.text.rstrip().endswith((".", ".”", '."', "?"))
    children = [*verb.children, *(verb.head.children if verb.dep_ == "conj" else ())]
    return told_in_full and any(child.dep_ == "nsubj" for child in children)
