"""Where two stages claim the same characters, one of them is right: the longer reading, or the name."""

from collections.abc import Iterable, Mapping, Sequence

from ...schemas import Entity, Quantity, Span, Time


def reconcile(
    entities: Sequence[Entity], quantities: Sequence[Quantity], times: Sequence[Time]
) -> tuple[tuple[Quantity, ...], tuple[Time, ...]]:
    """Drop quantities and times that a longer reading or a name explains, and number the rest anew.

    A number inside a name ("Boeing 737") is no quantity and a date inside a name no time; of a quantity and a time
    that share characters the longer stands, the time where they are equally long ("two days").
    """
    names = [mention for entity in entities for mention in entity.mentions]
    kept_quantities = [q for q in quantities if not any(_holds(name, _number(q)) for name in names)]
    kept_times = [t for t in times if not any(_holds(name, t) for name in names)]
    clashes = [(q, t) for q in kept_quantities for t in kept_times if _overlap(q, t)]
    lost = {q.id if _length(q) <= _length(t) else t.id for q, t in clashes}
    return (
        _renumber_quantities([q for q in kept_quantities if q.id not in lost]),
        tuple(
            t.model_copy(update={"id": f"t{n}"}) for n, t in enumerate((t for t in kept_times if t.id not in lost), 1)
        ),
    )


def _renumber_quantities(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    kept = list(quantities)
    renamed: Mapping[str, str] = {quantity.id: f"q{n}" for n, quantity in enumerate(kept, 1)}
    return tuple(
        quantity.model_copy(
            update={
                "id": renamed[quantity.id],
                "equivalents": tuple(renamed[other] for other in quantity.equivalents if other in renamed),
            }
        )
        for quantity in kept
    )


def _number(quantity: Quantity) -> Span:
    """The quantity without its counted item: the modifier and the number."""
    if quantity.item is None or quantity.item.start <= quantity.start:
        return quantity
    length = len(quantity.text[: quantity.item.start - quantity.start].rstrip())
    return Span(start=quantity.start, end=quantity.start + length, text=quantity.text[:length])


def _length(span: Span) -> int:
    return span.end - span.start


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
