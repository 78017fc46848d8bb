"""What the parts of a record owe one another: checks that no part can make alone."""

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from .base import Span, check_order
from .document import ArticleKind, Removed, Segment, SegmentKind
from .entity import Entity
from .quantity import Quantity

#: Kinds of segment that an article of each kind is made of.
SEGMENTS_OF_ARTICLE: dict[ArticleKind, frozenset[SegmentKind]] = {
    "story": frozenset({"headline", "standfirst", "byline", "dateline", "body"}),
    "teaser": frozenset({"headline", "teaser"}),
}
#: Kinds of mention that are names; descriptions and pronouns may hold names.
_NAMES = ("name", "metonym")


class Identified(Protocol):
    """A value with an id."""

    @property
    def id(self) -> str:
        """Its id within the record."""


def check_segments(text: str, segments: Sequence[Segment], kind: ArticleKind) -> None:
    """Check that segments, joined by line breaks, make the text, in the source's order, of kinds that `kind` has.

    Raises:
        ValueError: they do not.
    """
    at = 0
    for segment in segments:
        if segment.kind not in SEGMENTS_OF_ARTICLE[kind]:
            raise ValueError(f"a {kind} has no segment of kind {segment.kind}")
        if segment.start != at:
            raise ValueError(f"segment at {segment.start}: the one before it ends at {at - 1}")
        if text[segment.end : segment.end + 1] not in ("", "\n"):
            raise ValueError(f"segment [{segment.start}, {segment.end}) is not followed by a line break")
        at = segment.end + 1
    if at != len(text) + 1:
        raise ValueError(f"segments end at {at - 1}, the text at {len(text)}")
    check_source_order((segment.source_start, segment.source_end) for segment in segments)


def check_removed(segments: Iterable[Segment], removed: Iterable[Removed]) -> None:
    """Check that what was removed is in the source's order and shares no character with what was kept.

    Raises:
        ValueError: it is not, or does.
    """
    taken = [(stretch.source_start, stretch.source_end) for stretch in removed]
    check_source_order(taken)
    check_source_order(sorted([*taken, *((segment.source_start, segment.source_end) for segment in segments)]))


def check_source_order(ranges: Iterable[tuple[int, int]]) -> None:
    """Check that ranges of the source follow one another and share no character.

    Raises:
        ValueError: they do not.
    """
    for before, after in pairwise(ranges):
        if after[0] < before[1]:
            raise ValueError(f"source ranges out of order or overlapping: {list(before)}, {list(after)}")


def check_sentences(text: str, sentences: Iterable[tuple[int, int]]) -> None:
    """Check that sentences are not empty, in order, apart and within the text.

    Raises:
        ValueError: they are not.
    """
    at = 0
    for start, end in sentences:
        if not at <= start < end <= len(text):
            raise ValueError(f"sentence [{start}, {end}) is empty, out of order or out of the text")
        at = end


def check_spans(text: str, spans: Iterable[Span]) -> None:
    """Check that every span's text is what stands there.

    Raises:
        ValueError: one is not.
    """
    for span in spans:
        found = text[span.start : span.end]
        if found != span.text:
            raise ValueError(f"text[{span.start}:{span.end}] is {found!r}, not {span.text!r}")


def check_numbering(values: Sequence[Identified], prefix: str, starts: Iterable[int]) -> frozenset[str]:
    """Check that values are in text order and their ids count them from 1; return the ids.

    Raises:
        ValueError: they are not, or do not.
    """
    for number, value in enumerate(values, 1):
        if value.id != f"{prefix}{number}":
            raise ValueError(f"id {value.id!r} stands where {prefix}{number} is due: ids count from 1 in text order")
    for (before, after), value in zip(pairwise(starts), values[1:], strict=True):
        if after < before:
            raise ValueError(f"{value.id} at {after} comes after one at {before}: values stand in text order")
    return frozenset(value.id for value in values)


def check_names(entities: Iterable[Entity]) -> None:
    """Check that no two names share a character.

    Raises:
        ValueError: two do.
    """
    names = [mention for entity in entities for mention in entity.mentions if mention.kind in _NAMES]
    check_order(sorted(names, key=lambda mention: mention.start), "names")


def check_equivalents(quantities: Iterable[Quantity]) -> None:
    """Check that quantities which restate an amount name each other.

    Raises:
        ValueError: one names itself, none, or one that does not name it.
    """
    known = {quantity.id: quantity for quantity in quantities}
    for quantity in known.values():
        for other in quantity.equivalents:
            check_known(other, known)
            if other == quantity.id or quantity.id not in known[other].equivalents:
                raise ValueError(f"{quantity.id} names {other} its equivalent, which does not name it in return")


def check_known(identifier: str | None, known: Container[str]) -> None:
    """Check that an id, where there is one, is among those known.

    Raises:
        ValueError: it is not.
    """
    if identifier is not None and identifier not in known:
        raise ValueError(f"id {identifier!r} resolves to nothing")
