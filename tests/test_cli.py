"""The command as a user runs it."""

import gzip
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app

STORY = (
    "Turkish jets bombed Kurdish positions near Kobani on Monday, killing 12 fighters, a monitoring group said. "
    "The army had no comment."
)


def dateline(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.split("\n") if line]


def letters(out: Path) -> dict[str, str]:
    path = out.with_name(out.stem + ".errors.jsonl")
    return {str(row["doc_id"]): str(row["message"]) for row in rows(path.read_text())} if path.exists() else {}


def test_records_go_to_standard_output() -> None:
    result = dateline("extract", "-", "--published", "2024-12-18", stdin=STORY)
    assert result.exit_code == 0
    (record,) = rows(result.stdout)
    assert record["text"] == STORY
    assert record["published"] == "2024-12-18"


def test_as_a_process_from_a_pipe(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "dateline", "extract", "-"]
    done = subprocess.run(command, input=STORY.encode(), capture_output=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["kind"] for row in rows(done.stdout.decode())] == ["story"]


def test_a_folder_gives_ids_by_path_and_a_summary(tmp_path: Path) -> None:
    (tmp_path / "pages" / "syria").mkdir(parents=True)
    (tmp_path / "pages" / "syria" / "raid.txt").write_text(STORY)
    (tmp_path / "pages" / "raid.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    (tmp_path / "pages" / "raid2.html").write_text(f"<html><body><article><p>{STORY}</p></article></body></html>")
    out = tmp_path / "out" / "records.jsonl"
    result = dateline("extract", tmp_path / "pages", "-o", out)
    assert result.exit_code == 0, result.output
    assert {row["doc_id"] for row in rows(out.read_text())} == {"raid", "raid2", "syria/raid"}
    assert "documents" in result.stderr
    assert letters(out) == {}


def test_rows_keep_their_ids_dates_and_titles(tmp_path: Path) -> None:
    source = tmp_path / "pages.jsonl"
    row = {"doc_id": "x/1", "text": STORY, "published": "2019-10-09", "url": "https://news.example/1", "title": "Raid"}
    source.write_text(json.dumps(row) + "\n")
    (record,) = rows(dateline("extract", source).stdout)
    assert (record["doc_id"], record["published"], record["title"]) == ("x/1", "2019-10-09", "Raid")
    assert record["source"]["url"] == "https://news.example/1"  # type: ignore[index]


def test_an_archive_is_read_as_a_folder_is(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as packed:
        packed.writestr("syria/raid.txt", STORY)
        packed.writestr("../out.txt", STORY)
    out = tmp_path / "records.jsonl"
    assert dateline("extract", tmp_path / "pages.zip", "-o", out).exit_code == 1
    assert [row["doc_id"] for row in rows(out.read_text())] == ["pages.zip!syria/raid"]
    assert list(letters(out)) == ["pages.zip!../out.txt"]


def test_a_document_that_takes_too_long_is_a_dead_letter(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(STORY * 4_000)
    (tmp_path / "short.txt").write_text(STORY)
    out = tmp_path / "records.jsonl"
    assert dateline("extract", tmp_path, "-o", out, "--time-limit", "1").exit_code == 1
    assert [row["doc_id"] for row in rows(out.read_text())] == ["short"]
    assert "longer than 1 s" in letters(out)["long"]


def test_authors_and_address_of_a_page() -> None:
    head = '<meta name="author" content="Lena Okafor"><link rel="canonical" href="https://news.example/raid">'
    page = f"<html><head>{head}</head><body><article><p>{STORY}</p></article></body></html>"
    (record,) = rows(dateline("extract", "-", stdin=page).stdout)
    assert record["authors"] == ["Lena Okafor"]
    assert record["source"]["canonical_url"] == "https://news.example/raid"  # type: ignore[index]


def test_authors_of_a_text_are_those_of_its_byline() -> None:
    text = f"Raid near the border kills twelve\nBy Lena Okafor and Piotr Wils\n3 March 2022\n\n{STORY}\n"
    (record,) = rows(dateline("extract", "-", stdin=text).stdout)
    assert (record["authors"], record["published"]) == (["Lena Okafor", "Piotr Wils"], "2022-03-03")


def test_several_workers_give_the_same_records(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"p{number}.txt").write_text(STORY.replace("12", str(number + 2)))
    one, two = (dateline("extract", tmp_path, "--workers", n).stdout for n in (1, 2))
    assert one == two
    assert len(rows(one)) == 4


def test_near_copies_are_marked_or_dropped(tmp_path: Path) -> None:
    text = (
        STORY
        + " "
        + "The raid followed a week of shelling along the frontier, in which farms on both sides had burned."
    )
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(text)
    marked = rows(dateline("extract", tmp_path, "--duplicates", "mark").stdout)
    assert [row["duplicate_of"] for row in marked] == [None, "a#0"]
    assert [row["doc_id"] for row in rows(dateline("extract", tmp_path, "--duplicates", "drop").stdout)] == ["a"]


BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "image.html": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "truncated.txt.gz": gzip.compress(STORY.encode() * 50)[:60],
    "german.txt": (
        "Die Bundesregierung hat am Montag beschlossen, weitere Panzer an die Ukraine zu liefern. Das teilte ein "
        "Sprecher des Verteidigungsministeriums in Berlin mit, der von einer schwierigen Entscheidung sprach. " * 3
    ).encode(),
}


def test_bad_files_become_dead_letters_and_the_rest_goes_on(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, data in BAD_FILES.items():
        (pages / name).write_bytes(data)
    (pages / "good.txt").write_text(STORY)
    out = tmp_path / "records.jsonl"
    result = dateline("extract", pages, tmp_path / "missing.txt", "-o", out)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert [row["doc_id"] for row in rows(out.read_text())] == ["good"]
    lost = letters(out)
    assert len(lost) == len(BAD_FILES) + 1
    assert all(message.strip() for message in lost.values())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A" * 2_000_000, id="one word of 2 MB"),
        pytest.param("Troops left the town. " * 9_000, id="one long line"),
        pytest.param("Troops\x00left \u202eSyria\u202c on \ufeffMonday.\u2028They did.", id="control characters"),
        pytest.param("<div>" * 20_000 + STORY + "</div>" * 20_000, id="20,000 nested tags as text"),
    ],
)
def test_hostile_text_is_a_record_or_a_dead_letter(tmp_path: Path, text: str) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "hostile.txt").write_text(text)
    (tmp_path / "pages" / "good.txt").write_text(STORY)
    out = tmp_path / "records.jsonl"
    result = dateline("extract", tmp_path / "pages", "-o", out)
    assert result.exit_code in (0, 1)
    assert "Traceback" not in result.output
    found = {str(row["doc_id"]) for row in rows(out.read_text())}
    assert "good" in found
    assert found | set(letters(out)) == {"good", "hostile"}


def test_bad_rows_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    source = tmp_path / "pages.jsonl"
    good = json.dumps({"doc_id": "good", "text": STORY + "\u2028The end."}, ensure_ascii=False)
    bad = ["{broken", "[1, 2]", '{"doc_id": "n", "text": 5}', '{"doc_id": "nothing"}', good.replace("jets", "planes")]
    source.write_text("\n".join([bad[0], good, *bad[1:]]) + "\n")
    out = tmp_path / "records.jsonl"
    assert dateline("extract", source, "-o", out).exit_code == 1
    assert [row["doc_id"] for row in rows(out.read_text())] == ["good"]
    assert len(rows(out.with_name("records.errors.jsonl").read_text())) == len(bad)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["extract"], "Missing argument"),
        (["extract", "-", "--published", "yesterday"], "yesterday"),
        (["extract", "-", "--workers", "0"], "workers"),
        (["extract", "-", "--time-limit", "-1"], "time-limit"),
        (["extract", "-", "-o", "/dev/null/x.jsonl"], "cannot write"),
        (["show", "nowhere.jsonl"], "nowhere.jsonl"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], complaint: str) -> None:
    result = dateline(*arguments, stdin=STORY)
    assert result.exit_code == 2
    assert complaint in result.output
    assert "Traceback" not in result.output


def test_show_prints_what_was_found(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    (tmp_path / "raid.txt").write_text(STORY)
    dateline("extract", tmp_path / "raid.txt", "-o", out, "--published", "2019-10-09")
    result = dateline("show", out)
    assert result.exit_code == 0
    for text in ("ASSAULT", "aerial", "12 fighters", "2019-10-07", "Kobani"):
        assert text in result.stdout
    assert dateline("show", out, "--doc", "other").exit_code == 2


def test_schema_is_json_schema() -> None:
    schema = json.loads(dateline("schema").stdout)
    assert {"record_id", "events", "quantities"} <= set(schema["properties"])


def test_raw_prints_the_canonical_text(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"\xef\xbb\xbfTroops left.\r\nThey did.\x00")
    assert dateline("raw", page).stdout == "Troops left.\nThey did.\ufffd"


@pytest.mark.parametrize("imported", ["dateline.cli", "dateline.evaluation.report, dateline.pipeline.export"])
def test_help_and_scores_load_no_model(imported: str) -> None:
    code = f"import sys, {imported}; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=os.path.sep).returncode == 0


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"p{number}.txt").write_text(STORY * 200)
    command = f"{sys.executable} -m dateline extract {tmp_path} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
