"""Quantities and times of a text as NewsQuant has them: values or ranges, and the unit's name.

The set writes in one form what Dateline keeps in another. Put into that form are: durations and spans of time, which
are times here ("two years later"); parts of a span ("two hours, ten minutes"), which are one time here; "from A to B"
with one unit, two amounts here and one range there; "A or B", a range here and two amounts there; fractions in words,
percentages here and shares there; the bounds of vague plurals; amounts in cents or pence, of which records state the
whole unit; and what an amount is per ("$14.95 a month"), part of the unit there, which records leave out and Dateline's
`rate_of` reads from the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pycountry

from ...pipeline.quantities import find_numbers, rate_of
from ...pipeline.quantities.units import unit_at
from ...schemas import Quantity, Span, Time
from .benchmark import table_rows

_FIELD = re.compile(r"(\d+(?:\.\d+)?)([A-Z]+)")
_SPAN = re.compile(r"(?i)[\s-]*(?:more |full |straight )?(second|minute|hour|day|week|month|year|decade|centur)")
#: Hundredths of a currency unit, by their name in the set, which reads every "p" of a share's price as a point.
_PARTS = {
    "cent": re.compile(r"(?i)(?:¢|\bcents?)$"),
    "point": re.compile(r"(?i)(?<=\d)\s?p$"),
    "penny": re.compile(r"(?i)\b(?:pence|penny|pennies)$"),
}
_PERCENT = re.compile(r"(?i)%|per ?cent|pct|pc|point")
_JOINT = re.compile(r"\s*(?:to|[-–/])\s*")
_EITHER = re.compile(r"\bor\b(?! (?:so|more|less))")
HUNDRED = 100
#: The unit of a fraction in words.
SHARE = "%"


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, or the bounds of a range.

    `unit` names a measure, currency or span of time, `item` what is counted, `per` what either is per.
    """

    low: float
    high: float
    unit: str | None = None
    item: str | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    amount: Amount
    start: int
    end: int


def amounts(text: str, quantities: Sequence[Quantity], times: Sequence[Time]) -> tuple[Amount, ...]:
    """The quantities of a text, and its times that state how long, in text order."""
    found = [_Placed(amount, q.start, q.end) for q in quantities for amount in _amounts(q, _rate(text, q))]
    found += [_Placed(amount, t.start, t.end) for t in times for amount in _spans(t, _rate(text, t))]
    found.sort(key=lambda placed: placed.start)
    return tuple(placed.amount for placed in _joined(text, found))


def _joined(text: str, found: Sequence[_Placed]) -> Iterator[_Placed]:
    """Two single values with one unit and "to" between them are a range."""
    before: _Placed | None = None
    for placed in found:
        if before is not None and _is_range(text, before, placed):
            before = _Placed(replace(placed.amount, low=before.amount.low), before.start, placed.end)
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


def unit_written(wording: str) -> str | None:
    """The name in the set of the unit that a wording is, "lbs", from end to end."""
    found = unit_at(wording, 0, symbols=True)
    whole = found is not None and found[1] == len(wording)
    return _names().get(found[0].name, found[0].name) if found and whole else None


def _rate(text: str, span: Span) -> str | None:
    """What an amount is per, by its name in the set."""
    per = rate_of(text, span)
    return _names().get(per, per) if per else None


def _amounts(quantity: Quantity, per: str | None) -> Iterator[Amount]:
    low = quantity.value if quantity.value is not None else quantity.low
    high = quantity.value if quantity.value is not None else quantity.high
    if low is None or high is None:
        raise ValueError(f"{quantity.text!r} has neither a value nor bounds")
    unit, factor = _unit(quantity)
    item = quantity.item.text if quantity.item else None
    low, high = _bounds(low * factor, high * factor)
    if low != high and _EITHER.search(quantity.text):
        yield Amount(low, low, unit, item, per)
        low = high
    yield Amount(low, high, unit, item, per)


def _unit(quantity: Quantity) -> tuple[str | None, float]:
    """The unit's name in the set, and what the value is multiplied by."""
    if quantity.currency:
        part = next((name for name, pattern in _PARTS.items() if pattern.search(quantity.text)), None)
        return (part, HUNDRED) if part else (_currency(quantity.currency), 1)
    if quantity.kind == "percent" and _is_share(quantity):
        return SHARE, 1 / HUNDRED
    return (_names().get(quantity.unit, quantity.unit) if quantity.unit else None), 1


def _is_share(quantity: Quantity) -> bool:
    """Whether the percentage is a fraction in the text: "a third" is 33.3, "one in five" is 20, "down 1" is 1."""
    if _PERCENT.search(quantity.text):
        return False
    value = quantity.value if quantity.value is not None else quantity.high
    return all(number.value != value for number in find_numbers(quantity.text))


def _bounds(low: float, high: float) -> tuple[float, float]:
    """Of a vague plural, "hundreds", 100 and 1,000 instead of 200 and 999."""
    return (low / 2, high + 1) if low < high and high + 1 == 5 * low else (low, high)


def _spans(time: Time, per: str | None) -> Iterator[Amount]:
    """How long a time is, or how far away, where it says so with a number: "three months", "two years later"."""
    numbers = find_numbers(time.text)
    if time.kind == "duration" and numbers:
        days, _, hours = (time.value or "").partition("T")
        yield from (Amount(number, number, unit, per=per) for number, unit in _parts(days, "P"))
        yield from (Amount(number, number, unit, per=per) for number, unit in _parts(hours, "PT"))
    elif time.kind != "duration":
        for number in numbers:
            if match := _SPAN.match(time.text, number.end):
                yield Amount(number.value, number.value, match[1].lower().replace("centur", "century"))


def _parts(value: str, lead: str) -> Iterator[tuple[float, str]]:
    for number, unit in _FIELD.findall(value.removeprefix("P")):
        yield float(number), _names()[lead + unit]


def _currency(code: str) -> str:
    known = pycountry.currencies.get(alpha_3=code)
    return _names().get(code) or (known.name.lower() if known else code)


@cache
def _names() -> dict[str, str]:  # by our name, ISO 4217's or TIMEX3's
    return {row[0]: row[1] for row in table_rows("newsquant_units")}
