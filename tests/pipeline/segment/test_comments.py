import pytest

from dateline.pipeline.segment.comments import COMMENT, form_of, without_comments
from dateline.pipeline.segment.layout import BODY
from dateline.pipeline.segment.shape import Shape

STORY = (
    "The garrison of Karsova moved forty trucks over the river on Monday, hours before the bridge fell to the rebels."
)
FIRST = "I was there in May and saw no more than twelve trucks, most of them without wheels or drivers."
SECOND = "Twelve is right. My cousin counted them from the hill above the station."
MILO, ANN = "Milo Ard on May 3, 2021 at 4:47 pm said:", "Ann de Vey on June 4, 2021 at 11:02 am said:"


def comments(page: str) -> list[int]:
    shapes = [Shape(line) for line in page.split("\n")]
    labels = without_comments(shapes, [BODY] * len(shapes))
    return [at for at, label in enumerate(labels) if label == COMMENT]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f"{STORY}\n2 Comments\n{MILO}\n{FIRST}\nReply\n{ANN}\n{SECOND}\nReply\nContact us", [2, 3, 4, 5, 6, 7]),
        (
            f"{STORY}\nJoin the discussion\nmilo_a\n2 days ago\n{FIRST}\nann\n3 days ago\n{SECOND}\nJobs",
            [3, 4, 5, 6, 7, 8],
        ),
        (f"{STORY}\nRelated\n2 hours ago\nRebels cross the river\n3 hours ago\nBridge at Karsova falls", []),
        (f"{STORY}\nLeave a comment\n2 hours ago\nRebels cross the river\n3 hours ago\nBridge falls", []),
        (
            f"{STORY}\n3 comments\nPosted on 3 May 2021\n{FIRST}\n4 comments\nPosted on 2 May 2021\n{SECOND}\n1 comment",
            [],
        ),
        (f"{STORY}\nComments\n14:05\n{FIRST}\n14:20\n{SECOND}\n14:50\n{STORY}", []),
        (f"2 Comments\nMay 3, 2021\n{STORY}\n{FIRST}\nMay 2, 2021\n{SECOND}", []),
        (f"{STORY}\nComments\nMay 3, 2021\n{FIRST}", []),
    ],
    ids=["said", "ago", "related", "titles", "archive", "live", "above the story", "a single one"],
)
def test_comments_are_texts_under_marks_of_one_form(page: str, found: list[int]) -> None:
    assert comments(page) == found


def test_a_form_leaves_numbers_and_names_open() -> None:
    assert form_of(Shape(MILO)) == form_of(Shape(ANN)) == "A 0, 0 at 0 said:"
    assert form_of(Shape("3 days ago")) == form_of(Shape("12 days ago"))
    assert not form_of(Shape("14:05"))
    assert not form_of(Shape(STORY))
