"""What a stamp is in its line: one of publication or of a change, one that stands alone, a credit's, a dateline's."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from .layout import WORDS, Row, names_alone
from .stamps import Stamp

Place = Literal["title", "below title", "elsewhere"]
Kind = Literal["published", "alone", "credited", "dateline", "updated", "masthead"]
#: A credit before a day that only a comma parts from it has at most so many words, any other so many.
COMMA_WORDS, CREDIT_WORDS = 7, 16
#: A dateline stands in one of the first rows of so many words; before its day are at most so many.
DATELINE_ROWS, DATELINE_WORDS, PLACE_WORDS = 4, 8, 9
#: The words that a credit holds beside names.
CREDIT = WORDS["small"] | WORDS["published"] | WORDS["updated"]
#: How a line begins that says who wrote the story.
BY = re.compile(r"(?i)^\W*(?:by|posted|reported|written|compiled|filed)\b")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTE = re.compile(r"""^["'“‘«]""")
_RANGE_BEFORE = re.compile(r"(?i)(?:\d\s?[-–—]|\b(?:from|between|to|until|till|through|and))\s*$")
_RANGE_AFTER = re.compile(r"(?i)^\s*(?:[-–—]|to|and|until|through)\s*$")
_MARKED_OFF = re.compile(r"(?:[|·•–—:/)\]>*]\s*|\s-\s*|\s{2,}|\t)$")
#: The days of a week's issue, of which the last is its own.
_WEEK = re.compile(r"(?i)\bweek(?:ly)?\b")
_CELL = re.compile(r"[|·•\t]|\s{2,}")
#: Words that make a day one of publication only where nothing else says what it is.
_DATES = frozenset({"date", "dated"})
_OWN_CELL = re.compile(r"[|\t]\s*$")
_LEADS_TO = re.compile(
    r"(?i)(?:\b(?:for|as of|dated|report of|edition of|issue of)|(?:#|№|\bn[or]\.?|\bissue)\s?\d+[,:]?\s*\(?)\s*$"
)
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


class Mark(NamedTuple):
    """A stamp that may say when the page was published: what it is, its row, and itself."""

    kind: Kind
    row: Row
    stamp: Stamp


def marks_of(row: Row, place: Place) -> Iterator[Mark]:
    """The stamps of a row that may say when the page was published, by where the row stands."""
    if row.paragraph or _QUOTE.search(row.text):
        return
    week = bool(_WEEK.search(row.text))
    for at, stamp in enumerate(row.stamps):
        if at < len(row.stamps) - 1 if week else _in_range(row.stamps, at):
            continue
        kind = _kind(row, stamp, place)
        if kind:
            yield Mark(kind, row, stamp)


def _in_range(stamps: Sequence[Stamp], at: int) -> bool:
    """Whether a day is the first or the last of several."""
    others = (other for other in (at - 1, at) if 0 <= other < len(stamps) - 1)
    return bool(_RANGE_BEFORE.search(stamps[at].before)) or any(
        map(_RANGE_AFTER.search, (stamps[other].after for other in others))
    )


def _kind(row: Row, stamp: Stamp, place: Place) -> Kind | None:
    before = stamp.before
    label = _label(before)
    if is_occasion(before, label):
        return None
    if not (_is_credit_before(before, label, place) and _ends(stamp.after, label)):
        return None
    if label:
        return label
    if _refuses(row.text[: stamp.start]) or _refuses(row.text[stamp.end :]):
        return None
    if not _WORD.search(before) or (stamp.timed and BY.search(row.text)):
        return "alone"
    return "credited" if _is_credited(stamp, row.text, place) else None


def _is_credit_before(before: str, label: str | None, place: Place) -> bool:
    """Whether what stands before a day can be a credit: names alone, or other cells of a line of cells."""
    own_cell = _OWN_CELL.search(before) and (label or place != "elsewhere")
    return bool(own_cell) or names_alone(_from_label(before) if label == "published" else before, CREDIT)


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


def is_occasion(before: str, label: str | None = None) -> bool:
    """Whether the words before a day in its cell say that something else than a publication is on it."""
    words = _WORD.findall(_CELL.split(before)[-1].lower())
    labelled = label and words and words[-1] not in WORDS["occasions"] | _DATES
    return not WORDS["papers" if labelled else "occasions"].isdisjoint(words)


def _ends(after: str, label: str | None) -> bool:
    """Whether the line ends after a day, or goes on with a credit; after a label, also with a remark in brackets."""
    rest = after.strip(" \t,;.)]|·•/–—-")
    if label and after.lstrip().startswith("("):
        return True
    if not rest or _GOES_ON.search(after) or _UPDATED_AFTER.search(after):
        return True
    return not after.lstrip().startswith(":") and names_alone(rest, CREDIT)


def _is_credited(stamp: Stamp, row: str, place: Place) -> bool:
    """Whether names before a day are parted from it as a credit is, and not a title that holds a day."""
    before = stamp.before
    words = len(_WORD.findall(before))
    if words > CREDIT_WORDS:
        return False
    if _MARKED_OFF.search(before) or _LEADS_TO.search(before) or BY.search(row):
        return True
    if stamp.timed or stamp.weekday is not None or (place == "below title" and not before.rstrip().endswith("(")):
        return True
    return before.rstrip().endswith(",") and words <= COMMA_WORDS and place != "title"


def datelines(rows: Sequence[Row], head: range) -> Iterator[Mark]:
    """The datelines in the rows of the head."""
    long = [at for at in head if len(rows[at].text.split()) >= DATELINE_WORDS][:DATELINE_ROWS]
    for row in (rows[at] for at in long):
        if row.stamps and _is_dateline(row.stamps[0], row.text):
            yield Mark("dateline", row, row.stamps[0])


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
