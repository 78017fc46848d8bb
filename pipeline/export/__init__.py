"""Records out: as JSONL with the dead letters beside them, and on a terminal for a person."""

from .jsonl import JsonlWriter, dump_model, letters_path, read_records
from .summary import Summary
from .terminal import render

__all__ = ["JsonlWriter", "Summary", "dump_model", "letters_path", "read_records", "render"]
