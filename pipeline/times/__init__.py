"""Times: expressions of time as TIMEX3, found by a grammar that needs no trained model."""

from .component import create
from .find import find_times

__all__ = ["create", "find_times"]
