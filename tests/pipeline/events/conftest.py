"""Sentences with their gold written inside them.

`<RETREAT:withdraw/planned>…</>` is a trigger (type, mode, realis: asserted where none is said), `<agent>…</>` a filler
that one of the events must have, `<by>…</>` the source; `<COUNTRY>…</>` an entity, `<count>`, `<money>` a quantity,
`<date>` a time. Tags nest.
"""

import re
from dataclasses import dataclass, field

import pytest

from dateline.models.language import load_language
from dateline.pipeline.events import find_events
from dateline.schemas import COUNTRY_SCHEME, Entity, Link, Mention, Quantity, Span, Time

TAG = re.compile(r"<([^<>]+)>")
KINDS = {"count", "money"}


@dataclass
class Gold:
    text: str = ""
    entities: list = field(default_factory=list)
    quantities: list = field(default_factory=list)
    times: list = field(default_factory=list)
    triggers: list = field(default_factory=list)
    fillers: list = field(default_factory=list)
    source: tuple | None = None


def _parse(marked):
    gold, open_tags, spans, at = Gold(), [], [], 0
    for match in TAG.finditer(marked):
        gold.text += marked[at : match.start()]
        at = match.end()
        if match[1] == "/":
            name, start = open_tags.pop()
            spans.append((start, len(gold.text), name))
        else:
            open_tags.append((match[1], len(gold.text)))
    gold.text += marked[at:]
    assert not open_tags, marked
    for start, end, name in sorted(spans):
        _place(gold, start, end, name)
    return gold


def _place(gold, start, end, name):
    text = gold.text[start:end]
    types = Entity.model_fields["type"].annotation.__args__
    if name in types:
        _mention(gold, start, end, name)
    elif name in KINDS:
        money = name == "money"
        at = text.rindex(" ") + 1 if " " in text else 0
        item = None if money or " " not in text else Span(start=start + at, end=end, text=text[at:])
        fields = {"currency": "USD"} if money else {"item": item}
        identifier = f"q{len(gold.quantities) + 1}"
        gold.quantities.append(
            Quantity(id=identifier, start=start, end=end, text=text, kind=name, value=7, confidence=1, **fields)
        )
    elif name == "date":
        gold.times.append(
            Time(id=f"t{len(gold.times) + 1}", start=start, end=end, text=text, kind="date", value=None, confidence=1)
        )
    elif name == "by":
        gold.source = (start, end)
    elif name[0].isupper():
        kind, _, realis = name.partition("/")
        kind, _, mode = kind.partition(":")
        gold.triggers.append((text, kind, mode or None, realis or "asserted"))
    else:
        gold.fillers.append((name, start, end))


def _mention(gold, start, end, name):
    text = gold.text[start:end]
    mention = Mention(start=start, end=end, text=text, confidence=1)
    for i, known in enumerate(gold.entities):
        if known.name == text and known.type == name:
            gold.entities[i] = known.model_copy(update={"mentions": (*known.mentions, mention)})
            return
    link = Link(scheme=COUNTRY_SCHEME, id="FRA") if name == "COUNTRY" else None
    identifier = f"e{len(gold.entities) + 1}"
    gold.entities.append(Entity(id=identifier, type=name, name=text, link=link, mentions=(mention,)))


def _spans(gold, filler):
    if filler.entity is not None:
        return [m.span for e in gold.entities if e.id == filler.entity for m in e.mentions]
    if filler.quantity is not None:
        return [q.span for q in gold.quantities if q.id == filler.quantity]
    if filler.time is not None:
        return [t.span for t in gold.times if t.id == filler.time]
    return [(filler.start, filler.end)]


@pytest.fixture(scope="session")
def nlp():
    return load_language()


@pytest.fixture(scope="session")
def extract(nlp):
    """The gold of a marked text and the events found in it, given its entities, quantities and times."""

    def run(marked):
        gold = _parse(marked)
        events = find_events(nlp(gold.text), entities=gold.entities, quantities=gold.quantities, times=gold.times)
        return gold, events

    return run


@pytest.fixture(scope="session")
def check(extract):
    """Assert that a marked sentence gives its triggers and no other, and that each marked filler is found."""

    def run(marked):
        gold, events = extract(marked)
        found = sorted((m.start, m.text, e.type, e.mode, e.realis) for e in events for m in e.mentions)
        assert [row[1:] for row in found] == gold.triggers
        have = {(a.role, span) for e in events for a in e.arguments for span in _spans(gold, a)}
        assert {(role, (start, end)) for role, start, end in gold.fillers} <= have
        sources = {span for e in events if e.attribution for span in _spans(gold, e.attribution)}
        assert gold.source is None or gold.source in sources

    return run
