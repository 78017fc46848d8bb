"""Gold and records in one form, so that they can be compared: all spans are offsets into the raw document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..corpus.annotation import GoldDocument
from ..schemas import Entity, Filler, Interval, Quantity, Record

Offsets = tuple[int, int]
#: Where a span goes that lies in no segment.
NOWHERE: Offsets = (-1, -1)


@dataclass(frozen=True, slots=True)
class MentionView:
    """A mention; `entity` tells the entities of a document apart, `place` is degrees north and east."""

    span: Offsets
    type: str
    entity: object
    link: str | None
    text: str
    place: tuple[float, float] | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class QuantityView:
    """A quantity; `item` is the counted noun phrase's text, `equivalents` the ids of what restates it."""

    span: Offsets
    id: object
    kind: str
    value: float | None
    low: float | None
    high: float | None
    comparator: str
    unit: str | None
    currency: str | None
    item: str | None
    equivalents: tuple[object, ...]
    text: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class TimeView:
    """A time."""

    span: Offsets
    kind: str
    value: str | None
    text: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class EventView:
    """An event of one article; a filler is every span that it may be found at."""

    type: str
    mode: str | None
    realis: str
    attribution: tuple[Offsets, ...] | None
    triggers: tuple[Offsets, ...]
    arguments: tuple[tuple[str, tuple[Offsets, ...]], ...]
    confidence: float | None = None


@dataclass(slots=True)
class Side:
    """One side of a comparison.

    `places` says of each character of the raw document where it was put: story, teaser, removed, or null where gold
    does not say; `kinds` the kind of its segment; `articles` the number of its article. `sentences` are those of
    records, the lines of gold.
    """

    places: list[str | None]
    kinds: list[str | None]
    articles: list[int | None]
    published: str | None = None
    sentences: list[Offsets] = field(default_factory=list)
    mentions: list[MentionView] = field(default_factory=list)
    quantities: list[QuantityView] = field(default_factory=list)
    times: list[TimeView] = field(default_factory=list)
    events: list[EventView] = field(default_factory=list)


def side_of_gold(document: GoldDocument) -> Side:
    """The annotations of a document; an entity or event of two articles counts once in each."""
    return _GoldSide(document).side()


class _GoldSide:
    def __init__(self, document: GoldDocument) -> None:
        self._document = document
        self._teasers = {line.article for line in document.lines if line.kind == "teaser"}
        self._spans: dict[str, list[Offsets]] = {e.id: [m.span for m in e.mentions] for e in document.entities}
        self._spans |= {q.id: [q.span] for q in document.quantities} | {t.id: [t.span] for t in document.times}

    def side(self) -> Side:
        document = self._document
        side = _empty(len(document.text), None)
        side.published = document.published
        side.sentences = [(line.start, line.end) for line in document.lines]
        for line in document.lines:
            span = slice(line.start, line.end)
            length = line.end - line.start
            side.places[span] = [self._place(line.kind, line.article)] * length
            side.kinds[span] = [line.kind] * length
            side.articles[span] = [line.article] * length
        side.mentions = [
            MentionView(m.span, e.type, (self._article(m), e.id), e.link, m.text, _place(e.latitude, e.longitude))
            for e in document.entities
            for m in e.mentions
        ]
        side.quantities = [
            QuantityView(
                q.span, q.id, q.kind, q.value, q.low, q.high, q.comparator, q.unit, q.currency, q.item,
                (q.equivalent,) if q.equivalent else (), q.text,
            )
            for q in document.quantities
        ]  # fmt: skip
        side.times = [TimeView(t.span, t.kind, t.value, t.text) for t in document.times]
        side.events = list(self._events())
        return _sorted(side)

    def _place(self, kind: str, article: int | None) -> str | None:
        if kind == "furniture":
            return "removed"
        if kind == "blank":
            return None
        return "teaser" if article in self._teasers else "story"

    def _article(self, span: Interval) -> int | None:
        return self._article_at(span.start)

    def _article_at(self, at: int) -> int | None:
        return next((line.article for line in self._document.lines if line.start <= at <= line.end), None)

    def _events(self) -> Iterator[EventView]:
        for event in self._document.events:
            for article in sorted({self._article(trigger) for trigger in event.mentions}, key=str):
                within = [(a.role, self._within(a, article)) for a in event.arguments]
                yield EventView(
                    event.type,
                    event.mode,
                    event.realis,
                    self._within(event.attribution, article) if event.attribution else None,
                    tuple(sorted({t.span for t in event.mentions if self._article(t) == article})),
                    tuple(sorted((role, spans) for role, spans in within if spans)),
                )

    def _within(self, filler: Filler, article: int | None) -> tuple[Offsets, ...] | None:
        """The filler's spans in the article; null where it has none there."""
        spans = _filler_spans(filler, self._spans)
        return tuple(span for span in spans if self._article_at(span[0]) == article) or None


def side_of_records(records: Sequence[Record], length: int) -> Side:
    """What the records of one document say; what no segment holds was removed.

    Args:
        records: all of the document, in any order.
        length: code points of the raw document.
    """
    side = _empty(length, "removed")
    side.published = next((record.published for record in records if record.kind == "story"), None)
    for number, record in enumerate(sorted(records, key=lambda record: record.article)):
        _add_record(side, record, number)
    return _sorted(side)


def _sorted(side: Side) -> Side:
    """The side with its values in an order of their own, so that no score depends on the order they came in."""
    side.sentences.sort()
    side.mentions.sort(key=lambda m: (m.span, m.type, repr(m.entity)))
    side.quantities.sort(key=lambda q: (q.span, q.kind, repr(q)))
    side.times.sort(key=lambda t: (t.span, repr(t)))
    side.events.sort(key=lambda v: (v.triggers, v.type, repr(v)))
    return side


def _empty(length: int, place: str | None) -> Side:
    return Side([place] * length, [None] * length, [None] * length)


def _add_record(side: Side, record: Record, number: int) -> None:
    back = _Back(record)
    for segment in record.segments:
        span = slice(segment.source_start, min(segment.source_end, len(side.places)))
        width = len(side.places[span])
        side.places[span] = [record.kind] * width
        side.kinds[span] = [segment.kind] * width
        side.articles[span] = [record.article] * width
    side.sentences += [back.offsets(start, end) for start, end in record.sentences]
    spans: dict[str, list[Offsets]] = {e.id: [back(m) for m in e.mentions] for e in record.entities}
    spans |= {q.id: [back(q)] for q in record.quantities} | {t.id: [back(t)] for t in record.times}
    side.mentions += [
        MentionView(back(m), e.type, (number, e.id), link, m.text, place, m.confidence)
        for e in record.entities
        for link, place in [(e.link.id if e.link else None, _place_of(e))]
        for m in e.mentions
        if m.kind in ("name", "metonym")
    ]
    side.quantities += [_quantity(q, back(q), number) for q in record.quantities]
    side.times += [TimeView(back(t), t.kind, t.value, t.text, t.confidence) for t in record.times]
    for event in record.events:
        side.events.append(
            EventView(
                event.type,
                event.mode,
                event.realis,
                tuple(_filler_spans(event.attribution, spans, back)) if event.attribution else None,
                tuple(sorted({back(trigger) for trigger in event.mentions})),
                tuple(sorted((a.role, tuple(_filler_spans(a, spans, back))) for a in event.arguments)),
                event.confidence,
            )
        )


def _place_of(entity: Entity) -> tuple[float, float] | None:
    latitude, longitude = (entity.attributes.get(name) for name in ("latitude", "longitude"))
    return _place(latitude, longitude) if isinstance(latitude, float) and isinstance(longitude, float) else None


def _place(latitude: float | None, longitude: float | None) -> tuple[float, float] | None:
    return None if latitude is None or longitude is None else (latitude, longitude)


def _quantity(quantity: Quantity, span: Offsets, number: int) -> QuantityView:
    fields: dict[str, Any] = {
        name: getattr(quantity, name)
        for name in ("kind", "value", "low", "high", "comparator", "unit", "currency", "text", "confidence")
    }
    return QuantityView(
        span=span,
        id=(number, quantity.id),
        item=quantity.item.text if quantity.item else None,
        equivalents=tuple((number, other) for other in quantity.equivalents),
        **fields,
    )


class _Back:
    """Offsets of a record's text to offsets into the raw document, cut at the end of the segment."""

    def __init__(self, record: Record) -> None:
        self._segments = record.segments

    def __call__(self, span: Interval) -> Offsets:
        return self.offsets(span.start, span.end)

    def offsets(self, start: int, end: int) -> Offsets:
        for segment in self._segments:
            if segment.start <= start < segment.end:
                shift = segment.source_start - segment.start
                return start + shift, min(end, segment.end) + shift
        return NOWHERE


def _filler_spans(filler: Filler, spans: Mapping[str, list[Offsets]], back: _Back | None = None) -> list[Offsets]:
    named = filler.entity or filler.quantity or filler.time
    if named is not None:
        return spans.get(named, [])
    if filler.start is None or filler.end is None:
        return []
    return [back.offsets(filler.start, filler.end) if back else (filler.start, filler.end)]
