"""The head of a page: what stands above the story's first paragraph."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from .layout import BODY, BYLINE, DATELINE, HEADLINE, STANDFIRST, Label, furniture
from .shape import FUNCTION_WORDS, TITLE, Shape

#: How far below the first paragraph a byline or date can show that the paragraph is a standfirst.
STANDFIRST_REACH = 4
#: How alike a line and the page's title must be for the line to be the headline.
LIKE_TITLE = 0.6
#: What the name of a paper or an office holds beside its capitals.
_PARTICLES = frozenset(
    {
        "de",
        "del",
        "da",
        "do",
        "di",
        "la",
        "las",
        "los",
        "le",
        "les",
        "du",
        "der",
        "die",
        "das",
        "von",
        "van",
        "y",
        "e",
        "et",
        "und",
        "al",
        "el",
    }
)
_UPDATED = re.compile(r"(?i)(?:last )?updat|modified|posted|published")
_NAMED = re.compile(r"\b(?:edition|newspaper|online|since \d{4}|est\. \d{4})\b|\.(?:com|org|net|example)\b")


def find_lead(shapes: Sequence[Shape]) -> int:
    """The first paragraph of the story proper; the number of blocks if the page has no paragraph."""
    first = _next_paragraph(shapes, 0)
    reach = range(first + 1, min(first + 1 + STANDFIRST_REACH, len(shapes)))
    for at in reach:
        if shapes[at].paragraph:
            break
        if (shapes[at].byline or shapes[at].day) and not shapes[at].paragraph:
            return _next_paragraph(shapes, at)
    return first


def label_head(shapes: Sequence[Shape], title: str | None) -> list[Label]:
    """The labels of the blocks above the lead."""
    headline = _headline(shapes, title)
    if headline is None:
        return [_above(shape) for shape in shapes]
    labels = [_above(shape) for shape in shapes[:headline]]
    if labels and shapes[headline - 1].title and not shapes[headline - 1].byline:
        labels[-1] = HEADLINE
    labels += [HEADLINE, *(label_below(shape) for shape in shapes[headline + 1 :])]
    if labels[-1].reason == "label" and len(shapes[-1].words) > 1:
        labels[-1] = HEADLINE
    return labels


def _next_paragraph(shapes: Sequence[Shape], start: int) -> int:
    for wanted in ("paragraph", "prose"):
        for at in range(start, len(shapes)):
            if getattr(shapes[at], wanted) and not shapes[at].byline and not shapes[at].caption:
                return at
    return len(shapes)


def _headline(shapes: Sequence[Shape], title: str | None) -> int | None:
    candidates = [at for at, shape in enumerate(shapes) if _could_be_headline(shape)]
    if title:
        alike = {at: SequenceMatcher(None, shapes[at].bare.lower(), title.lower()).ratio() for at in candidates}
        best = max(alike, key=lambda at: alike[at], default=None)
        if best is not None and alike[best] >= LIKE_TITLE:
            return best
    running = [at for at in candidates if _in_sentence_case(shapes[at]) and not _NAMED.search(shapes[at].text)]
    if running:
        return running[0]
    if candidates:
        return max(candidates, key=lambda at: (len(shapes[at].words), -at))
    last = len(shapes) - 1
    return last if shapes and 1 < len(shapes[last].words) < TITLE and _is_plain(shapes[last]) else None


def _could_be_headline(shape: Shape) -> bool:
    asks = len(shape.words) >= TITLE and shape.text.rstrip().endswith("?") and shape.furniture is None
    plain = not (shape.byline or shape.name or shape.caption or shape.issued)
    return (shape.title or shape.prose or asks) and plain


def _in_sentence_case(shape: Shape) -> bool:
    """Whether a content word of it is in lower case, as in most headlines and in no name."""
    return shape.text[0] not in "[(" and any(
        word.islower() and word not in FUNCTION_WORDS | _PARTICLES for word in shape.words
    )


def _is_plain(shape: Shape) -> bool:
    return shape.furniture is None and not shape.stamp and not shape.byline


def _above(shape: Shape) -> Label:
    if shape.day or shape.issued:
        return DATELINE
    if shape.byline:
        return BYLINE
    return furniture(shape.furniture or ("time" if shape.stamp else "above the headline"))


def label_below(shape: Shape) -> Label:
    """The label of a block between the headline and the first paragraph."""
    if shape.byline:
        return BYLINE
    if shape.day or (shape.issued and len(shape.words) >= TITLE):
        return DATELINE
    if shape.stamp and _UPDATED.search(shape.text[:12]):
        return DATELINE
    if shape.stamp or shape.furniture:
        return furniture(shape.furniture or "time")
    if shape.contents:
        return STANDFIRST
    return BODY if shape.caption else _unmarked(shape)


def _unmarked(shape: Shape) -> Label:
    """By its length and capitals alone: a name, a standfirst, a place or a label."""
    if shape.name:
        return BYLINE
    if len(shape.words) >= TITLE:
        return STANDFIRST
    if len(shape.words) == 1 and shape.text.strip().isupper():
        return DATELINE
    return BYLINE if shape.words and all(word[0].isupper() for word in shape.words) else furniture("label")
