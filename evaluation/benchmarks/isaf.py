"""ISAF press releases: the one record of each release, field by field.

Every field is the share of releases in which it is right; fields are filled from the events of a release by rules.
`event type`: the raids kill (asserted violence by others than insurgents that leaves dead), capture (arrests), or are
air strikes; `province`: the first that is called one, else the first name of one; `date`: the earliest day of the first
event that has one, else the release's own; `killed`, `captured`: the largest number of one event, where "several" and a
bare plural are three by the authors' codebook. A release of several raids has one record all the same, and leaders,
whom the codebook counts apart, are not told apart here: no system can be right everywhere.

Published: fine-tuned language models have been scored on all 724 releases in other measures; none that compares is
known to us.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from ...corpus.public import isaf
from ...schemas import Argument, Event, Quantity, Record
from ..matching import head
from ..tally import Tally
from .benchmark import Benchmark, table_rows, with_accuracies
from .system import System

FIELDS = ("date", "event type", "province", "killed", "captured")
#: What "several", and a plural without a number, counts as.
SEVERAL = 3
PROVINCE = " province"
DAY = len("2011-02-19")
_IS_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T.*)?")


@dataclass(frozen=True, slots=True)
class Raid:
    """What a release says, in the set's fields."""

    day: str | None
    type: str | None
    province: str | None
    killed: int
    captured: int


def measure(release: isaf.Release, system: System) -> Tally:
    """The counts of one release."""
    return compare(release, raid(system.records(release.text)))


def compare(release: isaf.Release, found: Raid) -> Tally:
    """Which fields are right."""
    tally = Tally()
    right = (
        found.day == release.day,
        found.type in release.types,
        found.province in release.provinces,
        found.killed == release.killed,
        found.captured == release.captured,
    )
    for name, agrees in zip(FIELDS, right, strict=True):
        tally.add(name, agrees, 1, 1)
    return tally


def raid(records: Sequence[Record]) -> Raid:
    """The fields that the records of a release give."""
    told = [(record, event) for record in records for event in record.events if event.realis == "asserted"]
    arrests = [pair for pair in told if (pair[1].type, pair[1].mode) == ("COERCE", "arrest")]
    attacks = [pair for pair in told if pair[1].type == "ASSAULT" and not _by_insurgents(*pair)]
    killed = max((dead(record, event) for record, event in attacks), default=0)
    captured = max((number(record, event, "target") for record, event in arrests), default=0)
    return Raid(
        day=_day(records, [*arrests, *attacks]),
        type=event_type(killed, captured or len(arrests), air=any(event.mode == "aerial" for _, event in attacks)),
        province=_province(records),
        killed=killed,
        captured=captured,
    )


def event_type(killed: int, captured: int, *, air: bool) -> str | None:
    """The one type of a release, by how many were killed and captured and whether aircraft struck."""
    if killed and captured:
        return "captureandkill"
    if captured:
        return "detention"
    if air:
        return "airstrike"
    return "insurgentskilled" if killed else None


def dead(record: Record, event: Event) -> int:
    """How many an attack killed: its toll, else its targets where a trigger speaks of killing."""
    toll = number(record, event, "fatalities")
    killing = any(head(word) in _words("killing") for trigger in event.mentions for word in trigger.text.split())
    return toll or (number(record, event, "target") if killing else 0)


def number(record: Record, event: Event, role: str) -> int:
    """How many the fillers of a role are together; insurgents' victims, soldiers and civilians, are left out."""
    fillers = [argument for argument in event.arguments if argument.role == role]
    return sum(_count(record, argument) for argument in fillers)


def _count(record: Record, argument: Argument) -> int:
    if argument.entity is not None:
        return int(any(e.id == argument.entity and e.type == "PERSON" for e in record.entities))
    text, quantity = _counted(record, argument)
    if _others(text):
        return 0
    if quantity is not None:
        return _least(quantity)
    return SEVERAL if text.lower().endswith("s") else 1


def _counted(record: Record, argument: Argument) -> tuple[str, Quantity | None]:
    """What a filler speaks of, and how many, where it is a quantity or holds one."""
    if argument.quantity is not None:
        quantity = next(q for q in record.quantities if q.id == argument.quantity)
        return quantity.item.text if quantity.item else "", quantity
    span = argument.span()
    inside = (q for q in record.quantities if span and span.start <= q.start and q.end <= span.end)
    return argument.text or "", next(inside, None)


def _least(quantity: Quantity) -> int:
    least = quantity.value if quantity.value is not None else quantity.low
    return SEVERAL if quantity.value is None and (least or 0) < SEVERAL else int(least or 0)


def _others(text: str) -> bool:
    return bool(set(text.lower().split()) & _words("others"))


def _by_insurgents(record: Record, event: Event) -> bool:
    agents = [argument for argument in event.arguments if argument.role == "agent"]
    texts = [argument.text or _name(record, argument) for argument in agents]
    return bool(texts) and all(set(text.lower().replace(",", " ").split()) & _words("insurgents") for text in texts)


def _name(record: Record, argument: Argument) -> str:
    return next((entity.name for entity in record.entities if entity.id == argument.entity), "")


def _day(records: Sequence[Record], told: Iterable[tuple[Record, Event]]) -> str | None:
    """The earliest day of the first event that has one; else the release's own; else the first that it names."""
    of_events = (min(days) for record, event in told if (days := _days(record, event)))
    own = (record.published for record in records if record.published)
    named = (time.value for record in records for time in record.times if time.value and _IS_DAY.fullmatch(time.value))
    return next(chain(of_events, own, named), None)


def _days(record: Record, event: Event) -> list[str]:
    ids = {argument.time for argument in event.arguments if argument.role == "time"}
    values = [time.value for time in record.times if time.id in ids and time.value]
    return [value[:DAY] for value in values if _IS_DAY.fullmatch(value)]


def _province(records: Sequence[Record]) -> str | None:
    """The first province that is called one; else the first whose name occurs: it may be a city's."""
    called, named = [], []
    for record in records:
        for start, end, text in sorted((m.start, m.end, m.text) for e in record.entities for m in e.mentions):
            province = _province_names().get(text.lower().removesuffix(PROVINCE))
            if province:
                named.append(province)
                if record.text[start : end + len(PROVINCE)].lower().endswith(PROVINCE):
                    called.append(province)
    return next(iter([*called, *named]), None)


@cache
def _province_names() -> dict[str, str]:
    return {name: province for province, names in table_rows("afghan_provinces") for name in names.split("|")}


@cache
def _words(kind: str) -> frozenset[str]:
    return next(frozenset(words.split()) for name, words in table_rows("isaf_words") if name == kind)


ISAF = Benchmark(
    name="isaf",
    title="ISAF press releases: share of records with the field right",
    unit="releases",
    read=isaf.read,
    measure=measure,
    summary=with_accuracies(*FIELDS),
)
