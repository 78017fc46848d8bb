"""Every disagreement of gold and system, one by one: what was missed, spurious, or of the wrong type, span or value."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .events import match_events, matched_arguments
from .matching import align, fillers_agree, head, one_to_one, overlap, quantities_agree, timex_key
from .semeval import align_mentions
from .side import EventView, MentionView, Offsets, QuantityView, Side, TimeView

Filler = Sequence[Offsets]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One disagreement; a side that has nothing there has no text and no span. Spans are of the raw document."""

    layer: str
    kind: str
    gold: str | None
    system: str | None
    gold_span: Offsets | None
    system_span: Offsets | None

    @property
    def at(self) -> Offsets:
        """Where it is: gold's place, or the system's where gold has none."""
        return self.gold_span or self.system_span or (0, 0)


def mistakes(gold: Side, system: Side, text: str, lines: Sequence[Offsets]) -> list[Mistake]:
    """All disagreements on one document, in text order.

    Args:
        gold: one side.
        system: the other.
        text: the document's text.
        lines: start and end of each of its lines.
    """
    found = [*_lines(gold, system, text, lines), *_entities(gold, system), *_quantities(gold, system)]
    found += [*_times(gold, system), *_Events(text).compare(gold.events, system.events)]
    return sorted(found, key=lambda mistake: (mistake.at, mistake.layer, mistake.kind))


def _one_sided(kind: str, layer: str, value: str, span: Offsets) -> Mistake:
    if kind == "missed":
        return Mistake(layer, kind, value, None, span, None)
    return Mistake(layer, kind, None, value, None, span)


def _lines(gold: Side, system: Side, text: str, lines: Sequence[Offsets]) -> Iterator[Mistake]:
    for start, end in lines:
        places = Counter(system.places[start:end])
        if not text[start:end].strip() or not places:
            continue
        ours, theirs = gold.places[start], places.most_common(1)[0][0]
        if ours != theirs and ours is not None:
            kind = {"removed": "spurious"}.get(ours, "missed" if theirs == "removed" else "type")
            yield Mistake("line", kind, ours, theirs, (start, end), (start, end))


def _entities(gold: Side, system: Side) -> Iterator[Mistake]:
    for one, two in align_mentions(gold.mentions, system.mentions):
        if one is None or two is None:
            present, kind = (one, "missed") if one else (two, "spurious")
            if present is not None:
                yield _one_sided(kind, "entity", _named(present), present.span)
        elif one.type != two.type:
            yield Mistake("entity", "type", _named(one), _named(two), one.span, two.span)
        elif one.span != two.span:
            yield Mistake("entity", "span", _named(one), _named(two), one.span, two.span)
        elif one.link != two.link and one.link is not None and one.type in ("COUNTRY", "NATIONALITY"):
            yield Mistake("link", "value", one.link, two.link or "none", one.span, two.span)


def _named(mention: MentionView) -> str:
    return f"{mention.type} “{mention.text}”"


def _quantities(gold: Side, system: Side) -> Iterator[Mistake]:
    ours, theirs = gold.quantities, system.quantities
    for i, j in align([q.span for q in ours], [q.span for q in theirs]):
        if i is None or j is None:
            kind, quantity = ("missed", ours[i]) if i is not None else ("spurious", theirs[j or 0])
            yield _one_sided(kind, "quantity", _read(quantity), quantity.span)
            continue
        one, two = ours[i], theirs[j]
        if not quantities_agree(one, two):
            yield Mistake("quantity", "value", _read(one), _read(two), one.span, two.span)
        elif one.kind == "count" and one.item and head(one.item) != head(two.item):
            yield Mistake("quantity", "item", one.item, two.item or "none", one.span, two.span)


def _read(quantity: QuantityView) -> str:
    number = f"{quantity.value:,}" if quantity.value is not None else f"{quantity.low:,} to {quantity.high:,}"
    comparator = "" if quantity.comparator == "equal" else quantity.comparator.replace("_", " ")
    rest = quantity.currency or quantity.unit or quantity.item or ""
    return " ".join(part for part in (f"{quantity.kind}:", comparator, number, rest) if part)


def _times(gold: Side, system: Side) -> Iterator[Mistake]:
    ours, theirs = gold.times, system.times
    for i, j in align([t.span for t in ours], [t.span for t in theirs]):
        if i is None or j is None:
            kind, time = ("missed", ours[i]) if i is not None else ("spurious", theirs[j or 0])
            yield _one_sided(kind, "time", _valued(time), time.span)
        elif timex_key(ours[i].value) != timex_key(theirs[j].value):
            yield Mistake("time", "value", _valued(ours[i]), _valued(theirs[j]), ours[i].span, theirs[j].span)


def _valued(time: TimeView) -> str:
    return f"{time.kind}: {time.value or 'no value'}"


class _Events:
    """Compares events, with the text that their spans are of."""

    def __init__(self, text: str) -> None:
        self._text = text

    def compare(self, gold: Sequence[EventView], system: Sequence[EventView]) -> Iterator[Mistake]:
        same = match_events(gold, system)
        ours = [i for i in range(len(gold)) if i not in {i for i, _ in same}]
        theirs = [j for j in range(len(system)) if j not in {j for _, j in same}]
        other = one_to_one([(i, j) for i in ours for j in theirs if _overlap(gold[i], system[j])])
        for i, j in same:
            yield from self._matched(gold[i], system[j])
        for i, j in other:
            yield self._pair("event", "type", gold[i], system[j])
        lost, added = {i for i, _ in other}, {j for _, j in other}
        yield from (self._alone("missed", gold[i]) for i in ours if i not in lost)
        yield from (self._alone("spurious", system[j]) for j in theirs if j not in added)

    def _alone(self, kind: str, event: EventView) -> Mistake:
        return _one_sided(kind, "event", self._told(event, event.triggers[0]), event.triggers[0])

    def _pair(self, layer: str, kind: str, gold: EventView, system: EventView) -> Mistake:
        shared = ((a, b) for a in gold.triggers for b in system.triggers if overlap(a, b))
        one, two = next(shared, (gold.triggers[0], system.triggers[0]))
        return Mistake(layer, kind, self._told(gold, one), self._told(system, two), one, two)

    def _told(self, event: EventView, trigger: Offsets) -> str:
        name = " ".join(part for part in (event.type, event.mode, f"({event.realis})") if part)
        return f"{name} “{self._text[slice(*trigger)]}”"

    def _matched(self, gold: EventView, system: EventView) -> Iterator[Mistake]:
        if (gold.mode or None) != (system.mode or None):
            yield self._pair("event", "mode", gold, system)
        if gold.realis != system.realis:
            yield self._pair("event", "realis", gold, system)
        yield from self._attribution(gold, system)
        yield from self._arguments(gold, system)

    def _attribution(self, gold: EventView, system: EventView) -> Iterator[Mistake]:
        one, two = gold.attribution, system.attribution
        if (one or two) and not fillers_agree(one, two):
            kind = "value" if one and two else "missed" if one else "spurious"
            yield self._filled("attribution", kind, ("", one), ("", two), gold)

    def _arguments(self, gold: EventView, system: EventView) -> Iterator[Mistake]:
        right = matched_arguments(gold, system)
        ours = [row for i, row in enumerate(gold.arguments) if i not in {i for i, _ in right}]
        theirs = [row for j, row in enumerate(system.arguments) if j not in {j for _, j in right}]
        role = [(i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs) if fillers_agree(a[1], b[1])]
        value = [(i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs) if a[0] == b[0]]
        pairs = one_to_one([*role, *value])
        for i, j in pairs:
            yield self._filled("argument", "value" if ours[i][0] == theirs[j][0] else "role", ours[i], theirs[j], gold)
        lost, added = {i for i, _ in pairs}, {j for _, j in pairs}
        nothing = ("", None)
        for row in (row for i, row in enumerate(ours) if i not in lost):
            yield self._filled("argument", "missed", row, nothing, gold)
        for row in (row for j, row in enumerate(theirs) if j not in added):
            yield self._filled("argument", "spurious", nothing, row, gold)

    def _filled(
        self,
        layer: str,
        kind: str,
        gold: tuple[str, Filler | None],
        system: tuple[str, Filler | None],
        event: EventView,
    ) -> Mistake:
        near = event.triggers[0]
        one, two = _nearest(gold[1], near), _nearest(system[1], near)
        told = self._filler(gold[0], one, event), self._filler(system[0], two, event)
        return Mistake(layer, kind, told[0], told[1], one, two)

    def _filler(self, role: str, span: Offsets | None, event: EventView) -> str | None:
        if span is None:
            return None
        of = f"of {event.type} “{self._text[slice(*event.triggers[0])]}”"
        return " ".join(part for part in (role, f"“{self._text[slice(*span)]}”", of) if part)


def _nearest(spans: Filler | None, near: Offsets) -> Offsets | None:
    return min(spans, key=lambda span: abs(span[0] - near[0])) if spans else None


def _overlap(one: EventView, two: EventView) -> bool:
    return any(overlap(a, b) for a in one.triggers for b in two.triggers)
