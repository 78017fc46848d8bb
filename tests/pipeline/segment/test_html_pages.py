"""Stories, teasers and furniture of small HTML pages: where each block belongs."""

import pytest

from dateline.pipeline.ingest import from_html
from dateline.pipeline.segment import segment

PARAGRAPHS = (
    "Soldiers of the Northern Brigade left the town of Karsova on Monday, two days after the rebels had taken the bridge over the river.",
    "A spokesman for the Karsova garrison said that more than forty trucks had crossed the river and that no one had been hurt in Karsova.",
    "The governor of the province told reporters in Karsova that the brigade would return once the road to the south had been cleared of mines.",
)
OTHER = "Fishermen in Port Elba have gone on strike over fuel prices, the third walkout in the harbour since the beginning of the year."
TITLE = "Brigade leaves Karsova after rebels take bridge"
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(inside: str, *, above: str = "", below: str = "") -> str:
    return (
        f"<html><head><meta property='og:title' content='{TITLE}'></head><body><article><h1>{TITLE}</h1>{above}"
        f"<div class='body'>{inside}</div></article>{below}</body></html>"
    )


def read(html: str) -> tuple[dict[str, str], set[str], list[str]]:
    """The kinds of the story's lines, what was removed, and the teasers."""
    document = from_html(html, doc_id="x")
    story, *teasers = segment(document)
    for article in (story, *teasers):
        for part in article.segments:
            assert article.text[part.start : part.end] == document.text[part.source_start : part.source_end]
            assert str(part.element).startswith("body")
    kinds = {story.text[part.start : part.end]: part.kind for part in story.segments}
    return kinds, {removed.text for removed in story.removed}, [teaser.text for teaser in teasers]


@pytest.mark.parametrize("place", ["gallery-slide", "newsletter-signup", "modal-dialog", "promo box", "related-box"])
def test_parts_that_stand_apart_in_the_story_are_not_it(place: str) -> None:
    kinds, _, _ = read(page(f"{BODY[:-1]}><div class='{place}'><p>{OTHER}</p></div>"))
    assert OTHER not in kinds
    assert set(PARAGRAPHS) <= set(kinds)


def test_a_class_of_the_storys_own_place_says_nothing() -> None:
    html = page(BODY).replace("class='body'", "class='body has-related-sidebar'")
    assert set(PARAGRAPHS) <= set(read(html)[0])


def test_the_part_that_the_page_states_to_be_its_article_is_story() -> None:
    stated = f"<section itemprop='articleBody'>{BODY}<section class='x7'><p>{OTHER}</p></section></section>"
    assert OTHER in read(page(stated))[0]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Nov. 19, 2019 | by Ann Example", "byline"),
        ("<a href=/ann>Ann Example</a> Nov. 19, 2019, 10:31 pm", "byline"),
        ("Published Nov. 19, 2019, 10:31 pm", "dateline"),
    ],
)
def test_a_line_that_names_author_and_day_is_a_byline(line: str, kind: str) -> None:
    kinds, _, _ = read(page(BODY, above=f"<div class='meta'>{line}</div>"))
    assert [found for text, found in kinds.items() if "2019" in text] == [kind]


def test_a_story_has_its_dates_in_one_place() -> None:
    above = "<p>Published 19 November 2019</p><p>Updated 20 November 2019</p>"
    kinds, removed, _ = read(page(f"{BODY}<p>5 May 2017</p>", above=above))
    assert [text for text, kind in kinds.items() if kind == "dateline"] == [
        "Published 19 November 2019",
        "Updated 20 November 2019",
    ]
    assert "5 May 2017" in removed


def test_a_paragraph_that_is_one_link_is_a_teaser_and_a_subhead_that_is_one_is_not() -> None:
    links = "<p><a href=a>Fishermen in Elba strike over fuel</a></p><h2><a href=b>The bridge</a></h2>"
    kinds, _, teasers = read(page(BODY.replace("</p>", f"</p>{links}", 1)))
    assert teasers == ["Fishermen in Elba strike over fuel"]
    assert kinds["The bridge"] == "headline"


@pytest.mark.parametrize(
    "appeal",
    [
        "Follow <a href=f>Example News</a> on Facebook and Instagram.",
        "Subscribe to our YouTube channel for all of the latest videos, reviews and more.",
        "Listen to Newsroom live at 12:45 and 17:45 on weekdays.",
    ],
)
def test_appeals_below_the_story_are_furniture(appeal: str) -> None:
    kinds, _, _ = read(page(f"{BODY}<p>{appeal}</p>"))
    assert set(kinds) == {TITLE, *PARAGRAPHS}


def test_the_title_told_again_is_furniture() -> None:
    kinds, removed, _ = read(page(f"{BODY}<p>{TITLE}</p>"))
    assert TITLE in removed
    assert kinds[TITLE] == "headline"


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Read next</h3><p>Fishermen in Elba strike over fuel</p>",
        "<p>Read next</p><p><a href=x>Fishermen in Elba strike over fuel</a></p>",
        "<ul><li><a href=x>Fishermen in Elba strike over fuel</a></ul>",
    ],
)
def test_teasers_below_the_story(below: str) -> None:
    for html in (page(BODY, below=f"<div>{below}</div>"), page(BODY + below)):
        kinds, _, teasers = read(html)
        assert teasers == ["Fishermen in Elba strike over fuel"]
        assert set(kinds) == {TITLE, *PARAGRAPHS}


def test_a_teaser_has_the_paragraph_below_its_link() -> None:
    below = f"<div class=c><h4><a href=x>Fishermen in Elba strike over fuel</a></h4><p>{OTHER}</p></div>"
    _, _, teasers = read(page(BODY, below=below))
    assert " ".join(teasers) == f"Fishermen in Elba strike over fuel\n{OTHER}"


def test_readers_comments_are_neither_story_nor_teaser() -> None:
    kinds, removed, teasers = read(page(BODY, below=f"<div id='comments'><p>{OTHER}</p></div>"))
    assert OTHER in removed
    assert OTHER not in kinds
    assert teasers == []


def test_captions_are_body_and_slides_of_a_gallery_are_not() -> None:
    figure = "<figure{}><img src=a><figcaption>{}</figcaption></figure>"
    inside = figure.format("", "Trucks of the brigade on the bridge over the river")
    inside += figure.format(" class='gallery-item'", "Fishing boats in the harbour of Port Elba")
    kinds, removed, _ = read(page(BODY.replace("</p>", f"</p>{inside}", 1)))
    assert kinds["Trucks of the brigade on the bridge over the river"] == "body"
    assert "Fishing boats in the harbour of Port Elba" in removed
