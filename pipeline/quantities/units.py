"""Units of measure: what is written behind a number, and how units convert into each other.

The table's units combine: "mg/l" and "milligrams per litre" are each a milligram per litre.
"""

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


_PER = re.compile(r"(/)|[\s-]per[\s-]")
#: What a unit may be per.
_BASES = frozenset({"time", "length", "area", "volume", "mass", "energy"})


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
def _spans() -> dict[str, Unit]:
    """What units may be per beside units."""
    return {name: Unit(name, "time", float(seconds), name) for name, _, _, seconds in rows("denominators")}


def unit_named(name: str) -> Unit | None:
    """The unit of that name, of the table or of two parts: "kilovolt per centimetre"."""
    if name in units():
        return units()[name]
    upper, _, lower = name.rpartition(" per ")
    return _quotient(units().get(upper), units().get(lower) or _spans().get(lower))


def _quotient(upper: Unit | None, lower: Unit | None) -> Unit | None:
    """A unit per another, which measures something else or more: "metre per kilometre", never "mile per kilometre"."""
    if upper is None or lower is None or lower.dimension not in _BASES:
        return None
    if upper.dimension == lower.dimension and upper.factor >= lower.factor:
        return None
    return Unit(
        f"{upper.name} per {lower.name}",
        f"{upper.dimension} per {lower.dimension}",
        upper.factor / lower.factor,
        f"({upper.pint_name})/({lower.pint_name})" if upper.pint_name and lower.pint_name else "",
    )


@cache
def _surfaces(*tables: str) -> _Surfaces:
    by_word: dict[str, str] = {}
    by_symbol: dict[str, str] = {}
    for name, words, symbols, *_ in (row for table in tables for row in rows(table)):
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
    surfaces = _surfaces("units")
    spellings = (*surfaces.by_word, *surfaces.by_symbol)
    return frozenset(lex(spelling, lambda _start, _end: False).lowers[0] for spelling in spellings)


_SPACE = re.compile(r"[\s-]+")


def unit_at(text: str, start: int, *, symbols: bool) -> tuple[Unit, int] | None:
    """The unit written at `start` and the offset of its end; symbols are only read behind digits."""
    found = _read(_surfaces("units"), text, start, symbols=symbols)
    if found is None:
        return None
    name, end = found
    per = _PER.match(text, end)
    lower = _read(_surfaces("units", "denominators"), text, per.end(), symbols=bool(per[1])) if per else None
    compound = unit_named(f"{name} per {lower[0]}") if lower else None
    return (compound, lower[1]) if compound and lower else (units()[name], end)


def _read(surfaces: _Surfaces, text: str, start: int, *, symbols: bool) -> tuple[str, int] | None:
    """The name of a unit and the offset of its end."""
    match = surfaces.words.match(text, start)
    if match is not None:
        key = match[1].lower()
        spellings = (key, _SPACE.sub(" ", key), _SPACE.sub("-", key))
        name = next((surfaces.by_word[spelling] for spelling in spellings if spelling in surfaces.by_word), None)
        return (name, match.end()) if name else None
    match = surfaces.symbols.match(text, start) if symbols else None
    return (surfaces.by_symbol[match[1]], match.end()) if match else None


def convert(quantity: Quantity, unit: str) -> float:
    """The value of a measure in another unit, both named in words: `convert(q, "mile")`; pint does the sums.

    Raises:
        ValueError: the quantity is no measure with a value, a unit is unknown, or the two do not convert.
    """
    import pint  # noqa: PLC0415  (half a second that only those who convert should wait)

    here, there = unit_named(quantity.unit or ""), unit_named(unit)
    if quantity.value is None or here is None or there is None or not (here.pint_name and there.pint_name):
        raise ValueError(f"{quantity.text!r} does not convert to {unit!r}")
    if here.dimension != there.dimension:
        raise ValueError(f"{here.name!r} measures {here.dimension}, {there.name!r} {there.dimension}")
    registry: pint.UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    return float(registry.Quantity(quantity.value, here.pint_name).to(there.pint_name).magnitude)


def same_amount(value: float, unit: str, other_value: float, other: str, *, tolerance: float = 0.2) -> bool:
    """Whether two measures can state one amount: same dimension, and equal but for rounding."""
    here, there = unit_named(unit), unit_named(other)
    if here is None or there is None or here.dimension != there.dimension or unit == other:
        return False
    if here.dimension == "temperature":
        return True
    left, right = value * here.factor, other_value * there.factor
    return abs(left - right) <= tolerance * max(abs(left), abs(right))
