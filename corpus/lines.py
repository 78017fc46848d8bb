"""A text as numbered lines: where a substring of a line stands, and back."""

from bisect import bisect_right

from ..schemas import Interval, Span


class LineIndex:
    """A text as numbered lines: (line, substring, occurrence) to offsets, and back. Line 1 is the first."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
        self.ends = [*(start - 1 for start in self.starts[1:]), len(text)]

    def locate(self, line: int, text: str, occurrence: int = 0) -> Span:
        """The span that begins in the line; it may run on over a line break.

        Raises:
            ValueError: the text has no such line, or the line no such substring.
        """
        if not 1 <= line <= len(self.starts):
            raise ValueError(f"there is no line {line}")
        start, end = self.starts[line - 1], self.ends[line - 1]
        at = start - 1
        for _ in range(occurrence + 1):
            at = self.text.find(text, at + 1, end + len(text))
            if not text or at < start:
                raise ValueError(f"line {line} (offset {start}) has no {text!r} (occurrence {occurrence})")
        return Span(start=at, end=at + len(text), text=text)

    def reference(self, span: Span) -> tuple[int, str, int]:
        """The span as (line, substring, occurrence)."""
        line = self.line(span.start)
        occurrence, at = 0, self.text.find(span.text, self.starts[line - 1])
        while at < span.start:
            occurrence, at = occurrence + 1, self.text.find(span.text, at + 1)
        return line, span.text, occurrence

    def line(self, offset: int) -> int:
        """The number of the line that holds the offset; a line break belongs to the line that it ends."""
        return bisect_right(self.starts, offset)

    def place(self, span: Interval) -> str:
        """The place of a span in words."""
        return f"line {self.line(span.start)} (offset {span.start})"
