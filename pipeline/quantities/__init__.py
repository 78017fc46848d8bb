"""Quantities: a grammar of numbers, money, percentages and measures in news, with bounds, items and equivalents."""

from .find import find_quantities
from .units import convert

__all__ = ["convert", "find_quantities"]
