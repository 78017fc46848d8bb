"""Which step of the version a change of the schema asks for."""

from copy import deepcopy

import pytest

from dateline.schemas import compare_schemas

OLD = {
    "$id": "urn:dateline:record:1.0",
    "title": "Record",
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "schema_version": {"const": "1.0", "type": "string"},
        "title": {"type": "string", "description": "The title.", "minLength": 1},
        "kind": {"enum": ["story", "teaser"]},
        "place": {"anyOf": [{"$ref": "#/$defs/Place"}, {"type": "null"}]},
    },
    "required": ["title", "kind"],
    "$defs": {"Place": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}},
}


def new_field(schema):
    schema["properties"]["language"] = {"type": "string"}


def new_required_field(schema):
    new_field(schema)
    schema["required"].append("language")


def new_field_deep_down(schema):
    schema["$defs"]["Place"]["properties"]["country"] = {"type": "string"}


def new_definition(schema):
    schema["$defs"]["Person"] = {"type": "object"}


def new_enumeration_value(schema):
    schema["properties"]["kind"]["enum"].append("digest")


def field_removed(schema):
    del schema["properties"]["title"]
    schema["required"].remove("title")


def field_renamed(schema):
    schema["properties"]["headline"] = schema["properties"].pop("title")


def type_changed(schema):
    schema["properties"]["title"]["type"] = "integer"


def bound_changed(schema):
    schema["properties"]["title"]["minLength"] = 2


def bound_removed(schema):
    del schema["properties"]["title"]["minLength"]


def enumeration_value_removed(schema):
    schema["properties"]["kind"]["enum"].remove("teaser")


def enumeration_dropped(schema):
    schema["properties"]["kind"] = {"type": "string"}


def definition_removed(schema):
    del schema["$defs"]["Place"]


def choice_removed(schema):
    schema["properties"]["place"]["anyOf"].pop()


def choice_changed(schema):
    schema["properties"]["place"]["anyOf"][0]["$ref"] = "#/$defs/Person"


def requirement_dropped(schema):
    schema["required"].remove("kind")


def requirement_added(schema):
    schema["required"].append("place")


def type_changed_deep_down(schema):
    schema["$defs"]["Place"]["properties"]["name"]["type"] = "array"


def wording(schema):
    schema |= {"title": "Dateline record", "$id": "urn:dateline:record:1.1", "description": "A record."}
    schema["properties"]["title"] |= {"description": "Its title.", "examples": ["Convoy leaves"]}


def version_stepped(schema):
    schema["properties"]["schema_version"]["const"] = "1.1"


def order(schema):
    schema["required"].reverse()
    schema["properties"]["kind"]["enum"].reverse()


MINOR = [new_field, new_required_field, new_field_deep_down, new_definition, new_enumeration_value]
MAJOR = [
    field_removed,
    type_changed,
    bound_changed,
    bound_removed,
    enumeration_value_removed,
    enumeration_dropped,
    definition_removed,
    choice_removed,
    choice_changed,
    requirement_dropped,
    requirement_added,
    type_changed_deep_down,
]


def changed(change):
    new = deepcopy(OLD)
    change(new)
    return compare_schemas(OLD, new)


@pytest.mark.parametrize("change", [wording, version_stepped, order])
def test_no_step(change):
    assert changed(change) == ()


@pytest.mark.parametrize("change", MINOR)
def test_minor_step(change):
    assert {one.step for one in changed(change)} == {"minor"}


@pytest.mark.parametrize("change", MAJOR)
def test_major_step(change):
    assert {one.step for one in changed(change)} == {"major"}


def test_a_field_renamed_is_one_removed_and_one_added():
    assert sorted(map(str, changed(field_renamed))) == ["major #/properties/title", "minor #/properties/headline"]


def test_a_change_says_where_it_is():
    (change,) = changed(type_changed_deep_down)
    assert str(change) == "major #/$defs/Place/properties/name/type"
