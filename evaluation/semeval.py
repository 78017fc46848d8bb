"""Named entities as the field scores them: four schemes of matching.

strict · span and type are right · exact · the span is, whatever the type · partial · an overlap counts half ·
type · the type is right and the spans overlap. Source: Segura-Bedmar, Martínez and Herrero-Zazo, SemEval-2013 Task 9,
whose counts of MUC-5 (correct, incorrect, partial, missed, spurious) are taken here from one alignment, so that they do
not depend on any order.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from .matching import align
from .side import MentionView
from .tally import Count

SCHEMES = ("strict", "exact", "partial", "type")


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of the mentions of both sides under one scheme."""

    correct: int
    incorrect: int
    partial: int
    missed: int
    spurious: int

    def __add__(self, other: "Outcomes") -> "Outcomes":
        return Outcomes(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def count(self) -> Count:
        """The same as hits, gold and system values; a partial match is half a hit."""
        hits = self.correct + self.partial / 2
        both = self.correct + self.incorrect + self.partial
        return Count(hits, both + self.missed, both + self.spurious, hits)


NO_OUTCOMES = Outcomes(0, 0, 0, 0, 0)


def align_mentions(
    gold: Sequence[MentionView], system: Sequence[MentionView]
) -> list[tuple[MentionView | None, MentionView | None]]:
    """Mentions of both sides one to one: the same span and type first, then the same span, then type and overlap."""

    def span(i: int, j: int) -> bool:
        return gold[i].span == system[j].span

    def kind(i: int, j: int) -> bool:
        return gold[i].type == system[j].type

    spans = [mention.span for mention in gold], [mention.span for mention in system]
    pairs = align(*spans, lambda i, j: span(i, j) and kind(i, j), span, kind)
    return [(None if i is None else gold[i], None if j is None else system[j]) for i, j in pairs]


def outcomes(gold: Sequence[MentionView], system: Sequence[MentionView]) -> dict[str, Outcomes]:
    """The outcomes of every scheme."""
    rows = align_mentions(gold, system)
    pairs = [(one, two) for one, two in rows if one and two]
    missed, spurious = sum(two is None for _, two in rows), sum(one is None for one, _ in rows)
    span = [one.span == two.span for one, two in pairs]
    kind = [one.type == two.type for one, two in pairs]
    right = {"strict": [a and b for a, b in zip(span, kind, strict=True)], "exact": span, "partial": span, "type": kind}
    out = {}
    for scheme in SCHEMES:
        correct = sum(right[scheme])
        rest = len(pairs) - correct
        incorrect, partial = (0, rest) if scheme == "partial" else (rest, 0)
        out[scheme] = Outcomes(correct, incorrect, partial, missed, spurious)
    return out
