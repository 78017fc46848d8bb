"""Authors and canonical addresses, by metadata, rows and bylines."""

import pytest

from dateline.pipeline.ingest import authors_in, from_html, read_rows

STORY = "The army said on Monday that it had withdrawn from the town after three days of fighting with the rebels."


def page(head, url=None):
    return from_html(f"<html><head>{head}</head><body><p>{STORY}</p></body></html>", doc_id="x", url=url)


def linked(author):
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<meta name="author" content="Lena Okafor">', ("Lena Okafor",)),
        ('<meta name="author" content="By Lena Okafor and Piotr Wils">', ("Lena Okafor", "Piotr Wils")),
        ('<meta property="article:author" content="https://news.example/people/lena">', ()),
        ('<meta name="author" content="admin">', ()),
        (linked('{"@type": "Person", "name": "Lena Okafor"}'), ("Lena Okafor",)),
        (linked('[{"name": "Lena Okafor"}, {"name": "Piotr Wils"}]'), ("Lena Okafor", "Piotr Wils")),
        (linked('"Lena Okafor"'), ("Lena Okafor",)),
        (linked('{"name": {"first": "Lena"}}'), ()),
        (linked("[[[]]]") + '<meta name="dc.creator" content="Lena Okafor">', ("Lena Okafor",)),
    ],
)
def test_authors_by_metadata(head, authors):
    assert page(head).authors == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Lena Okafor", ("Lena Okafor",)),
        ("By Lena Okafor and Piotr Wils in Kyiv", ("Lena Okafor", "Piotr Wils")),
        ("BY LENA OKAFOR MARCH 3, 2022 11:20 AM", ("Lena Okafor",)),
        ("Lena Okafor, Staff Writer | March 3, 2022", ("Lena Okafor",)),
        ("Written by Lena Okafor, Piotr Wils & Ana de la Cruz", ("Lena Okafor", "Piotr Wils", "Ana de la Cruz")),
        ("Lena Okafor, Kyiv", ("Lena Okafor",)),
        ("By Lena Okafor in Zvečan and Piotr Wils in New York", ("Lena Okafor", "Piotr Wils")),
        ("(Reporting by Lena Okafor and Piotr Wils; editing by Tom Hurlock)", ("Lena Okafor", "Piotr Wils")),
        ("By Lena Okafor, New York", ("Lena Okafor",)),
        ("By Northline News Agency", ()),
        ("By our foreign desk", ()),
        ("3 March 2022", ()),
        ("", ()),
    ],
)
def test_authors_by_byline(byline, authors):
    assert authors_in(byline) == authors


ADDRESS = "https://news.example/convoy"


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        (f'<link rel="canonical" href="{ADDRESS}">', None, ADDRESS),
        (f"<link href='{ADDRESS}' rel=canonical>", None, ADDRESS),
        ('<link rel="canonical" href="/convoy">', "https://news.example/amp/1?x=1", ADDRESS),
        ('<link rel="canonical" href="/convoy">', None, None),
        (f'<meta property="og:url" content="{ADDRESS}">', None, ADDRESS),
        ('<link rel="canonical" href="javascript:void(0)">', None, None),
        ('<link rel="canonical" href="https://[">', None, None),
        ('<link rel="stylesheet" href="https://news.example/a.css">', None, None),
    ],
)
def test_canonical_address(head, url, address):
    assert page(head, url).source.canonical_url == address


def test_rows_may_say_both():
    row = {"text": STORY, "authors": ["Lena Okafor", " "], "canonical_url": ADDRESS}
    one, two, bad = read_rows([row, {"text": STORY, "authors": "Lena Okafor"}, {"text": STORY, "authors": [5]}])
    assert (one.authors, one.source.canonical_url) == (("Lena Okafor",), ADDRESS)
    assert two.authors == ("Lena Okafor",)
    assert bad.error == "RowShape"
