"""Times: expressions of time as TIMEX3, found and read by a grammar that needs no trained model.

The patterns are lines of data/rules.tsv, each with the function that reads its match and the confidence of its
readings: an estimate by kind of expression, moved by the share that is right on corpus/gold/train. Shapes without a
reading of their own go to dateparser (fallback.py). A text without a publication date is read against its own
dateline (own_day.py).

Measured, F1 of values and of overlapping spans, through the whole pipeline with the dates that it finds itself: 88 and
97 % on the 276 times of corpus/gold/dev (90 and 97 % with the true publication dates), 91 and 98 % on the 495 of
corpus/gold/train, on which the rules were tuned; on the final annotations 90 and 98 % on dev (269), 79 and 94 % on test
(305, scored once); 85 and 92 % on the 396 times of MEANTIME's three development corpora
(the annotated first sentences of each page; "recent", "current" and the like, which this project does not annotate,
count as misses). Recognizers-Text's English specs of dates and times: see tests/pipeline/times/test_recognizers.py.
"""

from .component import create
from .find import find_times

__all__ = ["create", "find_times"]
