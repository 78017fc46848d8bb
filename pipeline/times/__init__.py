"""Times: expressions of time as TIMEX3, found and read by a grammar that needs no trained model.

The patterns are lines of data/rules.tsv, each with the function that reads its match and the confidence of its
readings: an estimate by kind of expression, moved by the share that is right on corpus/gold/train. Shapes without a
reading of their own go to dateparser (fallback.py). A text without a publication date is read against its own
dateline (own_day.py).

Measured, F1 of values and of overlapping spans, through the whole pipeline with the dates that it finds itself: 92 and
98 % on the 269 times of corpus/gold/dev, 97 and 99 % on the 574 of corpus/gold/train, on which the rules were tuned;
86 and 94 % on the 305 of test, in aggregate, by an earlier version. By the times alone, with the dates given: 93 and
99 % on the 264 times of the passages of news prose that the rules were mended on, 89 and 96 % on the 292 of those held
out (tests/pipeline/times/passages.txt); 82 and 92 % on the 306 times of MEANTIME's development corpora, creation times
left out (the annotated first sentences of each page; "recent", "current" and the like, which this project does not
annotate, count as misses). Of the 1,047 results in Recognizers-Text's English specs of dates and times, 68 % are read
alike, of the 570 where the conventions agree 87 %: see tests/pipeline/times/recognizers_deviations.tsv.
"""

from .component import create
from .find import find_times

__all__ = ["create", "find_times"]
