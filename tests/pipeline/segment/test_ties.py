import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.pipeline.segment.shape import Shape
from dateline.pipeline.segment.ties import cohesion, ties
from dateline.pipeline.segment.topics import About, abouts_of

CONVOY = "The convoy from Karsova reached the hospital in Beltana on Monday, drivers and doctors said in the evening."
DOCTORS = "Doctors in Beltana said the convoy had brought bandages, fuel and flour for the whole hospital until Friday."
TENNIS = "Orlena Vick won her second title of the season after three sets against a tired opponent on clay in Marvo."
ABOUTS = st.lists(
    st.frozensets(st.sampled_from(["river", "rebels", "bridge", "title"])).map(lambda words: About(words, words)),
    min_size=1,
    max_size=8,
)


@given(ABOUTS)
def test_votes_are_those_of_the_other_blocks(abouts):
    tied = ties(abouts)
    cells = np.zeros((len(abouts), 1 + tied.words.max(initial=0)))
    cells[tied.blocks, tied.words] = tied.values
    shared = cells @ cells.T
    np.fill_diagonal(shared, 0)
    weights = np.arange(2 * len(abouts), dtype=np.float32).reshape(len(abouts), 2)
    assert np.allclose(tied.votes(weights), shared @ weights, atol=1e-4)


def test_a_block_votes_more_for_its_own_topic():
    tied = ties(abouts_of([Shape(CONVOY), Shape(DOCTORS), Shape(TENNIS)]))
    votes = tied.votes(np.array([[1.0], [0.0], [0.0]], dtype=np.float32))
    assert votes[1] > votes[2]


def test_little_is_shared_across_the_border_between_stories():
    shapes = [Shape(text) for text in (CONVOY, DOCTORS, TENNIS)]
    rows = cohesion(shapes, abouts_of(shapes))
    assert rows[1, 0] > rows[2, 0]
    assert rows[1, 7] > rows[2, 7]


@given(ABOUTS)
def test_shares_are_between_none_and_all(abouts):
    rows = cohesion([Shape(CONVOY)] * len(abouts), abouts)
    assert rows.min() >= 0
    assert rows.max() <= 1
