"""`dateline benchmark` as a user runs it, on files made by hand and on the public sets where they are."""

import json

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.evaluation.benchmarks import benchmarks

TIMEML = """<?xml version="1.0"?><TimeML><DOCID>tiny</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22">2013-03-22</TIMEX3></DCT>
<TEXT>
The ministers of both countries signed the agreement <TIMEX3 type="DATE" value="2013-03-21">yesterday</TIMEX3> in Geneva.

They had negotiated for <TIMEX3 type="DURATION" value="P3M">three months</TIMEX3>, and the first troops are to leave the
border on <TIMEX3 type="DATE" value="2013-05-02">May 2</TIMEX3>, a spokesman told reporters.
</TEXT></TimeML>"""


def benchmark(*arguments):
    return CliRunner().invoke(app, ["benchmark", *map(str, arguments)])


def test_a_tiny_timeml_document_end_to_end(tmp_path):
    (tmp_path / "tiny.tml").write_text(TIMEML)
    out = tmp_path / "scores.json"
    result = benchmark("tempeval3", "--data", tmp_path, "--json", out)
    assert result.exit_code == 0, result.output
    assert "HeidelTime" in result.output
    scores = json.loads(out.read_text())
    assert (scores["name"], scores["n"], scores["lost"]) == ("tempeval3", 1, 0)
    assert {s["measure"]: s["score"] for s in scores["scores"]} == {
        "time strict": 100, "time relaxed": 100, "time value": 100, "time type": 100,
    }  # fmt: skip


@pytest.mark.parametrize("name", benchmarks())
def test_a_wrong_path_exits_with_2_and_says_what_is_expected(name, tmp_path):
    result = benchmark(name, "--data", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "does not exist; expected" in result.output
    assert "Traceback" not in result.output


def test_an_unknown_name_lists_those_there_are():
    result = benchmark("nonsense", "--data", ".")
    assert result.exit_code == 2
    assert "newsquant" in result.output


def test_data_must_be_named():
    result = benchmark("newsquant")
    assert result.exit_code == 2
    assert "--data" in result.output


#: Folder, documents, and a measure with a floor far under what all of the set gives: only a broken scorer falls below.
SETS = {
    "newsquant": ("newsquant", 12, "value", 50),
    "meantime": ("meantime", 3, "time relaxed", 50),
    "webpages": ("webpages", 3, "html", 50),
    "re3d": ("re3d", 2, "named found", 20),
    "lgl": ("geoparsing", 4, "toponym", 20),
    "muc4": ("muc4", 4, "incident type", 10),
    "wikievents": ("wikievents", 1, "trigger identified", 20),
    "isaf": ("isaf", 6, "event type", 20),
}


@pytest.mark.parametrize("name", SETS)
def test_a_few_documents_of_the_public_set(name, public, system):
    folder, limit, measure, floor = SETS[name]
    result = benchmarks()[name].run(public(folder), limit=limit, system=system)
    assert result.n == limit
    assert result[measure].gold > 0
    assert result[measure].score > floor
    for score in result.scores:
        assert 0 <= score.hits <= min(score.gold, score.system)
