"""Which rules are tried where: an index that hides none that matches."""

import re
from datetime import date
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.times import find_times
from dateline.pipeline.times.beginnings import first_word, first_words
from dateline.pipeline.times.rules import rules
from dateline.pipeline.times.triggers import triggers_in
from dateline.schemas import Time

NLP = spacy.blank("en")
PUBLISHED = date(2016, 10, 25)
FIND = "dateline.pipeline.times.find"
SPELLED = sorted({word for rule in rules() for word in re.findall(r"[a-z]{2,}", rule.pattern.pattern)})


def lines() -> list[str]:
    """The bare sentences of the tests of single times."""
    found = [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("*.txt"))]
    return [re.sub(r"</?t\b[^>]*>", "", line) for line in "".join(found).splitlines()]


def found_by_all(text: str) -> tuple[Time, ...]:
    """The times where every rule is tried at every start, and any words may stand before a trigger."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"{FIND}.rules_from", lambda *_: rules())
        patch.setattr(f"{FIND}.is_known", lambda _: True)
        return find_times(NLP(text), published=PUBLISHED)


def test_no_match_in_the_tested_sentences_is_hidden() -> None:
    hidden = [line for line in lines() if find_times(NLP(line), published=PUBLISHED) != found_by_all(line)]
    assert hidden == []


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*SPELLED, "1", "12", "30", "2016", "'90s", "-", ",", ":"]), max_size=25))
def test_no_match_of_words_of_the_grammar_is_hidden(words: list[str]) -> None:
    text = " ".join(words)
    assert find_times(NLP(text), published=PUBLISHED) == found_by_all(text)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("the{_}day", {"the"}),
        ("(?:very{_})?(?:early|late)", {"very", "early", "late"}),
        ("Q[1-4]", {"q"}),
        ("(?:1[0-9]|20)[0-9]{2}['’]?s", {"0000"}),
        ("[0-9]{1,3}(?:,[0-9]{3})*", {"0", "00", "000"}),
        ("['’]?[0-9][0-9]", {"'", "00"}),
        ("(?<=at )now(?!{_}of)", {"now"}),
        ("(?:thir|four)teen(?:th)?", {"thirt", "fourt"}),
        ("half-?yearly", {"half", "halfy"}),
        ("a{2,3}b", {"aab", "aaab"}),
        (r"a\.m", {"a"}),
        (r"\w*day|days", None),
        ("[a-z]+", None),
    ],
)
def test_first_words_of_a_pattern(pattern: str, words: set[str] | None) -> None:
    if words is None:
        with pytest.raises(ValueError, match="any word"):
            first_words(pattern)
    else:
        assert first_words(pattern) == words


@pytest.mark.parametrize(
    ("text", "start", "word", "first"),
    [
        ("the day", 0, "the", "the"),
        ("thirteen", 0, "thirteen", "thirt"),
        ("in 2016", 3, "2016", "0000"),
        ("’16", 0, "16", "'"),
    ],
)
def test_first_word_of_a_text(text: str, start: int, word: str, first: str) -> None:
    assert first_word(text, start, word) == first


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("on monday, mondayish", ["monday"]),
        ("dismay in may2 and may", ["may", "may"]),
        ("the 5th, 5 pm and 10:30", ["th", "pm", "10"]),
        ("in 2016, 12345 men", ["2016"]),
        ("i̇n may", ["may"]),
        ("", []),
    ],
)
def test_triggers_of_a_text(text: str, triggers: list[str]) -> None:
    assert [text[start:end] for start, end in triggers_in(text)] == triggers


def test_offsets_hold_after_a_letter_that_is_longer_in_lower_case() -> None:
    text = "İİİ met on Monday in İzmir on Friday."
    assert [(time.text, text[time.start : time.end]) for time in find_times(NLP(text), published=PUBLISHED)] == [
        ("Monday", "Monday"),
        ("Friday", "Friday"),
    ]
