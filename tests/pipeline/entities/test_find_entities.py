"""Gold written inside the sentence: each mention in a tag of its type, with m for a metonym and a link where it has one."""

import re

import pytest

_TAG = re.compile(r"<(?P<type>[A-Z]+)(?P<metonym> m)?(?: (?P<link>[A-Z]{3}))?>(?P<text>[^<]+)</(?P=type)>")


def _read(marked):
    """The plain text, and its mentions as (start, end, type, kind)."""
    plain, mentions, at = "", [], 0
    for tag in _TAG.finditer(marked):
        plain += marked[at : tag.start()]
        start = len(plain)
        plain += tag["text"]
        kind = "metonym" if tag["metonym"] else "name"
        mentions.append((start, len(plain), tag["type"], kind))
        at = tag.end()
    return plain + marked[at:], mentions


SENTENCES = [
    # states and peoples
    "<COUNTRY>Türkiye</COUNTRY> and the <COUNTRY>UAE</COUNTRY> sent envoys to the <COUNTRY>DRC</COUNTRY>.",
    "<NATIONALITY>Nigerien</NATIONALITY> troops met <NATIONALITY>Nigerian</NATIONALITY> officers.",
    "<NATIONALITY>Iraqi</NATIONALITY> forces and <NATIONALITY>Kurdish</NATIONALITY> fighters advanced.",
    "The statement was read out in Arabic.",
    "The <COUNTRY>US</COUNTRY> embassy was closed.",
    "The <NATIONALITY>Syrian</NATIONALITY> army withdrew.",
    "The <ORGANIZATION>Syrian Arab Army</ORGANIZATION> withdrew.",
    # metonyms and the places that they are not
    "<COUNTRY m>Ankara</COUNTRY> rejected the proposal on Monday.",
    "The <COUNTRY m>Kremlin</COUNTRY> denied the report.",
    "The minister met reporters in <LOCATION>Ankara</LOCATION> on Monday.",
    "Talks between <COUNTRY m>Kyiv</COUNTRY> and <COUNTRY m>Warsaw</COUNTRY> broke down.",
    "<COUNTRY>Iran</COUNTRY> accused <COUNTRY m>Riyadh</COUNTRY> of meddling.",
    # persons
    "President <PERSON>Bassirou Diomaye Faye</PERSON> thanked General <PERSON>Aliou Sarr</PERSON>.",
    '"We have nothing left," said <PERSON>Halima Saleh</PERSON>, a farmer.',
    # bodies
    "The <ORGANIZATION>Colombian Air Force</ORGANIZATION> said it had bombed a camp of the <ORGANIZATION>ELN</ORGANIZATION>.",
    "<COUNTRY>Russia</COUNTRY>'s <ORGANIZATION>Defence Ministry</ORGANIZATION> said nothing.",
    "The <ORGANIZATION>Rapid Support Forces</ORGANIZATION> (<ORGANIZATION>RSF</ORGANIZATION>) shelled the market.",
    # bases and sites
    "Jets took off from <BASE>Shaykh Isa Air Base</BASE> in <COUNTRY>Bahrain</COUNTRY>.",
    "Soldiers at <BASE>Camp Lemonnier</BASE> were put on alert.",
    "A ship left the <BASE>naval base in Novorossiysk</BASE> at night.",
    "Flights from <FACILITY>Modibo Keïta International Airport</FACILITY> were halted.",
    "Doctors at the <FACILITY>Okhmatdyt</FACILITY> hospital treated the wounded.",
    # places
    "The convoy crossed <LOCATION>Idlib</LOCATION> province and reached the <LOCATION>M4 highway</LOCATION>.",
    "Tension rose along the <LOCATION>Thailand-Cambodia border</LOCATION>.",
    "<LOCATION>ZVEČAN</LOCATION>, <COUNTRY>Kosovo</COUNTRY>, Oct. 3 - The mayor resigned.",
    # equipment
    "Two <AIRCRAFT>Su-34s</AIRCRAFT> and an <AIRCRAFT>Antonov AN-124</AIRCRAFT> were seen.",
    "Four <AIRCRAFT>MQ-9 Reapers</AIRCRAFT> and six <AIRCRAFT>Bayraktar TB2</AIRCRAFT> drones were sold.",
    "They lost three <VEHICLE>T-72B3</VEHICLE> tanks and a <VEHICLE>BMP-2</VEHICLE>.",
    "An <WEAPON>S-400</WEAPON> battery and <WEAPON>Iskander-M</WEAPON> missiles were moved.",
    "The <VESSEL>USS Carney</VESSEL> shot down a <WEAPON>Kh-101</WEAPON> missile.",
    "The frigate <VESSEL>Admiral Essen</VESSEL> sailed through the <LOCATION>Bosphorus</LOCATION>.",
    "Senior General <PERSON>Min Aung Hlaing</PERSON> took power.",
    "The landing ships <VESSEL>Ivan Gren</VESSEL> and <VESSEL>Aleksandr Otrakovsky</VESSEL> sailed on Monday.",
    "The gang <ORGANIZATION>Los Choneros</ORGANIZATION> was blamed.",
    "Officials at the <ORGANIZATION>Coffee and Cocoa Council</ORGANIZATION> said exports rose.",
    "Envoys flew from <LOCATION>Kabul</LOCATION> airport after the meeting.",
    "Ministers bought one-way tickets to <LOCATION>Minsk</LOCATION> last week.",
    "<NATIONALITY>Soviet</NATIONALITY> tanks rolled into the city.",
    # no entities
    "Hundreds of soldiers joined the Iron Wolf exercise on Monday.",
    "Veterans of the Vietnam War marched on Saturday.",
    "An IED killed two soldiers.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_mentions(entities_of, marked):
    plain, expected = _read(marked)
    found = sorted((m.start, m.end, e.type, m.kind) for e in entities_of(plain) for m in e.mentions)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "name", "link"),
    [
        ("Burma freed two journalists.", "Myanmar", "MMR"),
        ("The Ivory Coast won.", "Ivory Coast", "CIV"),
        ("Cote d'Ivoire won.", "Ivory Coast", "CIV"),
        ("Pristina rejected the plan.", "Kosovo", "XKX"),
    ],
)
def test_states_are_linked(entities_of, text, name, link):
    states = [e for e in entities_of(text) if e.type == "COUNTRY"]
    assert [(e.name, e.link.id) for e in states] == [(name, link)]


def test_faiths_have_no_link(entities_of):
    faiths = [e for e in entities_of("Sunni clerics met Muslim and Islamic scholars.") if e.type == "NATIONALITY"]
    assert [(e.name, e.link, len(e.mentions)) for e in faiths] == [("Sunni", None, 1), ("Islamic", None, 2)]


def test_short_names_join_full_ones(entities_of):
    text = "President Bashar al-Assad fled. Al-Assad was granted asylum. Rebels had fought Assad for years."
    persons = [e for e in entities_of(text) if e.type == "PERSON"]
    assert [(e.name, len(e.mentions)) for e in persons] == [("Bashar al-Assad", 3)]
    assert persons[0].attributes["title"] == "President"


def test_acronyms_join_their_expansion(entities_of):
    text = "The Syrian Democratic Forces (SDF) advanced. The SDF took the town."
    assert [len(e.mentions) for e in entities_of(text)] == [3]


def test_ships_are_named_without_their_prefix(entities_of):
    text = "The hijackers of MV Sagaria surrendered. Sagaria will be towed to port."
    assert [(e.type, len(e.mentions)) for e in entities_of(text)] == [("VESSEL", 2)]


def test_towns_carry_coordinates(entities_of):
    town = entities_of("Shells fell near Zaporizhzhia at dawn. They fell in Kharkiv too.")[1]
    assert (town.name, town.attributes["country"]) == ("Kharkiv", "UKR")


def test_aircraft_carry_designators(entities_of):
    assert entities_of("A C-17 landed.")[0].attributes == {"icao": "C17"}


def test_soviet_as_an_adjective_has_no_link(entities_of):
    found = entities_of("Soviet troops left Afghanistan in February.")
    assert [(e.name, e.type, e.link and e.link.id) for e in found] == [
        ("Soviet", "NATIONALITY", None),
        ("Afghanistan", "COUNTRY", "AFG"),
    ]
