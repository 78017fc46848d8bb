"""What the parts of an annotated document owe one another, whatever form it was read from."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from ..schemas import ontology
from .annotation import GoldDocument, GoldEntity, GoldEvent
from .errors import AnnotationError
from .lines import LineIndex

Mentioned = TypeVar("Mentioned", GoldEntity, GoldEvent)


def checked(row: dict[str, Any], path: Path) -> GoldDocument:
    """The document of its parts as plain values, all offsets found.

    Raises:
        AnnotationError: the parts contradict the types, one another or the text.
    """
    try:
        document = GoldDocument.model_validate(row)
    except ValidationError as error:
        faults = [f"{_value_at(row, fault['loc'])}{fault['msg']}" for fault in error.errors()]
        raise AnnotationError(path, row["doc_id"], faults) from error
    if faults := faults_of(document):
        raise AnnotationError(path, document.doc_id, faults)
    return document


def _value_at(row: dict[str, Any], loc: tuple[str | int, ...]) -> str:
    """The layer, id and offset of the value that a validation error is about."""
    if len(loc) < 2 or not isinstance(loc[1], int):
        return f"{'.'.join(map(str, loc))}: " if loc else ""
    value = row[str(loc[0])][loc[1]]
    first = next((span for span in value.get("mentions", ()) if span), value)
    rest = ".".join(map(str, loc[2:]))
    return f"offset {first.get('start', '?')}: {loc[0]} {value.get('id', loc[1])} {rest}: "


def faults_of(document: GoldDocument) -> list[str]:
    """Everything in which the annotations contradict one another or the ontology, each with its line and offset."""
    index = LineIndex(document.text)
    return [*_entity_faults(document, index), *_quantity_faults(document, index), *_event_faults(document, index)]


def _entity_faults(document: GoldDocument, index: LineIndex) -> Iterator[str]:
    yield from (f"entity {entity.id} ({entity.name!r}) has no mention" for entity in _bare(document.entities))
    mentions = sorted((m for e in document.entities for m in e.mentions), key=lambda mention: mention.span)
    for one, two in pairwise(mentions):
        if two.start < one.end:
            yield f"{index.place(two)}: mention {two.text!r} overlaps {one.text!r} at offset {one.start}"


def _quantity_faults(document: GoldDocument, index: LineIndex) -> Iterator[str]:
    known = {quantity.id for quantity in document.quantities}
    for quantity in document.quantities:
        where = f"{index.place(quantity)}: quantity {quantity.id} {quantity.text!r}"
        if quantity.equivalent is not None and quantity.equivalent not in known - {quantity.id}:
            yield f"{where}: there is no other quantity {quantity.equivalent}"
        if quantity.value is None and (quantity.low is None or quantity.high is None):
            yield f"{where} has neither a value nor both bounds"


def _event_faults(document: GoldDocument, index: LineIndex) -> Iterator[str]:
    yield from (f"event {event.id} has no trigger" for event in _bare(document.events))
    known = {value.id for layer in (document.entities, document.quantities, document.times) for value in layer}
    for event in document.events:
        if event.mentions:
            yield from (f"{index.place(event.mentions[0])}: {fault}" for fault in _faults_of_event(event, known))


def _faults_of_event(event: GoldEvent, known: set[str]) -> Iterator[str]:
    modes = ontology().types[event.type].modes
    if event.mode is not None and event.mode not in modes:
        yield f"event {event.id}: {event.mode!r} is no mode of {event.type}: {', '.join(modes) or 'it has none'}"
    for filler in event.fillers:
        target = filler.entity or filler.quantity or filler.time
        if target is not None and target not in known:
            yield f"event {event.id}: there is no {filler.kind} {target}"


def _bare(values: Iterable[Mentioned]) -> Iterator[Mentioned]:
    return (value for value in values if not value.mentions)
