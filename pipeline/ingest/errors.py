"""Why a document could not be read, as an exception that becomes a dead letter."""

from ...schemas import DeadLetter
from ...schemas.document import DeadLetterStatus


class IngestError(ValueError):
    """A document that gives no raw document: `error` is a short code, the message says what to do."""

    def __init__(self, error: str, message: str, *, status: DeadLetterStatus = "failed") -> None:
        super().__init__(message)
        self.error = error
        self.status = status

    def dead_letter(self, doc_id: str) -> DeadLetter:
        """The line that stands for the document in the list of what gave no record."""
        return DeadLetter(doc_id=doc_id, status=self.status, stage="ingest", error=self.error, message=str(self))
