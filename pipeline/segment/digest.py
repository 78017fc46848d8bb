"""Pages that hold several full stories: a digest, a round-up, a bulletin."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .layout import Label, furniture, names, shared
from .shape import Shape

#: Sections of a digest share at most this share of their names with the others, on average.
DIGEST_NAMES = 0.34
_DIGEST = re.compile(
    r"(?i)\b(?:digests?|round-?up|in brief|briefs|brief|briefing|bulletin|news wrap|wrap-?up|at a glance|headlines|news summary|sitrep|situation report|this week in|the (?:day|week) in|(?:five|5|\w+) minutes|in this issue)\b"
)
#: A page that follows one topic as it unfolds: one story, however many its entries.
LIVE = re.compile(
    r"(?i)\b(?:live|as it happened|as it happens|latest updates|minute by minute|rolling|liveblog|updates)\b"
)
_SEPARATOR = re.compile(r"[\W_]+")


def split_digest(shapes: Sequence[Shape], labels: Sequence[Label], lead: int) -> list[Label]:
    """`labels` with each section of a digest as a story of its own; unchanged for any other page."""
    starts = _section_starts(shapes, labels)
    if len(starts) < 2 or not _is_digest(shapes, labels, starts, lead):
        return list(labels)
    split: list[Label] = []
    number = 0
    for at, label in enumerate(labels):
        number += at in starts[1:]
        if at < starts[0] and label.kind in ("headline", "standfirst"):
            split.append(furniture("title of the page"))
        elif label.of != "story" or not label.kind:
            split.append(label)
        else:
            split.append(replace(label, number=number, kind="headline" if at in starts else label.kind))
    return split


def _section_starts(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[int]:
    """Headlines right above a paragraph of the story."""
    story = [at for at, label in enumerate(labels) if label.of == "story" and label.kind]
    return [
        at
        for at, following in zip(story, story[1:], strict=False)
        if labels[at].kind in ("headline", "standfirst")
        and labels[following].kind == "body"
        and shapes[following].prose
    ]


def _is_digest(shapes: Sequence[Shape], labels: Sequence[Label], starts: Sequence[int], lead: int) -> bool:
    sections = [shapes[start:end] for start, end in zip(starts, [*starts[1:], len(shapes)], strict=True)]
    dated = sum(any(shape.dated for shape in section[1:3]) for section in sections)
    if dated >= 2 and dated >= len(sections) - 1:
        return True
    parted = sum(bool(start) and bool(_SEPARATOR.fullmatch(shapes[start - 1].text)) for start in starts[1:])
    titled = any(_DIGEST.search(shape.text) for shape in shapes[:lead])
    if any(LIVE.search(shape.text) for shape in shapes[:lead]):
        return False
    if not titled and parted < len(starts) - 1:
        return False
    abouts = [names(section[1:]) for section in sections]
    shares = [shared(about, set().union(*abouts[:at], *abouts[at + 1 :])) for at, about in enumerate(abouts)]
    return sum(shares) / len(shares) <= DIGEST_NAMES
