"""Times go to the event of the clause that they stand in: the nearest trigger above them.

Coordinated verbs and infinitives share the time of their clause; the time of a clause that tells no event itself goes
to the only event of its sentence.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from ...schemas import Time
from .fillers import Filled
from .lemmas import lemma_of
from .syntax import SUBJECTS, VERBS, near_ancestors
from .tables import word_sets
from .triggers import Candidate
from .view import View

#: Dependencies of clauses that have a time of their own.
APART = frozenset({"relcl", "acl", "ccomp", "parataxis"})
#: Words beside a length of time that is measured from something else, or that says how late it is.
RELATIVE = frozenset({"after", "before", "since", "late", "early", "earlier", "later", "long", "'", "’"})
#: A time before a noun, or behind its "of", dates that noun: "the three-hour delay", "the treaty of 1951".
MODIFYING = frozenset({"amod", "compound", "nmod", "nummod", "npadvmod", "poss"})
NOUNS = frozenset({"NOUN", "PROPN"})


def attach_times(view: View, candidates: list[Candidate]) -> dict[int, list[Filled]]:
    """Times by the index of the trigger's head token."""
    by_token = {candidate.token.i: candidate for candidate in candidates}
    carried = {verb.i: c for c in reversed(candidates) for verb in _governors(c)}
    alone = _alone(view, candidates)
    found: dict[int, list[Filled]] = {}
    clauses: dict[int, list[Filled]] = {}
    for time in view.times:
        root = view.root(time)
        length = time.kind == "duration"
        if root is None or root.i in view.datelines or (length and _relative(view, time)):
            continue
        filled = Filled(root.i, time=time.id)
        owner = _owner(root, by_token, carried)
        if owner is None and not length:
            owner = _only(view, root, alone)
        if owner is not None and not (length and _ranked(owner.token)):
            found.setdefault(owner.token.i, []).append(filled)
        verb = None if length else _verb_above(root)
        if verb is not None:
            clauses.setdefault(verb.i, []).append(filled)
    return found | _shared(by_token, found, clauses)


def _relative(view: View, time: Time) -> bool:
    """Whether a length of time is counted from, or after, something else: "an hour after", "after months of"."""
    inside = view.tokens(time.start, time.end)
    around = {view.doc[i].lower_ for i in (inside.start - 1, inside.stop) if 0 <= i < len(view.doc)}
    return not around.isdisjoint(RELATIVE)


def _ranked(trigger: Token) -> bool:
    """Of "the deadliest attack in years" the years say how rare it is."""
    return any(child.tag_ == "JJS" for child in trigger.children)


def _shared(
    by_token: dict[int, Candidate], found: dict[int, list[Filled]], clauses: dict[int, list[Filled]]
) -> dict[int, list[Filled]]:
    """Times of verbs that have none of their own, from those that they are coordinated with or governed by."""
    shared: dict[int, list[Filled]] = {}
    for candidate in by_token.values():
        token = candidate.token
        if token.pos_ not in VERBS:
            continue
        if token.i not in found:
            shared[token.i] = _inherited(token, clauses)
        head = token.head
        if token.dep_ == "conj" and head.i in by_token and head.i not in found and not _has_subject(token):
            shared[head.i] = [time for time in clauses.get(token.i, ()) if time.head > token.i]
    return shared


def _inherited(token: Token, clauses: dict[int, list[Filled]]) -> list[Filled]:
    for head in near_ancestors(token):
        coordinated = token.dep_ == "conj"
        if not coordinated and token.dep_ != "xcomp" and not (token.dep_ == "advcl" and token.tag_ in ("VB", "VBG")):
            return []
        if head.i in clauses:
            return [time for time in clauses[head.i] if time.head < head.i or not coordinated]
        token = head
    return []


def _verb_above(root: Token) -> Token | None:
    below = root
    for head in near_ancestors(root):
        if head.pos_ in VERBS:
            return head
        if head.pos_ in NOUNS and below.dep_ in MODIFYING:
            return None
        below = head
    return None


def _has_subject(token: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in token.children)


def _alone(view: View, candidates: list[Candidate]) -> dict[int, Candidate | None]:
    """The only trigger of each sentence; None for a sentence of several."""
    found: dict[int, Candidate | None] = {}
    for candidate in candidates:
        number = view.sentence_number(candidate.token)
        found[number] = None if number in found else candidate
    return found


def _only(view: View, root: Token, alone: dict[int, Candidate | None]) -> Candidate | None:
    verb = next((head for head in near_ancestors(root) if head.pos_ in VERBS), None)
    owner = alone.get(view.sentence_number(root))
    if verb is None or owner is None or lemma_of(verb) in word_sets("reporting")["verb"]:
        return None
    for head in (owner.token, *near_ancestors(owner.token)):
        if head == verb:
            return owner
        if head.dep_ in APART:
            return None
    return None


def _governors(candidate: Candidate) -> Iterator[Token]:
    """The verb that carries a noun, or whose object it is."""
    if candidate.frame.carrier is not None:
        yield candidate.frame.carrier
    yield from candidate.frame.slots.get("gov", ())


def _owner(root: Token, by_token: dict[int, Candidate], carried: dict[int, Candidate]) -> Candidate | None:
    below = root
    for head in near_ancestors(root):
        if head.i in by_token:
            return by_token[head.i]
        if head.i in carried:
            return carried[head.i]
        if head.pos_ in VERBS and lemma_of(head) not in ("be", "have"):
            return None
        if head.pos_ in NOUNS and (below.dep_ in MODIFYING or below.lower_ == "of") and head.i != root.i:
            return None
        below = head
    return None
