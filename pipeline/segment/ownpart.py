"""What stands in an HTML page's main text and is not the story's: dates of others, repetitions, appeals."""

import re
from collections.abc import Sequence

from .layout import BODY, DATELINE, HEADLINE, Label, furniture
from .shape import Shape

#: A second date belongs to the story if it stands so near the first: "Published …", "Updated …".
DATES_REACH = 2
#: An appeal to follow or subscribe has at most so many words.
APPEAL_WORDS = 60
#: Kinds of segments that stand above a story once; further down they are repetitions.
_ABOVE = frozenset({"standfirst", "byline", "dateline"})
_APPEAL = re.compile(
    r"(?i)(?:follow|subscribe|sign up|listen|like us|join|download|watch|get|click here|stay)\b.{0,200}"
    r"\b(?:facebook|twitter|instagram|youtube|telegram|whatsapp|newsletters?|podcasts?|apps?|coverage|live|channel)\b"
)


def only_own(shapes: Sequence[Shape], labels: Sequence[Label], lead: int) -> list[Label]:
    """`labels` without what the main text holds beside the story; `lead` is its first paragraph."""
    own = _dated_once(labels, lead)
    titles = {shapes[at].bare for at in range(lead) if own[at] == HEADLINE}
    said: set[str] = set()
    for at in [at for at, label in enumerate(own) if label.kind]:
        bare = shapes[at].bare
        if own[at].kind in _ABOVE:
            own[at] = furniture("repeated") if bare in said else own[at]
            said.add(bare)
        elif at > lead and bare in titles:
            own[at] = furniture("repeated")
        elif at > lead and own[at] == BODY and _appeals(shapes[at]):
            own[at] = furniture("subscription")
    return own


def _dated_once(labels: Sequence[Label], lead: int) -> list[Label]:
    """`labels` with the dates below the lead, and those far below the story's first, as furniture."""
    own = list(labels)
    dated: int | None = None
    for at in (at for at, label in enumerate(labels) if label == DATELINE):
        if at > lead or (dated is not None and at - dated > DATES_REACH):
            own[at] = furniture("time")
        else:
            dated = at
    return own


def _appeals(shape: Shape) -> bool:
    return len(shape.words) <= APPEAL_WORDS and bool(_APPEAL.match(shape.bare))
