"""Ages, which are no quantities: "aged 45", "Marta Ruiz, 45, was freed", "a man of 62", "she was 19"."""

from .dates import plain_digits
from .lexer import Kind
from .numbers import Number
from .tables import words_of
from .wordclass import looks_plural
from .words import Words

_OLDEST = 120
_CLOSED = frozenset({",", ")", ".", ";", ""})
_AGE_REACH = 5
_AGE_LINKS = frozenset({"of", "from", "to", "at", "below", "above", "under", "over"})
_YOUNGEST_TOLD = 3
_YOUNGEST_APPOSED = 5
_YOUNG = 30


def is_age(words: Words, number: Number) -> bool:
    """Whether the number is somebody's age."""
    return _is_alone(words, number) or _paired(words, number)


def _is_alone(words: Words, number: Number) -> bool:
    if number.value is None or not 0 < number.value <= _OLDEST:
        return False
    at = number.begin - 1 - (words.lowers[number.begin - 1] in words_of("age_about"))
    if words.lowers[at] in words_of("age_before") or words.lowers[number.end] in words_of("age_noun"):
        return True
    return _of_age(words, number) or _of_bearer(words, number) or _of_pronoun(words, number) or _apposed(words, number)


def _ends_phrase(words: Words, at: int) -> bool:
    return not words.is_word(at) or words.lowers[at] in words_of("stop")


def _of_age(words: Words, number: Number) -> bool:
    """After "the age of", "raised the retirement age from 62 to"."""
    near = words.lowers[number.begin - _AGE_REACH : number.begin - 1]
    if words.lowers[number.begin - 1] not in _AGE_LINKS or "age" not in near:
        return False
    return _ends_phrase(words, number.end)


def _of_bearer(words: Words, number: Number) -> bool:
    """After "a man of", "a man of about", "children under"."""
    vague = words.lowers[number.begin - 1] in words_of("age_about")
    at = number.begin - 1 - vague
    link = words.lowers[at]
    if link == "under" and words.lowers[at - 1] in ("are", "were") and (number.value or 0) <= _YOUNG:
        return _ends_phrase(words, number.end)  # "half of them are under 18"
    if link not in ("over", "under", "of") or words.lowers[at - 1] not in words_of("age_bearer"):
        return False
    counted = words.lowers[number.end].endswith("s")
    return _ends_phrase(words, number.end) or (link == "of" and not vague and not counted) or link != "of"


def _paired(words: Words, number: Number) -> bool:
    """The second of a pair, "boys of 14 and 15", "aged 9 and 11", unless it counts what follows it."""
    first = number.begin - 2
    if words.lowers[number.begin - 1] not in ("and", "or", "to") or words.kinds[first] is not Kind.NUMBER:
        return False
    if looks_plural(words.texts[number.end]) or words.lowers[number.end] in words_of("plural"):
        return False
    younger = Number(first, first + 1, words.values[first], "digits")
    return 0 < (number.value or 0) <= _OLDEST and _is_alone(words, younger)


def _of_pronoun(words: Words, number: Number) -> bool:
    """After "he was", "she is", "who was"."""
    told = words.lowers[number.begin - 1] in ("is", "was") and words.lowers[number.begin - 2] in words_of("age_pronoun")
    return told and (number.value or 0) >= _YOUNGEST_TOLD and _ends_phrase(words, number.end)


def _counts_children(words: Words, at: int) -> bool:
    """In "a mother of two, 34", "a father-of-three"."""
    return words.lowers[at - 1 - words.is_hyphen(at - 1)] == "of"


def _apposed(words: Words, number: Number) -> bool:
    """Between commas or in brackets behind a name."""
    opened, name = words.lowers[number.begin - 1], number.begin - 2
    if opened not in (",", "(") or not plain_digits(words, number) or words.kinds[name] is not Kind.WORD:
        return False
    if _counts_children(words, name):
        name -= 2 + 2 * words.is_hyphen(name - 1)
    kin = words.lowers[name] in words_of("kin") or words.lowers[name] in words_of("age_bearer")
    if not kin and (not words.texts[name][:1].isupper() or words.texts[name].isupper()):
        return False
    closed = words.texts[number.end] in _CLOSED or words.lowers[number.end] in words_of("age_after")
    return closed and (opened == "(" or kin or (number.value or 0) >= _YOUNGEST_APPOSED)
