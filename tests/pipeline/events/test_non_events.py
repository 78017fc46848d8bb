"""Words that name events elsewhere and none here."""

import pytest

SENTENCES = [
    "The company met its target for the year.",
    "The proposal met the requirements.",
    "The ministry released a statement.",
    "The <ORGANIZATION>Ministry of Defence</> published its figures.",
    "No one was hurt.",
    "Neither man was injured.",
    "He suffered a heart attack.",
    "The effort against inflation goes on.",
    "She is the defence minister.",
    "The attack helicopter was painted green.",
    "He leads the task force.",
    "The minister held a press conference.",
    "The incident was a surprise.",
    "Militants continue to ambush convoys.",
    "Insurgents attack villages in the region.",
    "Prices hit a record.",
    "The storm damaged roofs.",
    "<PERSON>Trump</> took part in the debate.",
    "The film was shot in Rome.",
    "Shares fell on Friday.",
    "The team won the match.",
    "They burned wood for heat.",
    "The band released a song.",
    "The river rose by two metres.",
    "He declined to comment.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_event(check, text):
    check(text)
