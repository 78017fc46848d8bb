"""What a benchmark gives: our scores with their counts beside those that others published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pydantic import Field
from rich import box
from rich.table import Table

from ...schemas import Model
from ..tally import Tally


class Score(Model):
    """One measure in percent. An accuracy has no precision and recall of its own."""

    measure: str = Field(description="What is measured.", examples=["value"])
    score: float | None = Field(description="F1, or the share that is right; null where there was nothing to find.")
    precision: float | None = Field(None, description="Share of the system's values that are right.")
    recall: float | None = Field(None, description="Share of gold values that were found.")
    hits: float = Field(description="Values that agree.", examples=[410])
    gold: float = Field(description="Gold values.", examples=[429])
    system: float = Field(description="The system's values.", examples=[440])


class Published(Model):
    """What others published: scores in percent by measure, on what, and where they say so."""

    system: str = Field(description="The system.", examples=["CQE"])
    scores: dict[str, float] = Field(description="Scores by measure, named like ours.", examples=[{"value": 92.0}])
    on: str = Field(description="What it was measured on, and what differs from our run.")
    source: str = Field(description="Where it is published.")


class BenchmarkResult(Model):
    """One run of one benchmark."""

    name: str = Field(description="The benchmark.", examples=["newsquant"])
    title: str = Field(description="The set in words.")
    n: int = Field(description="Documents that were read.", examples=[292])
    unit: str = Field(description="What a document is.", examples=["sentences"])
    lost: int = Field(description="Documents that gave no record; all in them counts as missed.", examples=[2])
    scores: tuple[Score, ...] = Field(description="Ours.")
    published: tuple[Published, ...] = Field(description="Those of others.")

    def __getitem__(self, measure: str) -> Score:
        """The score of a measure.

        Raises:
            KeyError: there is none of this name.
        """
        for score in self.scores:
            if score.measure == measure:
                return score
        raise KeyError(measure)


def micro(tallies: Iterable[Tally], accuracies: frozenset[str] = frozenset()) -> Iterator[Score]:
    """Scores of counts added up over documents; of the measures in `accuracies` only the share of gold counts."""
    for name, count in Tally.total(tallies).rows():
        share = name in accuracies
        yield Score(
            measure=name,
            score=_percent(count.recall if share else count.f1),
            precision=None if share else _percent(count.precision),
            recall=None if share else _percent(count.recall),
            hits=count.hits,
            gold=count.gold,
            system=count.system,
        )


def result_table(result: BenchmarkResult) -> Table:
    """Every measure with our score and its counts, and under it what others published on it."""
    lost = f", {result.lost} without a record" if result.lost else ""
    table = Table(
        title=f"{result.title}\n{result.n:,} {result.unit}{lost}",
        caption="\n".join(_sources(result.published)) or None,
        title_justify="left",
        caption_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for column in ("measure", "system"):
        table.add_column(column)
    for column in ("score", "P", "R", "gold", "found"):
        table.add_column(column, justify="right")
    for score in result.scores:
        percents = (_shown(score.score), _shown(score.precision), _shown(score.recall))
        table.add_row(score.measure, "Dateline", *percents, f"{score.gold:,.0f}", f"{score.system:,.0f}")
        for other in result.published:
            if score.measure in other.scores:
                table.add_row("", other.system, _shown(other.scores[score.measure]))
    return table


def _sources(published: Iterable[Published]) -> Iterator[str]:
    """What was published on what and where, each place once."""
    systems: dict[str, list[str]] = defaultdict(list)
    for other in published:
        systems[f"{other.on}. {other.source}"].append(other.system)
    return (f"{', '.join(names)}: {place}" for place, names in systems.items())


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 2)


def _shown(percent: float | None) -> str:
    return "–" if percent is None else f"{percent:.1f}"
