"""Numbers that say what a block and its surroundings look like, for the line model."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .layout import Label
from .shape import Shape
from .tail import IMPERATIVE
from .ties import cohesion
from .topics import About, richest, topics
from .windows import Matrix, averages, shifted
from .wording import wording

#: Neighbours whose own features stand beside a block's, to either side.
STEPS = (1, -1, 2, -2)
#: The first features of a block's look that are averaged around it, and those that its neighbours see.
WIDE, NEAR = 5, 11
#: Distances further than this are all one.
FAR = 100
_SAID = frozenset("said says told according announced reported added asked warned confirmed denied wrote".split())  # noqa: SIM905
_TO_READER = frozenset("i me my you your we us our".split())  # noqa: SIM905
_BACK = frozenset("he she his her they it its their who which that".split())  # noqa: SIM905
_YEAR, _CLOCK = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"\d[:.h]\d\d")
_BAR, _ADDRESS = re.compile(r"[|·•»›]"), re.compile(r"[@©]|https?:|www\.|\.com\b")
_NEXT_SENTENCE = re.compile(r"[.!?][\"”’)]{0,2}\s[\"“]?[A-Z]")
_DIGIT, _ODD = re.compile(r"\d"), re.compile(r"[^\w\s.,;:'\"’“”‘()!?-]")
#: So many characters and words of a block are looked at.
SAMPLE, SAMPLE_WORDS = 200, 40
#: Kinds of furniture that tell much of what stands around them.
_REASONS = (
    frozenset({"navigation", "control"}),
    frozenset({"subscription", "account", "service", "comments"}),
    frozenset({"copyright", "consent", "sign-off"}),
)
_KINDS = ("headline", "standfirst", "byline", "dateline", "body")


def features(
    shapes: Sequence[Shape], abouts: Sequence[About], labels: Sequence[Label], words: Mapping[str, float]
) -> Matrix:
    """A row for each block: its own look, topic and wording, what the rules say, its place, and all this around it.

    `abouts` say what the blocks are about; `words` are the line model's, with how much each speaks for news.
    """
    times = Counter(shape.text for shape in shapes)
    looks = np.array([_look(shape, times[shape.text]) for shape in shapes], dtype=np.float32)
    run = richest(shapes, labels)
    topic, told, worded = topics(shapes, abouts, run), _told(labels), wording(shapes, words)
    near = np.concatenate([looks[:, :NEAR], topic[:, :4], told, worded[:, :2]], axis=1)
    wide = np.concatenate([looks[:, :WIDE], topic[:, :2], told[:, :3], worded[:, :1]], axis=1)
    places = [cohesion(shapes, abouts), _places(shapes, looks), _to_run(len(shapes), run), _distances(looks)]
    around = [*(shifted(near, step) for step in STEPS), *averages(wide)]
    return np.concatenate([looks, topic, told, worded, *places, *around], axis=1)


def _look(shape: Shape, times: int) -> list[float]:
    """The first `NEAR` are what neighbours see of it."""
    count = len(shape.words)
    reason = shape.furniture
    shown = [
        float(np.log1p(count)),
        shape.paragraph,
        shape.title,
        reason is not None,
        shape.stamp,
        shape.prose,
        shape.byline,
        shape.name,
        shape.ends,
        reason == "section heading",
        shape.apart,
    ]
    kinds = [reason in reasons for reasons in _REASONS]
    own = [shape.link is not None, shape.caption, shape.dated, shape.closing, shape.reports, shape.day, shape.issued]
    return [*shown, min(count, 60) / 60, times > 1, *kinds, *own, shape.contents, *_marks(shape), *_words(shape)]


def _marks(shape: Shape) -> list[float]:
    """What its characters are, by the first of them."""
    text = shape.text.strip()[:SAMPLE]
    size = max(1, len(text))
    return [
        text[:1].islower(),
        text[:1].isdigit(),
        text[:1] in "\"“'‘",
        shape.text.endswith(":"),
        shape.text.endswith("?"),
        shape.text.endswith(("…", "...")),
        text.isupper(),
        any(mark in text for mark in '"“”'),
        "?" in text or "!" in text,
        bool(_BAR.search(text)),
        bool(_ADDRESS.search(text)),
        bool(_YEAR.search(text)),
        bool(_CLOCK.search(text)),
        bool(IMPERATIVE.match(shape.bare)),
        len(_DIGIT.findall(text)) / size,
        len(_ODD.findall(text)) / size,
        len(_NEXT_SENTENCE.findall(shape.text)) / 4,
    ]


def _words(shape: Shape) -> list[float]:
    """What its words are, by the first of them, as shares of them."""
    words = shape.words[:SAMPLE_WORDS]
    lower = [word.lower() for word in words]
    count = max(1, len(words))
    return [
        not _SAID.isdisjoint(lower),
        shape.lower,
        sum(map(str.istitle, words)) / count,
        sum(map(str.isupper, words)) / count,
        sum(map(str.isdigit, words)) / count,
        sum([word.endswith("ed") for word in lower]) / count,
        sum(map(_TO_READER.__contains__, lower)) / count,
        sum(map(_BACK.__contains__, lower)) / count,
        sum(map(len, words)) / count / 8,
    ]


def _told(labels: Sequence[Label]) -> Matrix:
    """What the rules take each block for: furniture, teaser or story, and which kind of segment of it."""
    rows = [
        [
            label.kind is None,
            label.kind is not None and label.of == "teaser",
            label.kind is not None and label.of == "story",
            *(label.of == "story" and label.kind == kind for kind in _KINDS),
        ]
        for label in labels
    ]
    return np.array(rows, dtype=np.float32)


def _places(shapes: Sequence[Shape], looks: Matrix) -> Matrix:
    """How far down the page, by blocks and by paragraphs' words, and what the page is like as a whole."""
    count = len(shapes)
    index = np.arange(count)
    paragraph = looks[:, 1] > 0
    lengths = np.array([len(shape.words) for shape in shapes], dtype=np.float32)
    words = float(lengths[paragraph].sum())
    usual = float(np.median(lengths[paragraph])) if words else 20.0
    page = (np.log(count), looks[:, 10].mean(), paragraph.mean(), np.log1p(words), usual / 60)
    passed = np.cumsum(lengths * paragraph) / max(1.0, words)
    own = (index / count, passed, np.log1p(index), np.log1p(count - 1 - index), np.log((lengths + 1) / (usual + 1)))
    return np.stack([*own, *(np.full(count, value) for value in page)], axis=1).astype(np.float32)


def _to_run(count: int, run: tuple[int, int]) -> Matrix:
    """Where a block lies to the richest run of blocks: in it, how far before, how far after."""
    index = np.arange(count)
    before, after = np.log1p(np.maximum(run[0] - index, 0)), np.log1p(np.maximum(index - run[1], 0))
    return np.stack([(before + after == 0), before, after], axis=1).astype(np.float32)


def _distances(looks: Matrix) -> Matrix:
    """How far the nearest of each class of blocks is above and below, and how many section headings stand above."""
    heading = looks[:, 9] > 0
    classes = [looks[:, column] > 0 for column in (1, 3, 4, 6, 9, 10)]
    passed = np.cumsum(heading)
    ways = [way for marked in classes for way in (_since(marked), _since(marked[::-1])[::-1])]
    return np.stack([*ways, passed / (1 + heading.sum()), passed > 0], axis=1).astype(np.float32)


def _since(marked: NDArray[np.bool_]) -> NDArray[np.float64]:
    index = np.arange(len(marked))
    last = np.maximum.accumulate(np.where(marked, index, -FAR))
    result: NDArray[np.float64] = np.log1p(np.minimum(index - last, FAR))
    return result
