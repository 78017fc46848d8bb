"""The line model's run time: how likely each block of a page is of a story, of a teaser, or furniture."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .trees import Trees

PATH = Path(__file__).parent / "line_model.json"
#: What a block is, in the order of the columns.
CLASSES = ("story", "teaser", "furniture")
#: Features further from their mean, in standard deviations, count as so far.
CLIP = 5.0
#: Larger matrix products wake BLAS's threads, which cost a page of text more than they save.
PRODUCTS = 250_000
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class LineModel:
    """The weights of one hidden layer, trees beside it, and the words with how much each speaks for news.

    Of the trees some tell what is story, the others what of the rest is a teaser.
    """

    words: dict[str, float]
    mean: Floats
    scale: Floats
    w1: Floats
    b1: Floats
    w2: Floats
    b2: Floats
    story: Trees
    teaser: Trees

    def probabilities(self, features: Floats) -> Floats:
        """For each row of features the probability of each of `CLASSES`: the average of network and trees."""
        story, teaser = self.story.likely(features), self.teaser.likely(features)
        trees = np.stack([story, (1 - story) * teaser, (1 - story) * (1 - teaser)], axis=1)
        result: Floats = (self._networks(features) + trees) / np.float32(2)
        return result

    def _networks(self, features: Floats) -> Floats:
        rows = np.clip((features - self.mean) / self.scale, -CLIP, CLIP)
        step = max(1, PRODUCTS // self.w1.size)
        parts = [rows[at : at + step] @ self.w1 for at in range(0, len(rows), step)]
        logits = np.maximum(np.concatenate(parts) + self.b1, 0) @ self.w2 + self.b2
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        result: Floats = (odds / odds.sum(axis=1, keepdims=True)).astype(np.float32)
        return result


@cache
def load_line_model() -> LineModel:
    """The shipped model."""
    stored = json.loads(PATH.read_text("utf-8"))
    words = stored.pop("words")
    story, teaser = (Trees.of(stored.pop(name)) for name in ("story", "teaser"))
    weights = {name: np.array(values, dtype=np.float32) for name, values in stored.items()}
    return LineModel(words, **weights, story=story, teaser=teaser)
