"""The record: everything extracted from one article."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from . import consistency as check
from .base import Interval, Model, Offset, Span
from .document import ArticleKind, PublishedFrom, Removed, Segment, Source
from .entity import Entity
from .event import Event, Filler
from .quantity import Quantity
from .time import Time
from .timex import is_timex
from .version import SCHEMA_VERSION


def _day(value: str) -> str:
    if "X" in value or not is_timex(value):
        raise ValueError(f"{value!r} is no calendar day like 2024-12-15")
    return value


Day = Annotated[str, AfterValidator(_day), Field(pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2024-12-15"])]


class Provenance(Model):
    """What made the record."""

    version: str = Field(description="Version of Dateline.", examples=["0.1.0"])
    models: dict[str, str] = Field(
        default_factory=dict,
        description="Each model that took part, with its version or the SHA-256 of its weights.",
        examples=[{"en_core_web_sm": "3.8.0"}],
    )


class Record(Model):
    """One article of one document: its text, and what it says as data. One line of JSON each."""

    schema_version: Literal["1.0", "1.1"] = Field(
        SCHEMA_VERSION, description="Version of the schema that it was written by.", examples=["1.1"]
    )
    record_id: str = Field(description="Document id and article number.", examples=["d01#0"])
    doc_id: str = Field(min_length=1, description="Path without its ending, or the input row's id.", examples=["d01"])
    article: int = Field(ge=0, description="Number of the article on its page, 0 the main story.", examples=[0])
    kind: ArticleKind = Field(description="A full story, or a teaser for one.", examples=["story"])
    source: Source = Field(
        description="The document as it was read.", examples=[{"media_type": "text/plain", "sha256": "0" * 64}]
    )
    published: Day | None = Field(None, description="Day of publication, null if unknown.", examples=["2024-12-15"])
    published_from: PublishedFrom | None = Field(None, description="Where that comes from.", examples=["page"])
    language: str = Field(pattern="^[a-z]{2,3}$", description="ISO 639 code.", examples=["en"])
    title: str | None = Field(None, description="The article's title.", examples=["Convoy leaves the coast"])
    authors: tuple[Annotated[str, Field(min_length=1)], ...] = Field(
        (), description="Who wrote it, by metadata or byline.", examples=[["Ada Byron"]]
    )
    duplicate_of: str | None = Field(None, description="Record of which it is a near-copy.", examples=["d00#0"])
    text: str = Field(
        min_length=1,
        description="The article alone: its segments joined by line breaks. All offsets count in it.",
        examples=["Convoy leaves the coast\nA convoy of over 150 military vehicles left on December 13."],
    )
    segments: tuple[Segment, ...] = Field(
        min_length=1,
        description="Its paragraphs, in order; a line break stands between each two.",
        examples=[[{"kind": "headline", "start": 0, "end": 23, "source_start": 0, "source_end": 23}]],
    )
    removed: tuple[Removed, ...] = Field(
        (),
        description="Furniture of the page, in order; on the document's first record.",
        examples=[[{"source_start": 1641, "source_end": 1650, "text": "Read next", "reason": "section heading"}]],
    )
    sentences: tuple[tuple[Offset, Offset], ...] = Field(
        (), description="Start and end of each sentence, half-open, in order.", examples=[[[0, 23], [24, 84]]]
    )
    entities: tuple[Entity, ...] = Field(
        (),
        description="Named things, in the order of their first mention.",
        examples=[
            [
                {
                    "id": "e1",
                    "type": "PERSON",
                    "name": "Ada Byron",
                    "mentions": [{"start": 0, "end": 9, "text": "Ada Byron", "confidence": 0.9}],
                }
            ]
        ],
    )
    quantities: tuple[Quantity, ...] = Field(
        (),
        description="Numbers, in text order.",
        examples=[[{"id": "q1", "start": 0, "end": 4, "text": "five", "kind": "count", "value": 5, "confidence": 0.9}]],
    )
    times: tuple[Time, ...] = Field(
        (),
        description="Expressions of time, in text order.",
        examples=[
            [{"id": "t1", "start": 0, "end": 3, "text": "now", "kind": "date", "value": "PRESENT_REF", "confidence": 1}]
        ],
    )
    events: tuple[Event, ...] = Field(
        (),
        description="Events, in the order of their first trigger.",
        examples=[
            [
                {
                    "id": "v1",
                    "type": "MOVE",
                    "mentions": [{"start": 0, "end": 6, "text": "landed", "confidence": 0.9}],
                    "codes": {"plover": None, "cameo": None, "acled": None, "ace": "Movement.Transport"},
                    "confidence": 0.8,
                }
            ]
        ],
    )
    provenance: Provenance = Field(description="What made the record.", examples=[{"version": "0.1.0"}])

    @model_validator(mode="after")
    def _identified(self) -> Self:
        expected = f"{self.doc_id}#{self.article}"
        if self.record_id != expected:
            raise ValueError(f"record_id is {self.record_id!r}, must be {expected!r}")
        if self.duplicate_of == self.record_id:
            raise ValueError(f"{self.record_id} cannot be a copy of itself")
        if (self.published is None) != (self.published_from is None):
            raise ValueError("published and published_from are given together")
        return self

    @model_validator(mode="after")
    def _text_is_accounted_for(self) -> Self:
        check.check_segments(self.text, self.segments, self.kind)
        if self.removed and self.article > 0:
            raise ValueError("what was removed from a page stands on its first record")
        check.check_removed(self.segments, self.removed)
        check.check_sentences(self.text, self.sentences)
        check.check_spans(self.text, self.spans())
        return self

    @model_validator(mode="after")
    def _ids_resolve(self) -> Self:
        entities = check.check_numbering(self.entities, "e", (value.mentions[0].start for value in self.entities))
        quantities = check.check_numbering(self.quantities, "q", (value.start for value in self.quantities))
        times = check.check_numbering(self.times, "t", (value.start for value in self.times))
        check.check_numbering(self.events, "v", (value.mentions[0].start for value in self.events))
        for filler in self._fillers():
            check.check_known(filler.entity, entities)
            check.check_known(filler.quantity, quantities)
            check.check_known(filler.time, times)
        check.check_equivalents(self.quantities)
        check.check_names(self.entities)
        return self

    def spans(self) -> Iterator[Span]:
        """Every span of the record that carries its text: mentions, quantities, items, times, triggers, fillers."""
        for entity in self.entities:
            yield from entity.mentions
        for quantity in self.quantities:
            yield quantity
            if quantity.item is not None:
                yield quantity.item
        yield from self.times
        for event in self.events:
            yield from event.mentions
        yield from (span for filler in self._fillers() if (span := filler.span()) is not None)

    def _fillers(self) -> Iterator[Filler]:
        for event in self.events:
            yield from event.arguments
            if event.attribution is not None:
                yield event.attribution

    def source_span(self, span: Interval) -> tuple[int, int]:
        """The span's offsets in the source's canonical text, half-open.

        Raises:
            ValueError: it begins or ends between segments or beyond the text.
        """
        return self._source_offset(span.start), self._source_offset(span.end - 1) + 1

    def _source_offset(self, offset: int) -> int:
        at = bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1
        segment = self.segments[at]
        if offset >= segment.end:
            raise ValueError(f"offset {offset} is in no segment")
        return segment.source_start + offset - segment.start


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record as it is written: what each line of the output satisfies.

    Its `$id` carries the version. What JSON Schema cannot say (that spans slice, that ids resolve) `Record` checks.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:dateline:record:{SCHEMA_VERSION}",
        **Record.model_json_schema(mode="serialization"),
        "title": f"Dateline record {SCHEMA_VERSION}",
    }
