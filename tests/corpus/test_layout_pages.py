import pytest

from dateline.corpus.layout_pages import LAYOUTS, read_layout, read_layouts

PAGE = (
    "# title: Ferries stop\n# published: 2024-03-01\n"
    "furniture\t-\tMenu\nblank\t-\t\n"
    "story\theadline\tFerries stop\nstory\tbody\tNo ferry left\ton Monday.\n"
    "teaser1\theadline\tBridge opens\nteaser1\tbody\tA bridge opened on Sunday.\n"
    "story2\tbody\tTwo trains met.\nteaser2\theadline\tFish is dear\n"
)


def test_lines_are_read_with_their_kinds_and_articles():
    page = read_layout(PAGE, "p")
    assert page.published == "2024-03-01"
    assert [(line.kind, line.article) for line in page.lines] == [
        ("furniture", None),
        ("blank", None),
        ("headline", 0),
        ("body", 0),
        ("headline", 2),
        ("teaser", 2),
        ("body", 1),
        ("teaser", 3),
    ]


def test_offsets_are_those_of_the_text():
    page = read_layout(PAGE, "p")
    cut = [page.text[line.start : line.end] for line in page.lines]
    assert cut == page.text.split("\n")
    assert cut[3] == "No ferry left\ton Monday."


@pytest.mark.parametrize(
    "row",
    ["story\t-\tx", "advert\t-\tx", "blank\t-\tx", "furniture\t-\t", "story\tbody", "# author: x\nfurniture\t-\tx"],
)
def test_what_is_not_in_the_form_is_refused(row):
    with pytest.raises(ValueError, match=r"p\.tsv"):
        read_layout(row, "p")


def test_all_pages_of_both_parts_are_in_the_form():
    assert all(page.lines for part in ("train", "held_out") for page in read_layouts(LAYOUTS / part))


def test_a_folder_without_pages_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError, match="holds no"):
        list(read_layouts(tmp_path))
