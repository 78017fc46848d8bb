"""Labels for the blocks of a plain text: head, story, and what follows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...models.line_model import LineModel
from .comments import without_comments
from .digest import LIVE, split_digest
from .head import find_lead, label_head
from .layout import BODY, BYLINE, HEADLINE, Label, furniture, names, renumbered, told_once, without_repeated
from .shape import PARAGRAPH, TITLE, Shape
from .tail import label_end, label_tail, opens_tail, resumes_at
from .weigh import weigh

#: Clock times alone part a page's stories if so many stand below a story of so many paragraphs.
PARTING_TIMES, STORY_PARAGRAPHS = 2, 2
#: So many of a story's blocks say what it is about.
TOLD = 80
#: A page names itself in the first of the lines above the headline; the others are sections.
MASTHEAD_LINES = 1
_MASTHEAD = re.compile(r"(?:[A-ZÀ-Ž][\w’'-]*|of|the|and|&|\d+)(?:\s(?:[A-ZÀ-Ž][\w’'-]*|of|the|and|&|\d+)){1,4}")


@dataclass(slots=True)
class _Reader:
    shapes: Sequence[Shape]
    labels: list[Label] = field(default_factory=list)
    masthead: set[str] = field(default_factory=set)

    def read(self, lead: int) -> None:
        """Label the blocks from the lead on."""
        parting = self._parting_time(lead)
        last = max((at for at, shape in enumerate(self.shapes) if shape.prose), default=-1)
        while len(self.labels) < len(self.shapes):
            at = len(self.labels)
            if at == parting or opens_tail(self.shapes, at):
                self._read_tail(at)
            elif lead < at and last < at:
                self._read_end(at)
            else:
                self.labels.append(self._story_label(at))

    def _read_tail(self, at: int) -> None:
        told = names([shape for shape, label in zip(self.shapes[:at], self.labels, strict=True) if label.kind][:TOLD])
        end = resumes_at(self.shapes, at, told) or len(self.shapes)
        self.labels.append(furniture(self.shapes[at].furniture or "time"))
        self._read_other(at + 1, end)

    def _read_end(self, at: int) -> None:
        label = label_end(self.shapes[at])
        if label and not self.shapes[at].furniture:
            self.labels.append(label)
        else:
            self._read_other(
                at, next((k for k in range(at + 1, len(self.shapes)) if label_end(self.shapes[k])), len(self.shapes))
            )

    def _read_other(self, start: int, end: int) -> None:
        self.labels += label_tail(self.shapes, start, end, first=self._next_teaser(), masthead=self.masthead)

    def _next_teaser(self) -> int:
        return 1 + max((label.number for label in self.labels if label.of == "teaser"), default=0)

    def _story_label(self, at: int) -> Label:
        shape = self.shapes[at]
        if shape.byline:
            return BYLINE
        if shape.furniture:
            return furniture(shape.furniture)
        if shape.stamp:
            return furniture("time")
        if shape.link:
            return Label("teaser", "teaser", self._next_teaser()) if shape.leads else furniture("link")
        if shape.prose or shape.caption:
            return BODY
        following = self.shapes[at + 1 : at + 3]
        return HEADLINE if any(other.prose for other in following) and len(shape.words) <= 20 else BODY

    def _parting_time(self, lead: int) -> int | None:
        """The first of the clock times that part other stories from this one; None in a live page."""
        if any(LIVE.search(shape.text) for shape in self.shapes[:lead]):
            return None
        times = [at for at in range(lead, len(self.shapes)) if self.shapes[at].stamp]
        if len(times) < PARTING_TIMES:
            return None
        before = sum(shape.paragraph for shape in self.shapes[lead : times[0]])
        parted = sum(any(shape.prose for shape in self.shapes[at + 1 : at + 3]) for at in times)
        return times[0] if before >= STORY_PARAGRAPHS and parted >= PARTING_TIMES else None


def label_text(shapes: Sequence[Shape], title: str | None = None, *, model: LineModel | None = None) -> list[Label]:
    """A label for each block of a text; `title` is the article's, where it is known from elsewhere.

    `model` stands in for the shipped line model where another is measured.
    """
    labels, lead = label_by_rules(shapes, title)
    if len(shapes) == 1:
        return [_alone(shapes[0], labels[0])]
    weighed = weigh(shapes, labels, model=model)
    return renumbered(told_once(shapes, split_digest(shapes, weighed, lead)))


def label_by_rules(shapes: Sequence[Shape], title: str | None = None) -> tuple[list[Label], int]:
    """What the rules say of each block, and which block is the lead."""
    lead = find_lead(shapes)
    head = label_head(shapes[:lead], title)
    above = [
        shape.bare for shape, label in zip(shapes[:lead], head, strict=True) if label.reason == "above the headline"
    ]
    reader = _Reader(shapes, list(head), {line for line in above[:MASTHEAD_LINES] if _MASTHEAD.fullmatch(line)})
    reader.read(lead)
    return _closed(shapes, without_comments(shapes, without_repeated(shapes, reader.labels), lead)), lead


def _alone(shape: Shape, label: Label) -> Label:
    """The label of a text of one block: a sentence is a story, however it is worded, unless it speaks to its reader."""
    if label.kind or len(shape.words) < TITLE or shape.stamp or shape.addresses:
        return label
    return BODY if shape.ends or len(shape.words) >= PARAGRAPH else HEADLINE


def _closed(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[Label]:
    """`labels` with what closes the page taken out: imprints, notes to the press and farewells below furniture."""
    closed = list(labels)
    for at in range(len(shapes) - 1, 0, -1):
        if closed[at].kind and not (shapes[at].closing and closed[at - 1].kind is None):
            break
        if closed[at].kind:
            closed[at] = furniture("closing")
    return closed
