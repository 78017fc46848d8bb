"""The data files hold what their readers expect: valid codes, no name twice, no empty cell."""

import re
from collections import Counter
from typing import get_args

import pytest

from dateline.pipeline.entities.fold import fold
from dateline.pipeline.entities.gazetteer import gazetteer
from dateline.pipeline.entities.tables import rows
from dateline.schemas import EntityType
from dateline.schemas.codes import country_codes


def _doubles(names):
    return [name for name, count in Counter(names).items() if count > 1]


def test_every_state_has_one_row_with_a_valid_code():
    codes = [row[0] for row in rows("countries")]
    assert set(codes) <= country_codes()
    assert _doubles(codes) == []


def test_nearly_every_iso_code_is_covered():
    assert len(country_codes() - {row[0] for row in rows("countries")}) < 10


@pytest.mark.parametrize("table", ["cities", "regions", "airfields", "icao", "words"])
def test_no_row_twice(table):
    assert _doubles(row[0] for row in rows(table)) == []


@pytest.mark.parametrize("table", ["places", "equipment"])
def test_no_typed_name_twice(table):
    assert _doubles((kind, name.lstrip("?")) for kind, name in rows(table)) == []


@pytest.mark.parametrize("table", ["organizations", "peoples", "bases"])
def test_no_alias_twice(table):
    names = [name.lstrip("?") for row in rows(table) for name in {row[0], *"".join(row[1:]).split("|")} if name]
    assert _doubles(names) == []


@pytest.mark.parametrize("table", ["places", "equipment", "designations"])
def test_types_are_entity_types(table):
    assert {row[0] for row in rows(table)} <= set(get_args(EntityType))


@pytest.mark.parametrize(("table", "latitude"), [("cities", 2), ("airfields", 1)])
def test_coordinates_lie_on_the_globe(table, latitude):
    for row in rows(table):
        assert abs(float(row[latitude])) <= 90
        assert abs(float(row[latitude + 1])) <= 180


@pytest.mark.parametrize("row", list(rows("designations")), ids=lambda row: row[1][:20])
def test_designations_compile(row):
    assert re.compile(row[1])


def test_folding_keeps_lengths():
    text = "İstanbul’s Straße — Zvečan, N‘Djamena, Đà Nẵng, Ł\u0301 ﬁ"
    assert len(fold(text)) == len(text)


def test_first_entry_of_a_name_wins():
    assert gazetteer().by_name["georgia"].type == "COUNTRY"
    assert gazetteer().by_name["niger"].key == "NER"
