import pytest

from dateline.pipeline.segment.comments import COMMENT, form_of, without_comments
from dateline.pipeline.segment.layout import BODY
from dateline.pipeline.segment.shape import Shape
from dateline.pipeline.segment.topics import richest

STORY = (
    "The garrison of Karsova moved forty trucks over the river on Monday, hours before the bridge fell to the rebels."
)
FIRST = "I was there in May and saw no more than twelve trucks, most of them without wheels or drivers."
SECOND = "Twelve is right. My cousin counted them from the hill above the station."
MILO, ANN = "Milo Ard on May 3, 2021 at 4:47 pm said:", "Ann de Vey on June 4, 2021 at 11:02 am said:"


def comments(page: str) -> list[int]:
    shapes = [Shape(line) for line in page.split("\n")]
    lead = next(at for at, shape in enumerate(shapes) if shape.paragraph)
    labels = without_comments(shapes, [BODY] * len(shapes), lead)
    return [at for at, label in enumerate(labels) if label == COMMENT]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f"{STORY}\n2 Comments\n{MILO}\n{FIRST}\nReply\n{ANN}\n{SECOND}\nReply\nContact us", [2, 3, 4, 5, 6, 7]),
        (
            f"{STORY}\nJoin the discussion\nmilo_a\n2 days ago\n{FIRST}\nann\n3 days ago\n{SECOND}\nJobs",
            [3, 4, 5, 6, 7, 8],
        ),
        (
            f"{STORY}\nPat says:\nMay 3, 2021\n{FIRST}\nReply\nJo says:\nMay 4, 2021\n{SECOND}\nReply",
            [2, 3, 4, 5, 6, 7, 8],
        ),
    ],
    ids=["said", "opened", "answered"],
)
def test_comments_are_texts_under_marks_of_one_form(page: str, found: list[int]) -> None:
    assert comments(page) == found


@pytest.mark.parametrize(
    "page",
    [
        f"{STORY}\nRelated\n2 hours ago\nRebels cross the river\n3 hours ago\nBridge at Karsova falls",
        f"{STORY}\nLeave a comment\n2 hours ago\nRebels cross\n3 hours ago\nBridge falls\nAbout us\n{SECOND}",
        f"{STORY}\nBy Ann\n3 May 2021\n{FIRST}\nPost a Comment\nBy Ann\n2 May 2021\n{SECOND}\nPost a Comment",
        f"{STORY}\nComments\n14:05\n{FIRST}\n14:20\n{SECOND}\n14:50\n{STORY}",
        f"{FIRST}\n12 comments\nMay 3, 2021 at 4:47 pm\n{STORY}\n{STORY}\nComments\nMilo\nMay 4, 2021 at 4:50 pm\n{SECOND}",
        f"{STORY}\nComments\nMilo\nMay 3, 2021\n{FIRST}",
        f"{STORY}\nInternational reactions\n3 May 2021\n{FIRST}\n4 May 2021\n{SECOND}\n5 May 2021\n{FIRST}",
        f"{STORY}\nGovernment response\nBudget for 2021\n{FIRST}\nBudget for 2022\n{SECOND}",
        f"{STORY}\nReviews\nDune (2021)\n{FIRST}\nTenet (2020)\n{SECOND}",
        f"{STORY}\nDiscussion\nYou may also like\n{FIRST}\nYou may also like\n{SECOND}",
    ],
    ids="related titles archive live top single reactions budgets reviews may".split(),  # noqa: SIM905
)
def test_other_texts_under_days_are_none(page: str) -> None:
    assert comments(page) == []


def test_comments_are_no_part_of_the_richest_run() -> None:
    shapes = [Shape(line) for line in (STORY, "Comments", FIRST, FIRST, FIRST)]
    assert richest(shapes, [BODY] * 5) == (0, 4)
    assert richest(shapes, [BODY, COMMENT, COMMENT, COMMENT, COMMENT]) == (0, 0)


def test_a_form_leaves_numbers_and_names_open() -> None:
    assert form_of([Shape(MILO)], 0) == form_of([Shape(ANN)], 0) == "A 0, 0 at 0 said:"
    assert form_of([Shape("milo_a"), Shape("3 days ago")], 1) == form_of([Shape("Ann"), Shape("12 days ago")], 1)
    assert not form_of([Shape(STORY), Shape("3 days ago")], 1)
    assert not form_of([Shape("Ann"), Shape("14:05")], 1)


@pytest.mark.parametrize("line", ["1" * 20_000 + " x", "Reply 3 May 2021 " * 9, "comments 3 May 2021"])
def test_a_page_of_marks_is_read_to_its_end(line: str) -> None:
    assert len(comments("\n".join([STORY, *[line] * 400, STORY]))) <= 400
