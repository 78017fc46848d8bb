"""One document through all stages, and what becomes of a stage's failure."""

import contextlib

import pytest

from dateline.pipeline.batch import Extractor
from dateline.pipeline.batch import extractor as module
from dateline.pipeline.ingest import from_text

TEXT = "Russia withdrew 12 tanks from Syria on Monday, a Syrian official said."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def test_every_layer_is_filled(extractor: Extractor) -> None:
    (record,) = extractor.extract(from_text(TEXT, doc_id="d", published="2024-12-18")).records
    assert {entity.name for entity in record.entities} >= {"Russia", "Syria"}
    assert [(q.text, q.value) for q in record.quantities] == [("12 tanks", 12)]
    assert [(t.text, t.value) for t in record.times] == [("Monday", "2024-12-16")]
    assert [(event.type, event.mode) for event in record.events] == [("RETREAT", "withdraw")]


def test_a_failing_stage_gives_a_dead_letter_and_the_next_document_goes_on(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("out of tanks")

    with monkeypatch.context() as patch:
        patch.setattr(module, "find_quantities", fail)
        outcome = extractor.extract(from_text(TEXT, doc_id="d"))
    assert outcome.records == ()
    assert outcome.letter is not None
    assert (outcome.letter.stage, outcome.letter.error) == ("quantities", "ZeroDivisionError")
    assert "out of tanks" in outcome.letter.message
    assert extractor.extract(from_text(TEXT, doc_id="e")).letter is None


def test_time_is_kept_by_stage(extractor: Extractor) -> None:
    extractor.extract(from_text(TEXT, doc_id="d"))
    assert {"segment", "parse", "entities", "quantities", "times", "events", "assemble"} <= set(extractor.seconds)


def test_a_stage_that_hides_its_errors_does_not_outlast_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def loop(*_: object, **__: object) -> None:
        while True:
            with contextlib.suppress(Exception):
                sum(range(1000))

    limited = Extractor(seconds_each=0.3)
    with monkeypatch.context() as patch:
        patch.setattr(module, "find_quantities", loop)
        letter = limited.extract(from_text(TEXT, doc_id="d")).letter
    assert letter is not None
    assert (letter.stage, letter.error) == ("quantities", "TimeLimitExceeded")
    assert limited.extract(from_text(TEXT, doc_id="e")).letter is None
