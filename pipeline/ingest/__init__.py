"""Ingest: files, folders, rows and pages as raw documents, and dead letters for what cannot be read."""

from .build import from_bytes, from_html, from_text
from .document import Element, RawDocument
from .errors import IngestError
from .read import read_inputs
from .rows import read_rows

__all__ = ["Element", "IngestError", "RawDocument", "from_bytes", "from_html", "from_text", "read_inputs", "read_rows"]
