"""Whatever the text, the stages together give valid records from which no character is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.pipeline.batch import Extractor
from dateline.pipeline.ingest import from_text
from dateline.pipeline.segment import segment
from dateline.schemas import Record

WORDS = st.sampled_from(
    [
        "Russia",
        "Syria",
        "Moscow",
        "the",
        "a",
        "over",
        "150",
        "tanks",
        "$5",
        "million",
        "(€4.6",
        "billion)",
        "killed",
        "withdrew",
        "on",
        "Monday",
        "said",
        "that",
        "F-16s",
        "12",
        "km",
        "(7",
        "miles)",
        "last",
        "week",
        "Gen.",
        "U.S.",
        "–",
        "“",
        "”",
        "'",
        "\n",
        "\n\n",
        ".",
        ",",
        ";",
        "\u2028",
        "\u202e",
        "👩\u200d🚀",
        "\t",
        "Türkiye",
        "10:40",
        "2016-12-17",
        "from",
        "to",
        "and",
    ]
)
NEWS = st.lists(WORDS, max_size=60).map(" ".join)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@given(text=NEWS | st.text(max_size=200))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_valid_records(text: str, extractor: Extractor) -> None:
    try:
        raw = from_text(text, doc_id="d")
    except ValueError:
        return
    outcome = extractor.extract(raw)
    assert outcome.letter is None or outcome.letter.error == "NoArticle"
    for record in outcome.records:
        assert Record.model_validate_json(record.model_dump_json()) == record


@given(text=NEWS | st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost(text: str) -> None:
    try:
        raw = from_text(text, doc_id="d")
    except ValueError:
        return
    kept = [False] * len(raw.text)
    for article in segment(raw):
        for piece in article.segments:
            assert article.text[piece.start : piece.end] == raw.text[piece.source_start : piece.source_end]
            kept[piece.source_start : piece.source_end] = [True] * (piece.source_end - piece.source_start)
        for gone in article.removed:
            assert gone.text == raw.text[gone.source_start : gone.source_end]
            kept[gone.source_start : gone.source_end] = [True] * (gone.source_end - gone.source_start)
    if any(kept):
        assert not "".join(char for char, held in zip(raw.text, kept, strict=True) if not held).strip()
