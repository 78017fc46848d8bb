"""Annotated documents: the type that all readers give, the project's own form of gold, and the forms of other tools."""

from .annotation import GoldDocument
from .errors import AnnotationError
from .native import read_folder, read_native, write_native

__all__ = ["AnnotationError", "GoldDocument", "read_folder", "read_native", "write_native"]
