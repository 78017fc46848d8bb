"""Segment: a page's story, teasers and furniture, and the sentences of each.

Characters put where they belong, F1: removed 97.9 and teaser 97.0 on the written corpus, of whole web pages' text dumps
four-grams of the story 0.896 by cross-validation (95 pages), of their HTML 0.959 (95 pages).
"""

from .article import Article
from .build import segment
from .sentences import find_sentences

__all__ = ["Article", "find_sentences", "segment"]
