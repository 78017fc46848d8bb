"""Train the line model: which blocks of a text are its story's, which a teaser's, which furniture.

    python -m dateline.models.train.line_model WEBPAGES [--folds 5]

WEBPAGES is the folder of the article extraction benchmark. The other pages are the project's own: the train split of
gold and the train part of the layouts; of all of them new pages are mixed. Needs torch and scikit-learn. Prints scores
of the whole segmenter by cross-validation, the pages of each fold unseen in every way, then writes `line_model.json`.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
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
from ...pipeline.segment.topics import abouts_of
from ...pipeline.segment.wording import word_list
from ..line_model import CLIP, PATH, LineModel
from ..trees import Trees
from .line_mixing import Mixer
from .line_pages import FURNITURE, NO_STORY, STORY, TEASER, Page, read_pages
from .line_trees import grow

SEED, NETWORKS, HIDDEN, EPOCHS, BATCH = 7, 2, 48, 14, 256
RATE, DECAY, DROPPED_INPUT, DROPPED = 3e-3, 0.1, 0.1, 0.2
#: How many pages are mixed, of annotated ones and of dumps.
MIXED_SMALL, MIXED_WHOLE = 300, 40
STORY_TREES, TEASER_TREES = 120, 80
#: What a page of each group weighs.
WEIGHTS = {
    "webpages": 2.0,
    "gold": 0.5,
    "layouts": 1.0,
    "mixed webpages": 0.25,
    "mixed gold": 0.25,
    "mixed layouts": 0.25,
}
#: A word counts if it stands on so many pages; the least that it must say to be kept in the model.
ON_PAGES, TELLING = 5, 0.4
MOST_WEIGHT = 10.0
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

    def words(self, without: Page | None = None) -> dict[str, float]:
        """The logarithm of how much oftener a word stands in news; a page that is left out does not count."""
        news, rest = word_counts(without) if without else (frozenset(), frozenset())
        counts = ((word, self._news[word] - (word in news), self._rest[word] - (word in rest)) for word in self._all)
        said = {word: round(float(np.log((a + 0.5) / (b + 0.5))), 2) for word, a, b in counts if a + b >= ON_PAGES}
        return {word: odds for word, odds in said.items() if abs(odds) >= TELLING}


def rows_of(page: Page, words: Mapping[str, float]) -> Floats:
    """The features of a page's blocks."""
    shapes = page.shapes
    return features(shapes, abouts_of(shapes), label_by_rules(shapes)[0], words)


def train(pages: Sequence[Page], seed: int = SEED) -> LineModel:
    """A model of these pages and of pages mixed of them."""
    lexicon = Lexicon(pages)
    mixed = [page for page in Mixer(pages, seed).pages(MIXED_SMALL, MIXED_WHOLE) if page.rows]
    every = [*pages, *mixed]
    rows = np.concatenate([rows_of(page, lexicon.words(page)) for page in every])
    weights = np.concatenate([_weights(page) for page in every])
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-2
    inputs = torch.tensor(np.clip((rows - mean) / scale, -CLIP, CLIP), dtype=torch.float32)
    allowed = torch.tensor(np.concatenate([_allowed(page) for page in every]))
    weighed = torch.tensor(np.minimum(weights / weights.mean(), MOST_WEIGHT), dtype=torch.float32)
    networks = [_network(inputs, allowed, weighed, seed + number) for number in range(NETWORKS)]
    story, teaser = _trees(pages, rows, weights, seed)
    return LineModel(lexicon.words(), mean, scale, **_joined(networks), story=story, teaser=teaser)


def _trees(pages: Sequence[Page], rows: Floats, weights: Floats, seed: int) -> tuple[Trees, Trees]:
    """Trees for story and for teaser, grown on the pages themselves, whose rows come first, and not on mixed ones."""
    places = np.concatenate([page.places for page in pages])
    own = weights[: len(places)]
    weighed = np.minimum(own / own.mean(), MOST_WEIGHT)
    rest = np.flatnonzero((places == TEASER) | (places == FURNITURE))
    return (
        grow(rows[: len(places)], places == STORY, weighed, STORY_TREES, seed),
        grow(rows[rest], places[rest] == TEASER, weighed[rest], TEASER_TREES, seed),
    )


def _weights(page: Page) -> Floats:
    own = np.sqrt([max(1, len(shape.words)) for shape in page.shapes])
    weights: Floats = (own / own.sum() * WEIGHTS[page.group]).astype(np.float32)
    return weights


def _allowed(page: Page) -> NDArray[np.bool_]:
    """Which classes each block may be of; of one that is no story it is not known which."""
    places = page.places[:, None]
    allowed: NDArray[np.bool_] = (places == np.arange(3)) | ((places == NO_STORY) & (np.arange(3) != STORY))
    return allowed


def _network(inputs: torch.Tensor, allowed: torch.Tensor, weights: torch.Tensor, seed: int) -> torch.nn.Sequential:
    """One network, trained on the summed probability of the classes that each block may be of."""
    torch.manual_seed(seed)
    network = torch.nn.Sequential(
        torch.nn.Dropout(DROPPED_INPUT),
        torch.nn.Linear(inputs.shape[1], HIDDEN),
        torch.nn.ReLU(),
        torch.nn.Dropout(DROPPED),
        torch.nn.Linear(HIDDEN, 3),
    )
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(inputs) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for batch in (part for _ in range(EPOCHS) for part in torch.split(torch.randperm(len(inputs)), BATCH)):
        told = torch.log_softmax(network(inputs[batch]), dim=1).masked_fill(~allowed[batch], -1e4)
        loss = -(torch.logsumexp(told, dim=1) * weights[batch]).mean()
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
    return network


def _joined(networks: Sequence[torch.nn.Sequential]) -> dict[str, Floats]:
    """The networks side by side as one, their logits averaged."""
    first = [network[1].state_dict() for network in networks]
    second = [network[4].state_dict() for network in networks]
    return {
        "w1": np.concatenate([layer["weight"].numpy().T for layer in first], axis=1),
        "b1": np.concatenate([layer["bias"].numpy() for layer in first]),
        "w2": np.concatenate([layer["weight"].numpy().T for layer in second]) / len(networks),
        "b2": np.mean([layer["bias"].numpy() for layer in second], axis=0),
    }


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
    stored = {name: _stored(values) for name, values in asdict(train(pages)).items()}
    PATH.write_text(json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def _stored(values: object) -> object:
    """Values as JSON has them: arrays as lists of numbers with few digits."""
    if isinstance(values, dict):
        return {name: _stored(value) for name, value in values.items()}
    if isinstance(values, np.ndarray):
        return values.tolist() if values.dtype == np.intp else np.round(values.astype(float), 4).tolist()
    return values


if __name__ == "__main__":
    main()
