"""What only the parser's tags tell: adjectives of peoples, elliptic numbers."""

import pytest

from dateline.models.language import load_language
from dateline.pipeline.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They saw two Chinese and four Russian jets.", [("two", None), ("four Russian jets", "Russian jets")]),
        ("They freed two Frenchmen and one Italian.", [("two Frenchmen", "Frenchmen"), ("one Italian", "Italian")]),
        ("Two jets came. One flew on.", [("Two jets", "jets"), ("One", None)]),
        ("TWO KILLED, 14 WOUNDED IN GRENADE ATTACK", [("TWO", None), ("14", None)]),
    ],
)
def test_tagged(text: str, found: list[tuple[str, str | None]]) -> None:
    quantities = find_quantities(load_language()(text))
    assert [(q.text, q.item.text if q.item else None) for q in quantities] == found
