"""Readers' comments: texts under marks of one form that say who wrote when, opened or answered as comments are.

On the 454 pages of `corpus/layouts/train`, with which it was made, 896 lines of 37 pages are taken for comments: 4 of
them are teasers, none is of a story. On the dumps of 95 web pages 125 lines of three are, none of them of the story.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ..ingest.days import MONTH
from .layout import Label, furniture
from .shape import Shape

COMMENT = furniture("readers' comments")
#: A mark of a comment has at most so many words and characters; so many of one form make a thread.
MARK_WORDS, MARK_CHARACTERS, MARKS = 16, 160, 2
#: So many blocks lie at most between the line that opens the comments and the first mark, and from mark to mark.
OPENING, GAP = 12, 16
#: Below the last mark so many blocks are its comment at least, itself counted.
LEAST_STEP = 2
#: A line that opens comments has at most so many words, and one above a mark that names its author.
OPENER_WORDS, AUTHOR_WORDS = 12, 6
_OPENS = re.compile(
    r"(?i)(?!.*\b(?:report|flag|hide|link)\b).*(?:\b(?:comments?|talkbacks?)\b|\bjoin the (?:discussion|conversation)\b"
    r"|\b(?:\d+|(?:leave|post|add|write) an?) (?:repl(?:y|ies)|responses?|thoughts?|reactions?|reviews?)\b)"
)
#: What stands below a comment.
_ANSWERS = re.compile(r"(?i)\W*(?:log in to )?(?:reply|quote|report|permalink|up ?vote|r[ée]pondre)\b.{0,20}")
_TIMED = re.compile(
    rf"(?i)(?<!\w)(?:\d{{1,2}}[:.h]\d\d(?!\d)|\d{{1,2}}\s?[ap]\.?m\b|\d{{1,2}}(?:st|nd|rd|th)?[\s.-]{{1,2}}{MONTH}\b"
    rf"|{MONTH}\s\d{{1,2}}(?!\d)|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|(?:\d{{1,3}}|an?)\s\w{{1,8}}\sago\b"
    r"|\d{1,3}\s?(?:[hdwy]|mo|hrs?|days?|weeks?)\b)"
)
#: The hour alone parts the entries of a live page.
_CLOCK = re.compile(r"(?i)\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,4}\)?)?")
_NAMES = re.compile(r"[A-ZÀ-Ž][\w’'.-]*(?:[ ,]+[A-ZÀ-Ž][\w’'.-]*)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*(?:\s?[ap]\.?m\b\.?)?|\ban?(?=\s\w{1,8}\sago)")


def without_comments(shapes: Sequence[Shape], labels: Sequence[Label], lead: int) -> list[Label]:
    """`labels` with each block below `lead` as a comment that is at or between a thread's marks, or its last text."""
    without = list(labels)
    forms = ["" if at <= lead else form_of(shapes, at) for at in range(len(shapes))]
    opens = [*map(_opens, shapes)]
    opened, at = lead - OPENING, lead + 1
    while at < len(shapes):
        opened = at if opens[at] else lead - OPENING if shapes[at].paragraph else opened
        marks = _marks(forms, opens, at)
        if len(marks) >= MARKS:
            spans = [*pairwise(marks), (marks[-1], min(len(shapes), marks[-1] + _usual_step(marks)))]
            if _is_thread(shapes, spans, opened=at - opened <= OPENING):
                without[at : spans[-1][1]] = [COMMENT] * (spans[-1][1] - at)
        at = max([at, *marks]) + 1
    return without


def form_of(shapes: Sequence[Shape], at: int) -> str:
    """When the mark at `at` says that it was written, numbers and names left open: "A 0, 0 at 0 said:"; else empty.

    Before that it says who wrote, or the line above does: "Ann Lee on May 3, 2021 at 4:47 pm said:".
    """
    mark = shapes[at]
    short = len(mark.words) <= MARK_WORDS and len(mark.text) <= MARK_CHARACTERS and not mark.paragraph
    timed = _TIMED.search(mark.text) if short and not _CLOCK.fullmatch(mark.bare) else None
    if timed is None:
        return ""
    signed = timed.start() > 0 and not mark.stamp
    return _open(mark.text[timed.start() :]) if signed or _names(shapes[at - 1]) else ""


def _names(above: Shape) -> bool:
    """Whether a line may name who wrote what stands below it."""
    plain = not above.prose and not above.stamp and above.furniture is None and not _opens(above)
    return plain and 0 < len(above.words) <= AUTHOR_WORDS


def _open(text: str) -> str:
    return _NUMBER.sub("0", _NAMES.sub("A", text.strip()))


def _opens(shape: Shape) -> bool:
    return len(shape.words) <= OPENER_WORDS and not shape.prose and bool(_OPENS.match(shape.text))


def _marks(forms: Sequence[str], opens: Sequence[bool], first: int) -> list[int]:
    """The mark at `first`, if it is one, and those of its form that follow it and each other."""
    marks = [first] if forms[first] else []
    for at in range(first + 1, len(forms) if marks else 0):
        if at - marks[-1] > GAP or opens[at]:
            break
        if forms[at] == forms[first]:
            marks.append(at)
    return marks


def _is_thread(shapes: Sequence[Shape], spans: Sequence[tuple[int, int]], *, opened: bool) -> bool:
    """Whether texts follow half of the marks, and something said that comments follow or answers half of them."""
    texts = sum(any(shape.prose for shape in shapes[at + 1 : end]) for at, end in spans)
    answers = sum(any(_ANSWERS.fullmatch(shape.text) for shape in shapes[at + 1 : end]) for at, end in spans)
    return 2 * texts >= len(spans) and (opened or 2 * answers >= len(spans))


def _usual_step(marks: Sequence[int]) -> int:
    """How many blocks a mark and its text are: the commonest distance of marks, of several such the least."""
    steps = Counter(high - low for low, high in pairwise(marks))
    return max(LEAST_STEP, min(steps, key=lambda step: (-steps[step], step)))
