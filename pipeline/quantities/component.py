"""The stage as a spaCy component: `nlp.add_pipe("dateline_quantities")`."""

from spacy.language import Language
from spacy.tokens import Doc

from ...schemas import Quantity
from ..component import attach
from .find import find_quantities

KEY = "dateline_quantities"


@Language.factory(KEY, assigns=["doc.spans"])
def create(nlp: Language, name: str) -> "QuantityComponent":  # noqa: ARG001  (spaCy calls every factory so)
    """Makes the component; it needs no trained model."""
    return QuantityComponent()


class QuantityComponent:
    """Keeps a document's quantities under `doc.spans["dateline_quantities"]`, labelled with their kind."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the quantities and keep them on the document."""
        quantities: tuple[Quantity, ...] = find_quantities(doc)
        return attach(doc, KEY, quantities, ((q.start, q.end, q.kind) for q in quantities))
