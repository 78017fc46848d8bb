"""Bodies that no gazetteer knows, by the lower-case word beside their name: "the agency Senapred", "Conti, a gang"."""

import re
from collections.abc import Iterator
from functools import cache

from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .runs import WORD
from .tables import word_set
from .view import View, windows

_NAME = rf"(?P<name>(?:{WORD})(?:[ \n](?:{WORD})){{0,3}})"
_REACH = 70
#: The agency that a report's first line names in brackets ("BRUSSELS, 20 March (Eurolink) —").
_WIRE = re.compile(
    r"^[A-Z][^\n(]{2,60} \((?P<name>[A-Z][\w' .-]{1,30})\) ?(?:--|[-–—])",
    re.MULTILINE,
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = "|".join(sorted(word_set("body_nouns"), key=len, reverse=True))
    return (
        re.compile(rf"(?<![\w-])(?:{nouns})[ \n](?:called[ \n]|known as[ \n]|named[ \n])?['\"“‘]?{_NAME}(?=[^\w-]|$)"),
        re.compile(
            rf"(?<![\w-]){_NAME},[ \n](?:an?|the)[ \n](?:(?!who\b)[\w'’-]+[ \n]){{0,3}}?(?:{nouns})(?![\w-])"
            r"(?!'s|[ \n](?:member|leader|chief|commander|official|spokes))"
        ),
        re.compile(rf"(?<![\w-]){_NAME}[ \n](?:(?:news|armed|rebel|militant|hacking)[ \n])?(?:{nouns})(?![\w-])"),
    )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun.split(" ")[-1] for noun in word_set("body_nouns"))


def bodies(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Names that a noun for bodies stands before, behind or in apposition to, and the agencies of datelines."""
    for low, high in windows(view.heads(_nouns()), _REACH, _REACH):
        for pattern in _patterns():
            for match in pattern.finditer(view.text, low, high):
                yield from _candidate(view, match, names)
    for match in _WIRE.finditer(view.text):
        yield from _candidate(view, match, names)


def _candidate(view: View, match: re.Match[str], names: Gazetteer) -> Iterator[Candidate]:
    start, end = match.span("name")
    words = re.split(r"[ \n]", match["name"])
    lower = [word.lower() for word in words]
    known = [names.by_name.get(view.folded[start:end]), names.by_name.get(view.folded[start : start + len(words[0])])]
    barred = any(entry is not None and entry.type != "ORGANIZATION" for entry in known)
    common = any(word in word_set("not_in_names") or word in word_set("bad_names") for word in lower)
    alone = len(words) == 1 and view.opens(start) and view.doc[view.at(start)].pos_ != "PROPN"
    if not (barred or common or alone or view.in_title(start) or lower[-1] in word_set("mask_heads")):
        yield Candidate(start, end, "ORGANIZATION", Rank.NAME, 0.8)
