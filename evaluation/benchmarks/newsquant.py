"""NewsQuant: quantities of news sentences.

As in the paper, both sides of a sentence are compared without offsets: `value` asks for the number, or both ends of a
range; `value and unit` for its unit too: one of measure, a currency or a span of time by its normal name, with what it
is per ("dollar per month"); a counted noun by its head. A unit of measure agrees also where gold's wording of it is one
that Dateline's table has as the unit found, "lb-ft" or "barrels of oil", as the set does not always name a unit alike.
What Dateline finds is first put into the set's own form (`units.py`), which adds nothing that it did not find. The
stages read the sentence itself, with no question of whether a page of one sentence is an article.

These two measures count everything as the set has it. The same two `by our guidelines` leave out, on both sides, what
Dateline's annotation guidelines say is no quantity (`EXCLUDED`), and let two units agree that differ only in what the
guidelines leave out of a unit: what a price or a count is per ("dollar per month"), and what a share is a share of.

Published (F1, the whole set): CQE 92.0 value, 85.6 value and unit; quantulum3 73.0, 47.2; Recognizers-Text 69.1, 34.2.
Source: Almasian, Kazakova, Göldner and Gertz, CQE: A Comprehensive Quantity Extractor (EMNLP 2023).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from ...corpus.public import newsquant
from ...corpus.public.newsquant import Quantity
from ...models import Parser
from ...pipeline.assemble import reconcile
from ...pipeline.entities import find_entities
from ...pipeline.quantities import find_quantities
from ...pipeline.times import find_times
from ..matching import NUMBER_TOLERANCE, PERCENT_TOLERANCE, head, one_to_one
from ..tally import Tally
from .benchmark import Benchmark
from .result import Published
from .system import System
from .units import SHARE, Amount, amounts, unit_written

_SOURCE = "Almasian et al., CQE (EMNLP 2023)"
_ONE_OF = re.compile(r"(?i)\bone of\b")

#: What Dateline's guidelines say is no quantity, by name: whether a gold quantity of a sentence is one of these.
EXCLUDED: Mapping[str, Callable[[Quantity, str], bool]] = {
    "an age": lambda gold, _: (gold.unit or "").endswith(" of age"),
    '"one of"': lambda gold, text: gold.low == gold.high == 1 and _ONE_OF.search(text) is not None,
    "how often, or a factor": lambda gold, _: (gold.wording or "").startswith("times"),
    "a score": lambda gold, text: gold.low > gold.high and f"{gold.low:g}-{gold.high:g} " in text,
}


@cache
def _parser() -> Parser:
    return Parser()


def found_in(text: str) -> tuple[Amount, ...]:
    """What the stages find in a sentence, in the set's form."""
    (doc,) = _parser().parse([text])
    quantities, times = reconcile(find_entities(doc), find_quantities(doc), find_times(doc, published=None))
    return amounts(text, quantities, times)


def measure(sentence: newsquant.Sentence, _system: System) -> Tally:
    """The counts of one sentence."""
    return compare(sentence, found_in(sentence.text))


def compare(sentence: newsquant.Sentence, found: Sequence[Amount]) -> Tally:
    """Counts of values that agree, and of values that agree with their units: as the set has it, by our guidelines."""
    tally, gold = Tally(), sentence.quantities
    excluded = {i for i, one in enumerate(gold) if any(is_one(one, sentence.text) for is_one in EXCLUDED.values())}
    theirs = {j for i, j in _matches(gold, found, same_value) if i in excluded}
    _add(tally, "", gold, found, same_unit)
    kept = [one for i, one in enumerate(gold) if i not in excluded]
    _add(tally, ", by our guidelines", kept, [one for j, one in enumerate(found) if j not in theirs], alike_unit)
    return tally


def _add(
    tally: Tally, by: str, gold: Sequence[Quantity], found: Sequence[Amount], unit: Callable[[Quantity, Amount], bool]
) -> None:
    both = _matches(gold, found, lambda one, other: same_value(one, other) and unit(one, other))
    tally.add(f"value{by}", len(_matches(gold, found, same_value)), len(gold), len(found))
    tally.add(f"value and unit{by}", len(both), len(gold), len(found))


def _matches(
    gold: Sequence[Quantity], found: Sequence[Amount], same: Callable[[Quantity, Amount], bool]
) -> list[tuple[int, int]]:
    return one_to_one([(i, j) for i, one in enumerate(gold) for j, other in enumerate(found) if same(one, other)])


def same_value(gold: Quantity, found: Amount) -> bool:
    """Whether the numbers are the same; a range's ends may stand in any order, shares are rounded."""
    ends = zip(sorted((gold.low, gold.high)), sorted((found.low, found.high)), strict=True)
    tolerance = PERCENT_TOLERANCE if found.unit == SHARE else NUMBER_TOLERANCE
    return all(abs(one - other) <= tolerance * max(1.0, abs(one)) for one, other in ends)


def same_unit(gold: Quantity, found: Amount) -> bool:
    """Whether the names of the units are the same, with what they are per, or the heads of what is counted."""
    if found.unit is not None or found.item is None:
        named = f"{found.unit or ''} per {found.per}" if found.per else found.unit or ""
        return (gold.unit or "").casefold() == named.casefold() or _is_written(gold, found)
    return head(found.item) in (head(gold.unit), head(gold.wording), head((gold.wording or "").split(" of ")[0]))


def _is_written(gold: Quantity, found: Amount) -> bool:
    """Whether the gold unit's wording is written as the unit found: "lb-ft", which the set has as energy or torque."""
    wording = (gold.wording or "").split(" of ")[0]
    return not found.per and found.unit is not None and unit_written(wording) == found.unit


def alike_unit(gold: Quantity, found: Amount) -> bool:
    """Whether the units are the same but for what one is per, or a share of."""
    unit = (gold.unit or "").casefold()
    if found.unit is None:
        return same_unit(gold, found)
    return same_unit(gold, found) or unit == found.unit.casefold() or unit.startswith(f"{found.unit.casefold()} ")


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
