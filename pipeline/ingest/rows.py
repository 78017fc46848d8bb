"""Rows of JSON Lines: one document each, read one at a time."""

from collections.abc import Iterable, Iterator, Mapping

import orjson

from ...schemas import DeadLetter
from .build import from_html, from_text
from .document import RawDocument
from .errors import IngestError
from .inputs import Stream

BOM = b"\xef\xbb\xbf"


def read_rows(rows: Iterable[Mapping[str, object]]) -> Iterator[RawDocument | DeadLetter]:
    """A document, or a dead letter, for each row: a mapping with doc_id, text or html, published, url and title.

    A row without an id of its own is named by its number, counted from 1.
    """
    for number, row in enumerate(rows, 1):
        yield _outcome(row, f"row:{number}", None, None)


def read_jsonl(
    stream: Stream, *, doc_id: str, path: str | None, published: str | None
) -> Iterator[RawDocument | DeadLetter]:
    """A document, or a dead letter, for each line of `stream`; lines end at LF alone.

    A line holds a row as `read_rows` takes it; without an id of its own it is `doc_id:line`.
    """
    for number, line in enumerate(stream, 1):
        bare = (line.removeprefix(BOM) if number == 1 else line).strip()
        if not bare:
            continue
        place = f"{doc_id}:{number}"
        try:
            row = _parsed(bare)
        except IngestError as fault:
            yield fault.dead_letter(place)
        else:
            yield _outcome(row, place, path, published)


def _outcome(
    row: Mapping[str, object], place: str, path: str | None, published: str | None
) -> RawDocument | DeadLetter:
    try:
        place = _row_id(row, place)
        return _document(row, place, path, published)
    except IngestError as fault:
        return fault.dead_letter(place)


def _parsed(line: bytes) -> Mapping[str, object]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as fault:
        raise IngestError(
            "BrokenJson", f"the line is no valid JSON ({fault}); each line must be one whole object"
        ) from None
    if not isinstance(row, dict):
        raise IngestError(
            "RowShape", f'the row is {_kind(row)}, must be an object like {{"doc_id": "a1", "text": "…"}}'
        )
    return row


def _row_id(row: Mapping[str, object], place: str) -> str:
    given = row.get("doc_id")
    if given is None or given == "":
        return place
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise IngestError("RowShape", f'"doc_id" is {_kind(given)}, must be text')
    return str(given)


def _document(row: Mapping[str, object], doc_id: str, path: str | None, published: str | None) -> RawDocument:
    fields = {key: _text_of(row, key) for key in ("text", "html", "published", "url", "title")}
    text, html = fields.pop("text"), fields.pop("html")
    fields["published"] = fields["published"] or published
    if html is not None:
        return from_html(html, doc_id=doc_id, path=path, **fields)
    if text is not None:
        return from_text(text, doc_id=doc_id, path=path, **fields)
    raise IngestError("RowShape", 'the row has neither "text" nor "html"; give one of them')


def _text_of(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise IngestError("RowShape", f'"{key}" is {_kind(value)}, must be text')
    return value


def _kind(value: object) -> str:
    names = {type(None): "null", bool: "a truth value", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "an object")
