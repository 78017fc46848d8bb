"""The event ontology: PLOVER 2.0's classes with modes pruned and extended, and four classes more.

The data is `ontology.json`, versioned: definitions, roles with what may fill them, and the crosswalk of every type and
mode to PLOVER's own modes, CAMEO, ACLED and ACE 2005, null where a scheme has no one code for it. Sources: the PLOVER
manual, draft 0.8 (its tables of modes, not the older summary and conversion table beside it); the CAMEO codebook
1.1b3; the ACLED codebook of 2024; the ACE 2005 event guidelines.
"""

from functools import cache
from importlib.resources import files
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from .base import Model

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "DENY",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "MOVE",
    "OVERTHROW",
    "FORM_GOVERNMENT",
]
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
FillerKind = Literal["entity", "quantity", "time", "span"]


class Codes(Model):
    """An event in the codes of other schemes, null where a scheme has no one code for it."""

    plover: str | None = Field(description="PLOVER 2.0 class, with its mode.", examples=["RETREAT:withdraw", "AID"])
    cameo: str | None = Field(description="CAMEO 1.1b3 code.", examples=["0874"])
    acled: str | None = Field(description="ACLED event and sub-event type.", examples=["Battles: Armed clash"])
    ace: str | None = Field(description="ACE 2005 type and subtype.", examples=["Movement.Transport"])


_CODES_EXAMPLE = {"plover": "RETREAT:withdraw", "cameo": "0874", "acled": None, "ace": None}
_MODE_EXAMPLE = {"definition": "Forces leave a place that they held.", "codes": _CODES_EXAMPLE}
_TYPE_EXAMPLE = {
    "definition": "Someone gives way in deed: leaves, sets free, steps down.",
    "speech_act": False,
    "roles": ["agent", "artifact", "origin", "time"],
    "codes": {"plover": "RETREAT", "cameo": "080", "acled": None, "ace": None},
    "modes": {"withdraw": _MODE_EXAMPLE},
}
_ROLE_EXAMPLE = {"definition": "Who acts.", "fillers": ["entity", "quantity", "span"]}


class ModeDefinition(Model):
    """One mode of a type."""

    definition: str = Field(
        min_length=20, description="When it applies.", examples=["Forces leave a place that they held."]
    )
    codes: Codes = Field(description="Its codes elsewhere.", examples=[_CODES_EXAMPLE])


class TypeDefinition(Model):
    """One event type."""

    definition: str = Field(
        min_length=20, description="When it applies.", examples=["Someone gives way in deed: leaves, sets free."]
    )
    speech_act: bool = Field(description="Whether saying it does it: its speaker is the agent.", examples=[False])
    roles: tuple[Role, ...] = Field(
        min_length=1, description="The roles that it can have.", examples=[["agent", "origin"]]
    )
    codes: Codes = Field(description="Its codes elsewhere, where it has no mode.", examples=[_CODES_EXAMPLE])
    modes: dict[str, ModeDefinition] = Field(description="Its modes by name.", examples=[{"withdraw": _MODE_EXAMPLE}])


class RoleDefinition(Model):
    """One role."""

    definition: str = Field(min_length=9, description="What fills it.", examples=["Who acts."])
    fillers: tuple[FillerKind, ...] = Field(
        min_length=1, description="The kinds of filler that it takes.", examples=[["entity", "span"]]
    )


class Ontology(Model):
    """Types, modes, roles and their crosswalk."""

    version: str = Field(pattern=r"^\d+\.\d+$", description="Version of the ontology.", examples=["1.0"])
    types: dict[EventType, TypeDefinition] = Field(
        description="Event types by name.", examples=[{"RETREAT": _TYPE_EXAMPLE}]
    )
    roles: dict[Role, RoleDefinition] = Field(description="Roles by name.", examples=[{"agent": _ROLE_EXAMPLE}])

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = {*get_args(EventType), *get_args(Role)} - {*self.types, *self.roles}
        if missing:
            raise ValueError(f"the ontology lacks {', '.join(sorted(missing))}")
        return self

    def codes(self, event_type: EventType, mode: str | None) -> Codes:
        """The codes of a type and mode; of the type alone where the mode is null.

        Raises:
            KeyError: the type has no such mode.
        """
        definition = self.types[event_type]
        return definition.codes if mode is None else definition.modes[mode].codes


@cache
def ontology() -> Ontology:
    """The ontology, read once."""
    return Ontology.model_validate_json(files(__package__).joinpath("ontology.json").read_bytes())
