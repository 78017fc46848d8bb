"""Triggers of one happening are one event; another time, place or realis makes another."""

import pytest

TOGETHER = [
    "A <ASSAULT>blast</> <ASSAULT>killed</> <count>five people</> and <ASSAULT>wounded</> <count>12</>.",
    "<COUNTRY>Russia</> is <RETREAT>withdrawing</> from <COUNTRY>Syria</>. The <RETREAT>withdrawal</> began on Monday.",
    "Gunmen <ASSAULT>attacked</> a convoy near <LOCATION>Gao</>. The <ASSAULT>attack</> lasted an hour.",
    "Soldiers <OVERTHROW>toppled</> <PERSON>Bongo</>. The <OVERTHROW>coup</> was the region's eighth.",
    "<PERSON>Lula</> <CONSULT>met</> <PERSON>Xi</> on Monday. The <CONSULT>meeting</> took two hours.",
    "<count>Nine people</> were <ASSAULT>killed</> in a <ASSAULT>rocket attack</> on <LOCATION>Haifa</>.",
]
APART = [
    (
        "Rebels <ASSAULT>attacked</> <LOCATION>Goma</>. Police <ASSAULT>attacked</> protesters in <LOCATION>Kigali</>.",
        2,
    ),
    (
        "<COUNTRY>France</> <RETREAT>withdrew</> its troops. <COUNTRY>Germany</> will <RETREAT>withdraw</> its soldiers.",
        2,
    ),
    ("<ORGANIZATION>Hamas</> <ASSAULT>attacked</> a kibbutz. <COUNTRY>Israel</> <ASSAULT>attacked</> a tunnel.", 2),
    ("Gunmen <ASSAULT>attacked</> a bank. In another <ASSAULT>attack</>, militants <ASSAULT>burned</> a school.", 2),
]


@pytest.mark.parametrize("marked", TOGETHER)
def test_one_event(extract, marked):
    gold, events = extract(marked)
    assert [len(event.mentions) for event in events] == [len(gold.triggers)]


@pytest.mark.parametrize(("marked", "number"), APART)
def test_several_events(extract, marked, number):
    _, events = extract(marked)
    assert len(events) == number


def test_arguments_of_all_triggers_are_the_event_s(extract):
    _, (event,) = extract(TOGETHER[0])
    assert {argument.role for argument in event.arguments} >= {"fatalities", "injuries"}
