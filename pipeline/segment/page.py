"""Labels for the blocks of an HTML page, by its elements and by what the blocks say."""

from collections.abc import Sequence

from .blocks import Block
from .layout import Label
from .shape import Shape
from .story import label_text


def label_page(blocks: Sequence[Block], shapes: Sequence[Shape], title: str | None) -> list[Label]:
    """A label for each block of an HTML page."""
    return label_text(shapes, title)
