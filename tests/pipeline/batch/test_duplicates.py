"""Near-copies within a corpus are flagged, none is dropped unless asked."""

import pytest

from dateline.pipeline.batch import Duplicates, Outcome
from dateline.schemas import Provenance, Record, Segment, Source

STORY = (
    "Coalition aircraft struck a depot outside the port on Monday, officials said, and a second raid followed near the "
    "border crossing before dawn. Residents counted eleven blasts. The ministry gave no toll, while the hospital spoke of "
    "four dead and nine wounded, among them two drivers of a convoy that had been waiting there since Friday."
)
OTHER = " ".join(reversed(STORY.split()))


def outcome(name: str, text: str, kind: str = "story") -> Outcome:
    record = Record(
        record_id=f"{name}#0",
        doc_id=name,
        article=0,
        kind=kind,
        source=Source(media_type="text/plain", sha256="0" * 64),
        language="en",
        text=text,
        segments=(
            Segment(
                kind="body" if kind == "story" else "teaser",
                start=0,
                end=len(text),
                source_start=0,
                source_end=len(text),
            ),
        ),
        provenance=Provenance(version="0"),
    )
    return Outcome(name, (record,))


def marks(*outcomes: Outcome, drop: bool = False) -> list[str | None]:
    return [record.duplicate_of for out in Duplicates().mark(outcomes, drop=drop) for record in out.records]


def test_a_wire_copy_names_the_first() -> None:
    copies = [
        outcome("a", STORY),
        outcome("b", OTHER),
        outcome("c", STORY + " More follows."),
        outcome("d", STORY.upper()),
    ]
    assert marks(*copies) == [None, None, "a#0", "a#0"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(STORY, OTHER, id="the same words in another order"),
        pytest.param("Four were killed.", "Four were killed.", id="too short to tell"),
        pytest.param(STORY, STORY[:150] + OTHER, id="only the beginning is shared"),
    ],
)
def test_what_is_no_copy(one: str, two: str) -> None:
    assert marks(outcome("a", one), outcome("b", two)) == [None, None]


def test_teasers_are_never_marked() -> None:
    assert marks(outcome("a", STORY), outcome("b", STORY, kind="teaser")) == [None, None]


def test_copies_are_dropped_with_their_reason_if_asked() -> None:
    kept, dropped = Duplicates().mark([outcome("a", STORY), outcome("b", STORY)], drop=True)
    assert kept.letter is None
    assert dropped.records == ()
    assert dropped.letter is not None
    assert (dropped.letter.status, dropped.letter.message) == ("skipped", "a near-copy of a#0")
