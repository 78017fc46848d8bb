"""The text as the grammar walks over it: lexemes with bounds-safe access, word classes and part-of-speech tags."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from .lexer import Kind, Lexemes

#: Blank lexemes on either side of the text, so that looking a few words back or ahead needs no check.
MARGIN = 32
HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
_STOPS = frozenset({".", "!", "?", ":", ";", "•", "·", "|", "…"})

_Item = TypeVar("_Item")


class Words:
    """A text's lexemes between margins of blank ones; indices count from the first blank.

    `tags` are Penn tags by the code point that a token starts at, empty where nothing tagged the text.
    """

    __slots__ = ("ends", "kinds", "lowers", "starts", "tags", "text", "texts", "values")

    def __init__(self, text: str, lexemes: Lexemes, tags: Mapping[int, str] | None = None) -> None:
        self.text = text
        self.kinds = _padded(lexemes.kinds, Kind.BREAK)
        self.texts = _padded(lexemes.texts, "")
        self.lowers = _padded(lexemes.lowers, "")
        self.starts = _padded(lexemes.starts, -1)
        self.ends = _padded(lexemes.ends, -1)
        self.values = _padded(lexemes.values, None)
        self.tags = tags or {}

    def tag(self, index: int) -> str:
        """The Penn tag of the token that starts where the lexeme does, or nothing."""
        return self.tags.get(self.starts[index], "")

    def is_word(self, index: int) -> bool:
        """Whether it is a word."""
        return self.kinds[index] is Kind.WORD

    def is_hyphen(self, index: int) -> bool:
        """Whether it is a hyphen, or a dash of its length, with nothing between it and its neighbours."""
        return (
            self.texts[index] in HYPHENS
            and self.ends[index - 1] == self.starts[index]
            and self.ends[index] == self.starts[index + 1]
        )

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the lexeme and the one before it."""
        return self.ends[index - 1] == self.starts[index]

    def ends_at(self, index: int) -> bool:
        """Whether a sentence or a paragraph ends before the lexeme: its start, or after a full stop."""
        return self.kinds[index - 1] is Kind.BREAK or self.texts[index - 1] in _STOPS

    def phrase(self, index: int, words: Sequence[str]) -> bool:
        """Whether the lexemes from `index` on read as `words`, in lower case."""
        return self.lowers[index] == words[0] and self.lowers[index : index + len(words)] == list(words)


def _padded(items: list[_Item], blank: _Item) -> list[_Item]:
    margin = [blank] * MARGIN
    return [*margin, *items, *margin]
