"""Speed: each part of the extraction beside its baseline, timed in turn in one process, in CPU seconds.

`make bench` shows every section; `python -m dateline.evaluation.bench quantities html` those that are named. Each
section runs its works in turn, round after round; figures are medians of rounds, and ratios are medians of the rounds'
own ratios, so that a machine that slows down for a while slows both sides. spaCy's pipeline is timed in each section:
its words a second are the measure by which figures of two machines compare. Words are what white space parts.
"""

from .material import Material
from .sections import SECTIONS
from .table import Bound, Row, Section, table_of
from .timing import Pace, Work, in_turn

__all__ = ["SECTIONS", "Bound", "Material", "Pace", "Row", "Section", "Work", "in_turn", "table_of"]
