"""One document read, or the dead letter that says why it was not."""

import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from ...schemas import DeadLetter
from .document import RawDocument
from .errors import IngestError
from .limits import TimeLimitExceeded, time_limit

#: What a file that can't be opened, or is cut off or damaged, raises while it is read.
FILE_FAULTS = (OSError, EOFError, zlib.error, zipfile.BadZipFile)
Outcome = RawDocument | DeadLetter


@dataclass(frozen=True, slots=True)
class Reading:
    """How the inputs are read: the day of those that state none of their own, and the seconds that each may take."""

    published: str | None = None
    time_limit: float | None = None


def attempt(doc_id: str, read: Callable[[], RawDocument], reading: Reading) -> Outcome:
    """What `read` gives; a dead letter of that id where it fails or takes too long.

    Raises:
        One of FILE_FAULTS: the file that is being read is at fault, not the document.
    """
    try:
        with time_limit(reading.time_limit):
            return read()
    except IngestError as fault:
        return fault.dead_letter(doc_id)
    except TimeLimitExceeded as fault:
        return IngestError("TimeLimitExceeded", str(fault)).dead_letter(doc_id)
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as fault:
        return IngestError(type(fault).__name__, str(fault)[:1000] or "no message").dead_letter(doc_id)
