"""Which reading stands where two stages claim the same characters."""

import pytest

from dateline.pipeline.assemble import reconcile
from dateline.schemas import Entity, Mention, Quantity, Span, Time

TEXT = "A Boeing 737 carried 12 tanks (13 guns) for two days in 2016, with 2016 soldiers of Black September."


def span(text: str) -> dict[str, object]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text}


def entity(text: str) -> Entity:
    return Entity(id="e1", type="AIRCRAFT", name=text, mentions=(Mention(**span(text), confidence=0.9),))


def count(identifier: str, text: str, value: float, item: str | None = None, **more: object) -> Quantity:
    found = Span(**span(item)) if item else None
    return Quantity(id=identifier, kind="count", value=value, item=found, confidence=0.9, **span(text), **more)


def moment(identifier: str, text: str, value: str | None = None) -> Time:
    return Time(id=identifier, kind="date", value=value, confidence=0.9, **span(text))


def test_a_number_inside_a_name_is_no_quantity() -> None:
    quantities, _ = reconcile([entity("Boeing 737")], [count("q1", "737", 737)], [])
    assert quantities == ()


def test_a_counted_name_keeps_its_quantity() -> None:
    quantities, _ = reconcile([entity("tanks")], [count("q1", "12 tanks", 12, "tanks")], [])
    assert [q.text for q in quantities] == ["12 tanks"]


def test_a_date_inside_a_name_is_no_time() -> None:
    _, times = reconcile([entity("Black September")], [], [moment("t1", "September", "2016-09")])
    assert times == ()


@pytest.mark.parametrize(
    ("quantity", "time", "kept"),
    [
        pytest.param("two days", "two days", ["two days"], id="equally long: the time"),
        pytest.param("2016 soldiers", "2016", ["2016 soldiers"], id="the quantity is longer"),
        pytest.param("two", "two days", ["two days"], id="the time is longer"),
        pytest.param("12 tanks", "two days", ["12 tanks", "two days"], id="apart: both"),
    ],
)
def test_the_longer_reading_stands(quantity: str, time: str, kept: list[str]) -> None:
    place = TEXT.rindex(time) if quantity == "2016 soldiers" else TEXT.index(time)
    moments = [Time(id="t1", kind="date", confidence=0.9, start=place, end=place + len(time), text=time)]
    quantities, times = reconcile([], [count("q1", quantity, 2)], moments)
    assert [x.text for x in (*quantities, *times)] == kept


def test_ids_are_numbered_anew_and_equivalents_follow() -> None:
    lost = count("q1", "737", 737)
    first = count("q2", "12 tanks", 12, "tanks", equivalents=("q1", "q3"))
    second = count("q3", "13 guns", 13, "guns", equivalents=("q2",))
    quantities, times = reconcile([entity("Boeing 737")], [lost, first, second], [moment("t4", "2016", "2016")])
    assert [(q.id, q.equivalents) for q in quantities] == [("q1", ("q2",)), ("q2", ("q1",))]
    assert [t.id for t in times] == ["t1"]
