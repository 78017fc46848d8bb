"""Gold written inside the sentence: `<q value=150 item='vehicles'>150 vehicles</q>`."""

import re
import shlex
from collections.abc import Callable

import pytest
import spacy
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from dateline.pipeline.quantities import find_quantities
from dateline.schemas import Quantity

_MARK = re.compile(r"<q ([^<>]*)>(.*?)</q>", re.DOTALL)
_NUMBERS = ("value", "low", "high")


def _expected(marked: str) -> tuple[str, list[dict]]:
    text, rows, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        row = dict(pair.split("=", 1) for pair in shlex.split(match[1]))
        row |= {"start": len(text), "text": match[2]}
        rows.append(row)
        text += match[2]
        at = match.end()
    return text + marked[at:], rows


def _kind(row: dict) -> str:
    if "currency" in row:
        return "money"
    unit = row.get("unit", "")
    return "count" if not unit else "percent" if unit.startswith("percent") else "measure"


def _gold(row: dict) -> dict:
    values = {key: float(row[key]) if key in row else None for key in _NUMBERS}
    ranged = "range" if "low" in row else "equal"
    links = tuple(f"q{number}" for number in row["eq"].split(",")) if "eq" in row else ()
    return values | {
        "start": row["start"],
        "text": row["text"],
        "kind": row.get("kind", _kind(row)),
        "comparator": row.get("comparator", ranged),
        "unit": row.get("unit"),
        "currency": row.get("currency"),
        "item": row.get("item"),
        "equivalents": links,
    }


def _found(quantity: Quantity) -> dict:
    fields = ("start", "text", "kind", "comparator", "unit", "currency", "equivalents")
    row = {field: getattr(quantity, field) for field in fields}
    row |= {
        key: None if getattr(quantity, key) is None else round(float(getattr(quantity, key)), 6) for key in _NUMBERS
    }
    return row | {"item": quantity.item.text if quantity.item else None}


@pytest.fixture(scope="session")
def make_doc() -> Callable[[str], Doc]:
    """Tokenises a text and nothing more."""
    return Tokenizer(spacy.vocab.Vocab())


@pytest.fixture(scope="session")
def check(make_doc) -> Callable[[str], None]:
    """Asserts that exactly the marked quantities are found, with every field that the mark states or leaves out."""

    def run(marked: str) -> None:
        text, rows = _expected(marked)
        assert [_found(quantity) for quantity in find_quantities(make_doc(text))] == [_gold(row) for row in rows]

    return run
