"""What is wrong with an annotation, and where."""

from pathlib import Path


class AnnotationError(ValueError):
    """Annotations contradict their text or the guidelines.

    Attributes:
        faults: each fault in words, with its place.
    """

    def __init__(self, source: Path | str, doc_id: str, faults: list[str]) -> None:
        listed = "".join(f"\n  {fault}" for fault in faults)
        super().__init__(f"{source}: document {doc_id}: {len(faults)} fault(s):{listed}")
        self.faults = faults
