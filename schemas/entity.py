"""Named things and where they are named."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Confidence, Model, Span, check_order
from .codes import country_codes

EntityType = Literal[
    "PERSON",
    "COUNTRY",
    "NATIONALITY",
    "ORGANIZATION",
    "LOCATION",
    "FACILITY",
    "BASE",
    "AIRCRAFT",
    "VESSEL",
    "VEHICLE",
    "WEAPON",
]
MentionKind = Literal["name", "metonym", "nominal", "pronoun"]
COUNTRY_SCHEME = "iso3166-1-alpha3"
AttributeValue = str | int | float | bool


class Link(Model):
    """A pointer into a register of things."""

    scheme: str = Field(min_length=1, description="The register.", examples=[COUNTRY_SCHEME])
    id: str = Field(min_length=1, description="The thing's code in it.", examples=["RUS"])

    @model_validator(mode="after")
    def _code_exists(self) -> Self:
        if self.scheme == COUNTRY_SCHEME and self.id not in country_codes():
            raise ValueError(f"{self.id!r} is no ISO 3166-1 alpha-3 code")
        return self


class Mention(Span):
    """One place where an entity is named: the name without title, determiner or possessive."""

    kind: MentionKind = Field(
        "name",
        description="A name; a metonym (“the Kremlin” for Russia); a description; a pronoun.",
        examples=["name"],
    )
    confidence: Confidence = Field(description="How sure the mention and its type are.", examples=[0.99])


class Entity(Model):
    """One real-world thing in one article, with every place where it is mentioned, in text order."""

    id: str = Field(pattern=r"^e[1-9]\d*$", description="Its id within the record.", examples=["e1"])
    type: EntityType = Field(description="What kind of thing it is.", examples=["COUNTRY"])
    name: str = Field(min_length=1, description="Its fullest or official name.", examples=["Russia"])
    link: Link | None = Field(
        None,
        description="Countries, and nationalities of a state: ISO 3166-1 alpha-3.",
        examples=[{"scheme": COUNTRY_SCHEME, "id": "RUS"}],
    )
    mentions: tuple[Mention, ...] = Field(
        min_length=1,
        description="Where it is mentioned.",
        examples=[[{"start": 0, "end": 6, "text": "Russia", "kind": "name", "confidence": 0.99}]],
    )
    attributes: dict[str, AttributeValue] = Field(
        default_factory=dict,
        description="What else is known: a person's title, a place's coordinates, an aircraft's ICAO designator.",
        examples=[{"title": "President"}],
    )

    @model_validator(mode="after")
    def _linked_by_type(self) -> Self:
        if self.type == "COUNTRY" and self.link is None:
            raise ValueError(f"{self.name!r}: a COUNTRY is linked to its ISO 3166-1 code")
        if self.type in ("COUNTRY", "NATIONALITY") and self.link is not None and self.link.scheme != COUNTRY_SCHEME:
            raise ValueError(f"{self.name!r}: a {self.type} is linked by {COUNTRY_SCHEME}, not {self.link.scheme}")
        return self

    @model_validator(mode="after")
    def _mentions_in_order(self) -> Self:
        check_order(self.mentions, f"{self.id}: mentions")
        return self
