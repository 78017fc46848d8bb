"""Documents over several processes, in their order, with one dead letter for each document that kills its worker."""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from ...schemas import DeadLetter
from ..ingest import RawDocument
from .extractor import Extractor, Outcome

#: Documents go to workers in chunks of about this many characters, to spare the cost of sending each alone.
CHUNK_CHARACTERS = 50_000
#: Chunks under way for each worker: enough to keep it busy, few enough to keep memory flat.
CHUNKS_AHEAD = 3

Document = RawDocument | DeadLetter
_worker: Extractor | None = None


def extract_all(documents: Iterable[Document], *, workers: int = 1) -> Iterator[Outcome]:
    """What becomes of each document, in the order they came; dead letters of ingest pass through.

    Args:
        documents: read lazily, never more than a few chunks ahead.
        workers: processes; 1 runs in this one.
    """
    if workers <= 1:
        extractor = Extractor()
        yield from map(extractor.outcome, documents)
    else:
        yield from _Pool(workers).run(documents)


def _start_worker() -> None:
    global _worker  # noqa: PLW0603  a process pool has no other place for what a worker keeps
    _worker = Extractor()


def _work(chunk: list[Document]) -> list[Outcome]:
    if _worker is None:
        raise RuntimeError("the worker was not started")
    return [_worker.outcome(document) for document in chunk]


class _Pool:
    """A process pool that is replaced when a worker dies, and finds out on which document."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor = self._start(workers)

    @staticmethod
    def _start(workers: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)

    def run(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        waiting: deque[tuple[list[Document], Future[list[Outcome]]]] = deque()
        try:
            for chunk in _chunks(documents):
                waiting.append((chunk, self._submit(chunk)))
                if len(waiting) >= CHUNKS_AHEAD * self._workers:
                    yield from self._result(*waiting.popleft())
            while waiting:
                yield from self._result(*waiting.popleft())
        finally:
            self._executor.shutdown(cancel_futures=True)

    def _submit(self, chunk: list[Document]) -> Future[list[Outcome]]:
        try:
            return self._executor.submit(_work, chunk)
        except BrokenProcessPool:
            self._executor = self._start(self._workers)
            return self._executor.submit(_work, chunk)

    def _result(self, chunk: list[Document], future: Future[list[Outcome]]) -> list[Outcome]:
        try:
            return future.result()
        except BrokenProcessPool:
            return [self._alone(document) for document in chunk]

    def _alone(self, document: Document) -> Outcome:
        """The document in a process of its own, so that only the one that kills its worker is lost."""
        with self._start(1) as executor:
            try:
                return executor.submit(_work, [document]).result()[0]
            except BrokenProcessPool:
                message = "the worker process died on this document (out of memory, or killed)"
                letter = DeadLetter(doc_id=document.doc_id, stage="batch", error="WorkerDied", message=message)
                return Outcome(document.doc_id, letter=letter)


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    chunk: list[Document] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += len(document.text) if isinstance(document, RawDocument) else 0
        if size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
