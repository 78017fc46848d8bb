"""A document as its rules look at it: tokens as plain lists, read from spaCy once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Doc

from .fold import fold
from .tables import word_set

#: Share of a line's longer words that are capitalised from which its capitals say nothing.
TITLE_SHARE = 0.75
#: Characters in the full lines of hard-wrapped text.
SHORTEST_WRAPPED, LONGEST_WRAPPED = 45, 110
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
_COLUMNS: list[int | str] = ["LOWER", "IDX", "SENT_START", "IS_SPACE"]
_BREAK = re.compile(r"\n")


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

    def heads(self, words: frozenset[str]) -> list[int]:
        """Offsets of the tokens among `words`, in lower case."""
        return [start for start, word in zip(self.starts, self.lower, strict=True) if word in words]

    def before(self, offset: int) -> str:
        """The token before `offset` in lower case, or an empty string."""
        index = bisect_right(self.starts, offset - 1) - 1
        return self.lower[index] if index >= 0 and offset > 0 else ""

    def after(self, offset: int, skip: int = 0) -> str:
        """The token at or after `offset`, `skip` tokens on, in lower case, or an empty string."""
        index = bisect_right(self.starts, offset - 1) + skip if offset else skip
        return self.lower[index] if index < len(self.lower) else ""


def windows(anchors: Iterable[int], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The stretches from `before` ahead of each anchor to `after` behind it, those that meet joined into one.

    A pattern that is nothing without its head word is tried there alone.
    """
    low = high = -1
    for at in anchors:
        if at - before > high:
            if high >= 0:
                yield low, high
            low = max(0, at - before)
        high = at + after
    if high >= 0:
        yield low, high


def view(doc: Doc) -> View:
    """Read `doc` into lists; of spaCy's tokens no object is made, only their attributes are read, all at once."""
    text = doc.text
    lines = [0] + [found.end() for found in _BREAK.finditer(text)]
    columns = cast("list[list[int]]", doc.to_array(_COLUMNS).reshape(-1, 4).T.tolist())
    lower = _strings(doc, columns[0])
    ends = [*lines[1:], len(text)]
    return View(
        doc,
        text,
        fold(text),
        lower,
        columns[1],
        _openings(lower, *columns[1:]) - _wraps(text, lines, ends),
        lines,
        [_is_title(text[a:b]) for a, b in zip(lines, ends, strict=True)],
    )


def _wraps(text: str, lines: list[int], ends: list[int]) -> frozenset[int]:
    """Where a line goes on with the sentence of the line before: no stop stands between them in hard-wrapped text."""
    lengths = [end - start for start, end in zip(lines, ends, strict=True)]
    full = sum(length >= SHORTEST_WRAPPED for length in lengths)
    if max(lengths) > LONGEST_WRAPPED or full <= len(lines) / 2:
        return frozenset()
    return frozenset(
        end
        for end, length in zip(ends, lengths, strict=True)
        if length >= SHORTEST_WRAPPED and not _STOPPED.search(text, max(0, end - 4), end)
    )


def _strings(doc: Doc, hashes: list[int]) -> list[str]:
    strings = doc.vocab.strings
    known = {key: strings[key] if key else "" for key in set(hashes)}
    return [known[key] for key in hashes]


def _openings(lower: list[str], starts: list[int], sentence: list[int], space: list[int]) -> frozenset[int]:
    """Offsets where a sentence opens: its first token, and the one behind the marks and blanks before its words."""
    marks, found = word_set("opening_marks"), []
    for index in [0, *(i for i, begins in enumerate(sentence) if begins == 1 and i)]:
        for i in range(index, len(lower)):
            if not space[i]:
                found.append(starts[i])
                if lower[i] not in marks:
                    break
    return frozenset(found)


def _is_title(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= TITLE_SHARE * len(words)
