import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pipeline.ingest import IngestError, RawDocument, from_bytes, from_html, from_text, read_inputs, read_rows
from dateline.schemas import DeadLetter

STORY = "The army said on Monday that it had withdrawn from the town after three days of fighting with the rebels."


def outcomes(*inputs, **options):
    return list(read_inputs([str(name) for name in inputs], **options))


def write_rows(path, *rows):
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), "utf-8")
    return path


def test_folder_ids_are_paths_without_endings(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "sub" / "b.html.gz").write_bytes(gzip.compress(f"<html><body><p>{STORY}</p></body></html>".encode()))
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.4")
    found = outcomes(tmp_path)
    assert [(item.doc_id, getattr(item, "error", None)) for item in found] == [
        ("a", None),
        ("sub/b", None),
    ]


@pytest.mark.parametrize("name", ["notes.pdf", "*.pdf"])
def test_a_named_file_of_unknown_ending_is_skipped_with_a_letter(tmp_path, name):
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.4")
    (letter,) = outcomes(tmp_path / name)
    assert (letter.doc_id, letter.error, letter.status) == ("notes.pdf", "UnknownEnding", "skipped")


def test_folder_without_pages(tmp_path):
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.4")
    (letter,) = outcomes(tmp_path)
    assert letter.error == "NoInput"


def test_glob_and_missing_file(tmp_path):
    (tmp_path / "x.txt").write_text(STORY)
    assert [item.doc_id for item in outcomes(tmp_path / "*.txt")] == ["x"]
    (missing,) = outcomes(tmp_path / "none.txt")
    assert (missing.error, missing.status) == ("Unreadable", "failed")


BAD_FILES = [
    (b"", "EmptyDocument"),
    (b"  \n\n ", "EmptyDocument"),
    (b"%PDF-1.7 etc", "BinaryFile"),
    (bytes(range(32)) * 50, "BinaryFile"),
    (("Правительство сообщило в понедельник о том, что войска покинули город после боёв. " * 5).encode(), "Language"),
]


@pytest.mark.parametrize(("data", "error"), BAD_FILES)
def test_bad_files_become_dead_letters(tmp_path, data, error):
    (tmp_path / "bad.txt").write_bytes(data)
    (letter,) = outcomes(tmp_path)
    assert isinstance(letter, DeadLetter)
    assert (letter.error, letter.stage) == (error, "ingest")
    assert letter.message
    assert letter.status == ("skipped" if error == "Language" else "failed")


BAD_ROWS = [
    ("{broken", "BrokenJson"),
    ("[1, 2]", "RowShape"),
    ('"text"', "RowShape"),
    ({"doc_id": "r", "text": 5}, "RowShape"),
    ({"doc_id": "r"}, "RowShape"),
    ({"doc_id": ["r"], "text": STORY}, "RowShape"),
    ({"doc_id": "r", "text": STORY, "published": "soon"}, "Published"),
    ({"doc_id": "r", "text": STORY, "published": 20240101}, "RowShape"),
    ({"doc_id": "r", "text": ""}, "EmptyDocument"),
]


@pytest.mark.parametrize(("row", "error"), BAD_ROWS)
def test_bad_rows_leave_the_others(tmp_path, row, error):
    path = write_rows(tmp_path / "rows.jsonl", row, {"doc_id": "good", "text": STORY})
    letter, good = outcomes(path)
    assert letter.error == error
    assert isinstance(good, RawDocument)


def test_rows_without_id_are_named_by_line(tmp_path):
    path = write_rows(tmp_path / "rows.jsonl", "{broken", {"text": STORY})
    assert [item.doc_id for item in outcomes(path)] == ["rows:1", "rows:2"]


def test_line_separator_inside_a_row_does_not_split_it(tmp_path):
    (tmp_path / "r.jsonl").write_text('{"doc_id": "u", "text": "' + STORY + "\u2028" + STORY + '"}\n', "utf-8")
    (document,) = outcomes(tmp_path)
    assert "\u2028" in document.text


def test_second_document_of_an_id_is_a_dead_letter(tmp_path):
    path = write_rows(tmp_path / "r.jsonl", {"doc_id": "a", "text": STORY}, {"doc_id": "a", "text": STORY + " More."})
    first, second = outcomes(path)
    assert isinstance(first, RawDocument)
    assert second.error == "DuplicateId"


def test_truncated_gzip_delivers_what_came_before(tmp_path):
    rows = [json.dumps({"doc_id": str(k), "text": f"{STORY} {k * 7919}"}) for k in range(2000)]
    data = gzip.compress("\n".join(rows).encode())
    (tmp_path / "r.jsonl.gz").write_bytes(data[: len(data) // 2])
    *documents, letter = outcomes(tmp_path)
    assert len(documents) > 100
    assert letter.error == "TruncatedGzip"


def test_published_that_is_no_day_is_refused_at_once():
    with pytest.raises(ValueError, match="calendar day"):
        read_inputs([], published="soon")


def test_row_day_goes_before_the_argument(tmp_path):
    path = write_rows(tmp_path / "r.jsonl", {"doc_id": "a", "text": STORY, "published": "2020-02-03"}, {"text": STORY})
    assert [item.published for item in outcomes(path, published="2016-12-17")] == ["2020-02-03", "2016-12-17"]


def test_rows_in_memory():
    good, bad = read_rows([{"doc_id": "a", "text": STORY}, {"doc_id": "b"}])
    assert (good.doc_id, bad.error) == ("a", "RowShape")


DECODED = [
    (STORY.encode("utf-8-sig"), STORY),
    (STORY.encode("utf-16"), STORY),
    (b"A\r\nB" + STORY.encode(), "A\nB" + STORY),
    (b"A\x00B " + STORY.encode(), "A\ufffdB " + STORY),
    ("“Türkiye’s” – café £5 SÃO ﬁ １ \u202eabc".encode(), "“Türkiye’s” – café £5 SÃO ﬁ １ \u202eabc"),
    ("The president of TÃ¼rkiye said so.".encode(), "The president of Türkiye said so."),
    ("He said it’s “fine”, see the café. ".encode("cp1252") * 3, "He said it’s “fine”, see the café. " * 3),
    (b'<meta charset="iso-8859-1">' + "“Türkiye” left.".encode(), '<meta charset="iso-8859-1">“Türkiye” left.'),
    (b'<meta charset="utf-8">' + "“Türkiye” left.".encode("cp1252"), '<meta charset="utf-8">“Türkiye” left.'),
    (b'<meta charset="no-such">' + "“Türkiye” left.".encode(), '<meta charset="no-such">“Türkiye” left.'),
    (("Türkiye’s army " * 99).encode() + b"\xff left.", "Türkiye’s army " * 99 + "\ufffd left."),
    (("The army " * 99).encode() + b"\x92s left.", "The army " * 99 + "’s left."),
]


@pytest.mark.parametrize(("data", "text"), DECODED)
def test_canonical_text(data, text):
    assert from_bytes(data, doc_id="x", media_type="text/plain").text == text


def test_charset_of_the_server():
    data = ("The premier of Łódź and Škoda’s envoy met. " * 3).encode("cp1250")
    assert "Łódź and Škoda’s" in from_bytes(data, doc_id="x", charset="windows-1250").text


PUBLISHED = [
    ("Headline of the story\nPublished: 17 December 2016\n" + STORY, "2016-12-17"),
    ("Headline of the story\n3 March 2022, 14:05 GMT\n" + STORY, "2022-03-03"),
    ("Headline of the story\nBy Ann Example, March 3, 2022\n" + STORY, "2022-03-03"),
    ("KYIV, March 3, 2022 (Example Wire) - " + STORY, "2022-03-03"),
    ("Headline\n" + STORY + "\n© 2024 Example Media", None),
    ("Headline\nThe ceasefire was signed on 3 March 2020 in Geneva by both sides. " + STORY, None),
    (f"Headline\n{STORY}\n{STORY}\nRead next\nTruce ends\n3 March 2022", None),
]


@pytest.mark.parametrize(("text", "day"), PUBLISHED)
def test_day_in_the_page(text, day):
    document = from_text(text, doc_id="x")
    assert (document.published, document.published_from) == (day, "page" if day else None)


HTML_DAYS = [
    ('<meta property="article:published_time" content="2016-12-17T08:00:00Z">', "", "2016-12-17", "metadata"),
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-12-17"}</script>',
        "",
        "2016-12-17",
        "metadata",
    ),
    (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2016-12-17"}]}</script>',
        "",
        "2016-12-17",
        "metadata",
    ),
    ("", '<time datetime="2016-12-17">yesterday</time>', "2016-12-17", "metadata"),
    ("", '<aside class="related"><time datetime="2011-12-17">old</time></aside>', None, None),
]


@pytest.mark.parametrize(("head", "body", "day", "source"), HTML_DAYS)
def test_day_in_metadata(head, body, day, source):
    document = from_html(f"<html><head>{head}</head><body>{body}<p>{STORY}</p></body></html>", doc_id="x")
    assert (document.published, document.published_from) == (day, source)


@pytest.mark.parametrize(
    ("instant", "printed", "day", "source"),
    [
        ("2016-12-18T02:15:00Z", "Dec. 17, 2016, 9:15 p.m. EST", "2016-12-17", "page"),
        ("2016-12-16T22:40:00.000+00:00", "17 December 2016 07:40 JST", "2016-12-17", "page"),
        ("2021-12-05T02:00:00Z", "Published: 4 de diciembre de 2021", "2021-12-04", "page"),
        ("2021-09-05T02:00:00Z", "041200Z SEP 21", "2021-09-04", "page"),
        ("2016-12-17T02:15:00Z", "17 December 2016", "2016-12-17", "metadata"),
        ("2016-12-17T02:15:00Z", "15 December 2016", "2016-12-17", "metadata"),
        ("2016-12-17T22:15:00+01:00", "18 December 2016", "2016-12-17", "metadata"),
        ("2016-12-17", "18 December 2016", "2016-12-17", "metadata"),
    ],
)
def test_an_instant_of_universal_time_is_of_the_day_that_the_page_prints(instant, printed, day, source):
    head = f'<meta property="article:published_time" content="{instant}">'
    body = f"<h1>Part one</h1><p>{printed}</p><p>{STORY}</p>"
    document = from_html(f"<html><head>{head}</head><body>{body}</body></html>", doc_id="x")
    assert (document.published, document.published_from) == (day, source)


def test_day_in_the_url():
    assert from_text(STORY, doc_id="x", url="https://news.example/2016/12/17/convoy").published == "2016-12-17"


def test_visible_text_of_html():
    page = (
        "<html><head><title>T</title></head><body><h1>Head&amp;line</h1><script>x()</script><p>One <b>two</b>\n three"
        '<p>Four<!-- no --><div hidden>secret</div><div style="display: none"><p>gone</p></div><br>five<li>six'
    )
    document = from_html(page, doc_id="x")
    assert document.text == "Head&line\nOne two three\nFour\nfive\nsix\n"
    assert [document.text[e.start : e.end] for e in document.elements] == document.text.split("\n")[:-1]
    assert document.title == "Head&line"


def read_rows_of(data):
    try:
        return [from_bytes(data, doc_id="x")]
    except IngestError as fault:
        return [fault.dead_letter("x")]


HOSTILE = [
    "<div>" * 20_000 + STORY + "</div>" * 20_000,
    f'<p data-x="{"x" * 10_000_000}">{STORY}</p>',
    STORY + "<a '" * 50_000,
    STORY + "<!--" * 50_000,
    "<ul><li>" * 10_000 + STORY,
    STORY + "&amp;" * 500_000 + "&" * 500_000,
    STORY + "&#x" * 300_000 + "&lt" * 300_000,
    "<b><i>" * 20_000 + STORY + "</i></b>" * 20_000,
    "<table><tr><td>" * 7_000 + STORY,
    STORY + "<p class='" + "a " * 200_000 + "'>" + "<!DOCTYPE" * 50_000,
    STORY + '<script>"</scrip' * 50_000,
    f"<p {' '.join(f'a{k}=1' for k in range(100_000))}>{STORY}</p>",
]


@pytest.mark.parametrize("page", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_html_is_read(page):
    assert STORY in from_html(page, doc_id="x").text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    (outcome,) = read_rows_of(data)
    assert outcome.text.strip() if isinstance(outcome, RawDocument) else outcome.message
