"""Where the outcomes of a run go."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ..pipeline.export import JsonlWriter, dump_model, letters_path
from .console import report, usage

if TYPE_CHECKING:
    from ..pipeline.batch import Outcome


class Sink:
    """Where outcomes go: records to the file or standard output, dead letters beside them or to standard error."""

    def __init__(self, out: Path | None) -> None:
        self._out = out
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        if self._out is not None:
            try:
                self._records = self._stack.enter_context(JsonlWriter(self._out))
                self._letters = self._stack.enter_context(JsonlWriter(letters_path(self._out), keep_empty=False))
            except OSError as error:
                raise usage(f"cannot write {self._out}: {error.strerror}") from error
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def write(self, outcome: "Outcome") -> None:
        """Write one document's records or dead letter."""
        for record in outcome.records:
            if self._out is None:
                sys.stdout.buffer.write(dump_model(record))
            else:
                self._records.write(record)
        if outcome.letter is not None:
            if self._out is not None:
                self._letters.write(outcome.letter)
            if self._out is None or outcome.letter.status == "failed":
                report(outcome.letter)
