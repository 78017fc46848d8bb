"""The teasers of an HTML page: links to other stories, parts marked so, and bare paragraphs below "Read next"."""

from collections.abc import Iterator, Sequence

from ..ingest.document import Element
from .layout import Label, names
from .mainpart import LINKED, is_comment
from .shape import TITLE, Shape
from .tail import label_tail, resumes_at
from .telling import telling

#: Whether a path leads into the page's own controls and menus.
in_controls = telling(r"(?:^|/)(?:nav|footer|form|button|menu|select|label)(?:/|$)")
#: Why a block that heads other stories is no part of this one.
OPENS = "section heading"
#: Below the first links a heading rules so many blocks.
REACH = 30
_tells_others = telling(
    r"relat|teaser|promo|recommend|most|popular|trending|read-?(?:next|more|also)|more-|latest|also-?like|further"
    r"|aside|suggest|headlines|stories"
)


def with_teasers(
    elements: Sequence[Element], shapes: Sequence[Shape], labels: Sequence[Label], lead: int
) -> list[Label]:
    """`labels` with the blocks that tell of other stories as teasers, and what stands among them as furniture."""
    story = [at for at, label in enumerate(labels) if label.kind]
    headed = _headed(elements, shapes, labels, lead)
    last = max((at for at in story if at not in headed), default=len(labels))
    others = [*_others(elements, shapes, labels, headed, last)]
    found = label_tail([shapes[at] for at in others], 0, len(others), first=0, masthead=set())
    teasers = dict(zip(others, found, strict=True))
    return [teasers.get(at, label) for at, label in enumerate(labels)]


def _others(
    elements: Sequence[Element], shapes: Sequence[Shape], labels: Sequence[Label], headed: set[int], last: int
) -> Iterator[int]:
    """The blocks that do not belong to the story and tell of others; below the story those around such links too."""
    ruled = -1
    for at, (element, shape) in enumerate(zip(elements, shapes, strict=True)):
        if at in headed:
            yield at
        elif not labels[at].kind and not in_controls(element.path) and not is_comment(element):
            below = at > last
            if element.linked > LINKED:
                told = len(shape.words) >= TITLE and shape.leads
                ruled = at + 1 if told else ruled
            else:
                told = below and at <= ruled
            if below and labels[at].reason == OPENS:
                ruled = at + REACH
            if told or (below and _tells_others(element.attributes)):
                yield at


def _headed(elements: Sequence[Element], shapes: Sequence[Shape], labels: Sequence[Label], lead: int) -> set[int]:
    """The blocks of the main text that stand below "Read next" or the like, where the story does not go on."""
    for at in range(lead + 1, len(labels)):
        if labels[at].reason != OPENS or not any(label.kind for label in labels[at:]):
            continue
        below = [k for k in range(at, len(labels)) if labels[k].kind]
        bare = shapes[below[0]].title and elements[below[0]].linked <= LINKED and below[0] == at + 1
        if bare:
            told = names([shapes[k] for k in range(lead, at) if labels[k].kind])
            end = resumes_at(shapes, at, told) or len(labels)
            return {k for k in below if k < end}
    return set()
