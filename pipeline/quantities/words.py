"""The text as the grammar walks over it: lexemes with bounds-safe access, word classes and part-of-speech tags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .lexer import Kind, Lexeme, glued, is_hyphen

_END = Lexeme(Kind.BREAK, "", "", -1, -1)


@dataclass(slots=True)
class Words:
    """A text's lexemes; `tags` are Penn tags by the code point that a token starts at, empty where nothing tagged it.

    `heads` are, by the same key, where the noun begins that a number modifies, if a parser said so.
    """

    text: str
    lexemes: Sequence[Lexeme]
    tags: Mapping[int, str] = field(default_factory=dict)

    def at(self, index: int) -> Lexeme:
        """The lexeme at `index`; before the first and after the last, a paragraph's end."""
        return self.lexemes[index] if 0 <= index < len(self.lexemes) else _END

    def lower(self, index: int) -> str:
        """The lexeme's text in lower case."""
        return self.at(index).lower

    def tag(self, index: int) -> str:
        """The Penn tag of the token that starts where the lexeme does, or nothing."""
        return self.tags.get(self.at(index).start, "")

    def is_word(self, index: int) -> bool:
        """Whether it is a word."""
        return self.at(index).kind is Kind.WORD

    def is_hyphen(self, index: int) -> bool:
        """Whether it is a hyphen with nothing between it and its neighbours."""
        here = self.at(index)
        return is_hyphen(here) and glued(self.at(index - 1), here) and glued(here, self.at(index + 1))

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the lexeme and the one before it."""
        return glued(self.at(index - 1), self.at(index))

    def ends_at(self, index: int) -> bool:
        """Whether a sentence or a paragraph ends before the lexeme: its start, or after a full stop."""
        before = self.at(index - 1)
        return before.kind is Kind.BREAK or before.text in _STOPS

    def phrase(self, index: int, words: Sequence[str]) -> bool:
        """Whether the lexemes from `index` on read as `words`, in lower case."""
        return all(self.lower(index + n) == word for n, word in enumerate(words))


_STOPS = frozenset({".", "!", "?", ":", ";", "•", "·", "|", "…"})
