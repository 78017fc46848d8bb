"""Quantities and durations of a record as NewsQuant has them: a value or a range, and the unit's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pycountry

from ...schemas import Quantity, Record, Time
from .benchmark import table_rows

_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z]{1,2})")
_CENT = re.compile(r"(?i)(?:¢|\bcents?)$")
CENTS = 100


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, or the bounds of a range; `unit` names a measure, currency or span of time, `item` what is counted."""

    low: float
    high: float
    unit: str | None = None
    item: str | None = None


def amounts(record: Record) -> Iterator[Amount]:
    """The quantities of a record, and its durations that state a number."""
    for quantity in record.quantities:
        yield _amount(quantity)
    for time in record.times:
        if time.kind == "duration":
            yield from _duration(time)


def _amount(quantity: Quantity) -> Amount:
    low = quantity.value if quantity.value is not None else quantity.low
    high = quantity.value if quantity.value is not None else quantity.high
    if low is None or high is None:
        raise ValueError(f"{quantity.text!r} has neither a value nor bounds")
    if quantity.currency and _CENT.search(quantity.text):
        return Amount(low * CENTS, high * CENTS, "cent")
    if quantity.currency:
        return Amount(low, high, _currency(quantity.currency))
    if quantity.unit:
        return Amount(low, high, _names().get(quantity.unit, quantity.unit))
    return Amount(low, high, item=quantity.item.text if quantity.item else None)


def _duration(time: Time) -> Iterator[Amount]:
    match = _DURATION.fullmatch(time.value or "")
    if match:
        value = float(match[2])
        yield Amount(value, value, _names()[f"P{match[1]}{match[3]}"])


def _currency(code: str) -> str:
    known = pycountry.currencies.get(alpha_3=code)
    return _names().get(code) or (known.name.lower() if known else code)


@cache
def _names() -> dict[str, str]:
    return {row[0]: row[1] for row in table_rows("newsquant_units")}
