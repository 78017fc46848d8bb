"""The day of publication that a page's text states, over the manners of many papers, agencies and offices."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.ingest import from_text
from dateline.pipeline.ingest.page_day import day_of_page

PARAGRAPHS = (
    "A column of more than 150 military vehicles left the base on the coast before dawn and drove east, residents said.",
    "The defence ministry would not say where the column was bound, and its spokesman hung up when he was asked for it.",
    "Lorries with fuel and two mobile kitchens followed at noon, according to a shopkeeper who counted them on the road.",
    "The opposition asked for a debate in parliament, which sits again next week after the holiday, its leader told us.",
)
PAGES = [
    line.split("\t")
    for name in ("dated_pages.tsv", "stated_days.tsv")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def written(page: str) -> str:
    for number, paragraph in enumerate(PARAGRAPHS, 1):
        page = page.replace(f"¶{number}", paragraph).replace("\\t", "\t")
    return page.replace("\\n", "\n") + "\n"


@pytest.mark.parametrize(("day", "page"), PAGES, ids=[page for _, page in PAGES])
def test_the_day_that_a_page_states(day: str, page: str) -> None:
    assert (day_of_page(written(page)) or "none") == day


def test_pages_of_many_manners_are_held() -> None:
    days = [day for day, _ in PAGES]
    assert len(days) - days.count("none") >= 60
    assert days.count("none") >= 25
    assert from_text(written(PAGES[0][1]), doc_id="x").published == PAGES[0][0]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="3 March2022,/.-:|()©\nKYIV\u201c\u00b7thu ", max_size=200))
def test_any_text_gives_a_day_or_none(text: str) -> None:
    assert (day_of_page(text) or "2022-03-03")[4] == "-"


@pytest.mark.parametrize("unit", ["3 March ", "03/", "12:30 ", "Thu, ", "(((", "2022-", "Mar. 3, 20", "KYIV, "])
def test_hostile_rows_take_little_time(unit: str) -> None:
    started = time.process_time()
    assert (day_of_page(unit * 20_000) or "2020-03-03")[4] == "-"
    assert (day_of_page((unit * 20 + "\n") * 2_000) or "2020-03-03")[4] == "-"
    assert time.process_time() - started < 10
