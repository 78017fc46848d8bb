"""Times written inline in the sentence they are found in, read against Tuesday 25 October 2016 unless a line says else."""

import re
from datetime import date
from pathlib import Path

import pytest
import spacy

from dateline.pipeline.times import find_times

PUBLISHED = date(2016, 10, 25)
TAG = re.compile(r"<t ([^>]*)>(.*?)</t>")
NLP = spacy.blank("en")


def rows(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def parse(line: str) -> tuple[str, list[tuple[int, int, dict[str, str]]]]:
    """The bare sentence and its times: start, end and the tag's attributes."""
    text, times, at = "", [], 0
    for tag in TAG.finditer(line):
        text += line[at : tag.start()]
        attributes = dict(re.findall(r"(\w+)=(\S+)", tag[1]))
        times.append((len(text), len(text) + len(tag[2]), attributes))
        text += tag[2]
        at = tag.end()
    return text + line[at:], times


def check(line: str, published: date | None) -> None:
    text, expected = parse(line)
    found = find_times(NLP(text), published=published)
    assert [(t.text, t.value) for t in found] == [(text[s:e], value(a)) for s, e, a in expected]
    assert [(t.start, t.end) for t in found] == [(s, e) for s, e, _ in expected]
    for time, (_, _, attributes) in zip(found, expected, strict=True):
        for name in ("kind", "modifier", "earliest", "latest"):
            if name in attributes:
                assert getattr(time, name) == attributes[name]


def value(attributes: dict[str, str]) -> str | None:
    return None if attributes["value"] == "null" else attributes["value"]


@pytest.mark.parametrize("line", rows("dated.txt"))
def test_times_of_a_dated_text(line: str) -> None:
    check(line, PUBLISHED)


@pytest.mark.parametrize("line", rows("undated.txt"))
def test_times_of_a_text_without_publication_date(line: str) -> None:
    check(line, None)


@pytest.mark.parametrize("line", rows("never.txt"))
def test_what_is_never_a_time(line: str) -> None:
    assert [time.text for time in find_times(NLP(line), published=PUBLISHED)] == []


def test_ids_run_in_text_order() -> None:
    found = find_times(NLP("On Monday and on Friday, for two days."), published=PUBLISHED)
    assert [time.id for time in found] == ["t1", "t2", "t3"]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (date(2024, 12, 15), "It fell last weekend.", "2024-W49-WE"),
        (date(2016, 12, 28), "They led it last December.", "2015-12"),
        (date(2024, 3, 6), "It struck on Wednesday.", "2024-03-06"),
        (date(2024, 10, 15), "He spoke last Thursday.", "2024-10-10"),
        (date(2019, 1, 31), "He came last Wednesday.", "2019-01-23"),
        (date(2021, 1, 4), "It was signed on Dec. 27.", "2020-12-27"),
        (date(2021, 12, 20), "The court will rule on 5 January.", "2022-01-05"),
        (date(2020, 8, 18), "In April more than two dozen were killed.", "2020-04"),
        (date(2021, 2, 3), "The talks began in November.", "2020-11"),
        (date(2021, 2, 3), "The talks will begin in November.", "2021-11"),
        (date(2021, 1, 1), "He left last week.", "2020-W52"),
        (date(2020, 2, 29), "He left a year ago.", "2019"),
        (date(2023, 3, 31), "He left a month ago.", "2023-02"),
        (date(1, 1, 1), "He left two hundred years ago.", None),
        (date(9999, 12, 31), "He will leave tomorrow.", None),
    ],
)
def test_relative_to_other_publication_dates(published: date, text: str, expected: str | None) -> None:
    assert [time.value for time in find_times(NLP(text), published=published)] == [expected]
