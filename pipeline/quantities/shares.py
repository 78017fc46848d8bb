"""Shares whose noun stands in the middle: "one family in three", "nine households in ten"."""

from .draft import Draft
from .items import read_item
from .reading import read_number
from .tables import words_of
from .tails import WHOLES, as_percent
from .words import Words


def read_share(words: Words, draft: Draft) -> None:
    """Makes a percentage of a count with its item, if "in" and a round number behind it tell of how many it is."""
    at = draft.end
    if draft.item is None or draft.value is None or words.lowers[at] != "in":
        return
    whole = read_number(words, at + 1 + (words.lowers[at + 1] == "every"))
    if whole is None or whole.value not in WHOLES or not 0 < draft.value < whole.value or _counts(words, whole.end):
        return
    draft.value, draft.item, draft.end = draft.value / whole.value, None, whole.end
    as_percent(draft)


def _counts(words: Words, at: int) -> bool:
    """Whether the second number counts something of its own: "two attacks in three towns", "in 10 days"."""
    at += words.is_hyphen(at)
    return words.lowers[at] in words_of("duration") or read_item(words, at) is not None
