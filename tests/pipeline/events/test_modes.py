"""Modes that the trigger leaves open: decided by weapons, objects and complements."""

import pytest

SENTENCES = [
    "A <instrument>drone</> <ASSAULT:drone>hit</> the <target>depot</>.",
    "<ASSAULT:aerial>Air strikes</> <ASSAULT:aerial>destroyed</> the <target>bridge</>.",
    "<agent><NATIONALITY>Russian</></> <instrument>jets</> <ASSAULT:aerial>bombed</> the <target>town</>.",
    "<instrument>Rockets</> <ASSAULT:heavy-weapons>struck</> the <target>airport</>.",
    "The army <ASSAULT:heavy-weapons>shelled</> the <target>village</>.",
    "A <ASSAULT:explosives>car bomb</> <ASSAULT:explosives>killed</> <fatalities><count>nine people</></>.",
    "A <ASSAULT:suicide-attack>suicide bombing</> <ASSAULT:suicide-attack>wounded</> <injuries><count>12 people</></>.",
    "<agent>Gunmen</> <ASSAULT:firearms>killed</> <fatalities><count>three people</></> in <location><LOCATION>Sokoto</></>.",
    "Troops <ASSAULT:clash>clashed</> with <agent>rebels</> near <location><LOCATION>Goma</></>.",
    "The journalist was <ASSAULT:targeted>assassinated</> on <date>Monday</>.",
    "Guards <ASSAULT:torture>tortured</> the <target>prisoners</>.",
    "Police <ASSAULT:beat>beat</> <target>protesters</> with batons.",
    "They were <ASSAULT:unconventional>poisoned</> by agents.",
    "The soldiers opened <ASSAULT:firearms>fire</> on the <target>crowd</>.",
    "<COUNTRY>Sweden</> <AID:military>gave</> <artifact>howitzers</> to <beneficiary><COUNTRY>Ukraine</></>.",
    "<COUNTRY>Sweden</> <AID:humanitarian>sent</> <artifact>tents</> to <beneficiary><COUNTRY>Morocco</></>.",
    "<COUNTRY>Japan</> <MOBILIZE:weapons>sent</> a <artifact>destroyer</> to the gulf.",
    "The group <MOBILIZE:militia>recruited</> <artifact>fighters</>.",
    "<COUNTRY>Chile</> <MOBILIZE:police>deployed</> <artifact>police</>.",
    "<COUNTRY>Qatar</> <REQUEST:meet>urged</> both <target>sides</> to <CONSULT/hypothetical>negotiate</>.",
    "<COUNTRY>Sudan</> <REQUEST:assist>asked</> <target><ORGANIZATION>Unicef</></> for <topic>help</>.",
    "<COUNTRY>China</> <THREATEN:violence>threatened</> to retaliate.",
    "The rebels <REJECT:yield>refused</> to <RETREAT:disarm/negated>lay down</> their guns.",
    "The minister <REJECT:meet>refused</> to talk.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_mode(check, marked):
    check(marked)
