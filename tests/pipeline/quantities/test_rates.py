"""What an amount is per."""

import pytest

from dateline.pipeline.quantities import find_quantities, rate_of


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("They pay $3,500 a month.", "month"),
        ("Crude costs $52 a barrel.", "barrel"),
        ("Crude costs $52/bbl.", "barrel"),
        ("Gold is at $1,271.20 an ounce.", "ounce"),
        ("It leases at $80 per sq m.", "square metre"),
        ("It lost 63 cents per share.", "share"),
        ("Fees are £24 a-year.", "year"),
        ("Aid came to $12 per pilgrim.", "pilgrim"),
        ("It grows by 5 percent a year.", "year"),
        ("They ship 500 tonnes each day.", "day"),
        ("They gave $5 million a day after the quake.", None),
        ("They sold it for $5 million a month before.", None),
        ("They gave $5 million.", None),
    ],
)
def test_rate(make_doc, text, per):
    (quantity,) = find_quantities(make_doc(text))
    assert rate_of(text, quantity) == per
