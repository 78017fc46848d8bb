"""The text as the grammar walks over it: lexemes with bounds-safe access, word classes and part-of-speech tags."""

from collections.abc import Mapping, Sequence

from .lexer import Kind, Lexeme, is_hyphen

#: Blank lexemes on either side of the text, so that looking a few words back or ahead needs no check.
MARGIN = 32
_BLANK = Lexeme(Kind.BREAK, "", "", -1, -1)


class Words:
    """A text's lexemes between margins of blank ones; indices count from the first blank.

    `tags` are Penn tags by the code point that a token starts at, empty where nothing tagged the text.
    """

    __slots__ = ("lexemes", "lowers", "tags", "text")

    def __init__(self, text: str, lexemes: Sequence[Lexeme], tags: Mapping[int, str] | None = None) -> None:
        margin = [_BLANK] * MARGIN
        self.text = text
        self.lexemes = [*margin, *lexemes, *margin]
        self.lowers = [lexeme.lower for lexeme in self.lexemes]
        self.tags = tags or {}

    def at(self, index: int) -> Lexeme:
        """The lexeme at `index`."""
        return self.lexemes[index]

    def lower(self, index: int) -> str:
        """The lexeme's text in lower case."""
        return self.lowers[index]

    def tag(self, index: int) -> str:
        """The Penn tag of the token that starts where the lexeme does, or nothing."""
        return self.tags.get(self.lexemes[index].start, "")

    def is_word(self, index: int) -> bool:
        """Whether it is a word."""
        return self.lexemes[index].kind is Kind.WORD

    def is_hyphen(self, index: int) -> bool:
        """Whether it is a hyphen with nothing between it and its neighbours."""
        here = self.lexemes[index]
        return (
            is_hyphen(here) and self.lexemes[index - 1].end == here.start and here.end == self.lexemes[index + 1].start
        )

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the lexeme and the one before it."""
        return self.lexemes[index - 1].end == self.lexemes[index].start

    def ends_at(self, index: int) -> bool:
        """Whether a sentence or a paragraph ends before the lexeme: its start, or after a full stop."""
        before = self.at(index - 1)
        return before.kind is Kind.BREAK or before.text in _STOPS

    def phrase(self, index: int, words: Sequence[str]) -> bool:
        """Whether the lexemes from `index` on read as `words`, in lower case."""
        return self.lowers[index] == words[0] and self.lowers[index : index + len(words)] == list(words)


_STOPS = frozenset({".", "!", "?", ":", ";", "•", "·", "|", "…"})
