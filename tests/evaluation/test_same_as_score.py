"""Our measures beside the development scorer: the same numbers on records as extracted and as spoilt."""

import json
import random
from itertools import pairwise

import pytest
from pydantic import ValidationError

from dateline.corpus.native import read_native
from dateline.evaluation.evaluate import score
from dateline.pipeline.batch import Extractor
from dateline.pipeline.ingest import from_text
from dateline.schemas import Record

DOCUMENTS = ("d01", "d03", "d05", "d08", "d11")


@pytest.fixture(scope="module")
def cases(gold_folder):
    """Each document's gold with the records that are extracted from its text."""
    meta = json.loads((gold_folder / "meta.json").read_text())
    extractor, out = Extractor(), {}
    for name in DOCUMENTS:
        gold = read_native(gold_folder / f"{name}.ann.json")
        published = meta.get(name, {}).get("published")
        out[name] = gold, extractor.extract(from_text(gold.text, doc_id=name, published=published)).records
    return out


def theirs(scorer, folder, name, records):
    gold, raw = scorer.load_gold(folder / f"{name}.ann.json", folder / f"{name}.txt")
    tally = scorer.Tally()
    scorer.measure(gold, scorer.from_records([record.model_dump(mode="json") for record in records], raw), tally)
    return {measure: tuple(row) for measure, row in tally.items()}


def ours(gold, records):
    return {
        name: (round(count.hits, 9), count.gold, count.system) for name, count in score(gold, records).tally.items()
    }


def same(scorer, folder, name, gold, records):
    expected, found = theirs(scorer, folder, name, records), ours(gold, records)
    return {measure: found[measure] for measure in expected} == {m: pytest.approx(row) for m, row in expected.items()}


def shift(row, chance):
    for mention in [m for e in row["entities"] for m in e["mentions"]] + row["times"] + row["quantities"]:
        if chance.random() < 0.3:
            start = max(0, mention["start"] + chance.choice((-2, -1, 1, 2)))
            end = min(len(row["text"]), max(start + 1, mention["end"] + chance.choice((-2, -1, 0, 1, 2))))
            mention |= {"start": start, "end": end, "text": row["text"][start:end]}


def drop(row, chance):
    row["events"] = [event for event in row["events"] if chance.random() < 0.6]
    for number, event in enumerate(row["events"], 1):
        event["id"] = f"v{number}"
        event["arguments"] = [argument for argument in event["arguments"] if chance.random() < 0.7]
    for entity in row["entities"]:
        keep = [mention for mention in entity["mentions"] if chance.random() < 0.8]
        entity["mentions"] = [entity["mentions"][0], *[m for m in keep if m != entity["mentions"][0]]]


def change(row, chance):
    for event in row["events"]:
        event["realis"] = chance.choice(("asserted", "planned", "hypothetical", "negated"))
        event["mode"] = None
    for quantity in row["quantities"]:
        if quantity["value"] is not None and chance.random() < 0.3:
            quantity["value"] += 1
    for time in row["times"]:
        if chance.random() < 0.3:
            time["value"] = None
    for entity in row["entities"]:
        if entity["type"] == "LOCATION" and chance.random() < 0.3:
            entity["type"] = "FACILITY"


SPOILS = {"shifted": [shift], "dropped": [drop], "changed": [change], "all": [drop, change, shift]}


def spoil(records, seed, ways):
    """The records after changes that leave them valid; ones that became invalid stay as they were."""
    chance, out = random.Random(seed), []  # noqa: S311  no secret
    for record in records:
        for _ in range(20):
            row = record.model_dump(mode="json")
            for way in ways:
                way(row, chance)
            try:
                out.append(Record.model_validate(row))
                break
            except ValidationError:
                continue
        else:
            out.append(record)
    return tuple(out)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_as_extracted(scorer, gold_folder, cases, name):
    gold, records = cases[name]
    assert records
    assert same(scorer, gold_folder, name, gold, records)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_without_records(scorer, gold_folder, cases, name):
    assert same(scorer, gold_folder, name, cases[name][0], ())


@pytest.mark.parametrize("ways", SPOILS)
@pytest.mark.parametrize("seed", range(4))
def test_as_spoilt(scorer, gold_folder, cases, ways, seed):
    spoilt = 0
    for name, (gold, records) in cases.items():
        rows = spoil(records, seed, SPOILS[ways])
        spoilt += rows != records
        assert same(scorer, gold_folder, name, gold, rows), name
    assert spoilt


def shuffled(gold, chance):
    """The same annotations in another order."""

    def mixed(values):
        return tuple(chance.sample(values, len(values)))

    entities = [entity.model_copy(update={"mentions": mixed(entity.mentions)}) for entity in gold.entities]
    events = [
        event.model_copy(update={"mentions": mixed(event.mentions), "arguments": mixed(event.arguments)})
        for event in gold.events
    ]
    layers = {"quantities": mixed(gold.quantities), "times": mixed(gold.times)}
    return gold.model_copy(update={**layers, "entities": mixed(entities), "events": mixed(events)})


@pytest.mark.parametrize("seed", range(5))
def test_no_score_depends_on_order(cases, seed):
    chance = random.Random(seed)  # noqa: S311  no secret
    for gold, records in cases.values():
        rows = spoil(records, seed, [drop, change])
        scores = [ours(shuffled(gold, chance), chance.sample(rows, len(rows))) for _ in range(3)]
        scores.append(ours(gold, rows))
        assert all(one == two for one, two in pairwise(scores))
