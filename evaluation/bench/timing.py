"""Works timed in turn, and what came of it."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time


@dataclass(frozen=True, slots=True)
class Work:
    """Something to time: its name, how many words one run takes in, and the run."""

    name: str
    words: int
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pace:
    """How a work went: the words of one run, and the CPU seconds of each round's run."""

    name: str
    words: int
    seconds: tuple[float, ...]

    @property
    def each(self) -> float:
        """CPU seconds a word, the median of the rounds."""
        return median(self.seconds) / max(1, self.words)

    def beside(self, other: "Pace") -> float:
        """This work's time for a word in that of `other`, the median of the rounds' ratios."""
        ratios = [mine / max(theirs, 1e-9) for mine, theirs in zip(self.seconds, other.seconds, strict=True)]
        return median(ratios) * other.words / max(1, self.words)


def in_turn(works: Sequence[Work], rounds: int) -> list[Pace]:
    """The pace of each work, after one round more to warm up."""
    gc.collect()
    taken: list[list[float]] = [[] for _ in works]
    for number in range(rounds + 1):
        for work, seconds in zip(works, taken, strict=True):
            started = process_time()
            work.run()
            if number:
                seconds.append(process_time() - started)
    return [Pace(work.name, work.words, tuple(seconds)) for work, seconds in zip(works, taken, strict=True)]


def together(name: str, paces: Sequence[Pace]) -> Pace:
    """The pace of works that all went over the same words, one after the other."""
    rounds = zip(*(pace.seconds for pace in paces), strict=True)
    return Pace(name, paces[0].words, tuple(sum(seconds) for seconds in rounds))
