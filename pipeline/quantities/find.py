"""Finds the quantities of a text: one pass from left to right, then the amounts that restate each other."""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc

from ...schemas import Quantity, Span
from .amounts import read_amount
from .confidence import confidence
from .counts import complete
from .draft import Draft
from .equivalents import pairs
from .inherit import inherit
from .lexer import Breaks, lex
from .money import Context
from .numbers import tidy
from .reading import beginnings
from .words import Words

_LINE = 45
_CLOSERS = frozenset('.!?:"”’)…')


def find_quantities(doc: Doc) -> tuple[Quantity, ...]:
    """The quantities of a document in text order, ids from q1 on.

    Args:
        doc: any tokenised text. Tags sharpen the counted phrase, sentence starts the paragraphs; neither is needed.

    Returns:
        Quantities whose offsets are code points of `doc.text`, half-open.
    """
    text = doc.text  # put together anew at every access
    words = Words(text, lex(text, _breaks(doc, text)), _tags(doc))
    drafts = list(_drafts(words))
    inherit(words, drafts)
    links = pairs(words, drafts)
    return tuple(_quantity(words, drafts, links, index) for index in range(len(drafts)))


def _tags(doc: Doc) -> dict[int, str]:
    """Penn tags by the offset of their tokens."""
    places = doc.to_array(["IDX", "TAG"])
    if not len(places) or not places[:, 1].any():
        return {}
    names = {int(tag): doc.vocab.strings[int(tag)] for tag in np.unique(places[:, 1])}
    return dict(zip(places[:, 0].tolist(), map(names.__getitem__, places[:, 1].tolist()), strict=True))


def _breaks(doc: Doc, text: str) -> Breaks:
    """Paragraphs end where a sentence begins on a new line; and where the line looks finished."""
    places = doc.to_array(["IDX", "SENT_START"])
    starts = set(places[places[:, 1] == 1, 0].tolist()) if len(places) else set()
    return lambda start, end: end in starts or _looks_finished(text, start, end)


def _looks_finished(text: str, start: int, end: int) -> bool:
    if text.count("\n", start, end) > 1 or start == 0 or end == len(text):
        return True
    line = start - (text.rfind("\n", max(0, start - _LINE), start) + 1)
    return text[start - 1] in _CLOSERS or (line < _LINE and not text[end].islower())


def _drafts(words: Words) -> Iterator[Draft]:
    context = Context(words)
    done = 0
    for begin in beginnings(words):
        draft = read_amount(words, begin, context) if begin >= done else None
        if draft is None:
            continue
        done = draft.end
        if complete(words, draft):
            done = max(done, draft.end)
            yield draft


def _quantity(words: Words, drafts: list[Draft], links: list[set[int]], index: int) -> Quantity:
    draft = drafts[index]
    start, end = words.starts[draft.begin], words.ends[draft.end - 1]
    item = draft.item and (words.starts[draft.item[0]], words.ends[draft.item[1] - 1])
    return Quantity(
        id=f"q{index + 1}",
        start=start,
        end=end,
        text=words.text[start:end],
        kind=draft.kind,
        value=_number(draft.value),
        low=_number(draft.low),
        high=_number(draft.high),
        comparator=draft.comparator,
        unit=draft.unit,
        currency=draft.currency,
        item=Span(start=item[0], end=item[1], text=words.text[item[0] : item[1]]) if item else None,
        equivalents=tuple(f"q{other + 1}" for other in sorted(links[index])),
        confidence=confidence(draft),
    )


def _number(value: float | None) -> float | None:
    return None if value is None else tidy(value)
