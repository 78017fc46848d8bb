"""Readings by dateparser, for the shapes of date that the grammar finds and has no reading of its own for.

Only full dates and sums of told lengths come here; dateparser is imported on the first of them, and is strict: what
it cannot read in full is no time.
"""

from datetime import datetime
from re import Match
from typing import Any

from .anchor import Context, Piece
from .dates import day_value
from .reading import by_name, piece

_ABSOLUTE: dict[str, Any] = {
    "PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True,
}  # fmt: skip
_RELATIVE: dict[str, Any] = {"PARSERS": ["relative-time"]}


def unusual_day(match: Match[str], _: Context) -> list[Piece]:
    """2016 March 14, 23.Sep.2020, Wed Oct 26 15:50:06 2016."""
    found = _parse(match[0], _ABSOLUTE)
    if found is None or f"{found.year:04}" not in match[0]:
        return []
    clock = match["clock"]
    value = f"{found.date()}T{clock.zfill(len(clock) + (clock.find(':') == 1))}" if clock else found.date().isoformat()
    return piece(match, "time" if clock else "date", value)


def summed_lengths(match: Match[str], context: Context) -> list[Piece]:
    """Two years and three months ago, a week and two days from now: the day that it comes to."""
    if context.published is None:
        return piece(match, "date", None)
    base = datetime.combine(context.published, datetime.min.time())
    found = _parse(match[0], {**_RELATIVE, "RELATIVE_BASE": base})
    return piece(match, "date", day_value(found.date())) if found else []


def _parse(words: str, settings: dict[str, Any]) -> datetime | None:
    import dateparser  # noqa: PLC0415 - slow to import, seldom needed

    found: datetime | None = dateparser.parse(" ".join(words.split()), languages=["en"], settings=settings)
    return found


BUILDERS = by_name(unusual_day, summed_lengths)
