"""Short ways to make the two sides of a comparison."""

from dateline.evaluation.side import EventView, MentionView, QuantityView, Side, TimeView


def mention(start, end, kind="PERSON", entity="e1", link=None, **more):
    return MentionView((start, end), kind, entity, link, "x" * (end - start), **more)


def quantity(start, end, value=1, kind="count", comparator="equal", **more):
    fields = {"low": None, "high": None, "unit": None, "currency": None, "item": None, "equivalents": (), **more}
    return QuantityView((start, end), f"q{start}", kind, value, comparator=comparator, text="x", **fields)


def time(start, end, value="2024-12-13", kind="date", **more):
    return TimeView((start, end), kind, value, "x", **more)


def event(*triggers, kind="ASSAULT", mode=None, realis="asserted", arguments=(), attribution=None, **more):
    return EventView(kind, mode, realis, attribution, triggers, arguments, **more)


def side(length=100, **layers):
    return Side(["story"] * length, ["body"] * length, [0] * length, **layers)
