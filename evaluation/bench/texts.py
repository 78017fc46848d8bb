"""What the bench reads: pages, the articles in them, and their text dumps, repeated to a size."""

from collections.abc import Callable, Iterable, Sequence
from itertools import cycle
from pathlib import Path
from typing import TypeVar

from ...pipeline.ingest import RawDocument, from_text, read_inputs

PAGES = Path(__file__).parents[2] / "corpus" / "pages"

Item = TypeVar("Item")


def pages_in(folder: Path) -> list[RawDocument]:
    """The pages of a folder.

    Raises:
        ValueError: there is none.
    """
    pages = [page for page in read_inputs([str(folder)]) if isinstance(page, RawDocument)]
    if not pages:
        raise ValueError(f"{folder}: the folder holds no page that can be read")
    return pages


def count(texts: Iterable[str]) -> int:
    """How many words the texts hold, by the white space between them."""
    return sum(len(text.split()) for text in texts)


def to_size(items: Sequence[Item], words: int, text: Callable[[Item], str]) -> list[Item]:
    """The items, from the first on and over again, until their texts hold so many words; at least one item."""
    taken: list[Item] = []
    for item in cycle(items):
        taken.append(item)
        words -= max(1, len(text(item).split()))
        if words <= 0:
            break
    return taken


def dumped(pages: Sequence[RawDocument]) -> list[RawDocument]:
    """Pages as text alone: of an HTML page, a line for each block."""
    return [from_text(page.text, doc_id=page.doc_id, published=page.published, title=page.title) for page in pages]
