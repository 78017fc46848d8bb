"""Annotated documents: the type that all readers give, the project's own form of gold, and its documents."""

from .annotation import GoldDocument
from .errors import AnnotationError
from .native import read_folder, read_native

__all__ = ["AnnotationError", "GoldDocument", "read_folder", "read_native"]
