"""Passages of news prose: F1 of their times, of the half that the grammar was mended on and of the held-out one."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dateline.evaluation.matching import pair
from dateline.models.language import load_language
from dateline.pipeline.times import find_times

MARK = re.compile(r"\[\[([^|\]]*)\|type=(\S+) value=([^\s\]]+)(?: modifier=\w+)?\]\]")
HEAD = re.compile(r"# p(\d+) published: (\S+)\n")
BLOCKS = (Path(__file__).parent / "passages.txt").read_text(encoding="utf-8").split("\n\n")
PASSAGES = {int(head[1]): (head[2], block[head.end() :].strip()) for block in BLOCKS if (head := HEAD.match(block))}


@dataclass(frozen=True)
class Told:
    """A time as annotated: `?` as its value is right with any."""

    span: tuple[int, int]
    value: str


def told(marked: str) -> tuple[str, list[Told]]:
    """The passage and its times as annotated."""
    text, at, times = "", 0, []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        times.append(Told((len(text), len(text) + len(mark[1])), mark[3]))
        text, at = text + mark[1], mark.end()
    return text + marked[at:], times


def scores(numbers: range) -> tuple[float, float]:
    """F1 of times that overlap, and of those whose value is right too."""
    overlap = right = total = 0
    for number in numbers:
        published, marked = PASSAGES[number]
        text, gold = told(marked)
        day = None if published == "-" else date.fromisoformat(published)
        read = find_times(load_language()(text), published=day)
        pairs = pair([time.span for time in gold], [(time.start, time.end) for time in read])
        overlap += len(pairs)
        right += sum(gold[i].value in ("?", str(read[j].value or "null")) for i, j in pairs)
        total += len(gold) + len(read)
    return 200 * overlap / total, 200 * right / total


@pytest.mark.parametrize(("numbers", "least_overlap", "least_right"), [(range(1, 25), 98, 93), (range(25, 49), 96, 88)])
def test_scores(numbers: range, least_overlap: float, least_right: float) -> None:
    overlap, right = scores(numbers)
    assert overlap >= least_overlap
    assert right >= least_right
