"""Pages that hold several full stories: a digest, a round-up, a bulletin."""

import re
from collections import Counter
from collections.abc import Sequence

from .layout import BODY, HEADLINE, STANDFIRST, Label, furniture, names, shared
from .shape import Shape

#: Sections of a digest share at most this share of their names with the others, on average.
DIGEST_NAMES = 0.34
#: So many lines at most stand above a section: its topic and its headline.
HEAD_LINES = 2
#: A topic label has at most so many words, a heading of briefs so many characters.
LABEL_WORDS, BRIEFS_CHARACTERS = 4, 40
_DIGEST = re.compile(
    r"(?i)\b(?:digests?|round-?up|in brief|briefs|brief|briefing|bulletin|news wrap|wrap-?up|at a glance|headlines"
    r"|news summary|sitrep|situation report|this week in|the (?:day|week) in|\w+ (?:stories )?in \w+ minutes"
    r"|in this issue|newsletter|the world before|morning edition|evening edition)\b"
)
#: A page that follows one topic as it unfolds: one story, however many its entries.
LIVE = re.compile(
    r"(?i)\b(?:live|as it happened|as it happens|latest updates|minute by minute|rolling|liveblog|updates)\b"
)
#: Headings of a digest's short items, each a story without a headline.
_BRIEFS = re.compile(
    r"(?i)(?:news |also |and |world |more )?(?:in (?:other news|brief)|briefs?|briefly|elsewhere"
    r"|(?:quick|speed|short) (?:reads?|hits|takes|bites|news|looks?)|snippets|one-liners|lightning round"
    r"|around the (?:world|region|globe|continent|regions|country)|short(?:s|ly)|in short"
    r"|other (?:news|stories|headlines)"
    r"|also(?: (?:today|this week|on our radar|in the news|making news|noted|worth knowing))?"
    r"|and (?:finally|also|lastly)"
    r"|what else(?: happened)?|the rest|at a glance|briefly noted|roundup|round-up|news in \w+ lines?)"
)
_SEPARATOR = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+\w")


def split_digest(shapes: Sequence[Shape], labels: Sequence[Label], lead: int) -> list[Label]:
    """`labels` with each section of a digest as a story of its own; unchanged for any other page."""
    heads = _section_heads(shapes, labels)
    if len(heads) < 2 or not _is_digest(shapes, heads, lead):
        return list(labels)
    split = list(labels)
    for at, label in enumerate(labels[: heads[0].start]):
        if label.kind in ("headline", "standfirst"):
            split[at] = STANDFIRST if shapes[at].contents else furniture("title of the page")
    number = 0
    for head, end in zip(heads, [*(head.start for head in heads[1:]), len(labels)], strict=True):
        number = _number_section(shapes, split, head, end, number)
    return split


def _number_section(shapes: Sequence[Shape], split: list[Label], head: range, end: int, number: int) -> int:
    """Label a section as the story `number`, or one of briefs as a story each; the number after it."""
    briefs = any(_BRIEFS.fullmatch(shapes[at].bare) for at in head)
    for at in head:
        split[at] = furniture("section heading") if briefs else Label(HEADLINE.kind, number=number)
    listed = briefs
    for at in range(head.stop, end):
        label = split[at]
        listed = listed and label.reason != "section heading"
        if not label.kind or (label.of != "story" and not listed) or (shapes[at].link and label.of != "story"):
            continue
        if briefs and not shapes[at].prose:
            split[at] = Label(HEADLINE.kind, number=number) if shapes[at].reports else furniture("link")
            number += shapes[at].reports
            continue
        split[at] = Label(BODY.kind if briefs else label.kind, number=number)
        number += briefs
    return number if briefs else number + 1


def _section_heads(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[range]:
    """The lines above each section's first paragraph: as many above the first section as above most others."""
    heads = [
        range(_head_start(shapes, labels, at), at)
        for at in range(1, len(shapes))
        if _is_story(labels[at]) and labels[at].kind == "body" and shapes[at].prose
    ]
    heads = [head for head in heads if head]
    known = {at for head in heads for at in head}
    lone = [at for at, shape in enumerate(shapes) if at not in known and _opens_briefs(shape, labels[at])]
    heads = sorted([*heads, *(range(at, at + 1) for at in lone)], key=lambda head: head.start)
    if len(heads) > 1:
        usual = Counter(map(len, heads[1:])).most_common(1)[0][0]
        heads[0] = heads[0][-usual:]
    return heads


def _head_start(shapes: Sequence[Shape], labels: Sequence[Label], paragraph: int) -> int:
    start = paragraph
    while start and paragraph - start < HEAD_LINES and _heads(shapes[start - 1], labels[start - 1]):
        start -= 1
    return start


def _heads(shape: Shape, label: Label) -> bool:
    if shape.prose or shape.stamp or shape.byline or len(shape.words) > 30:
        return False
    topic = label.reason in ("label", "above the headline") or _opens_briefs(shape, label)
    return (_is_story(label) and label.kind in ("headline", "standfirst", "dateline")) or topic


def _opens_briefs(shape: Shape, label: Label) -> bool:
    return label.of == "story" and len(shape.text) <= BRIEFS_CHARACTERS and _BRIEFS.fullmatch(shape.bare) is not None


def _is_story(label: Label) -> bool:
    return label.of == "story" and label.kind is not None


def _is_digest(shapes: Sequence[Shape], heads: Sequence[range], lead: int) -> bool:
    if any(LIVE.search(shape.text) for shape in shapes[:lead]):
        return False
    ends = [*(head.start for head in heads[1:]), len(shapes)]
    sections = [shapes[head.stop : end] for head, end in zip(heads, ends, strict=True)]
    if _are_dated(sections) or _are_labelled(shapes, heads):
        return True
    titled = any(_DIGEST.search(shape.text) for shape in shapes[:lead] if not shape.furniture)
    parted = sum(bool(_SEPARATOR.fullmatch(shapes[head.start - 1].text)) for head in heads[1:] if head.start)
    if not titled and parted < len(heads) - 1:
        return False
    abouts = [names(section) for section in sections]
    shares = [shared(about, set().union(*abouts[:at], *abouts[at + 1 :])) for at, about in enumerate(abouts)]
    return sum(shares) / len(shares) <= DIGEST_NAMES


def _are_dated(sections: Sequence[Sequence[Shape]]) -> bool:
    """Whether the sections open with an agency's dateline each, all but one at most."""
    dated = sum(any(shape.dated for shape in section[:2]) for section in sections)
    return dated >= 2 and dated >= len(sections) - 1


def _are_labelled(shapes: Sequence[Shape], heads: Sequence[range]) -> bool:
    """Whether sections have a numbered topic, or one in capitals, above a headline each, all but one at most."""
    tops = [
        shapes[head.start]
        for head in heads
        if len(head) == HEAD_LINES and len(shapes[head.start].words) <= 1 + LABEL_WORDS
    ]
    if len(tops) < 2 or len(tops) < len(heads) - 1:
        return False
    numbered = sum(bool(_NUMBERED.match(top.text)) for top in tops)
    capitals = sum(top.text.isupper() for top in tops)
    return max(numbered, capitals) >= len(tops) - 1 and not _ask(shapes, heads)


def _ask(shapes: Sequence[Shape], heads: Sequence[range]) -> bool:
    """Whether the headlines are an explainer's questions."""
    return 2 * sum(shapes[head.stop - 1].text.rstrip().endswith("?") for head in heads) > len(heads)
