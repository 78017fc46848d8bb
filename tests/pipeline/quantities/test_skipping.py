"""Sets of words decide what need not be read; nothing that they pass over may be part of a quantity."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.quantities import cardinal, find_quantities, reading, tails
from dateline.pipeline.quantities.numbers import entries
from dateline.pipeline.quantities.tables import options, rows

HERE = Path(__file__).parent
UNITS = [name for _, words, symbols, *_ in rows("units") for name in options(words) + options(symbols)]
MONEY = [name for _, _, *cells in rows("currencies") for cell in cells for name in options(cell)]
MONEY += [noun for noun, *_ in rows("minor_units")] + ["MUSD", "R.S.", "Hong Kong dollars", "US cents"]
BETWEEN = [
    "a",
    "an",
    "of",
    "in",
    "out of",
    "to",
    "and",
    "-",
    "(",
    ")",
    "'",
    '"',
    "″",
    "%",
    "per cent",
    "men",
    ".",
    "\n",
]
DIGITS = ["12", "1,000", "3.5", "½", "3-5", "6'2\"", "several", "a few", "half", "a third"]


class Everything(frozenset[str]):
    """Holds any word, so that nothing is passed over."""

    def __contains__(self, word: object) -> bool:
        return True


@pytest.fixture(scope="module")
def same(make_doc):
    """Asserts that a text has the same quantities whether words are passed over or not."""

    def run(text: str) -> None:
        doc = make_doc(text)
        found = find_quantities(doc)
        with pytest.MonkeyPatch.context() as patch:
            for module, name in ((tails, "followers"), (cardinal, "parts"), (reading, "parts")):
                patch.setattr(module, name, Everything)
            assert find_quantities(doc) == found

    return run


@pytest.mark.parametrize("path", sorted(HERE.glob("test_*.py")), ids=lambda path: path.stem)
def test_every_text_of_the_tests(same, path):
    same(re.sub(r"</?q[^>\n]*>", "", path.read_text("utf-8")))


@pytest.mark.parametrize("words", [UNITS, MONEY], ids=["units", "money"])
def test_every_name(same, words):
    for word in words:
        same(f"It is 12 {word} or 12{word}, half a {word}, twelve-{word}. They had 12 ({word}) and 5 new {word}.")


@given(
    st.lists(st.sampled_from(DIGITS * 20 + BETWEEN * 5 + list(entries()) + UNITS + MONEY), max_size=12),
    st.sampled_from([" ", "", "-", "  "]),
)
@settings(max_examples=150, deadline=None)
def test_any_words(same, words, joint):
    same(joint.join(words))
