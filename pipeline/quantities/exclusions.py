"""Numbers that are no quantities: designations, years, dates, durations, ages, scores, addresses, list numbers."""

import re

from .lexer import Kind
from .numbers import Form, Number
from .tables import words_of
from .words import Words

_YEARS = range(1500, 2151)
_OLDEST = 120
_HOURS = 24
_YOUNGEST = 2
_VAGUE = frozenset({"about", "around", "some"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_LINE = 200
_ERAS = frozenset({"AD", "BC", "BCE", "CE"})
_JOINERS = frozenset({"and", "or", "to", "&", "-", "–", ","})
_NUMERO = frozenset({"#", "№", "§"})
_DURATION_LINKS = frozenset(
    {
        "more",
        "full",
        "long",
        "consecutive",
        "straight",
        "further",
        "additional",
        "whole",
        "working",
        "business",
        "odd",
        "calendar",
        "successive",
        "school",
        "summer",
        "winter",
        "of",
        "or",
        "plus",
        "-",
        "other",
        "solid",
        "short",
        "such",
    }
)


def is_no_quantity(words: Words, number: Number) -> bool:
    """Whether the number is part of a date, a duration, an age, a name or a list, whatever stands behind it."""
    return (
        is_dated(words, number)
        or is_duration(words, number.end)
        or _is_age(words, number)
        or _is_designation(words, number)
        or _is_list_number(words, number)
        or _is_score(words, number)
        or _is_ordinal_fraction(words, number)
        or _is_dialled(words, number)
        or _continues_list(words, number)
    )


def is_dated(words: Words, number: Number) -> bool:
    """Whether the number is a day, an hour or a house number."""
    return _is_date(words, number) or _is_address(words, number) or _is_hour(words, number)


def _continues_list(words: Words, number: Number) -> bool:
    """The last of "Resolutions 242 and 338", "May 3 and 5": joined to digits that a label stands before."""
    first = words.at(number.begin - 2)
    if (
        words.lower(number.begin - 1) not in _JOINERS
        or first.kind is not Kind.NUMBER
        or not _plain_digits(words, number)
    ):
        return False
    label = words.lower(number.begin - 3) in words_of("designator_plural") or _is_month(words, number.begin - 3)
    return label and (not words.is_word(number.end) or words.lower(number.end) in words_of("stop"))


def _is_dialled(words: Words, number: Number) -> bool:
    """As in "+260 …", "-30-": digits behind a plus sign or between hyphens."""
    if not _plain_digits(words, number) or not words.glued(number.begin):
        return False
    before = words.at(number.begin - 1).text
    return before == "+" or (
        before == "-" and words.at(number.end).text == "-" and words.at(number.end + 1).kind is Kind.BREAK
    )


def _is_hour(words: Words, number: Number) -> bool:
    """As in "at seven this morning", "since six in the evening"."""
    at = number.end
    if words.lower(at) in ("this", "that", "in", "on", "the"):
        at += 1 + (words.lower(at + 1) == "the")
    return at > number.end and (number.value or 99) <= _HOURS and words.lower(at) in _PARTS_OF_DAY


def _plain_digits(words: Words, number: Number) -> str:
    """The digits of an integer without separators or scale, else nothing."""
    lexeme = words.at(number.begin)
    alone = number.end == number.begin + 1 and lexeme.kind is Kind.NUMBER
    return lexeme.text if alone and lexeme.text.isdigit() else ""


def _is_date(words: Words, number: Number) -> bool:
    digits = _plain_digits(words, number)
    if not digits or len(digits) > 4:
        return False
    if is_year(words, number) and _is_month(words, number.begin - 1):
        return True
    if int(digits) <= 31 and (_is_month(words, number.begin - 1) or _is_month(words, number.end)):
        return True
    after = words.at(number.end)
    return after.text in _ERAS or (after.lower == "of" and _is_month(words, number.end + 1))


def _is_month(words: Words, at: int) -> bool:
    """As in "May 5", "5 May", "Oct. 3"."""
    if words.at(at).text == "." and words.glued(at):
        at -= 1
    lexeme = words.at(at)
    return lexeme.lower in words_of("month") and lexeme.text[:1].isupper()


def is_year(words: Words, number: Number) -> bool:
    """Whether four digits are a year: nothing counted follows, or what comes before leads to a year."""
    digits = _plain_digits(words, number)
    return len(digits) == 4 and int(digits) in _YEARS


def is_duration(words: Words, at: int) -> bool:
    """Whether a unit of time follows: "three days", "13-hour", "two more years", "hundreds of years"."""
    for _ in range(3):
        at += words.is_hyphen(at)
        word = words.lowers[at]
        if word in words_of("duration"):
            return word != "second" or words.is_hyphen(at - 1)
        if word not in _DURATION_LINKS:
            return False
        at += 1
    return False


def _is_age(words: Words, number: Number) -> bool:
    value = number.value
    if value is None or not 0 < value <= _OLDEST:
        return False
    before, after = words.lower(number.begin - 1), words.lower(number.end)
    if before in words_of("age_before") or after in words_of("age_noun"):
        return True
    if (
        before in _VAGUE
        and words.lower(number.begin - 2) == "of"
        and words.lower(number.begin - 3) in words_of("age_bearer")
    ):
        return not words.is_word(number.end) or after in words_of("stop")
    if (
        before in ("is", "was", "he's", "she's")
        and words.lower(number.begin - 2) in ("he", "she", "who", "i", "now")
        and value > _YOUNGEST
    ):
        return not words.is_word(number.end) or after in ("and", "when", "at", "in", "years", "now", "then")
    if before in ("over", "under", "of") and words.lower(number.begin - 2) in words_of("age_bearer"):
        return before != "of" or not words.is_word(number.end) or after in words_of("stop") or not after.endswith("s")
    return _is_apposed_age(words, number)


def _is_apposed_age(words: Words, number: Number) -> bool:
    """As in "Díaz, 56, was passed", "Didier Kouamé, 19." """
    if not _plain_digits(words, number) or words.lower(number.begin - 1) not in (",", "("):
        return False
    closed = words.at(number.end).text in (",", ")", ".", ";", "") or words.lower(number.end) in (
        "and",
        "from",
        "of",
        "who",
    )
    name = words.at(number.begin - 2)
    return (
        closed
        and name.kind is Kind.WORD
        and name.text[:1].isupper()
        and ((number.value or 0) >= 5 or (closed and words.lower(number.begin - 1) == "("))
        and not name.text.isupper()
    )


def _is_designation(words: Words, number: Number) -> bool:
    before = words.at(number.begin - 1)
    if before.text in _NUMERO:
        return True
    at = number.begin - 1 - (before.text == "." and words.glued(number.begin - 1))
    label = words.at(at)
    if label.kind is not Kind.WORD or label.lower not in words_of("designator"):
        return False
    if number.form in (Form.VAGUE, Form.FRACTION, Form.COUPLE) or (number.value or 0) >= 10**5:
        return False
    whole = float(number.value or 0).is_integer()
    return label.text[:1].isupper() or not whole or not _counts(words, number)


def _counts(words: Words, number: Number) -> bool:
    """Whether something counted follows, so that a lower-case label is an ordinary noun: "from that point 12 men"."""
    return words.is_word(number.end) and words.lower(number.end) not in words_of("stop")


def _is_list_number(words: Words, number: Number) -> bool:
    """As in "1. Fatah and Hamas", "2) …" at the start of a line, or a line among lines numbered in sequence."""
    digits, start = _plain_digits(words, number), words.at(number.begin).start
    if not digits or len(digits) > 2 or (start > 0 and words.text[start - 1] != "\n"):
        return False
    if words.lower(number.end) in (".", ")") and words.glued(number.end):
        return True
    return _starts_line(words.text, start, int(digits) - 1, back=True) or _starts_line(
        words.text, start, int(digits) + 1
    )


def _starts_line(text: str, start: int, number: int, *, back: bool = False) -> bool:
    """Whether the line before or behind the one that starts at `start` opens with `number`."""
    if back:
        line = text.rfind("\n", max(0, start - _LINE), max(0, start - 1)) + 1
    else:
        line = text.find("\n", start, start + _LINE) + 1
    return (line > 0 or (back and start > 0)) and re.match(rf"\s*{number}\b(?![.,]\d)", text[line : line + 8]) is not None


def _is_score(words: Words, number: Number) -> bool:
    """As in "a 3-1 win", "won 2-0", "the vote was 15-0"."""
    other = words.at(number.end + 1)
    if not (words.is_hyphen(number.end) and other.kind is Kind.NUMBER and other.value is not None):
        return _is_second_of_score(words, number)
    if (number.value or 0) >= other.value:
        return True
    return words.lower(number.end + 2) in words_of("score_after") or words.lower(number.begin - 1) in words_of(
        "score_before"
    )


def _is_second_of_score(words: Words, number: Number) -> bool:
    """The right side of digits joined by a hyphen that were no range."""
    left = words.at(number.begin - 2)
    return words.is_hyphen(number.begin - 1) and left.kind in (Kind.NUMBER, Kind.SHAPE)


def _is_address(words: Words, number: Number) -> bool:
    """As in "10 Downing Street", "221 Baker Road"."""
    if not _plain_digits(words, number):
        return False
    for at in range(number.end, number.end + 3):
        if not words.at(at).text[:1].isupper():
            return False
        if at > number.end and words.lower(at) in words_of("street"):
            return True
    return False


def _is_ordinal_fraction(words: Words, number: Number) -> bool:
    """As in "the second half", "a third man", "the third quarter", "half an hour"."""
    if number.form is not Form.FRACTION:
        return False
    last, after = words.lower(number.end - 1), words.lower(number.end)
    if words.is_hyphen(number.end) or words.is_hyphen(number.begin - 1):
        return True
    if words.lower(number.begin - 1) in words_of("ordinalword") or words.at(number.begin - 1).kind is Kind.ORDINAL:
        return True
    if after == "the" and is_duration(words, number.end + 1):
        return True
    if after in ("an", "a", "hour", "past", "hours") and is_duration(words, number.end + (after in ("an", "a"))):
        return True
    if last.endswith("s") and number.end - number.begin > 1:
        return False
    return not _is_share(words, number) or (
        after not in _SHARE_TAILS and words.is_word(number.end) and last not in ("half", "quarter")
    )


def _is_share(words: Words, number: Number) -> bool:
    before, after = words.lower(number.begin - 1), words.lower(number.end)
    if words.lower(number.end - 1) == "half" and number.end == number.begin + 1:
        return after in ("of", "the", "its", "their", "his", "a", "all", "that", "those") or before in _SHARE_LEADS
    return after in ("of", "a") or before in _SHARE_LEADS or words.is_hyphen(number.end - 2)


_SHARE_TAILS = frozenset(
    {
        "of",
        "the",
        "its",
        "their",
        "to",
        "in",
        "on",
        "since",
        "from",
        "and",
        "or",
        "by",
        "as",
        "at",
        "are",
        "were",
        "is",
        "was",
        "have",
        "had",
        "has",
    }
)
_SHARE_LEADS = frozenset(
    {
        "than",
        "nearly",
        "almost",
        "about",
        "around",
        "over",
        "roughly",
        "by",
        "least",
        "approximately",
        "to",
        "some",
        "only",
        "just",
    }
)
