"""Extracts the events of one article from its parse and the layers below.

A confidence is the share of right types measured on the annotated training documents by what a trigger rests on
(`CONFIDENCE`; n = 869 triggers: the word alone 88 %, a participant of its frame 81 %, no more than a topic or a context
87 %), set a tenth lower where the lexicon was tuned on them, since documents that were not read score that much lower.
An event told more than once was right in 99 % of 78.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from ...schemas import Argument, Attribution, Codes, Entity, Event, Quantity, Time, Trigger, ontology
from .arguments import Pair, arguments_of, casualty_role
from .attribution import source_of
from .coreference import Happening, Told, cluster
from .lemmas import lemma_of
from .modes import mode_of
from .realis import realis_of
from .timing import attach_times
from .triggers import Candidate, find_triggers
from .view import View

CONFIDENCE = {"plain": 0.8, "topical": 0.75, "framed": 0.7, "said": 0.8}
REPEATED = 0.95
#: Modes by how much they say, where triggers of one event state several.
SPECIFIC = {
    "suicide-attack": 0,
    "drone": 1,
    "abduct": 2,
    "unconventional": 3,
    "aerial": 4,
    "heavy-weapons": 5,
    "explosives": 6,
    "clash": 7,
    "firearms": 8,
    "beat": 9,
    "torture": 10,
    "targeted": 11,
}


def find_events(
    doc: Doc, *, entities: Sequence[Entity], quantities: Sequence[Quantity], times: Sequence[Time]
) -> tuple[Event, ...]:
    """The events of a parsed document in the order of their first triggers, with ids v1, v2 ….

    Args:
        doc: tokens with tags, lemmas, a dependency parse and sentences; offsets count code points of its text.
        entities: of the same text; arguments refer to their ids.
        quantities: of the same text.
        times: of the same text.
    """
    view = View(doc, entities, quantities, times)
    candidates = list(find_triggers(view))
    told = _tell(view, candidates)
    happenings = cluster(view, told)
    return tuple(_event(view, number, one) for number, one in enumerate(happenings, 1))


def _tell(view: View, candidates: list[Candidate]) -> list[Told]:
    dated = attach_times(view, candidates)
    told = []
    for candidate in candidates:
        candidate.mode = mode_of(view, candidate)
        realis = realis_of(candidate)
        if realis == "negated" and casualty_role(candidate) is not None:
            continue
        number = view.sentence_number(candidate.token)
        told.append(
            Told(
                candidate,
                realis,
                candidate.mode,
                arguments_of(view, candidate),
                dated.get(candidate.token.i, []),
                number,
                headline=number == 0 and view.is_title(candidate.token),
            )
        )
    return told


def _event(view: View, number: int, happening: Happening) -> Event:
    first = happening.told[0]
    mode = _mode(happening)
    crosswalk = ontology().codes(first.candidate.type, mode)
    return Event(
        id=f"v{number}",
        type=first.candidate.type,
        mode=mode,
        realis=first.realis,
        attribution=_attribution(view, happening),
        mentions=tuple(_trigger(view, one) for one in happening.told),
        arguments=tuple(_arguments(view, happening)),
        codes=Codes.model_validate(crosswalk.model_dump()),
        confidence=_confidence(happening),
    )


def _mode(happening: Happening) -> str | None:
    stated = [one.mode for one in happening.told if one.mode is not None]
    return min(stated, key=lambda mode: SPECIFIC.get(mode, len(SPECIFIC)), default=None)


def _trigger(view: View, one: Told) -> Trigger:
    first, last = view.doc[one.candidate.first], view.doc[one.candidate.last]
    start, end = first.idx, last.idx + len(last)
    return Trigger(start=start, end=end, text=view.text[start:end], confidence=CONFIDENCE[one.candidate.evidence])


def _confidence(happening: Happening) -> float:
    if len(happening.told) > 1:
        return REPEATED
    return CONFIDENCE[happening.told[0].candidate.evidence]


def _arguments(view: View, happening: Happening) -> Iterable[Argument]:
    seen = set()
    allowed = ontology().types[happening.told[0].candidate.type].roles
    for role, filled in _pairs(happening):
        if role not in allowed or filled.kind not in ontology().roles[role].fillers:
            continue
        key = role, filled.key if filled.span is None else lemma_of(view.doc[filled.head])
        if key not in seen:
            seen.add(key)
            yield Argument.model_validate({"role": role, **filled.model(view)})


def _pairs(happening: Happening) -> Iterable[Pair]:
    for one in happening.told:
        yield from one.arguments
        yield from (("time", time) for time in one.times)


def _attribution(view: View, happening: Happening) -> Attribution | None:
    body = [one for one in happening.told if not one.headline] or happening.told
    source = source_of(view, body[0].candidate)
    return Attribution.model_validate(source.model(view)) if source is not None else None
