"""Train the line model: which blocks of a text are its story's, which a teaser's, which furniture.

    python -m dateline.models.train.line_model WEBPAGES [--folds 5]

WEBPAGES is the folder of the article extraction benchmark. The other pages are the project's own: the train split of
gold and the train part of the layouts; of all of them new pages are mixed. Needs torch. Prints scores of the whole
segmenter by cross-validation, the pages of each fold unseen in every way, then writes `line_model.json`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import fmean

import numpy as np
import torch
from numpy.typing import NDArray

from ...evaluation.benchmarks.webpages import body, shingles
from ...evaluation.layouts import as_raw, figures, score
from ...evaluation.tally import Tally
from ...pipeline.segment.build import segment
from ...pipeline.segment.features import features
from ...pipeline.segment.story import label_by_rules
from ...pipeline.segment.ties import Ties, ties
from ...pipeline.segment.topics import abouts_of
from ...pipeline.segment.wording import word_list
from ..line_model import LineModel, write_line_model
from .line_mixing import Mixer
from .line_network import Sample, fit
from .line_pages import FURNITURE, NO_STORY, STORY, Page, read_pages

SEED, NETWORKS = 7, 2
#: How many pages are mixed, of annotated ones and of dumps.
MIXED_SMALL, MIXED_WHOLE = 450, 300
#: What a page of each group weighs.
WEIGHTS = {
    "webpages": 3.0,
    "gold": 2.0,
    "layouts": 1.0,
    "mixed webpages": 0.25,
    "mixed gold": 0.25,
    "mixed layouts": 0.25,
}
#: A word counts if it stands on so many pages; the least that it must say to be kept in the model.
ON_PAGES, TELLING = 5, 0.4
#: A word has an embedding if it stands on so many pages.
KNOWN = 6
Floats = NDArray[np.float32]


def word_counts(page: Page) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a page's news, and those of the rest."""
    news = {word for row in page.rows if row.place not in (FURNITURE, NO_STORY) for word in word_list(row.shape)}
    rest = {word for row in page.rows if row.place in (FURNITURE, NO_STORY) for word in word_list(row.shape)}
    return frozenset(news), frozenset(rest)


class Lexicon:
    """On how many pages each word stands in news, and on how many elsewhere."""

    def __init__(self, pages: Sequence[Page]) -> None:
        counted = [word_counts(page) for page in pages]
        self._news = Counter(word for news, _ in counted for word in news)
        self._rest = Counter(word for _, rest in counted for word in rest)
        self._all = [
            word for word in sorted(self._news | self._rest) if self._news[word] + self._rest[word] >= ON_PAGES
        ]
        held = Counter(word for news, rest in counted for word in news | rest)
        self.known = {word: at for at, word in enumerate(sorted(w for w in held if held[w] >= KNOWN), 1)}

    def words(self, without: Page | None = None) -> dict[str, float]:
        """The logarithm of how much oftener a word stands in news; a page that is left out does not count."""
        news, rest = word_counts(without) if without else (frozenset(), frozenset())
        counts = (
            (word, max(0, self._news[word] - (word in news)), max(0, self._rest[word] - (word in rest)))
            for word in self._all
        )
        said = {word: round(float(np.log((a + 0.5) / (b + 0.5))), 2) for word, a, b in counts if a + b >= ON_PAGES}
        return {word: odds for word, odds in said.items() if abs(odds) >= TELLING}


def sample(page: Page, lexicon: Lexicon, *, left_out: bool = True) -> Sample:
    """What the networks learn from a page; its own words do not count for how words are used."""
    shapes = page.shapes
    abouts = abouts_of(shapes)
    words = lexicon.words(page if left_out else None)
    return Sample(
        rows=features(shapes, abouts, label_by_rules(shapes)[0], words),
        known=LineModel({}, lexicon.known, {}).places([*map(word_list, shapes)]),
        shared=_dense(ties(abouts)),
        sizes=np.log1p([len(shape.words) for shape in shapes], dtype=np.float32),
        allowed=_allowed(page),
        weights=_weights(page),
    )


def _dense(tied: Ties) -> Floats:
    cells = np.zeros((tied.count, 1 + tied.words.max(initial=0)), dtype=np.float32)
    cells[tied.blocks, tied.words] = tied.values
    shared: Floats = cells @ cells.T
    np.fill_diagonal(shared, 0)
    return shared


def train(pages: Sequence[Page], networks: int = NETWORKS, seed: int = SEED) -> LineModel:
    """A model of these pages and of pages mixed of them."""
    lexicon = Lexicon(pages)
    mixed = [sample(page, lexicon) for page in Mixer(pages, seed).pages(MIXED_SMALL, MIXED_WHOLE)]
    real = [sample(page, lexicon) for page in pages]
    fitted = [fit(real, mixed, len(lexicon.known), seed + number) for number in range(networks)]
    weights = {name: np.stack([each[name] for each in fitted]) for name in fitted[0]}
    return LineModel(lexicon.words(), lexicon.known, weights)


def _weights(page: Page) -> Floats:
    own = np.sqrt([max(1, len(shape.words)) for shape in page.shapes])
    weights: Floats = (own / own.sum() * WEIGHTS[page.group]).astype(np.float32)
    return weights


def _allowed(page: Page) -> NDArray[np.bool_]:
    """Which classes each block may be of; of one that is no story it is not known which."""
    places = page.places[:, None]
    allowed: NDArray[np.bool_] = (places == np.arange(3)) | ((places == NO_STORY) & (np.arange(3) != STORY))
    return allowed


def cross_validate(pages: Sequence[Page], folds: int) -> Iterator[str]:
    """What the whole segmenter scores on each group of pages, each page judged by a model that did not see it."""
    order = np.random.RandomState(SEED).permutation(len(pages))
    judged: list[tuple[Page, LineModel]] = []
    for fold in range(folds):
        held = set(order[fold::folds].tolist())
        model = train([page for at, page in enumerate(pages) if at not in held])
        judged += [(pages[at], model) for at in held]
    dumps = [(page, model) for page, model in judged if page.group == "webpages"]
    yield _webpages("web pages, all", dumps)
    yield _webpages("web pages, English", [(page, model) for page, model in dumps if page.english])
    for group in ("gold", "layouts"):
        yield _annotated(group, [(page, model) for page, model in judged if page.group == group])


def _annotated(name: str, judged: Sequence[tuple[Page, LineModel]]) -> str:
    tallies = (
        score([page.document], partial(segment, model=model)) for page, model in judged if page.document is not None
    )
    return f"{name} (n = {len(judged)}): {figures(Tally.total(tallies))}"


def _webpages(name: str, judged: Sequence[tuple[Page, LineModel]]) -> str:
    scores: list[tuple[float, float]] = []
    for page, model in judged:
        articles = segment(as_raw(page.text), model=model)
        found = shingles("\n".join(body(article) for article in articles if article.kind == "story"))
        gold = shingles(page.story)
        hits = (found & gold).total()
        scores.append((hits / max(1, found.total()), hits / max(1, gold.total())))
    precision, recall = (fmean(column) for column in zip(*scores, strict=True))
    f1 = 2 * precision * recall / (precision + recall)
    return f"{name} (n = {len(scores)}): F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}"


def main() -> None:
    """Cross-validate, train on all pages, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("webpages", type=Path)
    parser.add_argument("--folds", type=int, default=5, help="0: train only")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    pages = read_pages(arguments.webpages)
    if arguments.folds:
        for line in cross_validate(pages, arguments.folds):
            print(line, flush=True)  # noqa: T201 - a command
    write_line_model(train(pages))


if __name__ == "__main__":
    main()
