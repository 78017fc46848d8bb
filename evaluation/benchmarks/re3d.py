"""re3d: entities in documents on the war in Syria and Iraq.

A label of theirs is compared with the types of ours that `data/re3d_types.tsv` gives for it, without an article at its
start; `strict` asks for the same span, `relaxed` for an overlap, each label at most once. Labels with a confidence
under 0.5 are left out. The set labels descriptions too ("the rebels", "service members"), which Dateline does not hold
for names: they count as missed. `named found` is the share of labels with a capital letter that any mention overlaps.

Published: no scores on this set by another system are known to us.
"""

from collections import defaultdict
from functools import cache

from ...corpus.public import re3d
from ..matching import pair
from ..side import Offsets, Side
from ..tally import Tally
from .benchmark import Benchmark, table_rows, with_accuracies
from .spans import add_spans, without_article
from .system import System

NAMED = "named found"


def measure(document: re3d.Document, system: System) -> Tally:
    """The counts of one document."""
    return compare(document, system.side(document.text))


def compare(document: re3d.Document, side: Side) -> Tally:
    """Counts of all labels, and of each label's."""
    tally = Tally()
    found = _found(document.text, side)
    gold: dict[str, list[Offsets]] = defaultdict(list)
    for label in document.labels:
        if label.type in _theirs():
            gold[_theirs()[label.type]].append(without_article(document.text, (label.start, label.end)))
    for name in dict.fromkeys(_theirs().values()):
        add_spans(tally, name, gold[name], found[name])
    for way in ("strict", "relaxed"):
        counts = [tally[f"{name} {way}"] for name in dict.fromkeys(_theirs().values())]
        tally.add(f"all {way}", *(sum(getattr(c, part) for c in counts) for part in ("hits", "gold", "system")))
    _add_named(tally, document.text, gold, found)
    return tally


def _add_named(tally: Tally, text: str, gold: dict[str, list[Offsets]], found: dict[str, list[Offsets]]) -> None:
    names = {
        name: [span for span in spans if text[slice(*span)] != text[slice(*span)].lower()]
        for name, spans in gold.items()
    }
    hits = sum(len(pair(spans, found[name])) for name, spans in names.items())
    total = sum(map(len, names.values()))
    tally.add(NAMED, hits, total, total)


def _found(text: str, side: Side) -> dict[str, list[Offsets]]:
    found: dict[str, list[Offsets]] = defaultdict(list)
    for mention in side.mentions:
        found[_ours().get(mention.type, "")].append(mention.span)
    for quantity in side.quantities:
        found[_ours()[quantity.kind]].append(without_article(text, quantity.span))
    found[_ours()["time"]] += [without_article(text, time.span) for time in side.times]
    return found


@cache
def _ours() -> dict[str, str]:
    return {ours: theirs for theirs, types in table_rows("re3d_types") for ours in types.split()}


@cache
def _theirs() -> dict[str, str]:
    """Each of their labels and the label that it is scored under."""
    return {name: theirs for theirs, _ in table_rows("re3d_types") for name in theirs.split("|")}


RE3D = Benchmark(
    name="re3d",
    title="re3d: entities on Syria and Iraq, F1",
    unit="documents",
    read=re3d.read,
    measure=measure,
    summary=with_accuracies(NAMED),
)
