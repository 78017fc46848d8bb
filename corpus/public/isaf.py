"""ISAF press releases on kill-or-capture raids with one record each. Strick van Linschoten and Kuehn (2011).

By the authors' codebook "several", "multiple" and a bare plural count three, and leaders are counted apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .files import DataFormatError, find, read_rows

EXPECTS = 'a .jsonl file, or a folder with one, of rows with "text" and "record" (start_date, event_type, province …)'


@dataclass(frozen=True, slots=True)
class Release:
    """A press release: the raid's first day, its types, provinces, and the least numbers of killed and captured."""

    text: str
    day: str
    types: frozenset[str]
    provinces: frozenset[str]
    killed: int
    captured: int


def read(path: Path) -> Iterator[Release]:
    """The releases, in order."""
    for file in find(path, ("*.jsonl",), EXPECTS):
        for row in read_rows(file, EXPECTS, "text", "record"):
            given = row["record"]
            try:
                yield Release(
                    row["text"],
                    given["start_date"],
                    _parts(given["event_type"]),
                    _parts(given["province"]),
                    int(given["min_killed"]),
                    int(given["min_captured"]),
                )
            except (KeyError, TypeError, ValueError) as error:
                raise DataFormatError(file, f"a record is wrong ({error!r})", EXPECTS) from error


def _parts(values: list[str]) -> frozenset[str]:
    return frozenset(part for value in values for part in value.split(";") if part)
