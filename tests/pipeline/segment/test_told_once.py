from dateline.pipeline.segment.layout import BODY, HEADLINE, Label, furniture, told_once
from dateline.pipeline.segment.shape import Shape

CAPTION = "A truck burns beside the bridge over the Sona on Monday."
REPEATED = furniture("repeated")


def test_a_paragraph_of_a_story_counts_once() -> None:
    shapes = [Shape(CAPTION), Shape("Rebels cross the river."), Shape(CAPTION)]
    assert told_once(shapes, [BODY] * 3) == [BODY, BODY, REPEATED]


def test_short_lines_headlines_teasers_and_another_story_may_say_it_again() -> None:
    other, teaser = Label("body", "story", 1), Label("teaser", "teaser", 1)
    shapes = [Shape(CAPTION), Shape(CAPTION), Shape(CAPTION), Shape(CAPTION), Shape("No."), Shape("No.")]
    labels = [HEADLINE, BODY, other, teaser, BODY, BODY]
    assert told_once(shapes, labels) == labels


def test_what_stood_among_furniture_is_still_to_be_told() -> None:
    shapes = [Shape(CAPTION), Shape(CAPTION)]
    assert told_once(shapes, [REPEATED, BODY]) == [REPEATED, BODY]
