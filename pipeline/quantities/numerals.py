"""The value of a number written in digits, whatever its separators."""

import re
import unicodedata

#: Larger numbers than this are no quantities that news tells of.
LARGEST = 1e18
_LONGEST = 40
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 64, 100, 1000})
_FRACTION = re.compile(r"(?:(\d+)[ -])?(\d+)/(\d+)")
_POWER = re.compile(r"(?P<factor>[\d.]+) ?[x×] ?10\^?(?P<sign>[-−–]?)(?P<exponent>\d+)")
_SPACES = re.compile(r"[ \u00a0\u202f\u2009’']")


def numeral(text: str) -> float | None:
    """The value of digits with separators, fractions and exponents; None if they are no number, or too large."""
    if len(text) > _LONGEST:
        return None
    power = _POWER.fullmatch(text)
    if power is not None:
        text = f"{power['factor']}e{'-' if power['sign'] else ''}{power['exponent']}"
    if "/" in text:
        return _fraction(text)
    if not text[-1].isdecimal():
        return _vulgar(text)
    value = float(_plain(text))
    return _tidy(value) if abs(value) <= LARGEST else None


def _plain(text: str) -> str:
    """The digits as Python writes them: no separators, a point for decimals."""
    text = _SPACES.sub("", text).replace("·", ".")
    if text.count(".") > 1 or 0 < text.find(".") < text.find(","):  # 1.500.000,25
        return text.replace(".", "").replace(",", ".")
    whole, comma, rest = text.rpartition(",")
    if not comma:
        return text
    digits = rest.split(".")[0]
    if len(digits) != 3:  # 12,5
        return f"{whole.replace(',', '')}.{rest}"
    return text.replace(",", "")


def _fraction(text: str) -> float | None:
    match = _FRACTION.fullmatch(text)
    if match is None:
        return None
    whole, top, bottom = int(match[1] or 0), int(match[2]), int(match[3])
    if top >= bottom or bottom not in _DENOMINATORS:
        return None
    return whole + top / bottom


def _vulgar(text: str) -> float | None:
    part = unicodedata.numeric(text[-1])
    whole = text[:-1].strip()
    return (float(whole) if whole else 0.0) + part


def _tidy(value: float) -> float:
    return int(value) if value.is_integer() else value
