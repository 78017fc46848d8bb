"""The day of a dateline without a year."""

import pytest

from dateline.pipeline.ingest.page_day import day_of_page


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("RIGA, May 4 (Agency) - Lawmakers voted on Thursday, a year after the vote of May 12, 2022.", "2023-05-04"),
        ("RIGA, 4 May (Agency) - The port closed. It had opened on March 1, 2023, after a strike.", "2023-05-04"),
        ("RIGA, May 4 (Agency) - Lawmakers voted on Thursday.\n\n(c) 2023 Agency", "2023-05-04"),
        ("RIGA, May 4 (Agency) - Lawmakers voted on Thursday.", None),
        ("RIGA, May 4 (Agency) - Lawmakers voted. The law of June 2, 1998 stays.", None),
        ("RIGA, Feb 30 (Agency) - Lawmakers voted. The last vote was on January 4, 2023.", None),
    ],
)
def test_the_year_that_the_page_states(text: str, day: str | None) -> None:
    assert day_of_page(text) == day
