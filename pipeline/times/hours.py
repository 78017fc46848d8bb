"""Readings of hours told as bare numbers: at six, until 9 on Monday, from nine to five."""

import re
from re import Match

from .anchor import Context, Piece
from .lexicon import WORDS
from .reading import by_name, group, number_of, piece, word_before

#: What the clause before "at six" holds where the number is a toll, a level, a rank or an age.
_NO_HOUR = re.compile(
    r"\b(?:toll|numbers?|totals?|figures?|counts?|rates?|levels?|ag(?:e|ed)|stood|stands?|stay(?:s|ed)?|remain(?:s|ed)?"
    r"|puts?|estimated?|capp?(?:s|ed)?|pric(?:e|ed)|valued?|sets?|fix(?:es|ed)|rank(?:s|ed)?|scor(?:e|es|ed)"
    r"|peak(?:s|ed)?|kept|keeps?|holds?|held|steady|unchanged|limit(?:s|ed)?|tied|married|orphaned|died"
    r"|look(?:s|ed|ing)?|from \d+|won|lost|shot|fir(?:e|ed|ing)|lead|seats?|cases?|deaths|majority)\b[^.;:]*$",
    re.IGNORECASE,
)
_NO_HOURS = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en)?|fell|increas\w+|grew|grow\w*|drop\w*|cut|climb\w*|tolls?|scor\w+)\b[^.;:]*$",
    re.IGNORECASE,
)
#: What stands before a range of hours that no part of the day follows.
_OPEN = re.compile(r"\b(?:open|opens|opened|clos(?:e|es|ed)|runs?|work(?:s|ed|ing)?|hours)\b[^.;:]*$", re.IGNORECASE)
#: Its day right after it tells that a number is an hour.
_DAY = re.compile(r"\s(?:on\s)?[A-Z][a-z]+day\s(?:morning|afternoon|evening|night)\b")
_NEAR = 70
_BEGINS = re.compile(r"(?:[.!?\n][\"”’)]*\s*|^\s*)[\"“‘(]?$")
_SUBJECT = re.compile(
    r",?\s(?:the|a|an|all|his|her|their|there|[A-Z]\w+)\b|\s(?:they|he|she|it|we|I|on|in|this|yesterday|[a-z]+day)\b"
)
_NOON = 12
_LATE = frozenset({"afternoon", "evening", "night"})


def bare_hour(match: Match[str], context: Context) -> list[Piece]:
    """At six, until 9: an hour where the clause tells of no number; "By six" only where a sentence begins with it."""
    before, hour = word_before(context, match.start()), _hour(match["h"])
    clause = context.text[max(0, match.start() - _NEAR) : match.start()]
    led = before.lower() in WORDS["before_hour"] or (
        before in WORDS["before_clock"] and _DAY.match(context.text, match.end()) is not None
    )
    if not led or not 1 <= hour <= _NOON or _NO_HOUR.search(clause):
        return []
    begins = _BEGINS.search(clause[: -len(before) - 1]) is not None
    if (before == "by" and _DAY.match(context.text, match.end()) is None) or begins != before[0].isupper():
        return []
    if begins and _SUBJECT.match(context.text, match.end()) is None:
        return []
    return piece(match, "time", f"T{hour:02}:00")


def bare_hours(match: Match[str], context: Context) -> list[Piece]:
    """From 7 to 9 on Monday, open from nine to five: the second hour follows the first within half a day."""
    before, first, last = word_before(context, match.start()).lower(), _hour(match["h"]), _hour(match["h2"])
    if before not in WORDS["before_hours"] or not (1 <= first <= _NOON and 1 <= last <= _NOON) or first == last:
        return []
    clause = context.text[max(0, match.start() - _NEAR) : match.start()]
    part = group(match, "dp")
    if part is None and (match["day"] is None or _NO_HOURS.search(clause)) and _OPEN.search(clause) is None:
        return []
    late = _NOON if part in _LATE and first < _NOON else 0
    last += _NOON if last < first or late else 0
    end = match.end() if match["of"] else match.end("h2")
    return [
        Piece(match.start(), match.end("h"), "time", f"T{first + late:02}:00"),
        Piece(match.start("h2"), end, "time", f"T{last:02}:00"),
    ]


def _hour(words: str) -> int:
    return int(number_of(words) or 0)


BUILDERS = by_name(bare_hour, bare_hours)
