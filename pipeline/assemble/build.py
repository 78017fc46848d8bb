"""Everything that was extracted from an article, as one validated record."""

from collections.abc import Sequence

from ...schemas import Entity, Event, Provenance, Quantity, Record, Time
from ..ingest import RawDocument, authors_in
from ..segment import Article


def assemble(  # noqa: PLR0913  one argument a layer of the record
    raw: RawDocument,
    article: Article,
    *,
    sentences: Sequence[tuple[int, int]],
    entities: Sequence[Entity],
    quantities: Sequence[Quantity],
    times: Sequence[Time],
    events: Sequence[Event],
    provenance: Provenance,
) -> Record:
    """The article's record.

    Raises:
        pydantic.ValidationError: the layers contradict each other or the text.
    """
    return Record(
        record_id=f"{raw.doc_id}#{article.index}",
        doc_id=raw.doc_id,
        article=article.index,
        kind=article.kind,
        source=raw.source,
        published=raw.published,
        published_from=raw.published_from,
        language=raw.language,
        title=article.title,
        authors=_authors(raw, article),
        text=article.text,
        segments=article.segments,
        removed=article.removed,
        sentences=tuple(sentences),
        entities=tuple(entities),
        quantities=tuple(quantities),
        times=tuple(times),
        events=tuple(events),
        provenance=provenance,
    )


def _authors(raw: RawDocument, article: Article) -> tuple[str, ...]:
    """Who wrote a story: by the page's metadata, else by the story's bylines."""
    if article.kind != "story":
        return ()
    if raw.authors and article.index == 0:
        return raw.authors
    bylines = (article.text[part.start : part.end] for part in article.segments if part.kind == "byline")
    return tuple(dict.fromkeys(name for line in bylines for name in authors_in(line)))
