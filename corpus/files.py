"""Where annotations lie on disk, and their texts beside them."""

from pathlib import Path

from .errors import AnnotationError


def read_text(path: Path, annotations: Path, doc_id: str) -> str:
    """The text in `path` as it is: offsets must not shift with a line break that reading translates.

    Raises:
        AnnotationError: it is missing or no UTF-8; the message names the annotations that need it.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise AnnotationError(annotations, doc_id, [f"{path.name} is missing: the text of the annotations"]) from error
    except UnicodeDecodeError as error:
        raise AnnotationError(annotations, doc_id, [f"{path.name} is no UTF-8: byte {error.start}"]) from error


def document_path(folder: Path, doc_id: str, suffix: str) -> Path:
    """Where a document's file goes; a slash in its id makes folders, which are made.

    Raises:
        ValueError: the id leads out of the folder.
    """
    path = folder / f"{doc_id}{suffix}"
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"document {doc_id!r}: its id leads out of {folder}")
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
