"""From marks and links back to an annotated document, with every fault that an annotator's hand left in them."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from ..schemas import Role
from .annotation import GoldDocument
from .check import checked
from .errors import AnnotationError
from .lines import LineIndex
from .marks import ATTRIBUTION, EQUIVALENT, LAYER_OF, SAME, Layer, Link, Mark, Sheet
from .order import in_order

#: The kind of every line of a document in which no line is marked.
UNMARKED_LINE = ("body", 0)
_FILLER_FIELD: dict[Layer, str] = {"entity": "entity", "quantity": "quantity", "time": "time"}


def document_of(sheet: Sheet, path: Path) -> GoldDocument:
    """The document of a sheet, in text order.

    Args:
        sheet: what a tool gave back.
        path: the file that it came from, for messages.

    Raises:
        AnnotationError: marks or links contradict one another, the guidelines' types or the text.
    """
    unmarker = _Unmarker(sheet)
    row = unmarker.row()
    if unmarker.faults:
        raise AnnotationError(path, sheet.doc_id, unmarker.faults)
    return in_order(checked(row, path))


class _Unmarker:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._index = LineIndex(sheet.text)
        self.faults: list[str] = []
        self._marks = {mark.id: mark for mark in sheet.marks if self._sound(mark)}
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in dict.fromkeys(sheet.links):
            if self._resolves(link):
                self._links[SAME if link.label == SAME else link.source].append(link)
        self._first = self._groups()

    def _fault(self, mark: Mark, message: str) -> None:
        self.faults.append(
            f"line {self._index.line(mark.start)} (offset {mark.start}): {mark.id} {mark.label}: {message}"
        )

    def _sound(self, mark: Mark) -> bool:
        if mark.label not in LAYER_OF:
            self._fault(mark, "there is no such type")
        elif not 0 <= mark.start < mark.end <= len(self._sheet.text):
            self._fault(mark, f"[{mark.start}, {mark.end}) is empty or beyond the text")
        else:
            return True
        return False

    def _resolves(self, link: Link) -> bool:
        lost = [end for end in (link.source, link.target) if end not in self._marks]
        if lost:
            known = next((end for end in (link.source, link.target) if end in self._marks), None)
            where = f" (from or to {known} at offset {self._marks[known].start})" if known else ""
            self.faults.append(f"link {link.label}{where}: there is no {' and no '.join(lost)}")
            return False
        return self._fits(link, self._marks[link.source], self._marks[link.target])

    def _fits(self, link: Link, source: Mark, target: Mark) -> bool:
        if link.label == SAME:
            fits = source.label == target.label and source.layer in ("entity", "event")
        elif link.label == EQUIVALENT:
            fits = source.layer == target.layer == "quantity"
        else:
            known = link.label in (*get_args(Role), ATTRIBUTION)
            fits = known and source.layer == "event" and target.layer not in ("line", "event")
        if not fits:
            self._fault(source, f"no link {link.label!r} can go to {target.id} {target.label}")
        return fits

    def _groups(self) -> dict[str, str]:
        """The first mark of each mark's group, groups being joined by `same`."""
        first = {mark: mark for mark in self._marks}

        def root(mark: str) -> str:
            while first[mark] != mark:
                first[mark] = first[first[mark]]
                mark = first[mark]
            return mark

        for link in self._links[SAME]:
            one, two = sorted((root(link.source), root(link.target)), key=lambda m: (self._marks[m].start, m))
            first[two] = one
        return {mark: root(mark) for mark in first}

    def row(self) -> dict[str, Any]:
        """The fields of a `GoldDocument`."""
        sheet = self._sheet
        return {
            "doc_id": sheet.doc_id,
            "text": sheet.text,
            "published": sheet.published,
            "lines": self._lines(),
            "entities": [self._entity(marks) for marks in self._grouped("entity")],
            "quantities": [self._quantity(mark) for mark in self._of("quantity")],
            "times": [self._value(mark) for mark in self._of("time")],
            "events": [self._event(marks) for marks in self._grouped("event")],
        }

    def _of(self, layer: Layer) -> list[Mark]:
        return sorted((m for m in self._marks.values() if m.layer == layer), key=lambda m: (m.start, m.end))

    def _grouped(self, layer: Layer) -> list[list[Mark]]:
        groups: dict[str, list[Mark]] = defaultdict(list)
        for mark in self._of(layer):
            groups[self._first[mark.id]].append(mark)
        return list(groups.values())

    def _span(self, mark: Mark) -> dict[str, Any]:
        return {"start": mark.start, "end": mark.end, "text": self._sheet.text[mark.start : mark.end]}

    def _lines(self) -> list[dict[str, Any]]:
        marks, out = self._of("line"), []
        for start, end in zip(self._index.starts, self._index.ends, strict=True):
            if not self._sheet.text[start:end].strip():
                out.append({"start": start, "end": end, "kind": "blank"})
                continue
            kind, article = self._line_kind(marks, start, end)
            out.append({"start": start, "end": end, "kind": kind, "article": article})
        return out

    def _line_kind(self, marks: Sequence[Mark], start: int, end: int) -> tuple[str, Any]:
        if not marks:
            return UNMARKED_LINE
        best = max(marks, key=lambda mark: min(end, mark.end) - max(start, mark.start))
        if min(end, best.end) <= max(start, best.start):
            self.faults.append(f"line {self._index.line(start)} (offset {start}) has no kind")
        return best.label, best.fields.get("article")

    def _entity(self, marks: list[Mark]) -> dict[str, Any]:
        kinds = [mark.fields.pop("mention", "name") for mark in marks]
        mentions = [{**self._span(mark), "kind": kind} for mark, kind in zip(marks, kinds, strict=True)]
        name = max((mention["text"] for mention in mentions), key=len)
        own = {"id": self._first[marks[0].id], "type": marks[0].label, "mentions": mentions}
        return {"name": name, **self._merged(marks), **own}

    def _value(self, mark: Mark) -> dict[str, Any]:
        return {**mark.fields, "id": mark.id, "kind": mark.label, **self._span(mark)}

    def _quantity(self, mark: Mark) -> dict[str, Any]:
        links = self._links[mark.id]
        if len(links) > 1:
            self._fault(mark, f"{len(links)} equivalents, where one is due")
        return {**self._value(mark), "equivalent": links[0].target if links else None}

    def _event(self, marks: list[Mark]) -> dict[str, Any]:
        fillers = [(link.label, self._filler(link)) for mark in marks for link in self._links[mark.id]]
        sources = [filler for role, filler in fillers if role == ATTRIBUTION]
        if len(sources) > 1:
            self._fault(marks[0], f"{len(sources)} attributions, where one is due")
        arguments = [{"role": role, **filler} for role, filler in fillers if role != ATTRIBUTION]
        own = {
            "id": self._first[marks[0].id],
            "type": marks[0].label,
            "attribution": sources[0] if sources else None,
            "mentions": [self._span(mark) for mark in marks],
            "arguments": [row for n, row in enumerate(arguments) if row not in arguments[:n]],
        }
        return {**self._merged(marks), **own}

    def _merged(self, marks: Sequence[Mark]) -> dict[str, Any]:
        """The fields of a group, which may stand on any of its marks."""
        fields: dict[str, Any] = {}
        for mark in marks:
            for name, value in mark.fields.items():
                if fields.setdefault(name, value) != value:
                    self._fault(mark, f"{name} is {value!r} here and {fields[name]!r} on another of the same")
        return fields

    def _filler(self, link: Link) -> dict[str, Any]:
        target = self._marks[link.target]
        if target.layer in _FILLER_FIELD:
            return {_FILLER_FIELD[target.layer]: self._first[target.id]}
        return self._span(target)
