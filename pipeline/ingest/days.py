"""Calendar days as pages write them: in metadata, in a line of the page, in a URL."""

import json
import re
from datetime import date
from pathlib import Path

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
#: The months in other languages, as `months.json` lists them.
FOREIGN_MONTHS = {
    name: number
    for language, months in json.loads((Path(__file__).parent / "months.json").read_text("utf-8")).items()
    if language != "//"
    for number, names in enumerate(months.split(), 1)
    for name in names.split("/")
    if name != "-" and name not in MONTHS
}
YEARS = range(1900, 2100)
MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
YEAR = r"(?:19|20)\d\d"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_OF = r"(?:d[aei]l?\s+|of\s+)?"
_FOREIGN = r"(?:" + "|".join(sorted(FOREIGN_MONTHS, key=len, reverse=True)) + r")\b\.?"
#: A day with its year, as words or numbers; which of two small numbers is the month is left open.
DAY = (
    rf"(?:{_ORDINAL}\.?(?:\s+(?:day\s+)?of)?[\s/-]{{0,3}}{MONTH},?[\s/-]{{0,3}}{YEAR}"
    rf"|{MONTH}[\s-]{{1,3}}(?:the\s+)?{_ORDINAL}[,.;]?[\s-]{{0,3}}{YEAR}"
    rf"|{YEAR}[-/.]\s?\d{{1,2}}[-/.]\s?\d{{1,2}}"
    rf"|{YEAR}[\s,-]{{1,2}}{MONTH}[\s-]\d{{1,2}}"
    rf"|\d{{1,2}}[-/.]\s?\d{{1,2}}[-/.]\s?{YEAR}"
    rf"|\d{{1,2}}(?:\.|º|er)?[\s-]{_OF}(?=\S{{2,12}}[\s-]+{_OF}{YEAR})(?:{_FOREIGN}|{MONTH}),?[\s-]{_OF}{YEAR}"
    rf"|{YEAR}(?:\.|\sm\.|\.\sgada)\s(?:\d{{1,2}}\.\s)?{_FOREIGN}(?:\s\d{{1,2}})?(?!\d)"
    rf"|{YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일])"
)
_DAY = re.compile(rf"(?i)(?<![\w/.-]){DAY}(?!\d)")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_STAMP = re.compile(r"(?:19|20)\d{6}(?=$|T\d)")
_IN_URL = re.compile(rf"(?i)(?<!\d)({YEAR})(?:[/-](\d{{1,2}}|{MONTH})[/-](\d{{1,2}})(?!\d)|(\d\d)(\d\d)(?!\d))")


def day_in(text: str) -> str | None:
    """The first calendar day written in `text`, as 2016-12-17; None where there is none or it can be two."""
    stamp = _STAMP.match(text.strip())
    if stamp:
        return iso_day(int(stamp[0][:4]), int(stamp[0][4:6]), int(stamp[0][6:]))
    found = _DAY.search(text)
    days = readings(found[0]) if found else ()
    return days[0] if len(days) == 1 else None


def day_of_url(url: str) -> str | None:
    """The day that a URL's path names, as in /2016/12/17/ or /2016/dec/17/ or -20161217, or None."""
    path = url.split("?", 1)[0].split("#", 1)[0]
    for year, month, day, month_digits, day_digits in _IN_URL.findall(path):
        number = MONTHS.get(month.lower().rstrip("."), 0) or int(month_digits or month or 0)
        found = iso_day(int(year), number, int(day_digits or day))
        if found:
            return found
    return None


def readings(written: str) -> tuple[str, ...]:
    """The days that `written`, one day as `DAY` has it, can mean: 3/4/2016 is two, the day-first reading first."""
    parts = _PARTS.findall(written)
    numbers = [int(part) for part in parts if part.isdigit()]
    named = next((month for part in parts if (month := month_of(part))), None)
    if named and len(numbers) == 1:
        return ()
    if named:
        choices = [(max(numbers), named, min(numbers))]
    elif numbers[0] in YEARS:
        choices = [(numbers[0], numbers[1], numbers[2])]
    elif "." in written and numbers[1] in MONTHS.values():
        choices = [(numbers[2], numbers[1], numbers[0])]
    else:
        choices = [(numbers[2], numbers[1], numbers[0]), (numbers[2], numbers[0], numbers[1])]
    return tuple(dict.fromkeys(found for choice in choices if (found := iso_day(*choice))))


def month_of(word: str) -> int | None:
    """The month, from 1, that a word names in English or another language."""
    return MONTHS.get(word.lower()) or FOREIGN_MONTHS.get(word.lower())


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day as 2016-12-17, or None where the calendar has none such."""
    try:
        return date(year, month, day).isoformat() if year in YEARS else None
    except ValueError:
        return None
