"""The line model's run time: how likely each block of a page belongs to its story."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PATH = Path(__file__).parent / "line_model.json"


def story_probabilities(features: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each row of features, the probability that its block is the story's."""
    model = _model()
    hidden = np.maximum((features - model["mean"]) / model["scale"] @ model["w1"] + model["b1"], 0)
    logits = (hidden @ model["w2"] + model["b2"])[:, 0]
    probabilities: NDArray[np.float32] = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    return probabilities


@cache
def _model() -> dict[str, Any]:
    stored = json.loads(PATH.read_text("utf-8"))
    return {name: np.array(stored[name], dtype=np.float32) for name in ("mean", "scale", "w1", "b1", "w2", "b2")}
