"""The JSON Schema of the record, held by a snapshot for each version."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.schemas import SCHEMA_VERSION, Record, compare_schemas, json_schema

SNAPSHOTS = Path(__file__).parent / "snapshots"
RENEW = "run pytest tests/schemas --update-snapshots"


def snapshot(version):
    return SNAPSHOTS / f"record-{version}.json"


def versions():
    """The versions that have a snapshot, oldest first."""
    names = [path.stem.removeprefix("record-") for path in SNAPSHOTS.glob("record-*.json")]
    return sorted(names, key=lambda version: [int(part) for part in version.split(".")])


def step_between(old, new):
    """The step from one version number to the next."""
    (old_major, old_minor), (new_major, new_minor) = (map(int, version.split(".")) for version in (old, new))
    if new_major > old_major:
        return "major"
    return "minor" if new_minor > old_minor else "none"


def steps(changes):
    return {change.step for change in changes}


def advice(changes):
    """What to do about a schema that differs from the snapshot of its own version."""
    listed = "\n".join(map(str, changes))
    if "major" in steps(changes):
        return f"a field was removed or changed: step SCHEMA_VERSION's major number, then {RENEW}\n{listed}"
    if changes:
        return f"a field was added: step SCHEMA_VERSION's minor number, then {RENEW}\n{listed}"
    return f"only wording has changed: {RENEW}"


def test_schema_is_that_of_its_version(update_snapshots):
    path = snapshot(SCHEMA_VERSION)
    if update_snapshots:
        changes = compare_schemas(json.loads(path.read_text()), json_schema()) if path.exists() else ()
        assert not changes, advice(changes)
        path.write_text(json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n")
    assert path.exists(), f"no snapshot of version {SCHEMA_VERSION}: {RENEW}"
    old = json.loads(path.read_text())
    assert old == json_schema(), advice(compare_schemas(old, json_schema()))


def test_versions_step_far_enough():
    for old, new in pairwise(versions()):
        changes = compare_schemas(json.loads(snapshot(old).read_text()), json.loads(snapshot(new).read_text()))
        assert "major" not in steps(changes) or step_between(old, new) == "major", advice(changes)
    assert versions()


def test_schema_is_of_the_latest_version():
    assert versions()[-1] == SCHEMA_VERSION


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [("1.0", "1.0", "none"), ("1.0", "1.1", "minor"), ("1.9", "1.10", "minor"), ("1.4", "2.0", "major")],
)
def test_steps_between_versions(old, new, step):
    assert step_between(old, new) == step


def test_schema_says_what_it_is():
    schema = json_schema()
    assert schema["$id"] == f"urn:dateline:record:{SCHEMA_VERSION}"
    assert schema["title"] == f"Dateline record {SCHEMA_VERSION}"
    assert schema["$schema"].endswith("2020-12/schema")
    assert json.loads(json.dumps(schema)) == schema


def test_schema_requires_all_that_is_written(data):
    written = json.loads(Record.model_validate(data).model_dump_json())
    schema = json_schema()
    assert set(schema["required"]) == set(schema["properties"]) == set(written)
    assert set(schema["$defs"]["Event"]["required"]) == set(written["events"][0])
