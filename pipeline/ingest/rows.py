"""Rows of JSON Lines: one document each, read one at a time."""

from collections.abc import Iterable, Iterator, Mapping

import orjson

from .attempt import Outcome, Reading, attempt
from .build import Known, from_html, from_text
from .document import RawDocument
from .errors import IngestError
from .inputs import Input, Stream

BOM = b"\xef\xbb\xbf"
#: A line of more bytes is no row.
MAX_LINE = 64_000_000


def read_rows(rows: Iterable[Mapping[str, object]]) -> Iterator[Outcome]:
    """A document, or a dead letter, for each row: a mapping with doc_id, and text or html.

    It may hold published, url, canonical_url and title as text, and authors as a list of names or one name.

    A row without an id of its own is named by its number, counted from 1.
    """
    for number, row in enumerate(rows, 1):
        yield _outcome(row, f"row:{number}", None, Reading())


def read_jsonl(stream: Stream, found: Input, reading: Reading) -> Iterator[Outcome]:
    """A document, or a dead letter, for each line of `stream`; lines end at LF alone.

    A line holds a row as `read_rows` takes it; without an id of its own it is `doc_id:line`.
    """
    for number, line in enumerate(_lines(stream), 1):
        bare = (line.removeprefix(BOM) if number == 1 else line).strip()
        if not bare:
            continue
        place = f"{found.doc_id}:{number}"
        try:
            row = _parsed(bare)
        except IngestError as fault:
            yield fault.dead_letter(place)
        else:
            yield _outcome(row, place, found.path, reading)


def _lines(stream: Stream) -> Iterator[bytes]:
    """The lines of `stream`; of one that is too long, its beginning."""
    while line := stream.readline(MAX_LINE):
        yield line
        while line and not line.endswith(b"\n") and len(line) == MAX_LINE:
            line = stream.readline(MAX_LINE)


def _outcome(row: Mapping[str, object], place: str, path: str | None, reading: Reading) -> Outcome:
    try:
        place = _row_id(row, place)
    except IngestError as fault:
        return fault.dead_letter(place)
    return attempt(place, lambda: _document(row, place, path, reading.published), reading)


def _parsed(line: bytes) -> Mapping[str, object]:
    if len(line) >= MAX_LINE:
        raise IngestError("TooLarge", f"a line of {MAX_LINE:,} bytes or more is no row")
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
    text, html = _text_of(row, "text"), _text_of(row, "html")
    known = Known(
        published=_text_of(row, "published") or published,
        url=_text_of(row, "url"),
        canonical_url=_text_of(row, "canonical_url"),
        title=_text_of(row, "title"),
        authors=_authors_of(row),
        path=path,
    )
    if html is not None:
        return from_html(html, doc_id=doc_id, **known)
    if text is not None:
        return from_text(text, doc_id=doc_id, **known)
    raise IngestError("RowShape", 'the row has neither "text" nor "html"; give one of them')


def _authors_of(row: Mapping[str, object]) -> tuple[str, ...]:
    given = row.get("authors")
    names = given if isinstance(given, list) else [] if given is None else [given]
    return tuple(name for value in names if (name := _name(value)))


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise IngestError("RowShape", f'"authors" holds {_kind(value)}, must be a list of names')
    return value.strip()


def _text_of(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise IngestError("RowShape", f'"{key}" is {_kind(value)}, must be text')
    return value


def _kind(value: object) -> str:
    names = {type(None): "null", bool: "a truth value", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "an object")
