"""The line model's run time: how likely each block of a page is of a story, of a teaser, or furniture."""

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PATH = Path(__file__).parent / "line_model.json"
#: What a block is, in the order of the columns.
CLASSES = ("story", "teaser", "furniture")
#: Features further from their mean, in standard deviations, count as so far.
CLIP = 5.0
#: How far away the neighbours are that each of the last layers looks at.
DILATIONS = (1, 2, 4)
#: How many numbers a block is told of what the others were taken for.
VOTES = 8
#: Larger matrix products wake BLAS's threads, which cost a page of text more than they save.
PRODUCTS = 250_000
#: In so many parts a vector's product is taken for the same reason.
PARTS = 2
HALF = np.float32(0.5)
#: So many of a block's words are looked up.
WORDS = 30
Floats = NDArray[np.float32]
Votes = Callable[[Floats], Floats]


@dataclass(frozen=True)
class LineModel:
    """A few networks side by side, which the first axis of their weights tells apart, and the words they know.

    `words` says how much oftener a word stands in news than beside it, `known` the place of its embedding.
    """

    words: Mapping[str, float]
    known: Mapping[str, int]
    weights: Mapping[str, Floats]

    def places(self, words: Sequence[Sequence[str]]) -> NDArray[np.int64]:
        """Where the embeddings of each block's words are, 0 beyond the last."""
        places = np.zeros((len(words), WORDS), dtype=np.int64)
        for at, said in enumerate(words):
            found = [self.known[word] for word in said[:WORDS] if word in self.known]
            places[at, : len(found)] = found
        return places

    def probabilities(self, rows: Floats, known: NDArray[np.int64], votes: Votes, sizes: Floats) -> Floats:
        """For each block the probability of each of `CLASSES`, the average of the networks.

        Args:
            rows: the features of the blocks.
            known: where the embeddings of their words are.
            votes: sums weights of all other blocks for each block, as far as the two share words.
            sizes: how much each block counts in that.
        """
        inputs = np.clip((rows - self.weights["mean"][:, None]) / self.weights["scale"][:, None], -CLIP, CLIP)
        counts = (known > 0).sum(axis=1, dtype=np.float32)[:, None]
        said = self.weights["embedding"][:, known].sum(axis=2) / (counts + 2)
        seen = np.maximum(self._layer("first", np.concatenate([inputs, said], axis=-1)), 0)
        passed = self._passed(seen)
        most = np.broadcast_to(passed.max(axis=1, keepdims=True), passed.shape)
        all_seen = np.concatenate([seen, passed, most], axis=-1)
        odds = _odds(self._layer("guess", all_seen))
        told = np.stack([_told(network, votes, sizes) for network in odds])
        again = np.maximum(self._layer("second", np.concatenate([all_seen, odds, told], axis=-1)), 0)
        logits = self._layer("last", np.concatenate([again, self._around(again)], axis=-1))
        result: Floats = _odds(logits).mean(axis=0)
        return result

    def _layer(self, name: str, inputs: Floats) -> Floats:
        return _product(inputs, self.weights[name]) + self.weights[f"{name}_bias"][:, None]

    def _passed(self, seen: Floats) -> Floats:
        """What the networks know at each block when they reach it from above, and from below (LSTM).

        Of the four gates' weights those of all but the third are halved, so that a sigmoid is a tanh moved.
        """
        networks, ways, size, width = self.weights["pass_on"].shape
        parts = self.weights["pass_on"].reshape(networks, ways, size, PARTS, width // PARTS)
        on = np.ascontiguousarray(parts.transpose(0, 1, 3, 2, 4))
        inputs = _product(seen[:, None], self.weights["pass_in"]) + self.weights["pass_bias"][:, :, None]
        inputs[:, 1] = inputs[:, 1, ::-1]
        steps = np.ascontiguousarray(inputs.transpose(2, 0, 1, 3))[:, :, :, None]
        states = np.zeros((len(steps) + 1, networks, ways, 1, size), dtype=np.float32)
        cell = states[0]
        for at, step in enumerate(steps):
            gates = np.tanh(step + (states[at][:, :, None] @ on).reshape(step.shape))
            opened = gates * HALF + HALF
            cell = opened[..., size : 2 * size] * cell + opened[..., :size] * gates[..., 2 * size : 3 * size]
            np.multiply(opened[..., 3 * size :], np.tanh(cell), out=states[at + 1])
        down, up = states[1:, :, 0, 0], states[:0:-1, :, 1, 0]
        return np.concatenate([down, up], axis=-1).transpose(1, 0, 2)

    def _around(self, again: Floats) -> Floats:
        """What the networks took each block for with what they took its neighbours for."""
        around = again
        for at, far in enumerate(DILATIONS):
            padded = np.pad(around, ((0, 0), (far, far), (0, 0)))
            taps = [padded[:, tap * far : tap * far + around.shape[1]] for tap in range(3)]
            layer = self.weights["around"][:, at]
            sums = np.sum([_product(tap, layer[:, number]) for number, tap in enumerate(taps)], axis=0)
            around = around + np.maximum(sums + self.weights["around_bias"][:, at, None], 0)
        return around


def _product(inputs: Floats, weights: Floats) -> Floats:
    """`inputs @ weights`, so many rows at a time that no threads wake, and never a single one left over."""
    rows = max(1, PRODUCTS // (weights.shape[-2] * weights.shape[-1]))
    parts = np.array_split(inputs, -(-inputs.shape[-2] // rows), axis=-2)
    return np.concatenate([part @ weights for part in parts], axis=-2)


def _odds(logits: Floats) -> Floats:
    odds = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = odds / odds.sum(axis=-1, keepdims=True)
    return result


def _told(odds: Floats, votes: Votes, sizes: Floats) -> Floats:
    """How much a block shares with what is likely story, and teaser, and how much of both is on the page."""
    weights = np.stack([odds[:, 0] * sizes, odds[:, 1] * sizes, sizes], axis=1)
    shared = votes(weights)
    total = weights.sum(axis=0)[:2] + 1
    whole = [total[0] / total.sum(), *(np.log(total) / 3)]
    passed = np.cumsum(weights[:, :1], axis=0) / total[0]
    shares = [4 * shared[:, :2] / total, shared[:, :2] / (shared[:, 2:] + 0.5)]
    return np.concatenate([*shares, np.tile(np.array(whole), (len(odds), 1)), passed], axis=1).astype(np.float32)


@cache
def load_line_model() -> LineModel:
    """The shipped model."""
    stored = json.loads(PATH.read_text("utf-8"))
    known = {word: at for at, word in enumerate(stored["known"].split(), 1)}
    return LineModel(stored["words"], known, {name: _array(*cell) for name, cell in stored["weights"].items()})


def write_line_model(model: LineModel, path: Path = PATH) -> None:
    """A model to its file, the numbers of its weights in 16 bits."""
    weights = {
        name: (values.shape, base64.b64encode(values.astype("<f2").tobytes()).decode())
        for name, values in model.weights.items()
    }
    stored = {"words": model.words, "known": " ".join(model.known), "weights": weights}
    path.write_text(json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def _array(shape: Sequence[int], numbers: str) -> Floats:
    return np.frombuffer(base64.b64decode(numbers), dtype="<f2").astype(np.float32).reshape(shape)
