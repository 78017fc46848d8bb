"""The spaCy component `dateline_sentences`."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dateline_sentences", assigns=["token.is_sent_start"])
def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """A component that ends a sentence at each line break."""

    def dateline_sentences(doc: Doc) -> Doc:
        for before, token in zip(doc, list(doc)[1:], strict=False):
            if before.is_space and "\n" in before.text:
                token.is_sent_start = True
        return doc

    return dateline_sentences
