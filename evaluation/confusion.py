"""What was taken for what: gold labels against the system's, with what was missed and what was spurious."""

from collections import Counter
from collections.abc import Iterable

from .events import match_events
from .matching import align, pair
from .semeval import align_mentions
from .side import EventView, Offsets, Side

#: The label of what the other side lacks.
NOTHING = "none"
Confusion = Counter[tuple[str, str]]


def confusions(gold: Side, system: Side) -> dict[str, Confusion]:
    """Counts of (gold label, system label) for entity types, event types, realis and comparators."""
    mentions = align_mentions(gold.mentions, system.mentions)
    quantities = pair([q.span for q in gold.quantities], [q.span for q in system.quantities])
    events = match_events(gold.events, system.events)
    return {
        "entity type": Counter((a.type if a else NOTHING, b.type if b else NOTHING) for a, b in mentions),
        "event type": Counter(_types(_by_trigger(gold.events), _by_trigger(system.events))),
        "realis": Counter((gold.events[i].realis, system.events[j].realis) for i, j in events),
        "comparator": Counter((gold.quantities[i].comparator, system.quantities[j].comparator) for i, j in quantities),
    }


def _by_trigger(events: Iterable[EventView]) -> list[tuple[Offsets, str]]:
    return [(span, event.type) for event in events for span in event.triggers]


def _types(gold: list[tuple[Offsets, str]], system: list[tuple[Offsets, str]]) -> Iterable[tuple[str, str]]:
    spans = [span for span, _ in gold], [span for span, _ in system]
    for i, j in align(*spans, lambda i, j: gold[i][1] == system[j][1]):
        yield NOTHING if i is None else gold[i][1], NOTHING if j is None else system[j][1]
