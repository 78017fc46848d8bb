import pint
import pytest

from dateline.pipeline.quantities import convert, find_quantities
from dateline.pipeline.quantities.units import units


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It is 10 km away.", "mile", 6.2137),
        ("It is 150 nautical miles away.", "kilometre", 277.8),
        ("It covers 2 square miles.", "square kilometre", 5.17998),
        ("It weighs 2,000lb.", "kilogram", 907.185),
        ("It was 20 degrees Celsius.", "degree Fahrenheit", 68.0),
        ("It does 35 knots.", "kilometre per hour", 64.82),
        ("It rises 5 metres per kilometre.", "foot per mile", 26.4),
        ("It holds 2 barrels of oil.", "litre", 317.97),
    ],
)
def test_convert(make_doc, text, unit, value):
    (quantity,) = find_quantities(make_doc(text))
    assert convert(quantity, unit) == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "unit"), [("It is 10 km away.", "kilogram"), ("12 men left.", "mile"), ("It is 9 km away.", "cubit")]
)
def test_does_not_convert(make_doc, text, unit):
    (quantity,) = find_quantities(make_doc(text))
    with pytest.raises(ValueError, match=r"convert|measures"):
        convert(quantity, unit)


def test_factors_agree_with_pint():
    registry = pint.UnitRegistry()
    bases = {
        "length": "meter",
        "area": "meter**2",
        "mass": "kilogram",
        "volume": "meter**3",
        "speed": "meter/second",
        "power": "watt",
        "energy": "joule",
        "pressure": "pascal",
    }
    wrong = [
        unit.name
        for unit in units().values()
        if unit.pint_name
        and unit.dimension in bases
        and registry.Quantity(1, unit.pint_name).to(bases[unit.dimension]).magnitude
        != pytest.approx(unit.factor, rel=2e-2)
    ]
    assert wrong == []
