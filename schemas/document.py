"""Where a record comes from: its source document, its segments, what was removed, and documents that were lost."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .base import Interval, Model, Offset

PublishedFrom = Literal["argument", "metadata", "page", "url"]
ArticleKind = Literal["story", "teaser"]
SegmentKind = Literal["headline", "standfirst", "byline", "dateline", "body", "teaser"]
DeadLetterStatus = Literal["failed", "skipped"]


class Source(Model):
    """The document as it was read."""

    path: str | None = Field(None, description="Path of the file it was read from.", examples=["pages/convoy.txt"])
    url: str | None = Field(None, description="Where it was published.", examples=["https://news.example/convoy"])
    canonical_url: str | None = Field(
        None,
        description="The address that the page gives itself: of several copies, the one its publisher wants named.",
        examples=["https://news.example/convoy"],
    )
    media_type: str = Field(description="IANA media type.", examples=["text/plain", "text/html"])
    sha256: str = Field(
        pattern="^[0-9a-f]{64}$", description="SHA-256 of the bytes.", examples=["9f86d081884c7d65" + "0" * 48]
    )


class Segment(Interval):
    """A paragraph of the article, copied verbatim from the source: both ranges are of equal length."""

    kind: SegmentKind = Field(description="What the paragraph is; a caption is body.", examples=["standfirst"])
    source_start: Offset = Field(description="First code point in the canonical text.", examples=[0])
    source_end: Offset = Field(description="One past the last code point in the canonical text.", examples=[242])
    element: str | None = Field(
        None, description="Of HTML: the element that it came from, as a path of tags.", examples=["body/main/article/p"]
    )

    @model_validator(mode="after")
    def _verbatim(self) -> Self:
        if self.end - self.start != self.source_end - self.source_start:
            raise ValueError("a segment is copied verbatim: both of its ranges must be of equal length")
        return self


class Removed(Model):
    """A stretch of the canonical text that reports nothing, and why it was taken out."""

    kind: Literal["furniture"] = Field("furniture", description="What it is.", examples=["furniture"])
    source_start: Offset = Field(description="First code point in the canonical text.", examples=[1641])
    source_end: Offset = Field(description="One past the last code point in the canonical text.", examples=[1650])
    text: str = Field(min_length=1, description="The characters removed.", examples=["Read next"])
    reason: str = Field(min_length=1, description="Why, in a word or two.", examples=["section heading"])

    @model_validator(mode="after")
    def _as_long_as_its_text(self) -> Self:
        if len(self.text) != self.source_end - self.source_start:
            raise ValueError(f"{self.text!r} is not as long as [{self.source_start}, {self.source_end})")
        return self


class DeadLetter(Model):
    """A document that gave no record: it failed, or it was skipped on purpose."""

    doc_id: str = Field(description="The document's id, or its place in the input.", examples=["pages/convoy"])
    status: DeadLetterStatus = Field("failed", description="Failed, or skipped on purpose.", examples=["failed"])
    stage: str = Field(description="The stage that gave it up.", examples=["ingest"])
    error: str = Field(description="Class of the error, or the reason for skipping.", examples=["DecodeError"])
    message: str = Field(description="What happened, in words.", examples=["the file is empty"])
