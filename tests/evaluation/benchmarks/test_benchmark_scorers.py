"""Every scorer on cases made by hand, and how what was found is put into each set's own form."""

from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from dateline.corpus.public import isaf as isaf_set
from dateline.corpus.public import lgl as lgl_set
from dateline.corpus.public import muc4 as muc4_set
from dateline.corpus.public import re3d as re3d_set
from dateline.corpus.public import webpages as webpages_set
from dateline.corpus.public import wikievents as wikievents_set
from dateline.corpus.public.newsquant import Quantity, Sentence
from dateline.corpus.public.timex import Timex, TimexDocument
from dateline.evaluation.benchmarks import (
    BenchmarkResult,
    Published,
    Score,
    benchmarks,
    isaf,
    lgl,
    muc4,
    newsquant,
    re3d,
    result_table,
    timexes,
    webpages,
    wikievents,
)
from dateline.evaluation.benchmarks.result import micro
from dateline.evaluation.benchmarks.spans import add_spans, without_article
from dateline.evaluation.benchmarks.units import Amount
from dateline.evaluation.side import EventView, MentionView, QuantityView, Side, TimeView
from dateline.evaluation.tally import Tally
from dateline.schemas import ontology


def counts(tally, *names):
    return [(tally[name].hits, tally[name].gold, tally[name].system) for name in names]


def side(**values):
    return Side([], [], [], **values)


def span(text, part):
    return text.index(part), text.index(part) + len(part)


# Spans


def test_spans_strict_and_relaxed_count_each_once():
    tally = Tally()
    add_spans(tally, "x", [(0, 4), (6, 9), (6, 9)], [(0, 4), (5, 9), (5, 6)])
    assert counts(tally, "x strict", "x relaxed") == [(1, 3, 3), (2, 3, 3)]


@pytest.mark.parametrize(("words", "rest"), [("the Army", "Army"), ("An attack", "attack"), ("Theresa", "Theresa")])
def test_articles_are_left_out(words, rest):
    start, end = without_article(words, (0, len(words)))
    assert words[start:end] == rest


# NewsQuant


def quantity(low, high=None, unit=None, wording=None):
    return Quantity(low, low if high is None else high, unit, wording or unit, "=")


@pytest.mark.parametrize(
    ("gold", "found", "value", "unit"),
    [
        (quantity(6, unit="dollar"), Amount(6, 6, "dollar"), 1, 1),
        (quantity(6, unit="dollar per month"), Amount(6, 6, "dollar"), 1, 0),
        (quantity(6, unit="dollar per month"), Amount(6, 6, "dollar", per="month"), 1, 1),
        (quantity(6, unit="dollar"), Amount(6, 6, "dollar", per="month"), 1, 0),
        (quantity(6, unit="barrel of oil", wording="barrels of oil"), Amount(6, 6, "barrel"), 1, 1),
        (quantity(6, unit="foot pound-force", wording="lb-ft"), Amount(6, 6, "pound-foot"), 1, 1),
        (quantity(22, unit="goal", wording="goals"), Amount(22, 22, item="late goals"), 1, 1),
        (quantity(22, unit="goal", wording="goals"), Amount(22, 22, item="late saves"), 1, 0),
        (quantity(22), Amount(22, 22), 1, 1),
        (quantity(22), Amount(22, 22, "mile"), 1, 0),
        (quantity(208, 193, "mile"), Amount(193, 208, "mile"), 1, 1),
        (quantity(208, 193, "mile"), Amount(193, 193, "mile"), 0, 0),
        (quantity(1e9, unit="dollar"), Amount(1000000000.5, 1000000000.5, "dollar"), 1, 1),
    ],
)
def test_newsquant_value_and_unit(gold, found, value, unit):
    tally = newsquant.compare(Sentence("", (gold,)), [found])
    assert counts(tally, "value", "value and unit") == [(value, 1, 1), (unit, 1, 1)]


def test_newsquant_equal_values_are_matched_once_each():
    gold = Sentence("", (quantity(3, unit="day"),) * 2)
    tally = newsquant.compare(gold, [Amount(3, 3, "day"), Amount(3, 3, "week"), Amount(4, 4)])
    assert counts(tally, "value", "value and unit") == [(2, 2, 3), (1, 2, 3)]


GUIDELINES = ("value, by our guidelines", "value and unit, by our guidelines")


@pytest.mark.parametrize(
    ("text", "gold", "found"),
    [
        ("He is 50 and has 3 sons.", quantity(50, unit="year of age"), Amount(50, 50)),
        ("One of the best sons.", quantity(1, unit="good son", wording="best sons"), Amount(1, 1, item="sons")),
        (
            "It spins 78 times a minute.",
            quantity(78, unit="count per minute", wording="times a minute"),
            Amount(78, 78),
        ),
        ("A 9-2 lead.", quantity(9, 2, unit="lead"), Amount(2, 9)),
    ],
)
def test_newsquant_leaves_out_on_both_sides_what_our_guidelines_exclude(text, gold, found):
    tally = newsquant.compare(Sentence(text, (gold, quantity(3, unit="son"))), [found, Amount(3, 3, item="sons")])
    assert counts(tally, "value", *GUIDELINES) == [(2, 2, 2), (1, 1, 1), (1, 1, 1)]


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        (quantity(6, unit="dollar per month"), Amount(6, 6, "dollar")),
        (quantity(1 / 3, unit="% fleet"), Amount(0.333, 0.333, "%")),
    ],
)
def test_newsquant_units_may_lack_what_they_are_per_or_of(gold, found):
    tally = newsquant.compare(Sentence("", (gold,)), [found])
    assert counts(tally, "value", "value and unit", *GUIDELINES) == [(1, 1, 1), (0, 1, 1), (1, 1, 1), (1, 1, 1)]


# TIMEX3


def test_timex_scores_ask_for_span_value_and_type():
    text = "They met on Monday for two hours; not scored: today."
    document = TimexDocument(
        "a", text, date(2013, 3, 22),
        (Timex(*span(text, "Monday"), "DATE", "2013-03-18"), Timex(*span(text, "two hours"), "DURATION", "PT2H")),
        ((0, text.index("not")),),
    )  # fmt: skip
    times = [
        TimeView(span(text, "on Monday"), "date", "2013-03-18", "on Monday"),
        TimeView(span(text, "two hours"), "duration", "PT3H", "two hours"),
        TimeView(span(text, "today"), "date", "2013-03-22", "today"),
    ]
    tally = timexes.compare_times(document, side(times=times))
    names = ("time strict", "time relaxed", "time value", "time type")
    assert counts(tally, *names) == [(1, 2, 2), (2, 2, 2), (1, 2, 2), (2, 2, 2)]


# Web pages


def test_shingles_of_short_and_long_texts():
    assert webpages.shingles("One, two") == {("One", "two"): 1}
    assert set(webpages.shingles("a b c d e")) == {("a", "b", "c", "d"), ("b", "c", "d", "e")}
    assert not webpages.shingles("…")


def test_pages_are_averaged_and_long_ones_weigh_no_more():
    pages = []
    for hits, gold, system in ((100, 100, 200), (0, 1, 0), (0, 0, 0)):
        tally = Tally()
        for form in webpages.FORMS:
            tally.add(form, hits, gold, system)
            tally.add(f"{form} exact", 0, 1, 1)
        pages.append(tally)
    html = next(iter(webpages.macro(pages)))
    assert (html.precision, html.recall, html.score) == (50.0, 66.67, 57.14)


def test_a_dump_keeps_blocks_apart_and_drops_what_is_hidden():
    page = "<head><title>T</title></head><p>One <b>bold</b>&amp;  word<br>two<script>x</script></p><!-- no --><div>end"
    assert webpages.dump(page) == "One bold& word\ntwo\nend\n"


def test_a_story_is_told_without_title_and_byline():
    page = (
        "<html><body><article><h1>Troops leave the valley after a long siege</h1><p>By Ada Byron</p>"
        "<p>Government troops left the eastern valley on Monday after a siege that had lasted for three months.</p>"
        "<p>Residents said that the last convoy drove off before dawn and that nobody had fired a shot at it.</p>"
        "</article></body></html>"
    )
    found = webpages.words(_told(page))
    assert found[:5] == ["Government", "troops", "left", "the", "eastern"]
    assert found[-2:] == ["at", "it"]
    assert _told("<p></p>") == ""


def _told(html: str) -> str:
    return webpages.story(webpages.as_document(webpages_set.Page("page", "https://example.org/", html, "")))


# re3d


def test_re3d_types_are_mapped_and_names_counted_apart():
    text = "The Army and rebels fired 3 rockets at Homs."
    labels = (("The Army", "Organisation"), ("rebels", "Organisation"), ("Homs", "Location"), ("at", "Frequency"))
    document = re3d_set.Document("d", text, tuple(re3d_set.Label(*span(text, part), kind) for part, kind in labels))
    found = side(
        mentions=[
            MentionView(span(text, "Army"), "ORGANIZATION", 1, None, "Army"),
            MentionView(span(text, "Homs"), "FACILITY", 2, None, "Homs"),
        ],
        quantities=[
            QuantityView(span(text, "3 rockets"), "q1", "count", 3, None, None, "equal", None, None, None, (), "")
        ],
    )
    tally = re3d.compare(document, found)
    assert counts(tally, "Organisation strict", "Location relaxed", "Quantity strict") == [
        (1, 2, 1),
        (1, 1, 1),
        (0, 0, 1),
    ]
    assert counts(tally, "all strict", re3d.NAMED) == [(2, 3, 3), (2, 2, 2)]


# LGL


def test_kilometres_between_paris_and_london():
    assert lgl.kilometres((48.8566, 2.3522), (51.5074, -0.1278)) == pytest.approx(343.6, abs=0.5)


def test_lgl_accuracy_counts_only_places_with_coordinates_on_both_sides():
    toponyms = (
        lgl_set.Toponym(0, 5, (48.9, 2.4)),
        lgl_set.Toponym(6, 11, (33.7, -95.6)),
        lgl_set.Toponym(12, 18, (1, 1)),
    )
    article = lgl_set.Article("a", "Paris Paris France There", None, (*toponyms, lgl_set.Toponym(19, 24, None)))
    found = [
        MentionView((0, 5), "LOCATION", 1, None, "Paris", (48.86, 2.35)),
        MentionView((6, 11), "LOCATION", 1, None, "Paris", (48.86, 2.35)),
        MentionView((12, 18), "COUNTRY", 2, "FRA", "France"),
        MentionView((19, 24), "PERSON", 3, None, "There"),
    ]
    tally = lgl.compare(article, side(mentions=found))
    assert counts(tally, "toponym", lgl.ACCURACY, lgl.RESOLVED) == [(3, 4, 3), (1, 2, 2), (1, 3, 3)]


# MUC-4


def template(*types, **fills):
    return muc4_set.Template(types, {slot: tuple(fills.get(slot, ())) for slot in muc4_set.SLOTS})


def incident(kind, **fills):
    out = muc4.Incident(kind)
    out.fills.update({slot: list(fillers) for slot, fillers in fills.items()})
    return out


def test_muc4_fillers_agree_by_the_head_of_any_wording():
    gold = [("farabundo marti front", "fmln"), ("armed men",)]
    assert muc4.agreeing(gold, [("the fmln",), ("three men",), ("men",)]) == 2


def test_muc4_templates_of_one_type_are_aligned():
    gold = [
        template("attack", Victim=[("a judge",)], Weapon=[("rifle",)]),
        template("bombing", "attack", Target=[("embassy",)]),
    ]
    found = [incident("attack", Target=[("the embassy",)], Victim=[("clerk",)]), incident("kidnapping")]
    tally = muc4.compare(gold, found)
    assert counts(tally, "incident type", "Target", "Victim") == [(1, 2, 2), (1, 1, 1), (0, 1, 1)]
    assert counts(tally, "role fillers", "templates") == [(1, 3, 2), (2, 5, 4)]


def test_muc4_documents_without_incidents_cost_precision():
    tally = muc4.compare([], [incident("attack", PerpInd=[("guerrillas",)])])
    assert counts(tally, "incident type", "templates") == [(0, 0, 1), (0, 0, 2)]


# WikiEvents


WAR = "Troops shelled Homs. The shelling killed nine people in Homs. Envoys met."


def wiki_document():
    second = WAR.index("Homs", 20)
    return wikievents_set.Document(
        "w",
        WAR,
        (
            wikievents_set.Event(
                "Conflict.Attack.Unspecified",
                span(WAR, "shelled"),
                (("Attacker", span(WAR, "Troops")), ("Target", span(WAR, "Homs"))),
            ),
            wikievents_set.Event(
                "Conflict.Attack.DetonateExplode", span(WAR, "shelling"), (("Place", (second, second + 4)),)
            ),
            wikievents_set.Event("Contact.Contact.Meet", span(WAR, "met"), (("Participant", span(WAR, "Envoys")),)),
            wikievents_set.Event("Life.Infect.Unspecified", span(WAR, "in"), ()),
        ),
    )


def view(kind, *triggers, **arguments):
    spans = tuple((role, places) for role, places in arguments.items())
    return EventView(kind, None, "asserted", None, tuple(span(WAR, t) for t in triggers), spans)


def test_wikievents_triggers_and_arguments_by_event():
    second = WAR.index("Homs", 20)
    homs = (span(WAR, "Homs"), (second, second + 4))
    ours = view(
        "ASSAULT", "shelled", "shelling", agent=(span(WAR, "Troops"),), target=homs, amount=(span(WAR, "nine people"),)
    )
    tally = wikievents.compare(wiki_document(), side(events=[ours, view("COERCE", "met"), view("SUPPORT", "killed")]))
    assert counts(tally, "trigger identified", "trigger classified") == [(3, 3, 3), (2, 3, 3)]
    assert counts(tally, wikievents.IDENTIFIED, wikievents.CLASSIFIED) == [(2, 4, 2), (2, 4, 2)]
    assert counts(tally, wikievents.CLASSIFIED + wikievents.FOUND) == [(2, 3, 2)]


def test_wikievents_arguments_of_spurious_events_count_against():
    tally = wikievents.compare(
        wikievents_set.Document("w", WAR, ()), side(events=[view("MOVE", "met", agent=(span(WAR, "Envoys"),))])
    )
    assert counts(tally, wikievents.IDENTIFIED, wikievents.IDENTIFIED + wikievents.FOUND) == [(0, 0, 1), (0, 0, 0)]


def test_every_kairos_role_and_type_maps_to_the_ontology():
    assert frozenset().union(*wikievents.types().values()) <= set(ontology().types)
    assert frozenset().union(*wikievents.roles().values()) <= set(ontology().roles)


# ISAF


def test_isaf_fields_are_right_or_wrong():
    release = isaf_set.Release("…", "2011-02-19", frozenset({"airstrike", "detention"}), frozenset({"khost"}), 0, 3)
    tally = isaf.compare(release, isaf.Raid("2011-02-19", "detention", "kabul", 0, 2))
    assert [tally[name].hits for name in isaf.FIELDS] == [1, 1, 0, 1, 0]


@pytest.mark.parametrize(
    ("killed", "captured", "air", "kind"),
    [
        (2, 1, True, "captureandkill"),
        (0, 1, True, "detention"),
        (2, 0, True, "airstrike"),
        (2, 0, False, "insurgentskilled"),
        (0, 0, False, None),
    ],
)
def test_isaf_event_types(killed, captured, air, kind):
    assert isaf.event_type(killed, captured, air=air) == kind


def test_isaf_a_release_is_put_into_the_fields(system):
    text = (
        "KABUL, Afghanistan (Feb. 20, 2011) - A coalition force detained three insurgents in Khost province on Feb. 19, 2011. "
        "The soldiers killed two insurgents in the operation, a spokesman told reporters in Kabul."
    )
    found = isaf.raid(system.records(text))
    assert found == isaf.Raid("2011-02-19", "captureandkill", "khost", 2, 3)


def test_muc4_events_of_one_type_are_one_incident(system):
    text = (
        "Guerrillas attacked a power plant near San Salvador on Monday, the army said. "
        "Rebels kidnapped a judge in the capital. Gunmen attacked a church in the same city."
    )
    found = {incident.type: incident.fills for incident in muc4.incidents(system.records(text))}
    assert set(found) == {"attack", "kidnapping"}
    assert muc4.agreeing([("power plant",), ("church",)], found["attack"]["Target"]) == 2
    assert muc4.agreeing([("judge",)], found["kidnapping"]["Victim"]) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 40 workers paid $6 each, or 19 cents a day, for three months, said the union, and 12 per cent left.",
            {(40, 40, "workers"), (6, 6, "dollar"), (19, 19, "cent"), (3, 3, "month"), (12, 12, "percentage")},
        ),
        ("The price fell from $24 to $22 after a year.", {(24, 22, "dollar")}),
        ("They fought for two to three weeks.", {(2, 3, "week")}),
        ("Two years later they built two or three bridges.", {(2, 2, "year"), (2, 2, "bridges"), (3, 3, "bridges")}),
        ("It took 24 hours, 39 minutes, and 35 seconds.", {(24, 24, "hour"), (39, 39, "minute"), (35, 35, "second")}),
        ("Half of the men died; hundreds of miles remain.", {(0.5, 0.5, "%"), (100, 1000, "mile")}),
    ],
)
def test_newsquant_form(text, expected):
    assert {(a.low, a.high, a.unit or a.item) for a in newsquant.found_in(text)} == expected


# Results


def test_accuracies_have_no_precision():
    tally = Tally()
    tally.add("right", 3, 4, 4)
    tally.add("found", 1, 2, 4)
    right, found = micro([tally], frozenset({"right"}))
    assert (right.score, right.precision) == (75.0, None)
    assert (found.score, found.precision, found.recall) == (33.33, 25.0, 50.0)


def test_the_table_shows_published_scores_under_ours():
    result = BenchmarkResult(
        name="x", title="A set", n=2, unit="pages", lost=1,
        scores=(Score(measure="value", score=81.25, precision=80, recall=82.5, hits=33, gold=40, system=41),),
        published=(Published(system="Rival", scores={"value": 92.0}, on="all of it", source="Somebody (2020)"),),
    )  # fmt: skip
    console = Console(width=80, record=True, file=StringIO())
    console.print(result_table(result))
    shown = console.export_text()
    assert "2 pages, 1 without a record" in shown
    assert "Rival: all of it. Somebody (2020)" in shown
    lines = [line.split() for line in shown.splitlines()]
    assert lines.index(["value", "Dateline", "81.2", "80.0", "82.5", "40", "41"]) + 1 == lines.index(["Rival", "92.0"])
    assert result["value"].hits == 33
    with pytest.raises(KeyError):
        result["other"]


def test_published_scores_name_measures_that_exist():
    measures = {
        "newsquant": {"value", "value and unit"},
        "webpages": {"html"},
        "lgl": {lgl.ACCURACY},
        "muc4": {"templates"},
        "wikievents": {wikievents.IDENTIFIED + wikievents.FOUND, wikievents.CLASSIFIED + wikievents.FOUND},
    }
    timed = {"time strict", "time relaxed", "time value"}
    for name, benchmark in benchmarks().items():
        assert {m for other in benchmark.published for m in other.scores} <= measures.get(name, timed)
        assert all(other.on and other.source for other in benchmark.published)
