"""brat standoff: `NAME.ann` beside `NAME.txt`, with the `annotation.conf` that brat needs to show them.

Mentions, numbers, times, triggers and lines are text-bound annotations (T). Values from a closed list are attributes
(A), countries and TIMEX3 values are normalisations (N), all else is a note of JSON (#). Events (E) have arguments by
role; other triggers of an event are joined by relations (R) `same`, mentions of an entity by equivalences (*).
Source: https://brat.nlplab.org/standoff.html
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..schemas import COUNTRY_SCHEME
from .annotation import GoldDocument
from .brat_conf import annotation_conf
from .files import document_path
from .marks import CHOSEN, EQUIVALENT, SAME, Mark, Sheet, sheet_of

SUFFIX = ".ann"
TIMEX_SCHEME = "TIMEX3"
#: What the note on the whole document hangs on, for lack of an annotation.
DOCUMENT = "document"


def write_brat(documents: Iterable[GoldDocument], folder: Path) -> None:
    """Write each document, and brat's configuration beside them.

    Raises:
        ValueError: a span begins or ends with a line break, which brat cannot say.
    """
    for document in documents:
        path = document_path(folder, document.doc_id, SUFFIX)
        path.with_suffix(".txt").write_bytes(document.text.encode())
        path.write_text("".join(f"{row}\n" for row in _rows(sheet_of(document))), encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "annotation.conf").write_text(annotation_conf(), encoding="utf-8")


def _rows(sheet: Sheet) -> Iterator[str]:
    events = {mark.id: f"E{mark.id[1:]}" for mark in sheet.marks if mark.layer == "event"}
    for mark in sheet.marks:
        yield f"{mark.id}\t{mark.label} {_fragments(sheet, mark)}\t{visible(sheet.text[mark.start : mark.end])}"
    yield from (_event(sheet, mark, events) for mark in sheet.marks if mark.id in events)
    yield from _links(sheet, events)
    yield from _fields(sheet, events)


def _fragments(sheet: Sheet, mark: Mark) -> str:
    """Offsets, the parts between line breaks apart: brat takes no span over one."""
    text = sheet.text[mark.start : mark.end]
    if text[0] == "\n" or text[-1] == "\n":
        raise ValueError(f"{sheet.doc_id}: offset {mark.start}: {text!r} begins or ends with a line break")
    parts = re.finditer(r"[^\n]+", text)
    return ";".join(f"{mark.start + part.start()} {mark.start + part.end()}" for part in parts)


def visible(text: str) -> str:
    """The text of a span as brat repeats it, on one line."""
    return re.sub(r"\n+", " ", text)


def _event(sheet: Sheet, trigger: Mark, events: dict[str, str]) -> str:
    seen: dict[str, int] = defaultdict(int)
    parts = [f"{trigger.label}:{trigger.id}"]
    for link in sheet.links:
        if link.source == trigger.id and link.label != SAME:
            seen[link.label] += 1
            number = seen[link.label] if seen[link.label] > 1 else ""
            parts.append(f"{link.label}{number}:{link.target}")
    return f"{events[trigger.id]}\t{' '.join(parts)}"


def _links(sheet: Sheet, events: dict[str, str]) -> Iterator[str]:
    same: dict[str, list[str]] = defaultdict(list)
    for number, link in enumerate(sheet.links, 1):
        if link.label == SAME and link.source not in events:
            same[link.source].append(link.target)
        elif link.label in (SAME, EQUIVALENT):
            ends = (events.get(end, end) for end in (link.source, link.target))
            yield f"R{number}\t{link.label} Arg1:{next(ends)} Arg2:{next(ends)}"
    yield from (f"*\tEquiv {' '.join((first, *others))}" for first, others in same.items())


def _fields(sheet: Sheet, events: dict[str, str]) -> Iterator[str]:
    number = 0
    for mark in sheet.marks:
        on = events.get(mark.id, mark.id)
        notes = {name: value for name, value in mark.fields.items() if name not in CHOSEN}
        for name in CHOSEN:
            if name in mark.fields:
                number += 1
                yield f"A{number}\t{name} {on} {mark.fields[name]}"
        for name, scheme in _registers(mark).items():
            number += 1
            yield f"N{number}\tReference {on} {scheme}:{notes.pop(name)}\t{mark.fields.get('name', '')}"
        if notes:
            number += 1
            yield f"#{number}\tAnnotatorNotes {on}\t{json.dumps(notes, ensure_ascii=False)}"
    if sheet.published is not None:
        yield f"#{number + 1}\tDocumentNotes {DOCUMENT}\t{json.dumps({'published': sheet.published})}"


def _registers(mark: Mark) -> dict[str, str]:
    registers = {"link": COUNTRY_SCHEME} if mark.layer == "entity" else {}
    if mark.layer == "time":
        registers["value"] = TIMEX_SCHEME
    return {name: scheme for name, scheme in registers.items() if name in mark.fields}
