"""Records as annotations of their page: what an annotator begins with."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from ..schemas import Entity, Filler, Interval, Record
from .annotation import GoldDocument
from .lines import LineIndex
from .order import in_order

Ids = dict[str, str]


def document_of_records(records: Sequence[Record], text: str) -> GoldDocument:
    """The page with what its records say, offsets into the page's canonical text; names only, no descriptions.

    Entities of two articles are one where type and link agree, or type and name where there is no link.

    Raises:
        ValueError: a record is of another text.
    """
    ordered = sorted(records, key=lambda record: record.article)
    for record in ordered:
        require_same_text(record, text)
    page = _Page(text)
    for record in ordered:
        page.add(record)
    published = next((record.published for record in ordered if record.kind == "story"), None)
    return in_order(
        GoldDocument.model_validate(
            {
                "doc_id": ordered[0].doc_id,
                "text": text,
                "published": published,
                "lines": _lines(ordered, text),
                "entities": list(page.entities.values()),
                "quantities": page.quantities,
                "times": page.times,
                "events": page.events,
            }
        )
    )


def require_same_text(record: Record, text: str) -> None:
    """Check that the record's segments are what the page holds at their places.

    Raises:
        ValueError: one is not.
    """
    for segment in record.segments:
        found = text[segment.source_start : segment.source_end]
        if found != record.text[segment.start : segment.end]:
            raise ValueError(
                f"{record.record_id}: at source offset {segment.source_start} the page holds {found[:40]!r}, "
                f"the record {record.text[segment.start : segment.end][:40]!r}: they are not of the same page"
            )


def _lines(records: Iterable[Record], text: str) -> list[dict[str, Any]]:
    """Each line by the segment that holds most of it; furniture where none does."""
    index = LineIndex(text)
    held: dict[int, tuple[int, str, int]] = defaultdict(lambda: (0, "furniture", -1))
    for record in records:
        for segment in record.segments:
            for line in range(index.line(segment.source_start), index.line(segment.source_end - 1) + 1):
                start, end = index.starts[line - 1], index.ends[line - 1]
                shared = min(end, segment.source_end) - max(start, segment.source_start)
                held[line] = max(held[line], (shared, segment.kind, record.article), key=lambda row: row[0])
    out = []
    for number, (start, end) in enumerate(zip(index.starts, index.ends, strict=True), 1):
        _, kind, article = held[number]
        out.append({"start": start, "end": end, "kind": kind, "article": None if article < 0 else article})
    return out


class _Page:
    """Collects the values of all records of a page under ids of their own."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.entities: dict[object, dict[str, Any]] = {}
        self.quantities: list[dict[str, Any]] = []
        self.times: list[dict[str, Any]] = []
        self.events: list[dict[str, Any]] = []

    def add(self, record: Record) -> None:
        """Take the values of one record over."""
        ids = {entity.id: key for entity in record.entities if (key := self._entity(record, entity))}
        for quantity in record.quantities:
            row = quantity.model_dump(exclude={"start", "end", "text", "item", "equivalents", "confidence"})
            row["item"] = quantity.item.text if quantity.item else None
            row["equivalent"] = f"{record.article}{quantity.equivalents[0]}" if quantity.equivalents else None
            self.quantities.append({**row, **self._span(record, quantity), "id": f"{record.article}{quantity.id}"})
        for time in record.times:
            row = {"kind": time.kind, "value": time.value, "id": f"{record.article}{time.id}"}
            self.times.append({**row, **self._span(record, time)})
        for event in record.events:
            arguments = [(argument.role, self._filler(record, argument, ids)) for argument in event.arguments]
            source = self._filler(record, event.attribution, ids) if event.attribution else None
            self.events.append(
                {
                    **event.model_dump(include={"type", "mode", "realis"}),
                    "id": f"{record.article}{event.id}",
                    "attribution": source,
                    "mentions": [self._span(record, trigger) for trigger in event.mentions],
                    "arguments": [{"role": role, **filler} for role, filler in arguments],
                }
            )

    def _span(self, record: Record, span: Interval) -> dict[str, Any]:
        start, end = record.source_span(span)
        return {"start": start, "end": end, "text": self._text[start:end]}

    def _entity(self, record: Record, entity: Entity) -> str | None:
        """Add an entity's names to those of the same thing; its id on the page, null where it is never named."""
        names = [mention for mention in entity.mentions if mention.kind in ("name", "metonym")]
        if not names:
            return None
        link = entity.link.id if entity.link else None
        places = {name: entity.attributes.get(name) for name in ("latitude", "longitude")}
        row = {"id": f"{record.article}{entity.id}", "type": entity.type, "name": entity.name, "link": link, **places}
        known = self.entities.setdefault((entity.type, link or entity.name), {**row, "mentions": []})
        known["mentions"] += [{**self._span(record, mention), "kind": mention.kind} for mention in names]
        return str(known["id"])

    def _filler(self, record: Record, filler: Filler, ids: Ids) -> dict[str, Any]:
        span = filler.span()
        if span is not None:
            return self._span(record, span)
        if filler.entity is not None:
            return self._named(record, filler.entity, ids)
        if filler.quantity is not None:
            return {"quantity": f"{record.article}{filler.quantity}"}
        return {"time": f"{record.article}{filler.time}"}

    def _named(self, record: Record, identifier: str, ids: Ids) -> dict[str, Any]:
        if identifier in ids:
            return {"entity": ids[identifier]}
        entity = next(entity for entity in record.entities if entity.id == identifier)
        return self._span(record, entity.mentions[0])
