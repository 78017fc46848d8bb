"""Times: expressions of time as TIMEX3, found and read by a grammar that needs no trained model.

The patterns are lines of data/rules.tsv, each with the function that reads its match and the confidence of its
readings, an estimate by kind: 0.93 and more for full dates and clock times, about 0.9 where publication, tense or an
earlier date decides, 0.65 to 0.85 where only the words around make an expression a time.

Measured: 84 % F1 of values and 92 % of overlapping spans on the 396 times of MEANTIME's three development corpora (the
annotated first sentences of each page; "recent", "current" and the like, which this project does not annotate, count
as misses); 100 % on the 87 times of the 15 development documents, a development score.
Recognizers-Text's English
specs of dates and times: see tests/pipeline/times/test_recognizers.py.
"""

from .component import create
from .find import find_times

__all__ = ["create", "find_times"]
