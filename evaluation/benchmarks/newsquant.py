"""NewsQuant: quantities of news sentences.

As in the paper, both sides of a sentence are compared without offsets: `value` asks for the number, or both ends of a
range; `value and unit` for its unit too, one of measure or a currency by its normal name, a counted noun by its head.
Durations are times to Dateline and quantities to the set, so both are compared. The normal names are those of
`data/newsquant_units.tsv`; an amount in cents is given in cents.

Published (F1, the whole set): CQE 92.0 value, 85.6 value and unit; quantulum3 73.0, 47.2; Recognizers-Text 69.1, 34.2.
Source: Almasian, Kazakova, Göldner and Gertz, CQE: A Comprehensive Quantity Extractor (EMNLP 2023).
"""

from collections.abc import Callable, Sequence

from ...corpus.public import newsquant
from ..matching import NUMBER_TOLERANCE, head, one_to_one
from ..tally import Tally
from .benchmark import Benchmark
from .result import Published
from .system import System
from .units import Amount, amounts

_SOURCE = "Almasian et al., CQE (EMNLP 2023)"


def measure(sentence: newsquant.Sentence, system: System) -> Tally:
    """The counts of one sentence."""
    return compare(
        sentence.quantities, [amount for record in system.records(sentence.text) for amount in amounts(record)]
    )


def compare(gold: Sequence[newsquant.Quantity], found: Sequence[Amount]) -> Tally:
    """Counts of values that agree, and of values that agree with their units."""
    tally = Tally()
    tally.add("value", _matches(gold, found, same_value), len(gold), len(found))
    both = _matches(gold, found, lambda one, other: same_value(one, other) and same_unit(one, other))
    tally.add("value and unit", both, len(gold), len(found))
    return tally


def _matches(
    gold: Sequence[newsquant.Quantity], found: Sequence[Amount], same: Callable[[newsquant.Quantity, Amount], bool]
) -> int:
    return len(one_to_one([(i, j) for i, one in enumerate(gold) for j, other in enumerate(found) if same(one, other)]))


def same_value(gold: newsquant.Quantity, found: Amount) -> bool:
    """Whether the numbers are the same; a range's ends may stand in any order."""
    ends = zip(sorted((gold.low, gold.high)), sorted((found.low, found.high)), strict=True)
    return all(abs(one - other) <= NUMBER_TOLERANCE * max(1.0, abs(one)) for one, other in ends)


def same_unit(gold: newsquant.Quantity, found: Amount) -> bool:
    """Whether the names of the units are the same, or the heads of what is counted."""
    if found.unit is not None or found.item is None:
        return (gold.unit or "").casefold() == (found.unit or "").casefold()
    return head(found.item) in (head(gold.unit), head(gold.wording))


NEWSQUANT = Benchmark(
    name="newsquant",
    title="NewsQuant: quantities of news sentences, F1",
    unit="sentences",
    read=newsquant.read,
    measure=measure,
    published=tuple(
        Published(system=name, scores={"value": value, "value and unit": unit}, on="the whole set", source=_SOURCE)
        for name, value, unit in (("CQE", 92.0, 85.6), ("quantulum3", 73.0, 47.2), ("Recognizers-Text", 69.1, 34.2))
    ),
)
