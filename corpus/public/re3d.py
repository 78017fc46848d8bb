"""re3d, Relationship and Entity Extraction Evaluation Dataset: documents on Syria and Iraq. Dstl (2017).

Labels that the set itself holds for unsure (`confidence` under 0.5) are left out.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .files import DataNotFoundError, find, read_rows

EXPECTS = "a folder with documents.json beside entities.json, or several of them (CENTCOM/documents.json …)"
MIN_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled span, named or nominal; offsets are half-open code points of the document's text."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its labels, in text order."""

    doc_id: str
    text: str
    labels: tuple[Label, ...]


def read(path: Path) -> Iterator[Document]:
    """The documents, source by source."""
    for file in find(path, ("documents.json",), EXPECTS):
        rows = list(read_rows(file, EXPECTS, "_id", "text"))
        labels = _labels(file.with_name("entities.json"))
        for row in rows:
            text = row["text"]
            kept = [label for label, value in labels[row["_id"]] if text[label.start : label.end] == value]
            yield Document(row["_id"], text, tuple(sorted(kept, key=lambda label: (label.start, label.end))))


def _labels(file: Path) -> dict[str, list[tuple[Label, str]]]:
    if not file.exists():
        raise DataNotFoundError(file, EXPECTS)
    out: dict[str, list[tuple[Label, str]]] = defaultdict(list)
    for row in read_rows(file, EXPECTS, "documentId", "begin", "end", "type", "value", "confidence"):
        if row["confidence"] >= MIN_CONFIDENCE:
            out[row["documentId"]].append((Label(row["begin"], row["end"], row["type"]), row["value"]))
    return out
