"""A text as spaCy tokens on which every annotated span begins and ends: no offset is rounded to a token."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ..schemas import Interval


@cache
def _tokenizer() -> Language:
    return spacy.blank("en")


def tokenized(text: str, spans: Iterable[Interval]) -> Doc:
    """The text by spaCy's English tokeniser, tokens cut further where a span begins or ends within one."""
    nlp = _tokenizer()
    ranges = {span.span for span in spans}
    pieces = list(_pieces(nlp.make_doc(text), {start for start, _ in ranges}, {end for _, end in ranges}))
    return Doc(nlp.vocab, words=[text[a:b] for a, b, _ in pieces], spaces=[space for *_, space in pieces])


def _pieces(doc: Doc, starts: set[int], ends: set[int]) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each token, and whether the space after it belongs to it; else that is a token of its own."""
    cuts = sorted(starts | ends)
    for token in doc:
        end = token.idx + len(token)
        edges = [token.idx, *cuts[bisect_right(cuts, token.idx) : bisect_left(cuts, end)], end]
        apart = bool(token.whitespace_) and (end in starts or end + 1 in ends)
        for start, stop in pairwise(edges):
            yield start, stop, bool(token.whitespace_) and stop == end and not apart
        if apart:
            yield end, end + 1, False
