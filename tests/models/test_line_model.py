from dataclasses import replace

import numpy as np

from dateline.models.line_model import CLASSES, load_line_model
from dateline.pipeline.segment.features import features
from dateline.pipeline.segment.shape import Shape
from dateline.pipeline.segment.story import label_by_rules, label_text
from dateline.pipeline.segment.topics import abouts_of

PARAGRAPH = "The garrison of Karsova said on Monday that it had moved forty trucks over the river before the bridge fell to the rebels."
MENU = ["Home", "World", "Sport", "Weather", "Sign in", "Most read", "Contact us", "Jobs"] * 3
PAGE = [Shape(line) for line in [*MENU, *[f"{PARAGRAPH} It was day {k}." for k in range(12)], *MENU]]


def rows(shapes):
    return features(shapes, abouts_of(shapes), label_by_rules(shapes)[0], load_line_model().words)


def test_paragraphs_among_menus_are_the_story():
    probabilities = load_line_model().probabilities(rows(PAGE))
    story = probabilities[:, CLASSES.index("story")]
    assert story[len(MENU) + 1 : len(MENU) + 11].min() > 0.5 > story[: len(MENU) - 2].max()


def test_probabilities_add_up():
    probabilities = load_line_model().probabilities(rows(PAGE))
    assert probabilities.shape == (len(PAGE), len(CLASSES))
    assert np.allclose(probabilities.sum(axis=1), 1, atol=1e-5)


def test_weights_fit_the_features():
    model = load_line_model()
    assert rows(PAGE[:1]).shape == (1, len(model.mean))
    assert model.w1.shape == (len(model.mean), len(model.b1))
    assert model.w2.shape == (len(model.b1), len(CLASSES))


def test_another_model_can_be_measured():
    never = replace(
        load_line_model(), w2=np.zeros_like(load_line_model().w2), b2=np.array([-8.0, -8.0, 8.0], dtype=np.float32)
    )
    assert not any(label.kind for label in label_text(PAGE, model=never))
