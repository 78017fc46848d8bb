"""Sentence boundaries, decided before any parse: at stops, at the ends of segments, never inside a name."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

_LISTS = {
    name: frozenset(words.split())
    for name, words in json.loads((Path(__file__).parent / "abbreviations.json").read_text("utf-8")).items()
}
#: Abbreviations that a word always follows, in lower case without the last period.
NEVER_LAST = _LISTS["never_last"]
#: Abbreviations that can close a sentence: the next word decides.
MAY_BE_LAST = _LISTS["may_be_last"]
#: Halves of the day, which close a sentence unless a day or a zone follows.
CLOCK, AFTER_CLOCK = _LISTS["clock"], _LISTS["after_clock"]
#: Words that open a sentence far oftener than they follow an abbreviation in mid-sentence, with a capital.
OPENERS = _LISTS["openers"]
#: Words that no headline or sentence ends with: a line that does goes on in the next.
RUNNING_ON = _LISTS["running_on"]
#: Lines shorter than this are not taken for the wrapped lines of a paragraph.
WRAPPED_LINE = 40
#: Longer words are no abbreviation.
LONGEST_ABBREVIATION = 16
#: A stop with what closes after it, or a line break, and the white space up to the next word.
_CANDIDATE = re.compile(r"(?:(?<![.!?…])([.!?…]++)([\"'”’»)\]]*+)\s++|\n\s*+)(?=\S)")
_OPENING = re.compile(r"[\"'“‘«(\[`A-Z0-9À-ÖØ-ÞĀ-Ž$€£•-]")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]—–/-]+$")
_INITIALS = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}")
_STOPPED = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_ZONE = re.compile(r"[A-Z]{2,4}\b|[A-Z]\w+ (?:\w+ )?[Tt]ime\b")
_QUOTES = "\"'“‘([«"


def find_sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Ranges of the document's sentences without the white space around them, half-open, in code points.

    Boundaries are the Doc's own where it has any, else those that `mark_sentences` would set.
    """
    text = doc.text
    if doc.has_annotation("SENT_START"):
        starts = _offsets(doc)[doc.to_array("SENT_START") == 1].tolist()
    else:
        starts = list(sentence_starts(text))
    edges = [0, *starts, len(text)]
    pieces = ((start, text[start:end]) for start, end in pairwise(edges))
    return tuple(
        (start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
        for start, piece in pieces
        if piece.strip()
    )


def mark_sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` of every token, true or false, so that a parser after it keeps to them."""
    if not len(doc):
        return doc
    marks = np.full(len(doc), -1, dtype=np.int64)
    marks[np.isin(_offsets(doc), np.fromiter(sentence_starts(doc.text), dtype=np.int64))] = 1
    marks[0] = 1
    return doc.from_array(["SENT_START"], marks.astype(np.uint64))  # type: ignore[arg-type]  # one column is one row


def sentence_starts(text: str) -> Iterator[int]:
    """Where sentences of `text` start, the first left out, in code points."""
    first = len(text) - len(text.lstrip())
    for found in _CANDIDATE.finditer(text, first):
        if _starts(text, found):
            yield found.end()


def _offsets(doc: Doc) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Each token's first code point."""
    widths = doc.to_array(["LENGTH", "SPACY"]).astype(np.int64).sum(axis=1)
    offsets: np.ndarray[tuple[int], np.dtype[np.int64]] = np.cumsum(widths) - widths
    return offsets


def _starts(text: str, found: re.Match[str]) -> bool:
    breaks = found[0].count("\n")
    if breaks:
        return breaks > 1 or not _is_wrapped(text, found.start(), found.end())
    return bool(_OPENING.match(text, found.end())) and _is_boundary(text, found)


def _is_wrapped(text: str, at: int, start: int) -> bool:
    """Whether the line break between `at` and `start` only wraps a paragraph: a long line, whose sentence runs on."""
    end = text.index("\n", at)
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip()
    if len(line) < WRAPPED_LINE or _STOPPED.search(line[-LONGEST_ABBREVIATION:]):
        return False
    return text[start].islower() or line[-1] in ",;–—-" or line.rsplit(" ", 1)[-1].lower() in RUNNING_ON


def _is_boundary(text: str, found: re.Match[str]) -> bool:
    stop, closers, at = found[1], found[2], found.end()
    word = _last_word(text, found.start()) if stop == "." else ""
    if not word:
        return not ((closers or stop in ("!", "?")) and _opens_lower(text, at))
    following = _WORD.match(text, at)
    opens = following is not None and following[0] in OPENERS
    return _ends_after(word, opens=opens, text=text, at=at) and not (closers and _opens_lower(text, at))


def _ends_after(word: str, *, opens: bool, text: str, at: int) -> bool:
    """Whether the period after `word` ends a sentence; what follows is at `at`, `opens` if it tends to open one."""
    lower = word.lower()
    if lower in CLOCK:
        return not _follows_clock(text, at)
    if lower in NEVER_LAST:
        return lower == "no" and not text[at].isdigit()
    if len(word) == 1 and word.isupper():
        return opens
    if lower in MAY_BE_LAST or _INITIALS.fullmatch(word):
        quoted = _WORD.match(text, at + 1) if text[at] in '"“‘' else None
        return opens or (quoted is not None and quoted[0] in OPENERS)
    return True


def _follows_clock(text: str, at: int) -> bool:
    word = _WORD.match(text, at)
    return text[at] in "([" or bool(_ZONE.match(text, at)) or (word is not None and word[0] in AFTER_CLOCK)


def _last_word(text: str, end: int) -> str:
    found = _LAST_WORD.search(text[max(0, end - LONGEST_ABBREVIATION) : end])
    return found[0] if found else ""


def _opens_lower(text: str, at: int) -> bool:
    while at < len(text) and text[at] in _QUOTES:
        at += 1
    return text[at : at + 1].islower()
