"""Days that are not the page's own: of the stories in a list, of the events in a timeline or an invitation."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from .layout import LISTS, STORY_PARAGRAPHS, WORDS, Row, end_of_story
from .stamps import Stamp

#: Stamps of one form on so many days make a list; fewer where the page says that it is one.
DAYS, DAYS_OF_KNOWN = 3, 2
#: So many stamps of one form that stand alone above a story are a list of others; of those with words, two.
STAMPS = 3
#: What a stamp looks like, and whether words or a label stand before it.
Form = tuple[str, str]
_LABELS = WORDS["published"] | WORDS["updated"]
_WORD = re.compile(r"[^\W\d_]+")
#: A day at the start of a line and, parted by a dash or colon, what happened on it.
_TOLD_OF = re.compile(r"^\s*(?:[:–—]|-\s)\s*[A-Z].*\s[a-z]{3,}")
#: A line about an event, two lines from its day at most; one about today, next to it.
_OF_EVENT = re.compile(
    r"(?i)^\W*(?:(?:venue|where|tickets?|admission|rsvp|doors|entry)\s*:|(?:register (?:here|now)|book now)\b"
    r"|(?:live |tv )?(?:schedule|agenda)\s*$)"
)
_OF_TODAY = re.compile(r"(?i)^\W*(?:sunrise|sunset|humidity)\b|^.{0,80}\d\s?°")
_SAYS_SO = re.compile(rf"(?i)^\W*(?:{'|'.join(LISTS)})")


def story_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows that may say when the page was published: all, or those above the first stamp of a list of stories."""
    spread = [(len({day for _, day in found}), found[0][0]) for found in _forms(rows[: end_of_story(rows)]).values()]
    tops = [top for days, top in spread if days >= DAYS or (days >= DAYS_OF_KNOWN and _says_so(rows))]
    return rows[: min(tops)] if tops and not _has_story(rows) else rows


def listed_forms(stamps: Iterable[tuple[Row, Stamp]]) -> frozenset[Form]:
    """The forms of those of the `stamps` above a story, with their rows, that are of a list of others."""
    forms = defaultdict(list)
    for row, stamp in stamps:
        forms[form_of(row, stamp)].append(stamp.days or stamp.month_day)
    many = {form: len(days) >= STAMPS or form[1] == "words" for form, days in forms.items()}
    return frozenset(form for form, days in forms.items() if many[form] and len(set(days)) > 1)


def event_forms(rows: Sequence[Row]) -> frozenset[Form]:
    """The forms of days that head several paragraphs, or open them: a timeline's, of events."""
    heads: dict[object, Form] = {}
    opened: dict[object, Form] = {}
    for row, below in zip(rows, (*rows[1:], None), strict=False):
        if not row.stamps or _WORD.search(row.stamps[0].before) or row.stamps[0].timed:
            continue
        stamp = row.stamps[0]
        day, form = stamp.days or stamp.month_day, form_of(row, stamp)
        if not row.paragraph and below and below.paragraph:
            heads[day] = form
        if row.paragraph or _TOLD_OF.search(stamp.after):
            opened[day] = form
    return frozenset().union(*map(_recurring, (heads.values(), opened.values())))


def is_invitation(rows: Sequence[Row], at: int) -> bool:
    """Whether a line beside the row at `at` says where the event of its day is, or how to go there."""
    return any(_OF_EVENT.match(row.text) for row in rows[max(0, at - 2) : at + 3])


def is_masthead(rows: Sequence[Row], at: int) -> bool:
    """Whether the row at `at`, or one next to it, tells today's weather or programme."""
    return any(_OF_TODAY.search(row.text) for row in rows[max(0, at - 1) : at + 2])


def _recurring(forms: Collection[Form]) -> frozenset[Form]:
    """Of several forms those that recur, or all where none does."""
    often = frozenset(form for form, times in Counter(forms).items() if times > 1)
    return often or frozenset(forms if len(forms) > 1 else ())


def _says_so(rows: Sequence[Row]) -> bool:
    return any(_SAYS_SO.match(row.text) for row in rows)


def _forms(rows: Sequence[Row]) -> dict[Form, list[tuple[int, object]]]:
    """The stamps outside paragraphs, by form: their row, and the day they name."""
    forms: dict[Form, list[tuple[int, object]]] = defaultdict(list)
    for at, row in enumerate(rows):
        for stamp in () if row.paragraph else row.stamps:
            forms[form_of(row, stamp)].append((at, stamp.days or stamp.month_day))
    return forms


def form_of(row: Row, stamp: Stamp) -> Form:
    """What a stamp looks like, and what stands before it: stamps of one list are of one form."""
    digits = re.sub(r"\d+", "0", row.text[stamp.start : stamp.end])
    words = _WORD.findall(stamp.before.lower())
    before = "label" if any(word in _LABELS for word in words) else "words" if words else ""
    return _WORD.sub("a", digits), before


def _has_story(rows: Sequence[Row]) -> bool:
    run = 0
    for row in rows:
        run = run + 1 if row.paragraph else 0 if row.stamps else run
        if run == STORY_PARAGRAPHS:
            return True
    return False
