"""Pages in many layouts, each line marked with what it is: `layouts/train` and `layouts/held_out`.

A file is UTF-8. First come lines `# key: value` (title, published, source), then one line for each line of the page,
`of<TAB>kind<TAB>text`. `of` is story, story2, … for the stories of the page, teaser1, teaser2, … for other stories that
it tells of, furniture, or blank; `kind` is headline, standfirst, byline, dateline or body, and - for the last two.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from .annotation import GoldDocument, GoldLine, LineKind

LAYOUTS = Path(__file__).parent / "layouts"
KINDS = frozenset({"headline", "standfirst", "byline", "dateline", "body"})
#: What a page may say of itself above its lines.
KEYS = frozenset({"title", "published", "source"})
_OF = re.compile(r"(story|teaser)(\d*)")
_BARE = frozenset({"furniture", "blank"})
_META = re.compile(r"# ?(\w+):\s*(.*)")


def read_layouts(folder: Path) -> Iterator[GoldDocument]:
    """The pages of a folder as documents whose lines are annotated and nothing else, in order of name.

    The stories are articles from 0 on, then come the teasers; of a teaser every line is one, but for a headline that
    stands above others.

    Raises:
        ValueError: a line is not in the form.
        FileNotFoundError: the folder holds no page.
    """
    paths = sorted(folder.glob("*.tsv"))
    if not paths:
        raise FileNotFoundError(f"{folder} holds no *.tsv")
    for path in paths:
        yield read_layout(path.read_text("utf-8"), path.stem)


def read_layout(text: str, name: str) -> GoldDocument:
    """The page that a file's text describes.

    Raises:
        ValueError: a line is not in the form.
    """
    rows = text.removesuffix("\n").split("\n")
    begins = next((at for at, row in enumerate(rows) if not _META.fullmatch(row)), len(rows))
    meta = dict(_meta(row, name) for row in rows[:begins])
    cells = [_cells(row, f"{name}.tsv:{number}") for number, row in enumerate(rows[begins:], begins + 1)]
    return GoldDocument(
        doc_id=name,
        text="\n".join(line for _, _, line in cells),
        published=meta.get("published") or None,
        lines=tuple(_lines(cells)),
    )


def _meta(row: str, name: str) -> tuple[str, str]:
    found = _META.fullmatch(row)
    if not found or found[1] not in KEYS:
        raise ValueError(f"{name}.tsv: {row!r} names none of {', '.join(sorted(KEYS))}")
    return found[1], found[2].strip()


def _cells(row: str, place: str) -> tuple[str, str, str]:
    of, kind, line = [*row.split("\t", 2), "", ""][:3]
    if of not in _BARE and not _OF.fullmatch(of):
        raise ValueError(f"{place}: {of!r} is no story, no teaser, no furniture, and not blank")
    if of not in _BARE and kind not in KINDS:
        raise ValueError(f"{place}: {kind!r} is none of {', '.join(sorted(KINDS))}")
    if (of == "blank") == bool(line.strip()):
        raise ValueError(f"{place}: {of} with the text {line!r}")
    return of, kind, line


def _lines(cells: list[tuple[str, str, str]]) -> Iterator[GoldLine]:
    """The lines, numbered by article."""
    stories = sorted({of for of, _, _ in cells if of.startswith("story")}, key=lambda of: int(of[5:] or 1))
    teasers = list(dict.fromkeys(of for of, _, _ in cells if of.startswith("teaser")))
    numbers = {of: number for number, of in enumerate([*stories, *teasers])}
    topics = {of for of, kind, _ in cells if of.startswith("teaser") and kind != "headline"}
    at = 0
    for of, kind, line in cells:
        told = kind
        if of.startswith("teaser"):
            told = "headline" if kind == "headline" and of in topics else "teaser"
        yield GoldLine(
            start=at,
            end=at + len(line),
            kind=cast("LineKind", of if of in _BARE else told),
            article=numbers.get(of),
        )
        at += len(line) + 1
