"""Events: who did what to whom."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Confidence, Model, Offset, Span
from .ontology import EventType, ontology

Realis = Literal["asserted", "planned", "hypothetical", "negated"]
Role = Literal[
    "agent",
    "target",
    "artifact",
    "instrument",
    "location",
    "origin",
    "destination",
    "time",
    "amount",
    "fatalities",
    "injuries",
    "beneficiary",
    "topic",
]


class Filler(Model):
    """What fills a role: the id of an entity, a quantity or a time, or a span of the text. Exactly one of the four."""

    entity: str | None = Field(None, description="Id of an entity.", examples=["e1"])
    quantity: str | None = Field(None, description="Id of a quantity.", examples=["q1"])
    time: str | None = Field(None, description="Id of a time.", examples=["t1"])
    start: Offset | None = Field(None, description="Of a span: its first code point.", examples=[26])
    end: Offset | None = Field(None, description="Of a span: one past its last code point.", examples=[41])
    text: str | None = Field(None, description="Of a span: the characters covered.", examples=["military assets"])

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        named = [x for x in (self.entity, self.quantity, self.time) if x is not None]
        parts = [x is not None for x in (self.start, self.end, self.text)]
        if any(parts) and not all(parts):
            raise ValueError("a span filler has start, end and text")
        if len(named) + all(parts) != 1:
            raise ValueError("a filler is one entity, quantity, time or span")
        return self

    @model_validator(mode="after")
    def _span_is_one(self) -> Self:
        if self.start is not None and self.end is not None and self.text is not None:
            Span(start=self.start, end=self.end, text=self.text)
        return self

    @property
    def kind(self) -> Literal["entity", "quantity", "time", "span"]:
        """Which of the four it is."""
        if self.entity is not None:
            return "entity"
        if self.quantity is not None:
            return "quantity"
        return "time" if self.time is not None else "span"


class Argument(Filler):
    """A participant or circumstance of an event."""

    role: Role = Field(description="What part it plays.", examples=["agent"])

    @model_validator(mode="after")
    def _role_takes_filler(self) -> Self:
        allowed = ontology().roles[self.role].fillers
        if self.kind not in allowed:
            raise ValueError(f"role {self.role} takes {' or '.join(allowed)}, not {self.kind}")
        return self


class Attribution(Filler):
    """Who the text says reported the event."""

    @model_validator(mode="after")
    def _someone(self) -> Self:
        if self.kind not in ("entity", "span"):
            raise ValueError(f"an attribution is an entity or a span, not a {self.kind}")
        return self


class Trigger(Span):
    """The word, phrasal verb or fixed pair that names the event."""

    confidence: Confidence = Field(description="How sure it is that it names an event of this type.", examples=[0.9])


class Codes(Model):
    """The event in the codes of other schemes, null where a scheme cannot say it."""

    plover: str | None = Field(None, description="PLOVER 2.0 class and mode.", examples=["RETREAT:withdraw"])
    cameo: str | None = Field(None, description="CAMEO code.", examples=["087"])
    acled: str | None = Field(None, description="ACLED event and sub-event type.", examples=["Battles: Armed clash"])
    ace: str | None = Field(None, description="ACE 2005 event type and subtype.", examples=["Movement.Transport"])


class Event(Model):
    """One real-world happening in one article, with every trigger that refers to it, in text order."""

    id: str = Field(pattern=r"^v[1-9]\d*$", description="Its id within the record.", examples=["v1"])
    type: EventType = Field(description="Its class in the ontology.", examples=["RETREAT"])
    mode: str | None = Field(None, description="Its mode, one of its type's.", examples=["withdraw"])
    realis: Realis = Field("asserted", description="Whether it happened.", examples=["asserted"])
    attribution: Attribution | None = Field(
        None, description="Who reported it, where the text says so.", examples=[{"entity": "e5"}]
    )
    mentions: tuple[Trigger, ...] = Field(
        min_length=1,
        description="Its triggers.",
        examples=[[{"start": 10, "end": 21, "text": "withdrawing", "confidence": 0.9}]],
    )
    arguments: tuple[Argument, ...] = Field(
        (), description="Its participants and circumstances.", examples=[[{"role": "agent", "entity": "e1"}]]
    )
    codes: Codes = Field(description="Its codes elsewhere.", examples=[{"plover": "RETREAT:withdraw"}])
    confidence: Confidence = Field(description="How sure the event is.", examples=[0.8])

    @model_validator(mode="after")
    def _mode_belongs_to_type(self) -> Self:
        modes = ontology().types[self.type].modes
        if self.mode is not None and self.mode not in modes:
            raise ValueError(f"{self.mode!r} is no mode of {self.type}: {', '.join(modes) or 'it has none'}")
        return self
