"""Documents over processes: in order, none lost, the one that kills its worker named."""

import itertools
import os
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.pipeline.batch import Outcome, extract_all
from dateline.pipeline.ingest import RawDocument, from_text
from dateline.schemas import DeadLetter


class Deadly(str):
    """A title that ends the process which unpickles it."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)


def slow() -> Iterator[None]:
    """Elements that never come, and that Python waits for."""
    return filter(None, map(time.sleep, itertools.repeat(0.01)))


def stuck() -> Iterator[int]:
    """Elements that never come, in code that never returns to Python."""
    return filter(None, itertools.repeat(0))


def document(name: str, title: str | None = None) -> RawDocument:
    raw = from_text(f"Troops shelled the town of {name}, killing three people on Monday.", doc_id=name)
    return RawDocument(doc_id=name, text=raw.text, source=raw.source, title=title)


LOST = DeadLetter(doc_id="lost", stage="ingest", error="FileNotFoundError", message="there is no such file")


def ids(outcomes: list[Outcome]) -> list[tuple[str, bool]]:
    return [(outcome.doc_id, outcome.letter is None) for outcome in outcomes]


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_come_in_the_order_of_documents(workers: int) -> None:
    outcomes = list(extract_all([document("Bakhmut"), LOST, document("Homs")], workers=workers))
    assert ids(outcomes) == [("Bakhmut", True), ("lost", False), ("Homs", True)]
    assert outcomes[1].letter == LOST


def test_a_document_that_kills_its_worker_is_the_only_one_lost() -> None:
    documents = [document("Bakhmut"), document("Izyum", title=Deadly("x")), document("Homs")]
    outcomes = list(extract_all(documents, workers=2))
    assert ids(outcomes) == [("Bakhmut", True), ("Izyum", False), ("Homs", True)]
    assert outcomes[1].letter is not None
    assert outcomes[1].letter.error == "WorkerDied"


@pytest.mark.parametrize(
    ("workers", "elements"), [(1, slow()), (2, slow()), (2, stuck())], ids=["one process", "pool", "stuck in C"]
)
def test_a_document_that_takes_too_long_is_the_only_one_lost(workers: int, elements: Iterator[None]) -> None:
    endless = replace(document("Izyum"), elements=elements)  # type: ignore[arg-type]
    outcomes = list(extract_all([document("Bakhmut"), endless, document("Homs")], workers=workers, time_limit=2))
    assert ids(outcomes) == [("Bakhmut", True), ("Izyum", False), ("Homs", True)]
    assert outcomes[1].letter is not None
    assert outcomes[1].letter.error == "TimeLimitExceeded"
    assert "2 s" in outcomes[1].letter.message
