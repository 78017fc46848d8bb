"""A stretch of text that may be a mention, and how strongly each source speaks for it."""

from dataclasses import dataclass
from enum import IntEnum

from ...schemas import EntityType, MentionKind


class Rank(IntEnum):
    """Where spans overlap, the higher rank wins, then the longer span.

    Confidence is the source's, a constant set after the source's precision was counted on the corpus's training pages
    (1,772 mentions); sources with fewer than ten hits there keep an estimate below what they reached.
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
