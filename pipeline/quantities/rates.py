"""What an amount is per, "a month" in "$3,500 a month", which records leave out."""

import re

from ...schemas import Span
from .tables import words_of
from .units import unit_at

_LINK = re.compile(r"(?i)[\s-]{0,2}(?:(?P<per>per|each|every)\b|(?P<article>an?)\b|/)[\s-]{0,2}")
_WORD = re.compile(r"[^\W\d_]{1,30}")
_NEXT = re.compile(r"\s{1,2}([a-z]{1,10})")


def rate_of(text: str, amount: Span) -> str | None:
    """The unit, span of time or noun that an amount is per, singular; None if the text states no rate behind it.

    Args:
        text: what the amount was found in.
        amount: a quantity or a duration, with offsets into `text`.
    """
    link = _LINK.match(text, amount.end)
    if link is None:
        return None
    word = _WORD.match(text, link.end())
    noun = word[0].lower() if word else ""
    if word and noun in words_of("rate_noun"):
        after = _NEXT.match(text, word.end())
        return None if after and after[1] in words_of("reckoned") else noun
    found = unit_at(text, link.end(), symbols=not link["article"])
    if found is not None:
        return found[0].name
    return noun if noun and link["per"] else None
