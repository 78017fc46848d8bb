"""The bench: its sections on two tiny pages, the arithmetic of rounds, the command. No time is asserted."""

import gzip
import io
import re

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from dateline.evaluation.bench import SECTIONS, Bound, Material, Pace, Row, Section, Work, in_turn, table_of
from dateline.evaluation.bench.__main__ import main
from dateline.evaluation.bench.texts import count, dumped, pages_in, to_size
from dateline.evaluation.bench.timing import together
from dateline.evaluation.bench.webpages import html_in, written
from dateline.pipeline.ingest import from_html, from_text
from dateline.pipeline.segment import segment

TEXTS = (
    """Patrol boats seize freighter off Aden

The coast guard seized a freighter with 40 tonnes of fuel on Tuesday. Its crew of 12 was brought to Aden on 3 May 2024.
""",
    """Two bridges fall near Beledweyne

Floods destroyed two bridges and cut off some 3,000 families on Monday. The army flew in 15 tonnes of rice, he said.
""",
)
ROWS = {
    "extraction": ["dateline", "parse", "events", "entities", "quantities", "times", "assemble", "segment"],
    "html": ["trafilatura.extract", "dateline", "reading", "segmentation"],
    "quantities": ["quantulum3", "dateparser", "both, blank tokens", "both, parsed docs", "quantities", "times"],
    "segmentation": ["dateline", "segmentation", "segmentation of pages"],
}
BOUNDS = {"extraction": ["≤ 10%"], "html": ["≤ 120%"], "quantities": ["≥ 65,000"] * 2, "segmentation": ["≤ 10%"]}


@pytest.fixture(scope="module")
def pages():
    return [from_text(text, doc_id=f"page-{at}", published="2024-05-08") for at, text in enumerate(TEXTS)]


def shown(section):
    console = Console(file=io.StringIO(), width=80)
    console.print(table_of(section))
    return console.file.getvalue()


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_holds_its_rows_and_bounds(name, pages):
    section = SECTIONS[name](Material(pages, written(pages), words=1, rounds=1))
    names = [row.pace.name.strip() for row in section.rows]
    assert set(ROWS[name]) <= set(names)
    assert all(row.pace.words > 0 and len(row.pace.seconds) == 1 for row in section.rows)
    assert [row.bound.told for row in section.rows if row.bound] == BOUNDS[name]
    table = shown(section)
    assert "spaCy en_core_web_sm" in table
    assert all(re.search(rf"(?m)^ +{re.escape(row)} ", table) for row in names)
    assert len(re.findall(r"\b(?:met|missed)\b", table)) == len(BOUNDS[name])


def test_works_run_in_turn_after_a_round_to_warm_up():
    ran = []
    paces = in_turn([Work("a", 10, lambda: ran.append("a")), Work("b", 10, lambda: ran.append("b"))], 2)
    assert ran == ["a", "b"] * 3
    assert [(pace.name, pace.words, len(pace.seconds)) for pace in paces] == [("a", 10, 2), ("b", 10, 2)]


def test_ratios_are_medians_of_the_rounds_and_for_a_word():
    slow, fast = Pace("slow", 10, (4.0, 40.0, 6.0)), Pace("fast", 20, (2.0, 20.0, 2.0))
    assert slow.each == pytest.approx(0.6)
    assert slow.beside(fast) == pytest.approx(4.0)
    assert together("both", (slow, Pace("more", 10, (1.0, 2.0, 3.0)))).seconds == (5.0, 42.0, 9.0)


@pytest.mark.parametrize(("met", "verdict"), [(True, "≤ 120%  met"), (False, "≤ 120%  missed")])
def test_the_table_fits_a_terminal_and_says_whether_the_bound_is_met(met, verdict):
    fast, slow = Pace("quantulum3, dateparser", 10, (0.00005,)), Pace("dateline", 2_000, (2.0,))
    table = shown(Section("HTML", slow, "trafilatura", [Row(fast), Row(slow, slow, Bound("≤ 120%", met))]))
    assert verdict in table
    assert "2,000 words; quantulum3, dateparser 10" in table
    assert "…" not in table


def test_to_size_takes_whole_texts_again_and_again():
    assert to_size(["a b c", "d"], 1, str) == ["a b c"]
    assert to_size(["a b c", "d"], 5, str) == ["a b c", "d", "a b c"]
    assert count(["a b c", "d\ne"]) == 5


def test_the_pages_made_hold_their_story_and_a_site_around_it(pages):
    html = written(pages)
    assert len(html) == 2
    for text, source in zip(TEXTS, html, strict=True):
        raw = from_html(source, doc_id="page")
        story = segment(raw)[0]
        assert raw.published == "2024-05-08"
        assert story.title == text.split("\n")[0]
        assert text.strip().split("\n")[-1] in story.text
        assert len(raw.elements) > 100
    assert dumped([from_html(html[0], doc_id="page")])[0].elements == ()


def test_html_of_a_folder_is_read_also_gzipped_and_other_languages_are_left_out(tmp_path, pages):
    (tmp_path / "one.html").write_text(written(pages)[0], "utf-8")
    (tmp_path / "two.html.gz").write_bytes(gzip.compress(written(pages)[1].encode()))
    german = "<html><body><p>" + "Die Regierung hat am Dienstag neue Hilfen beschlossen. " * 20 + "</p></body></html>"
    (tmp_path / "other.html").write_text(german, "utf-8")
    assert html_in(tmp_path) == written(pages)


def test_folders_without_pages_are_refused(tmp_path):
    with pytest.raises(ValueError, match="no HTML page"):
        html_in(tmp_path)
    with pytest.raises(ValueError, match="no page"):
        pages_in(tmp_path)


def test_the_command_runs_the_sections_that_are_named(tmp_path):
    for at, text in enumerate(TEXTS):
        (tmp_path / f"{at}.txt").write_text(text, "utf-8")
    result = command("html", "--pages", tmp_path, "--words", 1, "--rounds", 1)
    assert result.exit_code == 0
    assert "HTML, 2 pages" in result.stdout
    assert "Page to record" not in result.stdout


@pytest.mark.parametrize("arguments", [("nonsense",), ("html", "--html", "nowhere"), ("html", "--pages", "nowhere")])
def test_the_command_refuses_what_it_cannot_run(arguments):
    assert command(*arguments).exit_code == 2


def command(*arguments):
    app = typer.Typer()
    app.command()(main)
    return CliRunner().invoke(app, [*map(str, arguments)])
