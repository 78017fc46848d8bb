"""Words that the tagger hides, verbs of saying that act, and what the topic of the document decides."""

import pytest

HEADLINES = [
    "<ORGANIZATION>Shabaab</> <ASSAULT>storm</> base near <LOCATION>Kismayo</>",
    "<COUNTRY>Chad</> <SANCTION:expel>expels</> envoy",
    "The <RETREAT:withdraw>pull-out</> from <LOCATION>Gao</> by the army took four days.",
]
SAYINGS = [
    "<agent><COUNTRY>Norway</></> <AGREE>said</> it would <AID:military/planned>send</> <artifact>tanks</> to <COUNTRY>Ukraine</>.",
    "<agent><COUNTRY>Iran</></> <ACCUSE:allege>said</> <COUNTRY>Israel</> was behind the outage.",
    "<agent><COUNTRY>Iran</></> <DENY>said</> the report was false.",
    "<agent><COUNTRY>Iran</></> <THREATEN:violence>said</> it would respond.",
    "<COUNTRY>Peru</> said the sun was out.",
]
IDIOMS = [
    "<COUNTRY>Mali</> <COERCE:restrict>declared</> a state of emergency.",
    "The <agent>army</> <RETREAT:withdraw>gave up</> the <COUNTRY>French</> base.",
    "The rebels <RETREAT:release>let</> the hostages go.",
    "Parliament <SANCTION>extended</> the sanctions.",
    "The guns <RETREAT:ceasefire>fell silent</>.",
    "The airline suspended its winter schedule after snow.",
    "The shop closed its doors.",
    "She holds the view that he left a note.",
    "The committee meets its own targets.",
]


@pytest.mark.parametrize("marked", [*HEADLINES, *SAYINGS, *IDIOMS])
def test_reading(check, marked):
    check(marked)
