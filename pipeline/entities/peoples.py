"""Adjectives of peoples that name their language instead, which is no entity."""

from .tables import word_set
from .view import View


def names_language(view: View, start: int, end: int) -> bool:
    """Whether the adjective at `[start, end)` is a language: "in Arabic", "English edition", "speaks Russian"."""
    follower = view.after(end)
    if follower in word_set("language_words"):
        return True
    token = view.doc[view.at(start)]
    if view.before(start) in word_set("language_verbs"):
        return follower in {"", ".", ",", "and", "or", "with", ")", ";", ":"} and not view.text[start:end].endswith("s")
    alone = token.dep_ == "pobj" and view.before(start) in {"in", "into", "from"}
    return alone and not view.text[start:end].endswith("s")
