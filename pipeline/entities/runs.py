"""Runs of capitalised words: the longest stretches that a name could fill."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .tables import word_set
from .view import View

UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_ABBREVIATIONS = (
    r"(?:U\.S\.A\.|U\.S\.|U\.K\.|U\.N\.|E\.U\.|(?:Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Cpl|Sen|Rep|Gov|Dr|Mr"
    r"|Mrs|Ms|Prof|Rev|St|Jr|Sr"
    rf"|Tech|Pvt|Pfc|Spc|Ltd|Inc|Corp|Co)\.|[{UPPER}]\.(?:[{UPPER}]\.){{0,3}})"
)
_ARTICLE = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]r|[Aa]s|[Aa]t|[Aa]z|[Aa]d|[Aa]sh|[Ee]z|[Ee]d|[Uu]l|ur|i|e|wal|wa|us|ul|ud|bin)-)"
)
_PLAIN = (
    rf"(?:{_ARTICLE}{{0,2}}|(?:d|l|O)['’])[{UPPER}][^\W_]{{0,30}}"
    r"(?:-[^\W_]{1,30}|['’](?!s\b|S\b)[^\W_]{1,30}){0,4}"
)
WORD = rf"(?:{_ABBREVIATIONS}|{_PLAIN}|\d+(?:st|nd|rd|th|d)\b)"
_LINK = (
    r"(?:[ \n](?:(?:al|el|bin|ibn|bint|de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|ul|ur|y|abu"
    r"|&)[ \n]){1,2}|[ \n])"
)
_RUN = re.compile(rf"(?<![\w])(?:{WORD})(?:{_LINK}(?:{WORD}|\d{{1,4}}(?![\w.,:])))*", re.UNICODE)
_WORD = re.compile(r"[^ \n]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run at `[start, end)`, in code points."""

    start: int
    end: int
    text: str
    lower: str


Run = list[Word]


def runs(view: View) -> Iterator[Run]:
    """The runs of a document in text order, cut where a sentence opens; leading words such as "The" are left off."""
    outside, tails = word_set("not_in_names"), word_set("hyphen_tails")
    for match in _RUN.finditer(view.text):
        run: Run = []
        for piece in _WORD.finditer(match.group()):
            start, end = match.start() + piece.start(), match.start() + piece.end()
            text = piece.group().rstrip("'’")
            word = Word(start, start + len(text), text, text.lower())
            barred = word.lower in outside or (word.lower.rpartition("-")[2] in tails and "-" in word.lower)
            if run and (barred or view.opens(start)):
                yield run
                run = []
            if not barred:
                run.append(word)
            if len(text) < end - start and run:
                yield run
                run = []
        if run:
            yield run
