import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.segment.sentences import find_sentences, mark_sentences

NLP = spacy.blank("en")

#: Sentences parted by ¶.
CASES = [
    "Gen. Smith met Lt. Col. Jones in the U.S. on Jan. 5.¶ The talks ended.",
    "He lives in the U.S.¶ The army left.",
    '"We were relieved," said a captain.¶ "But nobody sang."¶ They left.',
    "J. K. Rowling spoke.¶ No. 5 fell.¶ He said no.¶ Then he left.",
    "It began at 3 a.m. on Monday.¶ It ended at 5 p.m.¶ Officials said so.",
    'Shares of Yahoo! fell.¶ "Why?" he asked.¶ He left!',
    "Russia withdraws¶\nRussia is withdrawing its forces from Syria.¶\nAnd more.",
    "Two drones packed with explosives were shot\ndown before dawn on Monday near the base.¶ No one was hurt.",
    "He left (at noon).¶ (Reporting by Ann.)",
    "It cost $3.5 billion.¶ Acme Inc. of Texas paid.",
    "Approx. 30 died in St. Petersburg.",
    "He waited...¶ Then he ran.",
    "A first paragraph that runs on and on without any stop at all¶\n\nAnother one",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case):
    text = case.replace("¶", "")
    doc = mark_sentences(NLP(text))
    assert [text[start:end] for start, end in find_sentences(doc)] == [part.strip() for part in case.split("¶")]


def test_component_marks_every_token():
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_sentences")
    assert [token.is_sent_start for token in nlp("He ran. She sat.")] == [True, False, False, True, False, False]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aB .!?\"'”(\n1", max_size=60))
def test_sentences_cover_the_text_in_order(text):
    spans = find_sentences(mark_sentences(NLP(text)))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
