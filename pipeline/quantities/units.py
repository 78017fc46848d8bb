"""Units of measure: what is written behind a number, and how units convert into each other."""

import re
from dataclasses import dataclass
from functools import cache

from ...schemas import Quantity
from .lexer import lex
from .tables import options, rows


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its name in words, singular; `factor` leads to the SI unit of its `dimension`."""

    name: str
    dimension: str
    factor: float
    pint_name: str


@dataclass(frozen=True, slots=True)
class _Surfaces:
    words: re.Pattern[str]
    symbols: re.Pattern[str]
    by_word: dict[str, str]
    by_symbol: dict[str, str]


@cache
def units() -> dict[str, Unit]:
    """All units by name."""
    return {
        name: Unit(name, dimension, float(factor), "" if pint_name == "-" else pint_name)
        for name, _, _, dimension, factor, pint_name in rows("units")
    }


@cache
def _surfaces() -> _Surfaces:
    by_word: dict[str, str] = {}
    by_symbol: dict[str, str] = {}
    for name, words, symbols, *_ in rows("units"):
        by_word.update((word.lower(), name) for word in options(words))
        by_symbol.update((symbol, name) for symbol in options(symbols))
    return _Surfaces(_compile(by_word, re.IGNORECASE), _compile(by_symbol, 0), by_word, by_symbol)


def _compile(table: dict[str, str], flags: int) -> re.Pattern[str]:
    longest_first = sorted(table, key=len, reverse=True)
    spellings = (re.escape(word).replace(r"\ ", r"[\s-]\s?").replace(r"\-", r"[\s-]") for word in longest_first)
    return re.compile(rf"({'|'.join(spellings)})(?![\w²³])", flags)


@cache
def openings() -> frozenset[str]:
    """The lexemes that units begin with, in lower case."""
    spellings = (*_surfaces().by_word, *_surfaces().by_symbol)
    return frozenset(lex(spelling, lambda _start, _end: False).lowers[0] for spelling in spellings)


_SPACE = re.compile(r"[\s-]+")


def unit_at(text: str, start: int, *, symbols: bool) -> tuple[Unit, int] | None:
    """The unit written at `start` and the offset of its end; symbols are only read behind digits."""
    surfaces = _surfaces()
    match = surfaces.words.match(text, start)
    if match is not None:
        key = match[1].lower()
        name = (
            surfaces.by_word.get(key)
            or surfaces.by_word.get(_SPACE.sub(" ", key))
            or surfaces.by_word.get(_SPACE.sub("-", key))
        )
        return (units()[name], match.end()) if name else None
    match = surfaces.symbols.match(text, start) if symbols else None
    if match is None:
        return None
    return units()[surfaces.by_symbol[match[1]]], match.end()


def convert(quantity: Quantity, unit: str) -> float:
    """The value of a measure in another unit, both named in words: `convert(q, "mile")`; pint does the sums.

    Raises:
        ValueError: the quantity is no measure with a value, a unit is unknown, or the two do not convert.
    """
    import pint  # noqa: PLC0415  (half a second that only those who convert should wait)

    here, there = units().get(quantity.unit or ""), units().get(unit)
    if quantity.value is None or here is None or there is None or not (here.pint_name and there.pint_name):
        raise ValueError(f"{quantity.text!r} does not convert to {unit!r}")
    if here.dimension != there.dimension:
        raise ValueError(f"{here.name!r} measures {here.dimension}, {there.name!r} {there.dimension}")
    registry: pint.UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    return float(registry.Quantity(quantity.value, here.pint_name).to(there.pint_name).magnitude)


def same_amount(value: float, unit: str, other_value: float, other: str, *, tolerance: float = 0.2) -> bool:
    """Whether two measures can state one amount: same dimension, and equal but for rounding."""
    here, there = units().get(unit), units().get(other)
    if here is None or there is None or here.dimension != there.dimension or unit == other:
        return False
    if here.dimension == "temperature":
        return True
    left, right = value * here.factor, other_value * there.factor
    return abs(left - right) <= tolerance * max(abs(left), abs(right))
