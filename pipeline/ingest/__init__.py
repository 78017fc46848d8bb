"""Ingest: files, folders, rows and pages as raw documents, and dead letters for what cannot be read."""

from .authors import authors_in
from .build import from_bytes, from_html, from_text
from .document import Element, RawDocument
from .errors import IngestError
from .limits import TimeLimitExceeded, time_limit
from .read import read_inputs
from .rows import read_rows

__all__ = [
    "Element",
    "IngestError",
    "RawDocument",
    "TimeLimitExceeded",
    "authors_in",
    "from_bytes",
    "from_html",
    "from_text",
    "read_inputs",
    "read_rows",
    "time_limit",
]
