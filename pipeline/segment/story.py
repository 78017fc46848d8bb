"""Labels for the blocks of a plain text: head, story, and what follows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .digest import LIVE, split_digest
from .head import find_lead, label_head
from .layout import BODY, BYLINE, HEADLINE, Label, furniture, names, renumbered, without_repeated
from .shape import Shape
from .tail import label_end, label_tail, opens_tail, resumes_at

#: Clock times alone part a page's stories if so many stand below a story of so many paragraphs.
PARTING_TIMES, STORY_PARAGRAPHS = 2, 2
_MASTHEAD = re.compile(r"(?:[A-ZÀ-Ž][\w’'-]*|of|the|and|&|\d+)(?:\s(?:[A-ZÀ-Ž][\w’'-]*|of|the|and|&|\d+)){1,4}")


@dataclass(slots=True)
class _Reader:
    shapes: Sequence[Shape]
    labels: list[Label] = field(default_factory=list)
    masthead: set[str] = field(default_factory=set)

    def read(self, lead: int) -> None:
        """Label the blocks from the lead on."""
        parting = self._parting_time(lead)
        while len(self.labels) < len(self.shapes):
            at = len(self.labels)
            if at == parting or opens_tail(self.shapes, at):
                self._read_tail(at)
            elif not any(shape.prose for shape in self.shapes[at:]) and at > lead:
                self._read_end(at)
            else:
                self.labels.append(self._story_label(at))

    def _read_tail(self, at: int) -> None:
        told = names(self.shapes[:at])
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
        first = 1 + max((label.number for label in self.labels if label.of == "teaser"), default=0)
        self.labels += label_tail(self.shapes, start, end, first=first, masthead=self.masthead)

    def _story_label(self, at: int) -> Label:
        shape = self.shapes[at]
        if shape.byline:
            return BYLINE
        if shape.furniture:
            return furniture(shape.furniture)
        if shape.stamp:
            return furniture("time")
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


def label_text(shapes: Sequence[Shape], title: str | None = None) -> list[Label]:
    """A label for each block of a text; `title` is the article's, where it is known from elsewhere."""
    lead = find_lead(shapes)
    head = label_head(shapes[:lead], title)
    above = [
        shape.bare for shape, label in zip(shapes[:lead], head, strict=True) if label.reason == "above the headline"
    ]
    reader = _Reader(shapes, list(head), {line for line in above if _MASTHEAD.fullmatch(line)})
    reader.read(lead)
    labels = without_repeated(shapes, reader.labels)
    return renumbered(split_digest(shapes, labels, lead))
