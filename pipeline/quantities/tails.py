"""What follows a number: percent, a ratio, a share, a unit or a currency; else it is a count."""

from functools import cache

from .dates import is_year
from .draft import Draft
from .feet import MARKS, add_inches, read_primes
from .lexer import Kind
from .modifiers import modifier_after
from .money import Context, first_words, name_at, named_before
from .numbers import ARTICLES, Number, entry, tidy
from .reading import read_number
from .tables import lexicon, words_of
from .units import openings, unit_at, units
from .words import Words

_PERCENT = (("percent",), ("per", "cent"), ("%",), ("pct",), ("pc",), ("percents",), ("percentage",))
_PERCENT_FIRST = frozenset(phrase[0] for phrase in _PERCENT)
_POINTS = ("point", "points")
_PERCENT_BEFORE = (("percent", "of"), ("percents", "of"), ("per", "cent", "of"), ("percentage", "of"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_BARE_DEGREES = frozenset({"C", "F"})
_VESSELS = frozenset({"cup", "cups"})
_ENDS = frozenset({"", ".", ",", ";", "(", ")"})
_HOTTEST = 150
_SEA_REACH = 10
_NOUN_REACH = 4
_PRICED = frozenset({"worth", "costing", "cost"})
_APOSTROPHES = frozenset({"'", "’"})
_SMALLEST_CHANGE, _CHANGE = 5, 100
#: Of so many a share is told.
WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 10**4, 10**5, 10**6})


@cache
def followers() -> frozenset[str]:
    """The words and marks that a tail may begin with, currency signs aside; most numbers have none of them behind."""
    return _PERCENT_FIRST | ARTICLES | MARKS | openings() | first_words() | {"of", "in", "out", *_BRACKETS}


def read_tail(words: Words, draft: Draft, context: Context) -> None:
    """Adds to a number without a sign what follows it."""
    at = draft.end + words.is_hyphen(draft.end)
    told = words.lowers[at] in followers() or words.kinds[at] is Kind.SIGN
    if told and _has_tail(words, draft, at, context):
        return
    after = modifier_after(words, draft.end) if draft.value is not None else None
    if after is not None and _is_measured_behind(words, draft, after.place, context):
        draft.comparator = after.comparator
        return
    if draft.form == "fraction":
        as_percent(draft)
    elif not _percent_before(words, draft):
        _currency_before(words, draft, context)


def _has_tail(words: Words, draft: Draft, at: int, context: Context) -> bool:
    of = at + (words.lowers[at] == "of" and draft.form in ("vague", "fraction"))
    of += words.lowers[of] in ARTICLES and draft.form == "fraction"
    if read_primes(words, draft) or _percent(words, draft, of) or _ratio(words, draft) or _share(words, draft, at):
        return True
    return _unit(words, draft, of, context) or _currency(words, draft, of, context)


def _is_measured_behind(words: Words, draft: Draft, at: int, context: Context) -> bool:
    """Whether a unit stands behind a modifier: "1,000-plus km", "100 or so kilometres"."""
    at += words.is_hyphen(at)
    return _percent(words, draft, at) or _unit(words, draft, at, context) or _currency(words, draft, at, context)


def _percent(words: Words, draft: Draft, at: int) -> bool:
    if words.lowers[at] not in _PERCENT_FIRST:
        return False
    for phrase in _PERCENT:
        if words.phrase(at, phrase):
            draft.kind, draft.unit, draft.end = "percent", "percent", at + len(phrase)
            draft.end += words.lowers[draft.end] in _POINTS
            return True
    return False


def _percent_before(words: Words, draft: Draft) -> bool:
    """As in "a winning percentage of 60": behind no number, nothing counted; "10 percent of 40" is of forty."""
    if words.lowers[draft.begin - 1] != "of" or (draft.value or 0) < 1 or _counts(words, draft):
        return False
    for phrase in _PERCENT_BEFORE:
        at = draft.begin - len(phrase)
        if words.phrase(at, phrase):
            numbered = words.values[at - 1] is not None or entry(words, at - 1) is not None
            if numbered or words.lowers[at - 1] == "what":
                return False
            draft.kind, draft.unit, draft.begin = "percent", "percent", at
            return True
    return False


def _counts(words: Words, draft: Draft) -> bool:
    if words.kinds[draft.end] is Kind.POSSESSIVE:
        return True
    return words.is_word(draft.end) and words.lowers[draft.end] not in words_of("stop")


def _ratio(words: Words, draft: Draft) -> bool:
    """As "one in five", "one in every five", "nine out of ten" do; "killed two in five attacks" counts."""
    out = words.phrase(draft.end, ("out", "of"))
    at = draft.end + 1 + out
    if not out and words.lowers[draft.end] != "in" and not words.phrase(draft.end, ("of", "every")):
        return False
    at += words.lowers[at] == "every"
    whole = read_number(words, at) if draft.value is not None and draft.form != "fraction" else None
    if whole is None or whole.value not in WHOLES or not 0 < (draft.value or 0) < (whole.value or 0):
        return False
    if words.lowers[draft.begin - 1] in words_of("casualty_verb") or words.lowers[whole.end] in words_of("duration"):
        return False
    draft.value = (draft.value or 0) / whole.value
    draft.end = draft.number_end = whole.end
    as_percent(draft)
    return True


def _share(words: Words, draft: Draft, at: int) -> bool:
    """As in "a third of the fleet" is a percentage."""
    parts = draft.form == "fraction" or _is_part(words, draft)
    if not parts or words.lowers[at] != "of" or words.lowers[at + 1] in ARTICLES:
        return False
    as_percent(draft)
    return True


def _is_part(words: Words, draft: Draft) -> bool:
    """Whether the number is a fraction in digits, "1/4" or "¾"."""
    text = words.texts[draft.begin]
    return 0 < (draft.value or 0) < 1 and ("/" in text or not text[-1:].isdecimal())


def as_percent(draft: Draft) -> None:
    """Makes a percentage of a share."""
    draft.kind, draft.unit = "percent", "percent"
    draft.value = None if draft.value is None else tidy(float(f"{draft.value * 100:.3g}"))


def _currency(words: Words, draft: Draft, at: int, context: Context) -> bool:
    named = name_at(words, at)
    if named is None:
        return False
    name, owner = named
    draft.kind, draft.end = "money", name.end
    draft.currency = context.resolve(name.noun, name.codes, draft.begin, owner)
    draft.scaled(1 / name.per_unit)
    if name.per_unit == 1:
        _change(words, draft)
    return True


def _currency_before(words: Words, draft: Draft, context: Context) -> None:
    named = named_before(words, draft.begin, draft.value or 0)
    number = Number(draft.begin, draft.end, draft.value, draft.form)
    if named is not None and not _counts(words, draft) and not is_year(words, number):
        draft.kind, draft.begin = "money", draft.begin - 1
        draft.currency = context.resolve(*named, draft.begin)


def _change(words: Words, draft: Draft) -> None:
    """What may follow a currency's name: "75 USD million", "3 dollars 50 cents", "15 dollars 50"."""
    scale = entry(words, draft.end)
    if draft.value is None or (scale and scale.kind == "scale" and draft.value < 1000):
        draft.scaled(scale.value if scale else 1)
        draft.end += scale is not None
        return
    number = read_number(words, draft.end + (words.lowers[draft.end] == "and"))
    part = _part(words, number) if number else None
    if number and part and words.lowers[number.end - 1] not in words_of("month"):
        draft.value, draft.end = tidy(draft.value + part[0]), part[1]


def _part(words: Words, number: Number) -> tuple[float, int] | None:
    """The part of a currency unit that a number states, and where it ends."""
    named = name_at(words, number.end)
    if number.value is None or not _SMALLEST_CHANGE <= number.value < _CHANGE:
        return None
    if words.lowers[number.begin] in ARTICLES:
        return None
    if named is not None:
        return (number.value / named[0].per_unit, named[0].end) if named[0].per_unit > 1 else None
    more = words.lowers[number.end] == "more"
    if words.is_word(number.end + more) or words.is_hyphen(number.end):
        return None
    return number.value / _CHANGE, number.end


def _unit(words: Words, draft: Draft, at: int, context: Context) -> bool:
    bracket = words.lowers[at] in _BRACKETS and words.lowers[at + 2] == _BRACKETS[words.lowers[at]]
    at += bracket
    digits = words.kinds[draft.begin] is Kind.NUMBER
    if words.ends[at] < 0:
        return False
    found = unit_at(words.text, words.starts[at], symbols=digits and not _far(words, draft, at))
    if found is None or (found[0].name == "pound" and _is_sterling(words, draft, at, context)):
        return False
    unit, offset = found
    if _is_compound(words, at) or not _is_measured(words, draft, at):
        return False
    if unit.name == "nanometre" and words.lowers[at] == "nm" and _is_at_sea(words, draft.begin, at):
        unit = units()["nautical mile"]
    end = at
    while words.starts[end] < offset and words.ends[end] > 0:
        end += 1
    if words.ends[end - 1] != offset:
        return False  # "24703 L-202"
    if words.texts[at] in _BARE_DEGREES and not _is_degree(words, draft, end):
        return False
    draft.kind, draft.unit, draft.end = "measure", unit.name, end + bracket
    add_inches(words, draft)
    return True


def _is_compound(words: Words, at: int) -> bool:
    """Whether the unit's word begins a noun of its own: "barrel bombs", "foot patrols", "stone houses"."""
    heads = f"{words.lowers[at]}_head"
    return heads in lexicon() and words.lowers[at + 1] in words_of(heads)


def _is_measured(words: Words, draft: Draft, at: int) -> bool:
    """Whether the noun, if an everyday one, is a unit: "1/2 cup flour", "cups of oil", "rotate three turns"."""
    if words.lowers[at] not in words_of("everyday_unit") or not float(draft.value or 0).is_integer():
        return True
    if words.lowers[draft.begin - 1] in words_of("rotation"):
        return True
    return words.lowers[at] in _VESSELS and words.lowers[at + 1] == "of"


def _is_at_sea(words: Words, begin: int, at: int) -> bool:
    """Whether "nm" are nautical miles: a compass point or a place follows, or ships or aircraft are near."""
    if words.lowers[at + 1] in words_of("compass"):
        return True
    near = (*words.lowers[begin - _SEA_REACH : begin], *words.lowers[at + 1 : at + _SEA_REACH])
    return not words_of("sea_context").isdisjoint(near)


def _is_degree(words: Words, draft: Draft, end: int) -> bool:
    """Whether a bare "C" or "F" is a temperature's: "48 C in the shade", "40 C heat", never "3 C companies"."""
    free = any(words.lowers[end] in near for near in (words_of("stop"), words_of("degree_noun"), _ENDS))
    return free and abs(draft.value or 0) < _HOTTEST


def _far(words: Words, draft: Draft, at: int) -> bool:
    """Whether a line ends between the number and a symbol."""
    return "\n" in words.text[words.ends[draft.number_end - 1] : words.starts[at]]


def _is_sterling(words: Words, draft: Draft, at: int, context: Context) -> bool:
    """Whether "pounds" are money: not glued or hyphened, nor where something is weighed."""
    if words.is_hyphen(at - 1) or words.lowers[at] in ("lb", "lbs"):
        return False
    if words.lowers[at + 1] in ("sterling", "worth"):
        return True
    if words.lowers[at + 1] == "of":
        return _is_priced(words, draft, at + 2)
    near = {words.lowers[index] for index in (*range(draft.begin - 5, draft.begin), at + 1, at + 2, at + 3)}
    if near & words_of("mass_context"):
        return False
    return context.speaks_of(("GBP", "EGP", "SYP", "LBP", "SDG", "SSP")) or (draft.value or 0) >= 10**5


def _is_priced(words: Words, draft: Draft, at: int) -> bool:
    """Whether the noun behind "pounds of" is money, "aid", "taxpayers' money", and none that is weighed."""
    if words.lowers[draft.begin - 1] in _PRICED:
        return True
    for index in range(at, at + _NOUN_REACH):
        if words.lowers[index] in words_of("money_noun"):
            return True
        told = words.is_word(index) or words.kinds[index] is Kind.POSSESSIVE or words.texts[index] in _APOSTROPHES
        if not told or words.lowers[index] in words_of("mass_context"):
            return False
    return False
