r"""Feet and inches: "6ft 2in", "five feet two inches", "6'2\"", "a 12\" gun", "an altitude of 30'"."""

import re

from .draft import Draft
from .lexer import Kind
from .numbers import tidy
from .reading import read_number
from .tables import words_of
from .words import Words

#: Of feet and inches.
MARKS = frozenset({"'", "’", "′", '"', "″"})
_INCHES = 12
_TALLEST = 12
_FEET = re.compile(r"""['’′]\ ?(\d{1,2}(?:\.\d{1,3})?)\ ?(?:["”″]|'')""")
_INCH = re.compile(r"""(?:\ ?″|"|\ "(?=\ ))(?!\w)""")
_FOOT = re.compile(r"['’′](?!\w)")
_PARAGRAPH = 400
_OPENING = re.compile(r"""(?:^|[\s(])["'‘](?=\w)""")
_CLOSING = re.compile(r"""[^\s\d]["'’](?!\w)""")


def add_inches(words: Words, draft: Draft) -> None:
    """Adds the inches that follow feet, in words or abbreviated."""
    if draft.unit != "foot" or draft.value is None:
        return
    hyphen = words.is_hyphen(draft.end)
    number = read_number(words, draft.end + (hyphen or words.lowers[draft.end] == "and"))
    if number is None or number.value is None or number.value >= _INCHES:
        return
    named = number.end + words.is_hyphen(number.end)
    if words.lowers[named] in ("in", "ins", "inch", "inches"):
        draft.value, draft.end = tidy(draft.value + number.value / _INCHES), named + 1
    elif hyphen:  # "a 5-foot-9 guard"
        draft.value, draft.end = tidy(draft.value + number.value / _INCHES), number.end


def read_primes(words: Words, draft: Draft) -> bool:
    """Reads marks behind digits: feet with inches, or inches where the mark closes no quotation."""
    last = draft.number_end - 1
    if words.kinds[last] is not Kind.NUMBER or draft.value is None:
        return False
    feet = _FEET.match(words.text, words.ends[last]) if draft.value <= _TALLEST else None
    if feet is not None:
        draft.value, draft.unit = tidy(draft.value + float(feet[1]) / _INCHES), "foot"
    inches = _INCH.match(words.text, words.ends[last])
    mark = feet or inches or _foot(words, draft, words.ends[last])
    if mark is None or (feet is None and _is_quoting(words.text, words.ends[last])):
        return False
    draft.kind, draft.unit = "measure", "inch" if mark is inches else "foot"
    while words.kinds[draft.end] is not Kind.BREAK and words.starts[draft.end] < mark.end():
        draft.end += 1
    return True


def _foot(words: Words, draft: Draft, end: int) -> re.Match[str] | None:
    """A single mark behind what a size is led in by, "of 30'", "a 40' container"; elsewhere a minute or a quotation."""
    led = words.lowers[draft.begin - 1] in words_of("foot_lead")
    return _FOOT.match(words.text, end) if led else None


def _is_quoting(text: str, end: int) -> bool:
    """Whether a quotation that began in the line is still open."""
    start = max(0, end - _PARAGRAPH)
    line = text[max(start, text.rfind("\n", start, end) + 1) : end]
    opened = max((match.end() for match in _OPENING.finditer(line)), default=None)
    return opened is not None and _CLOSING.search(line, opened) is None
