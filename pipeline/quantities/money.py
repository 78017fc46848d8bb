"""Currencies: signs, codes and names, and whose pound, dinar or peso a text means."""

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from .lexer import Kind
from .tables import currencies, options, rows, words_of
from .words import Words

_MILLIONTH = 1e-6
#: Before a code, "MUSD".
_MILLIONS = "M"
_NEAR = 12
_LARGE = 1000
_SCALES = frozenset({"thousand", "million", "billion", "trillion", "bn", "m"})
_CFA = frozenset({"XOF", "XAF"})
#: "1080p" is a picture, "164p" a price.
_PICTURE_LINES = frozenset({144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320})
_DOLLARS = frozenset({"$", "dollar", "dollars"})
#: Countries whose news calls their own money dollars and the other one US dollars.
_HOME_DOLLARS = ("AUD", "CAD", "HKD", "NZD", "SGD", "TWD")
#: Where a text says that its "$" is not the US dollar: "$300 million (US$210 million)".
_HOME = re.compile(
    r"(?<![A-Za-z$])\$ ?[\d.,]{1,15}(?:\s?(?:m|mn|bn|[mbtr]+illion))?,? (?:\(|or )?(?:about |around |some )?"
    r"(?:US ?\$|\$US|USD|U\.S\. ?\$)"
)


class Name(NamedTuple):
    """A currency named behind an amount: the codes it may mean, where it ends, and what part of the unit it is."""

    noun: str
    codes: tuple[str, ...]
    end: int
    per_unit: float = 1


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, _, nouns, _, _ in currencies():
        for noun in options(nouns):
            found[noun.lower()] = (*found.get(noun.lower(), ()), code)
    return found


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, _, _, signs, weak in currencies():
        for spelling in (*options(signs), *options(weak), code):
            sign = _plain(spelling)
            found[sign] = tuple(dict.fromkeys((*found.get(sign, ()), code)))
    return found


@cache
def _minor() -> dict[str, tuple[float, str]]:
    codes = {row[0] for row in currencies()}
    return {noun: (float(per), code) for noun, per, code in rows("minor_units") if code in codes}


@cache
def _defaults() -> dict[str, str]:
    return {noun.lower(): code for noun, code in rows("currency_defaults")}


@cache
def owners() -> dict[str, str]:
    """Names of countries, peoples and capitals, each with its currency."""
    return {name: code for code, names in rows("currency_context") for name in options(names)}


@cache
def _owners_in_lower_case() -> dict[str, str]:
    return {name.lower(): code for name, code in owners().items()}


@cache
def first_words() -> frozenset[str]:
    """The lexemes in lower case that a currency behind an amount may begin with: a noun, a code, a country."""
    signs = {sign.lower() for sign in _signs()}
    dotted = {"".join(f"{letter}." for letter in sign) for sign in signs}
    words = {phrase.split()[0] for phrase in (*_nouns(), *_minor(), *_owners_in_lower_case())} | signs | dotted
    return frozenset(words | {_MILLIONS.lower() + word for word in words})


class Context:
    """Which countries a text speaks of, counted when an ambiguous currency first asks."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._counts: Counter[str] | None = None
        self._home: str | None = None

    def resolve(self, noun: str, codes: tuple[str, ...], at: int, owner: str | None = None) -> str:
        """The currency that a noun or sign at a lexeme means: its country's, the nearest named, the usual one."""
        if owner in codes:
            return str(owner)
        if noun in _DOLLARS:
            return self._dollar()
        if len(codes) == 1:
            return codes[0]
        fallback = _defaults().get(noun.lower(), codes[0])
        if noun == "£":
            return fallback
        counts = self._count()
        if counts["CFA"] and _CFA & set(codes):
            codes = tuple(code for code in codes if code in _CFA)
        return self._nearest(at, codes) or max(codes, key=lambda code: (counts[code], code == fallback))

    def _dollar(self) -> str:
        """The US dollar, unless the text says otherwise: then that of the country which it names most often."""
        if self._home is None:
            counts = self._count() if _HOME.search(self._words.text) else Counter[str]()
            home = max(_HOME_DOLLARS, key=lambda code: counts[code])
            self._home = home if counts[home] else "USD"
        return self._home

    def _nearest(self, at: int, codes: tuple[str, ...]) -> str | None:
        """The currency whose country is named nearest to an amount, on either side."""
        words = self._words
        for step in range(1, _NEAR):
            for index in (at - step, at + step):
                pair = f"{words.texts[index]} {words.texts[index + 1]}"
                code = owners().get(pair) or owners().get(words.texts[index])
                if code in codes:
                    return code
        return None

    def speaks_of(self, codes: tuple[str, ...]) -> bool:
        """Whether the text names the country, people or capital of one of the currencies."""
        counts = self._count()
        return any(counts[code] for code in codes)

    def _count(self) -> Counter[str]:
        if self._counts is None:
            self._counts = Counter()
            for text, after in pairwise(self._words.texts):
                if text[:1].isupper():
                    code = owners().get(f"{text} {after}") or owners().get(text)
                    self._counts[code or text] += 1
        return self._counts


def sign_codes(sign: str) -> tuple[str, ...]:
    """The currencies that a sign or code before or behind an amount may mean."""
    plain = _plain(sign)
    return _signs().get(plain) or _signs().get(plain.removeprefix(_MILLIONS), ())


def sign_scale(sign: str) -> int:
    """What a code counts in: millions, "MUSD 60", or ones."""
    return 1 if _plain(sign) in _signs() else 10**6


def _plain(sign: str) -> str:
    """A sign without case, spaces and points: "hk $" is "HK$"."""
    return sign.replace(" ", "").replace(".", "").upper()


def name_at(words: Words, begin: int) -> tuple[Name, str | None] | None:
    """The currency named at `begin`, and the one of the country that it is said to be of."""
    for skip in range(3):
        owner = _owner(words, begin, begin + skip)
        if skip and owner is None:
            continue
        name = _noun(words, begin + skip)
        if name is not None and (owner in name.codes if owner else not _doubtful(words, begin, name)):
            return name, owner
    return None


def named_before(words: Words, begin: int, value: float) -> tuple[str, tuple[str, ...]] | None:
    """The currency in the plural or with a capital before a large sum: "Rupees 50,000", "dollar 22.5 million"."""
    noun = words.lowers[begin - 1]
    codes = _nouns().get(noun, ())
    if not codes or value < _LARGE or noun in words_of("doubtful_currency"):
        return None
    led = words.lowers[begin - 2] in words_of("place_preposition") and value >= _LARGE**2
    return (noun, codes) if words.texts[begin - 1][:1].isupper() or led else None


def _owner(words: Words, begin: int, end: int) -> str | None:
    return _owners_in_lower_case().get(" ".join(words.lowers[begin:end]))


def _noun(words: Words, at: int) -> Name | None:
    if not words.is_word(at) and words.kinds[at] is not Kind.SIGN:
        return None
    if words.kinds[at + 1] is Kind.NUMBER and words.glued(at + 1):
        return None  # "3 USD50 notes": the sign belongs to what follows
    pair = f"{words.lowers[at]} {words.lowers[at + 1]}"
    return Name(pair, _nouns()[pair], at + 2) if pair in _nouns() else _single_noun(words, at)


def _single_noun(words: Words, at: int) -> Name | None:
    lower, text = words.lowers[at], words.texts[at]
    if lower in _minor():
        per_unit, code = _minor()[lower]
        return Name(lower, (code,), at + 1, per_unit)
    for noun, per_unit in ((lower, 1), (lower.removeprefix("m"), _MILLIONTH)):  # "30 MUSD"
        if noun in _nouns():
            return Name(noun, _nouns()[noun], at + 1, per_unit)
    codes = sign_codes(text) if lower.upper() == text else ()
    return Name(text, codes, at + 1) if codes else None


def _doubtful(words: Words, begin: int, name: Name) -> bool:
    """Whether the noun is an everyday word too ("won", "real") and nothing marks a sum of money."""
    before = begin - 1 - words.is_hyphen(begin - 1)
    if name.noun == "p" and words.glued(begin):
        return words.values[before] in _PICTURE_LINES
    if name.noun == "p" and words.lowers[before - 1] in words_of("price_lead"):
        return words.is_word(begin + 1) and words.lowers[begin + 1] not in words_of("stop")
    large = (words.values[before] or 0) >= _LARGE or words.lowers[before] in _SCALES
    return name.noun.lower() in words_of("doubtful_currency") and not large
