"""A number with what stands around it: sign, scale, unit, currency, percent; and ranges of two."""

from dataclasses import replace

from .dates import is_year
from .draft import Draft
from .exclusions import is_tally
from .feet import add_inches, read_primes
from .lexer import Kind
from .money import Context, name_at, named_before, sign_codes, sign_scale
from .numbers import Form, Number, entry, tidy
from .reading import read_number
from .tables import words_of
from .units import unit_at
from .words import Words

_PERCENT = (("percent",), ("per", "cent"), ("%",), ("pct",), ("pc",), ("percents",), ("percentage",))
_PERCENT_FIRST = frozenset(phrase[0] for phrase in _PERCENT)
_POINTS = ("point", "points")
_ARTICLES = frozenset({"an", "a"})
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_CONNECTORS = frozenset({"to", "or", "-", "\u2010", "\u2011", "\u2012", "–", "—", "and"})
_CHANGE_REACH = 8
_BARE_DEGREES = frozenset({"C", "F"})
_ENDS = frozenset({"", ".", ",", ";", "(", ")"})
_HOTTEST = 150
_SMALLEST_CHANGE, _CHANGE = 5, 100
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000})


def read_amount(words: Words, begin: int, context: Context) -> Draft | None:
    """The amount that begins at `begin`, a range if two are joined; its item and modifiers are not yet read."""
    between = words.lower(begin - 1) in ("between", "both")
    first = _single(words, begin, context, joined=not between)
    if first is None:
        return None
    second = _second(words, first, context, between=between)
    return _range(words, first, second) or first if second else first


def _single(words: Words, begin: int, context: Context, *, joined: bool = True, money: bool = False) -> Draft | None:
    sign = words.at(begin) if words.at(begin).kind is Kind.SIGN else None
    at = begin + (sign is not None)
    if sign is not None and words.at(at).kind is Kind.SIGN:
        at += 1
    number = read_number(words, at, money=sign is not None or money, joined=joined)
    if number is None:
        return None
    draft = Draft(begin, number.end, number.end, number.form, value=number.value, low=number.low, high=number.high)
    draft.raw = number.raw
    if number.about:
        draft.comparator = "about"
    if sign is not None:
        _price(words, draft, sign.text, context)
    else:
        _tail(words, draft, number, context)
    return draft


def _price(words: Words, draft: Draft, sign: str, context: Context) -> None:
    draft.kind, draft.currency = "money", context.resolve(sign, sign_codes(sign), draft.begin)
    draft.scaled(sign_scale(sign))
    named = name_at(words, draft.end)
    is_name = named is not None and words.is_word(named[0].end - 1)
    if named is not None and is_name and named[0].per_unit == 1 and draft.currency in named[0].codes:
        draft.end = named[0].end


def _tail(words: Words, draft: Draft, number: Number, context: Context) -> None:
    """What follows a number without a sign: percent, a currency or a unit, else it is a count."""
    at = draft.end
    at += words.is_hyphen(at)
    if read_primes(words, draft) or _percent(words, draft, at) or _ratio(words, draft) or _share(words, draft, at):
        return
    of = at + (words.lower(at) == "of" and number.form in (Form.VAGUE, Form.FRACTION))
    of += words.lower(of) in ("a", "an") and number.form is Form.FRACTION
    if _unit(words, draft, of, context) or _currency(words, draft, of, context):
        return
    if number.form is Form.FRACTION:
        _as_percent(draft)
    else:
        _currency_before(words, draft, context)


def _percent(words: Words, draft: Draft, at: int) -> bool:
    if words.lowers[at] not in _PERCENT_FIRST:
        return False
    for phrase in _PERCENT:
        if words.phrase(at, phrase):
            draft.kind, draft.unit, draft.end = "percent", "percent", at + len(phrase)
            draft.end += words.lower(draft.end) in _POINTS
            return True
    return False


def _ratio(words: Words, draft: Draft) -> bool:
    """As in "one in five", "nine out of ten" are percentages; "killed two in five attacks" counts."""
    at = draft.end + 1 + (words.phrase(draft.end, ("out", "of")))
    if at == draft.end + 1 and words.lower(draft.end) != "in":
        return False
    whole = read_number(words, at) if draft.value is not None and draft.form is not Form.FRACTION else None
    if whole is None or whole.value not in _WHOLES or not 0 < (draft.value or 0) < (whole.value or 0):
        return False
    if words.lower(draft.begin - 1) in words_of("casualty_verb") or words.lower(whole.end) in words_of("duration"):
        return False
    draft.value = (draft.value or 0) / whole.value
    draft.end = draft.number_end = whole.end
    _as_percent(draft)
    return True


def _share(words: Words, draft: Draft, at: int) -> bool:
    """As in "a third of the fleet" is a percentage."""
    parts = draft.form is Form.FRACTION or _is_part(words, draft)
    if not parts or words.lower(at) != "of" or words.lower(at + 1) in ("a", "an"):
        return False
    _as_percent(draft)
    return True


def _is_part(words: Words, draft: Draft) -> bool:
    """Whether the number is a fraction in digits, "1/4" or "¾"."""
    text = words.at(draft.begin).text
    return 0 < (draft.value or 0) < 1 and ("/" in text or not text[-1:].isdecimal())


def _as_percent(draft: Draft) -> None:
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
    counts = words.is_word(draft.end) and words.lower(draft.end) not in words_of("stop")
    if named is not None and not counts and not is_year(words, Number(draft.begin, draft.end, draft.value, draft.form)):
        draft.kind, draft.begin = "money", draft.begin - 1
        draft.currency = context.resolve(*named, draft.begin)


def _change(words: Words, draft: Draft) -> None:
    """What may follow a currency's name: "75 USD million", "3 dollars 50 cents", "15 dollars 50"."""
    scale = entry(words, draft.end)
    if draft.value is None or (scale and scale.kind == "scale" and draft.value < 1000):
        draft.scaled(scale.value if scale else 1)
        draft.end += scale is not None
        return
    number = read_number(words, draft.end + (words.lower(draft.end) == "and"))
    part = _part(words, number) if number else None
    if number and part and words.lower(number.end - 1) not in words_of("month"):
        draft.value, draft.end = tidy(draft.value + part[0]), part[1]


def _part(words: Words, number: Number) -> tuple[float, int] | None:
    """The part of a currency unit that a number states, and where it ends."""
    named = name_at(words, number.end)
    if number.value is None or not _SMALLEST_CHANGE <= number.value < _CHANGE:
        return None
    if words.lower(number.begin) in _ARTICLES:
        return None
    if named is not None:
        return (number.value / named[0].per_unit, named[0].end) if named[0].per_unit > 1 else None
    more = words.lower(number.end) == "more"
    if words.is_word(number.end + more) or words.is_hyphen(number.end):
        return None
    return number.value / _CHANGE, number.end


def _unit(words: Words, draft: Draft, at: int, context: Context) -> bool:
    bracket = words.lower(at) in _BRACKETS and words.lower(at + 2) == _BRACKETS[words.lower(at)]
    at += bracket
    lexeme = words.at(at)
    digits = words.at(draft.begin).kind is Kind.NUMBER
    found = unit_at(words.text, lexeme.start, symbols=digits and not _far(words, draft, at)) if lexeme.end > 0 else None
    if found is None or (found[0].name == "pound" and _is_sterling(words, draft, at, context)):
        return False
    unit, offset = found
    end = at
    while words.at(end).start < offset and words.at(end).end > 0:
        end += 1
    if words.at(end - 1).end != offset:
        return False  # "24703 L-202"
    if lexeme.text in _BARE_DEGREES and not _is_degree(words, draft, end):
        return False
    draft.kind, draft.unit, draft.end = "measure", unit.name, end + bracket
    add_inches(words, draft)
    return True


def _is_degree(words: Words, draft: Draft, end: int) -> bool:
    """Whether a bare "C" or "F" is a temperature's: "48 C in the shade", never "3 C companies"."""
    free = words.lower(end) in words_of("stop") or words.lower(end) in _ENDS
    return free and abs(draft.value or 0) < _HOTTEST


def _far(words: Words, draft: Draft, at: int) -> bool:
    """Whether a line ends between the number and a symbol."""
    return "\n" in words.text[words.at(draft.number_end - 1).end : words.at(at).start]


def _is_sterling(words: Words, draft: Draft, at: int, context: Context) -> bool:
    """Whether "pounds" are money: not glued or hyphened, nor where something is weighed."""
    if words.is_hyphen(at - 1) or words.lower(at) in ("lb", "lbs"):
        return False
    if words.lower(at + 1) == "sterling":
        return True
    near = {words.lower(index) for index in (*range(draft.begin - 5, draft.begin), at + 1, at + 2, at + 3)}
    if near & words_of("mass_context"):
        return False
    return context.speaks_of(("GBP", "EGP", "SYP", "LBP", "SDG", "SSP")) or (draft.value or 0) >= 10**5


def _second(words: Words, first: Draft, context: Context, *, between: bool) -> Draft | None:
    """The other end of a range, if one follows."""
    at = first.end
    if (words.is_hyphen(at) and words.lower(at + 1) in ("to", "or")) or (
        words.lower(at) == "-" and not words.glued(at + 1) and words.lower(at + 1) in ("to", "or")
    ):  # "10- to 15-kilometre"
        at += 1
    connector = words.lower(at)
    if connector not in _CONNECTORS or (connector == "and" and not between) or _is_change(words, first, connector):
        return None
    if words.at(at).kind is Kind.PUNCT and not _is_dash_of_range(words, at):
        return None
    if first.kind == "count" and is_tally(words, first.begin, at + 2):
        return None
    return _single(words, at + 1, context, money=first.kind == "money")


def _is_dash_of_range(words: Words, at: int) -> bool:
    return words.glued(at) == words.glued(at + 1) and (words.glued(at) or words.lower(at) == "–")


def _is_change(words: Words, first: Draft, connector: str) -> bool:
    """As in "rose from 60 to 153" tells of two numbers, not of a range."""
    if connector != "to" or words.lower(first.begin - 1) != "from":
        return False
    before = range(first.begin - _CHANGE_REACH, first.begin)
    return any(words.lower(index) in words_of("change_verb") for index in before)


def _range(words: Words, first: Draft, second: Draft) -> Draft | None:
    if first.kind not in ("count", second.kind) and not (first.kind == "money" and second.kind == "count"):
        return None
    if (
        second.kind == "money"
        and words.at(second.begin).kind is Kind.SIGN
        and words.at(first.begin).kind is not Kind.SIGN
    ):
        return None
    if (first.unit and first.unit != second.unit) or (first.currency and second.currency not in (None, first.currency)):
        return None
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
        if low <= second.raw or share < 1:
            low = tidy(low * share)
    return low, high


def _shares_thousand(words: Words, first: Draft, second: Draft) -> bool:
    """As in "3-4,000 people": a first end below the thousands of the second."""
    thousands, _, rest = words.at(second.number_end - 1).text.partition(",")
    return rest == "000" and thousands.isdigit() and (first.value or 0) < int(thousands)


def _is_bare(words: Words, draft: Draft) -> bool:
    return words.at(draft.number_end - 1).kind is Kind.NUMBER or (
        draft.form is Form.WORDS and (draft.value or 0) < 1000
    )
