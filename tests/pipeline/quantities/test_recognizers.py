"""Regression on the English specs of Recognizers-Text (MIT), read from where the user keeps them.

`deviations.tsv` names every case on which the grammar differs on purpose or for good reason: specification, the case's
place in its file, and why. Nothing else may differ, and the share that agrees may not fall.
"""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dateline.pipeline.quantities import find_numbers, find_quantities
from dateline.pipeline.quantities.units import unit_named

HERE = Path(__file__).parent
DATA = Path(os.environ.get("DATELINE_DATA", HERE.parents[3] / "shared" / "data")) / "recognizers"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="no copy of the Recognizers-Text specs")

#: Specification, the kind of quantity that it is about (none: bare numbers), the share of cases that must agree.
SPECS = [
    ("NumberWithUnit/CurrencyModel", "money", 0.97),
    ("NumberWithUnit/DimensionModel", "measure", 0.95),
    ("NumberWithUnit/TemperatureModel", "measure", 0.93),
    ("Number/PercentModel", "percent", 1.0),
    ("Number/PercentModelPercentMode", "percent", 1.0),
    ("Number/NumberModel", None, 0.98),
]
MINOR = {"Cent": 100, "Pence": 100, "Penny": 100, "Satoshi": 10**8}
#: Measured by a specification of its own.
ELSEWHERE = {"NumberWithUnit/DimensionModel": "temperature"}


@cache
def cases(spec: str) -> list[dict]:
    return json.loads((DATA / f"{spec}.json").read_text("utf-8-sig"))


def deviations(spec: str) -> set[int]:
    rows = (line.split("\t") for line in (HERE / "deviations.tsv").read_text("utf-8").splitlines())
    return {int(row[1]) for row in rows if row[0] == spec}


def expected(case: dict) -> Iterator[tuple[float, str | None]]:
    for result in case["Results"]:
        resolution = result["Resolution"]
        if resolution.get("value") not in (None, "null"):
            value = float(resolution["value"].rstrip("%"))
            yield value / MINOR.get(resolution.get("unit"), 1), resolution.get("isoCurrency")


def agrees(spec: str, case: dict, kind: str | None, make_doc) -> bool:
    wanted = list(expected(case))
    if kind is None:
        found = [(number.value, None) for number in find_numbers(case["Input"])]
    else:
        quantities = [q for q in find_quantities(make_doc(case["Input"])) if q.kind == kind]
        dimensions = [unit_named(q.unit).dimension if kind == "measure" else None for q in quantities]
        pairs = zip(quantities, dimensions, strict=True)
        found = [(q.value, q.currency) for q, dimension in pairs if dimension != ELSEWHERE.get(spec, "")]
    return len(wanted) == len(found) and all(_same(*pair) for pair in zip(wanted, found, strict=True))


def _same(wanted: tuple[float, str | None], found: tuple[float | None, str | None]) -> bool:
    if found[0] is None or found[0] != pytest.approx(wanted[0], rel=5e-3):
        return False
    return wanted[1] is None or found[1] is None or wanted[1] == found[1]


@pytest.mark.parametrize(("spec", "kind", "floor"), SPECS, ids=[spec for spec, _, _ in SPECS])
def test_spec(spec, kind, floor, make_doc):
    wrong = {place for place, case in enumerate(cases(spec)) if not agrees(spec, case, kind, make_doc)}
    assert sorted(wrong - deviations(spec)) == []
    assert 1 - len(wrong) / len(cases(spec)) >= floor
