"""A document with its annotations: what every reader of gold gives and every writer takes.

All offsets count Unicode code points of the document's canonical text and are half-open.
"""

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from ..schemas import (
    Argument,
    Attribution,
    Comparator,
    EntityType,
    EventType,
    Filler,
    Model,
    Number,
    Offset,
    QuantityKind,
    Realis,
    Span,
    TimeKind,
)

LineKind = Literal["headline", "standfirst", "byline", "dateline", "body", "teaser", "furniture", "blank"]


class GoldLine(Model):
    """One line of the document, without its line break; a blank one may be empty."""

    start: Offset = Field(description="First code point.", examples=[0])
    end: Offset = Field(description="One past the last code point.", examples=[242])
    kind: LineKind = Field(description="What the line is.", examples=["body"])
    article: int | None = Field(None, description="Number of its article, 0 the main story.", examples=[0])


class GoldMention(Span):
    """One place where an entity is named."""

    kind: Literal["name", "metonym"] = Field("name", description="A name, or a place for its state.", examples=["name"])


class GoldEntity(Model):
    """One real-world thing, with every place in the document where it is named."""

    id: str = Field(description="Its id in the document.", examples=["e1"])
    type: EntityType = Field(description="What kind of thing it is.", examples=["COUNTRY"])
    name: str = Field(description="Its fullest name.", examples=["Russia"])
    link: str | None = Field(None, description="ISO 3166-1 alpha-3 of countries and nationalities.", examples=["RUS"])
    latitude: float | None = Field(None, description="Of a place: degrees north.", examples=[35.4])
    longitude: float | None = Field(None, description="Of a place: degrees east.", examples=[35.95])
    mentions: tuple[GoldMention, ...] = Field(description="Where it is named.", examples=[[]])


class GoldQuantity(Span):
    """A number with what it counts or measures."""

    id: str = Field(description="Its id in the document.", examples=["q1"])
    kind: QuantityKind = Field(description="What kind of number.", examples=["count"])
    value: Number | None = Field(None, description="The number in plain units.", examples=[150])
    low: Number | None = Field(None, description="Lower bound.", examples=[10])
    high: Number | None = Field(None, description="Upper bound.", examples=[15])
    comparator: Comparator = Field("equal", description="How the number relates to the value.", examples=["about"])
    unit: str | None = Field(None, description="Of a measure: its unit, singular.", examples=["kilometre"])
    currency: str | None = Field(None, description="Of money: ISO 4217 code.", examples=["EUR"])
    item: str | None = Field(None, description="Of a count: what is counted.", examples=["military vehicles"])
    equivalent: str | None = Field(None, description="Id of a quantity that restates it.", examples=["q2"])


class GoldTime(Span):
    """An expression of time."""

    id: str = Field(description="Its id in the document.", examples=["t1"])
    kind: TimeKind = Field(description="TIMEX3 type.", examples=["date"])
    value: str | None = Field(None, description="TIMEX3 value.", examples=["2024-12-13"])


class GoldEvent(Model):
    """One real-world happening, with every trigger in the document that refers to it."""

    id: str = Field(description="Its id in the document.", examples=["v1"])
    type: EventType = Field(description="Its class.", examples=["RETREAT"])
    mode: str | None = Field(None, description="Its mode.", examples=["withdraw"])
    realis: Realis = Field("asserted", description="Whether it happened.", examples=["asserted"])
    attribution: Attribution | None = Field(None, description="Who reported it.", examples=[{"entity": "e1"}])
    mentions: tuple[Span, ...] = Field(description="Its triggers.", examples=[[]])
    arguments: tuple[Argument, ...] = Field((), description="Its participants and circumstances.", examples=[[]])

    @property
    def fillers(self) -> tuple[Filler, ...]:
        """What fills its roles, and its attribution."""
        return (*self.arguments, *([self.attribution] if self.attribution else []))


class GoldDocument(Model):
    """A document, its text and its annotations in every layer."""

    doc_id: str = Field(description="The file's name without its ending.", examples=["d01"])
    text: str = Field(description="The canonical text.", examples=["…"])
    published: str | None = Field(None, description="Day of publication.", examples=["2024-12-15"])
    lines: tuple[GoldLine, ...] = Field((), description="Every line.", examples=[[]])
    entities: tuple[GoldEntity, ...] = Field((), description="Named things.", examples=[[]])
    quantities: tuple[GoldQuantity, ...] = Field((), description="Numbers.", examples=[[]])
    times: tuple[GoldTime, ...] = Field((), description="Times.", examples=[[]])
    events: tuple[GoldEvent, ...] = Field((), description="Events.", examples=[[]])

    def spans(self) -> Iterator[Span]:
        """Every annotated span."""
        for entity in self.entities:
            yield from entity.mentions
        yield from self.quantities
        yield from self.times
        for event in self.events:
            yield from event.mentions
            yield from (span for filler in event.fillers if (span := filler.span()) is not None)

    @model_validator(mode="after")
    def _spans_slice(self) -> Self:
        for span in self.spans():
            if self.text[span.start : span.end] != span.text:
                found = self.text[span.start : span.end]
                raise ValueError(f"{self.doc_id}: text[{span.start}:{span.end}] is {found!r}, not {span.text!r}")
        return self
