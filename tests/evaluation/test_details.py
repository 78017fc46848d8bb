"""Types, kinds, roles, places, confusions and calibration on sides made by hand."""

import pytest

from dateline.evaluation.calibration import calibration_error, merged, reliability, samples
from dateline.evaluation.confusion import NOTHING, confusions
from dateline.evaluation.details import kilometres
from dateline.evaluation.measures import measure

from .views import event, mention, quantity, side, time


def f1(gold, system):
    return {name: round(count.f1, 3) for name, count in measure(gold, system).rows()}


def test_kinds_of_quantities_and_times():
    gold = side(
        quantities=[quantity(0, 5), quantity(10, 15, kind="money", currency="EUR")],
        times=[time(20, 25), time(30, 35, "P2D", "duration")],
    )
    system = side(quantities=[quantity(1, 5), quantity(10, 15)], times=[time(20, 25), time(30, 35, "P3D", "duration")])
    scores = f1(gold, system)
    assert (scores["quantity.count"], scores["quantity.money"]) == (round(2 / 3, 3), 0)
    assert (scores["time.date"], scores["time.duration"]) == (1, 0)


def test_types_realis_and_roles_of_events():
    agent, target = ("agent", ((0, 5),)), ("target", ((20, 25),))
    gold = side(events=[event((10, 15), arguments=(agent, target)), event((40, 45), kind="MOVE", realis="planned")])
    system = side(
        events=[event((10, 15), arguments=(agent,)), event((40, 45), kind="MOVE"), event((60, 65), kind="AID")]
    )
    scores = f1(gold, system)
    assert (scores["event.ASSAULT"], scores["event.MOVE"], scores["event.AID"]) == (1, 1, 0)
    assert (scores["realis.asserted"], scores["realis.planned"]) == (round(2 / 3, 3), 0)
    assert (scores["argument.agent"], scores["argument.target"]) == (1, 0)


def test_coreference_of_entities_and_events():
    gold = side(
        mentions=[mention(0, 5), mention(10, 15), mention(20, 25, entity="e2")], events=[event((30, 35), (40, 45))]
    )
    system = side(
        mentions=[mention(0, 5), mention(10, 15, entity="e2"), mention(20, 25, entity="e2")],
        events=[event((30, 35)), event((40, 45))],
    )
    scores = f1(gold, system)
    assert (scores["coref_muc"], scores["coref_lea"]) == (0, 0)
    assert scores["coref_b3"] == round(2 / 3, 3)
    assert scores["event_coref_b3"] == round(2 / 3, 3)


def test_places_within_161_kilometres():
    damascus, homs, cairo = (33.51, 36.29), (34.73, 36.72), (30.04, 31.24)
    gold = side(
        mentions=[mention(n * 10, n * 10 + 5, "LOCATION", place=damascus) for n in range(3)] + [mention(40, 45)]
    )
    system = side(
        mentions=[
            mention(0, 5, "LOCATION", place=homs),
            mention(10, 15, "LOCATION", place=cairo),
            mention(20, 25, "LOCATION"),
        ]
    )
    count = measure(gold, system)["geocode"]
    assert (count.hits, count.gold, count.system) == (1, 3, 2)
    assert kilometres(damascus, cairo) == pytest.approx(615, abs=10)


def test_confusions_tell_what_was_taken_for_what():
    gold = side(
        mentions=[mention(0, 5), mention(10, 15)],
        quantities=[quantity(20, 25, comparator="about")],
        events=[event((30, 35)), event((40, 45))],
    )
    system = side(
        mentions=[mention(0, 5, "BASE")],
        quantities=[quantity(20, 25)],
        events=[event((30, 35), kind="MOVE"), event((50, 55))],
    )
    found = confusions(gold, system)
    assert found["entity type"] == {("PERSON", "BASE"): 1, ("PERSON", NOTHING): 1}
    assert found["event type"] == {("ASSAULT", "MOVE"): 1, ("ASSAULT", NOTHING): 1, (NOTHING, "ASSAULT"): 1}
    assert found["comparator"] == {("about", "equal"): 1}
    assert found["realis"] == {}


def test_calibration_by_hand():
    rows = [(0.95, True)] * 3 + [(0.95, False)] + [(0.2, False)] * 4
    bins = reliability(rows)
    assert [part.count if part else 0 for part in bins] == [0, 0, 4, 0, 0, 0, 0, 0, 0, 4]
    assert calibration_error(rows) == pytest.approx((4 * 0.2 + 4 * 0.2) / 8)
    assert calibration_error([]) is None
    assert reliability([(1.0, True)])[-1].accuracy == 1


def test_samples_of_each_layer():
    gold = side(mentions=[mention(0, 5)], quantities=[quantity(10, 15)], times=[time(20, 25)], events=[event((30, 35))])
    system = side(
        mentions=[mention(0, 5, confidence=0.9), mention(6, 9, confidence=0.4)],
        quantities=[quantity(10, 15, value=2, confidence=0.8)],
        times=[time(20, 25, confidence=0.7)],
        events=[event((30, 35), confidence=0.6), event((40, 45), confidence=0.5)],
    )
    found = merged([samples(gold, system), samples(side(), side())])
    assert found == {
        "entity": [(0.9, True), (0.4, False)],
        "quantity": [(0.8, False)],
        "time": [(0.7, True)],
        "event": [(0.6, True), (0.5, False)],
    }
