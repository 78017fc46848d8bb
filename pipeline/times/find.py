"""The scan: find words that may be part of a time, try the rules around them, and read the longest match."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from re import Match

from spacy.tokens import Doc

from ...schemas import Time
from ...schemas.timex import REFERENCES, is_timex
from . import absolute, clock, counted, durations, edges, fallback, periods, relative, seasons, sets, weekdays
from .anchor import Context, Piece
from .interval import interval_of, narrowed
from .join import joined
from .lexicon import Rule, expand, rules_from
from .never import is_never
from .own_day import own_day
from .reading import Builder, year_of
from .tense import Clauses
from .triggers import is_start, is_trigger

BUILDERS: dict[str, Builder] = {
    **absolute.BUILDERS,
    **periods.BUILDERS,
    **counted.BUILDERS,
    **seasons.BUILDERS,
    **relative.BUILDERS,
    **edges.BUILDERS,
    **weekdays.BUILDERS,
    **clock.BUILDERS,
    **durations.BUILDERS,
    **sets.BUILDERS,
    **fallback.BUILDERS,
}

_WORD = re.compile(r"[^\W\d_]+|\d+")
#: A match may begin this many words before the word that triggers the rules.
_WINDOW = 8
#: Digits that run on longer than this are no part of a time.
_LONGEST_NUMBER = 8
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
_SLASHED = re.compile(r"(?<![\d/.-])(\d\d?)[/.](\d\d?)[/.](?:\d{4}|\d\d)(?![\d/])")


def find_times(doc: Doc, *, published: date | None) -> tuple[Time, ...]:
    """The expressions of time in a document, in text order, their offsets in code points of `doc.text`.

    Relative times are read against `published`, the day on which the text appeared; where it is None, against the day
    of the text's own dateline. Where there is none, they have no value, and days without a year take that of the
    first full date told. Tags and a parse decide the direction of
    bare weekdays and months where the document has them, the words around otherwise.
    """
    text = doc.text
    published = published or own_day(text)
    context = Context(Clauses.of(doc, text), text, published, _told_year(text, published), _writes_month_first(text))
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


def _pieces(context: Context) -> Iterator[Piece]:
    text = context.text
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(text)]
    free, done = 0, 0
    for index, (at, word) in enumerate(words):
        if at < done or not is_trigger(word, text, at):
            continue
        found = _read(context, words, max(free, index - _WINDOW), index, done)
        for piece in found:
            context.tell(piece)
            yield piece
        if found:
            done, free = max(piece.end for piece in found), index + 1


def _read(context: Context, words: Sequence[tuple[int, str]], first: int, last: int, done: int) -> list[Piece]:
    """The pieces of the longest match that covers the trigger `words[last]`, from the leftmost start."""
    trigger, heart = words[last]
    heart = "0" if heart.isdigit() else heart
    for start, word in words[first : last + 1]:
        if start < done or not is_start(word):
            continue
        at = start - 1 if start and context.text[start - 1] in "'’" else start
        first_word = "0" if word[0].isdigit() else word
        for rule, match in _matches(context.text, at, trigger, rules_from(first_word, heart)):
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
