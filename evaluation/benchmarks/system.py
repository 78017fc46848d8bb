"""The system under test: the whole extraction on one text, with its output in the offsets of that text."""

from ...pipeline.batch import Extractor
from ...pipeline.ingest import read_rows
from ...schemas import Record
from ..side import Side, side_of_records


class System:
    """Extracts from one text after another; the models are loaded once.

    Attributes:
        lost: how many texts gave no record so far.
    """

    def __init__(self, extractor: Extractor | None = None) -> None:
        self._extractor = extractor or Extractor()
        self.lost = 0

    def records(self, text: str, published: str | None = None) -> tuple[Record, ...]:
        """The records of a text; none where it is lost."""
        (document,) = read_rows([{"text": text, "published": published}])
        records = self._extractor.outcome(document).records
        self.lost += not records
        return records

    def side(self, text: str, published: str | None = None) -> Side:
        """What the records of a text say, in offsets of the text."""
        return side_of_records(self.records(text, published), len(text))
