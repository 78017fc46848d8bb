"""Ships: by the prefix of their navy, by what they are called beside their name, by their class."""

import re
from collections.abc import Iterator
from functools import cache

from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .runs import WORD
from .tables import word_set
from .view import View, windows

PREFIX = (
    r"(?:USS|USNS|USCGC|HMS|RFA|HMAS|HMCS|HMNZS|INS|IRIS|IRINS|KRI|BRP|FS|FNS|ROKS|JS|JDS|ITS|TCG|SPS|ESPS|ARA|PNS|BNS|SLNS|HDMS|Zr\.Ms\.|Hr\.Ms\.|HNLMS|"
    r"HNoMS|KNM|HSwMS|HSWMS|ORP|ROCS|RFS|RSS|KD|BAP|ARC|ARM|TNS|NRP|FGS|CCGS|NNS|GNS|CGC|ICGV|MV|M/V|MT|M/T|M/S|SS|FV|F/V|RV|S/Y|CSS|SNS|LPG/C|VNS|UMS)"
)
_NAME = rf"(?:{WORD})(?:[ \n](?:(?:de|of|del|al|la|le|der|van|von)[ \n])?(?:{WORD}|[IVX]+|\d{{1,3}}(?!\w))){{0,5}}"
_PREFIXED = re.compile(rf"(?<![\w-]){PREFIX}[ \n](?P<name>{_NAME})")
_CLASS = re.compile(rf"(?<![\w])(?:{WORD})(?:[ \n](?:{WORD})){{0,2}}(?=-class(?!\w))")
_MORE = re.compile(rf"(?:,[ \n]|,?[ \n]and[ \n])(?:the[ \n])?['\"“‘]?(?P<name>{_NAME})(?=[,;.\n ]|$)")
_CLASS_HEAD = re.compile("-class")
_REACH = 60
_MOST_WORDS = 4


def ships(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Ships and classes named by patterns."""
    for match in _PREFIXED.finditer(view.text):
        end = _cut(view, match.start("name"), match.end())
        known = names.by_name.get(view.folded[match.start() : end])
        if known is not None and known.type == "BASE":
            continue
        yield Candidate(match.start(), end, "VESSEL", Rank.NAME, 0.95)
    classes = (found.start() for found in _CLASS_HEAD.finditer(view.text))
    for match in (m for low, high in windows(classes, _REACH, 8) for m in _CLASS.finditer(view.text, low, high)):
        if any(view.after(match.end(), skip) in word_set("ship_words") for skip in range(2, 5)):
            start = _skip_adjectives(view, match.start(), match.end(), names)
            yield Candidate(start, match.end(), "VESSEL", Rank.NAME, 0.9)
    yield from _called(view, names)
    yield from _described(view, names)


def _cut(view: View, start: int, end: int) -> int:
    """A name has at most four words and ends before a sentence opens."""
    for count, word in enumerate(re.finditer(r"[^ \n]+", view.text[start:end])):
        at = start + word.start()
        if count and (count >= _MOST_WORDS or view.opens(at)):
            return at - 1
    return end


def _skip_adjectives(view: View, start: int, end: int, names: Gazetteer) -> int:
    first = re.match(r"[^ \n]+[ \n]", view.text[start:end])
    entry = names.by_name.get(view.folded[start : start + first.end() - 1]) if first else None
    adjective = entry is not None and entry.type in ("NATIONALITY", "COUNTRY")
    return (
        start + first.end()
        if first and (adjective or first.group().strip() in ("The", "A", "An", "Two", "Three"))
        else start
    )


@cache
def _kind_and_name() -> re.Pattern[str]:
    kinds = "|".join(sorted(word_set("ship_kinds"), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{kinds})(?P<plural>s?)(?:,?[ \n]the)?[ \n]['\"“‘]?(?P<name>{_NAME})")


@cache
def _kind_behind() -> re.Pattern[str]:
    kinds = "|".join(sorted(word_set("ship_kinds"), key=len, reverse=True))
    return re.compile(
        rf"(?<=\bthe )(?P<name>(?:{WORD})(?:[ \n](?:{WORD}|\d{{1,2}}(?!\w))){{0,3}}),[ \n]"
        rf"(?:an?|its|their|one of its)[ \n](?:[\w-]+[ \n]){{0,4}}?(?:{kinds})(?!\w)"
    )


def _called(view: View, names: Gazetteer) -> Iterator[Candidate]:
    for match in _kind_and_name().finditer(view.text):
        if not view.text[match.start()].islower():
            continue
        start = match.start("name")
        if view.opens(start) or match["name"].split()[0].lower() in word_set("not_in_names"):
            continue
        end = _cut(view, start, match.end())
        entry = names.by_name.get(view.folded[start:end])
        if entry is None or entry.type not in ("COUNTRY", "NATIONALITY", "ORGANIZATION"):
            yield Candidate(start, end, "VESSEL", Rank.NAME, 0.95)
            if match["plural"]:
                yield from _listed(view, end, names)


def _listed(view: View, end: int, names: Gazetteer) -> Iterator[Candidate]:
    """The further ships of a list ("the frigates A, B and C")."""
    while more := _MORE.match(view.text, end):
        end = _cut(view, more.start("name"), more.end())
        entry = names.by_name.get(view.folded[more.start("name") : end])
        if view.opens(more.start("name")) or (entry is not None and entry.type in ("COUNTRY", "NATIONALITY")):
            return
        yield Candidate(more.start("name"), end, "VESSEL", Rank.NAME, 0.85)


def _described(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Ships that a phrase behind the name describes ("the Ruen, a bulk carrier")."""
    for match in _kind_behind().finditer(view.text):
        entry = names.by_name.get(view.folded[match.start("name") : match.end("name")])
        known = entry is not None and entry.type != "LOCATION"
        if not known and match["name"].split()[0].lower() not in word_set("not_in_names"):
            yield Candidate(match.start("name"), match.end("name"), "VESSEL", Rank.NAME, 0.85)
