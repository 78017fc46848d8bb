"""A quantity while it is being read: spans are lexeme indices, half-open."""

from dataclasses import dataclass

from ...schemas import Comparator, QuantityKind
from .numbers import Form


@dataclass(slots=True)
class Draft:
    """A number with its tail; `number_end` is where the number itself ends, `raw` the value before a scale word."""

    begin: int
    end: int
    number_end: int
    form: Form
    kind: QuantityKind = "count"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    comparator: Comparator = "equal"
    unit: str | None = None
    currency: str | None = None
    item: tuple[int, int] | None = None
    raw: float | None = None

    def scaled(self, factor: float) -> None:
        """Multiplies the value and the bounds, as a percent or a cent does."""
        self.value = None if self.value is None else self.value * factor
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor
