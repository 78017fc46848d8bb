"""One order and numbering for annotated documents, so that two can be compared whatever they were read from."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from ..schemas import Filler
from .annotation import GoldDocument, GoldEntity, GoldEvent, GoldLine, GoldQuantity, GoldTime

Mentioned = TypeVar("Mentioned", GoldEntity, GoldEvent)
Filled = TypeVar("Filled", bound=Filler)


def in_order(document: GoldDocument) -> GoldDocument:
    """The document with all values in text order and ids e1…, q1…, t1…, v1…; lines of white space alone are blank."""
    entities, events = _by_mention(document.entities), _by_mention(document.events)
    quantities = sorted(document.quantities, key=lambda quantity: quantity.span)
    times = sorted(document.times, key=lambda time: time.span)
    ids = {**_numbered("e", entities), **_numbered("q", quantities), **_numbered("t", times)}
    return document.model_copy(
        update={
            "lines": tuple(_line(line, document.text) for line in document.lines),
            "entities": tuple(entity.model_copy(update={"id": ids[entity.id]}) for entity in entities),
            "quantities": tuple(
                q.model_copy(update={"id": ids[q.id], "equivalent": ids.get(q.equivalent or "")}) for q in quantities
            ),
            "times": tuple(time.model_copy(update={"id": ids[time.id]}) for time in times),
            "events": tuple(_event(event, f"v{n}", ids) for n, event in enumerate(events, 1)),
        }
    )


def _numbered(prefix: str, values: Iterable[GoldEntity | GoldQuantity | GoldTime]) -> dict[str, str]:
    return {value.id: f"{prefix}{number}" for number, value in enumerate(values, 1)}


def _by_mention(values: Iterable[Mentioned]) -> list[Mentioned]:
    ordered = [
        value.model_copy(update={"mentions": tuple(sorted(value.mentions, key=lambda mention: mention.span))})
        for value in values
    ]
    return sorted(ordered, key=lambda value: ([mention.span for mention in value.mentions], value.type))


def _line(line: GoldLine, text: str) -> GoldLine:
    if text[line.start : line.end].strip():
        return line
    return line.model_copy(update={"kind": "blank", "article": None})


def _event(event: GoldEvent, identifier: str, ids: Mapping[str, str]) -> GoldEvent:
    source = event.attribution
    return event.model_copy(
        update={
            "id": identifier,
            "attribution": _renamed(source, ids) if source else None,
            "arguments": tuple(_renamed(argument, ids) for argument in event.arguments),
        }
    )


def _renamed(filler: Filled, ids: Mapping[str, str]) -> Filled:
    return filler.model_copy(
        update={name: ids[old] for name in ("entity", "quantity", "time") if (old := getattr(filler, name)) is not None}
    )
