"""Public benchmarks, each scored as its authors do, from a user's own copy of the set.

`benchmarks()["newsquant"].run(Path("newsquant/dev.jsonl"))["value"].score` is an F1 in percent.
"""

from typing import Any

from .benchmark import Benchmark
from .isaf import ISAF
from .lgl import LGL
from .muc4 import MUC4
from .newsquant import NEWSQUANT
from .re3d import RE3D
from .result import BenchmarkResult, Published, Score, result_table
from .system import System
from .timexes import MEANTIME, TEMPEVAL3
from .webpages import WEBPAGES
from .wikievents import WIKIEVENTS

__all__ = ["Benchmark", "BenchmarkResult", "Published", "Score", "System", "benchmarks", "result_table"]


def benchmarks() -> dict[str, Benchmark[Any]]:
    """Every benchmark by its name."""
    every: tuple[Benchmark[Any], ...] = (
        RE3D, NEWSQUANT, TEMPEVAL3, MEANTIME, MUC4, WIKIEVENTS, ISAF, LGL, WEBPAGES,
    )  # fmt: skip
    return {benchmark.name: benchmark for benchmark in every}
