"""Sentence boundaries over tokens, decided before any parse: at stops, at the ends of segments, never inside a name."""

import json
import re
from pathlib import Path

from spacy.tokens import Doc

_LISTS = json.loads((Path(__file__).parent / "abbreviations.json").read_text("utf-8"))
#: Abbreviations that a word always follows, in lower case without the last period.
NEVER_LAST = frozenset(_LISTS["never_last"].split())
#: Abbreviations that can close a sentence: the next word decides.
MAY_BE_LAST = frozenset(_LISTS["may_be_last"].split())
#: Words that open a sentence far oftener than they follow an abbreviation in mid-sentence, with a capital.
OPENERS = frozenset(
    "The A An In On At It He She They We I You This That These Those There But And Or If When While As After Before "  # noqa: SIM905 - prose
    "Since Its His Her Their Our For From With Under Over Some Many Most More One Two Three Several Both Another Such "
    "Not No Officials Police Witnesses Meanwhile However According Earlier Later Last Next".split()
)
#: Words that no headline or sentence ends with: a line that does goes on in the next.
RUNNING_ON = frozenset(
    "the a an of in on at to for from by with and or but as that which who whose is are was were mr mrs gen president "  # noqa: SIM905
    "minister his her its their".split()
)
#: Lines shorter than this are not taken for the wrapped lines of a paragraph.
WRAPPED_LINE = 40
_STOPS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "....", ".."})
_CLOSERS = frozenset("\"'”’»)]") | {"''", "’’"}
_OPENING = re.compile(r"[\"'“‘«(\[]*(?:[A-Z0-9À-ÖØ-ÞĀ-Ž$€£•-]|$)|``")
_INITIAL = re.compile(r"[A-Z]\.?$")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
#: Pieces longer than any sentence are cut here, so that no parser meets one.
_STOP_IN_WORD = re.compile(r"[.!?…]+[\"'”’»)\]]*$")


def find_sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Ranges of the document's sentences without the white space around them, half-open, in code points.

    Boundaries are the Doc's own where it has any, else those that `mark_sentences` would set.
    """
    if doc.has_annotation("SENT_START"):
        starts = [token.i for token in doc if token.is_sent_start]
    else:
        starts = [at for at, starting in enumerate(sentence_starts(doc)) if starting]
    edges = [*starts, len(doc)]
    spans = [doc[start:end] for start, end in zip(edges, edges[1:], strict=False)]
    return tuple(
        (span.start_char + len(span.text) - len(span.text.lstrip()), span.start_char + len(span.text.rstrip()))
        for span in spans
        if span.text.strip()
    )


def mark_sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` of every token, true or false, so that a parser after it keeps to them."""
    for token, starting in zip(doc, sentence_starts(doc), strict=True):
        token.is_sent_start = starting
    return doc


def sentence_starts(doc: Doc) -> list[bool]:
    """For each token, whether a sentence starts there."""
    text = doc.text
    starts: list[bool] = []
    last = -1
    for token in doc:
        if token.is_space:
            starts.append(not starts)
            continue
        starts.append(last < 0 or _starts(doc, last, token.i, text))
        last = token.i
    if starts and last >= 0:
        starts[0] = True
    return _without_blank_start(doc, starts)


def _without_blank_start(doc: Doc, starts: list[bool]) -> list[bool]:
    """White space at the very start opens the first sentence; the first word does not open another."""
    first = next((token.i for token in doc if not token.is_space), None)
    if first:
        starts[first] = False
    return starts


def _starts(doc: Doc, before: int, at: int, text: str) -> bool:
    """Whether a sentence starts at token `at`, whose last token that is no white space is `before`."""
    previous, token = doc[before], doc[at]
    gap = text[previous.idx + len(previous) : token.idx]
    if "\n" in gap:
        return not _is_wrapped(text, previous.idx + len(previous), token.idx)
    if token.text in _CLOSERS and not gap:
        return False
    stop = _stop_before(doc, before)
    if stop is None or not gap:
        return False
    return _is_boundary(doc, stop, before, at)


def _is_wrapped(text: str, end: int, start: int) -> bool:
    """Whether the line break in `text[end:start]` only wraps a paragraph: the line before is long and the sentence runs on."""
    gap = text[end:start]
    if gap.count("\n") > 1:
        return False
    line = text[text.rfind("\n", 0, end) + 1 : end]
    if len(line) < WRAPPED_LINE or _STOP_IN_WORD.search(line) or line.endswith(":"):
        return False
    return text[start].islower() or line[-1] in ",;–—-" or line.rsplit(" ", 1)[-1].lower() in RUNNING_ON


def _stop_before(doc: Doc, at: int) -> int | None:
    """The token that holds the stop which `at` is or closes, or None."""
    while at >= 0 and doc[at].text in _CLOSERS:
        at -= 1
    if at < 0:
        return None
    word = doc[at].text
    return at if word in _STOPS or (_STOP_IN_WORD.search(word) and len(word) > 1) else None


def _is_boundary(doc: Doc, stop: int, before: int, at: int) -> bool:
    following = doc[at].text
    if not _OPENING.match(following):
        return False
    word = _abbreviated(doc, stop)
    if word is None:
        closed = before > stop
        return not (closed and _opens_lower(doc, at)) and not _is_attribution(doc, stop, at)
    if word.lower() in NEVER_LAST and not (word.lower() == "no" and not following[0].isdigit()):
        return False
    if len(word) == 1 and word.isupper():
        return following in OPENERS
    if word.lower() in MAY_BE_LAST or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        return following in OPENERS or (
            following in ('"', "“", "‘") and at + 1 < len(doc) and doc[at + 1].text in OPENERS
        )
    return True


def _abbreviated(doc: Doc, stop: int) -> str | None:
    """The word that the period at `stop` may abbreviate, without its period; None for other stops."""
    word = doc[stop].text
    if word == "." and stop and doc[stop - 1].idx + len(doc[stop - 1]) == doc[stop].idx:
        return str(doc[stop - 1].text)
    bare = word.rstrip("\"'”’»)]")
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") else None


def _opens_lower(doc: Doc, at: int) -> bool:
    while at < len(doc) and doc[at].text in ('"', "'", "“", "‘", "(", "["):
        at += 1
    return at < len(doc) and doc[at].text[:1].islower()


def _is_attribution(doc: Doc, stop: int, at: int) -> bool:
    """Whether "!" or "?" only belongs to a name or a quotation: "Yahoo! Inc", "'Why?' asked"."""
    return doc[stop].text in ("!", "?") and _opens_lower(doc, at)
