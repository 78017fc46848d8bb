"""What the main measures leave open: the field's own schemes, coreference, places, and scores of every type.

ner_strict, ner_exact, ner_partial, ner_type · SemEval-2013 task 9, see `semeval.py`
coref_muc, coref_b3, coref_ceafe, coref_lea · entities, and event_coref_… events, on mentions of the same span
geocode · gold mentions with coordinates that were put within 161 km of them
quantity.KIND, time.KIND, event.TYPE, argument.ROLE · F1 of each · realis.VALUE · F1 on matched events
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from math import asin, cos, radians, sin, sqrt

from .coreference import METRICS, Clusters, coreference
from .events import match_events, matched_arguments
from .matching import pair, quantities_agree, timex_key
from .semeval import SCHEMES, outcomes
from .side import EventView, MentionView, Offsets, QuantityView, Side, TimeView
from .tally import Tally

#: A place is right within a hundred miles, as in the geoparsing literature (Leidner 2007).
KILOMETRES = 161.0
EARTH_RADIUS = 6_371.0

DETAILS = (
    *(f"ner_{scheme}" for scheme in SCHEMES),
    *(f"coref_{metric}" for metric in METRICS),
    *(f"event_coref_{metric}" for metric in METRICS),
    "geocode",
)


def measure_details(gold: Side, system: Side, tally: Tally) -> None:
    """Add the counts of every detail for one document."""
    for scheme, outcome in outcomes(gold.mentions, system.mentions).items():
        tally[f"ner_{scheme}"] = outcome.count
    _coreference(gold, system, tally)
    _places(gold, system, tally)
    _quantity_kinds(gold, system, tally)
    _time_kinds(gold, system, tally)
    _event_types(gold, system, tally)


def _coreference(gold: Side, system: Side, tally: Tally) -> None:
    named = [(m.span, m.entity) for m in gold.mentions], [(m.span, m.entity) for m in system.mentions]
    triggers = _triggers(gold.events), _triggers(system.events)
    for prefix, (ours, theirs) in (("coref", named), ("event_coref", triggers)):
        for metric, count in coreference(*_clusters(ours, theirs)).items():
            tally[f"{prefix}_{metric}"] = count


def _triggers(events: Sequence[EventView]) -> list[tuple[Offsets, object]]:
    return [(span, number) for number, event in enumerate(events) for span in event.triggers]


def _clusters(
    gold: Sequence[tuple[Offsets, object]], system: Sequence[tuple[Offsets, object]]
) -> tuple[Clusters, Clusters]:
    """Clusters of numbered mentions: those of the same span on both sides have the same number."""
    spans = [span for span, _ in gold], [span for span, _ in system]
    same = {j: i for i, j in pair(*spans, lambda i, j: gold[i][0] == system[j][0])}
    return _grouped(enumerate(gold)), _grouped((same.get(j, -1 - j), row) for j, row in enumerate(system))


def _grouped(rows: Iterable[tuple[int, tuple[Offsets, object]]]) -> Clusters:
    groups: dict[object, set[Hashable]] = {}
    for number, (_, key) in rows:
        groups.setdefault(key, set()).add(number)
    return [frozenset(group) for group in groups.values()]


def _places(gold: Side, system: Side, tally: Tally) -> None:
    placed = [mention for mention in gold.mentions if mention.place is not None]
    found = pair([m.span for m in placed], [m.span for m in system.mentions])
    pairs = [(placed[i], system.mentions[j]) for i, j in found if system.mentions[j].place is not None]
    tally.add("geocode", sum(_near(one, two) for one, two in pairs), len(placed), len(pairs))


def _near(one: MentionView, two: MentionView) -> bool:
    return one.place is not None and two.place is not None and kilometres(one.place, two.place) <= KILOMETRES


def kilometres(one: tuple[float, float], two: tuple[float, float]) -> float:
    """The distance of two places, given in degrees north and east, along the ground."""
    (north, east), (other_north, other_east) = ((radians(a), radians(b)) for a, b in (one, two))
    squared = sin((other_north - north) / 2) ** 2
    squared += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(min(1.0, squared)))


def _by_label(tally: Tally, name: str, hits: Iterable[str], gold: Iterable[str], system: Iterable[str]) -> None:
    """Add a count for each label: hits, gold and system values that bear it."""
    found, ours, theirs = list(hits), list(gold), list(system)
    for label in {*ours, *theirs}:
        tally.add(f"{name}.{label}", found.count(label), ours.count(label), theirs.count(label))


def _kinds(
    name: str,
    gold: Sequence[QuantityView] | Sequence[TimeView],
    system: Sequence[QuantityView] | Sequence[TimeView],
    agree: Callable[[int, int], bool],
    tally: Tally,
) -> None:
    found = pair([x.span for x in gold], [x.span for x in system])
    hits = (gold[i].kind for i, j in found if agree(i, j) and gold[i].kind == system[j].kind)
    _by_label(tally, name, hits, (x.kind for x in gold), (x.kind for x in system))


def _quantity_kinds(gold: Side, system: Side, tally: Tally) -> None:
    ours, theirs = gold.quantities, system.quantities
    _kinds("quantity", ours, theirs, lambda i, j: quantities_agree(ours[i], theirs[j]), tally)


def _time_kinds(gold: Side, system: Side, tally: Tally) -> None:
    ours, theirs = gold.times, system.times
    _kinds("time", ours, theirs, lambda i, j: timex_key(ours[i].value) == timex_key(theirs[j].value), tally)


def _event_types(gold: Side, system: Side, tally: Tally) -> None:
    pairs = [(gold.events[i], system.events[j]) for i, j in match_events(gold.events, system.events)]
    events = (v.type for v in gold.events), (v.type for v in system.events)
    _by_label(tally, "event", (one.type for one, _ in pairs), *events)
    realis = (one.realis for one, _ in pairs), (two.realis for _, two in pairs)
    _by_label(tally, "realis", (one.realis for one, two in pairs if one.realis == two.realis), *realis)
    filled = (one.arguments[i][0] for one, two in pairs for i, _ in matched_arguments(one, two))
    roles = ((role for v in side.events for role, _ in v.arguments) for side in (gold, system))
    _by_label(tally, "argument", filled, *roles)
