"""What a record is: Pydantic models, the event ontology, JSON Schema. Imports nothing heavy."""

from .base import Confidence, Interval, Model, Offset, Span
from .document import ArticleKind, DeadLetter, PublishedFrom, Removed, Segment, SegmentKind, Source
from .entity import COUNTRY_SCHEME, Entity, EntityType, Link, Mention, MentionKind
from .event import Argument, Attribution, Event, Filler, Realis, Trigger
from .evolution import Change, compare_schemas
from .ontology import Codes, EventType, FillerKind, Ontology, Role, ontology
from .quantity import PERCENT, Comparator, Number, Quantity, QuantityKind
from .record import Provenance, Record, json_schema
from .time import Time, TimeKind, TimeModifier
from .timex import is_timex
from .version import SCHEMA_VERSION

__all__ = [
    "COUNTRY_SCHEME",
    "PERCENT",
    "SCHEMA_VERSION",
    "Argument",
    "ArticleKind",
    "Attribution",
    "Change",
    "Codes",
    "Comparator",
    "Confidence",
    "DeadLetter",
    "Entity",
    "EntityType",
    "Event",
    "EventType",
    "Filler",
    "FillerKind",
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
    "compare_schemas",
    "is_timex",
    "json_schema",
    "ontology",
]
