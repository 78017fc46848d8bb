"""Registration of the stage as the spaCy component `dateline_entities`."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from ..component import attach
from .find import find_entities

KEY = "dateline_entities"


@Language.factory(KEY, assigns=["doc.spans"], requires=["doc.ents", "token.dep"])
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy's signature)
    """Find the entities of a parsed Doc and keep them under `doc.spans["dateline_entities"]`, labelled by type."""
    return annotate


def annotate(doc: Doc) -> Doc:
    """Keep the entities of `doc` on it."""
    found = find_entities(doc)
    return attach(doc, KEY, found, [(m.start, m.end, e.type) for e in found for m in e.mentions])
