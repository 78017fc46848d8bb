"""Persons whom a title announces, and the parts of a person's name."""

import re
from collections.abc import Iterator
from functools import cache

from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .runs import WORD
from .tables import rows, word_set
from .view import View, windows

_HEADS = ("org_heads", "facility_heads", "mask_heads", "base_heads")
_PARTICLE = r"(?:al|el|bin|ibn|bint|de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|ul|ur|y|abu|ben|e)"
_NAME = rf"(?:{WORD})(?:[ \n](?:{_PARTICLE}[ \n]){{0,2}}(?:{WORD})){{0,7}}(?:[ ](?:III|II|IV|Jr\.?|Sr\.?)(?!\w))?"
_GRADE = rf"(?:(?i:{'|'.join(word_set('grades'))})[ \n-]){{0,2}}"
_MOST_WORDS = 5
#: How far from its first word a title with its name may reach.
_REACH = 160
_SPOKEN = re.compile(
    rf"(?<=[,?!.]['\"”’] )(?:said|says|added|asked)[ \n](?P<name>{_NAME})(?=[,.:]|[ \n](?:who"
    rf"|of|from|in|at)\b)"
)
_OFFICE = re.compile(
    rf"(?<!\w)(?:minister|president|spokesman|spokeswoman|spokesperson|commander|governor|mayor|ambassador"
    rf"|envoy|chief|leader|general|"
    rf"director|secretary|chairman|head|deputy|adviser|aide|premier|son|father|brother|wife|widow|daughter"
    rf"|mother|sister|nephew),[ \n](?P<name>{_NAME})(?=,)"
)
_BYLINE = re.compile(
    rf"(?:(?:^|\n)(?:By|BY|by)|(?<!\w)(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ww]ritten|[Tt]ranslated|[Pp]hotos?)"
    rf" by)[ ](?P<name>{_NAME})(?=[ \n,;)]|$)"
)
#: A line of its own that names the writer, above the date or an office.
_SIGNED = re.compile(
    rf"(?:^|\n)(?P<name>(?:{WORD})(?: (?:{WORD})){{1,2}})"
    r"(?=\n(?:\d|(?i:reporter|correspondent|editor|staff|published|updated)))"
)


def _alternatives(*, capital: bool = False) -> str:
    """The titles as a pattern, longest first, each also with words such as "Deputy" before it."""
    titles = [re.escape(row[0]) for row in rows("titles") if not capital or row[0][0].isupper()]
    return rf"{_GRADE}(?:{'|'.join(sorted(titles, key=len, reverse=True))})"


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<title>(?:{_alternatives()})(?: \([^)\n]{{1,12}}\))?)[ \n](?P<name>{_NAME})")


@cache
def _title_heads() -> frozenset[str]:
    """The first words of titles, in lower case, with and without a period."""
    heads = {re.split(r"[ -]", row[0])[0].lower() for row in rows("titles")} | word_set("grades")
    return frozenset(heads | {head.rstrip(".") for head in heads})


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(rf"(?<=[ \n])(?:{_alternatives(capital=True)})[ \n](?=\w)")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_alternatives()})(?!\w)[ \n]?)+")


def titled(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Persons after a title; the title is kept, and stays out of the span."""
    heads = view.heads(_title_heads())
    near = (m for low, high in windows(heads, 0, _REACH) for m in _titles().finditer(view.text, low, high))
    for match in near:
        start = match.start("name")
        more = _leading().match(view.text, start)
        if more and more.end() < match.end() and view.text[more.end()].isupper():
            start = more.end()
        inner = list(_inner().finditer(view.text, start, match.end()))
        start = inner[-1].end() if inner else start
        end = _cut(view, start, match.end())
        if end and _plausible(view, start, end, match["title"], names):
            title = view.text[match.start() : start].strip()
            yield Candidate(start, end, "PERSON", Rank.NAME, 0.95, title=title)


def announced(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Persons whom a verb of speaking, an office before a comma or "By" at the head of a line announces."""
    for pattern in (_SPOKEN, _OFFICE, _BYLINE, _SIGNED):
        for match in pattern.finditer(view.text):
            start = match.start("name")
            more = _leading().match(view.text, start)
            start = more.end() if more and more.end() < match.end("name") else start
            end = _cut(view, start, match.end("name"))
            known = names.by_name.get(view.folded[start:end]) if end else None
            signed = pattern is _BYLINE or (pattern is _SIGNED and not _headed(view, start, end, names))
            free = bool(end) and (known is None or known.weak) and (signed or not view.in_title(start))
            if free and _plausible(view, start, end, "", names):
                yield Candidate(start, end, "PERSON", Rank.NAME, 0.95)


def leaders(view: View) -> Iterator[Candidate]:
    """Surnames that all news gives to one leader, also where nothing else speaks for a person: in headlines."""
    for start in view.heads(word_set("leaders")):
        end = start + len(view.lower[view.at(start)])
        if view.text[start].isupper() and view.text[end : end + 1] != "-" and view.text[start - 1 : start] != "-":
            yield Candidate(start, end, "PERSON", Rank.GUESS, 0.8)


def _headed(view: View, start: int, end: int, names: Gazetteer) -> bool:
    """Whether a word of the line is a head word of bodies or sites, or known otherwise: it names no writer."""
    words = view.folded[start:end].split(" ")
    return any(
        word in names.by_name or any(word in word_set(heads) for heads in (*_HEADS, "location_heads")) for word in words
    )


def _cut(view: View, start: int, end: int) -> int:
    """A name has at most five words, none of them a day, a title or the opening of a sentence; 0 if nothing is left."""
    stop = 0
    for count, word in enumerate(re.finditer(r"[^ \n]+", view.text[start:end])):
        at, lower = start + word.start(), word.group().lower()
        if count >= _MOST_WORDS or lower in word_set("not_in_names") or (count and view.opens(at)):
            break
        if not (word.group().islower()):
            stop = start + word.end()
    return start + len(view.text[start:stop].rstrip("'’")) if stop else 0


def _plausible(view: View, start: int, end: int, title: str, names: Gazetteer) -> bool:
    name = view.text[start:end]
    entry = names.by_name.get(view.folded[start:end])
    first = names.by_name.get(view.folded[start:end].split(" ")[0])
    if name.lower() in word_set("bad_names") or (view.in_title(start) and title.islower()):
        return False
    if entry is not None and (entry.type != "LOCATION" or not entry.weak):
        return False
    last = view.folded[start:end].split(" ")[-1]
    if any(last in word_set(heads) for heads in _HEADS):
        return False
    return not (first is not None and first.type in ("NATIONALITY", "ORGANIZATION", "COUNTRY") and title[:1].islower())


def is_title(text: str) -> bool:
    """Whether `text` is titles and nothing else."""
    return _leading().fullmatch(text) is not None


def strip_title(text: str) -> tuple[str, str]:
    """The titles that open `text`, with the blanks after them, and the rest."""
    match = _leading().match(text)
    if not match or match.end() >= len(text):
        return "", text
    return text[: match.end()], text[match.end() :]
