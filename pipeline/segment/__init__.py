"""Segment: a page's story, teasers and furniture, and the sentences of each."""

from .article import Article
from .build import segment
from .sentences import find_sentences

__all__ = ["Article", "find_sentences", "segment"]
