"""Dateline: news about conflict, defence and diplomacy as validated records.

    import dateline

    for record in dateline.extract("Ten soldiers were killed near Bakhmut on Monday.", published="2023-03-08"):
        print(record.events)

    extractor = dateline.load()                      # for many: the models are loaded once
    for outcome in extractor.pipe(pages):
        ...

Importing the package loads no model; the first call does.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal

from .schemas import DeadLetter, Record

if TYPE_CHECKING:
    from .pipeline.batch import Outcome

__all__ = ["Dateline", "DeadLetter", "ExtractionError", "Record", "extract", "load"]

MediaType = Literal["text/plain", "text/html"]


class ExtractionError(ValueError):
    """A document gave no record.

    Attributes:
        letter: the dead letter: document id, stage, class of the error, message.
    """

    def __init__(self, letter: DeadLetter) -> None:
        super().__init__(f"{letter.doc_id}: {letter.message}")
        self.letter = letter


class Dateline:
    """The extractor with its models loaded; make one with `load()` and use it for many documents."""

    def __init__(self) -> None:
        from .pipeline.batch import Extractor

        self._extractor = Extractor()

    def extract(
        self, text: str, *, published: str | None = None, doc_id: str = "text", media_type: MediaType = "text/plain"
    ) -> list[Record]:
        """The records of one page, its main story first.

        Args:
            text: the page, as text or HTML.
            published: day of publication like "2024-12-15", against which relative times are resolved; where it is
                not given the page's own metadata or text decides.
            doc_id: the document's id in the records.
            media_type: "text/html" for HTML.

        Raises:
            ExtractionError: the page gave no record; its `letter` says why.
            ValueError: `published` is no day.
        """
        row = {"doc_id": doc_id, "published": published, "html" if media_type == "text/html" else "text": text}
        outcome = next(self.pipe([row]))
        if outcome.letter is not None:
            raise ExtractionError(outcome.letter)
        return list(outcome.records)

    def pipe(self, pages: Iterable[Mapping[str, object]]) -> Iterator["Outcome"]:
        """What becomes of each page, in order: an outcome with records, or with a dead letter; none is lost.

        Args:
            pages: rows as in JSONL input: `doc_id`, `text` or `html`, and `published`, `url`, `title` where known.
        """
        from .pipeline.ingest import read_rows

        for document in read_rows(pages):
            yield self._extractor.outcome(document)


@cache
def load() -> Dateline:
    """The extractor, loaded once a process."""
    return Dateline()


def extract(text: str, *, published: str | None = None, media_type: MediaType = "text/plain") -> list[Record]:
    """The records of one page; see `Dateline.extract`."""
    return load().extract(text, published=published, media_type=media_type)
