"""The ontology is whole, its crosswalk speaks of codes that exist, and the models agree with it."""

import json
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from dateline.schemas import EventType, FillerKind, Ontology, Role, ontology

KNOWN = json.loads((Path(__file__).parent / "data" / "crosswalk.json").read_text())
PLOVER = set(KNOWN["plover"]) | {f"{name}:{mode}" for name, modes in KNOWN["plover"].items() for mode in modes}
CAMEO = {code for codes in KNOWN["cameo"].values() for code in codes}
ACLED = {f"{name}: {part}" for name, parts in KNOWN["acled"].items() for part in parts}
ACE = {f"{name}.{part}" for name, parts in KNOWN["ace"].items() for part in parts}
OUR_OWN = {"DENY", "MOVE", "OVERTHROW", "FORM_GOVERNMENT"}
#: Modes that PLOVER has no name for, and what it calls them.
OUR_MODES = {
    ("AID", "economic"): "AID",
    ("AID", "military"): "AID",
    ("AID", "humanitarian"): "AID",
    ("AID", "asylum"): "AID",
    ("COERCE", "siege"): "COERCE:restrict",
    ("ASSAULT", "clash"): "ASSAULT",
}
#: The CAMEO categories that PLOVER's manual and table map to a class; DENY by the manual's note on 016.
CATEGORIES = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "CONCEDE": "08",
    "RETREAT": "08",
    "REQUEST": "10",
    "ACCUSE": "09 11",
    "REJECT": "12",
    "DENY": "01",
    "THREATEN": "13",
    "PROTEST": "14",
    "SANCTION": "11 16",
    "MOBILIZE": "15",
    "COERCE": "17 19",
    "ASSAULT": "17 18 19 20",
}

ROWS = [
    (name, mode, entry)
    for name, definition in ontology().types.items()
    for mode, entry in [(None, definition), *definition.modes.items()]
]
IDS = [f"{name}-{mode}" for name, mode, _ in ROWS]
each_row = pytest.mark.parametrize(("name", "mode", "entry"), ROWS, ids=IDS)
each_entry = pytest.mark.parametrize("entry", [entry for _, _, entry in ROWS], ids=IDS)


def test_the_pinned_lists_are_whole():
    assert (len(KNOWN["plover"]), len(CAMEO), len(ACLED), len(ACE)) == (16, 298, 25, 33)


def test_types_and_roles_are_those_of_the_models():
    assert list(ontology().types) == list(get_args(EventType))
    assert list(ontology().roles) == list(get_args(Role))
    assert ontology().version == "1.0"


@each_entry
def test_definitions_are_written(entry):
    assert entry.definition.endswith((".", "”"))
    assert len(entry.definition) <= 320
    assert "To be written" not in entry.definition


def test_definitions_differ():
    definitions = [(name, entry.definition) for name, _, entry in ROWS]
    assert len(set(definitions)) == len(definitions)


@each_row
def test_codes_exist_in_their_schemes(name, mode, entry):
    codes = entry.codes
    assert codes.plover is None or codes.plover in PLOVER
    assert codes.cameo is None or codes.cameo in CAMEO
    assert codes.acled is None or codes.acled in ACLED
    assert codes.ace is None or codes.ace in ACE
    assert ontology().codes(name, mode) == codes


@each_row
def test_plover_says_its_own_classes_and_modes(name, mode, entry):
    theirs = OUR_MODES.get((name, mode), name if mode is None else f"{name}:{mode}")
    expected = None if name in OUR_OWN else theirs
    assert entry.codes.plover == expected


@pytest.mark.parametrize(("name", "entry"), [(name, entry) for name, _, entry in ROWS], ids=IDS)
def test_modes_keep_within_the_categories_of_their_type(name, entry):
    assert entry.codes.cameo is None or entry.codes.cameo[:2] in CATEGORIES[name].split()


def test_all_types_of_mobilisation_share_one_sub_event():
    acled = {entry.codes.acled for name, _, entry in ROWS if name == "MOBILIZE"}
    assert acled == {"Strategic developments: Change to group/activity"}


def test_an_unknown_mode_has_no_codes():
    with pytest.raises(KeyError):
        ontology().codes("MOVE", "withdraw")


@pytest.mark.parametrize("role", get_args(Role))
def test_no_role_is_dead(role):
    assert any(role in definition.roles for definition in ontology().types.values())


def test_no_filler_kind_is_dead():
    assert {kind for role in ontology().roles.values() for kind in role.fillers} == set(get_args(FillerKind))


@pytest.mark.parametrize("name", get_args(EventType))
def test_every_type_has_who_where_and_when(name):
    roles = ontology().types[name].roles
    assert {"agent", "location", "time"} <= set(roles)
    assert sorted(roles, key=get_args(Role).index) == list(roles)


def test_casualties_belong_to_violence():
    with_dead = {name for name, definition in ontology().types.items() if "fatalities" in definition.roles}
    assert with_dead == {"PROTEST", "COERCE", "ASSAULT", "OVERTHROW"}


def test_speech_acts():
    acts = {name for name, definition in ontology().types.items() if definition.speech_act}
    assert acts == {"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "DENY", "THREATEN"}


def test_an_ontology_without_a_type_is_refused():
    data = ontology().model_dump()
    del data["types"]["MOVE"], data["roles"]["topic"]
    with pytest.raises(ValidationError, match="the ontology lacks MOVE, topic"):
        Ontology.model_validate(data)
