"""The scan: find words that may be part of a time, try the rules around them, and read the longest match."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from re import Match

from spacy.tokens import Doc

from ...schemas import Time
from ...schemas.timex import REFERENCES, is_timex
from . import (
    absolute,
    clock,
    counted,
    durations,
    edges,
    fallback,
    hours,
    periods,
    relative,
    seasons,
    sets,
    shifted,
    weekdays,
)
from .anchor import Context, Piece
from .beginnings import first_word
from .interval import interval_of, narrowed
from .join import joined
from .lexicon import expand
from .never import is_never
from .own_day import own_day
from .reading import Builder, year_of
from .rules import Rule, rules_from
from .tense import Clauses
from .triggers import is_known, is_start, triggers_in

BUILDERS: dict[str, Builder] = {
    **absolute.BUILDERS,
    **periods.BUILDERS,
    **counted.BUILDERS,
    **seasons.BUILDERS,
    **relative.BUILDERS,
    **shifted.BUILDERS,
    **edges.BUILDERS,
    **weekdays.BUILDERS,
    **clock.BUILDERS,
    **hours.BUILDERS,
    **durations.BUILDERS,
    **sets.BUILDERS,
    **fallback.BUILDERS,
}

_WORD = re.compile(r"[^\W\d_]+|\d+")
#: A match may begin so many characters before the end of the word that triggers the rules.
_REACH = 100
#: Not a letter of any time; all others are in lower case as long as in capitals.
_LONGER_IN_LOWER_CASE = "İ"
_SIGNS_BEFORE = frozenset("$£€#_@")
_CURRENCIES = frozenset("$£€")
_SIGNS_AFTER = frozenset("%°")
_JOINERS = frozenset("-–/:.,+")
#: Of the joiners, those that also end a clause: they join numbers only to numbers.
_MARKS = frozenset(":.,")
#: "earlier this month" is before publication, not in the month's first days.
_SINCE_OR_UNTIL = re.compile(r"(?:earlier|later)\b", re.IGNORECASE)
_DAY_WITH_YEAR = re.compile(
    expand(r"\b(?:{DAY}{_}(?:of{_})?{MONTH},?{_}|{MONTH}{_}{DAY},?{_})(?P<y>{YEAR})\b"), re.IGNORECASE
)
#: The clock time of an entry of a live blog, at the beginning of its line.
_STAMP = re.compile(
    r"^(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[ap]m)?(?=[ \t]*(?:[-–—|:·][ \t]*)?(?:[\"“‘']?[A-Z]|\n|$))", re.MULTILINE
)
_FEWEST_STAMPS = 2
_SLASHED = re.compile(r"(\d(?<![\d/.-]\d)\d?)[/.](\d\d?)[/.](?:\d{4}|\d\d)(?![\d/])")


def find_times(doc: Doc, *, published: date | None) -> tuple[Time, ...]:
    """The expressions of time in a document, in text order, their offsets in code points of `doc.text`.

    Relative times are read against `published`, the day on which the text appeared; where it is None, against the day
    of the text's own dateline. Where there is none, they have no value, and days without a year take that of the
    first full date told. Tags and a parse decide the direction of
    bare weekdays and months where the document has them, the words around otherwise.
    """
    text = doc.text
    published = published or own_day(text)
    year, month_first = _told_year(text, published), _writes_month_first(text)
    context = Context(Clauses.of(doc, text), text, published, year, month_first, _has_stamps(text))
    pieces = joined(list(_pieces(context)), context)
    return tuple(_time(number, piece, text) for number, piece in enumerate(pieces, 1))


def _told_year(text: str, published: date | None) -> int | None:
    if published is not None:
        return None
    match = _DAY_WITH_YEAR.search(text)
    return year_of(match["y"]) if match else None


def _writes_month_first(text: str) -> bool:
    """Whether a slashed date of the text can only be read with the month first, and none only with the day first."""
    pairs = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    return any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)


def _has_stamps(text: str) -> bool:
    """Whether at least two lines begin with a clock time and go on with a sentence, or hold nothing else."""
    return sum(1 for _ in islice(_STAMP.finditer(text), _FEWEST_STAMPS)) == _FEWEST_STAMPS


def _pieces(context: Context) -> Iterator[Piece]:
    text = context.text.replace(_LONGER_IN_LOWER_CASE, "_").lower()
    done = 0
    for start, end in triggers_in(text):
        if start < done:
            continue
        # What begins before the trigger's end and covers it is tried now: the next one need not look at it again.
        found, done = _read(context, _words_up_to(text, done, end)), end
        for piece in found:
            context.tell(piece)
            yield piece
            done = max(done, piece.end)


def _words_up_to(text: str, done: int, end: int) -> list[tuple[int, str]]:
    """The words of the grammar that stand together up to a trigger's end: a match can begin with any of them."""
    found: list[tuple[int, str]] = []
    at = end
    for word in reversed(_WORD.findall(text, max(done, end - _REACH), end)):
        if found and not is_known(word):
            break
        at = text.rindex(word, 0, at)
        found.append((at, word))
    return found[::-1]


def _read(context: Context, words: Sequence[tuple[int, str]]) -> list[Piece]:
    """The pieces of the longest match that covers the trigger, the last of the words, from the leftmost start."""
    text, (trigger, heart) = context.text, words[-1]
    heart = "0" if heart.isdigit() else heart
    for start, word in words:
        if not is_start(word):
            continue
        shortened = start and word.isdigit() and text[start - 1] in "'’"
        for at in (start - 1, start) if shortened else (start,):
            for rule, match in _matches(text, at, trigger, rules_from(first_word(text, at, word), heart)):
                if pieces := BUILDERS[rule.builder](match, context):
                    return [replace(piece, confidence=rule.confidence) for piece in pieces]
    return []


def _matches(text: str, start: int, trigger: int, rules: Sequence[Rule]) -> list[tuple[Rule, Match[str]]]:
    """Those of the rules that match at `start` beyond the trigger, the longest first."""
    if not _begins_free(text, start):
        return []
    found = [(rule, match) for rule in rules if (match := rule.pattern.match(text, start)) and match.end() > trigger]
    found = [(rule, match) for rule, match in found if _ends_free(text, match.end()) and not is_never(rule, match)]
    return sorted(found, key=lambda pair: -pair[1].end())


def _begins_free(text: str, start: int) -> bool:
    """Whether no number, code, currency or word runs into the match."""
    before, earlier = text[max(0, start - 1) : start], text[max(0, start - 2) : max(0, start - 1)]
    if before in _SIGNS_BEFORE or before.isalnum():
        return False
    if not text[start].isdigit():
        return True
    joined_on = earlier.isdigit() if before in _MARKS else before in _JOINERS and earlier.isalnum()
    return not joined_on and not (before == " " and earlier in _CURRENCIES)


def _ends_free(text: str, end: int) -> bool:
    """Whether no number runs on after the match."""
    if not text[end - 1].isdigit():
        return True
    after, then = text[end : end + 1], text[end + 1 : end + 2]
    return after not in _SIGNS_AFTER and not (after in _JOINERS and then.isdigit())


def _time(number: int, piece: Piece, text: str) -> Time:
    value = piece.value if piece.value is not None and is_timex(piece.value) else None
    dated = piece.kind in ("date", "time")
    interval = interval_of(value) if dated else None
    if interval is not None and not _SINCE_OR_UNTIL.match(text, piece.start):
        interval = narrowed(interval, piece.modifier)
    earliest, latest = interval or (None, None)
    clocked = dated and value is not None and value not in REFERENCES and "T" in value
    return Time(
        id=f"t{number}", start=piece.start, end=piece.end, text=text[piece.start : piece.end],
        kind="time" if clocked else piece.kind, value=value, modifier=piece.modifier, earliest=earliest, latest=latest,
        confidence=piece.confidence,
    )  # fmt: skip
