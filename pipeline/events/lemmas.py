"""The lemma of a token as this stage's tables write it."""

from functools import cache
from typing import cast

from spacy.tokens import Token

from .tables import rows


def lemma_of(token: Token) -> str:
    """The lemma in lower case, the parser's known slips mended; of a capitalised plural in a headline, its singular."""
    lemma = token.lemma_.lower()
    tag = token.tag_
    if tag in ("NNP", "NNPS") and len(lemma) > 3 and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma[:-1]
    return _mended().get(lemma, lemma) if tag.startswith("VB") else lemma


@cache
def _mended() -> dict[str, str]:
    return dict(cast("tuple[str, str]", row) for row in rows("lemmas"))
