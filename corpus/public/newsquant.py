"""NewsQuant: news sentences with their quantities. Almasian, Kazakova, Göldner and Gertz (EMNLP 2023)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .files import DataFormatError, find, read_rows

EXPECTS = 'a .jsonl file, or a folder with one, of rows with "text" and "quantities" (value, unit, normalized_unit)'


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: one number twice, or the ends of a range in the order of the text.

    `unit` is in normal form, `wording` as the text has it, both null where there is none; `change` is =, ~, >,
    <, up or down.
    """

    low: float
    high: float
    unit: str | None
    wording: str | None
    change: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its quantities, which carry no offsets."""

    text: str
    quantities: tuple[Quantity, ...]


def read(path: Path) -> Iterator[Sentence]:
    """The sentences, in order."""
    for file in find(path, ("*.jsonl",), EXPECTS):
        for row in read_rows(file, EXPECTS, "text", "quantities"):
            try:
                yield Sentence(row["text"], tuple(_quantity(given) for given in row["quantities"]))
            except (KeyError, TypeError, ValueError) as error:
                raise DataFormatError(
                    file, f"a quantity of {row['text'][:40]!r} is wrong ({error!r})", EXPECTS
                ) from error


def _quantity(given: dict[str, Any]) -> Quantity:
    value = str(given["value"])
    cut = value.find("-", 1)
    if cut > 0 and value[cut - 1] not in "eE":
        low, high = float(value[:cut]), float(value[cut + 1 :])
    else:
        low = high = float(value)
    return Quantity(low, high, _named(given["normalized_unit"]), _named(given["unit"]), given["change"])


def _named(unit: str) -> str | None:
    return None if unit.strip() in ("", "-") else unit.strip()
