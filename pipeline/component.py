"""How a stage keeps its values on a spaCy Doc: as a span group that carries the records' own models.

`doc.spans[key]` holds one span for each place in the text; `doc.spans[key].attrs["values"]` the values as JSON-ready
dictionaries. Both survive `Doc.to_bytes` and `DocBin`; no extension attribute is registered.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as TokenSpan

from ..schemas import Model

Value = TypeVar("Value", bound=Model)


def attach(doc: Doc, key: str, values: Sequence[Model], places: Iterable[tuple[int, int, str]]) -> Doc:
    """Keep `values` under `doc.spans[key]`, with a span for each place: start and end in code points, and a label."""
    spans = [_token_span(doc, start, end, label) for start, end, label in places]
    dumped = [value.model_dump(mode="json") for value in values]
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans, attrs={"values": dumped})
    return doc


def attached(doc: Doc, key: str, model: type[Value]) -> tuple[Value, ...]:
    """The values kept under `doc.spans[key]`, empty if the component has not run."""
    if key not in doc.spans:
        return ()
    return tuple(model.model_validate(value) for value in doc.spans[key].attrs["values"])


def _token_span(doc: Doc, start: int, end: int, label: str) -> TokenSpan:
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    if span is None:
        raise ValueError(f"[{start}, {end}) lies outside the document's {len(doc.text)} characters")
    return span
