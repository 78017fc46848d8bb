"""Passages of several sentences: each time with its day, read with the parser's tags and without any."""

import re
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from dateline.models.language import load_language
from dateline.pipeline.times import find_times

TAG = re.compile(r"<t value=([^>]*)>(.*?)</t>")
LINES = (Path(__file__).parent / "told.txt").read_text(encoding="utf-8").splitlines()[1:]
BLANK = spacy.blank("en")


def found_and_told(line: str, nlp: Language) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The passage's times as found and as told, each as text and value."""
    published, _, marked = line.partition("\t")
    marked = marked.replace("\\n", "\n")
    day = None if published == "-" else date.fromisoformat(published)
    found = find_times(nlp(TAG.sub(r"\2", marked)), published=day)
    return [(t.text, str(t.value)) for t in found], [(text, value) for value, text in TAG.findall(marked)]


@pytest.mark.parametrize("line", LINES)
def test_the_day_told_before(line: str) -> None:
    found, told = found_and_told(line.replace("=null>", "=None>"), load_language())
    assert found == told


def test_most_days_are_read_without_a_parse() -> None:
    pairs = [found_and_told(line.replace("=null>", "=None>"), BLANK) for line in LINES]
    assert sum(found == told for found, told in pairs) / len(LINES) >= 0.93
