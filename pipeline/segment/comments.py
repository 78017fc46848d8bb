"""Readers' comments: below a line that opens them, texts under marks of one form, each with a day or an hour."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ..ingest.days import MONTHS
from .layout import Label, furniture
from .shape import Shape

COMMENT = furniture("readers' comments")
#: A mark of a comment has at most so many words; so many of one form make a thread.
MARK_WORDS, MARKS = 16, 2
#: So many blocks lie at most between the line that opens the comments and the first mark, and from mark to mark.
OPENING, GAP = 12, 16
#: Below the last mark so many blocks are its comment at least, itself counted.
LEAST_STEP = 2
#: A line that opens comments has at most so many words.
OPENER_WORDS = 12
_OPENS = re.compile(r"(?i)\b(?:comments?|replies|responses?|reactions|talkbacks?|discussion|repl(?:y|ied)|reviews?)\b")
_NAMES = re.compile(r"[A-ZÀ-Ž][\w’'.-]*(?:[ ,]+[A-ZÀ-Ž][\w’'.-]*)*")
_NUMBER = re.compile(
    r"\d+(?:[.,:]\d+)*(?:\s?[ap]\.?m\b\.?)?|\b(?:an?|one|two|three)\b(?= (?:min|hour|day|week|month|year))"
)
_TIMED = re.compile(
    rf"(?i)\d{{1,2}}[:.h]\d\d|\b\d{{1,2}}\s?[ap]\.?m\b|\bago\b|\b(?:19|20)\d\d\b|\b(?:{'|'.join(MONTHS)})\b|\d+\s?[hdwmy]\b"
)
#: What stands below each post of a blog's archive.
_INVITES = re.compile(r"(?i)\b(?:leave a (?:comment|reply)|(?:\d+|no|one) comments?|comments (?:off|are closed))\b")
#: The hour alone parts the entries of a live page.
_CLOCK = re.compile(r"(?i)\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,4}\)?)?")


def form_of(mark: Shape) -> str:
    """When a mark says that it was written, its numbers and names left open: "A 0, 0 at 0 said:"; empty if it does not.

    Who wrote it stands before that: "Ann Lee on May 3, 2021 at 4:47 pm said:".
    """
    timed = _TIMED.search(mark.text) if len(mark.words) <= MARK_WORDS and not mark.paragraph else None
    if timed is None or _CLOCK.fullmatch(mark.bare):
        return ""
    return _NUMBER.sub("0", _NAMES.sub("A", mark.text[timed.start() :].strip()))


def without_comments(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[Label]:
    """`labels` with each block as a comment that is at or between the marks of a thread, or the text below the last."""
    without = list(labels)
    at = next((at for at, shape in enumerate(shapes) if shape.paragraph), len(shapes))
    while at < len(shapes):
        marks = _marks(shapes, at) if _opens(shapes[at]) else []
        if _is_thread(shapes, marks):
            thread = shapes[marks[0] : marks[-1] + _usual_step(marks)]
            without[marks[0] : marks[0] + len(thread)] = [COMMENT] * len(thread)
        at = max([at, *marks]) + 1
    return without


def _opens(shape: Shape) -> bool:
    return len(shape.words) <= OPENER_WORDS and not shape.prose and bool(_OPENS.search(shape.text))


def _marks(shapes: Sequence[Shape], opener: int) -> list[int]:
    """The first mark below `opener`, above any paragraph, and those of its form that follow it and each other."""
    near = range(opener + 1, min(len(shapes), opener + 1 + OPENING))
    first = next((at for at in near if shapes[at].paragraph or form_of(shapes[at])), None)
    form = form_of(shapes[first]) if first is not None else ""
    if first is None or not form:
        return []
    marks = [first]
    for at in range(first + 1, len(shapes)):
        if at - marks[-1] > GAP:
            break
        if form_of(shapes[at]) == form:
            marks.append(at)
    return marks


def _is_thread(shapes: Sequence[Shape], marks: Sequence[int]) -> bool:
    """Whether texts follow half of the marks, and not each has comments of its own, as the posts of an archive have."""
    if len(marks) < MARKS:
        return False
    texts = sum(any(shape.prose for shape in shapes[at + 1 : end]) for at, end in pairwise([*marks, len(shapes)]))
    invited = sum(bool(_INVITES.search(shape.text)) for shape in shapes[marks[0] : marks[-1]])
    return 2 * texts >= len(marks) > 2 * invited


def _usual_step(marks: Sequence[int]) -> int:
    """From how many blocks on after a mark another thing follows: the commonest distance between marks."""
    steps = Counter(end - at for at, end in pairwise(marks))
    return max(LEAST_STEP, steps.most_common(1)[0][0])
