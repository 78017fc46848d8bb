"""A document with TIMEX3 expressions, as the readers of TimeML and of CAT XML give it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time; offsets are half-open code points of the document's text."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention with its type; offsets are half-open code points of the document's text."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class TimexDocument:
    """A document with its expressions of time.

    `annotated` are the half-open ranges of the text that annotators read: what lies outside is not scored.
    `created` is the document's creation time as a day; null where it names none.
    """

    doc_id: str
    text: str
    created: date | None
    times: tuple[Timex, ...]
    annotated: tuple[tuple[int, int], ...]
    names: tuple[Name, ...] = ()


def day(value: str | None) -> date | None:
    """The day that a TIMEX3 value names or lies in; null where it names none."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
