"""From the project's own form of gold to offsets: every line and substring is looked up, every id followed."""

from collections.abc import Mapping
from typing import Any

from .form import DocumentForm, PlaceForm, QuantityForm, TimeForm
from .lines import LineIndex


class Resolver:
    """Turns one annotation into offsets and collects what does not resolve.

    Attributes:
        faults: each in words, with its line.
    """

    def __init__(self, form: DocumentForm, index: LineIndex) -> None:
        self._form = form
        self._index = index
        self.faults: list[str] = []

    def document(self, name: str) -> dict[str, Any]:
        """The fields of a `GoldDocument`; `name` is its id where the annotation states none."""
        form = self._form
        mentions = self._mentions()
        entities = [
            {"id": key, **row.model_dump(), "mentions": sorted(mentions[key], key=_start)}
            for key, row in form.entities.items()
        ]
        return {
            "doc_id": form.doc_id or name,
            "text": self._index.text,
            "published": form.published,
            "lines": self._lines(),
            "entities": entities,
            "quantities": self._values(form.quantities),
            "times": self._values(form.times),
            "events": [self._event(key) for key in form.events],
        }

    def _lines(self) -> list[dict[str, Any]]:
        rows = {row.line: row for row in self._form.lines}
        out = []
        for number, (start, end) in enumerate(zip(self._index.starts, self._index.ends, strict=True), 1):
            row = rows.pop(number, None)
            if (row is None or row.kind == "blank") and self._index.text[start:end].strip():
                self.faults.append(f"line {number} (offset {start}) has no kind")
            kind, article = (row.kind, row.article) if row else ("blank", None)
            out.append({"start": start, "end": end, "kind": kind, "article": article})
        self.faults += [f"there is no line {number} to be {row.kind}" for number, row in rows.items()]
        return out

    def _span(self, where: str, line: int, text: str, occurrence: int) -> dict[str, Any] | None:
        try:
            return self._index.locate(line, text, occurrence).model_dump()
        except ValueError as error:
            self.faults.append(f"{error}: {where}")
            return None

    def _mentions(self) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {key: [] for key in self._form.entities}
        for line, text, occurrence, key, kind in self._form.mentions:
            span = self._span(f"mention of entity {key}", line, text, occurrence)
            if key not in found:
                self.faults.append(f"line {line}: mention {text!r}: there is no entity {key}")
            elif span is not None:
                found[key].append({**span, "kind": kind})
        return found

    def _values(self, rows: Mapping[str, QuantityForm | TimeForm]) -> list[dict[str, Any]]:
        out = []
        for key, row in rows.items():
            span = self._span(key, row.line, row.text, row.occ)
            if span is not None:
                out.append({"id": key, **row.model_dump(exclude={"line", "occ"}), **span})
        return out

    def _event(self, key: str) -> dict[str, Any]:
        event = self._form.events[key]
        triggers = [self._span(f"trigger of event {key}", *row) for row in event.mentions]
        fillers = [(role, self._filler(key, role, value)) for role, value in event.fillers]
        source = next((filler for role, filler in fillers if role == "attribution"), None)
        return {
            "id": key,
            **event.model_dump(include={"type", "mode", "realis"}),
            "attribution": source,
            "mentions": [trigger for trigger in triggers if trigger],
            "arguments": [{"role": role, **filler} for role, filler in fillers if filler and role != "attribution"],
        }

    def _filler(self, key: str, role: str, value: str | PlaceForm) -> dict[str, Any] | None:
        if isinstance(value, PlaceForm):
            return self._span(f"{role} of event {key}", value.line, value.text, value.occ)
        for name, layer in (("entity", "entities"), ("quantity", "quantities"), ("time", "times")):
            if value in getattr(self._form, layer):
                return {name: value}
        line = self._form.events[key].mentions[0][0] if self._form.events[key].mentions else 0
        self.faults.append(f"line {line}: {role} of event {key}: there is no entity, quantity or time {value}")
        return None


def _start(span: dict[str, Any]) -> int:
    return int(span["start"])
