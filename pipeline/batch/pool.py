"""Documents over several processes, in their order, with one dead letter for each document that kills its worker."""

import multiprocessing
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from ...schemas import DeadLetter
from ..ingest import RawDocument, TimeLimitExceeded
from ..ingest.limits import DEADLY
from .extractor import Extractor, Outcome

#: Documents go to workers in chunks of about this many characters, to spare the cost of sending each alone.
CHUNK_CHARACTERS = 50_000
#: Chunks under way for each worker: enough to keep it busy, few enough to keep memory flat.
CHUNKS_AHEAD = 3

Document = RawDocument | DeadLetter
_worker: Extractor | None = None


def extract_all(
    documents: Iterable[Document], *, workers: int = 1, time_limit: float | None = None
) -> Iterator[Outcome]:
    """What becomes of each document, in the order they came; dead letters of ingest pass through.

    Args:
        documents: read lazily, never more than a few chunks ahead.
        workers: processes; 1 runs in this one.
        time_limit: seconds that each document may take, None or 0 for any. A worker that does not stop then, in code
            that is not Python's, is replaced; with one process, such code can't be stopped.
    """
    if workers <= 1:
        extractor = Extractor(seconds_each=time_limit)
        yield from map(extractor.outcome, documents)
    else:
        yield from _Pool(workers, time_limit).run(documents)


def _start_worker(seconds_each: float | None) -> None:
    global _worker  # noqa: PLW0603  a process pool has no other place for what a worker keeps
    _worker = Extractor(seconds_each=seconds_each, deadly=True)


def _work(chunk: list[Document]) -> list[Outcome]:
    if _worker is None:
        raise RuntimeError("the worker was not started")
    return [_worker.outcome(document) for document in chunk]


class _Pool:
    """A process pool that is replaced when a worker dies, and finds out on which document."""

    def __init__(self, workers: int, seconds_each: float | None) -> None:
        self._workers = workers
        self._seconds_each = seconds_each
        self._executor = self._start(workers)

    def _start(self, workers: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(
            workers, mp_context=context, initializer=_start_worker, initargs=(self._seconds_each,)
        )

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

    def _result(self, chunk: list[Document], future: Future[list[Outcome]]) -> Iterable[Outcome]:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._one_by_one(chunk)

    def _one_by_one(self, chunk: list[Document]) -> Iterator[Outcome]:
        """The documents of a chunk alone in a process, so that only the one that ends it is lost."""
        executor = self._start_one()
        try:
            for document in chunk:
                started = time.monotonic()
                try:
                    yield executor.submit(_work, [document]).result()[0]
                except BrokenProcessPool:
                    yield self._lost(document, time.monotonic() - started)
                    executor = self._start_one()
        finally:
            executor.shutdown()

    def _start_one(self) -> ProcessPoolExecutor:
        """A pool of one process, with its models loaded."""
        executor = self._start(1)
        executor.submit(_work, []).result()
        return executor

    def _lost(self, document: Document, seconds: float) -> Outcome:
        """The dead letter of a document that ended its worker: it did not stop in time, or something killed it."""
        limit = self._seconds_each
        if limit and seconds >= limit * DEADLY:
            error, message = TimeLimitExceeded.__name__, str(TimeLimitExceeded(limit))
        else:
            error, message = "WorkerDied", "the worker process died on this document (out of memory, or killed)"
        letter = DeadLetter(doc_id=document.doc_id, stage="batch", error=error, message=message)
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
