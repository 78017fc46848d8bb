"""Numbers in dates, hours, years, durations and addresses, which are no quantities."""

from .lexer import Kind
from .numbers import Number
from .tables import words_of
from .words import Words

_YEARS = range(1500, 2151)
_HOURS = 24
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_COMPASS = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW"})
_STREET_FIRST = frozenset({"rue", "via", "calle", "avenue", "ave", "avenida", "rua"})
_ERAS = frozenset({"AD", "BC", "BCE", "CE"})


def is_dated(words: Words, number: Number) -> bool:
    """Whether the number is a day, an hour or a house number."""
    return _is_date(words, number) or _is_address(words, number) or _is_hour(words, number)


def _is_date(words: Words, number: Number) -> bool:
    digits = plain_digits(words, number)
    if not digits or len(digits) > 4:
        return False
    if is_year(words, number) and (is_month(words, number.begin - 1) or _follows_day(words, number.begin - 1)):
        return True
    if int(digits) <= 31 and (is_month(words, number.begin - 1) or is_month(words, number.end)):
        return True
    if _follows_era(words, number):
        return True
    after = number.end
    if (
        words.lowers[after] in ("and", "or", "to", "–", "-")
        and int(digits) <= 31
        and words.kinds[number.end + 1] is Kind.NUMBER
    ):
        return is_month(words, number.end + 2)
    of_month = words.lowers[after] == "of" and is_month(words, number.end + 1)
    return of_month or words.texts[after].replace(".", "") in _ERAS


def _follows_era(words: Words, number: Number) -> bool:
    """As in "A.D. 1000 and 1260"."""
    linked = words.lowers[number.begin - 1] in ("and", "to", "-", "–")
    joined = linked and words.kinds[number.begin - 2] is Kind.NUMBER
    return words.texts[number.begin - 1 - 2 * joined].replace(".", "") in _ERAS


def _is_hour(words: Words, number: Number) -> bool:
    """An hour: "at seven this morning", "since six in the evening"."""
    at = number.end
    if words.lowers[at] in ("this", "that", "in", "on", "the"):
        at += 1 + (words.lowers[at + 1] == "the")
    return at > number.end and (number.value or 99) <= _HOURS and words.lowers[at] in _PARTS_OF_DAY


def _is_address(words: Words, number: Number) -> bool:
    """A house number: "10 Downing Street", "221 Baker Road"."""
    if not plain_digits(words, number):
        return False
    if words.texts[number.end] in _COMPASS or words.lowers[number.end] in _STREET_FIRST:
        street = number.end + 1
        return words.texts[street][:1].isupper() or words.kinds[street] is Kind.ORDINAL
    for at in range(number.end, number.end + 3):
        if not words.texts[at][:1].isupper():
            return False
        if at > number.end and words.lowers[at] in words_of("street"):
            return True
    return False


def is_month(words: Words, at: int) -> bool:
    """Whether a month is named there: "May 5", "5 May", "Oct. 3"."""
    if words.texts[at] == "." and words.glued(at):
        at -= 1
    return words.lowers[at] in words_of("month") and words.texts[at][:1].isupper()


def _follows_day(words: Words, comma: int) -> bool:
    """Whether a month and a day stand before the comma: "October 9, 2010"."""
    day = comma - 1
    return words.lowers[comma] == "," and words.kinds[day] in (Kind.NUMBER, Kind.ORDINAL) and is_month(words, comma - 2)


def is_year(words: Words, number: Number) -> bool:
    """Whether four digits are a year: nothing counted follows, or what comes before leads to a year."""
    digits = plain_digits(words, number)
    return len(digits) == 4 and int(digits) in _YEARS


def is_duration(words: Words, at: int) -> bool:
    """Whether a unit of time follows: "three days", "13-hour", "two more years", "hundreds of years"."""
    for _ in range(3):
        at += words.is_hyphen(at)
        word = words.lowers[at]
        if word in words_of("duration"):
            return word != "second" or words.is_hyphen(at - 1)
        if word not in words_of("duration_link"):
            return False
        at += 1
    return False


def plain_digits(words: Words, number: Number) -> str:
    """The digits of an integer without separators or scale, else nothing."""
    text = words.texts[number.begin]
    alone = number.end == number.begin + 1 and words.kinds[number.begin] is Kind.NUMBER
    return text if alone and text.isdigit() else ""
