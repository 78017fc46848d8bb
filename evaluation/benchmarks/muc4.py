"""MUC-4: incidents of terrorism and who took part, in the five string slots of the set's common simplification.

`incident type` compares the types of a document's incidents. A slot (`PerpInd` … `Weapon`, all of them `role fillers`)
compares the document's fillers over all its templates, each once: a filler is right where its head word is that of any
wording that the annotators accept for it. `templates` compares templates: those of one incident type are aligned so
that most agrees, and the type and every filler counts, as in Du, Rush and Cardie (2021), but for heads in place of
exact words.

What Dateline finds is put into templates by `data/muc4_incidents.tsv`: an event gives an incident of the first row that
fits; the asserted events of one incident type in a document are one template. An agent is an organisation or an
individual, a target a person or a thing, the dead and wounded are victims, an instrument is a weapon. The texts are all
in lower case, and half of them tell no incident that counts.

Published (F1, TST3 and TST4, trained on the other documents; exact words for templates): GTT 54.50, DyGIE++ 45.79.
Source: Du, Rush and Cardie, Template Filling with Generative Transformers (NAACL 2021).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ...corpus.public import muc4
from ...pipeline.events.classes import classes_of_lemma
from ...schemas import Argument, Event, Record
from ..assignment import best_assignment
from ..matching import head, one_to_one
from ..tally import Tally
from .benchmark import Benchmark, table_rows
from .result import Published
from .system import System

ANY = "*"
#: Word classes whose members are victims and not things.
PEOPLE = frozenset({"people", "official", "fighter", "police", "captive"})
_ON = "TST3 and TST4, exact words, trained on MUC-4"
_SOURCE = "Du, Rush and Cardie, Template Filling with Generative Transformers (NAACL 2021)"

#: A filler by all its wordings, and the fillers of each slot.
Filler = tuple[str, ...]
Fills = dict[str, list[Filler]]


@dataclass(slots=True)
class Incident:
    """A template: its type and fillers."""

    type: str
    fills: Fills = field(default_factory=lambda: defaultdict(list))


def measure(document: muc4.Document, system: System) -> Tally:
    """The counts of one document."""
    return compare(document.templates, incidents(system.records(document.text)))


def compare(gold: Sequence[muc4.Template], found: Sequence[Incident]) -> Tally:
    """Counts of incident types, of fillers over all templates, and of templates."""
    tally = Tally()
    expected, types = {t for template in gold for t in template.types}, {incident.type for incident in found}
    tally.add("incident type", len(expected & types), len(expected), len(types))
    for slot in muc4.SLOTS:
        ours, theirs = _once(t.fills[slot] for t in gold), _once(i.fills[slot] for i in found)
        tally.add(slot, agreeing(ours, theirs), len(ours), len(theirs))
    slots = [tally[slot] for slot in muc4.SLOTS]
    tally.add("role fillers", *(sum(getattr(c, part) for c in slots) for part in ("hits", "gold", "system")))
    weights = {
        (i, j): float(1 + _shared(template, incident))
        for i, template in enumerate(gold)
        for j, incident in enumerate(found)
        if incident.type in template.types
    }
    size = sum(1 + sum(map(len, t.fills.values())) for t in gold)
    tally.add("templates", best_assignment(weights), size, sum(1 + sum(map(len, i.fills.values())) for i in found))
    return tally


def agreeing(gold: Sequence[Filler], found: Sequence[Filler]) -> int:
    """How many fillers agree, one to one, by the head words of their wordings."""
    heads = [{head(wording) for wording in filler} for filler in gold]
    others = [{head(wording) for wording in filler} for filler in found]
    return len(one_to_one([(i, j) for i, one in enumerate(heads) for j, other in enumerate(others) if one & other]))


def _shared(template: muc4.Template, incident: Incident) -> int:
    return sum(agreeing(template.fills[slot], incident.fills[slot]) for slot in muc4.SLOTS)


def _once(slots: Iterable[Sequence[Filler]]) -> list[Filler]:
    return list(dict.fromkeys(filler for slot in slots for filler in slot))


def incidents(records: Iterable[Record]) -> list[Incident]:
    """The incidents that records tell, one of each type."""
    found: dict[str, Incident] = {}
    for record in records:
        for event in record.events:
            kind = _incident_type(event) if event.realis == "asserted" else None
            if kind is not None:
                incident = found.setdefault(kind, Incident(kind))
                for slot, filler in _fillers(record, event):
                    if not agreeing([filler], incident.fills[slot]):
                        incident.fills[slot].append(filler)
    return list(found.values())


def _incident_type(event: Event) -> str | None:
    triggers = " ".join(trigger.text.lower() for trigger in event.mentions)
    for kind, mode, words, incident in _rules():
        if kind == event.type and mode in (ANY, event.mode) and (words is None or words.search(triggers)):
            return incident
    return None


def _fillers(record: Record, event: Event) -> Iterator[tuple[str, Filler]]:
    for argument in event.arguments:
        kind, wordings = _wordings(record, argument)
        slot = _slot(argument.role, kind, wordings)
        if slot and wordings:
            yield slot, wordings


def _slot(role: str, kind: str, wordings: Filler) -> str | None:
    if role == "agent":
        return "PerpOrg" if kind == "ORGANIZATION" else "PerpInd"
    if role == "target":
        return "Victim" if kind == "PERSON" or any(_is_person(wording) for wording in wordings) else "Target"
    return {"fatalities": "Victim", "injuries": "Victim", "instrument": "Weapon"}.get(role)


def _wordings(record: Record, argument: Argument) -> tuple[str, Filler]:
    """The type of an entity, else nothing, and the wordings of the filler; none of a number without a noun."""
    if argument.entity is not None:
        entity = next(e for e in record.entities if e.id == argument.entity)
        return entity.type, tuple(dict.fromkeys(mention.text for mention in entity.mentions))
    if argument.quantity is not None:
        item = next(q.item for q in record.quantities if q.id == argument.quantity)
        return "", (item.text,) if item else ()
    return "", (argument.text,) if argument.text else ()


def _is_person(wording: str) -> bool:
    last = wording.lower().split()[-1:]
    forms = {form for word in last for form in (word, word.removesuffix("s"), re.sub("men$", "man", word))}
    return any(PEOPLE & classes_of_lemma().get(form, frozenset()) for form in forms)


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str] | None, str | None], ...]:
    return tuple(
        (kind, mode, None if words == ANY else re.compile(rf"\b(?:{words})"), None if incident == "-" else incident)
        for kind, mode, words, incident in table_rows("muc4_incidents")
    )


MUC4 = Benchmark(
    name="muc4",
    title="MUC-4: incidents of terrorism, F1",
    unit="documents",
    read=muc4.read,
    measure=measure,
    published=tuple(
        Published(system=name, scores={"templates": f1}, on=_ON, source=_SOURCE)
        for name, f1 in (("GTT", 54.50), ("DyGIE++", 45.79))
    ),
)
