"""The event ontology: PLOVER 2.0's classes with modes pruned and extended, and four classes more.

The data is `ontology.json`, versioned: definitions, roles with what may fill them, and the crosswalk of every type and
mode to PLOVER's own modes, CAMEO, ACLED and ACE 2005, null where a scheme cannot say it.
Source of the classes: Halterman et al., "PLOVER and POLECAT" (2023), and the PLOVER manual.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import Field

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
FillerKind = Literal["entity", "quantity", "time", "span"]


class Crosswalk(Model):
    """Codes of other schemes; null where a scheme cannot say it."""

    plover: str | None = Field(description="PLOVER 2.0 class, with its mode.", examples=["RETREAT:withdraw"])
    cameo: str | None = Field(description="CAMEO code.", examples=["087"])
    acled: str | None = Field(description="ACLED event and sub-event type.", examples=["Battles: Armed clash"])
    ace: str | None = Field(description="ACE 2005 type and subtype.", examples=["Movement.Transport"])


class ModeDefinition(Model):
    """One mode of a type."""

    definition: str = Field(min_length=20, description="When it applies.", examples=["Forces leave a place they held."])
    codes: Crosswalk = Field(description="Its codes elsewhere.", examples=[{}])


class TypeDefinition(Model):
    """One event type."""

    definition: str = Field(min_length=20, description="When it applies.", examples=["Material retreat."])
    speech_act: bool = Field(description="Whether saying it does it: its speaker is the agent.", examples=[False])
    roles: tuple[str, ...] = Field(min_length=1, description="The roles it has.", examples=[["agent", "origin"]])
    modes: dict[str, ModeDefinition] = Field(description="Its modes by name.", examples=[{}])
    codes: Crosswalk = Field(description="Codes where it has no mode.", examples=[{}])


class RoleDefinition(Model):
    """One role."""

    definition: str = Field(min_length=10, description="What fills it.", examples=["Who acts."])
    fillers: tuple[FillerKind, ...] = Field(min_length=1, description="Kinds of filler.", examples=[["entity", "span"]])


class Ontology(Model):
    """Types, modes, roles and their crosswalk."""

    version: str = Field(pattern=r"^\d+\.\d+$", description="Version of the ontology.", examples=["1.0"])
    types: dict[EventType, TypeDefinition] = Field(description="Event types by name.", examples=[{}])
    roles: dict[str, RoleDefinition] = Field(description="Roles by name.", examples=[{}])

    def codes(self, event_type: EventType, mode: str | None) -> Crosswalk:
        """The codes of a type and mode; of the type alone where the mode is null."""
        definition = self.types[event_type]
        return definition.modes[mode].codes if mode else definition.codes


@cache
def ontology() -> Ontology:
    """The ontology, read once."""
    return Ontology.model_validate_json(files(__package__).joinpath("ontology.json").read_bytes())
