"""Records put back on the pages that they were extracted from, for annotators to correct."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..corpus import GoldDocument
from ..corpus.of_records import document_of_records
from ..pipeline.ingest import RawDocument, read_inputs
from ..schemas import Record


def annotated_pages(records: Iterable[Record], pages: Sequence[str] = ()) -> Iterator[GoldDocument]:
    """Each document with its page's canonical text and what its records say.

    Args:
        records: of any number of documents, in any order.
        pages: files, folders or globs that hold the pages; without them, where the records say that they lay.

    Raises:
        ValueError: a page is not there, or not the one that was extracted from (by the SHA-256 of its bytes).
    """
    of: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        of[record.doc_id].append(record)
    sources = pages or sorted({rows[0].source.path for rows in of.values() if rows[0].source.path is not None})
    texts = _texts(sources)
    for doc_id, rows in of.items():
        source = rows[0].source
        if source.sha256 not in texts:
            place = "among the pages given" if pages else f"at {source.path or 'any path: name it by --pages'}"
            raise ValueError(f"document {doc_id}: its page (SHA-256 {source.sha256[:12]}…) is not {place}")
        yield document_of_records(rows, texts[source.sha256])


def _texts(inputs: Sequence[str]) -> dict[str, str]:
    """Canonical texts by the SHA-256 of the pages' bytes; pages that cannot be read are not among them."""
    if not inputs:
        return {}
    return {page.source.sha256: page.text for page in read_inputs(inputs) if isinstance(page, RawDocument)}
