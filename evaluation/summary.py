"""Scores for a person at a terminal, and as JSON."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich import box
from rich.table import Table

from .calibration import Samples, calibration_error, reliability
from .evaluate import Difference, Evaluation
from .measures import MEASURES
from .tally import Count, Tally


def score_table(evaluation: Evaluation) -> Table:
    """Every measure with its F1, interval, precision, recall and counts, then the types of entities."""
    total, intervals = evaluation.total(), evaluation.intervals()
    table = _table(
        f"{len(evaluation.documents)} documents", "measure", "F1", "95% interval", "P", "R", "gold", "system"
    )
    for name in ordered(total):
        count = total[name]
        low, high = intervals.get(name, (float("nan"), float("nan")))
        interval = f"{100 * low:.1f}–{100 * high:.1f}"
        table.add_row(name, _percent(count.f1), interval, *_rest(count))
    return table


def document_table(evaluation: Evaluation, *measures: str) -> Table:
    """F1 of a few measures in each document."""
    table = _table("By document", "document", *measures)
    for name, scored in evaluation.documents.items():
        table.add_row(name, *(_percent(scored.tally[m].f1) if m in scored.tally else "–" for m in measures))
    return table


def difference_table(differences: list[Difference]) -> Table:
    """Two systems on the same documents."""
    table = _table("Paired differences", "measure", "ours", "theirs", "difference", "p")
    for row in differences:
        table.add_row(
            row.measure,
            _percent(row.ours),
            _percent(row.theirs),
            f"{100 * (row.ours - row.theirs):+.1f}",
            f"{row.p:.3f}",
        )
    return table


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """All scores as plain values, F1 in percent: of the whole, with intervals, and of every document."""
    intervals = evaluation.intervals()
    total = evaluation.total()
    return {
        "documents": len(evaluation.documents),
        "missing": evaluation.missing,
        "extra": evaluation.extra,
        "measures": {
            name: {**_plain(total[name]), "interval": [round(100 * x, 2) for x in intervals[name]]}
            for name in ordered(total)
            if name in intervals
        },
        "coref_conll": conll_average(total),
        "ner": {scheme: asdict(outcome) for scheme, outcome in evaluation.outcomes().items()},
        "calibration": {layer: _calibration(rows) for layer, rows in evaluation.calibration().items()},
        "confusions": {
            name: [[gold, system, count] for (gold, system), count in sorted(counts.items())]
            for name, counts in evaluation.confusions().items()
        },
        "by_document": {
            name: {measure: _plain(count) for measure, count in scored.tally.rows()}
            for name, scored in evaluation.documents.items()
        },
    }


def conll_average(total: Tally) -> float | None:
    """The mean of MUC, B³ and CEAF-e in percent, as the CoNLL shared tasks rank coreference."""
    scores = [total[f"coref_{metric}"].f1 for metric in ("muc", "b3", "ceafe") if f"coref_{metric}" in total]
    known = [score for score in scores if score is not None]
    return round(100 * sum(known) / len(known), 2) if known else None


def _calibration(rows: Samples) -> dict[str, Any]:
    bins = [None if part is None else asdict(part) for part in reliability(rows)]
    return {"values": len(rows), "ece": calibration_error(rows), "bins": bins}


def ordered(total: Tally) -> Iterator[str]:
    """Measures that have a score: the main ones, then those of each type."""
    names = [*MEASURES, *sorted(name for name in total if "." in name)]
    return (name for name in names if name in total and total[name].f1 is not None)


def _plain(count: Count) -> dict[str, float | None]:
    return {
        "f1": _rounded(count.f1),
        "precision": _rounded(count.precision),
        "recall": _rounded(count.recall),
        "hits": round(count.hits, 2),
        "gold": count.gold,
        "system": count.system,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 2)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def _rest(count: Count) -> tuple[str, ...]:
    return _percent(count.precision), _percent(count.recall), f"{count.gold:,.0f}", f"{count.system:,.0f}"


def _table(title: str, first: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(first, no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table
