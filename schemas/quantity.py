"""Numbers with what they count or measure."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Confidence, Span
from .codes import CurrencyCode

QuantityKind = Literal["count", "money", "percent", "measure"]
Comparator = Literal["equal", "about", "more_than", "less_than", "at_least", "at_most", "range"]
Number = Annotated[int, Field(strict=True)] | Annotated[float, Field(strict=True)]

#: The unit of a percentage.
PERCENT = "percent"


class Quantity(Span):
    """A number with what it counts or measures, from the modifier to the head of what is counted.

    `value` is the plain number ("5.8 billion" is 5800000000), null where only bounds are known, as in
    ranges and vague plurals ("dozens" is 24 to 99), which state `low` and `high`.
    """

    id: str = Field(pattern=r"^q[1-9]\d*$", description="Its id within the record.", examples=["q1"])
    kind: QuantityKind = Field(description="What kind of number.", examples=["count"])
    value: Number | None = Field(None, description="The number in plain units.", examples=[150])
    low: Number | None = Field(None, description="Lower bound of a range or vague plural.", examples=[10])
    high: Number | None = Field(None, description="Upper bound of a range or vague plural.", examples=[15])
    comparator: Comparator = Field("equal", description="How the number relates to the value.", examples=["more_than"])
    unit: str | None = Field(
        None, description="Of a measure: its unit in words, singular; of a percentage: percent.", examples=["kilometre"]
    )
    currency: CurrencyCode | None = Field(None, description="Of money: ISO 4217 code.", examples=["EUR"])
    item: Span | None = Field(
        None,
        description="Of a count: the counted noun phrase without the number.",
        examples=[{"start": 439, "end": 456, "text": "military vehicles"}],
    )
    equivalents: tuple[str, ...] = Field(
        (), description="Ids of quantities that restate the same amount.", examples=[["q3"]]
    )
    confidence: Confidence = Field(description="How sure the reading is.", examples=[0.9])

    @model_validator(mode="after")
    def _value_or_bounds(self) -> Self:
        if (self.low is None) != (self.high is None):
            raise ValueError(f"{self.text!r}: bounds are given both or not at all")
        if (self.value is None) == (self.low is None):
            raise ValueError(f"{self.text!r}: a quantity has a value or bounds, one of the two")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"{self.text!r}: low {self.low} is above high {self.high}")
        if self.comparator == "range" and self.low is None:
            raise ValueError(f"{self.text!r}: a range states both bounds")
        return self

    @model_validator(mode="after")
    def _kind_has_its_fields(self) -> Self:
        if (self.kind == "money") != (self.currency is not None):
            raise ValueError(f"{self.text!r}: money has a currency, and only money")
        if (self.kind in ("measure", "percent")) != (self.unit is not None):
            raise ValueError(f"{self.text!r}: measures and percentages have a unit, and only they")
        if (self.kind == "percent") != (self.unit == PERCENT):
            raise ValueError(f"{self.text!r}: the unit of a percentage, and of nothing else, is {PERCENT!r}")
        if self.item is not None and self.kind != "count":
            raise ValueError(f"{self.text!r}: only a count has an item")
        return self
