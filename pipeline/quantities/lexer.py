"""Cuts a text into lexemes: words, numbers, ordinals, names with digits, currency signs, dates and clock times.

The cuts are the grammar's own and do not depend on a tokeniser, so "€5.8bn", "278km" and "F-16Vs" come out the same
whatever cut them before. One regular expression, in which no alternative can backtrack beyond a bounded length.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from .numerals import numeral
from .tables import currencies, options


class Kind:
    """What a lexeme is; plain numbers, as to look up an enum's member costs more than most of what is done with it."""

    WORD: Final = 1
    NUMBER: Final = 2
    ORDINAL: Final = 3
    NAME: Final = 4  # letters and digits: "F-16Vs", "G7"
    SIGN: Final = 5  # of a currency: "€", "NT$", "USD"
    SHAPE: Final = 6  # a date, clock time, score, address: never a quantity
    POSSESSIVE: Final = 7
    BREAK: Final = 8  # a paragraph's end
    PUNCT: Final = 9


@dataclass(slots=True)
class Lexemes:
    """The pieces of a text, a list for each of their properties, which is built and read faster than objects are.

    `starts` and `ends` are code points of the text, half-open; `values` are those of numerals.
    """

    kinds: list[int]
    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    values: list[float | None]


#: Whether a paragraph ends at a line break, given its offsets.
Breaks = Callable[[int, int], bool]

#: Between the letters and the sign of "HK$", where a blank may stand.
_DOLLAR = re.compile(r"(?<=[A-Za-z])(?=.[$]$)")
_BLANK = r"\\ ?"
#: Signs of two characters are taken as written, "A$" and not "a $", but for the Canadian dollar's.
_SHORTEST = 2
_CODE = 3
_ANY_CASE = frozenset({"C$"})
_ALTERNATIVES = {
    # most words of most texts, without trying all that follows
    "plain": r"(?:[A-Za-z]+(?=[\ \n,;)])|(?:[A-Z][a-z]{3,}|[a-z]{2,})(?=\.\s|[’']s\b))(?!\ [$\d])",
    "mark": r"[,;:!?)\"“”/-]|\.(?!\d)",
    "url": r"(?:https?://|www\.)\S{1,2000}",
    "shape": r"""
        \d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]{1,20}Z?)?
      | \d{1,2}[:.]\d{2}(?::\d{2})?\s?[ap]\.?m\b\.?
      | \d{1,2}\s?[ap]\.m\. | \d{1,2}\s?[ap]m\b
      | \d{1,3}:\d{2}(?:[:.]\d{1,3}){0,2} | \d{1,2}:\d\b | \d{1,2}\+\d{1,2}\b
      | (?:\d{4}|\d{1,2}\.\d{2})(?=\s?(?:hrs|local\ time|GMT|UTC|W?[CE]ES?T|BST|MSK|TRT|[ECMP][SD]T|IST|PKT|[JKH]ST|HKT
        |SGT|WIB|[CEW]AT|SAST|A[CEW][SD]T|NZ[SD]T)\b)
      | \d{1,2}h\ ?\d{1,2}m(?:in)?\b | \d{1,3}m\ ?\d{1,2}s\b
      | (?!\d{1,3}(?:\.\d{3})+(?!\.?\d))\d{1,4}(?:\.\d{1,4}){2,8}(?!\d)
      | \d{1,2}\.\d{1,2}\.\d{2,4}(?!\d) | \d{1,2}-\d{1,2}-\d{2,4}(?!\d)
      | \d{1,6}(?:-\d{1,6}){2,8} | \d{2,4}-0\d{2,4} | \d{1,2}h\d{2}\b
      | \+\d[\d\ ()-]{6,20}\d | \(\d{3}\)\ ?\d{3}-\d{4}
      | ['’]\d\d\b(?:(?<=of\ .\d\d)|(?<=in\ .\d\d)|(?<=since\ .\d\d))
      | (?:1[5-9]|20)\d0s\b | ['’]?\d0s\b
      | \d+(?:\.\d+)?\ ?[x×]\ ?(?!10[\^−])\d+(?:\.\d+)?(?:\ ?mm\b)?
      | 24/7 | 9/11 | 7/7
      | \[\d{1,3}\]
      | \d{1,3}(?:\.\d{1,9})?\ ?°(?:\ ?\d{1,2}(?:\.\d{1,4})?[′'’])?
        (?:\ ?\d{1,2}(?:\.\d{1,4})?[″"”])?\ ?[NSEW]\b
      | \d{1,3}\.\d{3,9}[;,]\ -?\d{1,3}\.\d{3,9}
    """,
    "ordinal": r"\d{1,3}(?:,\d{3})*(?:st|nd|rd|th|d)\b",
    "possessive": r"['’]s\b",
    "code": r"""
        (?:[0-9]{1,3}[A-Z][A-Za-z]?[0-9]{1,4}[A-Za-z0-9]{0,4}(?:-[A-Za-z0-9]{1,6})?
        |\d{1,4}[DEFHIJOPQRSUXYZ]s?)\b
    """,
    "number": r"""
        \d{1,3}(?:\.\d{1,9})?\ ?[x×]\ ?10(?:\^[-−–]?|−)\d{1,2}(?!\d)
      | \d{1,3}[ -]\d{1,2}/\d{1,3}(?![\d/]) | \d{1,4}/\d{1,4}(?:/\d{1,4})?
      | (?:\d+\ ?)?[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]
      | (?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?
        |\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\.?\d)
        |\d{1,3}(?:\.\d{3})+,\d{1,2}(?![,\d])
        |\d{1,3}(?:[\ \u00a0\u202f\u2009’']\d{3})+(?:[.,]\d+)?(?!\d)
        |(?<!\d,)\d{1,3},\d{1,2}(?![\d,])(?!\.\d)
        |\d+(?:[.·]\d+)?|(?<!\d)[.·]\d+)(?!\d)(?:[eE][+-]?\d{1,4}\b)?
    """,
    "name": r"""
        (?!(?:minus|nearly|over|under|plus|sub|magnitude)-|(?<=\d-)(?:to|or|foot|ft)-)(?!(?<=\d)[a-zA-Z]{1,3}[-\u2010\u2011\u2013]\d)[^\W\d_]+[-\u2010\u2011\u2013]?\d\w*
        (?:\.\d+)?(?:[-\u2010\u2011\u2013/]\w+)*
    """,
    "abbreviation": r"(?:[^\W\d_]\.){2,8}",
    "word": r"[^\W\d_]+(?:['’ʻ](?!s\b)[^\W\d_]+)*",
    "newline": r"[ \t]*\n\s*",
    "punct": r"[^\w\s]|_",
}
_KINDS: dict[str | None, int] = {
    "plain": Kind.WORD,
    "mark": Kind.PUNCT,
    "url": Kind.SHAPE,
    "shape": Kind.SHAPE,
    "ordinal": Kind.ORDINAL,
    "possessive": Kind.POSSESSIVE,
    "code": Kind.NAME,
    "number": Kind.NUMBER,
    "sign": Kind.SIGN,
    "name": Kind.NAME,
    "abbreviation": Kind.WORD,
    "word": Kind.WORD,
    "newline": Kind.BREAK,
    "punct": Kind.PUNCT,
}


@cache
def _pattern() -> re.Pattern[str]:
    """What most lexemes are comes first; the rest is not tried at the blanks between them."""
    usual = ("plain", "mark", "newline")
    other = ("url", "sign", "shape", "ordinal", "possessive", "code", "number", "name", "abbreviation", "word", "punct")
    groups = dict(_ALTERNATIVES, sign=_signs())
    first, rest = ("|".join(f"(?P<{name}>{groups[name]})" for name in names) for names in (usual, other))
    return re.compile(rf"{first}|(?=\S)(?:{rest})", re.VERBOSE)


def _signs() -> str:
    """A currency's sign or code, longest first; letters count only where digits follow, weak ones only a large sum."""
    strong: set[str] = set()
    weak: set[str] = set()
    for _, _, _, signs, doubtful in currencies():
        strong.update(options(signs))
        weak.update(options(doubtful))
    letters = {sign for sign in strong if sign[-1].isalpha() or sign[-1] == "."}
    letters |= {f"M{code}" for code in letters if len(code) == _CODE and code.isupper()}  # "MUSD 60"
    symbols = strong - letters
    exact = {sign for sign in symbols if len(sign) <= _SHORTEST and sign not in _ANY_CASE}
    last = "".join(sorted({re.escape(sign[-1]) for sign in symbols}))
    large = r"\d{1,3}(?:,\d{3})+|[\d.]{1,9}\s?(?:m|mn|bn|tn|trn|[mbtr]+illion)\b"
    return (  # each list behind a glance ahead, as most words are no sign
        rf"(?=[^\s\d]{{1,5}}\ ?\d){_any_of(letters)}(?=\ ?\d)"
        rf"|(?=[^\s\d]{{0,4}}\ ?[{last}])(?:{_any_of(exact)}|(?i:{_any_of(symbols - exact, blank=True)}))"
        rf"|(?=[A-Za-z]{{1,3}}\ ?\d){_any_of(weak - strong)}(?=\ ?(?:{large}))"
    )


def _any_of(words: set[str], *, blank: bool = False) -> str:
    """One of the words, longest first; `blank` lets one stand between letters and a sign, "HK $"."""
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(_DOLLAR.sub(_BLANK, re.escape(word)) if blank else re.escape(word) for word in ordered)})"


def lex(text: str, breaks: Breaks) -> Lexemes:
    """The lexemes of `text` in order; a line break is one only where `breaks` says that a paragraph ends there."""
    matches = [match for match in _pattern().finditer(text) if match.lastgroup != "newline" or breaks(*match.span())]
    texts = [match[0] for match in matches]
    lexemes = Lexemes(
        kinds=[_KINDS[match.lastgroup] for match in matches],
        texts=texts,
        lowers=[piece.lower() for piece in texts],
        starts=[match.start() for match in matches],
        ends=[match.end() for match in matches],
        values=[None] * len(texts),
    )
    for index, kind in enumerate(lexemes.kinds):
        if kind is Kind.NUMBER:
            _evaluate(lexemes, index)
    return lexemes


def _evaluate(lexemes: Lexemes, index: int) -> None:
    lexemes.values[index] = numeral(lexemes.texts[index])
    if lexemes.values[index] is None:
        lexemes.kinds[index] = Kind.SHAPE
