"""The line model's word put in the place of the rules': what each block of a text is in the end."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...models.line_model import LineModel, load_line_model
from .comments import COMMENT
from .features import features
from .layout import BODY, BYLINE, DATELINE, HEADLINE, Label, furniture, names, shared
from .shape import Shape
from .tail import SAME_TEASER, TOPIC_WORDS
from .ties import ties
from .topics import abouts_of
from .windows import Matrix
from .wording import word_list

STORY, TEASER, FURNITURE = range(3)
#: A text of fewer blocks has the rules' labels.
SMALLEST = 20
#: On a text of fewer blocks than `SMALL` what the rules say is so many times likelier than by the line model.
SMALL, TRUST = 24, 2.0
#: A block is of no story, however little story the page may hold, if that is no likelier than this.
LEAST_LIKELY = 0.05
#: A page holds no story if fewer words of one are to be expected on it.
LEAST_STORY = 40
#: A block between headline and paragraphs has at most so many words if it is a subhead.
SUBHEAD_WORDS = 20
#: How far a byline or a date may stand from its story.
REACH = 2
#: So many lines of byline and time may stand between a teaser's headline and its text.
SIGNED = 2
#: How far above its first paragraph a story's headline stands at most.
HEADLINE_REACH = 8


def weigh(shapes: Sequence[Shape], labels: Sequence[Label], *, model: LineModel | None = None) -> list[Label]:
    """`labels` of the rules with those changed that the line model finds otherwise.

    Args:
        shapes: the blocks of a text.
        labels: what the rules say.
        model: another line model than the shipped one.
    """
    if len(shapes) < SMALLEST:
        return list(labels)
    model = model or load_line_model()
    odds = read(shapes, labels, model)
    odds[[label == COMMENT for label in labels]] = [0.0, 0.0, 1.0]
    if len(shapes) < SMALL:
        odds[range(len(labels)), [_place(label) for label in labels]] *= TRUST
    odds /= odds.sum(axis=1, keepdims=True)
    likeliest = np.where(odds[:, STORY] > _cut(shapes, odds), STORY, TEASER + odds[:, TEASER:].argmax(axis=1))
    places = _kept_together(labels, likeliest.tolist())
    changed = [
        label if place == _place(label) else _label(shapes, places, at)
        for at, (label, place) in enumerate(zip(labels, places, strict=True))
    ]
    return with_teasers(shapes, changed)


def read(shapes: Sequence[Shape], labels: Sequence[Label], model: LineModel) -> Matrix:
    """For each block the probability of each of the line model's classes."""
    abouts = abouts_of(shapes)
    rows = features(shapes, abouts, labels, model.words)
    sizes = np.log1p([len(shape.words) for shape in shapes], dtype=np.float32)
    return model.probabilities(rows, model.places([*map(word_list, shapes)]), ties(abouts).votes, sizes)


def _cut(shapes: Sequence[Shape], odds: Matrix) -> float:
    """Likelier blocks than this are of a story, for the F1 of the story's words that is then to be expected.

    That is greatest where all blocks count that are likelier than half of it (Lipton, Elkan and Naryanaswamy 2014).
    """
    words = np.array([len(shape.words) for shape in shapes], dtype=np.float32)
    likely = odds[:, STORY]
    order = np.argsort(-likely, kind="stable")
    told = np.cumsum((likely * words)[order])
    if told[-1] < LEAST_STORY:
        return 1.0
    f1 = 2 * told / (np.cumsum(words[order]) + told[-1])
    return float(np.clip(f1.max() / 2, LEAST_LIKELY, 0.5))


def _place(label: Label) -> int:
    if label.kind is None:
        return FURNITURE
    return STORY if label.of == "story" else TEASER


def _kept_together(labels: Sequence[Label], places: Sequence[int]) -> list[int]:
    """`places` with what the rules find beside a story or teaser and belongs to it: bylines, dates, headlines."""
    kept = list(places)
    first = next((at for at, (place, label) in enumerate(zip(places, labels, strict=True)) if _tells(place, label)), 0)
    above = (at for at in range(max(0, first - HEADLINE_REACH), first) if labels[at].kind == "headline")
    title = next(above, None)
    for at, label in enumerate(labels):
        ruled = _place(label)
        below = places[at + 1 : at + 2]
        headline = label.kind == "headline" and ruled in below and (ruled == TEASER or places[at] == TEASER)
        signed = label.kind in ("byline", "dateline") and STORY in places[max(0, at - REACH) : at + REACH + 1]
        if headline or signed or at == title:
            kept[at] = ruled
    return kept


def _tells(place: int, label: Label) -> bool:
    return place == STORY and label.kind == "body"


def _label(shapes: Sequence[Shape], places: Sequence[int], at: int) -> Label:
    """The label of a block that the line model puts where the rules do not."""
    if places[at] == FURNITURE:
        return furniture("furniture by its look and surroundings")
    if places[at] == TEASER:
        return Label("teaser", "teaser")
    shape = shapes[at]
    if shape.byline or shape.day:
        return BYLINE if shape.byline else DATELINE
    heads = any(shapes[k].prose and places[k] == STORY for k in range(at + 1, min(at + 3, len(shapes))))
    plain = shape.prose or shape.caption or len(shape.words) > SUBHEAD_WORDS
    return HEADLINE if heads and not plain else BODY


def with_teasers(shapes: Sequence[Shape], labels: Sequence[Label]) -> list[Label]:
    """`labels` with the teasers numbered anew, and those that stand above the text of their own as its headlines."""
    numbered: list[Label] = []
    number, last, headed = 0, -1, False
    for at, label in enumerate(labels):
        if _place(label) != TEASER:
            numbered.append(label)
            continue
        if _is_beside(shapes, labels, last, at) and _goes_on(shapes[last], shapes[at], headed=headed):
            if not shapes[last].prose:
                numbered[last] = replace(numbered[last], kind="headline")
                headed = True
        else:
            number, headed = number + 1, False
        numbered.append(Label("teaser", "teaser", number))
        last = at
    return numbered


def _is_beside(shapes: Sequence[Shape], labels: Sequence[Label], last: int, at: int) -> bool:
    """Whether nothing but a byline or a time stands between two blocks of teasers, the first of them a title."""
    if last < 0 or at - last > 1 + SIGNED:
        return False
    between = range(last + 1, at)
    signed = all(labels[k].kind is None and (shapes[k].stamp or shapes[k].byline) for k in between)
    return not between or (signed and not shapes[last].prose and shapes[at].prose)


def _goes_on(above: Shape, shape: Shape, *, headed: bool) -> bool:
    """Whether a teaser's block belongs to that of the block above: to its headline, its topic, its first paragraph.

    In a teaser that is `headed` paragraphs follow each other; of others each is a teaser unless they share names.
    """
    if shape.prose:
        return not above.prose or headed or shared(names([shape]), names([above])) >= SAME_TEASER
    topic = 0 < len(above.words) <= TOPIC_WORDS and all(not word[0].islower() for word in above.words)
    return topic and not above.prose and shape.leads
