"""What follows a story: other stories' teasers, and furniture."""

import re
from collections.abc import Sequence

from .layout import BODY, BYLINE, Label, furniture, names, shared
from .shape import Shape

#: A story goes on after links to others if so many paragraphs in a row follow …
RESUMING_PARAGRAPHS = 2
#: … in which this share of the names stood in the story before; a single last paragraph must share more.
RESUMING_NAMES, LAST_NAMES = 0.25, 0.5
#: … within so many blocks.
REACH = 40
#: A second paragraph that shares so many names with a teaser's first belongs to it.
SAME_TEASER = 0.5
#: A topic above a teaser has at most so many words.
TOPIC_WORDS = 3
#: Longer sentences to the reader are no furniture.
APPEAL_WORDS = 40
_APPEAL = re.compile(r"\b(?:[Yy]ou|[Yy]our|YOUR?|[Oo]ur|us|[Ww]e)\b")
_ADDRESS = re.compile(r"\b(?:[Yy]ou|[Yy]our|YOUR?)\b")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
#: A title that opens with such a word asks something of the reader.
IMPERATIVE = re.compile(
    r"(?i)(?:buy|get|try|join|take|send|tell|write|subscribe|support|sign|download|follow|call|text|e-?mail|click|become"
    r"|donate|share|vote|refresh|install|win|save|book|order|register|enter|discover|give|help|read|check|add|ask|meet)\b"
)
#: So many words in, an address shows that a title speaks to its reader and not of a story.
EARLY_WORDS = 3


def opens_tail(shapes: Sequence[Shape], at: int) -> bool:
    """Whether the block at `at` heads other stories."""
    return shapes[at].furniture == "section heading"


def resumes_at(shapes: Sequence[Shape], heading: int, told: set[str]) -> int | None:
    """Where the story goes on after links below the heading at `heading`, or None if it does not.

    `told` are the names in the story so far. Below a heading a paragraph without a link before it is no story.
    """
    linked = False
    for at in range(heading + 1, min(len(shapes), heading + 1 + REACH)):
        if shapes[at].title:
            linked = True
        elif linked and shapes[at].paragraph and not _is_appeal(shapes[at]):
            run = _run(shapes, at)
            share = shared(names(run), told)
            if len(run) >= RESUMING_PARAGRAPHS and share >= RESUMING_NAMES:
                return at
            if _ends(shapes, at + len(run)) and share >= LAST_NAMES:
                return at
    return None


def label_tail(shapes: Sequence[Shape], start: int, end: int, *, first: int, masthead: set[str]) -> list[Label]:
    """Labels of the blocks from `start` to `end`: teasers, numbered from `first`, and furniture."""
    labels: list[Label] = []
    number, open_teaser, said = first, False, set[str]()
    for at in range(start, end):
        shape = shapes[at]
        if _is_furniture(shape, masthead):
            labels.append(furniture(shape.furniture or ("time" if shape.stamp else "about the site")))
            open_teaser = False
        elif shape.prose:
            here = names([shape])
            if not open_teaser and not (
                labels
                and labels[-1].of == "teaser"
                and labels[-1].kind == "teaser"
                and shared(here, said) >= SAME_TEASER
            ):
                number += bool(labels)
            labels.append(Label("teaser", "teaser", number))
            open_teaser, said = False, here
        elif _heads_prose(shapes, at, end, masthead) or _heads_link(shapes, at, end, masthead):
            number += 1
            labels.append(Label("headline", "teaser", number))
            open_teaser = True
        elif shape.leads:
            number += not open_teaser
            labels.append(Label("teaser", "teaser", number))
            open_teaser = False
        else:
            labels.append(furniture("link"))
            open_teaser = False
    return labels


def label_end(shape: Shape) -> Label | None:
    """The label of a block right after the story's last paragraph that still belongs to it, or None."""
    if shape.byline:
        return BYLINE
    return BODY if shape.caption and not shape.link else None


def _run(shapes: Sequence[Shape], at: int) -> list[Shape]:
    run: list[Shape] = []
    while at < len(shapes) and shapes[at].prose and len(run) < REACH:
        run.append(shapes[at])
        at += 1
    return run


def _ends(shapes: Sequence[Shape], at: int) -> bool:
    """Whether nothing but furniture stands at `at`: no link to a story."""
    return at >= len(shapes) or shapes[at].furniture is not None or shapes[at].byline or shapes[at].stamp


def _is_appeal(shape: Shape) -> bool:
    if len(shape.words) > APPEAL_WORDS:
        return False
    said = _QUOTED.sub("", shape.text)
    if shape.prose:
        return bool(_APPEAL.search(said))
    asks = "?" in said or IMPERATIVE.match(shape.bare)
    return bool(_ADDRESS.search(said if asks else " ".join(said.split()[:EARLY_WORDS])))


def _is_furniture(shape: Shape, masthead: set[str]) -> bool:
    if shape.furniture or shape.stamp or shape.byline or shape.closing:
        return True
    return _is_appeal(shape) or any(name in shape.text for name in masthead)


def _heads_prose(shapes: Sequence[Shape], at: int, end: int, masthead: set[str]) -> bool:
    following = at + 1
    if following >= end or not shapes[following].prose:
        return False
    return not _is_furniture(shapes[following], masthead)


def _heads_link(shapes: Sequence[Shape], at: int, end: int, masthead: set[str]) -> bool:
    """Whether a short line names the topic of the link below it: a country, a section."""
    topic = 0 < len(shapes[at].words) <= TOPIC_WORDS and all(not word[0].islower() for word in shapes[at].words)
    below = at + 1
    return topic and below < end and shapes[below].leads and not _is_furniture(shapes[below], masthead)
