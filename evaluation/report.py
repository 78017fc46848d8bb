"""An evaluation as one HTML page that needs nothing else: scores, confusions, calibration, every mistake."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from .calibration import BINS, Samples, calibration_error, reliability
from .confusion import NOTHING, Confusion
from .context import in_context
from .evaluate import Evaluation, Scored
from .measures import MEASURES
from .mistakes import mistakes
from .summary import conll_average, ordered

#: Measures in the table of documents.
BY_DOCUMENT = ("lines", "entity", "quantity", "time", "event", "argument")
#: Measures of whole types, by what stands before their dot.
GROUPS = {
    "entity": "Entity types",
    "quantity": "Kinds of quantities",
    "time": "Kinds of times",
    "event": "Event types",
    "realis": "Realis of matched events",
    "argument": "Roles of arguments",
}
#: Side of a calibration plot, in its own units.
PLOT = 100


def render_report(evaluation: Evaluation, *, title: str = "Dateline: an evaluation") -> str:
    """The page as HTML; scripts and styles are in it, and it asks for nothing over the network."""
    folder = files(__package__) / "templates"
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["percent"] = lambda share: "–" if share is None else f"{100 * share:.1f}"
    template = environment.from_string((folder / "report.html.j2").read_text("utf-8"))
    texts = {name: Markup((folder / name).read_text("utf-8")) for name in ("report.css", "report.js")}  # noqa: S704  our own files
    return template.render(title=title, style=texts["report.css"], script=texts["report.js"], **_content(evaluation))


def _content(evaluation: Evaluation) -> dict[str, Any]:
    rows = _rows(evaluation)
    faults = [fault for name, scored in evaluation.documents.items() for fault in _faults(name, scored)]
    return {
        "documents": _documents(evaluation),
        "missing": evaluation.missing,
        "extra": evaluation.extra,
        "main": [row for row in rows if "." not in row["name"]],
        "groups": {
            title: [{**row, "name": row["name"].partition(".")[2]} for row in rows if row["name"].startswith(f"{key}.")]
            for key, title in GROUPS.items()
        },
        "conll": conll_average(evaluation.total()),
        "outcomes": evaluation.outcomes(),
        "confusions": {name: _matrix(counts) for name, counts in evaluation.confusions().items() if counts},
        "plots": [_plot(layer, rows) for layer, rows in evaluation.calibration().items() if rows],
        "by_document": BY_DOCUMENT,
        "mistakes": faults,
        "choices": {name: sorted({fault[name] for fault in faults}) for name in ("layer", "kind", "doc")},
    }


def _rows(evaluation: Evaluation) -> list[dict[str, Any]]:
    total, intervals = evaluation.total(), evaluation.intervals()
    return [
        {"name": name, "count": total[name], "interval": intervals[name], "main": name in MEASURES}
        for name in ordered(total)
        if name in intervals
    ]


def _documents(evaluation: Evaluation) -> list[dict[str, Any]]:
    return [
        {"name": name, "scores": [scored.tally[m].f1 if m in scored.tally else None for m in BY_DOCUMENT]}
        for name, scored in evaluation.documents.items()
    ]


def _matrix(counts: Confusion) -> dict[str, Any]:
    """Labels, and for each gold label its row of counts, with each count's share of the row."""
    labels = sorted({label for pair in counts for label in pair} - {NOTHING})
    labels += [NOTHING] if any(NOTHING in pair for pair in counts) else []
    rows = []
    for gold in labels:
        row = [counts[gold, system] for system in labels]
        rows.append({"label": gold, "cells": [(count, count / max(1, sum(row))) for count in row]})
    return {"labels": labels, "rows": rows}


def _plot(layer: str, rows: Samples) -> dict[str, Any]:
    """The bins of a layer as bars: where each begins, how high it is, and what it says."""
    bars = []
    for number, part in enumerate(reliability(rows)):
        if part is not None:
            share = f"{100 * part.accuracy:.0f}% of {part.count:,} right at a mean confidence of {part.confidence:.2f}"
            bars.append(
                {
                    "x": number * PLOT / BINS,
                    "height": part.accuracy * PLOT,
                    "told": share,
                    "mean": part.confidence * PLOT,
                }
            )
    return {"layer": layer, "size": len(rows), "ece": calibration_error(rows), "bars": bars}


def _faults(name: str, scored: Scored) -> Iterator[dict[str, Any]]:
    text = scored.gold.text
    lines = [(line.start, line.end) for line in scored.gold.lines]
    sentences = [span for span in scored.found.sentences if span[0] >= 0] or lines
    for mistake in mistakes(scored.expected, scored.found, text, lines):
        yield {
            "doc": name,
            "layer": mistake.layer,
            "kind": mistake.kind,
            "gold": mistake.gold,
            "system": mistake.system,
            "offset": mistake.at[0],
            "pieces": in_context(text, sentences, mistake.gold_span, mistake.system_span),
        }
