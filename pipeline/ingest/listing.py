"""Pages that list stories: search results, archives of a tag, fronts of a section. Their stamps are of other pages."""

import re
from collections import defaultdict
from collections.abc import Sequence

from .layout import LISTS, Row, end_of_story
from .stamps import Stamp

#: Stamps of one form on so many days make a list; fewer where the page says that it is one.
DAYS, DAYS_OF_KNOWN = 3, 2
#: So many paragraphs with no stamp between them are a story.
STORY_PARAGRAPHS = 3
#: So many stamps of one form above a story are a list of others.
STAMPS = 3
#: What a stamp looks like, and whether words stand before it.
Form = tuple[str, bool]
_WORD = re.compile(r"[^\W\d_]+")
_SAYS_SO = re.compile(rf"(?i)^\W*(?:{'|'.join(LISTS)})")


def story_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows that may say when the page was published: all, or those above the first stamp of a list of stories."""
    spread = [(len({day for _, day in found}), found[0][0]) for found in _forms(rows[: end_of_story(rows)]).values()]
    tops = [top for days, top in spread if days >= DAYS or (days >= DAYS_OF_KNOWN and _says_so(rows))]
    return rows[: min(tops)] if tops and not _has_story(rows) else rows


def listed_forms(rows: Sequence[Row]) -> frozenset[Form]:
    """The forms of the stamps that `rows`, those above a story, give to a list of others."""
    found = _forms(rows).items()
    return frozenset(form for form, stamps in found if len(stamps) >= STAMPS and len({day for _, day in stamps}) > 1)


def _says_so(rows: Sequence[Row]) -> bool:
    return any(_SAYS_SO.match(row.text) for row in rows)


def _forms(rows: Sequence[Row]) -> dict[Form, list[tuple[int, object]]]:
    """The stamps outside paragraphs, by form: their row, and the day they name."""
    forms = defaultdict(list)
    for at, row in enumerate(rows):
        for stamp in () if row.paragraph else row.stamps:
            forms[form_of(row, stamp)].append((at, stamp.days or stamp.month_day))
    return forms


def form_of(row: Row, stamp: Stamp) -> Form:
    """What a stamp looks like, and whether words stand before it: stamps of one list are of one form."""
    digits = re.sub(r"\d+", "0", row.text[stamp.start : stamp.end])
    return _WORD.sub("a", digits), bool(_WORD.search(stamp.before))


def _has_story(rows: Sequence[Row]) -> bool:
    run = 0
    for row in rows:
        run = run + 1 if row.paragraph else 0 if row.stamps else run
        if run == STORY_PARAGRAPHS:
            return True
    return False
