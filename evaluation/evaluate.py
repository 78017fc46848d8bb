"""Records against gold: every document's counts, their sums, and intervals by the bootstrap over documents."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..corpus.annotation import GoldDocument
from ..corpus.of_records import require_same_text
from ..schemas import Record
from .calibration import Samples, merged, samples
from .confusion import Confusion, confusions
from .measures import measure
from .semeval import NO_OUTCOMES, SCHEMES, Outcomes, outcomes
from .side import Side, side_of_gold, side_of_records
from .tally import Count, Tally

#: Resamples of the bootstrap and of the permutation test, and the seed of both.
RESAMPLES = 2_000
SEED = 20_260


@dataclass(slots=True)
class Scored:
    """One document: its gold, both sides and the counts of every measure."""

    gold: GoldDocument
    expected: Side
    found: Side
    tally: Tally


@dataclass(slots=True)
class Evaluation:
    """Every gold document with what was found in it.

    `missing` names gold documents without a record, which count as missed; `extra` documents without gold, which do not
    count.
    """

    documents: dict[str, Scored]
    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def total(self) -> Tally:
        """Micro-averages over all documents."""
        return Tally.total(scored.tally for scored in self.documents.values())

    def calibration(self) -> dict[str, Samples]:
        """Confidences of all values with whether they are right, by layer."""
        return merged(samples(scored.expected, scored.found) for scored in self.documents.values())

    def outcomes(self) -> dict[str, Outcomes]:
        """What became of all mentions under each scheme of SemEval-2013."""
        rows = [outcomes(scored.expected.mentions, scored.found.mentions) for scored in self.documents.values()]
        return {scheme: sum((row[scheme] for row in rows), NO_OUTCOMES) for scheme in SCHEMES}

    def confusions(self) -> dict[str, Confusion]:
        """What was taken for what in all documents."""
        out: dict[str, Confusion] = defaultdict(Counter)
        for scored in self.documents.values():
            for name, counts in confusions(scored.expected, scored.found).items():
                out[name].update(counts)
        return dict(out)

    def intervals(self, *, level: float = 0.95) -> dict[str, tuple[float, float]]:
        """A percentile bootstrap interval of each measure's F1, documents drawn with replacement.

        Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
        """
        drawn = _draws(len(self.documents))
        tail = 100 * (1 - level) / 2
        out = {}
        for name in self.total():
            scores = _f1(_counts(self, name), drawn)
            if not np.isnan(scores).all():
                low, high = np.nanpercentile(scores, [tail, 100 - tail])
                out[name] = (float(low), float(high))
        return out


@dataclass(frozen=True, slots=True)
class Difference:
    """How a measure differs between two systems on the same documents.

    `p` is two-sided, by the paired permutation of documents between the systems.
    """

    measure: str
    ours: float
    theirs: float
    p: float


def evaluate(records: Iterable[Record], gold: Sequence[GoldDocument]) -> Evaluation:
    """Score records against gold; records of one document may come in any order."""
    of: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        of[record.doc_id].append(record)
    documents = {document.doc_id: score(document, of.get(document.doc_id, [])) for document in gold}
    return Evaluation(
        documents=documents,
        missing=[name for name in documents if name not in of],
        extra=[name for name in of if name not in documents],
    )


def score(document: GoldDocument, records: Sequence[Record]) -> Scored:
    """One document's counts.

    Raises:
        ValueError: a record's segment is not what the gold text holds at its place.
    """
    for record in records:
        require_same_text(record, document.text)
    expected, found = side_of_gold(document), side_of_records(records, len(document.text))
    return Scored(document, expected, found, measure(expected, found))


def compare(ours: Evaluation, theirs: Evaluation) -> list[Difference]:
    """Paired differences of every measure, with a permutation test over documents.

    Source: Yeh, More accurate tests for the statistical significance of result differences (COLING 2000).

    Raises:
        ValueError: the evaluations are of different documents.
    """
    if list(ours.documents) != list(theirs.documents):
        raise ValueError("only evaluations on the same gold can be compared")
    swaps = np.random.default_rng(SEED).integers(0, 2, (RESAMPLES, len(ours.documents))).astype(bool)
    total, other = ours.total(), theirs.total()
    names = [name for name in total if name in other and total[name].f1 is not None and other[name].f1 is not None]
    return [_difference(name, ours, theirs, swaps) for name in names]


def _difference(name: str, ours: Evaluation, theirs: Evaluation, swaps: np.ndarray) -> Difference:
    a, b = _counts(ours, name), _counts(theirs, name)
    one, two = (_ratio(counts.sum(axis=0)) for counts in (a, b))
    swap = swaps[:, :, None]
    left, right = (np.where(swap, b, a).sum(axis=1), np.where(swap, a, b).sum(axis=1))
    as_extreme = np.abs(_ratio(left) - _ratio(right)) >= abs(one - two) - 1e-12
    return Difference(name, float(one), float(two), float((as_extreme.sum() + 1) / (RESAMPLES + 1)))


def _draws(documents: int) -> np.ndarray:
    """How often each document is drawn in each resample: resamples by documents."""
    rng = np.random.default_rng(SEED)
    return rng.multinomial(documents, np.full(documents, 1 / max(1, documents)), RESAMPLES)


def _counts(evaluation: Evaluation, name: str) -> np.ndarray:
    """Hits, gold, system and right of a measure: documents by four."""
    rows = [scored.tally.get(name, Count()) for scored in evaluation.documents.values()]
    return np.array([[row.hits, row.gold, row.system, row.right] for row in rows], dtype=float)


def _f1(counts: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    return _ratio(drawn @ counts)


def _ratio(counts: np.ndarray) -> np.ndarray:
    """F1 from hits, gold, system and right in the last axis; nan where there is nothing."""
    hits, gold, system, right = np.moveaxis(counts, -1, 0)
    shared = hits * system + right * gold
    f1 = np.where(shared > 0, 2 * hits * right / np.where(shared > 0, shared, 1), 0)
    return np.where(gold + system > 0, f1, np.nan)
