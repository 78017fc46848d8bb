"""The day that a text tells of itself."""

import subprocess
import sys
from datetime import date

import pytest

from dateline.pipeline.times.own_day import own_day

STORY = "The ship sank on Thursday, its owner said.\nIt had been built in 1983 and refitted in 2022."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("KYIV, April 14 (Agency) - ", date(2022, 4, 14)),
        ("KYIV, Ukraine, 14 April (Agency) — ", date(2022, 4, 14)),
        ("KYIV (April 15) - ", date(2022, 4, 15)),
        ("KYIV, April 14, 2021 - ", date(2021, 4, 14)),
        ("07.06.2017, 15:22\n", date(2017, 6, 7)),
        ("Published: 12 May 2020\n", date(2020, 5, 12)),
        ("Tuesday, 12 May 2020 | 14:05 GMT\n", date(2020, 5, 12)),
        ("KYIV, April 11 (Agency) - ", None),
        ("KYIV - ", None),
        ("On April 14, 2022 it all began. ", None),
        ("Updated 12 May 2020\n", None),
        ("31.02.2017\n", None),
    ],
)
def test_own_day(head: str, expected: date | None) -> None:
    assert own_day(f"A cruiser sinks\n{head}{STORY}") == expected


def test_a_dateline_without_a_year_told_or_a_weekday_stays_open() -> None:
    assert own_day("KYIV, April 14 (Agency) - The ship sank on Thursday.") is None
    assert own_day("KYIV, April 14 (Agency) - The ship, built in 2022, sank.") is None


def test_dateparser_is_imported_only_where_it_is_needed() -> None:
    code = (
        "import sys, spacy\nfrom dateline.pipeline.times import find_times\nnlp = spacy.blank('en')\n"
        "find_times(nlp('It sank on 5 May 2016.'), published=None)\nassert 'dateparser' not in sys.modules\n"
        "found = find_times(nlp('It sank on 2016 March 14.'), published=None)\nassert 'dateparser' in sys.modules\n"
        "print(found[0].value)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2016-03-14"
