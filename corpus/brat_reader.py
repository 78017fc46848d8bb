"""brat standoff read back: see `brat.py` for what stands where."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..schemas import COUNTRY_SCHEME
from .annotation import GoldDocument
from .brat import DOCUMENT, SUFFIX, TIMEX_SCHEME, visible
from .errors import AnnotationError
from .files import read_text
from .marks import SAME, Link, Mark, Sheet, Value
from .unmark import document_of

_FIELD_OF_SCHEME = {COUNTRY_SCHEME: "link", TIMEX_SCHEME: "value"}


def read_brat(folder: Path) -> Iterator[GoldDocument]:
    """Every document of a folder and the folders in it; ids are paths without their ending.

    Raises:
        AnnotationError: a line is no standoff, or what it says contradicts the text or the guidelines.
        FileNotFoundError: the folder holds no annotation.
    """
    paths = sorted(folder.rglob(f"*{SUFFIX}"))
    if not paths:
        raise FileNotFoundError(f"{folder} holds no NAME{SUFFIX}")
    for path in paths:
        doc_id = path.relative_to(folder).with_suffix("").as_posix()
        reader = _Reader(doc_id, read_text(path.with_suffix(".txt"), path, doc_id))
        sheet = reader.sheet(read_text(path, path, doc_id))
        if reader.faults:
            raise AnnotationError(path, doc_id, reader.faults)
        yield document_of(sheet, path)


class _Reader:
    """Reads one `.ann` file."""

    def __init__(self, doc_id: str, text: str) -> None:
        self._doc_id = doc_id
        self._text = text
        self._published: str | None = None
        self._marks: dict[str, Mark] = {}
        self._triggers: dict[str, str] = {}
        self._links: list[Link] = []
        self._fields: list[tuple[int, str, str, Value]] = []
        self.faults: list[str] = []

    def sheet(self, ann: str) -> Sheet:
        """What all lines say, triggers in the place of events; what is wrong goes to `faults`, each with its line."""
        for number, row in enumerate(ann.split("\n"), 1):
            if row.strip():
                self._line(number, row)
        for number, target, name, value in self._fields:
            mark = self._marks.get(self._end(target))
            if mark is None:
                self.faults.append(f"line {number} of the annotations: there is no {target}")
            else:
                mark.fields[name] = value
        links = [replace(link, source=self._end(link.source), target=self._end(link.target)) for link in self._links]
        return Sheet(self._doc_id, self._text, self._published, list(self._marks.values()), links)

    def _end(self, identifier: str) -> str:
        return self._triggers.get(identifier, identifier)

    def _line(self, number: int, row: str) -> None:
        readers = {
            "T": self._span, "E": self._event, "A": self._attribute, "M": self._attribute,
            "N": self._reference, "#": self._note, "R": self._relation, "*": self._equivalence,
        }  # fmt: skip
        try:
            readers[row[0]](number, row)
        except KeyError as error:
            self.faults.append(f"line {number} of the annotations: {row[:60]!r}: there is no {error}")
        except (ValueError, IndexError) as error:
            self.faults.append(f"line {number} of the annotations: {row[:60]!r}: {error}")

    def _span(self, _number: int, row: str) -> None:
        identifier, place, covered = row.split("\t", 2)
        label, _, offsets = place.partition(" ")
        fragments = [tuple(map(int, part.split(" "))) for part in offsets.split(";")]
        start, end = fragments[0][0], fragments[-1][1]
        found = visible(self._text[start:end])
        if found != covered:
            raise ValueError(f"the text holds {found!r} at offset {start}")
        if identifier in self._marks:
            raise ValueError(f"there are two {identifier}")
        self._marks[identifier] = Mark(identifier, start, end, label)

    def _event(self, _number: int, row: str) -> None:
        identifier, parts = row.split("\t", 1)
        (_, trigger), *arguments = (part.split(":", 1) for part in parts.split())
        self._triggers[identifier] = trigger
        self._links += [Link(role.rstrip("0123456789"), trigger, target) for role, target in arguments]

    def _relation(self, _number: int, row: str) -> None:
        label, *ends = row.split("\t")[1].split()
        source, target = (end.split(":", 1)[1] for end in ends)
        self._links.append(Link(label, source, target))

    def _equivalence(self, _number: int, row: str) -> None:
        _, first, *others = row.split("\t")[1].split()
        self._links += [Link(SAME, first, other) for other in others]

    def _attribute(self, number: int, row: str) -> None:
        name, target, value = row.split("\t")[1].split(" ", 2)
        self._fields.append((number, target, name, value))

    def _reference(self, number: int, row: str) -> None:
        _, target, reference = row.split("\t")[1].split(" ", 2)
        scheme, _, value = reference.partition(":")
        self._fields.append((number, target, _FIELD_OF_SCHEME[scheme], value))

    def _note(self, number: int, row: str) -> None:
        _, place, note = row.split("\t", 2)
        target = place.split(" ", 1)[1]
        fields = json.loads(note)
        if not isinstance(fields, dict):
            raise ValueError("a note is a JSON object")  # noqa: TRY004  what the file says is wrong, not what was passed
        if target == DOCUMENT:
            self._published = fields.get("published")
        else:
            self._fields += [(number, target, name, value) for name, value in fields.items()]
