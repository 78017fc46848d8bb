"""Passages of news prose: F1 of their quantities, of the half that the grammar was mended on and of the held-out one."""

import re
from pathlib import Path

import pytest
from spacy.language import Language

from dateline.evaluation.matching import pair, quantities_agree
from dateline.evaluation.side import QuantityView
from dateline.models.language import load_language
from dateline.pipeline.quantities import find_quantities

MARK = re.compile(r"\[\[(.*?)\|(.*?)\]\]")
FIELD = re.compile(r"(\w+)=(.*?)(?= \w+=|$)")
HEAD = re.compile(r"# p(\d+) published: \S+\n")
NUMBERS = frozenset({"value", "low", "high"})
BLOCKS = (Path(__file__).parent / "passages.txt").read_text(encoding="utf-8").split("\n\n")
PASSAGES = {int(head[1]): block[head.end() :].strip() for block in BLOCKS if (head := HEAD.match(block))}


def view(number: int, start: int, text: str, given: dict[str, str]) -> QuantityView:
    fields: dict = dict.fromkeys(("value", "low", "high", "unit", "currency", "item")) | {"comparator": "equal"} | given
    fields |= {name: float(fields[name]) for name in NUMBERS if fields[name] is not None}
    others = tuple(int(other) for other in fields.pop("eq", "").split(",") if other)
    return QuantityView(span=(start, start + len(text)), id=number, equivalents=others, text=text, **fields)


def told(marked: str) -> tuple[str, list[QuantityView]]:
    """The passage and its quantities as annotated."""
    text, at, views = "", 0, []
    for number, mark in enumerate(MARK.finditer(marked), 1):
        text += marked[at : mark.start()]
        views.append(view(number, len(text), mark[1], dict(FIELD.findall(mark[2]))))
        text, at = text + mark[1], mark.end()
    return text + marked[at:], views


def found(text: str, nlp: Language) -> list[QuantityView]:
    """The passage's quantities as read."""
    fields = ("kind", "value", "low", "high", "comparator", "unit", "currency", "text")
    return [
        QuantityView(
            span=(q.start, q.end),
            id=int(q.id[1:]),
            item=q.item.text if q.item else None,
            equivalents=tuple(int(other[1:]) for other in q.equivalents),
            **{name: getattr(q, name) for name in fields},
        )
        for q in find_quantities(nlp(text))
    ]


def is_whole(gold: QuantityView, read: QuantityView) -> bool:
    """Whether the span and every field are the same."""
    same = (gold.text, gold.unit, gold.item, gold.equivalents) == (read.text, read.unit, read.item, read.equivalents)
    return same and quantities_agree(gold, read)


def scores(numbers: range) -> tuple[float, float]:
    """F1 of quantities that overlap with the same kind, value, comparator and currency; of those alike in all."""
    agree = whole = total = 0
    for number in numbers:
        text, gold = told(PASSAGES[number])
        read = found(text, load_language())
        pairs = [(gold[i], read[j]) for i, j in pair([q.span for q in gold], [q.span for q in read])]
        agree += sum(quantities_agree(*both) for both in pairs)
        whole += sum(is_whole(*both) for both in pairs)
        total += len(gold) + len(read)
    return 200 * agree / total, 200 * whole / total


@pytest.mark.parametrize(("numbers", "least_agree", "least_whole"), [(range(1, 25), 98, 98), (range(25, 49), 93, 90)])
def test_scores(numbers: range, least_agree: float, least_whole: float) -> None:
    agree, whole = scores(numbers)
    assert agree >= least_agree
    assert whole >= least_whole
