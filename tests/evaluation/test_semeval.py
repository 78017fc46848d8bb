"""The four schemes of SemEval-2013, beside nervaluate, and where it depends on order."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nervaluate.evaluator import Evaluator

from dateline.evaluation.semeval import SCHEMES, outcomes

from .views import mention

KINDS = ("PERSON", "COUNTRY", "BASE")
THEIRS = {"strict": "strict", "exact": "exact", "partial": "partial", "type": "ent_type"}
WIDTH = 10


@st.composite
def slots(draw):
    """Two sides of mentions, each in a slot of its own, so that none overlaps two."""
    gold, system = [], []
    for number in range(draw(st.integers(0, 8))):
        for side in (gold, system):
            if draw(st.booleans()):
                start, end = sorted(draw(st.sets(st.integers(0, WIDTH - 1), min_size=2, max_size=2)))
                side.append(mention(number * WIDTH + start, number * WIDTH + end, draw(st.sampled_from(KINDS))))
    return gold, draw(st.permutations(system))


def nervaluate(gold, system):
    """Correct, incorrect, partial, missed and spurious by nervaluate, whose ends are inclusive."""
    rows = [[{"label": m.type, "start": m.span[0], "end": m.span[1] - 1} for m in side] for side in (gold, system)]
    result = Evaluator([rows[0]], [rows[1]], tags=list(KINDS)).evaluate()["overall"]
    names = ("correct", "incorrect", "partial", "missed", "spurious")
    return {ours: tuple(getattr(result[theirs], name) for name in names) for ours, theirs in THEIRS.items()}


@given(slots())
def test_same_counts_as_nervaluate(sides):
    gold, system = sides
    assume(gold and system)  # of an empty side nervaluate gives no result
    found = {
        scheme: (o.correct, o.incorrect, o.partial, o.missed, o.spurious)
        for scheme, o in outcomes(gold, system).items()
    }
    assert found == nervaluate(gold, system)


def test_schemes_by_hand():
    gold = [mention(0, 5), mention(10, 15), mention(20, 25), mention(30, 35), mention(40, 45)]
    system = [mention(0, 5), mention(10, 15, "BASE"), mention(21, 25), mention(31, 36, "BASE"), mention(50, 55)]
    f1 = {scheme: outcome.count.f1 for scheme, outcome in outcomes(gold, system).items()}
    assert f1 == {"strict": 1 / 5, "exact": 2 / 5, "partial": 3 / 5, "type": 2 / 5}
    assert tuple(f1) == SCHEMES


@pytest.mark.parametrize("turn", [1, -1])
def test_the_better_match_wins_in_any_order(turn):
    gold = [mention(0, 10, "BASE")]
    system = [mention(0, 4, "PERSON"), mention(0, 10, "BASE")][::turn]
    strict = outcomes(gold, system)["strict"]
    assert (strict.correct, strict.spurious) == (1, 1)
