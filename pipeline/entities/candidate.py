"""A stretch of text that may be a mention, and how strongly each source speaks for it."""

from dataclasses import dataclass
from enum import IntEnum

from ...schemas import EntityType, MentionKind


class Rank(IntEnum):
    """Where spans overlap, the higher rank wins, then the longer span.

    Confidence is a constant of each source. Those of names, titles, repeats and head words were set by their precision
    on the corpus's training pages, on which the sources were also tuned; the others are estimates, mostly too low.
    """

    GUESS = 1  # the model's single words
    REPEAT = 2  # a short form of a name given in full elsewhere
    WORD = 3  # a single word of a gazetteer
    SPAN = 4  # several words that the model marks
    NAME = 5  # several words of a gazetteer, designations, patterns with head words or titles
    MASK = 6  # titles of wars, treaties, prizes: no entity


@dataclass(frozen=True, slots=True)
class Candidate:
    """`start` and `end` are half-open, in code points; a candidate without type masks its span.

    `key` names the entity where a gazetteer knows it: an ISO code, or a canonical name.
    """

    start: int
    end: int
    type: EntityType | None
    rank: Rank
    confidence: float
    key: str | None = None
    kind: MentionKind = "name"
    title: str | None = None
