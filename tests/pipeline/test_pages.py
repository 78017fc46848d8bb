"""The shipped pages against expected records that a person has read; `--update-snapshots` writes them anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.pipeline.batch import Extractor
from dateline.pipeline.export.wording import Wording, quantity_in_words
from dateline.pipeline.ingest import RawDocument, read_inputs
from dateline.schemas import Record

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "corpus" / "pages").iterdir())
EXPECTED = Path(__file__).parent / "pages"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def read(path: Path) -> RawDocument:
    (document,) = read_inputs([str(path)])
    assert isinstance(document, RawDocument)
    return document


def lines(record: Record) -> Iterator[str]:
    """One line a value: its source offsets, its reading, its text."""
    wording = Wording(record)
    yield f"# {record.record_id} {record.kind} published {record.published} ({record.published_from})"
    for segment in record.segments:
        yield f"segment {segment.source_start}-{segment.source_end} {segment.kind}"
    for removed in record.removed:
        yield f"removed {removed.source_start}-{removed.source_end} {removed.reason} | {removed.text!r}"
    for entity in record.entities:
        places = " ".join(f"{mention.start}-{mention.end}" for mention in entity.mentions)
        yield f"entity {entity.type} {entity.name!r} {entity.link.id if entity.link else '-'} | {places}"
    for quantity in record.quantities:
        also = " ".join(quantity.equivalents)
        yield f"quantity {quantity.id} {quantity.start}-{quantity.end} {quantity_in_words(quantity)} | {also}"
    for time in record.times:
        yield f"time {time.start}-{time.end} {time.value} | {time.text!r}"
    for event in record.events:
        triggers = " ".join(f"{trigger.text}@{trigger.start}" for trigger in event.mentions)
        said = f" said by {wording.filler(event.attribution)}" if event.attribution else ""
        yield f"event {event.type} {event.mode or '-'} {event.realis}{said} | {triggers}"
        for argument in event.arguments:
            yield f"  {argument.role}: {wording.filler(argument)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_gives_the_expected_records(page: Path, extractor: Extractor, update_snapshots: bool) -> None:
    outcome = extractor.extract(read(page))
    found = "\n".join(line for record in outcome.records for line in lines(record)) + "\n"
    expected = EXPECTED / f"{page.stem}.txt"
    if update_snapshots:
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8"), "if the new records are better, read them and run --update-snapshots"


def test_every_expectation_has_its_page() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == {page.stem for page in PAGES}
