"""Label Studio: one JSON file of tasks, read back from its JSON export, with the labelling configuration.

Each task holds the text and one prediction; an export holds annotations in its place. A region is a mark, by its
layer's labels; values from a closed list are choices on the region, all else one text area of JSON; links are
relations.
Offsets count code points, as Label Studio writes them. Source: https://labelstud.io/guide/task_format
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

from ..schemas import Role
from .annotation import GoldDocument
from .brat_conf import CHOICES
from .errors import AnnotationError
from .marks import ATTRIBUTION, CHOSEN, EQUIVALENT, LABELS, SAME, Link, Mark, Sheet, sheet_of
from .unmark import document_of

TASKS, CONFIGURATION = "tasks.json", "labeling.xml"
NOTE = "note"


def write_label_studio(documents: Iterable[GoldDocument], folder: Path) -> None:
    """Write all documents as `tasks.json` to import, and `labeling.xml` to set the project up with."""
    tasks = [_task(sheet_of(document)) for document in documents]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TASKS).write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (folder / CONFIGURATION).write_text(configuration(), encoding="utf-8")


def configuration() -> str:
    """The labelling interface as Label Studio's XML."""
    roles = (*get_args(Role), ATTRIBUTION, SAME, EQUIVALENT)
    parts = [
        *(_control("Labels", layer, "Label", labels) for layer, labels in LABELS.items()),
        *(_control("Choices", name, "Choice", CHOICES[name], perRegion="true", choice="single") for name in CHOSEN),
        f'<TextArea name="{NOTE}" toName="text" perRegion="true" editable="true"/>',
        _element("Relations", {}, "Relation", roles),
        '<Text name="text" value="$text"/>',
    ]
    return "<View>\n" + "\n".join(f"  {part}" for part in parts) + "\n</View>\n"


def _control(tag: str, name: str, child: str, values: Iterable[str], **more: str) -> str:
    return _element(tag, {"name": name, "toName": "text", **more}, child, values)


def _element(tag: str, attributes: dict[str, str], child: str, values: Iterable[str]) -> str:
    inner = "".join(f"<{child} value={quoteattr(value)}/>" for value in values)
    return f"<{tag}{''.join(f' {name}={quoteattr(value)}' for name, value in attributes.items())}>{inner}</{tag}>"


def _task(sheet: Sheet) -> dict[str, Any]:
    result = [part for mark in sheet.marks for part in _regions(sheet, mark)]
    result += [
        {"type": "relation", "from_id": link.source, "to_id": link.target, "direction": "right", "labels": [link.label]}
        for link in sheet.links
    ]
    data = {"text": sheet.text, "doc_id": sheet.doc_id, "published": sheet.published}
    return {"data": data, "predictions": [{"model_version": "dateline", "result": result}]}


def _regions(sheet: Sheet, mark: Mark) -> Iterator[dict[str, Any]]:
    place = {"start": mark.start, "end": mark.end, "text": sheet.text[mark.start : mark.end]}

    def region(name: str, kind: str, values: dict[str, Any]) -> dict[str, Any]:
        return {"id": mark.id, "from_name": name, "to_name": "text", "type": kind, "value": {**place, **values}}

    yield region(mark.layer, "labels", {"labels": [mark.label]})
    for name in CHOSEN:
        if name in mark.fields:
            yield region(name, "choices", {"choices": [mark.fields[name]]})
    notes = {name: value for name, value in mark.fields.items() if name not in CHOSEN}
    if notes:
        yield region(NOTE, "textarea", {"text": [json.dumps(notes, ensure_ascii=False)]})


def read_label_studio(path: Path) -> Iterator[GoldDocument]:
    """Every task of an export, or of a file to import; `path` is the JSON file or the folder with `tasks.json`.

    Of several annotations of a task the first counts that was not cancelled; predictions count where there is none.

    Raises:
        AnnotationError: a task is none of ours, or its regions contradict the text or the guidelines.
    """
    file = path / TASKS if path.is_dir() else path
    try:
        tasks = json.loads(file.read_bytes())
    except ValueError as error:
        raise AnnotationError(file, "?", [f"no JSON: {error}"]) from error
    if not isinstance(tasks, list):
        raise AnnotationError(file, "?", ["an export is a list of tasks"])
    for number, task in enumerate(tasks, 1):
        yield document_of(_sheet(task, file, f"of task {number}"), file)


def _sheet(task: Any, file: Path, name: str) -> Sheet:  # noqa: ANN401 - JSON of any shape
    try:
        data = task["data"]
        name = data["doc_id"]
        sheet = Sheet(name, data["text"], data.get("published"))
        faults = _Reader(sheet).read(_result(task))
    except (KeyError, TypeError, AttributeError) as error:
        raise AnnotationError(file, name, [f"no task of this project: {type(error).__name__}: {error}"]) from error
    if faults:
        raise AnnotationError(file, name, faults)
    return sheet


def _result(task: dict[str, Any]) -> list[dict[str, Any]]:
    given = [row for row in task.get("annotations", []) if not row.get("was_cancelled")] or task.get("predictions", [])
    return list(given[0]["result"]) if given else []


class _Reader:
    """Fills a sheet with the regions and relations of one annotation."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._marks: dict[str, Mark] = {}
        self._faults: list[str] = []

    def read(self, result: list[dict[str, Any]]) -> list[str]:
        """Read all parts, regions before what hangs on them; return the faults."""
        for part in result:
            if part["type"] == "labels":
                self._region(part)
        for part in result:
            if part["type"] == "relation":
                label = (part.get("labels") or ["(no label)"])[0]
                self._sheet.links.append(Link(label, part["from_id"], part["to_id"]))
            elif part["type"] != "labels":
                self._field(part)
        self._sheet.marks = list(self._marks.values())
        return self._faults

    def _region(self, part: dict[str, Any]) -> None:
        value = part["value"]
        start, end = value["start"], value["end"]
        found = self._sheet.text[start:end]
        if len(value["labels"]) != 1:
            self._faults.append(f"offset {start}: region {part['id']} has {len(value['labels'])} labels, one is due")
        elif found != value.get("text", found):
            self._faults.append(f"offset {start}: region {part['id']}: the text holds {found!r}, not {value['text']!r}")
        else:
            self._marks[part["id"]] = Mark(part["id"], start, end, value["labels"][0])

    def _field(self, part: dict[str, Any]) -> None:
        mark, value = self._marks.get(part["id"]), part["value"]
        if mark is None:
            self._faults.append(f"{part['from_name']} on {part['id']}: there is no such region")
        elif part["type"] == "choices":
            mark.fields[part["from_name"]] = value["choices"][0]
        elif part["type"] == "textarea":
            self._note(mark, "".join(value["text"]))
        else:
            self._faults.append(f"offset {mark.start}: region {mark.id}: {part['type']!r} is unknown here")

    def _note(self, mark: Mark, note: str) -> None:
        try:
            mark.fields.update(json.loads(note))
        except ValueError as error:
            self._faults.append(f"offset {mark.start}: region {mark.id}: its note is no JSON object: {error}")
