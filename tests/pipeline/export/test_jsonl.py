"""Records as JSON lines."""

import gzip
from pathlib import Path

import pytest

from dateline.pipeline.export import JsonlWriter, letters_path, read_records
from dateline.schemas import Provenance, Record, Segment, Source

LETTERS = [
    ("out/records.jsonl", "records.errors.jsonl"),
    ("out/records.jsonl.gz", "records.errors.jsonl"),
    ("out/x", "x.errors.jsonl"),
]


def record(article: int = 0) -> Record:
    return Record(
        record_id=f"d#{article}",
        doc_id="d",
        article=article,
        kind="story",
        source=Source(media_type="text/plain", sha256="0" * 64),
        language="en",
        text="Türkiye\u2028closed the strait.",
        segments=(Segment(kind="body", start=0, end=26, source_start=4, source_end=30),),
        provenance=Provenance(version="0"),
    )


@pytest.mark.parametrize("name", ["records.jsonl", "records.jsonl.gz"])
def test_what_is_written_is_read_again(tmp_path: Path, name: str) -> None:
    path = tmp_path / "deep" / name
    with JsonlWriter(path) as writer:
        writer.write(record(0))
        writer.write(record(1))
    assert list(read_records(path)) == [record(0), record(1)]


def test_a_name_in_gz_is_compressed(tmp_path: Path) -> None:
    with JsonlWriter(tmp_path / "r.jsonl.gz") as writer:
        writer.write(record())
    assert gzip.decompress((tmp_path / "r.jsonl.gz").read_bytes()).count(b"\n") == 1


def test_the_file_appears_only_when_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("an earlier run\n")
    with pytest.raises(AttributeError, match="model_dump"), JsonlWriter(path) as writer:
        _ = [writer.write(model) for model in (record(), "no record")]
    assert path.read_text() == "an earlier run\n"
    assert list(tmp_path.iterdir()) == [path]


def test_an_unwanted_empty_file_goes(tmp_path: Path) -> None:
    path = tmp_path / "r.errors.jsonl"
    path.write_text("an earlier run\n")
    with JsonlWriter(path, keep_empty=False):
        pass
    assert not path.exists()


@pytest.mark.parametrize(("out", "letters"), LETTERS)
def test_dead_letters_lie_beside_the_records(out: str, letters: str) -> None:
    assert letters_path(Path(out)) == Path("out") / letters


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "Invalid JSON"),
        ("[]", "should be an object"),
        ('{"schema_version": "9.9"}', "schema_version"),
    ],
)
def test_a_line_that_is_no_record_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "r.jsonl"
    with JsonlWriter(path) as writer:
        writer.write(record())
    with path.open("a") as file:
        file.write(line + "\n")
    with pytest.raises(ValueError, match=complaint) as error:
        list(read_records(path))
    assert f"{path}:2" in str(error.value)
