"""How good and how fast: metrics, readers of gold and of public benchmarks, reports, the accuracy gate."""

from .evaluate import Evaluation
from .evaluate import compare as compare_evaluations
from .evaluate import evaluate as evaluate_records

__all__ = ["Evaluation", "compare_evaluations", "evaluate_records"]
