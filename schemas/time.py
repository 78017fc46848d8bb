"""Expressions of time, with their TIMEX3 values."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from .base import Confidence, Span
from .timex import REFERENCES, check_timex

TimeKind = Literal["date", "time", "duration", "set"]
TimeModifier = Literal[
    "start", "mid", "end", "approx", "before", "after", "on_or_before", "on_or_after", "less_than", "more_than"
]
TimexValue = Annotated[str, AfterValidator(check_timex)]


def _is_moment(value: str) -> str:
    datetime.fromisoformat(value)
    return value


Moment = Annotated[
    str,
    AfterValidator(_is_moment),
    Field(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:?\d{2})?$", examples=["2024-12-13T00:00:00"]),
]


class Time(Span):
    """A date, a time of day, a duration or a set, as TIMEX3 (ISO-TimeML, ISO 24617-1) values it.

    `earliest` and `latest` are the inclusive interval at the granularity that the text states, in the text's own
    local time, or in the zone that it states; both null for durations, sets, references and values with holes.
    """

    id: str = Field(pattern=r"^t[1-9]\d*$", description="Its id within the record.", examples=["t1"])
    kind: TimeKind = Field(description="TIMEX3 type.", examples=["date"])
    value: TimexValue | None = Field(
        None, description="TIMEX3 value; null where it cannot be resolved.", examples=["2024-12-13"]
    )
    modifier: TimeModifier | None = Field(None, description="TIMEX3 modifier.", examples=["start"])
    earliest: Moment | None = Field(
        None, description="First second that it may mean.", examples=["2024-12-13T00:00:00"]
    )
    latest: Moment | None = Field(None, description="Last second that it may mean.", examples=["2024-12-13T23:59:59"])
    confidence: Confidence = Field(description="How sure the reading is.", examples=[0.9])

    @model_validator(mode="after")
    def _value_fits_kind(self) -> Self:
        if self.value is not None and self.value not in REFERENCES and not _VALUE_OF_KIND[self.kind](self.value):
            raise ValueError(f"{self.text!r}: {self.value} is no value of a {self.kind}")
        return self

    @model_validator(mode="after")
    def _interval(self) -> Self:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError(f"{self.text!r}: an interval has both ends or none")
        if self.earliest is None or self.latest is None:
            return self
        if self.kind in ("duration", "set"):
            raise ValueError(f"{self.text!r}: a {self.kind} has no interval")
        first, last = datetime.fromisoformat(self.earliest), datetime.fromisoformat(self.latest)
        if first.utcoffset() != last.utcoffset():
            raise ValueError(f"{self.text!r}: {self.earliest} and {self.latest} are of different zones")
        if first > last:
            raise ValueError(f"{self.text!r}: earliest {self.earliest} is after latest {self.latest}")
        return self


def _is_duration(value: str) -> bool:
    return value.startswith("P")


_VALUE_OF_KIND: dict[TimeKind, Callable[[str], bool]] = {
    "date": lambda value: not _is_duration(value) and "T" not in value,
    "time": lambda value: not _is_duration(value) and "T" in value,
    "duration": _is_duration,
    "set": lambda _: True,
}
