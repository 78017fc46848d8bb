"""What else is known of an entity: a title, coordinates, a country, an ICAO designator."""

import re
from functools import cache

from ...schemas import EntityType, Mention
from ...schemas.entity import AttributeValue
from .fold import fold
from .tables import rows


@cache
def _places() -> dict[str, tuple[float, float, str]]:
    table = {fold(row[0]): (float(row[2]), float(row[3]), row[1]) for row in rows("cities")}
    return table | {fold(row[0]): (float(row[1]), float(row[2]), row[3]) for row in rows("airfields")}


@cache
def _designators() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("icao")}


def attributes(kind: EntityType, mentions: tuple[Mention, ...], titles: list[str]) -> dict[str, AttributeValue]:
    """The attributes of an entity of `kind` with these mentions and the titles before them."""
    if kind == "PERSON" and titles:
        return {"title": " ".join(max(titles, key=len).split())}
    if kind in ("LOCATION", "BASE"):
        return _coordinates(mentions)
    if kind == "AIRCRAFT":
        return _designator(mentions)
    return {}


def _coordinates(mentions: tuple[Mention, ...]) -> dict[str, AttributeValue]:
    for mention in mentions:
        place = _places().get(fold(mention.text))
        if place:
            return {"latitude": place[0], "longitude": place[1], "country": place[2]}
    return {}


def _designator(mentions: tuple[Mention, ...]) -> dict[str, AttributeValue]:
    for mention in mentions:
        for word in re.findall(r"[A-Za-z]+[-/A-Za-z]*\d+", mention.text):
            code = _designators().get(re.sub(r"[^A-Z0-9]", "", word.upper()))
            if code:
                return {"icao": code}
    return {}
