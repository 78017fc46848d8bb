"""When two mentions name one thing."""

import re

from .candidate import Candidate
from .tables import word_set

_EQUIPMENT = frozenset({"AIRCRAFT", "VEHICLE", "WEAPON", "VESSEL"})
_GENERIC = re.compile(
    r" (?:river|sea|strait|city|province|region|state|island|islands|valley|desert|peninsula|oblast|district"
    r"|group|movement|"
    r"international airport|airport|ltd\.?|inc\.?|corp\.?|plc|company|corporation|technologies)$"
)
_PREFIX = re.compile(r"^(?:uss|hms|fs|ins|mv|m/v|mt|ss|usns|hmas|hmcs|kri|brp|iris|tcg|rfs|js|roks|frigate) ")


def key_of(candidate: Candidate, text: str, aliases: dict[str, str]) -> str:
    """The key that mentions of one thing share: a code, a canonical name, or the folded text without generic words."""
    if candidate.key and candidate.type in ("COUNTRY", "NATIONALITY", "BASE"):
        return candidate.key if candidate.type != "BASE" else _base(candidate.key.lower())
    plain = " ".join(text.split())
    plain = aliases.get(plain, plain)
    if candidate.type == "ORGANIZATION":
        return (candidate.key or plain).lower() if plain == text else plain
    if candidate.type == "BASE":
        return _base(plain)
    if candidate.type == "VESSEL":
        plain = _PREFIX.sub("", plain)
    if candidate.type in _EQUIPMENT:
        return plain[:-1] if plain.endswith("s") and len(plain) > 3 else plain
    return _GENERIC.sub("", plain)


def _base(name: str) -> str:
    return re.sub(r" (?:air base|airbase|base|air force base|airfield|naval base|naval station)$", "", name.lower())


def person_fits(short: str, full: str) -> bool:
    """Whether `short` may be a short form of the folded name `full`: its surname, a family name first, a part of it."""
    if short == full:
        return False
    few, many = short.split(), full.split()
    while len(few) > 1 and few[0] in word_set("articles"):
        few = few[1:]
    last = many[-1]
    tail = last.split("-", 1)[1] if "-" in last and last.split("-")[0] in word_set("articles") else last
    if len(few) == 1:
        bare = few[0].split("-", 1)[1] if few[0].split("-")[0] in word_set("articles") and "-" in few[0] else few[0]
        return bare in (last, tail) or (bare == many[0] and len(many) > 1)
    return few == many[-len(few) :] or (few[0] == many[0] and few[-1] == many[-1]) or few == many[: len(few)]
