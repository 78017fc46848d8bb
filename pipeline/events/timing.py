"""Times go to the event of the clause that they stand in: the nearest trigger above them."""

from collections.abc import Iterator

from spacy.tokens import Token

from .fillers import Filled
from .lemmas import lemma_of
from .syntax import VERBS, near_ancestors
from .triggers import Candidate
from .view import View


def attach_times(view: View, candidates: list[Candidate]) -> dict[int, list[Filled]]:
    """Times by the index of the trigger's head token."""
    by_token = {candidate.token.i: candidate for candidate in candidates}
    carried = {verb.i: c for c in reversed(candidates) for verb in _governors(c)}
    found: dict[int, list[Filled]] = {}
    for time in view.times:
        root = view.root(time)
        if root is None:
            continue
        owner = _owner(root, by_token, carried)
        if owner is not None:
            found.setdefault(owner.token.i, []).append(Filled(root.i, time=time.id))
    return found


def _governors(candidate: Candidate) -> Iterator[Token]:
    """The verb that carries a noun, or whose object it is."""
    if candidate.frame.carrier is not None:
        yield candidate.frame.carrier
    yield from candidate.frame.slots.get("gov", ())


def _owner(root: Token, by_token: dict[int, Candidate], carried: dict[int, Candidate]) -> Candidate | None:
    for head in near_ancestors(root):
        if head.i in by_token:
            return by_token[head.i]
        if head.i in carried:
            return carried[head.i]
        if head.pos_ in VERBS and lemma_of(head) not in ("be", "have"):
            return None
    return None
