"""Near-copies of one story within a corpus: MinHash finds candidates, the exact overlap of word shingles decides.

Source: Broder, On the resemblance and containment of documents (1997). The first of a cluster is its canonical record;
the others name it in `duplicate_of`. Teasers, and stories too short to tell apart by chance, are never marked.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from rensa import RMinHash, RMinHashLSH

from ...schemas import DeadLetter, Record
from .extractor import Outcome

#: Words in a shingle, and the fewest shingles that say anything.
SHINGLE_WORDS = 4
SHORTEST = 20
#: Share of both stories' shingles that near-copies have in common.
RESEMBLANCE = 0.7
PERMUTATIONS, BANDS, SEED = 128, 32, 20_260


class Duplicates:
    """Marks near-copies of stories seen before; keeps about 4 KB for each story that is none."""

    def __init__(self) -> None:
        self._index: Any = RMinHashLSH(threshold=RESEMBLANCE, num_perm=PERMUTATIONS, num_bands=BANDS)
        self._seen: list[tuple[str, frozenset[int]]] = []

    def mark(self, outcomes: Iterable[Outcome], *, drop: bool = False) -> Iterator[Outcome]:
        """The outcomes in their order, near-copies naming their canonical record, or dropped as skipped if asked.

        Args:
            outcomes: what became of each document.
            drop: give a dead letter for a document whose every story is a near-copy.
        """
        for outcome in outcomes:
            records = tuple(self._marked(record) for record in outcome.records)
            stories = [record for record in records if record.kind == "story"]
            if drop and stories and all(record.duplicate_of for record in stories):
                yield Outcome(outcome.doc_id, letter=_dropped(outcome.doc_id, stories[0]))
            else:
                yield outcome._replace(records=records)

    def _marked(self, record: Record) -> Record:
        canonical = self._canonical(record) if record.kind == "story" else None
        return record.model_copy(update={"duplicate_of": canonical}) if canonical else record

    def _canonical(self, record: Record) -> str | None:
        """The record that this one copies; if none, it is kept to compare others with."""
        shingles = _shingles(record.text)
        if len(shingles) < SHORTEST:
            return None
        signature: Any = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(sorted(shingles))
        hashed = frozenset(map(hash, shingles))
        for number in sorted(self._index.query(signature)):
            name, other = self._seen[int(number)]
            if len(hashed & other) >= RESEMBLANCE * len(hashed | other):
                return name
        self._index.insert(len(self._seen), signature)
        self._seen.append((record.record_id, hashed))
        return None


def _shingles(text: str) -> set[str]:
    words = text.casefold().split()
    return {" ".join(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1)}


def _dropped(doc_id: str, story: Record) -> DeadLetter:
    message = f"a near-copy of {story.duplicate_of}"
    return DeadLetter(doc_id=doc_id, status="skipped", stage="batch", error="Duplicate", message=message)
