"""Aircraft, vehicles, weapons and classes of ships by designation and by name, with maker and nickname joined.

A designation of a known series is typed by its series; an unknown one, or a weak name such as "Eagle", by the word
beside it ("jets", "missile").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from ...schemas import EntityType
from .candidate import Candidate, Rank
from .gazetteer import Match
from .tables import rows, word_set
from .view import View, windows

EQUIPMENT = frozenset({"AIRCRAFT", "VEHICLE", "WEAPON", "VESSEL"})
_UNKNOWN = re.compile(r"(?<![\w-])[A-Z][A-Za-z]{0,7}-?\d{1,4}[A-Z]{0,3}\d?s?(?![\w-])")
_NAMED = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][\w-]+(?: [A-Z0-9][\w-]*){0,2}) (?:(?:short|medium|long|intermediate)-range )?"
    r"(?:(?:hypersonic|ballistic|cruise|anti-ship|anti-tank|surface-to-air|air-defence|air-defense|air|guided|kamikaze|attack|"
    r"reconnaissance|surveillance|combat|suicide|explosive|loitering|anti-aircraft|defence|defense) ){0,2}"
    r"(?P<noun>missiles?|drones?|rockets?|UAVs?|howitzers?|torpedo(?:es)?|munitions?|bombs?|tanks?|vehicles?|helicopters?|jets?|fighters?|rifles?|launchers?)(?!\w)"
)
_NEAR = 5
_DIGITS = re.compile(r"\d+")
#: Every designation of a series has a digit, and lies within so many characters of it.
_LONGEST = 30
_MAKERS: tuple[tuple[str, EntityType], ...] = (
    ("air_nouns", "AIRCRAFT"),
    ("vehicle_nouns", "VEHICLE"),
    ("weapon_nouns", "WEAPON"),
)


@cache
def _series() -> tuple[re.Pattern[str], tuple[EntityType, ...]]:
    types, parts = [], []
    for number, (kind, pattern) in enumerate(rows("designations")):
        types.append(cast("EntityType", kind))
        parts.append(f"(?P<s{number}>{pattern})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?:s|es)?(?![\w-]|\.\d)"), tuple(types)


def equipment(view: View, matches: Iterable[Match]) -> list[Candidate]:
    """The candidates, makers and nicknames joined to the designation they stand beside."""
    pieces = [*_designated(view), *_listed(matches)]
    known = bytearray(len(view.text))
    for piece in pieces:
        known[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
    pieces += [piece for piece in _by_context(view) if 1 not in known[piece.start : piece.end]]
    pieces.sort(key=lambda piece: (piece.start, -piece.end, -piece.confidence))
    joined: list[Candidate] = []
    for piece in pieces:
        if joined and piece.start < joined[-1].end:
            continue
        if joined and _adjacent(view, joined[-1], piece):
            joined[-1] = _join(joined[-1], piece)
        else:
            joined.append(piece)
    kept = (_makers_included(view, piece) for piece in joined)
    settled = [_settle(view, piece) for piece in kept]
    return _with_namesakes(view, joined, [piece for piece in settled if piece])


def _with_namesakes(view: View, joined: list[Candidate], settled: list[Candidate]) -> list[Candidate]:
    """A weak name that is settled once counts everywhere in the article."""
    types = {_singular(view, piece): piece.type for piece in settled}
    taken = {piece.start for piece in settled}
    again = [p for p in joined if p.confidence == 0 and p.start not in taken and _singular(view, p) in types]
    return settled + [replace(p, type=types[_singular(view, p)], confidence=0.65) for p in again]


def _singular(view: View, piece: Candidate) -> str:
    return view.folded[piece.start : piece.end].removesuffix("s")


def _designated(view: View) -> Iterator[Candidate]:
    pattern, types = _series()
    digits = (found.start() for found in _DIGITS.finditer(view.text))
    for low, high in windows(digits, _LONGEST, _LONGEST):
        for match in pattern.finditer(view.text, low, high):
            kind = types[int((match.lastgroup or "s0")[1:])]
            yield Candidate(match.start(), match.end(), kind, Rank.NAME, 0.95)


def _listed(matches: Iterable[Match]) -> Iterator[Candidate]:
    for match in matches:
        entry = match.entry
        if entry.type in EQUIPMENT:
            yield Candidate(match.start, match.end, entry.type, Rank.NAME, 0.0 if entry.weak else 0.9, entry.key)


def _by_context(view: View) -> Iterator[Candidate]:
    for match in _UNKNOWN.finditer(view.text):
        kind = _noun_type(view, match.end())
        if kind and not view.in_title(match.start()):
            yield Candidate(match.start(), match.end(), kind, Rank.NAME, 0.7)
    for match in _NAMED.finditer(view.text):
        name = match["name"]
        if name.lower() in word_set("not_in_names") or view.opens(match.start()) or view.in_title(match.start()):
            continue
        kind = _noun_type(view, match.start("noun"))
        if kind and match["name"].split()[0].lower() not in word_set("bad_names"):
            yield Candidate(match.start(), match.end("name"), kind, Rank.REPEAT, 0.6)


def _noun_type(view: View, offset: int) -> EntityType | None:
    for skip in range(_NEAR):
        word = view.after(offset, skip)
        for nouns, kind in _MAKERS:
            if word in word_set(nouns):
                return kind
        if word in {".", ";", "in", "on", "at", "to", "from", "with"}:
            return None
    return None


def _adjacent(view: View, left: Candidate, right: Candidate) -> bool:
    gap = view.text[left.end : right.start]
    same = left.type == right.type or left.confidence == 0 or right.confidence == 0
    return same and gap in (" ", "\n", " '", ' "', " “") and not view.opens(right.start)


def _join(left: Candidate, right: Candidate) -> Candidate:
    surer = left if left.confidence >= right.confidence else right
    return Candidate(left.start, right.end, surer.type, Rank.NAME, surer.confidence)


def _makers_included(view: View, piece: Candidate) -> Candidate:
    """The piece with the maker's name before it ("Lockheed Martin F-35")."""
    for size in (2, 1):
        words = view.text[max(0, piece.start - 40) : piece.start].split(" ")
        if len(words) > size and words[-1] == "":
            maker = " ".join(words[-1 - size : -1])
            if maker in word_set("makers") and piece.type in EQUIPMENT:
                start = piece.start - len(maker) - 1
                return Candidate(start, piece.end, piece.type, Rank.NAME, max(piece.confidence, 0.8))
    return piece


def _settle(view: View, piece: Candidate) -> Candidate | None:
    """Weak names stand only beside a word that says what they are."""
    if piece.confidence > 0:
        return piece
    number = view.before(piece.start)
    counted = view.text[piece.end - 1] == "s" and (number in word_set("numbers") or number.isdigit())
    if counted and piece.type is not None:
        return replace(piece, confidence=0.7)
    kind = _ship_beside(view, piece) if piece.type == "VESSEL" else _noun_type(view, piece.end)
    if kind is None or (view.opens(piece.start) and kind != "VESSEL"):
        return None
    return Candidate(piece.start, piece.end, kind, Rank.NAME, 0.7, piece.key)


def _ship_beside(view: View, piece: Candidate) -> EntityType | None:
    """VESSEL where a word for ships stands just before or behind the name."""
    near = [view.before(piece.start), *(view.after(piece.end, skip) for skip in range(_NEAR))]
    return "VESSEL" if word_set("ship_words").intersection(near) or word_set("ship_kinds").intersection(near) else None
