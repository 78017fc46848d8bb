"""spaCy's DocBin: one file of Docs whose span groups hold the annotations, with the entities in `doc.ents` too.

Each layer is the span group `gold_<layer>`: labels, ids, and in the group's `attrs` the fields of each span and the
links that begin in it. Tokens are cut where a span begins or ends, so that every offset is kept.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from ..schemas import Interval
from .annotation import GoldDocument
from .errors import AnnotationError
from .marks import LABELS, Link, Mark, Sheet, sheet_of
from .tokens import tokenized
from .unmark import document_of

FILE = "gold.spacy"
_GROUPS = {f"gold_{layer}": layer for layer in LABELS}


def write_docbin(documents: Iterable[GoldDocument], folder: Path) -> None:
    """Write all documents as `gold.spacy`."""
    folder.mkdir(parents=True, exist_ok=True)
    DocBin(docs=(to_doc(document) for document in documents), store_user_data=True).to_disk(folder / FILE)


def to_doc(document: GoldDocument) -> Doc:
    """The document as a spaCy Doc with `doc.text == document.text`."""
    sheet = sheet_of(document)
    doc = tokenized(sheet.text, (Interval(start=mark.start, end=mark.end) for mark in sheet.marks))
    doc.user_data.update(doc_id=sheet.doc_id, published=sheet.published)
    for name, layer in _GROUPS.items():
        marks = {mark.id: mark for mark in sheet.marks if mark.layer == layer}
        attrs = {
            "fields": {mark.id: mark.fields for mark in marks.values()},
            "links": [[link.label, link.source, link.target] for link in sheet.links if link.source in marks],
        }
        doc.spans[name] = SpanGroup(doc, name=name, spans=[_span(doc, m) for m in marks.values()], attrs=attrs)
    doc.set_ents(sorted(doc.spans["gold_entity"], key=lambda span: span.start))
    return doc


def _span(doc: Doc, mark: Mark) -> Span:
    span = doc.char_span(mark.start, mark.end, label=mark.label, span_id=mark.id)
    if span is None:
        raise ValueError(f"[{mark.start}, {mark.end}) does not fall on tokens")
    return span


def read_docbin(path: Path) -> Iterator[GoldDocument]:
    """Every Doc of a file that `write_docbin` wrote, as corrected since; `path` is the file or its folder.

    Raises:
        AnnotationError: a Doc has no span groups of these names, or they contradict the guidelines.
    """
    file = path / FILE if path.is_dir() else path
    try:
        docs = list(DocBin().from_disk(file).get_docs(Vocab()))
    except (ValueError, KeyError, TypeError) as error:
        raise AnnotationError(file, "?", [f"no DocBin: {error}"]) from error
    for number, doc in enumerate(docs, 1):
        yield document_of(_sheet(doc, file, number), file)


def _sheet(doc: Doc, file: Path, number: int) -> Sheet:
    name = doc.user_data.get("doc_id", f"number {number}")
    lost = [group for group in _GROUPS if group not in doc.spans]
    if lost:
        raise AnnotationError(file, name, [f"there is no span group {group}" for group in lost])
    sheet = Sheet(name, doc.text, doc.user_data.get("published"))
    for group in (doc.spans[name] for name in _GROUPS):
        fields = group.attrs.get("fields", {})
        sheet.marks += [
            Mark(span.id_, span.start_char, span.end_char, span.label_, dict(fields.get(span.id_, {})))
            for span in group
        ]
        sheet.links += [Link(*row) for row in group.attrs.get("links", [])]
    return sheet
