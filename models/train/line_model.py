"""Train the line model: which blocks of a page's text dump are its story.

    python -m dateline.models.train.line_model WEBPAGES [--folds 5]

WEBPAGES is a folder with `html/*.html.gz` and `ground-truth.json` (the pages' own text, `articleBody`). Pages that are
text dumps are made by ingest itself. Needs scikit-learn. Prints cross-validated scores, then writes `line_model.json`.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.neural_network import MLPClassifier

from ...pipeline.ingest import IngestError
from ...pipeline.ingest.language import require_english
from ...pipeline.ingest.visible import read_page
from ...pipeline.segment.features import features
from ...pipeline.segment.layout import Label
from ...pipeline.segment.shape import Shape
from ...pipeline.segment.story import label_text
from ..line_model import PATH, Weights

SEED, NETWORKS, HIDDEN = 7, 3, 24
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True)
class Page:
    """A page's blocks, their features, which of them are the story, and how much each weighs."""

    shapes: Sequence[Shape]
    rows: Any
    wanted: Any
    weights: Any
    gold: str


def four_grams(text: str) -> "Counter[tuple[str, ...]]":
    """The text's runs of four words, counted."""
    words = _TOKEN.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))) if words else Counter()


def read_pages(folder: Path) -> list[Page]:
    """Every page of the folder that is in English, in order of name."""
    gold = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    pages: list[Page] = []
    for name in sorted(gold):
        html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        text = read_page(html).text
        try:
            require_english(text)
        except IngestError:
            continue
        pages.append(_page(text, gold[name]["articleBody"]))
    return pages


def _page(text: str, body: str) -> Page:
    shapes = [Shape(line) for line in text.split("\n") if line.strip()]
    grams, words = four_grams(body), f" {' '.join(_TOKEN.findall(body))} "
    wanted = np.array([_is_story(shape.text, grams, words) for shape in shapes])
    weights = np.sqrt([max(1, len(shape.words)) for shape in shapes])
    return Page(shapes, features(shapes), wanted, weights / weights.sum(), body)


def _is_story(text: str, grams: "Counter[tuple[str, ...]]", words: str) -> bool:
    tokens = _TOKEN.findall(text)
    if len(tokens) < 4:
        return len(tokens) > 1 and f" {' '.join(tokens)} " in words
    own = four_grams(text)
    return 2 * (own & grams).total() > own.total()


def train(pages: Sequence[Page]) -> Weights:
    """The weights of a few small networks side by side; their logits are averaged."""
    rows = np.concatenate([page.rows for page in pages])
    mean, scale = rows.mean(0), rows.std(0) + 1e-3
    wanted = np.concatenate([page.wanted for page in pages])
    weights = np.concatenate([page.weights for page in pages]) * 50
    networks = [
        MLPClassifier((HIDDEN,), alpha=1.0, max_iter=60, random_state=SEED + k, learning_rate_init=3e-3).fit(
            (rows - mean) / scale, wanted, sample_weight=weights
        )
        for k in range(NETWORKS)
    ]
    return {
        "mean": mean,
        "scale": scale,
        "w1": np.concatenate([network.coefs_[0] for network in networks], axis=1),
        "b1": np.concatenate([network.intercepts_[0] for network in networks]),
        "w2": np.concatenate([network.coefs_[1] for network in networks]) / NETWORKS,
        "b2": np.mean([network.intercepts_[1] for network in networks], axis=0),
    }


def cross_validate(pages: Sequence[Page], folds: int) -> float:
    """Macro F1 of four-grams of the story as `label_text` gives it, each page judged by a model that did not see it."""
    order = np.random.RandomState(SEED).permutation(len(pages))
    scores: list[tuple[float, float]] = []
    for fold in range(folds):
        held = set(order[fold::folds].tolist())
        model = train([page for at, page in enumerate(pages) if at not in held])
        scores += [_score(pages[at], model) for at in held]
    precision, recall = np.mean(scores, axis=0)
    return float(2 * precision * recall / (precision + recall))


def _score(page: Page, model: Weights) -> tuple[float, float]:
    labels = label_text(page.shapes, model=model)
    kept = (shape.text for shape, label in zip(page.shapes, labels, strict=True) if _is_text(label))
    found, gold = four_grams("\n".join(kept)), four_grams(page.gold)
    hits = (found & gold).total()
    return hits / max(1, found.total()), hits / max(1, gold.total())


def _is_text(label: Label) -> bool:
    return label.of == "story" and label.kind in ("standfirst", "body")


def main() -> None:
    """Cross-validate, train on all pages, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("webpages", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    arguments = parser.parse_args()
    pages = read_pages(arguments.webpages)
    print(f"pages {len(pages)}, blocks {sum(len(page.shapes) for page in pages)}")  # noqa: T201 - a command
    print(f"F1 by {arguments.folds}-fold cross-validation: {cross_validate(pages, arguments.folds):.3f}")  # noqa: T201
    model = train(pages)
    stored = {name: np.round(values.astype(float), 4).tolist() for name, values in model.items()}
    PATH.write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
