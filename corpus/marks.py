"""An annotated document as other tools hold it: labelled spans with fields, and labelled links between them.

This is the one way out and in: each format writes a sheet down and reads one back. An entity is its mentions, chained
by links `same`; an event its triggers, chained likewise, and one link for each argument, named by the role. Offsets
count code points of the text and are half-open.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from ..schemas import EntityType, EventType, Filler, Interval, QuantityKind, TimeKind
from .annotation import GoldDocument, GoldEntity, GoldEvent, GoldLine, LineKind

Layer = Literal["line", "entity", "quantity", "time", "event", "filler"]
Value = str | int | float

#: The label of a span that fills a role and is nothing else.
FILLER = "filler"
#: Links that are no roles: of mentions or triggers of one thing; of amounts restated; of an event to its source.
SAME, EQUIVALENT, ATTRIBUTION = "same", "equivalent", "attribution"
#: The labels of each layer; none stands in two.
LABELS: dict[Layer, tuple[str, ...]] = {
    "line": tuple(kind for kind in get_args(LineKind) if kind != "blank"),
    "entity": get_args(EntityType),
    "quantity": get_args(QuantityKind),
    "time": get_args(TimeKind),
    "event": get_args(EventType),
    "filler": (FILLER,),
}
LAYER_OF: dict[str, Layer] = {label: layer for layer, labels in LABELS.items() for label in labels}
#: Fields with a closed list of values; all others are free.
CHOSEN = ("mention", "comparator", "mode", "realis")


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled span."""

    id: str
    start: int
    end: int
    label: str
    fields: dict[str, Value] = field(default_factory=dict)

    @property
    def layer(self) -> Layer:
        """The layer that its label belongs to."""
        return LAYER_OF[self.label]


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled link from one mark to another, by their ids."""

    label: str
    source: str
    target: str


@dataclass(slots=True)
class Sheet:
    """A document's text with its marks and links."""

    doc_id: str
    text: str
    published: str | None
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def sheet_of(document: GoldDocument) -> Sheet:
    """The document as marks and links."""
    return _Sheet(document).sheet


class _Sheet:
    def __init__(self, document: GoldDocument) -> None:
        self.sheet = Sheet(document.doc_id, document.text, document.published)
        self._marks_of: dict[str, list[Mark]] = {}
        self._fillers: dict[tuple[int, int], Mark] = {}
        for line in document.lines:
            if document.text[line.start : line.end].strip() and line.kind != "blank":
                self._mark(line, line.kind, article=line.article)
        for entity in document.entities:
            self._marks_of[entity.id] = list(self._entity(entity))
        for quantity in document.quantities:
            names = ("value", "low", "high", "comparator", "unit", "currency", "item")
            fields = {name: getattr(quantity, name) for name in names}
            self._marks_of[quantity.id] = [self._mark(quantity, quantity.kind, **fields)]
        for time in document.times:
            self._marks_of[time.id] = [self._mark(time, time.kind, value=time.value)]
        for quantity in document.quantities:
            if quantity.equivalent is not None:
                self._link(EQUIVALENT, self._marks_of[quantity.id][0], self._marks_of[quantity.equivalent][0])
        for event in document.events:
            self._event(event)

    def _mark(self, span: Interval | GoldLine, label: str, **fields: Value | None) -> Mark:
        known = {name: value for name, value in fields.items() if value is not None}
        mark = Mark(f"T{len(self.sheet.marks) + 1}", span.start, span.end, label, known)
        self.sheet.marks.append(mark)
        return mark

    def _link(self, label: str, source: Mark, target: Mark) -> None:
        self.sheet.links.append(Link(label, source.id, target.id))

    def _entity(self, entity: GoldEntity) -> Iterator[Mark]:
        fields: dict[str, Value | None] = {
            name: getattr(entity, name) for name in ("name", "link", "latitude", "longitude")
        }
        first = None
        for mention in entity.mentions:
            mark = self._mark(mention, entity.type, mention=mention.kind, **fields)
            if first is not None:
                self._link(SAME, first, mark)
            first, fields = first or mark, {}
            yield mark

    def _event(self, event: GoldEvent) -> None:
        first, *others = event.mentions
        trigger = self._mark(first, event.type, mode=event.mode, realis=event.realis)
        for other in others:
            self._link(SAME, trigger, self._mark(other, event.type))
        for argument in event.arguments:
            self._link(argument.role, trigger, self._filler(argument, trigger))
        if event.attribution is not None:
            self._link(ATTRIBUTION, trigger, self._filler(event.attribution, trigger))

    def _filler(self, filler: Filler, trigger: Mark) -> Mark:
        """The mark that fills a role: of an entity the mention nearest to the trigger."""
        span = filler.span()
        if span is None:
            marks = self._marks_of[filler.entity or filler.quantity or filler.time or ""]
            return min(marks, key=lambda mark: abs(mark.start - trigger.start))
        if span.span not in self._fillers:
            self._fillers[span.span] = self._mark(span, FILLER)
        return self._fillers[span.span]
