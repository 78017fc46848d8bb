"""The measures: one document's gold against its records, as counts.

lines · share of non-blank gold characters put where they belong: story, teaser or removed
removed, teaser · F1 of the characters of furniture and of teasers
segment_kind, teaser_number, published · kinds of segments and numbers of teasers by character; publication dates
entity · mentions, exact span and type · entity_overlap · overlapping span, same type · link · the linked country
cluster · B-cubed F1 on mentions that both sides have
quantity · overlapping span, same kind, value or bounds, comparator, currency · quantity_found · overlapping span
item, unit · the head of what is counted, of a measure's unit · equivalent · links between restated amounts
time · overlapping span, same value · time_found · overlapping span
trigger, event_type, event_mode · triggers that overlap; and with the same type; and mode
event · whole events: the type agrees and a trigger overlaps · argument · (role, filler) of whole events
realis, attribution · of matched events · and what `details.py` adds
"""

from collections import defaultdict
from collections.abc import Callable, Hashable

from .details import DETAILS, measure_details
from .events import match_events, matched_arguments
from .matching import fillers_agree, head, pair, quantities_agree, timex_key
from .side import EventView, Side
from .tally import Tally

MEASURES = (
    "lines",
    "removed",
    "teaser",
    "segment_kind",
    "teaser_number",
    "published",
    "entity",
    "entity_overlap",
    "link",
    "cluster",
    "quantity",
    "quantity_found",
    "item",
    "unit",
    "equivalent",
    "time",
    "time_found",
    "trigger",
    "event_type",
    "event_mode",
    "event",
    "argument",
    "realis",
    "attribution",
    *DETAILS,
)


def measure(gold: Side, system: Side) -> Tally:
    """The counts of every measure for one document."""
    tally = Tally()
    for layer in (
        _segmentation,
        _entities,
        _links,
        _clusters,
        _quantities,
        _times,
        _triggers,
        _events,
        measure_details,
    ):
        layer(gold, system, tally)
    return tally


def _segmentation(gold: Side, system: Side, tally: Tally) -> None:
    kept = [(a, b) for a, b in zip(gold.places, system.places, strict=True) if a is not None]
    tally.add("lines", sum(a == b for a, b in kept), len(kept), len(kept))
    for kind in ("removed", "teaser"):
        tally.add(
            kind, sum(a == b == kind for a, b in kept), sum(a == kind for a, _ in kept), sum(b == kind for _, b in kept)
        )
    kinds = [
        (a, b) for a, b in zip(gold.kinds, system.kinds, strict=True) if b and a not in (None, "blank", "furniture")
    ]
    tally.add("segment_kind", sum(a == b for a, b in kinds), len(kinds), len(kinds))
    teasers = [at for at, (a, b) in enumerate(zip(gold.places, system.places, strict=True)) if a == b == "teaser"]
    right = sum(gold.articles[at] == system.articles[at] for at in teasers)
    tally.add("teaser_number", right, len(teasers), len(teasers))
    agree = gold.published is not None and gold.published == system.published
    tally.add("published", agree, gold.published is not None, system.published is not None)


def _entities(gold: Side, system: Side, tally: Tally) -> None:
    spans, found = [m.span for m in gold.mentions], [m.span for m in system.mentions]
    typed = pair(spans, found, lambda i, j: gold.mentions[i].type == system.mentions[j].type)
    exact = [gold.mentions[i].type for i, j in typed if spans[i] == found[j]]
    tally.add("entity", len(exact), len(spans), len(found))
    tally.add("entity_overlap", len(typed), len(spans), len(found))
    for kind in {m.type for m in gold.mentions} | {m.type for m in system.mentions}:
        tally.add(
            f"entity.{kind}",
            exact.count(kind),
            sum(m.type == kind for m in gold.mentions),
            sum(m.type == kind for m in system.mentions),
        )


def _links(gold: Side, system: Side, tally: Tally) -> None:
    spans, found = [m.span for m in gold.mentions], [m.span for m in system.mentions]
    typed = pair(spans, found, lambda i, j: gold.mentions[i].type == system.mentions[j].type)
    linked = [(i, j) for i, j in typed if gold.mentions[i].type in ("COUNTRY", "NATIONALITY") and gold.mentions[i].link]
    right = sum(gold.mentions[i].link == system.mentions[j].link for i, j in linked)
    tally.add("link", right, len(linked), len(linked))


def _clusters(gold: Side, system: Side, tally: Tally) -> None:
    shared = pair([m.span for m in gold.mentions], [m.span for m in system.mentions])
    gold_of: dict[object, set[int]] = defaultdict(set)
    system_of: dict[object, set[int]] = defaultdict(set)
    for number, (i, j) in enumerate(shared):
        gold_of[gold.mentions[i].entity].add(number)
        system_of[system.mentions[j].entity].add(number)
    rows = [(gold_of[gold.mentions[i].entity], system_of[system.mentions[j].entity]) for i, j in shared]
    precision = sum(len(a & b) / len(b) for a, b in rows)
    recall = sum(len(a & b) / len(a) for a, b in rows)
    hits = 2 * precision * recall / (precision + recall) if rows else 0
    tally.add("cluster", hits, len(rows), len(rows))


def _quantities(gold: Side, system: Side, tally: Tally) -> None:
    found = pair([q.span for q in gold.quantities], [q.span for q in system.quantities])
    pairs = [(gold.quantities[i], system.quantities[j]) for i, j in found]
    totals = len(gold.quantities), len(system.quantities)
    tally.add("quantity_found", len(found), *totals)
    tally.add("quantity", sum(quantities_agree(a, b) for a, b in pairs), *totals)
    items = [(a.item, b.item) for a, b in pairs if a.kind == "count" and a.item]
    tally.add("item", sum(head(a) == head(b) for a, b in items), len(items), len(items))
    units = [(a.unit, b.unit) for a, b in pairs if a.kind == "measure" and a.unit]
    tally.add("unit", sum(head(a) == head(b) for a, b in units), len(units), len(units))
    gold_links = _equivalents(gold, lambda i: i)
    as_gold = {j: i for i, j in found}
    system_links = _equivalents(system, lambda j: as_gold.get(j, -1 - j))
    tally.add("equivalent", len(gold_links & system_links), len(gold_links), len(system_links))


def _equivalents(side: Side, name: Callable[[int], int]) -> set[frozenset[int]]:
    at = {quantity.id: number for number, quantity in enumerate(side.quantities)}
    return {
        frozenset((name(number), name(at[other])))
        for number, quantity in enumerate(side.quantities)
        for other in quantity.equivalents
        if other in at
    }


def _times(gold: Side, system: Side, tally: Tally) -> None:
    found = pair([t.span for t in gold.times], [t.span for t in system.times])
    totals = len(gold.times), len(system.times)
    tally.add("time_found", len(found), *totals)
    right = sum(timex_key(gold.times[i].value) == timex_key(system.times[j].value) for i, j in found)
    tally.add("time", right, *totals)


def _triggers(gold: Side, system: Side, tally: Tally) -> None:
    ours = [(span, event) for event in gold.events for span in event.triggers]
    theirs = [(span, event) for event in system.events for span in event.triggers]
    keys: tuple[tuple[str, Callable[[EventView], Hashable]], ...] = (
        ("trigger", lambda _event: None),
        ("event_type", lambda event: event.type),
        ("event_mode", lambda event: (event.type, event.mode or None)),
    )
    for name, key in keys:
        spans = [span for span, _ in ours], [span for span, _ in theirs]
        rows = pair(*spans, lambda i, j, key=key: key(ours[i][1]) == key(theirs[j][1]))  # type: ignore[misc]
        tally.add(name, len(rows), len(ours), len(theirs))


def _events(gold: Side, system: Side, tally: Tally) -> None:
    matched = [(gold.events[i], system.events[j]) for i, j in match_events(gold.events, system.events)]
    tally.add("event", len(matched), len(gold.events), len(system.events))
    tally.add("realis", sum(a.realis == b.realis for a, b in matched), len(matched), len(matched))
    tally.add(
        "attribution",
        sum(fillers_agree(a.attribution, b.attribution) for a, b in matched),
        sum(a.attribution is not None for a, _ in matched),
        sum(b.attribution is not None for _, b in matched),
    )
    tally.add(
        "argument",
        sum(len(matched_arguments(a, b)) for a, b in matched),
        sum(len(event.arguments) for event in gold.events),
        sum(len(event.arguments) for event in system.events),
    )
