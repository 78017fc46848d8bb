"""`dateline_sentences`: the sentence boundaries as a component of a spaCy pipeline, to stand before the parser."""

from spacy.language import Language
from spacy.tokens import Doc

from .sentences import mark_sentences


@Language.factory("dateline_sentences", assigns=["token.is_sent_start"])
def create(nlp: Language, name: str) -> "Sentences":  # noqa: ARG001 - the factory's signature
    """A component that sets `is_sent_start` of every token."""
    return Sentences(name)


class Sentences:
    """Marks sentence starts; the parser after it keeps to them."""

    def __init__(self, name: str = "dateline_sentences") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with `is_sent_start` set for every token."""
        return mark_sentences(doc)
