"""One document through all stages."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from importlib.metadata import version
from time import process_time
from typing import NamedTuple

from spacy.tokens import Doc

from ...models import PARSER, Parser
from ...schemas import DeadLetter, Provenance, Record
from ..assemble import assemble, reconcile
from ..entities import find_entities
from ..events import find_events
from ..ingest import RawDocument, TimeLimitExceeded, from_text, time_limit
from ..quantities import find_quantities
from ..segment import Article, find_sentences, segment
from ..times import find_times

#: Extracted before any limit holds, so that what is loaded at its first use counts for no document.
_FIRST = "Russian jets bombed a depot near Aleppo on 3 May 2016, killing about 12 soldiers, a ministry said."


class Outcome(NamedTuple):
    """What became of one document: its records, or a dead letter that says why there are none."""

    doc_id: str
    records: tuple[Record, ...] = ()
    letter: DeadLetter | None = None


class StageError(Exception):
    """A stage failed on a document.

    Attributes:
        stage: the name of the stage.
    """

    def __init__(self, stage: str) -> None:
        super().__init__(stage)
        self.stage = stage


class Extractor:
    """Runs the stages on documents; loads the models once, in the process that makes it.

    Attributes:
        seconds: CPU seconds that each stage has taken so far, by its name.
    """

    def __init__(
        self, parser: Parser | None = None, *, seconds_each: float | None = None, deadly: bool = False
    ) -> None:
        """Load the models.

        Args:
            parser: loaded already, or None to load it.
            seconds_each: of wall time that a document may take; None or 0 for any.
            deadly: end the process on a document that does not stop then.
        """
        self._parser = parser or Parser()
        name, parser_version = PARSER
        self.seconds: dict[str, float] = defaultdict(float)
        self._provenance = Provenance(version=version("dateline"), models={name: parser_version})
        self._limit = partial(time_limit, None)
        if seconds_each:
            self.extract(from_text(_FIRST, doc_id="first"))
            self.seconds.clear()
            self._limit = partial(time_limit, seconds_each, deadly=deadly)

    def outcome(self, document: RawDocument | DeadLetter) -> Outcome:
        """What becomes of a document that ingest delivered, which may have been lost already."""
        if isinstance(document, DeadLetter):
            return Outcome(document.doc_id, letter=document)
        return self.extract(document)

    def extract(self, raw: RawDocument) -> Outcome:
        """The document's records, or its dead letter; never raises for what a document holds."""
        try:
            with self._limit(), self._parser.memory():
                records = tuple(self._records(raw))
        except StageError as failure:
            return Outcome(raw.doc_id, letter=_letter(raw.doc_id, failure.stage, failure.__cause__))
        except TimeLimitExceeded as failure:
            return Outcome(raw.doc_id, letter=_letter(raw.doc_id, "batch", failure))
        if records:
            return Outcome(raw.doc_id, records)
        reason = DeadLetter(
            doc_id=raw.doc_id, status="skipped", stage="segment", error="NoArticle", message="no article on this page"
        )
        return Outcome(raw.doc_id, letter=reason)

    def _records(self, raw: RawDocument) -> Iterator[Record]:
        with self._stage("segment"):
            articles = segment(raw)
        with self._stage("parse"):
            docs = self._parser.parse([article.text for article in articles])
        for article, doc in zip(articles, docs, strict=True):
            yield self._record(raw, article, doc)

    def _record(self, raw: RawDocument, article: Article, doc: Doc) -> Record:
        published = date.fromisoformat(raw.published) if raw.published and article.kind == "story" else None
        with self._stage("entities"):
            entities = find_entities(doc)
        with self._stage("quantities"):
            quantities = find_quantities(doc)
        with self._stage("times"):
            times = find_times(doc, published=published)
        with self._stage("assemble"):
            quantities, times = reconcile(entities, quantities, times)
        with self._stage("events"):
            events = find_events(doc, entities=entities, quantities=quantities, times=times)
        with self._stage("assemble"):
            return assemble(
                raw,
                article,
                sentences=find_sentences(doc),
                entities=entities,
                quantities=quantities,
                times=times,
                events=events,
                provenance=self._provenance,
            )

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        started = process_time()
        try:
            yield
        except (Exception, TimeLimitExceeded) as error:
            raise StageError(name) from error
        finally:
            self.seconds[name] += process_time() - started


def _letter(doc_id: str, stage: str, cause: BaseException | None) -> DeadLetter:
    return DeadLetter(doc_id=doc_id, stage=stage, error=type(cause).__name__, message=str(cause)[:1000] or "no message")
