"""Exercises and operations, which are no entities, nor is anything in their names, wherever these stand again."""

import re
from collections.abc import Iterator

from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .runs import WORD
from .view import View, windows

_NAME = rf"(?P<name>(?:{WORD})(?:[ \n](?:of[ \n](?:the[ \n])?)?(?:{WORD}|\d{{1,4}}(?!\w))){{0,3}})"
_KIND = r"(?:exercises?|war games?|wargames?|drills?|manoeuvres|maneuvers)"
_HEADS = frozenset(
    {"exercise", "exercises", "games", "wargames", "wargame", "drill", "drills", "manoeuvres", "maneuvers"}
)
_NAMED = (
    re.compile(
        rf"(?<![\w-]){_NAME}(?:[ \n]\([A-Z-]{{3,12}}\))?[ \n]"
        rf"(?:(?:military|naval|air|annual|joint)[ \n])?{_KIND}(?!\w)"
    ),
    re.compile(
        r"(?<![\w-])(?i:exercises?|drills?|operation)[ \n]"
        rf"(?:called[ \n]|named[ \n]|dubbed[ \n]|code-?named[ \n])?['\"“‘]?{_NAME}"
    ),
)
_SHORT = re.compile(r"[ \n]\((?P<short>[A-Z][A-Z-]{2,12})\)")
_REACH = 70


def exercises(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """A mask over each place where the name of an exercise stands, or its acronym."""
    found: set[str] = set()
    for low, high in windows(view.heads(_HEADS | {"operation"}), _REACH, _REACH):
        for pattern in _NAMED:
            for match in pattern.finditer(view.text, low, high):
                found.update(_named(view, match, names))
    for name in found:
        for again in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", view.text):
            yield Candidate(again.start(), again.end(), None, Rank.MASK, 1.0)


def _named(view: View, match: re.Match[str], names: Gazetteer) -> Iterator[str]:
    start, end = match.span("name")
    first = names.by_name.get(view.folded[start:end].split(" ")[0])
    whole = names.by_name.get(view.folded[start:end])
    if whole is not None or view.opens(start) or view.in_title(start):
        return
    if first is None or first.type not in ("COUNTRY", "NATIONALITY", "ORGANIZATION"):
        yield match["name"]
        short = _SHORT.match(view.text, end)
        if short:
            yield short["short"]
