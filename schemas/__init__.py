"""What a record is: Pydantic models, the event ontology, JSON Schema. Imports nothing heavy."""

from .base import Confidence, Interval, Model, Offset, Span
from .document import ArticleKind, DeadLetter, PublishedFrom, Removed, Segment, SegmentKind, Source
from .entity import COUNTRY_SCHEME, Entity, EntityType, Link, Mention, MentionKind
from .event import Argument, Attribution, Codes, Event, Filler, Realis, Role, Trigger
from .ontology import EventType, Ontology, ontology
from .quantity import Comparator, Number, Quantity, QuantityKind
from .record import Provenance, Record
from .time import Time, TimeKind, TimeModifier
from .version import SCHEMA_VERSION

__all__ = [
    "COUNTRY_SCHEME",
    "SCHEMA_VERSION",
    "Argument",
    "ArticleKind",
    "Attribution",
    "Codes",
    "Comparator",
    "Confidence",
    "DeadLetter",
    "Entity",
    "EntityType",
    "Event",
    "EventType",
    "Filler",
    "Interval",
    "Link",
    "Mention",
    "MentionKind",
    "Model",
    "Number",
    "Offset",
    "Ontology",
    "Provenance",
    "PublishedFrom",
    "Quantity",
    "QuantityKind",
    "Realis",
    "Record",
    "Removed",
    "Role",
    "Segment",
    "SegmentKind",
    "Source",
    "Span",
    "Time",
    "TimeKind",
    "TimeModifier",
    "Trigger",
    "ontology",
]
