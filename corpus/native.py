"""The project's own form of gold: `NAME.ann.json` beside `NAME.txt`, by line and exact substring.

Offsets are never typed by hand: an annotation names a line of the document (1 is its first) and a substring of it with
its occurrence (0 is the first); reading turns them into offsets. `corpus/GUIDELINES.md` describes the form.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .annotation import GoldDocument
from .check import checked
from .errors import AnnotationError
from .files import document_path, read_text
from .form import DocumentForm
from .lines import LineIndex
from .refer import form_of
from .resolve import Resolver

SUFFIX = ".ann.json"


def read_folder(folder: Path) -> Iterator[GoldDocument]:
    """Every annotated document of a folder and the folders in it, by name.

    Raises:
        AnnotationError: an annotation is wrong, or its text is missing, or two are of the same document.
        FileNotFoundError: the folder holds no annotation.
    """
    paths = sorted(folder.rglob(f"*{SUFFIX}"))
    if not paths:
        raise FileNotFoundError(f"{folder} holds no NAME{SUFFIX}")
    seen: dict[str, Path] = {}
    for path in paths:
        document = read_native(path)
        if document.doc_id in seen:
            raise AnnotationError(path, document.doc_id, [f"{seen[document.doc_id]} annotates the same document"])
        seen[document.doc_id] = path
        yield document


def read_native(path: Path) -> GoldDocument:
    """The document annotated in `path`, its text beside it under the same name with the ending `.txt`.

    Raises:
        AnnotationError: every fault that was found, each with its place.
    """
    name = path.name.removesuffix(SUFFIX)
    text = read_text(path.with_name(f"{name}.txt"), path, name)
    try:
        row = json.loads(path.read_bytes())
    except ValueError as error:
        raise AnnotationError(path, name, [f"no JSON: {error}"]) from error
    resolver = Resolver(_form(row, path, name), LineIndex(text))
    document = resolver.document(name)
    if resolver.faults:
        raise AnnotationError(path, name, resolver.faults)
    return checked(document, path)


def write_native(document: GoldDocument, folder: Path) -> Path:
    """Write a document into a folder as `NAME.ann.json` beside `NAME.txt`, so that reading gives it back.

    Raises:
        ValueError: the document's id leads out of the folder.
    """
    path = document_path(folder, document.doc_id, SUFFIX)
    path.with_name(path.name.removesuffix(SUFFIX) + ".txt").write_bytes(document.text.encode())
    path.write_text(json.dumps(form_of(document), ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _form(row: Any, path: Path, name: str) -> DocumentForm:  # noqa: ANN401 - JSON of any shape
    try:
        return DocumentForm.model_validate(row)
    except ValidationError as error:
        faults = [f"{_line_at(row, fault['loc'])}{fault['msg']}" for fault in error.errors()]
        raise AnnotationError(path, name, faults) from error


def _line_at(row: Any, loc: tuple[str | int, ...]) -> str:  # noqa: ANN401 - JSON of any shape
    """Where in the annotation a validation error is, with the line of the text where that is known."""
    name = ".".join(map(str, loc))
    if len(loc) < 2 or not isinstance(row, dict):
        return f"{name}: " if loc else ""
    mentions = row.get("mentions", []) if isinstance(row.get("mentions"), list) else []
    value = row[loc[0]][loc[1]] if loc[0] != "mentions" else {"mentions": [mentions[int(loc[1])]]}
    of_entity = [mention for mention in mentions if isinstance(mention, list) and loc[1] in mention[3:4]]
    rows = value.get("mentions", of_entity) if isinstance(value, dict) else []
    first = rows[0][0] if isinstance(rows, list) and rows and isinstance(rows[0], list) and rows[0] else None
    line = value.get("line", first) if isinstance(value, dict) else None
    return f"{name}: " if line is None else f"line {line}: {name}: "
