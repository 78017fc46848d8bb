"""TimeML, as TempEval-3 and TimeBank have it. UzZaman et al. (SemEval-2013 Task 1)."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from .files import DataFormatError, find, read_xml
from .timex import Timex, TimexDocument, day

EXPECTS = "a TimeML document (.tml), or a folder of them, each with <DCT> and <TEXT>"


def read(path: Path) -> Iterator[TimexDocument]:
    """The documents, by path; the text is the content of <TEXT>, the creation time is no expression of it."""
    for file in find(path, ("*.tml", "*.xml"), EXPECTS):
        root = read_xml(file, EXPECTS, "TimeML")
        body = root.find("TEXT")
        if body is None:
            raise DataFormatError(file, "no <TEXT>", EXPECTS)
        text, times = flatten(body)
        created = root.find("DCT/TIMEX3")
        published = day(created.get("value")) if created is not None else None
        yield TimexDocument(root.findtext("DOCID") or file.stem, text, published, tuple(times), ((0, len(text)),))


def flatten(body: Element) -> tuple[str, list[Timex]]:
    """The text of an element, and its TIMEX3 children with their offsets in it."""
    parts: list[str] = []
    times: list[Timex] = []
    _walk(body, parts, times)
    return "".join(parts), times


def _walk(element: Element, parts: list[str], times: list[Timex]) -> None:
    start = sum(map(len, parts)) if element.tag == "TIMEX3" else 0
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, times)
        parts.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, parts))
        if end > start:
            times.append(Timex(start, end, element.get("type", ""), element.get("value", "")))
