"""What kind of thing a noun phrase is: the classes that conditions and roles speak of."""

from functools import cache

from spacy.tokens import Token

from .lemmas import lemma_of
from .tables import rows

NUMBER_TAGS = frozenset({"CD"})


@cache
def classes_of_lemma() -> dict[str, frozenset[str]]:
    """Each noun of words.tsv, and each entity type in lower case, with the classes that it belongs to."""
    table = members()
    found: dict[str, set[str]] = {}
    for name, words in table.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def classes(token: Token, entity_type: str | None) -> frozenset[str]:
    """Every class of a phrase with the head `token`: its lemma, its entity's type and what they belong to."""
    table = classes_of_lemma()
    if entity_type is not None:
        kind = entity_type.lower()
        return table.get(kind, frozenset()) | {kind}
    lemma = lemma_of(token)
    number = {"number"} if token.tag_ in NUMBER_TAGS else set()
    return table.get(lemma, frozenset()) | {lemma} | number


@cache
def members() -> dict[str, frozenset[str]]:
    """The words of each class, those of the classes that it takes in too."""
    resolved: dict[str, frozenset[str]] = {}
    for name, text in rows("words"):
        words: set[str] = set()
        for word in text.split():
            words |= resolved[word[1:]] if word.startswith("@") else {word}
        resolved[name] = frozenset(words)
    return resolved
