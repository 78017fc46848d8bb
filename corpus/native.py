"""The project's own form of gold: `NAME.ann.json` beside `NAME.txt`, by line and exact substring.

Offsets are never typed by hand: an annotation names a line of the document (1 is its first) and a substring of it with
its occurrence (0 is the first); reading turns them into offsets. `corpus/GUIDELINES.md` describes the form.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from ..schemas import Span
from .annotation import GoldDocument, LineKind
from .errors import AnnotationError

SUFFIX = ".ann.json"
Json = Mapping[str, Any]


class LineIndex:
    """A text as numbered lines: (line, substring, occurrence) to offsets, and back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
        self.ends = [*(start - 1 for start in self.starts[1:]), len(text)]

    def locate(self, line: int, text: str, occurrence: int = 0) -> Span:
        """The span that begins in the line; it may run on over a line break.

        Raises:
            ValueError: the text has no such line, or the line no such substring.
        """
        if not 1 <= line <= len(self.starts):
            raise ValueError(f"there is no line {line}")
        start, end = self.starts[line - 1], self.ends[line - 1]
        at = start - 1
        for _ in range(occurrence + 1):
            at = self.text.find(text, at + 1)
            if not text or not start <= at < max(end, start + 1):
                raise ValueError(f"line {line} (offset {start}) has no {text!r} (occurrence {occurrence})")
        return Span(start=at, end=at + len(text), text=text)

    def reference(self, span: Span) -> tuple[int, str, int]:
        """The span as (line, substring, occurrence)."""
        line = bisect_right(self.starts, span.start)
        occurrence, at = 0, self.text.find(span.text, self.starts[line - 1])
        while at < span.start:
            occurrence, at = occurrence + 1, self.text.find(span.text, at + 1)
        return line, span.text, occurrence


def read_folder(folder: Path) -> Iterator[GoldDocument]:
    """Every annotated document of a folder and the folders in it, by name.

    Raises:
        AnnotationError: an annotation is wrong, or its text is missing.
        FileNotFoundError: the folder holds no annotation.
    """
    paths = sorted(folder.rglob(f"*{SUFFIX}"))
    if not paths:
        raise FileNotFoundError(f"{folder} holds no NAME{SUFFIX}")
    for path in paths:
        yield read_native(path)


def read_native(path: Path) -> GoldDocument:
    """The document annotated in `path`, its text beside it under the same name with the ending `.txt`.

    Raises:
        AnnotationError: every fault that was found, each with its place.
    """
    name = path.name.removesuffix(SUFFIX)
    text_path = path.with_name(f"{name}.txt")
    try:
        # The bytes as they are: offsets must not shift with a line break that reading translates.
        text, row = text_path.read_bytes().decode("utf-8"), json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise AnnotationError(path, name, [f"{text_path.name} is missing"]) from error
    except ValueError as error:
        raise AnnotationError(path, name, [str(error)]) from error
    resolver = _Resolver(row, LineIndex(text))
    document = resolver.document(name)
    try:
        if resolver.faults:
            raise AnnotationError(path, name, resolver.faults)
        return GoldDocument.model_validate(document)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        raise AnnotationError(path, name, faults) from error


class _Resolver:
    """Turns one annotation into offsets and collects its faults."""

    def __init__(self, row: Json, index: LineIndex) -> None:
        self._row = row
        self._index = index
        self.faults: list[str] = []

    def document(self, name: str) -> dict[str, Any]:
        mentions = self._mentions()
        return {
            "doc_id": self._row.get("doc_id", name),
            "text": self._index.text,
            "published": self._row.get("published"),
            "lines": self._lines(),
            "entities": [
                {"id": key, **entity, "mentions": mentions[key]} for key, entity in self._rows("entities").items()
            ],
            "quantities": [q for key, row in self._rows("quantities").items() if (q := self._quantity(key, row))],
            "times": [t for key, row in self._rows("times").items() if (t := self._value(key, row, ("kind", "value")))],
            "events": [self._event(key, row) for key, row in self._rows("events").items()],
        }

    def _rows(self, layer: str) -> dict[str, Json]:
        return dict(self._row.get(layer, {}))

    def _lines(self) -> list[dict[str, Any]]:
        kinds = {row["line"]: row for row in self._row.get("lines", [])}
        out = []
        for number, (start, end) in enumerate(zip(self._index.starts, self._index.ends, strict=True), 1):
            row = kinds.get(number, {"kind": "blank"})
            if row["kind"] == "blank" and self._index.text[start:end].strip():
                self.faults.append(f"line {number} (offset {start}) has no kind")
            if row["kind"] not in get_args(LineKind):
                self.faults.append(f"line {number} (offset {start}): {row['kind']!r} is no kind of line")
            out.append({"start": start, "end": end, "kind": row["kind"], "article": row.get("article")})
        return out

    def _span(self, where: str, line: int, text: str, occurrence: int = 0) -> dict[str, Any] | None:
        try:
            return self._index.locate(line, text, occurrence).model_dump()
        except (ValueError, TypeError) as error:
            self.faults.append(f"{where}: {error}")
            return None

    def _mentions(self) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {key: [] for key in self._rows("entities")}
        for line, text, occurrence, key, *kind in self._row.get("mentions", []):
            span = self._span(f"mention of {key}", line, text, occurrence)
            if key not in found:
                self.faults.append(f"mention {text!r} on line {line}: there is no entity {key}")
            elif span is not None:
                found[key].append({**span, "kind": kind[0] if kind else "name"})
        self._check_mentions(found)
        for mentions in found.values():
            mentions.sort(key=_start)
        return found

    def _check_mentions(self, found: Mapping[str, Sequence[Json]]) -> None:
        self.faults += [f"entity {key} has no mention" for key, mentions in found.items() if not mentions]
        rows = sorted((mention for mentions in found.values() for mention in mentions), key=_start)
        for one, two in pairwise(rows):
            if two["start"] < one["end"]:
                self.faults.append(f"offset {two['start']}: mention {two['text']!r} overlaps {one['text']!r}")

    def _value(self, key: str, row: Json, fields: Sequence[str]) -> dict[str, Any] | None:
        span = self._span(key, row.get("line", 0), row.get("text", ""), row.get("occ", 0))
        return {"id": key, **span, **{name: row[name] for name in fields if name in row}} if span else None

    def _quantity(self, key: str, row: Json) -> dict[str, Any] | None:
        other = row.get("equivalent")
        if other is not None and other not in self._rows("quantities"):
            self.faults.append(f"quantity {key}: there is no quantity {other}")
        fields = ("kind", "value", "low", "high", "comparator", "unit", "currency", "item", "equivalent")
        return self._value(key, row, fields)

    def _event(self, key: str, row: Json) -> dict[str, Any]:
        triggers = [self._span(key, *reference) for reference in row.get("mentions", [])]
        if not triggers:
            self.faults.append(f"event {key} has no trigger")
        arguments = [(role, self._filler(f"{key} {role}", value)) for role, value in row.get("args", [])]
        source = row.get("attribution")
        return {
            "id": key,
            "type": row.get("class"),
            "mode": row.get("mode"),
            "realis": row.get("realis", "asserted"),
            "attribution": self._filler(f"{key} attribution", source) if source else None,
            "mentions": [trigger for trigger in triggers if trigger],
            "arguments": [{"role": role, **filler} for role, filler in arguments if filler],
        }

    def _filler(self, where: str, value: str | Json) -> dict[str, Any] | None:
        if not isinstance(value, str):
            return self._span(where, value.get("line", 0), value.get("text", ""), value.get("occ", 0))
        for name, layer in (("entity", "entities"), ("quantity", "quantities"), ("time", "times")):
            if value in self._rows(layer):
                return {name: value}
        self.faults.append(f"{where}: there is no entity, quantity or time {value}")
        return None


def _start(span: Json) -> int:
    return int(span["start"])
