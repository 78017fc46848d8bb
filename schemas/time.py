"""Expressions of time, with their TIMEX3 values."""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from .base import Confidence, Span
from .timex import check_timex

TimeKind = Literal["date", "time", "duration", "set"]
TimeModifier = Literal["start", "mid", "end", "approx", "before", "after", "on_or_before", "on_or_after", "less_than", "more_than"]
TimexValue = Annotated[str, AfterValidator(check_timex)]


def _local_datetime(value: str) -> str:
    datetime.fromisoformat(value)
    return value


LocalDateTime = Annotated[str, AfterValidator(_local_datetime)]


class Time(Span):
    """A date, a time of day, a duration or a set, as TIMEX3 (ISO-TimeML, ISO 24617-1) values it.

    `earliest` and `latest` are the inclusive interval at the granularity that the text states, in the text's own
    local time; both null for durations, sets and values with holes.
    """

    id: str = Field(pattern=r"^t[1-9]\d*$", description="Its id within the record.", examples=["t1"])
    kind: TimeKind = Field(description="TIMEX3 type.", examples=["date"])
    value: TimexValue | None = Field(
        None, description="TIMEX3 value; null where it cannot be resolved.", examples=["2024-12-13"]
    )
    modifier: TimeModifier | None = Field(None, description="TIMEX3 modifier.", examples=["start"])
    earliest: LocalDateTime | None = Field(
        None, description="First second that it may mean.", examples=["2024-12-13T00:00:00"]
    )
    latest: LocalDateTime | None = Field(
        None, description="Last second that it may mean.", examples=["2024-12-13T23:59:59"]
    )
    confidence: Confidence = Field(description="How sure the reading is.", examples=[0.9])

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError(f"{self.text!r}: an interval has both ends or none")
        if self.earliest is not None and self.latest is not None and self._parsed(self.earliest) > self._parsed(self.latest):
            raise ValueError(f"{self.text!r}: earliest {self.earliest} is after latest {self.latest}")
        return self

    @staticmethod
    def _parsed(value: str) -> datetime:
        return datetime.fromisoformat(value).replace(tzinfo=None)
