"""Readers of public annotated sets: one small file each, from a user's own copy. None of their text is shipped.

Each module has `EXPECTS`, which says in words what it reads, and `read(path)`, which gives its documents in order. It
raises `DataNotFoundError` where the path holds no such file, `DataFormatError` where a file is not what it should be.
"""

from .files import DataFormatError, DataNotFoundError

__all__ = ["DataFormatError", "DataNotFoundError"]
