"""The English DateTime specs of Microsoft Recognizers-Text as a regression set, where a copy of them is at hand."""

import json
import os
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import spacy

from dateline.pipeline.times import find_times

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("DATELINE_DATA", ROOT.parent / "shared" / "data"))
SPECS = DATA / "recognizers" / "DateTime" / "DateTimeModel.json"
SECONDS = {"Y": 31536000, "M": 2592000, "W": 604800, "D": 86400, "Q": 7776000, "TH": 3600, "TM": 60, "TS": 1, "DE": 315360000}

needs_specs = pytest.mark.skipif(not SPECS.exists(), reason="the recognizers data set is not at hand")


def specs() -> list[dict]:
    return json.loads(SPECS.read_text(encoding="utf-8-sig"))


def times_of(case: dict) -> list:
    reference = (case.get("Context") or {}).get("ReferenceDateTime")
    published = date.fromisoformat(reference[:10]) if reference else None
    return list(find_times(NLP(case["Input"]), published=published))


NLP = spacy.blank("en")


def moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except (ValueError, TypeError):
        return None


def seconds(value: str) -> float | None:
    match = re.fullmatch(r"P((?:[\d.]+[A-Z]+)*)(?:T((?:[\d.]+[A-Z]+)*))?", value)
    if match is None:
        return None
    parts = [(n, u) for n, u in re.findall(r"([\d.]+)([A-Z]+)", match[1] or "")]
    parts += [(n, "T" + u) for n, u in re.findall(r"([\d.]+)([A-Z])", match[2] or "")]
    return sum(float(n) * SECONDS.get(u, float("nan")) for n, u in parts)


def intervals(expected: dict) -> Iterator[tuple[datetime, datetime]]:
    """What a spec's value covers, both ends: a day, a second, or a range whose end it leaves out."""
    start, end, value = moment(expected.get("start")), moment(expected.get("end")), moment(expected.get("value"))
    if value is not None:
        whole = len(expected["value"]) == 10
        yield value, value + timedelta(days=1 if whole else 0)
    if start is not None and end is not None:
        yield start, end


def is_right(result: dict, times: list) -> bool:
    """Whether the times that overlap a spec's result have one of its values, or cover one of its intervals."""
    near = [time for time in times if time.start <= result["End"] and result["Start"] < time.end]
    return bool(near) and any(agrees(value, near) for value in (result.get("Resolution") or {}).get("values", []))


def agrees(expected: dict, near: list) -> bool:
    timex = expected.get("timex")
    if any(time.value is not None and same_timex(time.value, timex) for time in near):
        return True
    if expected["type"] in ("duration", "set"):
        want = seconds(timex or "")
        return want is not None and any(time.value and seconds(time.value) == want for time in near)
    bounds = [time for time in near if time.earliest]
    if not bounds:
        return clock_of(expected, near)
    first = min(datetime.fromisoformat(time.earliest).replace(tzinfo=None) for time in bounds)
    last = max(datetime.fromisoformat(time.latest).replace(tzinfo=None) for time in bounds)
    starts_last = max(datetime.fromisoformat(time.earliest).replace(tzinfo=None) for time in bounds)
    for start, end in intervals(expected):
        ends = (last + timedelta(seconds=1), last.replace(second=0), starts_last)
        if first == start and any(end in (found, found - timedelta(days=1)) for found in ends):
            return True
    return clock_of(expected, near) or bool(expected.get("Mod")) and agrees({k: v for k, v in expected.items() if k != "Mod"}, near)


def clock_of(expected: dict, near: list) -> bool:
    """A time without a day: the same hour and minute, whatever day this reader took."""
    if expected["type"] not in ("time", "timerange"):
        return False
    clocks = [time.value.partition("T")[2][:5] for time in near if time.value and "T" in time.value]
    wanted = [w[:5] for w in (expected.get("value"), expected.get("start"), expected.get("end")) if w]
    return bool(clocks) and clocks[0] in wanted or expected.get("timex", "")[1:] in clocks


def same_timex(value: str, timex: str | None) -> bool:
    return timex is not None and plain(value) == plain(timex)


def plain(value: str) -> str:
    return re.sub(r"T(\d\d)$", r"T\1:00", value.replace("XXXX-XX-XX", ""))


def deviations() -> dict[str, str]:
    rows = (Path(__file__).parent / "recognizers_deviations.tsv").read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t")[:2] for row in rows if row and not row.startswith("#"))


@needs_specs
def test_share_of_values_that_are_right():
    wanted = [(case, result) for case in specs() for result in case["Results"] if result.get("Resolution")]
    right = sum(is_right(result, times_of(case)) for case, result in wanted)
    assert right / len(wanted) >= 0.5


@needs_specs
def test_negatives_are_clean():
    found = {case["Input"]: [t.text for t in times_of(case)] for case in specs() if not case["Results"]}
    assert {text: times for text, times in found.items() if times} == {}
