"""Numbers that are no quantities: designations, scores, telephone and list numbers; dates, ages and ordinals."""

import re

from .ages import is_age
from .clocks import is_clock
from .dates import is_dated, is_duration, is_month, plain_digits
from .lexer import Kind
from .numbers import Number
from .odds import is_odds
from .ordinals import is_no_share, is_ordinal
from .tables import words_of
from .words import Words

_LINE = 200
_LAST_DAY = 31
_LONGEST_ABBREVIATION = 4
_LARGEST_LABELLED = 10**5
_JOINERS = frozenset({"and", "or", "to", "&", "-", "–", ","})
_RANKED = frozenset({"top", "bottom"})
_FIGURES = frozenset({"figure", "figures"})
_WICKETS = 10
_SHORTEST_DIALLED, _LONGEST_DIALLED = 3, 5
_LONGEST_LIST = 10
_NUMERO = frozenset({"#", "№", "§"})


def is_no_quantity(words: Words, number: Number) -> bool:
    """Whether the number is part of a date, a duration, an age, a name or a list, whatever stands behind it."""
    return (
        is_dated(words, number)
        or is_clock(words, number)
        or is_duration(words, number.end)
        or is_age(words, number)
        or _is_designation(words, number)
        or _is_list_number(words, number)
        or _is_score(words, number)
        or is_odds(words, number)
        or is_no_share(words, number)
        or is_ordinal(words, number)
        or _is_split(words, number)
        or _is_dialled(words, number)
        or _continues_list(words, number)
        or _is_idiom(words, number)
        or _is_innings(words, number)
        or _is_place_in_row(words, number)
    )


def _is_place_in_row(words: Words, number: Number) -> bool:
    """In "Photo: 1 of 14", "Image 3 of 12", or a line that says "1 of 14" and no more: which of how many is shown."""
    first = number.begin - 2 * (words.lowers[number.begin - 1] == "of")
    last = first + 2
    if words.lowers[first + 1] != "of" or not (words.texts[first].isdigit() and words.texts[last].isdigit()):
        return False
    if number.end > last + 1 or _counts(words, number._replace(end=last + 1)):
        return False
    label = words.lowers[first - 1 - (words.lowers[first - 1] == ":")]
    return label in words_of("row_label") or (words.kinds[first - 1] == words.kinds[last + 1] == Kind.BREAK)


def _is_idiom(words: Words, number: Number) -> bool:
    """In "the top five", "a baker's dozen", "figures of eight", "the 90049 ZIP Code", "a family-of-four": no amount."""
    before, after = words.lowers[number.begin - 1], words.lowers[number.end]
    if before in _RANKED and (not words.is_word(number.end) or after in words_of("stop")):
        return True
    if before == "of" and words.lowers[number.begin - 2] in _FIGURES:
        return not words.is_word(number.end) or after in words_of("stop")
    if words.texts[number.begin] in words_of("emergency_number") and after in words_of("emergency_noun"):
        return True
    if _is_of_name(words, number.begin):
        return True
    if (after, words.lowers[number.end + 1]) == ("zip", "code"):
        return True
    return after != "" and words.lowers[number.begin] == "dozen" and words.kinds[number.begin - 1] is Kind.POSSESSIVE


def _is_of_name(words: Words, at: int) -> bool:
    """In "a mother-of-two", "the Group of 20"."""
    joined = words.is_hyphen(at - 1) and words.is_hyphen(at - 3) and words.lowers[at - 2] == "of"
    return joined or (words.phrase(at - 3, ("the", "group", "of")) and words.texts[at - 2] == "Group")


def _is_innings(words: Words, number: Number) -> bool:
    """A cricket score, "245 for 6", "88 not out"."""
    if not plain_digits(words, number):
        return False
    if words.phrase(number.end, ("not", "out")) or words.phrase(number.end, ("all", "out")):
        return True
    runs, wickets = number.value or 0, number.end + 1
    if words.lowers[number.begin - 1] == "for" and words.kinds[number.begin - 2] is Kind.NUMBER:
        runs, wickets = words.values[number.begin - 2] or 0, number.begin
    elif words.lowers[number.end] != "for":
        return False
    at = max(number.end, wickets + 1)
    ends, digits = not words.is_word(at) or words.lowers[at] in words_of("stop"), words.texts[wickets]
    return ends and digits.isdigit() and int(digits) <= _WICKETS < runs


def _continues_list(words: Words, number: Number) -> bool:
    """In "Resolutions 242, 338 and 425", "May 3 and 5", "aged 7 and 9": joined to digits that a label stands before."""
    if not plain_digits(words, number) or _counts(words, number):
        return False
    at = number.begin
    for _ in range(_LONGEST_LIST):
        oxford = words.lowers[at - 1] in ("and", "or") and words.lowers[at - 2] == ","
        if words.lowers[at - 1] not in _JOINERS or words.kinds[at - 2 - oxford] is not Kind.NUMBER:
            return False
        at -= 2 + oxford
        label = words.lowers[at - 1]
        if label in words_of("designator_plural") or label in words_of("age_before"):
            return True
        if is_month(words, at - 1):
            return (number.value or 0) <= _LAST_DAY
    return False


def _is_split(words: Words, number: Number) -> bool:
    """Whether something is "split in two"."""
    near = words.lowers[number.begin - 4 : number.begin - 1]
    return words.lowers[number.begin - 1] == "in" and not words_of("split_verb").isdisjoint(near) and number.value == 2


def _is_dialled(words: Words, number: Number) -> bool:
    """In "+260 …", "-30-", "call 911": digits behind a plus sign, between hyphens, or to be dialled."""
    digits = plain_digits(words, number)
    if words.lowers[number.begin - 1] in words_of("dial_verb") and len(digits) >= _SHORTEST_DIALLED:
        return not _counts(words, number)
    if _follows_zero(words, number.begin):
        return True
    if not digits or not words.glued(number.begin):
        return False
    before = words.texts[number.begin - 1]
    if before == "(" and words.glued(number.begin - 1):
        return words.kinds[number.begin - 2] is Kind.NUMBER  # "Article 5(2)"
    return before == "+" or (
        before == "-" and words.texts[number.end] == "-" and words.kinds[number.end + 1] is Kind.BREAK
    )


def _follows_zero(words: Words, at: int) -> bool:
    """Whether groups of digits, the first with a zero ahead, stand before it: "0800 555 111"."""
    first = at
    while words.texts[first - 1].isdigit() and first > at - _LONGEST_DIALLED:
        first -= 1
    return first < at and words.texts[first][0] == "0" and len(words.texts[first]) >= _SHORTEST_DIALLED


def _is_designation(words: Words, number: Number) -> bool:
    before = number.begin - 1
    if words.texts[before] in _NUMERO or is_type_number(words, number.begin):
        return True
    dotted = words.texts[before] == "." and words.glued(number.begin - 1)
    label = number.begin - 1 - dotted
    if dotted and len(words.texts[label]) > _LONGEST_ABBREVIATION:
        return False
    if dotted and len(words.texts[label]) == 1 and words.texts[label].isupper():
        return True  # "H. R. 1280"
    if words.kinds[label] is not Kind.WORD or words.lowers[label] not in words_of("designator"):
        return False
    if number.form in ("vague", "fraction", "couple") or _is_too_large(words, number):
        return False
    whole = float(number.value or 0).is_integer()
    return words.texts[label][:1].isupper() or not whole or not _counts(words, number)


def _is_too_large(words: Words, number: Number) -> bool:
    """Whether no label has such a number; long ones have no separators, "charity no. 100412"."""
    return (number.value or 0) >= _LARGEST_LABELLED and not plain_digits(words, number)


def is_type_number(words: Words, at: int) -> bool:
    """Whether digits are an aircraft's type, "737 Max", "777 jets"."""
    return words.lowers[at] in words_of("type_number") and words.lowers[at + 1] in words_of("type_noun")


def _counts(words: Words, number: Number) -> bool:
    """Whether something counted follows, so that a lower-case label is an ordinary noun: "from that point 12 men"."""
    return words.is_word(number.end) and words.lowers[number.end] not in words_of("stop")


def _is_list_number(words: Words, number: Number) -> bool:
    """In "1. Fatah and Hamas", "2) …" at the start of a line, or a line among lines numbered in sequence."""
    digits, start = plain_digits(words, number), words.starts[number.begin]
    if not digits or len(digits) > 2 or (start > 0 and words.text[start - 1] != "\n"):
        return False
    if words.lowers[number.end] in (".", ")") and words.glued(number.end):
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
    return (line > 0 or (back and start > 0)) and re.match(
        rf"\s*{number}\b(?![.,]\d)", text[line : line + 8]
    ) is not None


def _is_score(words: Words, number: Number) -> bool:
    """In "a 3-1 win", "won 2-0"; votes are counted, "voted 83-23"."""
    if _is_first_of_score(words, number):
        return not is_tally(words, number.begin, number.end + 2)
    return _is_second_of_score(words, number) and not is_tally(words, number.begin - 2, number.end)


def _is_first_of_score(words: Words, number: Number) -> bool:
    other = words.values[number.end + 1]
    dashed = words.is_hyphen(number.end) or _is_spaced_dash(words, number.end)
    if not dashed or other is None:
        return False
    if words.kinds[number.begin - 1] is Kind.NUMBER and words.is_hyphen(number.begin - 2):
        return True  # "6-4 3-6"
    if (number.value or 0) >= other or words.lowers[number.end + 2] in words_of("score_after"):
        return True
    return words.lowers[number.begin - 1] in words_of("score_before")


def is_tally(words: Words, begin: int, end: int) -> bool:
    """Whether two numbers with a dash or "to" between them are votes, "voted 83-23", "a 5-4 ruling"."""
    joint = words.lowers[begin + 1]
    if (joint != "to" and not words.is_hyphen(begin + 1)) or words.kinds[begin] is not Kind.NUMBER:
        return False
    before = words.lowers[begin - 1]
    told = before in words_of("tally_link") and words.lowers[begin - 2] in words_of("tally_noun")
    if before in words_of("tally_verb") and (words.values[begin] or 0) > (words.values[begin + 2] or 0) > 0:
        return True
    return told or before in words_of("tally_before") or words.lowers[end] in words_of("tally_after")


def _is_second_of_score(words: Words, number: Number) -> bool:
    """The right side of digits joined by a hyphen that were no range."""
    left, value = words.kinds[number.begin - 2], words.values[number.begin - 2] or 0
    if _is_spaced_dash(words, number.begin - 1):
        return left is Kind.NUMBER and value >= (number.value or 0) and number.end == number.begin + 1
    return words.is_hyphen(number.begin - 1) and left in (Kind.NUMBER, Kind.SHAPE)


def _is_spaced_dash(words: Words, at: int) -> bool:
    return words.lowers[at] in ("–", "-") and not words.glued(at) and not words.glued(at + 1)
