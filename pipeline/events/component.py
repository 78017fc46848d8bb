"""The stage as a spaCy component: reads the other stages' values from `doc.spans`, keeps its own there."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from ...schemas import Entity, Quantity, Time
from ..component import attach, attached
from .find import find_events

KEY = "dateline_events"


@Language.factory(KEY, requires=["token.dep", "token.lemma", "token.tag"], assigns=["doc.spans"])
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """A component that finds events over the entities, quantities and times that the document carries."""
    return annotate


def annotate(doc: Doc) -> Doc:
    """Keep the document's events under `doc.spans["dateline_events"]`, a span for each trigger."""
    events = find_events(
        doc,
        entities=attached(doc, "dateline_entities", Entity),
        quantities=attached(doc, "dateline_quantities", Quantity),
        times=attached(doc, "dateline_times", Time),
    )
    places = ((trigger.start, trigger.end, event.type) for event in events for trigger in event.mentions)
    return attach(doc, KEY, events, places)
