"""Quantities: a grammar of numbers, money, percentages and measures in news, with bounds, items and equivalents.

No trained model is needed; Penn tags sharpen the counted phrase. Measured with en_core_web_sm's tags on the project's
57 annotated development articles (n = 1,028; the grammar was tuned on them): found F1 98.7, found with kind, value,
comparator and currency 97.7, item 98.0, unit 98.1, equivalents 99.1; without tags 98.3, 96.9, 96.8, 98.1, 99.1. On the
development half of NewsQuant (n = 417, sports, business and technology): value F1 93.8, value and unit 85.2, where
durations are added from the words behind a number and ages, factors and "one of the" follow our own guidelines.
"""

from .find import find_quantities
from .units import convert

__all__ = ["convert", "find_quantities"]
