"""A page's lines as its head, its story and its foot: where a day of publication can stand."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from .days import MONTH, YEAR
from .stamps import Stamp, find_stamps

_LISTS: dict[str, Any] = json.loads((Path(__file__).parent / "page_words.json").read_text("utf-8"))
#: Words beside a day: those that make it one of publication or of a change, those that make it neither (anywhere in its
#: line, or before it in its cell, or there even beside one of publication), and small ones; of other languages those
#: that sites use above English stories.
WORDS = {
    name: frozenset(f"{_LISTS[name]} {_LISTS.get(f'{name} abroad', '')}".split())
    for name in ("published", "updated", "refused", "occasions", "papers", "small")
}
RELATED = tuple(_LISTS["related"])
#: How a line of a page begins that says it lists stories, as regular expressions.
LISTS = tuple(_LISTS["lists"])
#: How much of a page is looked at, and how much of a line.
PAGE_CHARACTERS, PAGE_ROWS, ROW_CHARACTERS = 40_000, 300, 300
#: How much of a line that ends like a sentence is searched for stamps: its dateline.
OPENING_CHARACTERS = 150
#: A heading of other stories is no longer.
RELATED_CHARACTERS = 40
#: A line of at least so many words, beside its stamps, that ends like a sentence is a paragraph.
PARAGRAPH_WORDS, SENTENCE_WORDS = 16, 6
#: So many paragraphs with no stamp or heading of other stories between them are a story.
STORY_PARAGRAPHS = 3
#: Lines of a hard-wrapped paragraph are about equally long, all but the last, and one goes on in lower case.
WRAPPED_FROM, WRAPPED_TO, WRAPPED_SPREAD = 45, 110, 22
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]{0,5}$""")
#: A day whose parts stand one below the other.
_BADGE = re.compile(rf"(?mi)^\d\d?\n{MONTH}\n{YEAR}$|^{MONTH}\n\d\d?,?\n{YEAR}$")
_RIGHTS = re.compile(r"(?i)©|\(c\)\s|\bcopyright\b|\ball rights reserved")


@dataclass(frozen=True, slots=True)
class Row:
    """A line: where it starts in the page, its text up to a notice of rights, its stamps, and what it looks like.

    `paragraph` says whether it is a paragraph, `related` whether it heads other stories.
    """

    start: int
    text: str
    stamps: tuple[Stamp, ...]
    paragraph: bool
    related: bool


def rows_of(text: str) -> list[Row]:
    """The lines of a page that hold anything, in order, hard-wrapped ones joined."""
    shown = _BADGE.sub(lambda badge: badge[0].replace("\n", " "), text[:PAGE_CHARACTERS])
    lines = shown.split("\n")
    return [_row(start, line) for start, line in islice(_unwrapped(lines), PAGE_ROWS)]


def _row(start: int, line: str) -> Row:
    rights = _RIGHTS.search(line, 0, ROW_CHARACTERS)
    shown = line[: rights.start() if rights else ROW_CHARACTERS].rstrip()
    sentence = bool(_SENTENCE_END.search(line))
    stamps = tuple(find_stamps(shown[:OPENING_CHARACTERS] if sentence else shown))
    related = len(line) <= RELATED_CHARACTERS and line.lower().lstrip("#*>–0123456789( ").startswith(RELATED)
    return Row(start, shown, stamps, sentence and _is_long(line, stamps), related)


def _is_long(line: str, stamps: Sequence[Stamp]) -> bool:
    words = line.count(" ") + 1
    return words - sum(line.count(" ", stamp.start, stamp.end) + 1 for stamp in stamps) >= PARAGRAPH_WORDS


def _unwrapped(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    block: list[tuple[int, str]] = []
    at = 0
    for line in [*lines, ""]:
        if line.strip():
            block.append((at, line.strip()))
        elif block:
            texts = [text for _, text in block]
            yield from [(block[0][0], " ".join(texts))] if _is_wrapped(texts) else block
            block = []
        at += len(line) + 1


def _is_wrapped(block: Sequence[str]) -> bool:
    widths = [len(line) for line in block[:-1]]
    if len(block) < 2 or min(widths) < WRAPPED_FROM or max(widths) > WRAPPED_TO:
        return False
    return any(line[0].islower() for line in block[1:]) and max(widths) - min(widths) <= WRAPPED_SPREAD


def head_of(rows: Sequence[Row]) -> range:
    """The rows above the story's third paragraph; where the page has fewer, above what belongs to other stories."""
    paragraphs = [at for at, row in enumerate(rows) if row.paragraph]
    end = paragraphs[2] if len(paragraphs) > 2 else len(rows)
    return range(min(end, end_of_story(rows)))


def end_of_story(rows: Sequence[Row]) -> int:
    """The first heading of other stories below the first paragraph, or below the first sentence.

    Where the story is yet to come, it ends nothing: a menu's heading below a notice.
    """
    sentences = (at for at, row in enumerate(rows) if len(row.text.split()) >= SENTENCE_WORDS and row.text[-1] in ".!?")
    first = next((at for at, row in enumerate(rows) if row.paragraph), next(sentences, len(rows)))
    headings = (at for at in range(first, len(rows)) if rows[at].related)
    return next((at for at in headings if not _is_menu(rows, first, at)), len(rows))


def _is_menu(rows: Sequence[Row], first: int, at: int) -> bool:
    """Whether one paragraph at most stands above a heading, and a story of several in a row below it."""
    if sum(row.paragraph for row in rows[first:at]) > 1:
        return False
    shapes = ("p" if row.paragraph else "s" if row.stamps or row.related else "" for row in rows[at + 1 :])
    return "p" * STORY_PARAGRAPHS in "".join(shapes)


def foot_of(rows: Sequence[Row]) -> range:
    """The rows below the story's last paragraph, above what belongs to other stories."""
    end = end_of_story(rows)
    last = next((at for at in range(end - 1, -1, -1) if rows[at].paragraph), -1)
    return range(last + 1, end) if last >= 0 else range(0)


def names_alone(text: str, words: frozenset[str]) -> bool:
    """Whether `text` holds names, numbers and the `words` alone: a credit, and no sentence."""
    after_by = False
    for word in re.findall(r"@?[^\W\d_][^\s,|·•–—:;/()\[\]]*", text):
        known = not word[0].islower() or word.rstrip(".").lower() in words or "." in word[1:-1] or "@" in word
        if not (known or after_by):
            return False
        after_by = word.lower() == "by"
    return True
