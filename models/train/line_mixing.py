"""New pages made of pages: another page's story, teasers and furniture put where such things stand."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from ...pipeline.segment.shape import Shape
from .line_pages import FURNITURE, STORY, TEASER, Page, Row, teaser_runs, told

#: Clock times and sections that may stand below each teaser.
MARKS = ("01:28", "2 hours ago", "3 March 2024", "12:05", "Oct. 3", "5 min read", "World", "Politics")
#: How likely each change is.
OTHER_STORY, HEADING, MARK, REAL_TEASER, NO_BLANKS = 0.5, 0.6, 0.25, 0.4, 0.3
PARTED, CLOCKS, SAME_TOPIC = 0.15, 0.6, 0.5
BELOW, WITHIN, ELSEWHERE, ABOVE = 0.45, 0.35, 0.3, 0.15
#: What is left of a story that is cut short has so many paragraphs at least.
LEAST_STORY = 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")


class Mixer:
    """Makes new pages of `pages`, always the same ones for a seed."""

    def __init__(self, pages: Sequence[Page], seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - no secret
        self._whole = [page for page in pages if page.group == "webpages" and page.english]
        self._small = [page for page in pages if page.group != "webpages"]
        stories = [told(page) for page in pages if page.english]
        self._headed = [(head[0], body) for head, body in stories if head and len(body) > 2]
        self._bodies = [body for _, body in stories if len(body) > 2]
        self._furniture = [
            row.shape
            for page in self._small
            for row in page.rows
            if row.place == FURNITURE and len(row.shape.words) <= 30
        ]
        self._headings = [shape for shape in self._furniture if shape.furniture == "section heading"]
        self._runs = list(teaser_runs(self._small))

    def pages(self, small: int, whole: int) -> list[Page]:
        """So many new pages made of annotated ones, and of dumps of web pages."""
        choose = self._random.choice
        made = [self._mixed(choose(self._small)) for _ in range(small)]
        return [*made, *(self._mixed(choose(self._whole)) for _ in range(whole))]

    def _mixed(self, page: Page) -> Page:
        rows = list(page.rows)
        if self._random.random() < OTHER_STORY and any(row.kind == "body" for row in rows):
            rows = self._with_other_story(rows)
        if self._random.random() < PARTED:
            rows = self._parted(rows)
        story = [at for at, row in enumerate(rows) if row.place == STORY]
        if story:
            rows = self._with_teasers(rows, story)
        for _ in range(self._random.choice((0, 0, 1, 2, 4))):
            at = self._random.randrange(len(rows) + 1)
            rows[at:at] = [
                Row(self._random.choice(self._furniture), FURNITURE) for _ in range(self._random.choice((1, 1, 2, 3)))
            ]
        dropped = self._random.choice((0, 0, 0.1, 0.3))
        rows = [row for row in rows if row.place == STORY or self._random.random() >= dropped]
        if self._random.random() < NO_BLANKS:
            rows = [replace(row, shape=Shape(row.shape.text)) for row in rows]
        return Page(f"mixed {page.group}", tuple(rows))

    def _with_other_story(self, rows: Sequence[Row]) -> list[Row]:
        """The page with another page's headline and paragraphs in the places of its own."""
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

    def _parted(self, rows: list[Row]) -> list[Row]:
        """The page with its story cut short, and paragraphs that go on with its topic as teasers under a heading."""
        paragraphs = [at for at, row in enumerate(rows) if row.place == STORY and row.shape.paragraph]
        if len(paragraphs) < 2 * LEAST_STORY:
            return rows
        first = self._random.randrange(LEAST_STORY, len(paragraphs) - 1)
        end = paragraphs[first]
        times = self._random.random() < CLOCKS
        tail = [Row(self._random.choice(self._headings), FURNITURE)]
        for at in paragraphs[first : first + 5]:
            shape = (
                rows[at].shape
                if self._random.random() < SAME_TOPIC
                else self._random.choice(self._random.choice(self._bodies))
            )
            tail += [Row(Shape(self._clock()), FURNITURE)] if times else []
            tail.append(Row(Shape(shape.text), TEASER))
        return [*rows[:end], *tail, *(row for row in rows[end:] if row.place != STORY)]

    def _clock(self) -> str:
        return f"{self._random.randrange(24):02}:{self._random.randrange(60):02}"

    def _with_teasers(self, rows: list[Row], story: Sequence[int]) -> list[Row]:
        chance = self._random.random
        within = [at for at in story[1:] if rows[at].shape.paragraph]
        places = [
            *([len(rows)] if chance() < ELSEWHERE else []),
            *([story[-1] + 1] if chance() < BELOW else []),
            *([self._random.choice(within)] if within and chance() < WITHIN else []),
            *([0] if chance() < ABOVE else []),
        ]
        for at in sorted(places, reverse=True):
            rows[at:at] = self._teasers(heading=at in within)
        return rows

    def _teasers(self, *, heading: bool) -> list[Row]:
        """A few teasers; of titles alone within a story none stands without a heading above it."""
        choose, chance = self._random.choice, self._random.random
        mark = Shape(choose(MARKS)) if chance() < MARK else None
        rows: list[Row] = []
        for _ in range(choose((1, 1, 2, 3, 4))):
            rows += [Row(shape, TEASER) for shape in self._teaser()]
            rows += [Row(mark, FURNITURE)] if mark else []
        if chance() < HEADING or (heading and not any(row.shape.prose for row in rows)):
            rows.insert(0, Row(choose(self._headings), FURNITURE))
        first = rows[0]
        return [replace(first, shape=Shape(first.shape.text, chance() < 0.5)), *rows[1:]]

    def _teaser(self) -> list[Shape]:
        choose, chance = self._random.choice, self._random.random()
        if self._random.random() < REAL_TEASER:
            run = choose(self._runs)
            at = self._random.randrange(len(run))
            return run[at : at + choose((1, 2, 3))]
        if chance < 0.2:
            return [self._cut(choose(choose(self._bodies)))]
        head, body = choose(self._headed)
        return [head] if chance < 0.55 else [head, self._cut(choose(body[:2]))]

    def _cut(self, shape: Shape) -> Shape:
        return Shape(" ".join(_SENTENCE.split(shape.text)[: self._random.choice((1, 1, 2))]))
