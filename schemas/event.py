"""Events: who did what to whom."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Confidence, Model, Offset, Span, check_order
from .ontology import Codes, EventType, FillerKind, Role, ontology

Realis = Literal["asserted", "planned", "hypothetical", "negated"]


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
        parts = (self.start is not None) + (self.end is not None) + (self.text is not None)
        if parts not in (0, 3):
            raise ValueError("a span filler has start, end and text")
        named = (self.entity is not None) + (self.quantity is not None) + (self.time is not None)
        if named + parts // 3 != 1:
            raise ValueError("a filler is one entity, quantity, time or span")
        self.span()
        return self

    def span(self) -> Span | None:
        """The span that it is, if it is one."""
        if self.start is None or self.end is None or self.text is None:
            return None
        return Span(start=self.start, end=self.end, text=self.text)

    @property
    def kind(self) -> FillerKind:
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
    codes: Codes = Field(
        description="Its codes elsewhere.",
        examples=[{"plover": "RETREAT:withdraw", "cameo": "0874", "acled": None, "ace": None}],
    )
    confidence: Confidence = Field(description="How sure the event is.", examples=[0.8])

    @model_validator(mode="after")
    def _mode_belongs_to_type(self) -> Self:
        modes = ontology().types[self.type].modes
        if self.mode is not None and self.mode not in modes:
            raise ValueError(f"{self.mode!r} is no mode of {self.type}: {', '.join(modes) or 'it has none'}")
        return self

    @model_validator(mode="after")
    def _roles_belong_to_type(self) -> Self:
        roles = ontology().types[self.type].roles
        for argument in self.arguments:
            if argument.role not in roles:
                raise ValueError(f"{argument.role} is no role of {self.type}: {', '.join(roles)}")
        if len(set(self.arguments)) < len(self.arguments):
            raise ValueError(f"{self.id}: an argument is given twice")
        return self

    @model_validator(mode="after")
    def _triggers_in_order(self) -> Self:
        check_order(self.mentions, f"{self.id}: triggers")
        return self
