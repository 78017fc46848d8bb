"""Numbers as anyone may write them: signs, powers, divisions and every fraction, where the news grammar holds back.

`parse_number` reads an expression that is a number from end to end; `find_numbers` all numbers of a text. News tells
amounts in fewer ways, and much that looks like a number in it is none: `find_quantities` reads those alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .numbers import LONGEST, entries
from .numerals import LARGEST, numeral
from .spelled import read_spelled

_TOKEN = re.compile(
    r"""(?P<digits>(?:(?<![\d][.,])(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d{1,6}|\d{1,3}(?:\.\d{3}){2,}
        |\d{1,3}(?:[\u00a0\u202f\u2009\ ’']\d{3})+(?:[.,]\d+)?|\d+[.,]\d+)(?![.,]?\d)|\d+|(?<!\d)[.]\d+)
        (?:[eE][+-]?\d{1,3}(?![\w.]))?)
      | (?P<vulgar>[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])
      | (?P<word>[^\W\d_]+) | (?P<mark>\S)""",
    re.VERBOSE,
)
_MINUS = frozenset({"-", "−", "–", "minus", "negative"})
_PLUS = frozenset({"+", "plus", "positive"})
_TIMES = frozenset({"x", "×", "*"})
_SUFFIXES = {"g": 1e9, "t": 1e12}  # beside those of `numbers.tsv`
_CAPITAL_ONLY = frozenset({"m", "t", "g"})  # glued: metre, tonne, gram
_POINTERS = frozenset({"the", "this", "that", "which", "these", "those", "no", "any", "every", "each", "another"})
_HIGHEST_POWER = 400


@dataclass(frozen=True, slots=True)
class Expression:
    """A number and where it stands: `start` and `end` are code points of the text, half-open."""

    start: int
    end: int
    value: float


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    raw: str
    start: int
    end: int
    glued: bool


#: A value and the index of the token behind it.
_Read = tuple[float, int] | None


def parse_number(text: str) -> float | None:
    """The value of a text that is one number and nothing else: "one over twenty-one", "-1.1e3", "1.2b", "10^5"."""
    stripped = text.strip()
    found = find_numbers(stripped)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(stripped))
    return found[0].value if whole else None


def find_numbers(text: str) -> tuple[Expression, ...]:
    """All numbers of a text from left to right, each as long as it reads."""
    tokens = _tokens(text)
    reader, found, at = _Reader(tokens), [], 0
    while at < len(tokens):
        read = reader.expression(at)
        if read is None:
            at += 1
            continue
        value, end = read
        found.append(Expression(tokens[at].start, tokens[end - 1].end, value))
        at = end
    return tuple(found)


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text):
        glued = bool(tokens) and tokens[-1].end == match.start()
        raw = match.group()
        tokens.append(_Token(match.lastgroup or "", raw.lower(), raw, *match.span(), glued))
    return tokens


class _Reader:
    """Reads one expression by recursive descent; every method takes an index and returns a value and the next."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = tokens
        self._end = _Token("", "", "", -1, -1, glued=False)

    def _at(self, index: int) -> _Token:
        return self._tokens[index] if 0 <= index < len(self._tokens) else self._end

    def expression(self, at: int) -> _Read:
        """A number with its sign, divided by another if "over", "in" or "out of" joins them."""
        sign, begin = self._sign(at)
        read = self._power(begin)
        if read is None or self._is_pronoun(at):
            return None
        value, end = self._quotient(*read)
        return (sign * value, end) if abs(value) <= LARGEST or self._at(begin).kind == "digits" else None

    def _sign(self, at: int) -> tuple[int, int]:
        token = self._at(at)
        before = self._at(at - 1)
        free = not token.glued or before.kind == "mark"
        if token.text in _MINUS and (free or token.kind == "word"):
            return -1, at + 1
        return 1, at

    def _is_pronoun(self, at: int) -> bool:
        return self._at(at).text == "one" and self._at(at - 1).text in _POINTERS

    def _quotient(self, value: float, end: int) -> tuple[float, int]:
        joint = self._at(end).text
        skip = 2 if joint == "out" and self._at(end + 1).text == "of" else 1 if joint in ("over", "in") else 0
        below = self._plain(end + skip) if skip else None
        if not below or not below[0] or (joint == "over" and self._at(below[1]).kind == "word"):
            return value, end
        share = value / below[0]
        return (share, below[1]) if share < 1 or joint == "over" else (value, end)

    def _power(self, at: int) -> _Read:
        """Digits raised, "1.1^-2", "1.3 x 10^6"; or any plain number."""
        read = self._plain(at)
        if read is None or self._at(at).kind != "digits":
            return read
        value, end = read
        if self._at(end).text in _TIMES and self._at(end + 1).text == "10" and self._at(end + 2).text == "^":
            exponent = self._exponent(end + 3)
            return (value * 10 ** exponent[0], exponent[1]) if exponent else read
        exponent = self._exponent(end + 1) if self._at(end).text == "^" else None
        return (value ** exponent[0], exponent[1]) if exponent and value else read

    def _exponent(self, at: int) -> _Read:
        sign = 1
        while self._at(at).text in _MINUS | _PLUS:
            sign = -sign if self._at(at).text in _MINUS else sign
            at += 1
        token = self._at(at)
        if token.kind != "digits" or not token.text.isdigit() or int(token.text) > _HIGHEST_POWER:
            return None
        return sign * float(token.text), at + 1

    def _plain(self, at: int) -> _Read:
        token = self._at(at)
        if token.kind == "digits":
            return self._digits(at)
        if token.kind == "vulgar":
            return numeral(token.text) or 0.0, at + 1
        return read_spelled([word.text for word in self._tokens[at : at + LONGEST]], at)

    def _digits(self, at: int) -> _Read:
        """Digits with a fraction or a suffix, or with number words behind them: "2 1/4", "1.2b", "3 hundred"."""
        token, value = self._at(at), numeral(self._at(at).text)
        if value is None:
            return None
        part = self._part(at) or self._part_behind(at)
        if part is not None:
            return part
        suffix, size = self._at(at + 1), self._suffix(at + 1)
        if size:
            return value * size, at + 2
        if suffix.kind == "word" and suffix.glued and suffix.text not in (*_TIMES, "e"):
            return None
        if token.glued and self._at(at - 1).kind == "word":
            return None
        spelled = read_spelled([word.text for word in self._tokens[at : at + LONGEST]], at)
        return spelled or (value, at + 1)

    def _suffix(self, at: int) -> float:
        """What "k", "bn" or "M" multiplies by, 0 if it is none."""
        token, after = self._at(at), self._at(at + 1)
        if (after.glued and after.kind != "mark") or (token.text in _CAPITAL_ONLY and not token.raw.isupper()):
            return 0
        found = entries().get(token.text)
        return found.value if found and found.kind == "suffix" else _SUFFIXES.get(token.text, 0)

    def _part(self, at: int) -> _Read:
        """As in "4/5", never within a date or a telephone number."""
        top, slash, bottom = self._at(at), self._at(at + 1), self._at(at + 2)
        if slash.text != "/" or not (top.text.isdigit() and bottom.text.isdigit() and int(bottom.text)):
            return None
        if self._at(at + 3).text == "/" or self._at(at - 1).text == "/" or self._dials(at):
            return None
        return int(top.text) / int(bottom.text), at + 3

    def _dials(self, at: int) -> bool:
        return self._at(at - 1).text == "-" and self._at(at - 1).glued and self._at(at).glued

    def _part_behind(self, at: int) -> _Read:
        """As in "2 1/4", "2 ½", "2½"."""
        if not self._at(at).text.isdigit():
            return None
        if self._at(at + 1).kind == "vulgar":
            return int(self._at(at).text) + (numeral(self._at(at + 1).text) or 0), at + 2
        part = self._part(at + 1) if self._at(at + 1).kind == "digits" else None
        return (int(self._at(at).text) + part[0], part[1]) if part and part[0] < 1 else None
