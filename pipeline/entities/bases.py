"""Military installations: the name with its head words, in either order."""

import re
from collections.abc import Iterator

from .candidate import Candidate, Rank
from .fold import fold
from .gazetteer import Gazetteer
from .runs import WORD
from .tables import word_set
from .view import View, windows

_KIND = (
    r"(?:[Nn]aval|[Mm]ilitary|[Aa]ir|[Aa]rmy|[Aa]ir [Ff]orce|[Nn]avy|[Mm]arine|[Aa]rmy [Aa]ir|[Ss]ubmarine"
    r"|[Mm]issile|[Dd]rone|"
    r"[Hh]elicopter|[Nn]aval [Aa]ir|[Aa]ir [Nn]ational [Gg]uard|[Aa]ir [Rr]eserve|[Ll]ogistics"
    r"|[Tt]actical [Aa]ir|[Tt]raining)"
)
_HEAD = (
    rf"(?:(?:{_KIND} )?(?:[Bb]ase)|[Aa]irbase|{_KIND} (?:[Ff]acility|[Ss]tation|[Ff]ield|[Dd]epot|[Pp]ort"
    rf"|[Aa]irfield)"
    r"|[Bb]arracks|(?<=[\w] )range(?! of)|camp(?! of)|[Gg]arrison|[Cc]antonment|[Aa]irfield|Arsenal|Proving Ground)"
)
_NAME = rf"(?:{WORD})(?:[ \n](?:{WORD})){{0,4}}?"
_AFTER = re.compile(rf"(?<!\w){_NAME}[ \n]{_HEAD}(?!\w)")
_PLACE = rf"(?P<place>(?:{WORD})(?:[ \n](?:{WORD}))?)"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:naval|air|military|submarine|army)[ \n](?:base|facility|station|post)|airbase|base"
    rf"|camp(?=[ \n]at)|barracks|garrison|outpost)"
    rf"[ \n](?:in|at)[ \n]{_PLACE}"
)
_LEADING = re.compile(
    r"(?<!\w)(?:Camp|Fort|FOB|Forward Operating Base|Joint Base|Joint Expeditionary Base|Naval Station"
    r"|Naval Base|Naval Air Station|"
    r"Naval Support Activity|Marine Corps Base|Marine Corps Air Station|RAF|RAAF Base|RNAS|HMNB|NAS|MCAS|CFB"
    r"|Combat Outpost|"
    rf"Firebase|Forward Base|Air Base|Base Aérienne|INS Air Station)[ \n](?:\d{{1,4}}|(?:{WORD})(?:[ \n](?:{WORD}))?)"
)


def installations(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Bases named by patterns; "Russian base" and "base in Syria" name none."""
    for match in _near(view, _AFTER, "base_nouns", _REACH, _HEAD_REACH):
        start = _proper_start(view, match.start(), match.end(), names)
        if start is not None:
            yield Candidate(start, match.end(), "BASE", Rank.NAME, 0.85)
    for match in _near(view, _BEFORE, "base_nouns", _HEAD_REACH, _REACH):
        if not _named_before(view, match.start(), names) and not _in_state(view, match, names):
            yield Candidate(match.start(), match.end(), "BASE", Rank.NAME, 0.8)
    for match in _LEADING.finditer(view.text):
        known = names.by_name.get(view.folded[match.start() : match.end()])
        designation = match.group().startswith("RAF") and any(char.isdigit() for char in match.group())
        if (known is None or known.type == "BASE") and not designation:
            yield Candidate(match.start(), match.end(), "BASE", Rank.NAME, 0.8)


def _in_state(view: View, match: re.Match[str], names: Gazetteer) -> bool:
    """Whether what the place begins with is a state or a people: "its last base in Chad"."""
    place = view.folded[match.start("place") : match.end("place")]
    entries = (names.by_name.get(text) for text in (place, re.split(r"[ \n]", place)[0]))
    return any(entry is not None and entry.type in ("COUNTRY", "NATIONALITY") for entry in entries)


def _near(view: View, pattern: re.Pattern[str], heads: str, before: int, after: int) -> Iterator[re.Match[str]]:
    for low, high in windows(view.heads(word_set(heads)), before, after):
        yield from pattern.finditer(view.text, low, high)


def _named_before(view: View, start: int, names: Gazetteer) -> bool:
    """Whether the base has a name of its own before its head words ("Hmeimim air base in Latakia")."""
    word = _WORD_BEFORE.search(view.text[max(0, start - 40) : start].rstrip(" \n"))
    if not word or view.text[start - 1 : start] not in (" ", "\n"):
        return False
    text = word.group()
    entry = names.by_name.get(fold(text))
    known = entry is not None and entry.type in ("NATIONALITY", "COUNTRY", "ORGANIZATION")
    return text.lower() in _QUALIFIED or (
        text[0].isupper() and not known and text not in ("The", "A", "Union", "Nations")
    )


def _proper_start(view: View, start: int, end: int, names: Gazetteer) -> int | None:
    """Where the proper part begins: past demonyms, states and words that open a sentence; None if nothing is left."""
    words = re.finditer(r"[^ \n]+", view.text[start:end])
    for word in words:
        text = word.group()
        at = start + word.start()
        entry = names.by_name.get(view.folded[at : start + word.end()])
        if (
            not text[0].isupper()
            and not text[0].isdigit()
            and not ("-" in text and text[-1].isalpha() and any(c.isupper() for c in text))
        ):
            return None
        if entry is not None and entry.type in ("COUNTRY", "NATIONALITY"):
            continue
        if _GENERIC.fullmatch(text) or (view.opens(at) and text.lower() in _OPENERS):
            continue
        return at
    return None


#: How far a name may reach from its head word, and the head word from the noun in it.
_REACH, _HEAD_REACH = 80, 32
_GENERIC = re.compile(
    r"(?:The|A|An|Its|Their|This|That|At|In|Naval|Air|Army|Military|Navy|Marine|Force|Base|Airbase|Airfield|Barracks)"
)
_QUALIFIED = frozenset({"refugee", "displaced", "training", "summer", "holiday", "military", "air", "naval", "army"})
_WORD_BEFORE = re.compile(r"[^\s]+$")
_OPENERS = frozenset({"the", "a", "an", "at", "in", "near", "one", "another", "from"})
