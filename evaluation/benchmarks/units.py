"""Quantities and times of a text as NewsQuant has them: values or ranges, and the unit's name.

The set writes in one form what Dateline keeps in another. Put into that form are: durations and spans of time, which
are times here ("two years later"); parts of a span ("two hours, ten minutes"), which are one time here; "from A to B"
with one unit, two amounts here and one range there; "A or B", a range here and two amounts there; fractions in words,
percentages here and shares there; the bounds of vague plurals; and amounts in cents.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import pycountry

from ...pipeline.quantities import find_numbers
from ...schemas import Quantity, Time
from .benchmark import table_rows

_PART = re.compile(r"(\d+(?:\.\d+)?)([A-Z]+)")
_SPAN = re.compile(r"(?i)[\s-]*(?:more |full |straight )?(second|minute|hour|day|week|month|year|decade|centur)")
_CENT = re.compile(r"(?i)(?:¢|\bcents?)$")
_PERCENT = re.compile(r"(?i)%|per ?cent|pct|pc|point")
_JOINT = re.compile(r"\s*(?:to|[-–/])\s*")
_EITHER = re.compile(r"\bor\b(?! (?:so|more|less))")
CENTS = 100
#: The unit of a fraction in words.
SHARE = "%"


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, or the bounds of a range; `unit` names a measure, currency or span of time, `item` what is counted."""

    low: float
    high: float
    unit: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    amount: Amount
    start: int
    end: int


def amounts(text: str, quantities: Sequence[Quantity], times: Sequence[Time]) -> tuple[Amount, ...]:
    """The quantities of a text, and its times that state how long, in text order."""
    found = [_Placed(amount, q.start, q.end) for q in quantities for amount in _amounts(q)]
    found += [_Placed(amount, t.start, t.end) for t in times for amount in _spans(t)]
    found.sort(key=lambda placed: placed.start)
    return tuple(placed.amount for placed in _joined(text, found))


def _joined(text: str, found: Sequence[_Placed]) -> Iterator[_Placed]:
    """Two single values with one unit and "to" between them are a range."""
    before: _Placed | None = None
    for placed in found:
        if before is not None and _is_range(text, before, placed):
            ends = Amount(before.amount.low, placed.amount.high, placed.amount.unit, placed.amount.item)
            before = _Placed(ends, before.start, placed.end)
            continue
        if before is not None:
            yield before
        before = placed
    if before is not None:
        yield before


def _is_range(text: str, left: _Placed, right: _Placed) -> bool:
    single = left.amount.low == left.amount.high and right.amount.low == right.amount.high
    same = left.amount.unit == right.amount.unit
    return single and same and _JOINT.fullmatch(text, left.end, right.start) is not None


def _amounts(quantity: Quantity) -> Iterator[Amount]:
    low = quantity.value if quantity.value is not None else quantity.low
    high = quantity.value if quantity.value is not None else quantity.high
    if low is None or high is None:
        raise ValueError(f"{quantity.text!r} has neither a value nor bounds")
    unit, factor = _unit(quantity)
    item = quantity.item.text if quantity.item else None
    low, high = _bounds(low * factor, high * factor)
    if low != high and _EITHER.search(quantity.text):
        yield Amount(low, low, unit, item)
        low = high
    yield Amount(low, high, unit, item)


def _unit(quantity: Quantity) -> tuple[str | None, float]:
    """The unit's name in the set, and what the value is multiplied by."""
    if quantity.currency:
        return ("cent", CENTS) if _CENT.search(quantity.text) else (_currency(quantity.currency), 1)
    if quantity.kind == "percent" and not _PERCENT.search(quantity.text):
        return SHARE, 1 / 100
    return (_names().get(quantity.unit, quantity.unit) if quantity.unit else None), 1


def _bounds(low: float, high: float) -> tuple[float, float]:
    """Of a vague plural, "hundreds", 100 and 1,000 instead of 200 and 999."""
    return (low / 2, high + 1) if low < high and high + 1 == 5 * low else (low, high)


def _spans(time: Time) -> Iterator[Amount]:
    """How long a time is, or how far away, where it says so with a number: "three months", "two years later"."""
    numbers = find_numbers(time.text)
    if time.kind == "duration" and numbers:
        days, _, hours = (time.value or "").partition("T")
        yield from _parts(days, "P")
        yield from _parts(hours, "PT")
    elif time.kind != "duration":
        for number in numbers:
            if match := _SPAN.match(time.text, number.end):
                yield Amount(number.value, number.value, match[1].lower().replace("centur", "century"))


def _parts(value: str, lead: str) -> Iterator[Amount]:
    for number, unit in _PART.findall(value.removeprefix("P")):
        yield Amount(float(number), float(number), _names()[lead + unit])


def _currency(code: str) -> str:
    known = pycountry.currencies.get(alpha_3=code)
    return _names().get(code) or (known.name.lower() if known else code)


@cache
def _names() -> dict[str, str]:  # by our name, ISO 4217's or TIMEX3's
    return {row[0]: row[1] for row in table_rows("newsquant_units")}
