"""A number with what stands around it: sign, scale, unit, currency, percent; and ranges of two."""

from dataclasses import replace

from .draft import Draft
from .exclusions import is_tally
from .lexer import Kind
from .money import Context, name_at, sign_codes, sign_scale
from .numbers import tidy
from .reading import read_number
from .tables import words_of
from .tails import read_tail
from .words import Words

_CONNECTORS = frozenset({"to", "or", "-", "\u2010", "\u2011", "\u2012", "–", "—", "and"})
_CHANGE_REACH = 8
#: "US$ $5": so many signs may stand before a sum.
_SIGNS = 2


def read_amount(words: Words, begin: int, context: Context) -> Draft | None:
    """The amount that begins at `begin`, a range if two are joined; its item and modifiers are not yet read."""
    between = words.lowers[begin - 1] in ("between", "both")
    first = _single(words, begin, context, joined=not between)
    if first is None:
        return None
    second = _second(words, first, context, between=between)
    return _range(words, first, second) or first if second else first


def _single(words: Words, begin: int, context: Context, *, joined: bool = True, money: bool = False) -> Draft | None:
    at = begin
    while words.kinds[at] is Kind.SIGN and at < begin + _SIGNS:
        at += 1
    signed = at > begin
    number = read_number(words, at, money=signed or money, joined=joined)
    if number is None:
        return None
    draft = Draft(begin, number.end, number.end, number.form, value=number.value, low=number.low, high=number.high)
    draft.raw = number.raw
    if number.about:
        draft.comparator = "about"
    if signed:
        _price(words, draft, words.texts[begin], context)
    else:
        read_tail(words, draft, context)
    return draft


def _price(words: Words, draft: Draft, sign: str, context: Context) -> None:
    draft.kind, draft.currency = "money", context.resolve(sign, sign_codes(sign), draft.begin)
    draft.scaled(sign_scale(sign))
    named = name_at(words, draft.end)
    is_name = named is not None and words.is_word(named[0].end - 1)
    if named is not None and is_name and named[0].per_unit == 1 and draft.currency in named[0].codes:
        draft.end = named[0].end


def _second(words: Words, first: Draft, context: Context, *, between: bool) -> Draft | None:
    """The other end of a range, if one follows."""
    at = first.end
    if words.lowers[at + 1] in ("to", "or") and (
        words.is_hyphen(at) or (words.lowers[at] == "-" and not words.glued(at + 1))
    ):  # "10- to 15-kilometre", "10-to-15-kilometre"
        at += 1
    connector = words.lowers[at]
    if connector not in _CONNECTORS or (connector == "and" and not between) or _is_change(words, first, connector):
        return None
    if words.kinds[at] is Kind.PUNCT and not _is_dash_of_range(words, at):
        return None
    if first.kind == "count" and is_tally(words, first.begin, at + 2):
        return None
    at += 1 + (words.kinds[at] is Kind.WORD and words.is_hyphen(at + 1))
    return _single(words, at, context, money=first.kind == "money")


def _is_dash_of_range(words: Words, at: int) -> bool:
    return words.glued(at) == words.glued(at + 1) and (words.glued(at) or words.lowers[at] == "–")


def _is_change(words: Words, first: Draft, connector: str) -> bool:
    """As in "rose from 60 to 153" tells of two numbers, not of a range."""
    if connector != "to" or words.lowers[first.begin - 1] != "from":
        return False
    before = range(first.begin - _CHANGE_REACH, first.begin)
    return any(words.lowers[index] in words_of("change_verb") for index in before)


def _range(words: Words, first: Draft, second: Draft) -> Draft | None:
    if first.kind not in ("count", second.kind) and not (first.kind == "money" and second.kind == "count"):
        return None
    if second.kind == "money" and words.kinds[second.begin] is Kind.SIGN and words.kinds[first.begin] is not Kind.SIGN:
        return None
    if (first.unit and first.unit != second.unit) or (first.currency and second.currency not in (None, first.currency)):
        return None
    if first.kind != "count" and (first.form == "fraction") != (second.form == "fraction"):
        return None  # "raised by a quarter of a point to 4.5 percent"
    low, high = bounds(words, first, second)
    if low is None or high is None or low >= high:
        return None
    joined = replace(second, begin=first.begin, value=None, low=low, high=high, comparator="range")
    joined.currency, joined.unit = second.currency or first.currency, second.unit or first.unit
    joined.kind = first.kind if second.kind == "count" else second.kind
    return joined


def bounds(words: Words, first: Draft, second: Draft) -> tuple[float | None, float | None]:
    """Both ends, a scale or a part of a currency unit shared: "1.5 to 2 million", "50 to 60 cents"."""
    low = first.value if first.value is not None else first.low
    high = second.value if second.value is not None else second.high
    if low is None or high is None:
        return None, None
    short = first.value is not None and first.number_end - first.begin <= 2 and _is_bare(words, first)
    if short and second.raw == high and _shares_thousand(words, first, second):
        return low * 1000, high
    if short and second.raw and second.raw != high:
        share = high / second.raw
        if (share > 1 and low <= second.raw) or (share < 1 and first.kind == "count"):
            low = tidy(low * share)
    return low, high


def _shares_thousand(words: Words, first: Draft, second: Draft) -> bool:
    """As in "3-4,000 people": a first end below the thousands of the second."""
    thousands, _, rest = words.texts[second.number_end - 1].partition(",")
    return rest == "000" and thousands.isdigit() and (first.value or 0) < int(thousands)


def _is_bare(words: Words, draft: Draft) -> bool:
    return words.kinds[draft.number_end - 1] is Kind.NUMBER or (draft.form == "words" and (draft.value or 0) < 1000)
