"""The parser is loaded once a session, and read through one function."""

import pytest
from spacy.language import Language

from dateline.models.language import load_language
from dateline.pipeline.entities import find_entities
from dateline.schemas import Entity


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_language()


@pytest.fixture(scope="session")
def entities_of(nlp):
    def find(text: str) -> tuple[Entity, ...]:
        return find_entities(nlp(text))

    return find
