"""Participants over passives, control, conjunction, relative clauses, participles, nominalisations, pronouns."""

import pytest

SENTENCES = [
    "The <target>mayor</> was <ASSAULT:abduct>abducted</> by <agent>militants</>.",
    "<agent>Militants</>, who <ASSAULT:abduct>abducted</> the <target>mayor</>, vanished.",
    "The <target>mayor</>, <ASSAULT:abduct>abducted</> by <agent>militants</>, is safe.",
    "<agent><COUNTRY>Iran</></> wants to <COOPERATE/planned>buy</> <artifact>jets</>.",
    "<agent>Rebels</> ran through the town and <ASSAULT:destroy>burned</> <target>houses</>.",
    "The <target>village</> that the <agent>army</> <ASSAULT:heavy-weapons>shelled</> is empty.",
    "<agent><COUNTRY>Russia</></>'s <RETREAT:withdraw>withdrawal</> from <origin><COUNTRY>Syria</></> surprised <COUNTRY>Turkey</>.",
    "An <ASSAULT>attack</> by <agent><ORGANIZATION>Hezbollah</></> on <target>troops</> lasted an hour.",
    "The <NATIONALITY>French</> <RETREAT:withdraw>withdrawal</> from <origin><COUNTRY>Niger</></> took a month.",
    "The <COERCE:arrest>arrest</> of <target><PERSON>Imamoglu</></> caused anger.",
    "<agent><PERSON>Macron</></> spoke first. He <CONSULT>met</> the king later.",
    "<agent><COUNTRY>Germany</></> and <agent><COUNTRY>Poland</></> <COOPERATE>signed</> the <COOPERATE>treaty</>.",
    "<agent><COUNTRY>Ukraine</></> <ASSAULT:heavy-weapons>struck</> the <target>bridge</> with <instrument>missiles</>.",
    "The convoy <MOVE>moved</> from <origin><LOCATION>Homs</></> to <destination><LOCATION>Tartus</></>.",
    "<agent>Police</> <COERCE:seize>seized</> <artifact>weapons</> from the <target>gang</>.",
    "<agent><ORGANIZATION>Boko Haram</></> <ASSAULT>killed</> <fatalities><count>five soldiers</></> on <time><date>Sunday</></>.",
    "<fatalities><count>Two policemen</></> <ASSAULT>died</> in the <ASSAULT>attack</>.",
    "<agent>Unidentified jets</> <ASSAULT:aerial>bombed</> the <target>depot</>.",
    "<agent><NATIONALITY>Russian</></> jets <ASSAULT:aerial>bombed</> the <target>depot</>.",
    "<agent><COUNTRY>Turkey</></> has <MOBILIZE:weapons>deployed</> <artifact><VEHICLE>Korkut</></> vehicles.",
    "On <time><date>Friday</></> the army <COERCE:seize>seized</> the base and <COERCE:arrest>arrested</> the <target>governor</>.",
    "<agent><COUNTRY>Mali</></> <REQUEST:change>demanded</> that <target>rebels</> respect the <topic>accord</>.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_roles(check, marked):
    check(marked)


def test_a_pronoun_is_not_its_verb_s_other_argument(extract):
    gold, events = extract(
        "<PERSON>Kerry</> wrote to <PERSON>Lavrov</>. <PERSON>Kerry</> <REQUEST>urged</> him to withdraw."
    )
    urged = next(event for event in events if event.type == "REQUEST")
    targets = {argument.entity for argument in urged.arguments if argument.role == "target"}
    assert targets == {entity.id for entity in gold.entities if entity.name == "Lavrov"}


def test_a_dateline_takes_no_part(extract):
    gold, events = extract(
        "<LOCATION>BEIRUT</>, <COUNTRY>Lebanon</>, <date>May 5</> (Wire) - Gunmen <ASSAULT>killed</> <count>five soldiers</>."
    )
    assert events
    before = gold.text.index("Gunmen")
    named = {entity.id for entity in gold.entities if entity.mentions[0].start < before}
    assert all(argument.entity not in named and argument.time is None for e in events for argument in e.arguments)


def test_coordinated_verbs_share_a_time_that_leads(extract):
    _, events = extract(
        "On <date>Friday</> the army <COERCE:seize>seized</> the base and <COERCE:arrest>arrested</> the governor."
    )
    assert [[a.time for a in event.arguments if a.role == "time"] for event in events] == [["t1"], ["t1"]]
