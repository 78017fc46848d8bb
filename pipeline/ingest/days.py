"""Calendar days as pages write them: in metadata, in a line of the page, in a URL."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
YEARS = range(1900, 2100)
_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?:19|20)\d\d"
#: A day with its year, as words or numbers; which of two small numbers is the month is left open.
DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})"
)
_DAY = re.compile(rf"(?i)(?<![\w/.-]){DAY}(?!\d)")
_PARTS = re.compile(r"(?i)\d+|[a-z]+")
_STAMP = re.compile(r"(?:19|20)\d{6}(?=$|T\d)")
_IN_URL = re.compile(rf"(?i)(?<!\d)({_YEAR})(?:[/-](\d{{1,2}}|{_MONTH})[/-](\d{{1,2}})(?!\d)|(\d\d)(\d\d)(?!\d))")


def day_in(text: str) -> str | None:
    """The first calendar day written in `text`, as 2016-12-17, or None."""
    stamp = _STAMP.match(text.strip())
    if stamp:
        return _day(int(stamp[0][:4]), int(stamp[0][4:6]), int(stamp[0][6:]))
    found = _DAY.search(text)
    return _read(found[0]) if found else None


def day_of_url(url: str) -> str | None:
    """The day that a URL's path names, as in /2016/12/17/ or /2016/dec/17/ or -20161217, or None."""
    path = url.split("?", 1)[0].split("#", 1)[0]
    for year, month, day, month_digits, day_digits in _IN_URL.findall(path):
        number = MONTHS.get(month.lower().rstrip("."), 0) or int(month_digits or month or 0)
        found = _day(int(year), number, int(day_digits or day))
        if found:
            return found
    return None


def _read(written: str) -> str | None:
    parts = [part for part in _PARTS.findall(written) if part.lower() not in ("st", "nd", "rd", "th", "of")]
    named = [MONTHS[part.lower()] for part in parts if part.lower() in MONTHS]
    numbers = [int(part) for part in parts if part.isdigit()]
    if named:
        day, year = numbers
        return _day(year, named[0], day)
    if numbers[0] in YEARS:
        return _day(numbers[0], numbers[1], numbers[2])
    if "." in written:
        return _day(numbers[2], numbers[1], numbers[0])
    return _numeric(*numbers)


def _numeric(first: int, second: int, year: int) -> str | None:
    """17/12/2016 and 12/17/2016 say which is the month; 3/4/2016 does not, unless both are the same."""
    if first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year in YEARS else None
    except ValueError:
        return None
