"""The English DateTime specs of Microsoft Recognizers-Text as a regression set, where a copy of them is at hand."""

import json
import os
import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import spacy

from dateline.pipeline.times import find_times

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("DATELINE_DATA", ROOT.parent / "shared" / "data"))
SPECS = DATA / "recognizers" / "DateTime" / "DateTimeModel.json"
SECONDS = {
    "Y": 31536000,
    "M": 2592000,
    "W": 604800,
    "D": 86400,
    "Q": 7776000,
    "TH": 3600,
    "TM": 60,
    "TS": 1,
    "DE": 315360000,
}

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


RELATIVE = re.compile(r"\b(?:ago|earlier|later|from (?:now|today|tomorrow|yesterday)|time)\b")


def is_right(result: dict, times: list, reference: str) -> bool:
    """Whether the times that overlap a spec's result have one of its values, or cover one of its intervals."""
    near = [time for time in times if time.start <= result["End"] and result["Start"] < time.end]
    values = (result.get("Resolution") or {}).get("values", [])
    return bool(near) and any(agrees(value, near, result["Text"], reference) for value in values)


def agrees(expected: dict, near: list, text: str, reference: str) -> bool:
    timex = expected.get("timex") or ""
    if any(time.value is not None and same_timex(time.value, timex) for time in near):
        return True
    if same_length(timex, near):
        return True
    return (
        same_interval(expected, near, text) or same_clock(expected, near) or same_reference(expected, near, reference)
    )


def same_length(timex: str, near: list) -> bool:
    """The same duration, also where the spec gives the range that it ends or begins with the reference time."""
    length = re.search(r"P[\dT.A-Z]+(?=\)?$)", timex)
    lengths = [time.value for time in near if time.kind in ("duration", "set") and time.value]
    return bool(length) and any(seconds(value) == seconds(length[0]) is not None for value in lengths)


def same_interval(expected: dict, near: list, text: str) -> bool:
    bounds = [(plain_moment(time.earliest), plain_moment(time.latest)) for time in near if time.earliest]
    if not bounds:
        return False
    first, last, starts_last = bounds[0][0], max(b for _, b in bounds), max(a for a, _ in bounds)
    ends = {last, last + timedelta(seconds=1), last.replace(second=0), starts_last}
    start, end, value = (moment(expected.get(name, "")) for name in ("start", "end", "value"))
    if value is not None:
        coarser = RELATIVE.search(text) is not None and first <= value <= last
        return first == value or coarser
    if start is not None and end is not None:
        return first == start and any(end in (found, found - timedelta(days=1)) for found in ends)
    return start in {first, *ends} if start is not None else end in {first, *ends}


def plain_moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)


def same_clock(expected: dict, near: list) -> bool:
    """A time without a day: the same hour and minute, whatever day this reader took."""
    if expected["type"] not in ("time", "timerange"):
        return False
    clocks = [time.value.partition("T")[2].rstrip("Z") for time in near if time.value and "T" in time.value]
    return any(plain("T" + clock) in wanted_clocks(expected) for clock in clocks)


def wanted_clocks(expected: dict) -> set[str]:
    values = [w[:5] for w in (expected.get("value"), expected.get("start"), expected.get("end")) if w]
    return {f"T{value}" for value in values} | {plain(expected.get("timex", ""))}


def same_reference(expected: dict, near: list, reference: str) -> bool:
    """Now is the reference time."""
    ends = (str(expected.get("end", "")), str(expected.get("start", "")))
    return any(time.value == "PRESENT_REF" for time in near) and any(end.startswith(reference) for end in ends if end)


def same_timex(value: str, timex: str | None) -> bool:
    return timex is not None and plain(value) == plain(timex)


def plain(value: str) -> str:
    return re.sub(r"T(\d\d)$", r"T\1:00", value.replace("XXXX-XX-XX", ""))


def deviations() -> list[re.Pattern[str]]:
    """Classes of expressions that this project reads otherwise, or that no news holds; each with its reason."""
    rows = (Path(__file__).parent / "recognizers_deviations.tsv").read_text(encoding="utf-8").splitlines()
    return [re.compile(row.split("\t")[0], re.IGNORECASE) for row in rows if row and not row.startswith("#")]


def scored() -> list[tuple[bool, bool, str]]:
    """Each spec's result: whether it is right, whether it is of a class that deviates, its text."""
    skipped = deviations()
    rows = []
    for case in specs():
        times, reference = times_of(case), (case.get("Context") or {}).get("ReferenceDateTime", "")[:10]
        for result in (result for result in case["Results"] if result.get("Resolution")):
            line = f"{case['Input'].lower()} => {result['Text']}"
            rows.append((is_right(result, times, reference), any(skip.search(line) for skip in skipped), line))
    return rows


@pytest.fixture(scope="module")
def results() -> list[tuple[bool, bool, str]]:
    return scored()


#: Floors, a little under what is measured: of all results, and of those whose class does not deviate.
FLOOR_OF_ALL, FLOOR_OF_KEPT = 0.66, 0.86


@needs_specs
def test_share_of_all_values_that_are_right(results: list[tuple[bool, bool, str]]) -> None:
    assert sum(right for right, _, _ in results) / len(results) >= FLOOR_OF_ALL


@needs_specs
def test_share_of_values_that_are_right_where_conventions_agree(results: list[tuple[bool, bool, str]]) -> None:
    kept = [right for right, deviates, _ in results if not deviates]
    assert sum(kept) / len(kept) >= FLOOR_OF_KEPT


@needs_specs
def test_negatives_are_clean() -> None:
    found = {case["Input"]: [t.text for t in times_of(case)] for case in specs() if not case["Results"]}
    assert {text: times for text, times in found.items() if times} == {}
