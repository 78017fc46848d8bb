"""Military installations: the name with its head words, in either order."""

import re
from collections.abc import Iterator

from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .runs import WORD
from .view import View

_KIND = (
    r"(?:[Nn]aval|[Mm]ilitary|[Aa]ir|[Aa]rmy|[Aa]ir [Ff]orce|[Nn]avy|[Mm]arine|[Aa]rmy [Aa]ir|[Ss]ubmarine|[Mm]issile|[Dd]rone|"
    r"[Hh]elicopter|[Nn]aval [Aa]ir|[Aa]ir [Nn]ational [Gg]uard|[Aa]ir [Rr]eserve|[Ll]ogistics|[Tt]actical [Aa]ir|[Tt]raining)"
)
_HEAD = (
    rf"(?:(?:{_KIND} )?(?:[Bb]ase)|[Aa]irbase|{_KIND} (?:[Ff]acility|[Ss]tation|[Ff]ield|[Dd]epot|[Pp]ort|[Aa]irfield)"
    r"|[Bb]arracks|[Gg]arrison|[Cc]antonment|[Aa]irfield|Arsenal|Proving Ground)"
)
_NAME = rf"(?:{WORD})(?:[ \n](?:{WORD}))*?"
_AFTER = re.compile(rf"(?<!\w){_NAME}[ \n]{_HEAD}(?!\w)")
_PLACE = rf"(?P<place>(?:{WORD})(?:[ \n](?:{WORD}))?)"
_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:naval|air|military|submarine|army)[ \n](?:base|facility|station)|airbase|base(?=[ \n]at))[ \n](?:in|at|near)[ \n]{_PLACE}"
)
_LEADING = re.compile(
    r"(?<!\w)(?:Camp|Fort|FOB|Forward Operating Base|Joint Base|Joint Expeditionary Base|Naval Station|Naval Base|Naval Air Station|"
    r"Naval Support Activity|Marine Corps Base|Marine Corps Air Station|RAF|RAAF Base|RNAS|HMNB|NAS|MCAS|CFB|Combat Outpost|"
    rf"Firebase|Forward Base|Air Base|Base Aérienne|INS Air Station)[ \n](?:\d{{1,4}}|(?:{WORD})(?:[ \n](?:{WORD}))?)"
)


def installations(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Bases named by patterns; "Russian base" and "base in Syria" name none."""
    for match in _AFTER.finditer(view.text):
        start = _proper_start(view, match.start(), match.end(), names)
        if start is not None:
            yield Candidate(start, match.end(), "BASE", Rank.NAME, 0.85)
    for match in _BEFORE.finditer(view.text):
        place = names.by_name.get(view.folded[match.start("place") : match.end("place")])
        named = view.text[: match.start()].rsplit(maxsplit=1)[-1][:1].isupper() if match.start() else False
        if view.before(match.start()) in _INDEFINITE or named:
            continue
        if place is None or place.type not in ("COUNTRY", "NATIONALITY"):
            yield Candidate(match.start(), match.end(), "BASE", Rank.NAME, 0.8)
    for match in _LEADING.finditer(view.text):
        known = names.by_name.get(view.folded[match.start() : match.end()])
        if known is None or known.type == "BASE":
            yield Candidate(match.start(), match.end(), "BASE", Rank.NAME, 0.8)


def _proper_start(view: View, start: int, end: int, names: Gazetteer) -> int | None:
    """Where the proper part begins: past demonyms, states and words that open a sentence; None if nothing is left."""
    words = re.finditer(r"[^ \n]+", view.text[start:end])
    for word in words:
        text = word.group()
        at = start + word.start()
        entry = names.by_name.get(view.folded[at : start + word.end()])
        if not text[0].isupper() and not ("-" in text and text[-1].isalpha() and any(c.isupper() for c in text)):
            return None
        if entry is not None and entry.type in ("COUNTRY", "NATIONALITY"):
            continue
        if _GENERIC.fullmatch(text) or (view.opens(at) and text.lower() in _OPENERS):
            continue
        return at
    return None


_GENERIC = re.compile(r"(?:The|A|An|Its|Their|This|That|At|In|Naval|Air|Army|Military|Navy|Marine|Force|Base|Airbase|Airfield|Barracks)")
_INDEFINITE = frozenset({"a", "an", "another", "one", "any", "military", "air", "naval", "army", "new"})
_OPENERS = frozenset({"the", "a", "an", "at", "in", "near", "one", "another", "from"})
