"""A limit on the time that one document may take, kept by the process that works on it.

An alarm interrupts Python code; code that never comes back to Python is ended only with its process, which a worker of
a pool allows by `deadly`. On systems without alarms, and outside the main thread, there is no limit.
"""

import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType

#: The alarm rings again after so many seconds, should a library have silenced the first.
AGAIN = 1.0
#: A worker that does not answer the alarm ends itself after so many times the limit.
DEADLY = 1.5


class TimeLimitExceeded(BaseException):
    """A document has taken longer than it may; no `except Exception` on the way catches it."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"the document took longer than {seconds:g} s; raise the time limit (0 for none), or split it")


@contextmanager
def time_limit(seconds: float | None, *, deadly: bool = False) -> Iterator[None]:
    """Raise TimeLimitExceeded in the block after so many seconds; with None or 0, never.

    Args:
        seconds: of wall time.
        deadly: end the process where it has not answered after `DEADLY` times as long.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    limit = seconds

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeLimitExceeded(limit)

    before = signal.signal(signal.SIGALRM, ring)
    if deadly:
        faulthandler.dump_traceback_later(limit * DEADLY, exit=True, file=_nowhere())
    signal.setitimer(signal.ITIMER_REAL, limit, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if deadly:
            faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, before)


@cache
def _nowhere() -> int:
    """The null device's file descriptor, opened once a process."""
    return os.open(os.devnull, os.O_WRONLY)
