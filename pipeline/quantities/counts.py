"""Completes an amount: the modifiers around it and what it counts; refuses what is no quantity."""

from ...schemas import Comparator
from .clocks import is_hour_told
from .dates import is_dated, is_duration, is_month, is_year
from .draft import Draft
from .exclusions import is_no_quantity, is_tally
from .items import is_shared_adjective, read_item
from .lexer import Kind
from .modifiers import modifier_after, modifier_before
from .names import in_name
from .numbers import Number, entry
from .shares import read_share
from .tables import words_of
from .wordclass import looks_plural
from .words import Words

_RANGE_LEADS = (("anywhere", "between"), ("somewhere", "between"), ("between",))
_LONGEST_LIST = 30
_LONGEST_DESCRIPTION = 3
_LONGEST_ELEMENT = 7
_TEMPERATURES = frozenset({"degree", "degree Celsius", "degree Fahrenheit"})
_MAGNITUDE = "magnitude"
_RICHTER = ("on", "the", "richter", "scale")
_NEGATIVE = frozenset({"minus", "negative"})
_MINUS = frozenset({"-", "−", "–"})
_OPENING = frozenset({"(", "["})


def complete(words: Words, draft: Draft) -> bool:
    """Adds modifiers and item to the draft; False if it is no quantity after all."""
    number = Number(draft.begin, draft.number_end, draft.value, draft.form, draft.low, draft.high)
    may_be_none = draft.kind == "count" or (draft.form == "fraction" and not _is_part_of_percent(draft))
    if may_be_none and is_no_quantity(words, number):
        return False
    if draft.kind in ("count", "percent") and _range_is_barred(words, draft):
        return False
    _magnitude(words, draft)
    _negative(words, draft)
    _modifiers(words, draft)
    if draft.value is None:
        draft.comparator = "range"
    if draft.kind != "count":
        return draft.value is None or abs(draft.value) > 0 or draft.kind != "measure"
    return _count(words, draft, number)


def _is_part_of_percent(draft: Draft) -> bool:
    """As in "a quarter percent", "half a percentage point"."""
    return draft.kind == "percent" and 0 < (draft.value or 0) < 1


def _range_is_barred(words: Words, draft: Draft) -> bool:
    """A range of years, days or ages is none of ours."""
    if draft.comparator != "range" or draft.low is None or draft.form == "fraction":
        return False
    first = Number(draft.begin, draft.begin + 1, draft.low, draft.form)
    last = Number(draft.number_end - 1, draft.number_end, draft.high, draft.form)
    if is_dated(words, last):
        return True
    return is_no_quantity(words, first) or is_duration(words, draft.end) or is_year(words, first)


def _magnitude(words: Words, draft: Draft) -> None:
    """As in "magnitude 7.6", "a magnitude of 5", "6.1 on the Richter scale", "a 7.8 quake": no unit of its own."""
    if draft.kind != "count" or draft.value is None:
        return
    lead = draft.begin - 1 - (words.lowers[draft.begin - 1] == "of" or words.is_hyphen(draft.begin - 1))
    named = words.lowers[lead] == _MAGNITUDE
    quake = words.lowers[draft.end] in words_of("quake") and not float(draft.value).is_integer()
    if named or quake or words.phrase(draft.end, _RICHTER):
        draft.kind, draft.unit, draft.begin = "measure", _MAGNITUDE, lead if named else draft.begin


def _negative(words: Words, draft: Draft) -> None:
    """As in "minus 3 degrees", "-5%"."""
    before = draft.begin - 1
    if draft.value is None or draft.value <= 0 or draft.kind == "money":
        return
    opened = not words.glued(draft.begin - 1) or words.texts[draft.begin - 2] in _OPENING
    glued = words.texts[before] in _MINUS and words.glued(draft.begin) and opened
    at = draft.begin - 1 - words.is_hyphen(draft.begin - 1)
    if words.lowers[at] in _NEGATIVE:
        draft.value, draft.begin = -draft.value, at
    elif glued and draft.unit is not None and _is_free(words, draft):
        draft.value, draft.begin = -draft.value, draft.begin - 1


def _is_free(words: Words, draft: Draft) -> bool:
    """Whether a hyphen before the number is a minus sign: no list's dash, and no number that it could join."""
    if words.kinds[draft.begin - 2] is Kind.NUMBER:
        return False
    return not words.ends_at(draft.begin - 1) or draft.unit in _TEMPERATURES


def _modifiers(words: Words, draft: Draft) -> None:
    after = modifier_after(words, draft.end)
    if after is not None:
        draft.end = after.place
        _compare(draft, after.comparator)
    before = modifier_before(words, draft.begin, counts=draft.kind == "count")
    if before is not None:
        draft.begin = before.place
        _compare(draft, before.comparator)
    if draft.comparator == "range":
        for lead in _RANGE_LEADS:
            if words.phrase(draft.begin - len(lead), lead):
                draft.begin -= len(lead)
                break


def _compare(draft: Draft, comparator: Comparator) -> None:
    if draft.value is not None:
        draft.comparator = comparator


def _count(words: Words, draft: Draft, number: Number) -> bool:
    if _is_repetition(words, draft) or _is_compound(words, draft) or _is_glued_to_letters(words, draft):
        return False
    if _is_vote(words, draft):
        return True
    _item(words, draft)
    read_share(words, draft)
    if draft.item is None and draft.kind == "count" and _is_no_ellipsis(words, draft, number):
        return False
    if is_year(words, number) and not _counts_like_year(words, draft, number):
        return False
    return not (_is_list_entry(words, draft) or _is_pronoun(words, draft) or in_name(words, draft))


def _is_vote(words: Words, draft: Draft) -> bool:
    """Whether it is a side of a vote: "voted 83-23", "12-0"."""
    return is_tally(words, draft.begin - 2, draft.end) or is_tally(words, draft.begin, draft.end + 2)


def _is_no_ellipsis(words: Words, draft: Draft, number: Number) -> bool:
    """Whether a number alone counts nothing: an hour, a zero, the pronoun."""
    if is_hour_told(words, number):
        return True
    return draft.value == 0 or (draft.value == 1 and not _is_elliptic_one(words, draft, number))


def _item(words: Words, draft: Draft) -> None:
    at = draft.end
    hyphen = words.is_hyphen(at) and words.lowers[at] != "–"
    if hyphen and words.lowers[at + 1] in words_of("noncount_hyphen"):
        draft.end = at + 2 if words.lowers[at + 1] == "strong" else draft.end
        return
    if hyphen:
        if words.is_word(at + 1):
            draft.item, draft.end = (at + 1, at + 2), at + 2
        return
    of = draft.form in ("vague", "couple")
    item = read_item(words, at, of=of, one=draft.value == 1, listed=_closes_list(words, draft.begin))
    if item is not None:
        draft.item, draft.end = item, item[1]
        after = modifier_after(words, item[1])
        if after is not None and words.lowers[item[1]] == "or":
            draft.end = after.place
            _compare(draft, after.comparator)


def _is_repetition(words: Words, draft: Draft) -> bool:
    """Whether it is a set, "three times a week", or a factor, "three times as many"."""
    return words.lowers[draft.end] in ("times", "time") and words.lowers[draft.end + 1] in words_of("times_tail")


def _is_compound(words: Words, draft: Draft) -> bool:
    """As in "a three-way summit", "a one-sided vote": an adjective that counts nothing."""
    return words.is_hyphen(draft.end) and words.lowers[draft.end + 1] in words_of("numbered_adjective")


def _is_list_entry(words: Words, draft: Draft) -> bool:
    """As in "2 Kyiv denies arming rebels": a rank at the start of a line, nothing that agrees with it behind."""
    start = words.starts[draft.begin]
    if draft.form != "digits" or (draft.value or 99) > _LONGEST_LIST or (start and words.text[start - 1] != "\n"):
        return False
    if draft.comparator != "equal" or words.lowers[draft.end] in words_of("casualty"):
        return False  # "At least 9 Dead", "13 Killed in Blast"
    plural = draft.item is not None and _is_plural(words, draft.item[1] - 1)
    return words.texts[draft.end if draft.item is None else draft.item[0]][:1].isupper() and plural == (
        draft.value == 1
    )


def _is_plural(words: Words, at: int) -> bool:
    lower = words.lowers[at]
    return (
        lower in words_of("plural")
        or (lower.endswith("s") and not lower.endswith("ss"))
        or words.tag(at) in ("NNS", "NNPS")
    )


def _counts_like_year(words: Words, draft: Draft, number: Number) -> bool:
    """Four digits without a comma count only before a plural, and not where a year is led in."""
    if draft.comparator not in ("equal", "about"):
        return True
    led = words.lowers[number.begin - 1] in words_of("yearlead") and not _ends_range(words, number)
    return draft.item is not None and not led and _is_plural(words, draft.item[1] - 1)


def _ends_range(words: Words, number: Number) -> bool:
    """Whether "to" joins it to digits that are no year: "went from 1,200 to 2000 workers"."""
    at = number.begin - 2
    first = Number(at, at + 1, words.values[at], "digits")
    return words.lowers[at + 1] == "to" and words.kinds[at] is Kind.NUMBER and not is_year(words, first)


def _is_pronoun(words: Words, draft: Draft) -> bool:
    """Whether "one" is the subject of what looks like its item: "whom one asks"."""
    if draft.value != 1 or draft.comparator != "equal" or draft.item is None or draft.form != "words":
        return False
    at = draft.item[1] - 1
    head = words.texts[at]
    return looks_plural(head) and head == words.lowers[at] and words.tag(at) in ("NNS", "VBZ")


def _is_elliptic_one(words: Words, draft: Draft, number: Number) -> bool:
    """As in "killing one and wounding two", "one dead", "One flew on": never the pronoun."""
    if draft.form == "digits" or draft.comparator not in ("equal", "about"):
        return True
    before, after = words.lowers[number.begin - 1], words.lowers[number.end]
    if after in words_of("pronoun_one_after") or before in words_of("pronoun_one_before"):
        return False
    if is_shared_adjective(words, number.end):
        return True
    if before in words_of("casualty_verb") or (words.ends_at(number.begin) and words.tag(number.end) == "VBD"):
        return True
    return after in words_of("casualty_state") and not _is_described(words, number.begin)


def _is_described(words: Words, at: int) -> bool:
    """Whether an article and adjectives stand before "one": "a spare one", "the two larger ones"."""
    for index in range(at - 1, at - _LONGEST_DESCRIPTION - 1, -1):
        lower = words.lowers[index]
        if lower in words_of("pronoun_one_before"):
            return True
        verb = words.tag(index).startswith(("VB", "MD")) or lower in words_of("irregular_verb")
        if verb or not words.is_word(index) or lower in words_of("stop"):
            return False
    return False


def _closes_list(words: Words, begin: int) -> bool:
    """Whether what is counted is an element of a list, behind another one: "a rifle, two pistols and magazines"."""
    if words.lowers[begin - 1] != ",":
        return False
    for index in range(begin - 2, begin - _LONGEST_ELEMENT, -1):
        if words.kinds[index] is Kind.NUMBER or words.lowers[index] in ("a", "an") or entry(words, index):
            return index < begin - 2 and not words.ends_at(index - 1)  # "In a statement, …"
        if not words.is_word(index) or words.lowers[index] in words_of("stop") or is_month(words, index):
            return False
        if words.tag(index).startswith("VB"):
            return False
    return False


def _is_glued_to_letters(words: Words, draft: Draft) -> bool:
    """Whether letters that are no unit stick to the digits: "777F", "4chan"."""
    return (
        words.kinds[draft.end - 1] is Kind.NUMBER
        and words.glued(draft.end)
        and words.kinds[draft.end] in (Kind.WORD, Kind.NAME)
    )
