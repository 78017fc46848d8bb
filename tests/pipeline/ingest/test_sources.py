"""WARC files, standard input and files that can't be opened."""

import gzip
import io
import os
import sys
import zlib

import pytest

from dateline.pipeline.ingest import RawDocument, read_inputs

STORY = "The army said on Monday that it had withdrawn from the town after three days of fighting with the rebels."


def page(number):
    return f"<html><body><h1>Part {number}</h1><p>{STORY} It was the {number}th.</p></body></html>".encode()


def record(number, body=None, *, http="", kind="response", media_type="text/html; charset=utf-8"):
    body = page(number) if body is None else body
    block = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n{http}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://news.example/2016/12/17/{number}\r\n"
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def read_warc(tmp_path, data, name="crawl.warc"):
    (tmp_path / name).write_bytes(data)
    return list(read_inputs([str(tmp_path)]))


def parts(outcomes):
    return [item.title if isinstance(item, RawDocument) else item.error for item in outcomes]


CRAWL = b"".join(map(record, range(3)))


@pytest.mark.parametrize("packed", [False, True])
def test_each_response_is_a_document(tmp_path, packed):
    data = b"".join(map(gzip.compress, map(record, range(3)))) if packed else CRAWL
    found = read_warc(tmp_path, data, "crawl.warc.gz" if packed else "crawl.warc")
    assert parts(found) == ["Part 0", "Part 1", "Part 2"]
    assert len({item.doc_id for item in found}) == 3
    assert (found[0].source.url, found[0].published) == ("https://news.example/2016/12/17/0", "2016-12-17")


def test_warc_without_its_ending_is_recognised(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CRAWL)))
    assert parts(read_inputs(["-"])) == ["Part 0", "Part 1", "Part 2"]


OTHERS = [
    record(9, kind="request"),
    record(9, media_type="image/png"),
    record(9, b"", kind="metadata"),
]


@pytest.mark.parametrize("other", OTHERS, ids=["request", "image", "metadata"])
def test_records_of_no_page_are_passed_over(tmp_path, other):
    assert parts(read_warc(tmp_path, record(1) + other + record(2))) == ["Part 1", "Part 2"]


PACKED = [
    (gzip.compress(page(1)), "Content-Encoding: gzip\r\n"),
    (zlib.compress(page(1)), "Content-Encoding: deflate\r\n"),
    (page(1), "Content-Encoding: gzip\r\n"),
    (
        b"5\r\n" + page(1)[:5] + b"\r\n%x;x=1\r\n" % (len(page(1)) - 5) + page(1)[5:] + b"\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n",
    ),
    (page(1), "Transfer-Encoding: chunked\r\n"),
]


@pytest.mark.parametrize(("body", "http"), PACKED, ids=["gzip", "deflate", "unpacked", "chunked", "joined"])
def test_packed_responses(tmp_path, body, http):
    assert parts(read_warc(tmp_path, record(1, body, http=http))) == ["Part 1"]


def test_brotli_is_a_dead_letter(tmp_path):
    data = record(1, b"\x0b\x02\x80", http="Content-Encoding: br\r\n") + record(2)
    assert parts(read_warc(tmp_path, data)) == ["Packed", "Part 2"]


@pytest.mark.parametrize("cut", [60, 260, len(record(2)) - 30, 20])
def test_a_cut_file_gives_what_came_before(tmp_path, cut):
    assert parts(read_warc(tmp_path, CRAWL[:-cut])) == ["Part 0", "Part 1", "TruncatedWarc"]


def test_a_cut_gzip_gives_what_came_before(tmp_path):
    data = b"".join(map(gzip.compress, map(record, range(3))))[:-60]
    assert parts(read_warc(tmp_path, data, "crawl.warc.gz")) == ["Part 0", "Part 1", "TruncatedGzip"]


@pytest.mark.parametrize("rest", [b"garbage" * 50, b"WARC/1.0\r\nWARC-Type: response\r\n\r\nx"])
def test_what_is_no_record_is_a_dead_letter(tmp_path, rest):
    assert parts(read_warc(tmp_path, CRAWL + rest)) == ["Part 0", "Part 1", "Part 2", "BrokenWarc"]


STREAMS = [
    (STORY.encode(), ["stdin"]),
    (gzip.compress(STORY.encode()), ["stdin"]),
    (page(1), ["stdin"]),
    (b'{"doc_id": "a", "text": "%b"}\n{"text": "%b"}\n' % (STORY.encode(), STORY.encode()), ["a", "stdin:2"]),
]


@pytest.mark.parametrize(("data", "ids"), STREAMS, ids=["text", "gzip", "html", "rows"])
def test_standard_input(monkeypatch, data, ids):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = list(read_inputs(["-"], published="2016-12-17"))
    assert [item.doc_id for item in found] == ids
    assert all(STORY in item.text and item.published == "2016-12-17" for item in found)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_dead_letter(tmp_path):
    (tmp_path / "shut.txt").write_text(STORY)
    (tmp_path / "shut.txt").chmod(0)
    (tmp_path / "z.txt").write_text(STORY)
    letter, document = read_inputs([str(tmp_path)])
    assert (letter.doc_id, letter.error, document.doc_id) == ("shut", "Unreadable", "z")
