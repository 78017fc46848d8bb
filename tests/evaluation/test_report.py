"""Every mistake in its sentence, and the page that shows them: whole by itself, and filtered in a browser."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.corpus import read_folder
from dateline.evaluation import evaluate_records
from dateline.evaluation.context import MARGIN, in_context
from dateline.evaluation.mistakes import mistakes
from dateline.evaluation.report import render_report
from dateline.pipeline.export import read_records

from .views import event, mention, quantity, side, time

TEXT = "x" * 100


def found(gold, system, text=TEXT):
    return {(m.layer, m.kind, m.gold, m.system) for m in mistakes(gold, system, text, [(0, len(text))])}


def test_mistakes_of_entities():
    gold = side(
        mentions=[
            mention(0, 5),
            mention(10, 15),
            mention(20, 25, "COUNTRY", link="RUS"),
            mention(30, 35),
            mention(40, 45),
        ]
    )
    system = side(
        mentions=[
            mention(0, 4),
            mention(10, 15, "BASE"),
            mention(20, 25, "COUNTRY", link="UKR"),
            mention(40, 45),
            mention(50, 55),
        ]
    )
    assert found(gold, system) == {
        ("entity", "span", "PERSON “xxxxx”", "PERSON “xxxx”"),
        ("entity", "type", "PERSON “xxxxx”", "BASE “xxxxx”"),
        ("link", "value", "RUS", "UKR"),
        ("entity", "missed", "PERSON “xxxxx”", None),
        ("entity", "spurious", None, "PERSON “xxxxx”"),
    }


def test_mistakes_of_quantities_and_times():
    gold = side(
        quantities=[quantity(0, 5, 150, item="tanks"), quantity(10, 15, 2, item="men"), quantity(20, 25)],
        times=[time(30, 35), time(40, 45)],
    )
    system = side(
        quantities=[quantity(0, 5, 150, comparator="more_than", item="tanks"), quantity(10, 15, 2, item="women")],
        times=[time(30, 35, None), time(50, 55)],
    )
    assert found(gold, system) == {
        ("quantity", "value", "count: 150 tanks", "count: more than 150 tanks"),
        ("quantity", "item", "men", "women"),
        ("quantity", "missed", "count: 1", None),
        ("time", "value", "date: 2024-12-13", "date: no value"),
        ("time", "missed", "date: 2024-12-13", None),
        ("time", "spurious", None, "date: 2024-12-13"),
    }


def test_mistakes_of_events():
    text = "Jets bombed Kobani, police said. Rebels fled."
    jets, kobani, police, rebels = ((0, 4),), ((12, 18),), ((20, 26),), ((33, 39),)
    gold = side(
        len(text),
        events=[
            event((5, 11), mode="aerial", arguments=(("agent", jets), ("target", kobani)), attribution=police),
            event((40, 44), kind="RETREAT"),
        ],
    )
    system = side(
        len(text),
        events=[
            event((5, 11), realis="planned", arguments=(("instrument", jets), ("target", rebels))),
            event((40, 44), kind="MOVE"),
            event((27, 31), kind="AID"),
        ],
    )
    assert found(gold, system, text) == {
        ("event", "mode", "ASSAULT aerial (asserted) “bombed”", "ASSAULT (planned) “bombed”"),
        ("event", "realis", "ASSAULT aerial (asserted) “bombed”", "ASSAULT (planned) “bombed”"),
        ("argument", "role", "agent “Jets” of ASSAULT “bombed”", "instrument “Jets” of ASSAULT “bombed”"),
        ("argument", "value", "target “Kobani” of ASSAULT “bombed”", "target “Rebels” of ASSAULT “bombed”"),
        ("attribution", "missed", "“police” of ASSAULT “bombed”", None),
        ("event", "type", "RETREAT (asserted) “fled”", "MOVE (asserted) “fled”"),
        ("event", "spurious", None, "AID (asserted) “said”"),
    }  # fmt: skip


def test_mistakes_of_lines():
    gold, system = side(30), side(30)
    gold.places = ["story"] * 10 + ["removed"] * 10 + ["teaser"] * 10
    system.places = ["removed"] * 10 + ["story"] * 20
    rows = mistakes(gold, system, "x" * 30, [(0, 10), (10, 20), (20, 30)])
    assert [(m.kind, m.gold, m.system) for m in rows] == [
        ("missed", "story", "removed"),
        ("spurious", "removed", "story"),
        ("type", "teaser", "story"),
    ]


def test_no_mistake_where_both_agree():
    one = side(mentions=[mention(0, 5)], quantities=[quantity(10, 15)], times=[time(20, 25)], events=[event((30, 35))])
    assert mistakes(one, one, TEXT, [(0, 100)]) == []


@pytest.mark.parametrize(
    ("gold", "system", "expected"),
    [
        ((4, 8), None, [("One ", ""), ("gold", "gold"), (" word.", "")]),
        ((4, 8), (4, 8), [("One ", ""), ("gold", "both"), (" word.", "")]),
        ((4, 8), (6, 13), [("One ", ""), ("go", "gold"), ("ld", "both"), (" word", "system"), (".", "")]),
        (None, (19, 23), [("Then ", ""), ("more", "system"), (".", "")]),
        (
            (0, 3),
            (19, 23),
            [("One", "gold"), (" gold word.", ""), (" … ", ""), ("Then ", ""), ("more", "system"), (".", "")],
        ),
    ],
)
def test_a_mistake_in_its_sentence(gold, system, expected):
    assert in_context("One gold word.Then more.", [(0, 14), (14, 24)], gold, system) == expected


def test_a_long_sentence_is_cut():
    pieces = in_context("x" * 2000, [(0, 2000)], (1000, 1010), None)
    assert [len(piece.text) for piece in pieces] == [2, MARGIN, 10, MARGIN, 2]


PAGES = {
    "a": "Turkish jets bombed Kobani on Monday, killing at least 12 fighters.\n",
    "b": "Ukraine said on Tuesday that Russian <b>drones</b> had struck Odesa. Two people died.\n",
}


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> Path:
    """The report of records without events, and with a place taken for a person."""
    root = tmp_path_factory.mktemp("report")
    (root / "pages").mkdir()
    for name, text in PAGES.items():
        (root / "pages" / f"{name}.txt").write_text(text)
    runner, records = CliRunner(), root / "records.jsonl"
    for command in (
        ["extract", root / "pages", "-o", records],
        ["annotate", "export", records, "-o", root / "gold", "--format", "native"],
    ):
        assert runner.invoke(app, [str(part) for part in command]).exit_code == 0
    spoilt = re.sub(
        r'"type":"LOCATION"',
        '"type":"PERSON"',
        re.sub(r'"events":\[.*\],"provenance"', '"events":[],"provenance"', records.read_text()),
    )
    (root / "spoilt.jsonl").write_text(spoilt)
    command = ["evaluate", root / "spoilt.jsonl", root / "gold", "--html", root / "report.html"]
    assert runner.invoke(app, [str(part) for part in command]).exit_code == 0
    return root / "report.html"


class Outline(HTMLParser):
    """Collects what the page loads from elsewhere, its sections, and the mistakes that are shown."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loads, self.ids, self.shown, self.open = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.loads += [values[name] for name in ("src", "srcset", "data", "poster") if name in values]
        self.loads += [values["href"]] if tag == "link" else []
        self.ids += [values["id"]] if "id" in values else []
        if tag == "li" and "data-layer" in values and "hidden" not in values:
            self.shown.append((values["data-layer"], values["data-kind"], values["data-doc"]))
        if tag not in ("meta", "link", "br", "rect", "line", "circle", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in ("rect", "line", "circle"):
            assert self.open.pop() == tag


def test_the_page_is_whole_by_itself(page):
    text = page.read_text()
    outline = Outline(text)
    assert outline.loads == []
    assert outline.open in ([], ["html"])
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org)", text)
    for section in ("scores", "types", "documents", "confusions", "calibration", "mistakes"):
        assert section in outline.ids
    assert ("entity", "type", "a") in outline.shown
    assert ("event", "missed", "b") in outline.shown
    assert "&lt;b&gt;drones&lt;/b&gt;" in text
    assert "<b>drones" not in text


def test_the_page_of_perfect_and_of_absent_records(page):
    gold = list(read_folder(page.parent / "gold"))
    perfect = render_report(evaluate_records(read_records(page.parent / "records.jsonl"), gold))
    assert Outline(perfect).shown == []
    absent = render_report(evaluate_records([], gold))
    assert "Without a record, all of it missed:</b> a, b" in absent


BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here")
@pytest.mark.parametrize(
    ("fragment", "fits"),
    [
        ("", lambda _: True),
        ("#layer=entity", lambda row: row[0] == "entity"),
        ("#layer=event&kind=missed&doc=b", lambda row: row == ("event", "missed", "b")),
        ("#doc=a", lambda row: row[2] == "a"),
        ("#layer=nonsense", lambda _: True),
    ],
)
def test_the_filter_in_a_browser(page, tmp_path, fragment, fits):
    command = [BROWSER, *FLAGS, f"--user-data-dir={tmp_path}", "--dump-dom", f"{page.as_uri()}{fragment}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    everything, shown = Outline(page.read_text()).shown, Outline(done.stdout).shown
    assert shown == [row for row in everything if fits(row)]
    assert shown
    assert f"{len(shown)} of {len(everything)}" in done.stdout
