"""The day of publication by what the text of a page says: a label, a stamp of its own, a credit, a dateline."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from .day_order import DayOrder
from .layout import WORDS, Row, foot_of, head_of, names_alone, rows_of
from .listing import Form, form_of, listed_forms, story_rows
from .stamps import Stamp
from .stated_year import StatedYears

Place = Literal["title", "below title", "elsewhere"]
Kind = Literal["published", "alone", "credited", "dateline", "updated"]
#: What counts for more first.
ORDER: tuple[Kind, ...] = ("published", "alone", "credited", "dateline", "updated")
_LABELLED: tuple[Kind, ...] = ("published", "updated")
#: A credit before a day that only a comma parts from it has at most so many words, any other so many.
COMMA_WORDS, CREDIT_WORDS = 7, 16
#: A dateline stands in one of the first rows of so many words; before its day are at most so many.
DATELINE_ROWS, DATELINE_WORDS, PLACE_WORDS = 4, 8, 9
_CREDIT = WORDS["small"] | WORDS["published"] | WORDS["updated"]
_WORD = re.compile(r"[^\W\d_]+")
_QUOTE = re.compile(r"""^["'“‘«]""")
_RANGE_BEFORE = re.compile(r"(?i)(?:\d\s?[-–—]|\b(?:from|between|to|until|till|through|and))\s*$")
_RANGE_AFTER = re.compile(r"(?i)^\s*(?:[-–—]|to|and|until|through)\s*$")
_MARKED_OFF = re.compile(r"(?:[|·•–—:/)\]>*]\s*|\s-\s*|\s{2,}|\t)$")
#: A day at the start of a line and, parted by a dash or colon, what happened on it.
_TOLD_OF = re.compile(r"^\s*(?:[:–—]|-\s)\s*[A-Z].*\s[a-z]{3,}")
#: The days of a week's issue, of which the last is its own.
_WEEK = re.compile(r"(?i)\bweek(?:ly)?\b")
_CELL = re.compile(r"[|·•\t]|\s{2,}")
#: Words that make a day one of publication only where nothing else says what it is.
_DATES = frozenset({"date", "dated"})
_OWN_CELL = re.compile(r"[|\t]\s*$")
_LEADS_TO = re.compile(r"(?i)\b(?:for|as of|dated|report of|edition of|issue of)\s*$")
_BY = re.compile(r"(?i)^\W*(?:by|posted|reported|written|compiled|filed)\b")
_FIRST = re.compile(r"(?i)\b(?:original(?:ly)?|first)\b")
_BYLINE = re.compile(r"\b[Bb]y:? [A-Z]")
_GOES_ON = re.compile(
    r"(?i)^[\s,;.(|·•–—/-]*(?:by|last|edited|compiled|written|reporting|text|posted|in|comments?|share|print)\b"
    r"|^\s*[|·•—/]|^\s[–-]\s|^\s{2,}"
)
_UPDATED_AFTER = re.compile(rf"(?i)^\W*(?:{'|'.join(sorted(WORDS['updated'] | WORDS['published']))})\b")
_ALERT = re.compile(r"(?i)^\W*(?:update[d]?|correct(?:ed|ion)|breaking|urgent|wrapup|exclusive|rpt)\s*\d*\s*[-–—:]\s*")
_AGENCY = r"[(/\[][^()\[\]\n]{2,50}[)/\]]"
#: What closes a dateline: a dash or colon, with or without an agency before it, or the bracket of one.
_CLOSES_DATELINE = re.compile(
    rf"[)\]]*\s*[.,]?\s*(?:{_AGENCY}\.?|[A-Z][\w.& -]{{1,40}}?)?\s*(?:--?|[–—:])\s*(?=[“\"‘'(A-Z\d]|$)"
    rf"|\s*[.,]?\s*{_AGENCY}\.?\s+[“\"A-Z]|\s*[)\]]\s+[“\"A-Z]"
)
_NEW_SENTENCE = re.compile(r"\.\s+[“\"A-Z]")


class _Mark(NamedTuple):
    kind: Kind
    row: Row
    stamp: Stamp


def day_of_page(text: str) -> str | None:
    """The day of publication that the page `text` states, as 2016-12-17, or None."""
    rows = story_rows(rows_of(text))
    marks = [*_head_marks(rows), *_foot_marks(rows)]
    years, order = StatedYears(text), DayOrder(text)
    for kind in ORDER:
        for mark in _surest_first([mark for mark in marks if mark.kind == kind]):
            day = _day_of(mark, years, order)
            if day:
                return day
    return None


def _surest_first(marks: list[_Mark]) -> list[_Mark]:
    """Stamps of one kind: of those that stand alone, the nearest to the story; of others, one that says it is first."""
    if marks and marks[0].kind == "alone":
        return marks[::-1]
    return sorted(marks, key=lambda mark: not _FIRST.search(mark.stamp.before))


def _day_of(mark: _Mark, years: StatedYears, order: DayOrder) -> str | None:
    stamp = mark.stamp
    if stamp.month_day:
        month, day = stamp.month_day
        return years.day(month, day, weekday=stamp.weekday, at=mark.row.start + stamp.end)
    return order.one_of(stamp)


def _head_marks(rows: Sequence[Row]) -> Iterator[_Mark]:
    head, story = head_of(rows), rows[: foot_of(rows).stop]
    first = next((at for at in head if rows[at].paragraph), len(rows))
    told, listed = _chronicled(story), listed_forms(rows[:first])
    marks = ((row, mark) for row in head for mark in _marks(rows[row], _place(rows, row, first)))
    for at, mark in marks:
        own = at <= first or _is_signed(rows, at, mark, story)
        if mark.kind in _LABELLED or (own and not _is_of_others(mark, told, listed)):
            yield mark
    yield from (mark for mark in _datelines(rows, head) if _is_dated(mark) not in told)


def _is_of_others(mark: _Mark, told: frozenset[bool], listed: frozenset[Form]) -> bool:
    """Whether a stamp is that of an event, or of a story in a list."""
    return (_is_dated(mark) in told and not mark.stamp.timed) or form_of(mark.row, mark.stamp) in listed


def _is_dated(mark: _Mark) -> bool:
    """Whether the day of a mark has its year."""
    return bool(mark.stamp.days)


def _is_signed(rows: Sequence[Row], at: int, mark: _Mark, story: Sequence[Row]) -> bool:
    """Whether a stamp below a paragraph is the story's: the row above leads to it, or no other day has a year."""
    if _introduces(rows[at - 1]):
        return True
    stamps = (stamp for row in story if not row.paragraph for stamp in row.stamps)
    return mark.kind == "alone" and [stamp for stamp in stamps if stamp.days] == [mark.stamp]


def _place(rows: Sequence[Row], at: int, first: int) -> Place:
    """Where a row of the head stands: it may be the only one above the story, or follow a title."""
    if at == 0:
        return "title" if first == 1 else "elsewhere"
    above = rows[at - 1]
    last = at + 1 < len(rows) and rows[at + 1].paragraph and not above.paragraph
    return "below title" if last or not names_alone(above.text, _CREDIT) else "elsewhere"


def _foot_marks(rows: Sequence[Row]) -> Iterator[_Mark]:
    """Marks below the story: any that is labelled, the one stamp that follows it at once, the page's own colophon."""
    foot = foot_of(rows)
    marks = [(at, mark) for at in foot for mark in _marks(rows[at], "elsewhere")]
    yield from (mark for _, mark in marks if mark.kind in _LABELLED)
    others = [(at, mark) for at, mark in marks if mark.kind in ("alone", "credited")]
    if len(others) == 1 and _signs(rows[foot.start - 1 : foot.stop], others[0][0] - foot.start + 1):
        yield others[0][1]
    colophons = [mark for row in rows[foot.stop :] for mark in _marks(row, "elsewhere") if _is_colophon(mark)]
    if len({mark.stamp.days for mark in colophons}) == 1:
        yield colophons[0]


def _signs(rows: Sequence[Row], at: int) -> bool:
    """Whether the row at `at` signs the story that the first row ends: names alone stand between.

    A name, a day alone and then a remark are a reader's comment.
    """
    remark = at + 1 < len(rows) and len(rows[at + 1].text.split()) > 2 and not _introduces(rows[at + 1])
    comment = remark and at > 1 and not _WORD.search(rows[at].stamps[0].before)
    return not comment and all(map(_introduces, rows[:at]))


def _is_colophon(mark: _Mark) -> bool:
    """Whether a mark below other stories is the page's: it begins with its label, and says the hour or the place."""
    label = _WORD.match(mark.row.text)
    if label is None or label[0].lower() not in WORDS["published"] | WORDS["updated"]:
        return False
    return mark.stamp.timed or len(_WORD.findall(mark.stamp.before)) > 1


def _introduces(row: Row) -> bool:
    """Whether a stamp that follows the row is the story's own: it is a paragraph, a byline, or names alone."""
    return row.paragraph or bool(_BY.search(row.text) or _BYLINE.search(row.text)) or names_alone(row.text, _CREDIT)


def _chronicled(rows: Sequence[Row]) -> frozenset[bool]:
    """Whether days with a year, or those without, head several paragraphs, or open them: a timeline's, of events."""
    heads: tuple[set[object], set[object]] = (set(), set())
    opened: tuple[set[object], set[object]] = (set(), set())
    for row, below in zip(rows, (*rows[1:], None), strict=False):
        if not row.stamps or _WORD.search(row.stamps[0].before) or row.stamps[0].timed:
            continue
        stamp = row.stamps[0]
        day = stamp.days or stamp.month_day
        if not row.paragraph and below and below.paragraph:
            heads[bool(stamp.days)].add(day)
        if row.paragraph or _TOLD_OF.search(stamp.after):
            opened[bool(stamp.days)].add(day)
    return frozenset(dated for dated in (False, True) if max(len(heads[dated]), len(opened[dated])) > 1)


def _marks(row: Row, place: Place) -> Iterator[_Mark]:
    if row.paragraph or _QUOTE.search(row.text):
        return
    week = bool(_WEEK.search(row.text))
    for at, stamp in enumerate(row.stamps):
        if at < len(row.stamps) - 1 if week else _in_range(row.stamps, at):
            continue
        kind = _kind(row, stamp, place)
        if kind:
            yield _Mark(kind, row, stamp)


def _in_range(stamps: Sequence[Stamp], at: int) -> bool:
    """Whether a day is the first or the last of several."""
    others = (other for other in (at - 1, at) if 0 <= other < len(stamps) - 1)
    return bool(_RANGE_BEFORE.search(stamps[at].before)) or any(
        map(_RANGE_AFTER.search, (stamps[other].after for other in others))
    )


def _kind(row: Row, stamp: Stamp, place: Place) -> Kind | None:
    before = stamp.before
    label = _label(before)
    if _is_occasion(before, label):
        return None
    if not (_is_credit_before(before, label, place) and _ends(stamp.after, label)):
        return None
    if label:
        return label
    if _refuses(row.text[: stamp.start]) or _refuses(row.text[stamp.end :]):
        return None
    if not _WORD.search(before) or (stamp.timed and _BY.search(row.text)):
        return "alone"
    return "credited" if _is_credited(stamp, row.text, place) else None


def _is_credit_before(before: str, label: str | None, place: Place) -> bool:
    """Whether what stands before a day can be a credit: names alone, or other cells of a line of cells."""
    own_cell = _OWN_CELL.search(before) and (label or place != "elsewhere")
    return bool(own_cell) or names_alone(_from_label(before) if label == "published" else before, _CREDIT)


def _from_label(before: str) -> str:
    """What stands between a day and the last word that says it is that of publication, that word included."""
    labels = [word for word in _WORD.finditer(before) if word[0].lower() in WORDS["published"]]
    return before[labels[-1].start() :] if labels else before


def _label(before: str) -> Literal["published", "updated"] | None:
    """What the last word that says anything before a day makes of it; a page's own calendar says nothing."""
    words = _WORD.findall(before.lower())
    for word in reversed(() if "today" in words else words):
        if word in WORDS["updated"]:
            return "updated"
        if word in WORDS["published"]:
            return "published"
        if word in WORDS["refused"]:
            return None
    return None


def _is_occasion(before: str, label: str | None) -> bool:
    """Whether the words before a day in its cell say that something else than a publication is on it."""
    words = _WORD.findall(_CELL.split(before)[-1].lower())
    labelled = label and words and words[-1] not in WORDS["occasions"] | _DATES
    return not labelled and not WORDS["occasions"].isdisjoint(words)


def _ends(after: str, label: str | None) -> bool:
    """Whether the line ends after a day, or goes on with a credit; after a label, also with a remark in brackets."""
    rest = after.strip(" \t,;.)]|·•/–—-")
    if label and after.lstrip().startswith("("):
        return True
    if not rest or _GOES_ON.search(after) or _UPDATED_AFTER.search(after):
        return True
    return not after.lstrip().startswith(":") and names_alone(rest, _CREDIT)


def _is_credited(stamp: Stamp, row: str, place: Place) -> bool:
    """Whether names before a day are parted from it as a credit is, and not a title that holds a day."""
    before = stamp.before
    words = len(_WORD.findall(before))
    if words > CREDIT_WORDS:
        return False
    if _MARKED_OFF.search(before) or _LEADS_TO.search(before) or _BY.search(row):
        return True
    if stamp.timed or stamp.weekday is not None or (place == "below title" and not before.rstrip().endswith("(")):
        return True
    return before.rstrip().endswith(",") and words <= COMMA_WORDS and place != "title"


def _datelines(rows: Sequence[Row], head: range) -> Iterator[_Mark]:
    long = [at for at in head if len(rows[at].text.split()) >= DATELINE_WORDS][:DATELINE_ROWS]
    for row in (rows[at] for at in long):
        if row.stamps and _is_dateline(row.stamps[0], row.text):
            yield _Mark("dateline", row, row.stamps[0])


def _is_dateline(stamp: Stamp, row: str) -> bool:
    place = _ALERT.sub("", stamp.before)
    if len(_WORD.findall(place)) > PLACE_WORDS or not names_alone(place, frozenset()):
        return False
    if _WORD.search(place) and place.rstrip()[-1] not in ",()/[].-–—:|":
        return False
    if row[stamp.start :].lower().startswith(("on ", "at ", "the ")):
        return False
    closing = _CLOSES_DATELINE.match(row, stamp.end)
    if closing:
        return not _refuses(closing[0])
    return place.rstrip().endswith(",") and bool(_NEW_SENTENCE.match(row, stamp.end)) and not _refuses(row)


def _refuses(text: str) -> bool:
    """Whether a word says that a day beside it is another's: a photograph's, an event's, a deadline."""
    return "this day" in text.lower() or not WORDS["refused"].isdisjoint(_WORD.findall(text.lower()))
