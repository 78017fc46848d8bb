"""TIMEX3 expressions as TempEval-3 scores them, and the two benchmarks that do.

`strict` asks for the very span, `relaxed` for an overlap; `value` and `type` ask for an overlap with the right
attribute (precision and recall over all expressions, as the task's "attribute F1"). Values are compared as strings; of
the annotators' slips only the order of a duration's number and unit is mended (PM6 for P6M). The document's creation
time is given, and is not scored, as in the task: MEANTIME marks it in each page's second line, where every system finds
it, and scored with these 90 the same output has about 5 points more by value and 3 by overlap.

Published (F1, TempEval-3 platinum, English, in the order relaxed, strict, value): HeidelTime 90.30, 81.34, 77.61;
NavyTime 90.32, 79.57, 70.97; source: UzZaman et al., SemEval-2013 Task 1: TempEval-3 (2013). UWTime 91.4, 83.1, 82.4;
source: Lee, Artzi, Dodge and Zettlemoyer, Context-dependent Semantic Parsing for Time Expressions (ACL 2014).
None is known to us on the English part of MEANTIME: the same figures stand beside ours there, for orientation.

Extra on MEANTIME: named mentions of persons, organisations and places (`name`), by overlap.
"""

import re

from ...corpus.public import meantime, timeml
from ...corpus.public.timex import TimexDocument
from ..matching import pair
from ..side import Side
from ..tally import Tally
from .benchmark import Benchmark
from .result import Published
from .spans import add_spans, within
from .system import System

#: A duration whose unit stands before its number.
_SLIP = re.compile(r"^P([YMWD])(\d+)$")
_TASK = "UzZaman et al., TempEval-3 (SemEval 2013)"
_SYSTEMS = (
    ("HeidelTime", 90.30, 81.34, 77.61, _TASK),
    ("NavyTime", 90.32, 79.57, 70.97, _TASK),
    ("UWTime", 91.4, 83.1, 82.4, "Lee et al., Context-dependent Semantic Parsing for Time Expressions (ACL 2014)"),
)
#: Types of MEANTIME's named mentions that are types here.
NAMES = {
    "PER": ("PERSON",),
    "ORG": ("ORGANIZATION",),
    "LOC": ("COUNTRY", "LOCATION", "FACILITY", "BASE"),
}


def _published(on: str) -> tuple[Published, ...]:
    return tuple(
        Published(
            system=name,
            scores={"time relaxed": relaxed, "time strict": strict, "time value": value},
            on=on,
            source=source,
        )
        for name, relaxed, strict, value, source in _SYSTEMS
    )


def measure_times(document: TimexDocument, system: System) -> Tally:
    """The counts of one document's times."""
    return compare_times(document, _side(document, system))


def measure_times_and_names(document: TimexDocument, system: System) -> Tally:
    """The counts of one document's times and names."""
    side = _side(document, system)
    tally = compare_times(document, side)
    for theirs, ours in NAMES.items():
        gold = [(n.start, n.end) for n in document.names if n.type == theirs]
        found = [m.span for m in side.mentions if m.type in ours and within(m.span, document.annotated)]
        tally.add(f"name {theirs} relaxed", len(pair(gold, found)), len(gold), len(found))
    return tally


def compare_times(document: TimexDocument, side: Side) -> Tally:
    """Counts of times by span, value and type."""
    tally = Tally()
    found = [time for time in side.times if within(time.span, document.annotated)]
    gold, system = [(t.start, t.end) for t in document.times], [t.span for t in found]
    add_spans(tally, "time", gold, system)
    matches = [(document.times[i], found[j]) for i, j in pair(gold, system)]
    right = sum(_SLIP.sub(r"P\2\1", one.value) == other.value for one, other in matches)
    tally.add("time value", right, len(gold), len(system))
    tally.add("time type", sum(one.kind.lower() == other.kind for one, other in matches), len(gold), len(system))
    return tally


def _side(document: TimexDocument, system: System) -> Side:
    return system.side(document.text, document.created.isoformat() if document.created else None)


TEMPEVAL3 = Benchmark(
    name="tempeval3",
    title="TempEval-3: expressions of time in TimeML, F1",
    unit="documents",
    read=timeml.read,
    measure=measure_times,
    published=_published("TempEval-3 platinum, 20 documents"),
)
MEANTIME = Benchmark(
    name="meantime",
    title="MEANTIME, English: expressions of time, and names by overlap, F1",
    unit="documents",
    read=meantime.read,
    measure=measure_times_and_names,
    published=_published("another set, TempEval-3 platinum"),
)
