"""Quantities: a grammar of numbers, money, percentages and measures in news, with bounds, items and equivalents."""

from .find import find_quantities

__all__ = ["find_quantities"]
