"""Whether a number belongs to a name: "Boeing 737", "Air Base 201", "Group of Seven", "the Five Eyes"."""

from functools import cache

import pycountry

from .draft import Draft
from .lexer import Kind
from .money import owners
from .tables import words_of
from .words import Words

_LARGEST_DESIGNATION = 9999
_SHARE_OF_CAPITALS = 0.6
_GAP_REACH = 14
_LISTING = frozenset({",", "and", ";", "."})
_SHORT_NAMES = frozenset({"Britain", "Russia", "Turkey", "Iran", "Syria", "America", "Vietnam", "Taiwan"})


def in_name(words: Words, draft: Draft) -> bool:
    """Whether a count is part of a name. In a headline in title case capitals say nothing."""
    if draft.kind != "count" or draft.comparator not in ("equal", "range"):
        return False
    if draft.form == "words":
        named = _is_capitalised_word(words, draft)
    else:
        named = draft.form == "digits" and (_follows_name(words, draft) or _is_type(words, draft))
    return named and not in_title_case(words, draft.begin)


def _is_type(words: Words, draft: Draft) -> bool:
    """Whether it is "a 737-800": joined digits behind an article, nothing counted behind them."""
    article = words.lowers[draft.begin - 1] in ("a", "an") and words.is_hyphen(draft.begin + 1)
    return article and draft.comparator == "range" and draft.item is None


def _is_capitalised_word(words: Words, draft: Draft) -> bool:
    """A number word with a capital inside a sentence."""
    first = words.texts[draft.begin]
    if not first[:1].isupper() or words.ends_at(draft.begin) or (first.isupper() and len(first) > 1):
        return False
    return words.is_word(draft.begin - 1) and not _opens_line(words, draft.begin)


def _follows_name(words: Words, draft: Draft) -> bool:
    """Short digits right behind a capitalised word that is no country, day or sentence's first word."""
    value, before = draft.value if draft.value is not None else draft.low, draft.begin - 1
    if value is None or value > _LARGEST_DESIGNATION or not _is_designating(words, draft):
        return False
    name, lower = words.texts[before], words.lowers[before]
    if words.kinds[before] not in (Kind.WORD, Kind.NAME) or name == lower or _opens_line(words, draft.begin):
        return False
    if lower in words_of("stop") or lower in words_of("weekday") or lower in words_of("month"):
        return False
    first = words.ends_at(before) or _opens_line(words, before)
    placed = words.lowers[draft.begin - 2] in words_of("place_preposition")
    if draft.item is not None and (name in owners() or placed):
        return False
    if name in _countries() and words.lowers[draft.begin - 2] in _LISTING and _is_gapped(words, draft):
        return False
    return not (first and draft.item is not None and not name.isupper())


def _is_designating(words: Words, draft: Draft) -> bool:
    """Digits, or a version, "Web 2.0"."""
    text, name = words.texts[draft.begin], words.texts[draft.begin - 1]
    place = name in owners() or name in _countries() or words.lowers[draft.begin - 2] in words_of("place_preposition")
    return text.isdigit() or (draft.item is None and not place and text.replace(".", "").isdigit())


@cache
def _countries() -> frozenset[str]:
    return frozenset(getattr(country, "common_name", country.name) for country in pycountry.countries) | _SHORT_NAMES


def _is_gapped(words: Words, draft: Draft) -> bool:
    """As in "Germany pledged 18 tanks, Poland 14": what is counted is told before."""
    near = range(draft.begin - _GAP_REACH, draft.begin - 2)
    return words.lowers[draft.end] in _LISTING and any(
        words.kinds[at] is Kind.NUMBER and words.texts[at + 1][:1].isalpha() for at in near
    )


def _opens_line(words: Words, at: int) -> bool:
    start = words.starts[at]
    return start == 0 or "\n" in words.text[max(0, words.ends[at - 1]) : start]


def in_title_case(words: Words, at: int) -> bool:
    """Whether most words of the line that the lexeme stands in have a capital."""
    start = words.text.rfind("\n", 0, words.starts[at]) + 1
    end = words.text.find("\n", words.starts[at])
    line = words.text[start : end if end >= 0 else len(words.text)][:300]
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > 2 and capitals / len(long) > _SHARE_OF_CAPITALS and not line.rstrip().endswith(".")
