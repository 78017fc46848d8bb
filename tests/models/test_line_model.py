from dataclasses import replace

import numpy as np
import pytest

from dateline.models.line_model import CLASSES, LineModel, load_line_model
from dateline.pipeline.segment import weigh
from dateline.pipeline.segment.shape import Shape
from dateline.pipeline.segment.story import label_by_rules, label_text
from dateline.pipeline.segment.weigh import read

PARAGRAPH = "The garrison of Karsova said on Monday that it had moved forty trucks over the river before the bridge fell to the rebels."
MENU = ["Home", "World", "Sport", "Weather", "Sign in", "Most read", "Contact us", "Jobs"] * 3
PAGE = [Shape(line) for line in [*MENU, *[f"{PARAGRAPH} It was day {k}." for k in range(12)], *MENU]]


def odds(shapes):
    return read(shapes, label_by_rules(shapes)[0], load_line_model())


def test_paragraphs_among_menus_are_the_story():
    story = odds(PAGE)[:, CLASSES.index("story")]
    assert story[len(MENU) + 1 : len(MENU) + 11].min() > 0.5 > story[: len(MENU) - 2].max()


def test_probabilities_add_up():
    assert odds(PAGE).shape == (len(PAGE), len(CLASSES))
    assert np.allclose(odds(PAGE).sum(axis=1), 1, atol=1e-5)


def test_a_page_of_one_block_can_be_read():
    assert odds(PAGE[:1]).shape == (1, len(CLASSES))


def test_another_model_can_be_measured():
    shipped = load_line_model()
    last = np.zeros_like(shipped.weights["last"])
    bias = np.tile(np.array([-8.0, -8.0, 8.0], dtype=np.float32), (len(last), 1))
    never = replace(shipped, weights={**shipped.weights, "last": last, "last_bias": bias})
    assert not any(label.kind for label in label_text(PAGE, model=never))


@pytest.mark.parametrize(
    ("likely", "told"),
    [
        ([0.3] * 12, [True] * 12),
        ([0.02] * 12, [False] * 12),
        ([0.95] * 6 + [0.3] * 6, [True] * 6 + [False] * 6),
        ([0.6] * 2 + [0.3] * 10, [True] * 12),
    ],
)
def test_blocks_count_as_story_where_the_f1_to_be_expected_is_greatest(likely, told, monkeypatch):
    story = np.array([0.0] * len(MENU) + likely + [0.0] * len(MENU), dtype=np.float32)
    found = np.stack([story, np.zeros_like(story), 1 - story], axis=1)
    monkeypatch.setattr(weigh, "read", lambda *_: found.copy())
    labels = weigh.weigh(PAGE, label_by_rules(PAGE)[0])
    assert [label.kind == "body" for label in labels[len(MENU) : -len(MENU)]] == told


def test_known_words_have_places_up_to_the_last_that_is_looked_at():
    model = LineModel({}, {"rebels": 1, "river": 2}, {})
    places = model.places([["the", "river", "rebels"], [], ["river"] * 40])
    assert places[0, :3].tolist() == [2, 1, 0]
    assert not places[1].any()
    assert places[2].all()
