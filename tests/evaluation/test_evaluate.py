"""`dateline evaluate`: totals, intervals, comparison of two systems, and what it refuses."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.corpus import read_folder
from dateline.evaluation import compare_evaluations, evaluate_records
from dateline.evaluation.tally import Count, Tally
from dateline.pipeline.export import read_records

PAGES = {
    "a": "Turkish jets bombed Kobani on Monday, killing at least 12 fighters.\n",
    "b": "Ukraine said on Tuesday that Russian drones had struck Odesa. Two people died.\n",
    "c": "France will send 30 Leclerc tanks to Poland in March 2025, Paris said.\n",
    "d": "Iran fired dozens of missiles at Israel on 1 October 2024.\n",
}


def dateline(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def rewritten(path: Path, out: Path, change) -> Path:
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    out.write_text("".join(json.dumps(row) + "\n" for row in rows if change(row) is not False))
    return out


@pytest.fixture(scope="module")
def workplace(tmp_path_factory):
    """Records of a few pages, and gold that is the records themselves."""
    root = tmp_path_factory.mktemp("evaluate")
    (root / "pages").mkdir()
    for name, text in PAGES.items():
        (root / "pages" / f"{name}.txt").write_text(text)
    records = root / "records.jsonl"
    assert dateline("extract", root / "pages", "-o", records, "--published", "2024-12-18").exit_code == 0
    assert dateline("annotate", "export", records, "-o", root / "gold", "--format", "native").exit_code == 0
    return root


def without_events(row):
    row["events"] = []


def test_counts_give_precision_recall_and_f1():
    count = Count(2, 4, 8, 2)
    assert (count.precision, count.recall, count.f1) == (1 / 4, 1 / 2, 1 / 3)
    assert (Count().precision, Count().recall, Count().f1) == (None, None, None)
    weighed = Count(1, 2, 4, 3)
    assert weighed.f1 == pytest.approx(2 * 0.5 * 0.75 / 1.25)
    tally = Tally()
    tally.add("entity", 1, 2, 2)
    tally.add("entity", 0, 0, 1)
    assert tally["entity"] == Count(1, 2, 3, 1)


def test_records_against_themselves(workplace, tmp_path):
    result = dateline(
        "evaluate", workplace / "records.jsonl", workplace / "gold", "--json", tmp_path / "s.json", "--per-document"
    )
    assert result.exit_code == 0, result.output
    scores = json.loads((tmp_path / "s.json").read_text())
    assert {row["f1"] for row in scores["measures"].values()} == {100}
    assert scores["measures"]["entity"]["interval"] == [100, 100]
    assert set(scores["by_document"]) == set(PAGES)
    assert set(scores["calibration"]) == {"entity", "quantity", "time", "event"}
    assert scores["ner"]["strict"]["missed"] == 0
    assert scores["coref_conll"] == 100


def test_intervals_hold_the_score_and_come_out_the_same_again(workplace, tmp_path):
    gold = list(read_folder(workplace / "gold"))
    spoilt = rewritten(workplace / "records.jsonl", tmp_path / "r.jsonl", lambda row: row["doc_id"] != "b")
    one, two = (evaluate_records(read_records(spoilt), gold) for _ in range(2))
    intervals, total = one.intervals(), one.total()
    assert intervals == two.intervals()
    low, high = intervals["entity"]
    assert low <= total["entity"].f1 <= high
    assert low < high


def test_a_document_without_records_counts_as_missed_and_is_named(workplace, tmp_path):
    spoilt = rewritten(workplace / "records.jsonl", tmp_path / "r.jsonl", lambda row: row["doc_id"] != "b")
    result = dateline("evaluate", spoilt, workplace / "gold", "--json", tmp_path / "s.json")
    assert result.exit_code == 0
    assert "no record of b: all of it counts as missed" in result.output
    scores = json.loads((tmp_path / "s.json").read_text())
    assert scores["missing"] == ["b"]
    assert scores["measures"]["entity"]["recall"] < 100


def test_records_of_documents_without_gold_do_not_count_and_are_named(workplace, tmp_path):
    def rename(row):
        row["doc_id"] += "x" if row["doc_id"] == "b" else ""
        row["record_id"] = f"{row['doc_id']}#{row['article']}"

    spoilt = rewritten(workplace / "records.jsonl", tmp_path / "r.jsonl", rename)
    result = dateline("evaluate", spoilt, workplace / "gold")
    assert "no gold for bx: it does not count" in result.output


def test_comparison_with_another_system(workplace, tmp_path):
    other = rewritten(workplace / "records.jsonl", tmp_path / "other.jsonl", without_events)
    result = dateline("evaluate", workplace / "records.jsonl", workplace / "gold", "--compare", other)
    assert result.exit_code == 0
    assert "Paired differences" in result.output
    gold = list(read_folder(workplace / "gold"))
    ours, theirs = (evaluate_records(read_records(path), gold) for path in (workplace / "records.jsonl", other))
    rows = {row.measure: row for row in compare_evaluations(ours, theirs)}
    assert (rows["event"].ours, rows["event"].theirs) == (1, 0)
    assert rows["event"].p == pytest.approx(2 / 2 ** len(PAGES), abs=0.03)
    assert (rows["entity"].ours - rows["entity"].theirs, rows["entity"].p) == (0, 1)
    turned = {row.measure: row for row in compare_evaluations(theirs, ours)}
    assert (turned["event"].ours, turned["event"].p) == (0, rows["event"].p)


def test_only_the_same_documents_are_compared(workplace):
    gold = list(read_folder(workplace / "gold"))
    records = list(read_records(workplace / "records.jsonl"))
    with pytest.raises(ValueError, match="the same gold"):
        compare_evaluations(evaluate_records(records, gold), evaluate_records(records, gold[1:]))


def test_records_of_another_text_are_refused(workplace, tmp_path):
    (tmp_path / "gold").mkdir()
    for path in (workplace / "gold").iterdir():
        (tmp_path / "gold" / path.name).write_bytes(path.read_bytes().replace(b"Kobani", b"Kobane"))
    result = dateline("evaluate", workplace / "records.jsonl", tmp_path / "gold")
    assert result.exit_code == 2
    assert "a#0: at source offset 0" in result.output
    assert "not of the same page" in result.output


@pytest.mark.parametrize(
    ("records", "gold", "complaint"),
    [
        ("nowhere.jsonl", "gold", "nowhere.jsonl"),
        ("records.jsonl", "pages", "holds no NAME.ann.json"),
        ("pages/a.txt", "gold", "a.txt:1: no record of this schema"),
    ],
)
def test_bad_input_exits_with_2(workplace, records, gold, complaint):
    result = dateline("evaluate", workplace / records, workplace / gold)
    assert result.exit_code == 2
    assert complaint in result.output
    assert "Traceback" not in result.output


def test_wrong_gold_is_told_with_its_place(workplace, tmp_path):
    (tmp_path / "gold").mkdir()
    for path in (workplace / "gold").iterdir():
        (tmp_path / "gold" / path.name).write_bytes(path.read_bytes().replace(b'"LOCATION"', b'"PLACE"'))
    result = dateline("evaluate", workplace / "records.jsonl", tmp_path / "gold")
    assert result.exit_code == 2
    assert f"{tmp_path / 'gold' / 'a.ann.json'}: document a" in result.output
    assert "line 1: entities." in result.output
