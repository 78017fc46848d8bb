"""The gazetteers as one automaton: every known name in a text, longest first.

Names match regardless of accents, line breaks and typographic quotes; capitals must stand where the name has them,
and a name may stand in capitals throughout. A name marked "?" in its file is also an ordinary word and is returned
as `weak`: others must speak for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

import ahocorasick_rs

from ...schemas import EntityType
from .fold import fold
from .tables import rows, word_set

#: Towns under this size (thousands) are weak.
LARGE_CITY = 400
_EQUIPMENT = ("AIRCRAFT", "VESSEL", "VEHICLE", "WEAPON")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a gazetteer; `key` is the ISO code of a state or its people, or the canonical name."""

    name: str
    type: EntityType
    key: str
    weak: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found at `[start, end)`."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The automaton and its entries; `capitals[i]` are the places in entry i's name that must be capitals."""

    automaton: ahocorasick_rs.AhoCorasick
    entries: list[Entry]
    capitals: list[tuple[int, ...]]
    by_name: dict[str, Entry]

    def find(self, text: str, folded: str) -> list[Match]:
        """The longest matches at word boundaries, left to right, none overlapping another."""
        found = [
            (start, -end, index)
            for index, start, end in self.automaton.find_matches_as_indexes(folded, overlapping=True)
            if not folded[end : end + 1].isalnum()
            and not (start and folded[start - 1].isalnum())
            and self._cased(text, start, end, index)
        ]
        matches, reached = [], 0
        for start, end, index in sorted(found):
            if start >= reached:
                reached = -end
                matches.append(Match(start, reached, self.entries[index]))
        return matches

    def is_place(self, name: str) -> bool:
        """Whether `name` is that of a town or region."""
        entry = self.by_name.get(fold(name))
        return entry is not None and entry.type == "LOCATION"

    def _cased(self, text: str, start: int, end: int, index: int) -> bool:
        for at in self.capitals[index]:
            if not text[start + at].isupper():
                return False
        surface = text[start:end]
        if not surface.isupper():
            return True
        name = self.entries[index].name
        return name.isupper() or (end - start > 2 and not self.entries[index].weak)


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _countries() -> Iterator[Entry]:
    for code, name, aliases, demonyms, _ in (row + [""] * (5 - len(row)) for row in rows("countries")):
        for alias in [name, *_split(aliases)]:
            yield Entry(alias, "COUNTRY", code, source="countries")
        for demonym in _split(demonyms):
            yield Entry(demonym, "NATIONALITY", code, source="countries")


def _seats() -> Iterator[Entry]:
    for row in rows("countries"):
        for seat in _split(row[4] if len(row) > 4 else ""):
            yield Entry(seat, "LOCATION", seat, weak=seat in word_set("weak_seats"), source="seats")


def _named(table: str, kind: EntityType) -> Iterator[Entry]:
    for row in rows(table):
        key = row[0].lstrip("?")
        for name in [row[0], *_split(row[1] if len(row) > 1 else "")]:
            yield Entry(name.lstrip("?"), kind, key, name.startswith("?"), table)


def _typed(table: str) -> Iterator[Entry]:
    for kind, name in rows(table):
        bare = name.lstrip("?")
        yield Entry(bare, cast("EntityType", kind), bare, name.startswith("?"), table)


def _places() -> Iterator[Entry]:
    for name, _, _, _, thousands in rows("cities"):
        weak = int(thousands) < LARGE_CITY or fold(name) in word_set("weak_cities")
        yield Entry(name, "LOCATION", name, weak, "cities")
    for row in rows("regions"):
        yield Entry(row[0], "LOCATION", row[0], weak=True, source="regions")


def _bases() -> Iterator[Entry]:
    for row in rows("airfields"):
        yield Entry(row[0], "BASE", row[0], source="airfields")


def _entries() -> Iterator[Entry]:
    yield from _countries()
    yield from _named("peoples", "NATIONALITY")
    yield from _named("organizations", "ORGANIZATION")
    yield from _typed("places")
    yield from _typed("equipment")
    yield from _named("bases", "BASE")
    yield from _seats()
    yield from _places()
    yield from _bases()


def _surfaces(entry: Entry) -> Iterator[str]:
    name = entry.name
    yield name[4:] if name.lower().startswith("the ") and name != "The Hague" else name
    if entry.type in _EQUIPMENT and not name.endswith("s"):
        yield f"{name}s"


@cache
def gazetteer() -> Gazetteer:
    """All names, read and compiled once a process; the first entry of a name wins."""
    entries: list[Entry] = []
    patterns: list[str] = []
    capitals: list[tuple[int, ...]] = []
    by_name: dict[str, Entry] = {}
    for entry in _entries():
        for surface in _surfaces(entry):
            folded = fold(surface)
            if folded in by_name:
                continue
            by_name[folded] = entry
            entries.append(entry)
            patterns.append(folded)
            capitals.append(tuple(i for i, char in enumerate(surface) if char.isupper()))
    return Gazetteer(ahocorasick_rs.AhoCorasick(patterns), entries, capitals, by_name)
