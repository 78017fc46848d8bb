"""The accuracy gate: no measure on the development split may fall below its floor.

`corpus/gold/floors.json` holds a floor for each measure and the hash of the texts and annotations that it was measured
on. `python -m dateline.evaluation.gate` measures and compares; `--update` writes the floors anew, and lowers one only
with `--allow-lower --reason "…"`, which is kept in the file.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel, ConfigDict

from ..corpus import GoldDocument, read_folder
from ..pipeline.batch import Extractor
from ..pipeline.ingest import from_text
from ..schemas import Record
from .evaluate import evaluate
from .measures import MEASURES

GOLD = Path(__file__).parents[1] / "corpus" / "gold"
SPLIT, FLOORS = GOLD / "dev", GOLD / "floors.json"
#: Percent points that a measure may lie below its floor: what another machine's arithmetic may change.
EPSILON = 0.2
#: Files that the hash covers.
COVERED = ("*.txt", "*.ann.json")


class Lowering(BaseModel):
    """A floor that was lowered, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    measure: str
    before: float
    after: float | None
    reason: str


class Floors(BaseModel):
    """F1 in percent that each measure reached, and on what."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    documents: int
    floors: dict[str, float]
    lowered: tuple[Lowering, ...] = ()


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors as pinned.

    Raises:
        OSError: there are none.
        ValueError: the file holds something else.
    """
    return Floors.model_validate_json(path.read_bytes())


def hash_of(folder: Path) -> str:
    """The SHA-256 of the names and bytes of all texts and annotations of a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in COVERED for path in folder.rglob(pattern)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def measured(folder: Path) -> Floors:
    """What the extractor reaches on a folder of gold now; it is given the text of each page alone.

    Raises:
        ValueError: the gold is wrong, or a page of it fails.
        FileNotFoundError: there is none.
    """
    documents = list(read_folder(folder))
    total = evaluate(_extracted(documents), documents).total()
    scores = {name: total[name].f1 for name in MEASURES if name in total}
    floors = {name: _rounded(score) for name, score in scores.items() if score is not None}
    return Floors(sha256=hash_of(folder), documents=len(documents), floors=floors)


def _extracted(documents: Iterable[GoldDocument]) -> Iterator[Record]:
    """Records of all pages; one that is skipped has none and counts as missed.

    Raises:
        ValueError: a page cannot be read, or a stage fails on it.
    """
    extractor = Extractor()
    for document in documents:
        outcome = extractor.extract(from_text(document.text, doc_id=document.doc_id))
        if outcome.letter is not None and outcome.letter.status == "failed":
            letter = outcome.letter
            raise ValueError(f"document {letter.doc_id}: {letter.stage} failed: {letter.error}: {letter.message}")
        yield from outcome.records


def _rounded(score: float) -> float:
    """In percent, rounded down: a floor is never above what was reached."""
    return math.floor(score * 10_000) / 100


def shortfalls(floors: Mapping[str, float], scores: Mapping[str, float], epsilon: float = EPSILON) -> list[str]:
    """Each measure that lies below its floor by more than `epsilon`, in words."""
    out = []
    for name, floor in floors.items():
        score = scores.get(name)
        if score is None:
            out.append(f"{name}: has no score any more, its floor is {floor:.2f}")
        elif score < floor - epsilon:
            out.append(f"{name}: {score:.2f} is below its floor {floor:.2f} (epsilon {epsilon})")
    return out


def renewed(before: Floors | None, now: Floors, *, reason: str | None = None) -> Floors:
    """The floors to write: what is reached now.

    Args:
        before: the floors so far, if there are any.
        now: what is reached.
        reason: why floors may fall.

    Raises:
        ValueError: a floor would fall, and no reason is given.
    """
    if before is None:
        return now
    falls = [name for name, floor in before.floors.items() if now.floors.get(name, -1) < floor]
    if falls and not reason:
        listed = ", ".join(f"{name} from {before.floors[name]} to {now.floors.get(name)}" for name in falls)
        raise ValueError(f'floors would fall: {listed}. Give --allow-lower --reason "…" if that must be')
    lowered = [
        Lowering(measure=name, before=before.floors[name], after=now.floors.get(name), reason=reason or "")
        for name in falls
    ]
    return now.model_copy(update={"lowered": (*before.lowered, *lowered)})


def main(
    split: Annotated[Path, typer.Option(help="Folder of gold.")] = SPLIT,
    floors: Annotated[Path, typer.Option(help="The file of floors.")] = FLOORS,
    update: Annotated[bool, typer.Option("--update", help="Write the floors anew.")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="Let floors fall.")] = False,
    reason: Annotated[str | None, typer.Option(help="Why they may; it is written into the file.")] = None,
) -> None:
    """Measure the split and compare it with its floors, or renew them."""
    if allow_lower != bool(reason and reason.strip()):
        raise typer.BadParameter("--allow-lower and --reason go together")
    try:
        now = measured(split)
        before = read_floors(floors) if floors.exists() or not update else None
        faults = [] if update or before is None else gate_faults(before, now)
        if update:
            floors.write_text(renewed(before, now, reason=reason).model_dump_json(indent=1) + "\n", encoding="utf-8")
    except (ValueError, OSError) as error:
        typer.echo(f"gate: {error}", err=True)
        raise typer.Exit(2) from error
    for name, score in now.floors.items():
        typer.echo(f"{name:<20}{score:>8.2f}")
    for fault in faults:
        typer.echo(fault, err=True)
    raise typer.Exit(1 if faults else 0)


def gate_faults(pinned: Floors, now: Floors) -> list[str]:
    """Why the gate is shut: gold that is not the pinned one, and measures below their floors."""
    changed = (
        [] if pinned.sha256 == now.sha256 else ["the gold is not the one that the floors were measured on: renew them"]
    )
    return [*changed, *shortfalls(pinned.floors, now.floors)]


if __name__ == "__main__":
    typer.run(main)
