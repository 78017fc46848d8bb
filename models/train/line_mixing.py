"""New pages made of pages: another page's story, head, end, teasers and furniture put where such things stand."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from ...pipeline.segment.shape import Shape
from .line_pages import FURNITURE, STORY, TEASER, Page, Row, runs, told

#: Clock times and sections that may stand below each teaser, and controls.
MARKS = ("01:28", "2 hours ago", "3 March 2024", "12:05", "Oct. 3", "5 min read", "World", "Politics", "Read more")
#: How likely each change is.
LIST, OTHER_HEAD, OTHER_STORY, OTHER_END = 0.12, 0.4, 0.6, 0.4
HEADING, MARK, REAL_TEASER, NO_BLANKS, WRAPPED, CAPITALS = 0.6, 0.3, 0.4, 0.25, 0.06, 0.06
PARTED, CLOCKS, SAME_TOPIC = 0.12, 0.6, 0.5
BELOW, WITHIN, ELSEWHERE, ABOVE, BESIDE = 0.4, 0.4, 0.25, 0.1, 0.4
#: What is left of a story that is cut short has so many paragraphs at least.
LEAST_STORY = 2
#: Widths at which long blocks are broken.
WIDTHS = (60, 72, 80, 100)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")


class Mixer:
    """Makes new pages of `pages`, always the same ones for a seed."""

    def __init__(self, pages: Sequence[Page], seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._pages = [page for page in pages if page.english]
        self._small = [page for page in self._pages if page.group != "webpages"]
        self._whole = [page for page in self._pages if page.group == "webpages"]
        parts = [(page, *_parts(page.rows)) for page in self._pages]
        parts = [part for part in parts if part[2]]
        self._heads = [head for _, head, _, _ in parts]
        self._stories = [story for _, _, story, _ in parts]
        self._ends = [end for _, _, _, end in parts if len(end) > 2]
        stories = [told(page) for page in self._pages]
        self._headed = [(head[0], body) for head, body in stories if head and len(body) > 2]
        self._bodies = [body for _, body in stories if len(body) > 2]
        self._furniture = list(runs(self._small, FURNITURE))
        self._headings = [
            row.shape for run in self._furniture for row in run if row.shape.furniture == "section heading"
        ]
        self._teasers = list(runs(self._small, TEASER))

    def pages(self, small: int, whole: int) -> list[Page]:
        """So many new pages made of annotated ones, and of dumps of web pages."""
        choose = self._random.choice
        made = [self._mixed(choose(self._small)) for _ in range(small)]
        made += [self._mixed(choose(self._whole)) for _ in range(whole)]
        return [page for page in made if page.rows]

    def _chance(self, likely: float) -> bool:
        return self._random.random() < likely

    def _mixed(self, page: Page) -> Page:
        rows = list(page.rows)
        head, story, end = _parts(rows)
        if self._chance(LIST):
            rows = [*self._random.choice(self._heads), *self._list(), *self._random.choice(self._ends)]
        elif story:
            head = self._random.choice(self._heads) if self._chance(OTHER_HEAD) else head
            end = self._random.choice(self._ends) if self._chance(OTHER_END) else end
            rows = [*head, *(self._with_other_story(story) if self._chance(OTHER_STORY) else story), *end]
            rows = self._parted(rows) if self._chance(PARTED) else rows
            rows = self._with_teasers(rows, [at for at, row in enumerate(rows) if row.place == STORY])
        for _ in range(self._random.choice((0, 0, 1, 2, 3))):
            at = self._random.randrange(len(rows) + 1)
            run = self._random.choice(self._furniture)
            first = self._random.randrange(len(run))
            rows[at:at] = run[first : first + self._random.choice((1, 2, 3, 6))]
        dropped = self._random.choice((0, 0, 0.1, 0.3))
        rows = [row for row in rows if row.place == STORY or not self._chance(dropped)]
        return Page(f"mixed {page.group}", tuple(self._written(rows)))

    def _written(self, rows: list[Row]) -> list[Row]:
        """The page as another program would write it: without blank lines, wrapped, titles in capitals."""
        if self._chance(NO_BLANKS):
            rows = [replace(row, shape=Shape(row.shape.text)) for row in rows]
        if self._chance(CAPITALS):
            rows = [
                replace(row, shape=Shape(row.shape.text.upper(), row.shape.apart)) if row.shape.title else row
                for row in rows
            ]
        if self._chance(WRAPPED):
            width = self._random.choice(WIDTHS)
            rows = [part for row in rows for part in _wrapped(row, width)]
        return rows

    def _with_other_story(self, rows: Sequence[Row]) -> list[Row]:
        """The rows with another page's headline and paragraphs in the places of its own."""
        if not any(row.kind == "body" for row in rows):
            return self._random.choice(self._stories)
        head, body = self._random.choice(self._headed)
        heads, paragraphs = iter([head]), iter(body)
        mixed: list[Row] = []
        for row in rows:
            if row.place != STORY or row.kind not in ("headline", "standfirst", "body"):
                mixed.append(row)
                continue
            shape = next(heads if row.kind == "headline" else paragraphs, None) if row.kind != "standfirst" else None
            if shape:
                mixed.append(replace(row, shape=Shape(shape.text, row.shape.apart)))
        return mixed

    def _list(self) -> list[Row]:
        """Teasers one below the other, all in one form: titles, titles with text, text alone, marked or not."""
        titled, texts, sentences = self._random.choice(
            ((1, 0, 0), (1, 1, 1), (1, 1, 2), (1, 1, 9), (0, 1, 2), (1, 2, 2))
        )
        marks = self._random.sample(MARKS, self._random.choice((0, 0, 1, 2)))
        above = self._chance(0.5)
        rows: list[Row] = []
        for _ in range(self._random.choice((4, 6, 9, 14, 20))):
            if self._chance(0.1):
                rows.append(Row(self._random.choice(self._headings), FURNITURE))
            head, body = self._random.choice(self._headed)
            marked = [Row(Shape(mark), FURNITURE) for mark in marks]
            shapes = [head] * titled + [self._cut(shape, sentences) for shape in body[:texts]]
            parts = [Row(Shape(shape.text), TEASER) for shape in shapes]
            rows += [*marked, *parts] if above else [*parts, *marked]
        return rows

    def _parted(self, rows: list[Row]) -> list[Row]:
        """The page with its story cut short, and paragraphs that go on with its topic as teasers under a heading."""
        paragraphs = [at for at, row in enumerate(rows) if row.place == STORY and row.shape.paragraph]
        if len(paragraphs) < 2 * LEAST_STORY:
            return rows
        first = self._random.randrange(LEAST_STORY, len(paragraphs) - 1)
        end = paragraphs[first]
        times = self._chance(CLOCKS)
        tail = [Row(self._random.choice(self._headings), FURNITURE)]
        for at in paragraphs[first : first + 5]:
            shape = (
                rows[at].shape if self._chance(SAME_TOPIC) else self._random.choice(self._random.choice(self._bodies))
            )
            tail += [Row(Shape(self._clock()), FURNITURE)] if times else []
            tail.append(Row(Shape(shape.text), TEASER))
        return [*rows[:end], *tail, *(row for row in rows[end:] if row.place != STORY)]

    def _clock(self) -> str:
        return f"{self._random.randrange(24):02}:{self._random.randrange(60):02}"

    def _with_teasers(self, rows: list[Row], story: Sequence[int]) -> list[Row]:
        if not story:
            return rows
        within = [at for at in story[1:] if rows[at].shape.paragraph]
        places = [
            *([len(rows)] if self._chance(ELSEWHERE) else []),
            *([story[-1] + 1] if self._chance(BELOW) else []),
            *([self._random.choice(within)] if within and self._chance(WITHIN) else []),
            *([0] if self._chance(ABOVE) else []),
        ]
        for at in sorted(places, reverse=True):
            rows[at:at] = self._some_teasers(heading=at in within)
        return rows

    def _some_teasers(self, *, heading: bool) -> list[Row]:
        """A few teasers; of titles alone within a story none stands without a heading above it."""
        choose = self._random.choice
        if heading and self._chance(BESIDE):
            return self._beside()
        mark = Shape(choose(MARKS)) if self._chance(MARK) else None
        rows: list[Row] = []
        for _ in range(choose((1, 1, 2, 3, 4))):
            rows += self._teaser()
            rows += [Row(mark, FURNITURE)] if mark else []
        if self._chance(HEADING) or (heading and not any(row.shape.prose for row in rows)):
            rows.insert(0, Row(choose(self._headings), FURNITURE))
        first = rows[0]
        return [replace(first, shape=Shape(first.shape.text, self._chance(0.5))), *rows[1:]]

    def _beside(self) -> list[Row]:
        """Another story's headline and first paragraphs, as a box within a story has them."""
        head, body = self._random.choice(self._headed)
        return [
            Row(Shape(shape.text, self._chance(0.3)), TEASER)
            for shape in [head, *body[: self._random.choice((1, 2, 3))]]
        ]

    def _teaser(self) -> list[Row]:
        choose, chance = self._random.choice, self._random.random()
        if self._chance(REAL_TEASER):
            run = choose(self._teasers)
            at = self._random.randrange(len(run))
            return run[at : at + choose((1, 2, 3))]
        head, body = choose(self._headed)
        if chance < 0.2:
            shapes = [self._cut(choose(choose(self._bodies)), choose((1, 1, 2)))]
        else:
            shapes = [head] if chance < 0.55 else [head, self._cut(choose(body[:2]), choose((1, 1, 2)))]
        return [Row(shape, TEASER) for shape in shapes]

    def _cut(self, shape: Shape, sentences: int) -> Shape:
        return Shape(" ".join(_SENTENCE.split(shape.text)[:sentences]))


def _parts(rows: Sequence[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """What stands above the story, the story with what interrupts it, and what stands below it."""
    story = [at for at, row in enumerate(rows) if row.place == STORY]
    if not story:
        return list(rows), [], []
    return list(rows[: story[0]]), list(rows[story[0] : story[-1] + 1]), list(rows[story[-1] + 1 :])


def _wrapped(row: Row, width: int) -> list[Row]:
    """A long block as the lines that it would be wrapped to."""
    if len(row.shape.text) <= width:
        return [row]
    lines = [part.strip() for part in re.findall(rf".{{1,{width}}}(?:\s+|$)", row.shape.text)]
    return [replace(row, shape=Shape(line, row.shape.apart and not at)) for at, line in enumerate(lines) if line]
