import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.ingest import RawDocument, from_html, from_text
from dateline.pipeline.segment import segment
from dateline.schemas import Source

P1 = "Soldiers of the Northern Brigade left the town of Karsova on Monday, two days after the rebels had taken the bridge over the river."
P2 = "A spokesman for the Karsova garrison said that more than forty trucks had crossed the river and that no one had been hurt in Karsova."
OTHER = "Fishermen in Port Elba have gone on strike over fuel prices, the third walkout in the harbour since the beginning of the year."

#: Whole small pages: s story, t1 t2 … teasers, - furniture, before each line.
PAGES = {
    "teasers parted by clock times": f"s|{P1}\ns|{P2}\n-|Read next\n-|01:28\nt1|{OTHER}\n-|14:44\nt2|Elba - Karsova\nt2|{OTHER} Talks begin.\n-|Leave the first comment",
    "link list": f"-|Menu\n-|World\ns|Brigade leaves Karsova after rebels take bridge\ns|By Ann Example\ns|6 August 2024\n-|Share\n-|Facebook | X | Copy link\ns|{P1}\ns|{P2}\n-|Most read\nt1|1 Fishermen in Port Elba strike over fuel\nt2|2 US returns envoy to Elba\n-|3 Quiz: how well do you know the harbour?\n-|Follow us on Instagram",
    "inline link": f"s|Brigade leaves Karsova after rebels take bridge\ns|{P1}\n-|Related\nt1|Fishermen in Port Elba strike over fuel\ns|{P2}\ns|{P1} Karsova waits.",
    "live page": f"s|Live: brigade leaves Karsova\n-|10:42\ns|Bridge reopens\ns|{P1}\n-|09:55\ns|Trucks cross\ns|{P2}",
    "sign-off": f"s|{P1}\ns|{P2}\ns|(Reporting by Ann Example; editing by Bo Sample)\n-|ENDS\n-|© 2024 Example Media. All rights reserved.",
    "caption": f"s|{P1}\ns|{P2}\ns|Photo: trucks on the bridge. (Example/Stringer)\n-|Tags: Karsova, rebels",
}


def raw(text):
    return RawDocument("x", text, Source(media_type="text/plain", sha256="0" * 64))


def places(document):
    found = {}
    for article in segment(document):
        for part in article.segments:
            for line in document.text[part.source_start : part.source_end].split("\n"):
                found[line] = "s" if article.kind == "story" else f"t{article.index}"
        found |= {removed.text: "-" for removed in article.removed}
    return found


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_whole_pages(page):
    rows = [row.split("|", 1) for row in page.split("\n")]
    found = places(raw("\n".join(line for _, line in rows)))
    assert {line: found[line] for _, line in rows} == {line: where for where, line in rows}


def test_digest_gives_a_story_each():
    text = f"Morning digest from the coast\n1. Brigade leaves Karsova\n{P1}\n2. Fishermen strike in Elba\n{OTHER}"
    assert [(a.kind, a.segments[0].kind) for a in segment(raw(text))] == [("story", "headline")] * 2


def test_hard_wrapped_lines_are_one_segment():
    text = (
        "Brigade leaves town\n\n"
        + P1[:66].rsplit(" ", 1)[0]
        + "\n"
        + P1[len(P1[:66].rsplit(" ", 1)[0]) + 1 :][:64].rstrip()
    )
    text += (
        "\nand the road to the west, where the convoys of the army were still\nwaiting for fuel.\n\n"
        + P2[:60]
        + "\n"
        + P2[60:].strip()
    )
    article = segment(raw(text))[0]
    assert [part.kind for part in article.segments][:2] == ["headline", "body"]
    assert len(article.segments) == 3
    assert "\nand the road" in article.text[article.segments[1].start : article.segments[1].end]


def test_agency_dateline_stays_in_its_paragraph():
    article = segment(raw(f"KARSOVA, Elba, March 6 (Example Wire) - {P1}\n{P2}"))[0]
    assert [part.kind for part in article.segments] == ["body", "body"]


def test_html_names_elements():
    page = f"<html><body><nav><a href=x>Home</a></nav><article><h1>Brigade leaves Karsova</h1><p>{P1}</p><p>{P2}</p><p>{P1} More.</p></article><footer>About us</footer></body></html>"
    article = segment(from_html(page, doc_id="x"))[0]
    assert [part.kind for part in article.segments] == ["headline", "body", "body", "body"]
    assert article.segments[1].element == "body/article/p"
    assert {removed.text for removed in article.removed} == {"Home", "About us"}


def check_nothing_lost(document):
    articles = segment(document)
    covered = bytearray(len(document.text))
    for article in articles:
        assert article.text == "\n".join(article.text[part.start : part.end] for part in article.segments)
        for part in article.segments:
            assert article.text[part.start : part.end] == document.text[part.source_start : part.source_end]
            assert not any(covered[part.source_start : part.source_end])
            covered[part.source_start : part.source_end] = b"\1" * (part.source_end - part.source_start)
        for removed in article.removed:
            assert removed.text == document.text[removed.source_start : removed.source_end]
            covered[removed.source_start : removed.source_end] = b"\1" * (removed.source_end - removed.source_start)
    assert not articles or all(mark or char.isspace() for mark, char in zip(covered, document.text, strict=True))


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                P1,
                P2,
                OTHER,
                "Read next",
                "01:28",
                "Share",
                "By Ann Example",
                "3 March 2022",
                "",
                "Karsova falls to rebels",
                "US",
                "* * *",
            ]
        ),
        st.text(max_size=40),
    ),
    max_size=60,
)


@settings(max_examples=80, deadline=None)
@given(LINES)
def test_no_character_is_lost(lines):
    check_nothing_lost(raw("\n".join(lines)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p", "h1", "li", "div", "a", "aside", "td"]),
            st.sampled_from([P1, P2, "Read more", "x < y"]),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_no_character_of_html_is_lost(parts):
    check_nothing_lost(from_html("".join(f"<{tag}>{text}</{tag}>" for tag, text in parts), doc_id="x"))


@pytest.mark.parametrize(
    "text",
    ["a" * 2_000_000, "- " * 100_000, "Share\n" * 20_000, "x y. " * 200_000],
    ids=["letters", "dashes", "lines", "prose"],
)
def test_long_pages_are_read(text):
    check_nothing_lost(raw(text))


def test_document_from_text_is_segmented():
    assert segment(from_text(f"{P1}\n{P2}", doc_id="x"))[0].text == f"{P1}\n{P2}"


def test_numbered_topics_are_stories_and_briefs_one_each():
    text = (
        f"The Coast Before Breakfast\nTuesday, 6 August 2024          Edited by Ann Example\n\n1. KARSOVA\nBrigade leaves\n{P1}\n{P2}\n"
        f"2. PORT ELBA\nNo fish on Tuesday\n{OTHER}\nIN BRIEF\nSorel – {OTHER}\nMonti – {OTHER} Again."
    )
    document = from_text(text, doc_id="x")
    assert document.published == "2024-08-06"
    found = [[part.kind for part in article.segments] for article in segment(document) if article.kind == "story"]
    assert found == [
        ["dateline", "headline", "headline", "body", "body"],
        ["headline", "headline", "body"],
        ["body"],
        ["body"],
    ]


def test_questions_of_an_explainer_are_no_digest():
    text = f"Explainer: the fight for the bridge\n1. Who holds it?\n{P1}\n2. Who wants it?\n{OTHER}"
    assert len(segment(raw(text))) == 1


def test_topic_above_a_link_is_its_headline():
    text = f"{P1}\n{P2}\nRead next\nPort Elba\nFishermen strike over fuel for third time\nSorel\nCourt jails two over harbour fire"
    articles = segment(raw(text))[1:]
    assert [[part.kind for part in article.segments] for article in articles] == [["headline", "teaser"]] * 2


def test_links_of_html_that_report_are_teasers():
    link = "<a href=x>{}</a>"
    page = (
        f"<body><article><h1>Brigade leaves Karsova</h1><p class=intro>Two days of fighting over a bridge</p><p>{P1}</p>"
        f"<aside><p>Related: {link.format('How the rebels took the bridge')}</p></aside><p>{P2}</p><p>{P1} More.</p></article>"
        f"<ul><li>{link.format('Fishermen in Elba strike over fuel')}<li>{link.format('Should we leave Karsova?')}</ul></body>"
    )
    story, *teasers = segment(from_html(page, doc_id="x"))
    assert [part.kind for part in story.segments] == ["headline", "standfirst", "body", "body", "body"]
    assert [article.text for article in teasers] == [
        "Related: How the rebels took the bridge",
        "Fishermen in Elba strike over fuel",
    ]
    assert "Should we leave Karsova?" in {removed.text for removed in story.removed}
