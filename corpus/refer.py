"""From offsets to the project's own form of gold: every span as a line, a substring and its occurrence."""

from typing import Any

from ..schemas import Filler, Span
from .annotation import GoldDocument, GoldEvent, GoldQuantity, GoldTime
from .lines import LineIndex


def form_of(document: GoldDocument) -> dict[str, Any]:
    """The document as the JSON of `NAME.ann.json`."""
    index = LineIndex(document.text)
    kinds = {line.start: line for line in document.lines}
    return {
        "doc_id": document.doc_id,
        "published": document.published,
        "lines": [
            {"line": number, "kind": kinds[start].kind, "article": kinds[start].article}
            for number, start in enumerate(index.starts, 1)
            if start in kinds
        ],
        "entities": {e.id: e.model_dump(exclude={"id", "mentions"}, exclude_none=True) for e in document.entities},
        "mentions": [
            [*index.reference(m), e.id, *([m.kind] if m.kind != "name" else [])]
            for e in document.entities
            for m in e.mentions
        ],
        "quantities": {q.id: _placed(q, index) for q in document.quantities},
        "times": {t.id: _placed(t, index) for t in document.times},
        "events": {v.id: _event_row(v, index) for v in document.events},
    }


def _placed(value: GoldQuantity | GoldTime, index: LineIndex) -> dict[str, Any]:
    fields = value.model_dump(exclude={"id", "start", "end", "text"}, exclude_none=True)
    return {**_place(value, index), **fields}


def _place(span: Span, index: LineIndex) -> dict[str, Any]:
    return dict(zip(("line", "text", "occ"), index.reference(span), strict=True))


def _event_row(event: GoldEvent, index: LineIndex) -> dict[str, Any]:
    return {
        "class": event.type,
        "mode": event.mode,
        "realis": event.realis,
        "mentions": [list(index.reference(trigger)) for trigger in event.mentions],
        "args": [[argument.role, _filler_row(argument, index)] for argument in event.arguments],
        "attribution": _filler_row(event.attribution, index) if event.attribution else None,
    }


def _filler_row(filler: Filler, index: LineIndex) -> str | dict[str, Any] | None:
    span = filler.span()
    return _place(span, index) if span else filler.entity or filler.quantity or filler.time
