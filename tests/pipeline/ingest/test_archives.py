"""ZIP and tar archives, and hostile files: a record or a dead letter for each member, and the rest goes on."""

import gzip
import io
import json
import sys
import tarfile
import time
import zipfile

import pytest

from dateline.pipeline.ingest import RawDocument, build, read_inputs
from dateline.pipeline.ingest import read as module

STORY = "The army said on Monday that it had withdrawn from the town after three days of fighting with the rebels."
ROWS = "\n".join(json.dumps({"doc_id": name, "text": f"{STORY} {name}"}) for name in ("r1", "r2"))
HTML = f"<html><body><p>{STORY}</p></body></html>"
CRAWL = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: %d\r\n\r\n" % (len(HTML) + 44)
    + b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    + HTML.encode()
)
MEMBERS = {
    "a.txt": STORY.encode(),
    "sub/b.html": HTML.encode(),
    "c.txt.gz": gzip.compress(STORY.encode()),
    "rows.jsonl": ROWS.encode(),
    "notes.pdf": b"%PDF-1.4",
    "__MACOSX/._a.txt": b"\0",
    ".hidden.txt": STORY.encode(),
}


def zipped(members, **options):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, **options) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return data.getvalue()


def tarred(members, mode="w"):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as packed:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            packed.addfile(info, io.BytesIO(content))
    return data.getvalue()


def read(path, data, **options):
    path.write_bytes(data)
    return list(read_inputs([str(path.parent)], **options))


def told(outcomes):
    return [(item.doc_id, None if isinstance(item, RawDocument) else item.error) for item in outcomes]


ARCHIVES = [
    ("p.zip", zipped(MEMBERS)),
    ("p.tar", tarred(MEMBERS)),
    ("p.tar.gz", tarred(MEMBERS, "w:gz")),
    ("p.tgz", tarred(MEMBERS, "w:gz")),
]


@pytest.mark.parametrize(("name", "data"), ARCHIVES, ids=[name for name, _ in ARCHIVES])
def test_each_member_is_read_as_a_file_is(tmp_path, name, data):
    found = read(tmp_path / name, data)
    assert told(found) == [
        (f"{name}!a", None),
        (f"{name}!sub/b", None),
        (f"{name}!c", None),
        ("r1", None),
        ("r2", None),
    ]
    assert found[0].source.path == f"{tmp_path / name}!a.txt"
    assert all(STORY in item.text for item in found)


@pytest.mark.parametrize("data", [ARCHIVES[0][1], ARCHIVES[1][1], ARCHIVES[2][1]], ids=["zip", "tar", "tar.gz"])
def test_an_archive_on_standard_input(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [name for name, _ in told(read_inputs(["-"]))] == ["stdin!a", "stdin!sub/b", "stdin!c", "r1", "r2"]


def test_a_crawl_within_an_archive(tmp_path):
    ((name, error),) = told(read(tmp_path / "p.zip", zipped({"crawl.warc": CRAWL})))
    assert (name.split(":")[0], error) == ("p.zip!crawl", None)


GOOD = {"a.txt": STORY.encode()}
HOSTILE = {
    "../up.txt": "UnsafeName",
    "/etc/passwd.txt": "UnsafeName",
    "x/../../up.txt": "UnsafeName",
    "..\\up.txt": "UnsafeName",
    "C:\\up.txt": "UnsafeName",
    "inner.zip": "NestedArchive",
    "inner.tar.gz": "NestedArchive",
}


@pytest.mark.parametrize("pack", [zipped, tarred], ids=["zip", "tar"])
@pytest.mark.parametrize(("name", "error"), HOSTILE.items(), ids=HOSTILE)
def test_hostile_members_are_refused_and_the_rest_goes_on(tmp_path, pack, name, error):
    found = told(read(tmp_path / "p.archive".replace("archive", pack.__name__[:3]), pack({name: b"x"} | GOOD)))
    assert [wrong for _, wrong in found] == [error, None]
    assert list(tmp_path.parent.glob("up.txt")) == []


def test_a_bomb_is_refused_and_the_rest_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_DOCUMENT", 1_000_000)
    bomb = {"bomb.txt": bytes(3_000_000), "bomb.txt.gz": gzip.compress(bytes(3_000_000))}
    assert [error for _, error in told(read(tmp_path / "p.zip", zipped(bomb | GOOD)))] == ["TooLarge", "TooLarge", None]


def test_a_member_that_says_it_is_too_large_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr("dateline.pipeline.ingest.archives.MAX_MEMBER", 1000)
    found = told(read(tmp_path / "p.zip", zipped({"bomb.jsonl": b"\n" * 2000} | GOOD)))
    assert [error for _, error in found] == ["TooLarge", None]


def test_a_cut_zip_is_a_dead_letter(tmp_path):
    (tmp_path / "z.txt").write_text(STORY)
    data = zipped(MEMBERS)
    assert told(read(tmp_path / "p.zip", data[: len(data) // 2])) == [("p.zip", "BrokenArchive"), ("z", None)]


@pytest.mark.parametrize(("name", "error"), [("p.tar", "BrokenArchive"), ("p.tgz", "TruncatedGzip")])
def test_a_cut_tar_gives_what_came_before(tmp_path, name, error):
    members = {f"{number}.txt": f"{STORY} {number * 7919}".encode() for number in range(200)}
    data = tarred(members, "w:gz" if name.endswith("gz") else "w")
    *documents, letter = told(read(tmp_path / name, data[: len(data) // 2 + 700]))
    assert len(documents) > 50
    assert letter == (name, error)


def test_a_damaged_member_leaves_the_others(tmp_path):
    data = bytearray(zipped({"bad.txt": STORY.encode() * 9} | GOOD))
    data[60:70] = bytes(10)
    found = told(read(tmp_path / "p.zip", bytes(data)))
    assert [name for name, _ in found] == ["p.zip!bad", "p.zip!a"]
    assert found[0][1] is not None
    assert found[1][1] is None


def test_an_archive_of_nothing_that_is_read(tmp_path):
    assert told(read(tmp_path / "p.zip", zipped({"notes.pdf": b"%PDF"}))) == [("p.zip", "NoInput")]


def test_a_link_in_a_tar_is_not_followed(tmp_path):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as packed:
        link = tarfile.TarInfo("passwords.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)
    assert told(read(tmp_path / "p.tar", data.getvalue())) == [("p.tar!passwords", "NotAFile")]


LIES = [
    (STORY.encode("utf-16") * 3, "utf-8"),
    (("The premier of Łódź met the envoy. " * 9).encode(), "iso-8859-1"),
    (("He said it’s “fine”, and left the café. " * 9).encode("cp1252"), "utf-8"),
    ((STORY * 3).encode(), "utf-16"),
    ((STORY * 3).encode(), "no-such-charset"),
]


@pytest.mark.parametrize(("data", "charset"), LIES)
def test_a_charset_that_lies_does_no_harm(data, charset):
    text = build.from_bytes(data, doc_id="x", charset=charset).text
    assert "\ufffd" not in text
    assert "Ã" not in text


def test_a_row_without_end_is_a_dead_letter(tmp_path, monkeypatch):
    monkeypatch.setattr("dateline.pipeline.ingest.rows.MAX_LINE", 500)
    data = b'{"text": "' + b"x" * 2600 + b'"}\n' + json.dumps({"doc_id": "good", "text": STORY}).encode()
    assert told(read(tmp_path / "r.jsonl", data)) == [("r:1", "TooLarge"), ("good", None)]


def test_a_page_whose_reading_takes_too_long_is_a_dead_letter(tmp_path, monkeypatch):
    (tmp_path / "b.txt").write_text(STORY)
    with monkeypatch.context() as patch:
        patch.setattr(build, "mark_main", lambda *_: time.sleep(30))
        found = told(read(tmp_path / "a.html", HTML.encode(), time_limit=0.3))
    assert found == [("a", "TimeLimitExceeded"), ("b", None)]


def test_a_fault_in_reading_a_page_is_a_dead_letter(tmp_path, monkeypatch):
    (tmp_path / "b.txt").write_text(STORY)

    def fail(*_):
        raise ZeroDivisionError("in a library")

    monkeypatch.setattr(build, "mark_main", fail)
    assert told(read(tmp_path / "a.html", HTML.encode())) == [("a", "ZeroDivisionError"), ("b", None)]
