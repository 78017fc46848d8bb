"""What every part of a record shares: a frozen Pydantic base and spans of text.

All offsets in a record count Unicode code points of the record's own `text` and are half-open:
`text[start:end]` is the span. Offsets named `source_…` count in the raw document's canonical text.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Model(BaseModel):
    """Base of every record model: immutable, without unknown fields, finite numbers only."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, json_schema_serialization_defaults_required=True
    )


Offset = Annotated[int, Field(strict=True, ge=0, description="Offset in Unicode code points.", examples=[430])]
Confidence = Annotated[
    float,
    Field(ge=0, le=1, description="The extractor's own estimate that the value is right, 0 to 1.", examples=[0.9]),
]


class Interval(Model):
    """A half-open, non-empty range of the record's text."""

    start: Offset = Field(description="First code point.", examples=[430])
    end: Offset = Field(description="One past the last code point.", examples=[456])

    @model_validator(mode="after")
    def _extent(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span must hold at least one character, got [{self.start}, {self.end})")
        return self

    @property
    def span(self) -> tuple[int, int]:
        """`(start, end)`, half-open, in code points."""
        return self.start, self.end


class Span(Interval):
    """A range of the record's text with the very characters it covers: `text == record.text[start:end]`."""

    text: str = Field(min_length=1, description="The characters covered.", examples=["over 150 military vehicles"])

    @model_validator(mode="after")
    def _extent(self) -> Self:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"{self.text!r} has {len(self.text)} characters, its span [{self.start}, {self.end})")
        return self


def check_order(spans: Sequence[Interval], what: str) -> None:
    """Check that spans begin one after the other and share no character.

    Raises:
        ValueError: they do not; the message begins with `what` they are.
    """
    for before, after in pairwise(spans):
        if after.start < before.end:
            raise ValueError(f"{what} out of order or overlapping: {list(before.span)}, {list(after.span)}")
