"""HTML made to hurt: read whole, in time that grows no faster than the page, and segmented."""

import time

import pytest

from dateline.pipeline.ingest import from_html
from dateline.pipeline.ingest.markup import Tag, tokens
from dateline.pipeline.segment import segment

STORY = "Soldiers of the Northern Brigade left the town of Karsova on Monday, two days after the rebels had taken it."
SHAPES = {
    "bare angle brackets": lambda n: STORY + "<" * n,
    "bare angle brackets, spaced": lambda n: STORY + "< " * (n // 2),
    "entities": lambda n: f"<p>{STORY}</p><p>" + "&amp;" * (n // 5),
    "broken entities": lambda n: f"<p>{STORY}</p><p>" + "&#x" * (n // 3),
    "attribute": lambda n: f"<p class='{'a ' * (n // 2)}'>{STORY}</p>",
    "attributes": lambda n: f"<p {'a=1 ' * (n // 4)}>{STORY}</p>",
    "equals signs": lambda n: f"<p {'=' * n}>{STORY}</p>",
    "open quotes": lambda n: STORY + "<a b='" * (n // 6),
    "deep blocks": lambda n: "<div>" * (n // 5) + STORY,
    "deep inline": lambda n: "<b>" * (n // 3) + STORY,
    "paragraphs in links": lambda n: "<a href=x><p>" * (n // 13) + STORY,
    "open comments": lambda n: STORY + "<!--" * (n // 4),
    "end tags": lambda n: STORY + "</div>" * (n // 6),
    "hidden": lambda n: STORY + "<i style=display:none>" * (n // 22),
}
SMALL, GROWTH = 100_000, 8


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_time_grows_with_the_page(shape) -> None:
    spent = []
    for size in (SMALL, SMALL * GROWTH):
        html = shape(size)
        started = time.process_time()
        document = from_html(html, doc_id="x")
        segment(document)
        spent.append(time.process_time() - started)
        assert STORY in document.text
    assert spent[1] < 0.3 + 3 * GROWTH * spent[0]


def test_a_million_angle_brackets_are_read() -> None:
    assert from_html(STORY + "<" * 1_000_000, doc_id="x").text.startswith(STORY)


def test_an_attribute_of_ten_megabytes_is_read() -> None:
    assert STORY in from_html(f'<p data-x="{"x" * 10_000_000}">{STORY}</p>', doc_id="x").text


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ("<A HREF=x>y</A >", ["a", "y", "/a"]),
        ("a < b", ["a ", "<", " b"]),
        ("<p title='a > b'>c", ["p", "c"]),
        ("<p title='a>b", ["p", "b"]),
        ("<script>if (a < b) '<p>'</script>z", ["script", "z"]),
        ("<!-- <p> -->x<!DOCTYPE html>", ["x"]),
    ],
)
def test_tokens(html: str, names: list[str]) -> None:
    found = [f"{'/' * token.closing}{token.name}" if isinstance(token, Tag) else token for token in tokens(html)]
    assert found == names


def test_attributes_are_read_once_and_the_first_of_a_name_holds() -> None:
    (tag,) = tokens("<p CLASS=a class='b' hidden title=\"x &amp; y\">")
    assert isinstance(tag, Tag)
    assert tag.attributes == {"class": "a", "hidden": "", "title": "x & y"}
    assert tag.attributes is tag.attributes
