"""The record: everything extracted from one article."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from .base import Interval, Model, Span
from .document import ArticleKind, PublishedFrom, Removed, Segment, Source
from .entity import Entity
from .event import Event, Filler
from .quantity import Quantity
from .time import Time
from .timex import is_timex
from .version import SCHEMA_VERSION


def _day(value: str) -> str:
    if len(value) != 10 or "X" in value or not is_timex(value):
        raise ValueError(f"{value!r} is no calendar day like 2024-12-15")
    return value


Day = Annotated[str, AfterValidator(_day), Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


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

    schema_version: Literal["1.0"] = Field(SCHEMA_VERSION, description="Version of this schema.", examples=["1.0"])
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
    title: str | None = Field(None, description="The article's title.", examples=["Russia leaves Hmeimim"])
    duplicate_of: str | None = Field(None, description="Record of which it is a near-copy.", examples=["d00#0"])
    text: str = Field(min_length=1, description="The article, segments joined by line breaks.", examples=["…"])
    segments: tuple[Segment, ...] = Field(min_length=1, description="Its paragraphs, in order.", examples=[[]])
    removed: tuple[Removed, ...] = Field(
        (), description="Furniture of the page; on the document's first record.", examples=[[]]
    )
    sentences: tuple[tuple[int, int], ...] = Field((), description="Sentences, half-open.", examples=[[[0, 242]]])
    entities: tuple[Entity, ...] = Field((), description="Named things.", examples=[[]])
    quantities: tuple[Quantity, ...] = Field((), description="Numbers, in text order.", examples=[[]])
    times: tuple[Time, ...] = Field((), description="Times, in text order.", examples=[[]])
    events: tuple[Event, ...] = Field((), description="Events.", examples=[[]])
    provenance: Provenance = Field(description="What made the record.", examples=[{"version": "0.1.0"}])

    @model_validator(mode="after")
    def _identified(self) -> Self:
        expected = f"{self.doc_id}#{self.article}"
        if self.record_id != expected:
            raise ValueError(f"record_id is {self.record_id!r}, must be {expected!r}")
        if (self.published is None) != (self.published_from is None):
            raise ValueError("published and published_from are given together")
        return self

    @model_validator(mode="after")
    def _segments_cover_text(self) -> Self:
        at = 0
        for segment in self.segments:
            if segment.start != at:
                raise ValueError(f"segment at {segment.start}: the one before it ends at {at - 1}")
            if segment.end < len(self.text) and self.text[segment.end] != "\n":
                raise ValueError(f"segment [{segment.start}, {segment.end}) is not followed by a line break")
            at = segment.end + 1
        if at != len(self.text) + 1:
            raise ValueError(f"segments end at {at - 1}, the text at {len(self.text)}")
        return self

    @model_validator(mode="after")
    def _sentences_in_order(self) -> Self:
        at = 0
        for start, end in self.sentences:
            if not at <= start < end <= len(self.text):
                raise ValueError(f"sentence [{start}, {end}) is out of order or out of the text")
            at = end
        return self

    @model_validator(mode="after")
    def _spans_slice(self) -> Self:
        for span in self.spans():
            if self.text[span.start : span.end] != span.text:
                found = self.text[span.start : span.end]
                raise ValueError(f"text[{span.start}:{span.end}] is {found!r}, not {span.text!r}")
        return self

    @model_validator(mode="after")
    def _ids_resolve(self) -> Self:
        entities = _unique(entity.id for entity in self.entities)
        quantities = _unique(quantity.id for quantity in self.quantities)
        times = _unique(time.id for time in self.times)
        _unique(event.id for event in self.events)
        for filler in self._fillers():
            _resolve(filler.entity, entities)
            _resolve(filler.quantity, quantities)
            _resolve(filler.time, times)
        for quantity in self.quantities:
            for other in quantity.equivalents:
                _resolve(other, quantities - {quantity.id})
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
        for filler in self._fillers():
            if filler.start is not None and filler.end is not None and filler.text is not None:
                yield Span(start=filler.start, end=filler.end, text=filler.text)

    def _fillers(self) -> Iterator[Filler]:
        for event in self.events:
            yield from event.arguments
            if event.attribution is not None:
                yield event.attribution

    def source_span(self, span: Interval) -> tuple[int, int]:
        """The span's offsets in the source's canonical text, half-open.

        Raises:
            ValueError: it begins in no segment.
        """
        for segment in self.segments:
            if segment.start <= span.start < segment.end:
                shift = segment.source_start - segment.start
                return span.start + shift, span.end + shift
        raise ValueError(f"[{span.start}, {span.end}) begins in no segment")


def _unique(ids: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            raise ValueError(f"id {identifier!r} is given twice")
        seen.add(identifier)
    return frozenset(seen)


def _resolve(identifier: str | None, known: frozenset[str]) -> None:
    if identifier is not None and identifier not in known:
        raise ValueError(f"id {identifier!r} resolves to nothing")
