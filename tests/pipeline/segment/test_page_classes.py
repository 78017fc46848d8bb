"""Classes of lines around a story: offers, services, links within it, lists in pages of several stories."""

import pytest

from dateline.pipeline.ingest import from_text
from dateline.pipeline.segment import segment
from dateline.pipeline.segment.shape import Shape

STORY = [
    "Ministers agree on a bridge across the strait",
    "By Ada Lund, Tallinn",
    "Ministers of both countries agreed on Monday to build a bridge across the strait, after years of talks.",
    "The bridge is to be 12 km long and to cost 3 billion euros, the transport ministry said in a statement.",
]


def articles(*lines: str) -> list[tuple[str, str]]:
    return [(article.kind, article.text) for article in segment(from_text("\n".join(lines), doc_id="page"))]


@pytest.mark.parametrize(
    "line",
    [
        "[SPONSORED] Sea-view flats in Parnu from $120K",
        "Enjoyed this? Buy us a beer",
        "Members' offer: two for one at the opera",
        "Recipe: herring with beetroot",
        "WhatsApp this story to a friend",
        "Comments are closed for this story.",
        "Registered in Riga. Letters may be edited.",
    ],
)
def test_offers_and_services_are_no_teasers(line: str) -> None:
    found = articles(*STORY, "Read next", "Ferry crews walk out in Helsinki over pay", line)
    assert [text for kind, text in found if kind == "teaser"] == ["Ferry crews walk out in Helsinki over pay"]


@pytest.mark.parametrize(
    "title",
    [
        "Six islands that you have never heard of",
        "Fund for storm victims runs dry in Saaremaa",
        "Region braces for new floods",
        "Opinion: why the bridge will never pay",
    ],
)
def test_titles_that_read_like_services_are_teasers(title: str) -> None:
    found = articles(*STORY, "Read next", title, "Ferry crews walk out in Helsinki over pay")
    assert [text for kind, text in found if kind == "teaser"] == [title, "Ferry crews walk out in Helsinki over pay"]


def test_a_link_within_the_story_is_a_teaser() -> None:
    found = articles(*STORY, "VIDEO: Ferry captain sails past the old pier", STORY[-1].replace("bridge", "tunnel"))
    assert [kind for kind, _ in found] == ["story", "teaser"]
    assert "tunnel" in found[0][1]


def test_a_reading_time_makes_no_digest() -> None:
    lines = [STORY[0], "Reading time: 4 minutes", *STORY[1:], "Who pays", STORY[3], "What Oslo wants", STORY[2]]
    assert [kind for kind, _ in articles(*lines)] == ["story"]


@pytest.mark.parametrize("line", ["Writing: Foreign desk", "LBC and agencies", "With reporting from Reuters in Oslo"])
def test_bylines(line: str) -> None:
    assert Shape(line).byline
