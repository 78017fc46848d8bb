"""A text of one block: a sentence is a story, however it is worded; a button or an appeal is none."""

import pytest

from dateline.pipeline.ingest import from_text
from dateline.pipeline.segment import segment


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Rebels Enter Karsova After Heavy Fighting", "headline"),
        ("Rebels seize town in the north", "headline"),
        (
            "Earlier this year two studios earned copyright strikes because they had shown a debate without leave.",
            "body",
        ),
        ("Get a place on the ferry to Port Elba for $149.36, its owners told passengers on Monday.", "body"),
    ],
)
def test_a_sentence_alone_is_a_story(line: str, kind: str) -> None:
    (article,) = segment(from_text(line, doc_id="row"))
    assert (article.kind, [part.kind for part in article.segments]) == ("story", [kind])


@pytest.mark.parametrize(
    "line",
    ["Sign in", "Subscribe to our newsletter for news in your inbox", "© 2024 Example Media. All rights reserved."],
)
def test_an_appeal_alone_is_none(line: str) -> None:
    assert segment(from_text(line, doc_id="row")) == ()
