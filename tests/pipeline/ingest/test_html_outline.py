"""The page as it is written anew for the extractor of main text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dateline.pipeline.ingest.maintext import MAX_DEPTH, mark_main
from dateline.pipeline.ingest.visible import read_page

PARAGRAPH = (
    "Soldiers of the Northern Brigade left the town of Karsova on Monday, two days after the rebels had taken it. "
)


@pytest.mark.parametrize(
    ("source", "outline"),
    [
        ("<html><body><p>a</p></body></html>", "<p>a</p>"),
        ("<p class=x style='color:red' data-y=1>a", '<p class="x">a</p>'),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a <b>b</b> <a href=x>c</a></p>", "<p>a b <a>c</a></p>"),
        ("<p><span>a</span><span id=i>b</span></p>", '<p>a<span id="i">b</span></p>'),
        ("<p>a &lt;b&gt; &amp; c<br>d</p>", "<p>a &lt;b&gt; &amp; c<br>d</p>"),
        ("<div class='\"a\" & b'>c</div>", '<div class="&quot;a&quot; &amp; b">c</div>'),
        ("<nav><ul><li>a<li>b</ul></nav><p>c", "a b <p>c</p>"),
        ("<footer>a</footer><aside><p>b</p></aside><p>c", "<p>c</p>"),
        ("<script>a</script><!-- b --><svg><text>c</text></svg><div hidden>d</div><p>e", "<p>e</p>"),
        ("<my-card><p>a</p></my-card>", "<p>a</p>"),
        ("<div class=ad><div><i></i> </div></div><p>a<a href=x></a></p><ul><li></ul>", "<p>a</p>"),
        (
            "<div>a<p></p><p> </p>b<div class=clear></div>c<hr>d</div>",
            '<div>a<p></p>b<div class="clear"></div>c<br>d</div>',
        ),
    ],
)
def test_outline(source: str, outline: str) -> None:
    assert read_page(source).outline == outline


@given(st.lists(st.sampled_from(["<p>", "</p>", "<div class=a>", "</div>", "<li>", "<b>", "</b>", "<a>", "x", "<td>"])))
def test_every_element_is_closed_in_turn(parts: list[str]) -> None:
    outline = read_page("".join(parts)).outline
    root = etree.fromstring(f"<main>{outline}</main>")
    assert "".join(root.itertext()) == "x" * parts.count("x")


def test_what_the_extractor_takes_for_the_article_is_main() -> None:
    page = read_page(f"<nav><a href=x>World</a></nav><article>{f'<p>{PARAGRAPH * 3}</p>' * 3}</article>")
    assert [element.main for element in mark_main(page)] == [False, True, True, True]


def test_characters_that_no_tree_may_hold_do_not_keep_the_article_from_it() -> None:
    paragraph = f"<p>{PARAGRAPH}\x01\x0c\ufffe\ud800 {PARAGRAPH * 2}</p>"
    page = read_page(f"<article>{paragraph * 3}</article>")
    assert all(element.main for element in mark_main(page))


def test_a_page_nested_too_deep_has_no_main_text() -> None:
    story = f"<article>{f'<p>{PARAGRAPH * 3}</p>' * 3}</article>"
    assert any(element.main for element in mark_main(read_page("<div>" * 50 + story)))
    assert not any(element.main for element in mark_main(read_page("<div>" * MAX_DEPTH + story)))
