"""Stamps: a day as a line of a page writes it, with its weekday and the hour beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .days import DAY, MONTH, MONTHS, YEAR, readings

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_CLOCK = (
    r"(?:klo\s)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:\s*(?:[ap]\.?m\b\.?|h(?:rs?|ours)?\b))?"
    r"|\d{1,2}\s*[ap]\.?m\b\.?|\d{4}\s*(?:hrs|hours|h|z|gmt|utc)\b|noon|midnight"
)
_ZONE = (
    r"(?-i:\(?(?:Z\b|(?:GMT|UTC|[A-Z]{1,4}T)(?![a-z\d]|[A-Z](?![a-z]))|[A-Z][a-z]+ [Tt]ime\b|LT\b)"
    r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|[+-]\d{2}:?\d{2}\b)"
)
#: A military stamp: day, hour and zone before the month.
_MESSAGE = rf"(?P<dtg>\d{{2}})\d{{4}}\s?(?:[a-z]\s?)?(?P<dtg_month>{MONTH})\s?(?P<dtg_year>(?:20)?\d\d)"
_SHORT = (
    rf"(?P<short>\d{{1,2}}[\s-]{MONTH}[\s-]['’]?\d\d|\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)\d\d)(?![\d:./-]*\d)"
)
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_PARTIAL = rf"(?P<partial>{_ORDINAL}(?:\s+of)?[\s-]{MONTH}|{MONTH}[\s-]{_ORDINAL})(?![\w’'])"
#: The last of several days, whose month stands before the first.
_LAST = rf"(?P<last_month>{MONTH})\s\d{{1,2}}\s?[-–—]\s?(?P<last>\d{{1,2}},?\s{YEAR})"
_BEFORE = rf"(?:(?P<weekday>{_WEEKDAY})[\s,]*|(?:{_CLOCK})(?:\s?{_ZONE})?[\s,;|·•–—-]*|(?:on|the|at)\s)"
_AFTER = rf"(?:[\s,;|·•@T–—()-]{{0,4}}(?:(?:at|klo|kl\.?|à|às|um)\s)?(?:{_CLOCK}|{_ZONE}|{_WEEKDAY}))"
_STAMP = re.compile(
    rf"(?i)(?<![\w/.])(?:(?<!-)|(?<=--)){_BEFORE}{{0,4}}(?P<written>{_MESSAGE}|{_LAST}|(?P<full>{DAY})|{_SHORT}|{_PARTIAL})(?!\d(?!\d?:\d\d)){_AFTER}{{0,4}}"
)
_DIGIT = re.compile(r"\d")
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]?T|HST)\b|\b(?:Eastern|Pacific|Mountain|Central) [Tt]ime\b")
_DAY_FIRST = re.compile(
    r"\b(?:GMT|BST|IST|CET|CEST|EET|EEST|MSK|WAT|EAT|CAT|SAST|PKT|GST|A[EWC][SD]?[SD]T|NZ[SD]T|SGT|HKT|WIB|PHT|TRT)\b"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day in a row: what stands before it (back to the stamp before) and after it (up to the next one).

    `days` are the days it can mean, none where it has no year; `month_day` is set where it has none. `weekday` counts
    from Monday, 0; `timed` says whether an hour stands beside it, `month_first` what its time zone says of its order.
    """

    before: str
    after: str
    start: int
    end: int
    days: tuple[str, ...]
    month_day: tuple[int, int] | None
    weekday: int | None
    timed: bool
    month_first: bool | None


def find_stamps(row: str) -> Iterator[Stamp]:
    """The stamps of a row, in order."""
    found = list(_STAMP.finditer(row)) if _DIGIT.search(row) else []
    for at, match in enumerate(found):
        start = match.start("last") if match["last"] else match.start()
        since = found[at - 1].end() if at else 0
        until = found[at + 1].start() if at + 1 < len(found) else len(row)
        weekday = match["weekday"] or next(iter(re.findall(rf"(?i){_WEEKDAY}", match[0])), None)
        yield Stamp(
            before=row[since:start],
            after=row[match.end() : until],
            start=start,
            end=match.end(),
            days=_days(match),
            month_day=_month_day(match["partial"]) if match["partial"] else None,
            weekday=WEEKDAYS.index(weekday[:3].lower()) if weekday else None,
            timed=bool(re.search(rf"(?i){_CLOCK}", match[0].replace(match["written"], " "))),
            month_first=_order(row),
        )


def _days(match: re.Match[str]) -> tuple[str, ...]:
    if match["full"]:
        return readings(match["full"])
    if match["last"]:
        return readings(f"{match['last_month']} {match['last']}")
    if match["dtg"]:
        return readings(f"{match['dtg']} {match['dtg_month']} {_century(match['dtg_year'])}")
    if match["short"]:
        head, year = match["short"][:-2].rstrip("'’"), match["short"][-2:]
        return readings(head + _century(year))
    return ()


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def _month_day(written: str) -> tuple[int, int]:
    month = next(MONTHS[word.lower()] for word in re.findall(r"[A-Za-z]+", written) if word.lower() in MONTHS)
    return month, int(re.findall(r"\d+", written)[0])


def _order(row: str) -> bool | None:
    if _AMERICAN.search(row):
        return True
    return False if _DAY_FIRST.search(row) else None
