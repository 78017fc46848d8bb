"""Values in words: how a quantity, an argument or an event reads in a table."""

from collections.abc import Iterable, Iterator

from ...schemas import Event, Filler, Quantity, Record

_COMPARATORS = {
    "equal": "",
    "about": "≈ ",
    "more_than": "> ",
    "less_than": "< ",
    "at_least": "≥ ",
    "at_most": "≤ ",
    "range": "",
}


def quantity_in_words(quantity: Quantity) -> str:
    """The reading of a quantity: `> 150 military vehicles`, `EUR 5,800,000,000`, `15–20 percent`."""
    if quantity.value is not None:
        number = _COMPARATORS[quantity.comparator] + _number(quantity.value)
    else:
        number = f"{_number(quantity.low)}–{_number(quantity.high)}"
    what = quantity.item.text if quantity.item else quantity.unit
    parts = (quantity.currency, number, " ".join(what.split()) if what else None)
    return " ".join(part for part in parts if part)


def _number(value: float | None) -> str:
    return "?" if value is None else f"{value:,}".removesuffix(".0")


class Wording:
    """Looks up what the ids of one record stand for."""

    def __init__(self, record: Record) -> None:
        self._entities = {entity.id: entity.name for entity in record.entities}
        self._quantities = {quantity.id: quantity_in_words(quantity) for quantity in record.quantities}
        self._times = {time.id: time.value or time.text for time in record.times}

    def filler(self, filler: Filler) -> str:
        """The entity's name, the quantity's reading, the time's value or the span's text."""
        if filler.entity is not None:
            return self._entities[filler.entity]
        if filler.quantity is not None:
            return self._quantities[filler.quantity]
        if filler.time is not None:
            return self._times[filler.time]
        return " ".join((filler.text or "").split())

    def roles(self, event: Event, names: Iterable[str]) -> str:
        """The fillers of the roles named, in that order, without repetition."""
        return ", ".join(dict.fromkeys(self._fillers(event, names)))

    def _fillers(self, event: Event, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            for argument in event.arguments:
                if argument.role == name:
                    yield self.filler(argument)

    def where(self, event: Event) -> str:
        """Place, origin and destination: `Syria → Libya, at Hmeimim air base`."""
        origin, destination, location = (self.roles(event, [role]) for role in ("origin", "destination", "location"))
        way = f"{origin} → {destination}".strip() if origin or destination else ""
        return "\n".join(part for part in (way, location) if part)

    def how_many(self, event: Event) -> str:
        """Amounts and tolls."""
        labelled = (("amount", ""), ("fatalities", "killed: "), ("injuries", "wounded: "))
        return "\n".join(label + text for role, label in labelled if (text := self.roles(event, [role])))
