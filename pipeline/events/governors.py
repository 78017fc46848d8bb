"""What a governing word says of its complement: that it is planned, hypothetical, negated, or nothing."""

from functools import cache
from typing import Literal, cast

from spacy.tokens import Token

from ...schemas import Realis
from .lemmas import lemma_of
from .tables import set_of

Governing = Literal["asserted", "planned", "hypothetical", "negated", "clause"]
#: Hypothetical, said of clauses but not of objects: "urged him to leave", but "urged him".
CLAUSE = "clause"
#: Verbs whose objects are real though the clauses that they govern are plans: "announced the arrest of".
OBJECT_IS_REAL = frozenset({"agree", "announce", "arrange", "commit", "set", "undertake"})


@cache
def governors() -> dict[str, Governing]:
    """Governing words by lemma."""
    return {word: cast("Governing", key) for word, key in set_of("governors").items()}


def governing(token: Token) -> Governing | None:
    """What the word says of a clause that it governs."""
    lemma = lemma_of(token)
    phrasal = (f"{lemma}-{child.lower_}" for child in token.children if child.dep_ == "prt")
    return next((governors()[one] for one in phrasal if one in governors()), governors().get(lemma))


def of_object(governor: Token, preposition: str = "") -> Realis | None:
    """What it says of a noun that is its object, or that hangs on its preposition."""
    known = governing(governor)
    if known == CLAUSE:
        return "hypothetical" if preposition == "for" else None
    if known is None or known == "asserted" or (known == "planned" and lemma_of(governor) in OBJECT_IS_REAL):
        return None
    return cast("Realis", known)


def unreal(governor: Token) -> bool:
    """Whether what it governs is no fact: refused, feared, asked for."""
    return governing(governor) in ("negated", "hypothetical", CLAUSE)
