"""Days as pages of many languages write them."""

import json
from pathlib import Path

import pytest

from dateline.pipeline.ingest import days
from dateline.pipeline.ingest.days import day_in, month_of

LANGUAGES = json.loads((Path(days.__file__).parent / "months.json").read_text("utf-8"))
DAY = "2023-09-14"


@pytest.mark.parametrize(
    "written",
    [
        "14 de septiembre de 2023", "14 septembre 2023", "14. September 2023", "14 settembre 2023", "14 september 2023",
        "14. syyskuuta 2023", "14 września 2023", "14. září 2023", "14 вересня 2023", "14 сентября 2023 г.",
        "14 septembrie 2023", "2023. szeptember 14.", "14 Σεπτεμβρίου 2023", "14 Eylül 2023", "2023 m. rugsėjo 14 d.",
        "2023. gada 14. septembrī", "14 سبتمبر 2023", "14 בספטמבר 2023", "2023年9月14日", "2023년 9월 14일", "14-09-2023",
        "09.14.2023", "14 de September of 2023", "14th of September, 2023",
    ],
)  # fmt: skip
def test_a_day_in_another_language_or_order(written: str) -> None:
    assert day_in(f"{written}, 10:33") == DAY


@pytest.mark.parametrize(
    "written", ["14 tons 2023", "2023. szeptember", "14 listopada 2023", "31. červen 2023", "14/09/23x"]
)
def test_what_is_no_day_or_can_be_two(written: str) -> None:
    assert day_in(written) is None


def test_a_name_is_one_month_in_all_languages() -> None:
    lists = [months.split() for language, months in LANGUAGES.items() if language != "//"]
    assert {len(months) for months in lists} == {12}
    named = {(name, month) for months in lists for month, names in enumerate(months, 1) for name in names.split("/")}
    assert all(month_of(name) == month for name, month in named if name != "-")


def test_the_last_of_several_days() -> None:
    assert day_in("11–17 September 2023") == "2023-09-17"
