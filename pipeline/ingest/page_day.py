"""The day of publication by what the text of a page says: a label, a stamp of its own, a credit, a dateline."""

import re
from collections.abc import Iterator, Sequence

from .day_order import DayOrder
from .layout import WORDS, Row, foot_of, head_of, names_alone, rows_of
from .listing import Form, event_forms, form_of, is_invitation, is_masthead, listed_forms, story_rows
from .marks import BY, CREDIT, Kind, Mark, Place, datelines, is_occasion, marks_of
from .stated_year import StatedYears

#: What counts for more first.
ORDER: tuple[Kind, ...] = ("published", "alone", "credited", "dateline", "updated", "masthead")
_LABELLED: tuple[Kind, ...] = ("published", "updated")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"(?i)\b(?:original(?:ly)?|first)\b")
_BYLINE = re.compile(r"\b[Bb]y:? [A-Z]")


def day_of_page(text: str) -> str | None:
    """The day of publication that the page `text` states, as 2016-12-17, or None."""
    rows = story_rows(rows_of(text))
    marks = [*_head_marks(rows), *_foot_marks(rows)]
    years, order = StatedYears(text), DayOrder(text)
    for kind in ORDER:
        day = _first_day(marks, kind, years, order)
        if day and kind == "alone":  # a day later than that of a change is today's, in the masthead
            return min(day, _first_day(marks, "updated", years, order) or day)
        if day:
            return day
    return None


def _first_day(marks: Sequence[Mark], kind: Kind, years: StatedYears, order: DayOrder) -> str | None:
    days = (_day_of(mark, years, order) for mark in _surest_first([mark for mark in marks if mark.kind == kind]))
    return next(filter(None, days), None)


def _surest_first(marks: list[Mark]) -> list[Mark]:
    """Stamps of one kind: of those that stand alone, the nearest to the story; of others, one that says it is first."""
    if marks and marks[0].kind == "alone":
        return marks[::-1]
    return sorted(marks, key=lambda mark: not _FIRST.search(mark.stamp.before))


def _day_of(mark: Mark, years: StatedYears, order: DayOrder) -> str | None:
    stamp = mark.stamp
    if stamp.month_day:
        month, day = stamp.month_day
        return years.day(month, day, weekday=stamp.weekday, at=mark.row.start + stamp.end)
    return order.one_of(stamp)


def _head_marks(rows: Sequence[Row]) -> Iterator[Mark]:
    head, story = head_of(rows), rows[: foot_of(rows).stop]
    first = next((at for at in head if rows[at].paragraph), len(rows))
    stated = [row for row in head if not is_invitation(rows, row)]
    marks = [(row, mark) for row in stated for mark in marks_of(rows[row], _place(rows, row, first))]
    told = event_forms(story)
    others = [(row, stamp) for row in rows[:first] for stamp in row.stamps if not is_occasion(stamp.before)]
    listed = listed_forms(others)
    for at, mark in marks:
        own = at <= first or _is_signed(rows, at, mark, story)
        if mark.kind in _LABELLED or (own and not _is_of_others(mark, told, listed)):
            yield mark._replace(kind="masthead") if mark.kind == "alone" and is_masthead(rows, at) else mark
    yield from (mark for mark in datelines(rows, head) if form_of(mark.row, mark.stamp) not in told)


def _is_of_others(mark: Mark, told: frozenset[Form], listed: frozenset[Form]) -> bool:
    """Whether a stamp is that of an event, or of a story in a list."""
    form = form_of(mark.row, mark.stamp)
    return form in listed or (form in told and not mark.stamp.timed)


def _is_signed(rows: Sequence[Row], at: int, mark: Mark, story: Sequence[Row]) -> bool:
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
    return "below title" if last or not names_alone(above.text, CREDIT) else "elsewhere"


def _foot_marks(rows: Sequence[Row]) -> Iterator[Mark]:
    """Marks below the story: any that is labelled, the one stamp that follows it at once, the page's own colophon."""
    foot = foot_of(rows)
    marks = [(at, mark) for at in foot for mark in marks_of(rows[at], "elsewhere")]
    yield from (mark for _, mark in marks if mark.kind in _LABELLED)
    others = [(at, mark) for at, mark in marks if mark.kind in ("alone", "credited")]
    if len(others) == 1 and _signs(rows[foot.start - 1 : foot.stop], others[0][0] - foot.start + 1):
        yield others[0][1]
    colophons = [mark for row in rows[foot.stop :] for mark in marks_of(row, "elsewhere") if _is_colophon(mark)]
    if len({mark.stamp.days for mark in colophons}) == 1:
        yield colophons[0]


def _signs(rows: Sequence[Row], at: int) -> bool:
    """Whether the row at `at` signs the story that the first row ends: names alone stand between.

    A name, a day alone and then a remark are a reader's comment.
    """
    remark = at + 1 < len(rows) and len(rows[at + 1].text.split()) > 2 and not _introduces(rows[at + 1])
    comment = remark and at > 1 and not _WORD.search(rows[at].stamps[0].before)
    return not comment and all(map(_introduces, rows[:at]))


def _is_colophon(mark: Mark) -> bool:
    """Whether a mark below other stories is the page's: it begins with its label, and says the hour or the place."""
    label = _WORD.match(mark.row.text)
    if label is None or label[0].lower() not in WORDS["published"] | WORDS["updated"]:
        return False
    return mark.stamp.timed or len(_WORD.findall(mark.stamp.before)) > 1


def _introduces(row: Row) -> bool:
    """Whether a stamp that follows the row is the story's own: it is a paragraph, a byline, or names alone."""
    return row.paragraph or bool(BY.search(row.text) or _BYLINE.search(row.text)) or names_alone(row.text, CREDIT)
