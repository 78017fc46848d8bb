"""The line model's run time: how likely each block of a page belongs to its story."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PATH = Path(__file__).parent / "line_model.json"
#: How likely a block is of the same kind as the one before it: the story stands together, and so does the rest.
STAY = 0.7
Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]


def story_probabilities(features: Floats, model: Weights | None = None) -> Floats:
    """For each row of features, in order of the page, the probability that its block is the story's."""
    weights = model or load_weights()
    hidden = np.maximum((features - weights["mean"]) / weights["scale"] @ weights["w1"] + weights["b1"], 0)
    logits = (hidden @ weights["w2"] + weights["b2"])[:, 0]
    return smoothed(1 / (1 + np.exp(-np.clip(logits, -8, 8))))


def smoothed(probabilities: Floats) -> Floats:
    """Each block's probability given those of all others: forward and backward over a chain of two states."""
    before, after = _passed(probabilities), _passed(probabilities[::-1])[::-1]
    story = before * after * probabilities
    other = (1 - before) * (1 - after) * (1 - probabilities)
    result: Floats = (story / (story + other)).astype(np.float32)
    return result


def _passed(probabilities: Floats) -> Floats:
    """What the blocks before each block say of it: the probability that it is the story's, itself unseen."""
    told, passed = 0.5, []
    for seen in probabilities.tolist():
        passed.append(told)
        story, other = told * seen, (1 - told) * (1 - seen)
        told = (STAY * story + (1 - STAY) * other) / (story + other)
    return np.array(passed, dtype=np.float32)


@cache
def load_weights() -> Weights:
    """The shipped weights."""
    stored = json.loads(PATH.read_text("utf-8"))
    return {name: np.array(values, dtype=np.float32) for name, values in stored.items()}
