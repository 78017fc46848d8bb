"""A document as its rules look at it: tokens as plain lists, read from spaCy once."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from .fold import fold
from .tables import word_set

#: Share of a line's longer words that are capitalised from which its capitals say nothing.
TITLE_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class View:
    """Tokens by index: their offsets, text in lower case, whether they open a sentence; `lines` in title case."""

    doc: Doc
    text: str
    folded: str
    lower: list[str]
    starts: list[int]
    openings: frozenset[int]
    lines: list[int]
    titled: list[bool]

    def at(self, offset: int) -> int:
        """Index of the token that holds the code point `offset`, or of the last before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def opens(self, offset: int) -> bool:
        """Whether a sentence, or a quotation, opens at `offset`: a capital there says nothing."""
        return offset in self.openings

    def in_title(self, offset: int) -> bool:
        """Whether the line at `offset` has nearly all its words capitalised."""
        return self.titled[bisect_right(self.lines, offset) - 1]

    def before(self, offset: int) -> str:
        """The token before `offset` in lower case, or an empty string."""
        index = bisect_right(self.starts, offset - 1) - 1
        return self.lower[index] if index >= 0 and offset > 0 else ""

    def after(self, offset: int, skip: int = 0) -> str:
        """The token at or after `offset`, `skip` tokens on, in lower case, or an empty string."""
        index = bisect_right(self.starts, offset - 1) + skip if offset else skip
        return self.lower[index] if index < len(self.lower) else ""


def view(doc: Doc) -> View:
    """Read `doc` into lists."""
    text = doc.text
    lines = [0] + [i + 1 for i, char in enumerate(text) if char == "\n"]
    return View(
        doc,
        text,
        fold(text),
        [token.lower_ for token in doc],
        [token.idx for token in doc],
        _openings(doc),
        lines,
        [_is_title(text[a:b]) for a, b in zip(lines, [*lines[1:], len(text)], strict=True)],
    )


def _openings(doc: Doc) -> frozenset[int]:
    marks, found, fresh = word_set("opening_marks"), [], True
    for token in doc:
        fresh = fresh or bool(token.is_sent_start)
        if token.is_space:
            continue
        if fresh:
            found.append(token.idx)
        fresh = fresh and token.lower_ in marks
    return frozenset(found)


def _is_title(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= TITLE_SHARE * len(words)
