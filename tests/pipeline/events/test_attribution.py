"""Sources: the subject of the outermost report, or what follows "according to"."""

import pytest

SENTENCES = [
    "<by>Officials</> said rebels <ASSAULT>killed</> <count>nine people</>.",
    "Rebels <ASSAULT>killed</> <count>nine people</>, <by>officials</> said.",
    "Rebels <ASSAULT>killed</> <count>nine people</>, according to <by><ORGANIZATION>Reuters</></>.",
    "<by><PERSON>Pletenchuk</></> confirmed that the ship was <ASSAULT:destroy>sunk</>.",
    "<by><ORGANIZATION>JNIM</></> claims to have <ASSAULT>killed</> <count>26 soldiers</>.",
    "A <by>police spokesman</> told reporters that gunmen <ASSAULT:firearms>attacked</> the station.",
    "The ministry confirmed that troops were <RETREAT:withdraw>withdrawn</>, <by><ORGANIZATION>Tass</></> reported.",
    "Jets <ASSAULT:aerial>bombed</> the town on <date>Friday</>, <by>residents</> said, and smoke was seen.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_source(check, marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels <ASSAULT>killed</> <count>nine people</>.",
        "<COUNTRY>Iran</> <DENY>denied</> the report.",
        "<COUNTRY>France</> said it would <RETREAT:withdraw>withdraw</> its troops.",
        "It is said that rebels <ASSAULT>killed</> the mayor.",
    ],
)
def test_no_source(extract, marked):
    _, events = extract(marked)
    assert events
    assert all(event.attribution is None for event in events)
