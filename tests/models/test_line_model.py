import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.models.line_model import load_weights, smoothed, story_probabilities
from dateline.pipeline.segment.features import features
from dateline.pipeline.segment.shape import Shape
from dateline.pipeline.segment.story import label_text

PARAGRAPH = "The garrison of Karsova said on Monday that it had moved forty trucks over the river before the bridge fell to the rebels."
MENU = ["Home", "World", "Sport", "Weather", "Sign in", "Most read", "Contact us", "Jobs"] * 3


def test_paragraphs_among_menus_are_the_story():
    shapes = [Shape(line) for line in [*MENU, *[f"{PARAGRAPH} It was day {k}." for k in range(12)], *MENU]]
    probabilities = story_probabilities(features(shapes))
    assert probabilities[len(MENU) + 1 : len(MENU) + 11].min() > 0.5 > probabilities[: len(MENU) - 2].max()


@given(st.lists(st.floats(0.001, 0.999), min_size=1, max_size=50))
def test_smoothing_gives_probabilities(values):
    found = smoothed(np.array(values, dtype=np.float32))
    assert found.shape == (len(values),)
    assert ((found >= 0) & (found <= 1)).all()


@pytest.mark.parametrize(("inner", "outer"), [(0.3, 0.9), (0.7, 0.1)])
def test_a_block_leans_towards_its_neighbours(inner, outer):
    found = smoothed(np.array([outer, inner, outer], dtype=np.float32))
    assert (found[1] > inner) == (outer > inner)


def test_weights_fit_the_features():
    weights = load_weights()
    assert features([Shape(PARAGRAPH)]).shape == (1, len(weights["mean"]))
    assert weights["w1"].shape == (len(weights["mean"]), len(weights["b1"]))


def test_another_model_can_be_measured():
    shapes = [Shape(line) for line in [*MENU, *[f"{PARAGRAPH} It was day {k}." for k in range(30)], *MENU]]
    never = {name: np.zeros_like(values) for name, values in load_weights().items()} | {
        "scale": np.ones(1),
        "b2": np.array([-8.0]),
    }
    assert not any(label.kind == "body" for label in label_text(shapes, model=never))
