"""WikiEvents: KAIROS events and their arguments in news.

Types and roles are mapped by `data/kairos_types.tsv` and `data/kairos_roles.tsv`; events of KAIROS types that the
ontology has no class for are not scored, on either side, nor are amounts, times and attributions of ours. `trigger
identified` asks for an overlapping trigger, `trigger classified` for one of the mapped types too. Arguments are
compared by event: those of one of our events with those of all gold mentions that its triggers classify rightly, each
by the head word, anywhere among the mentions of the entity that fills the role (`argument identified`), and in the
right role (`argument classified`). `… , trigger found` leaves out events that only one side has, which comes nearest to
the published setting, where the triggers are given.

Published (F1 by head words, gold triggers, test, trained on WikiEvents): BART-Gen 71.75 identified, 64.57 classified;
source: Li, Ji and Han, Document-level Event Argument Extraction by Conditional Generation (NAACL 2021). PAIE (BART
large) 68.4 classified; source: Ma et al., Prompt for Extraction? PAIE (ACL 2022).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ...corpus.public import wikievents
from ..matching import head, one_to_one, overlap, pair
from ..side import EventView, Offsets, Side
from ..tally import Tally
from .benchmark import Benchmark, table_rows
from .result import Published
from .system import System

FOUND = ", trigger found"
IDENTIFIED, CLASSIFIED = "argument identified", "argument classified"
#: Roles of ours that KAIROS has no counterpart for.
UNSCORED_ROLES = frozenset({"time", "amount", "beneficiary"})

#: A gold argument, as roles of ours and a span; one of ours, as a role and the spans that it may be found at.
Gold = tuple[frozenset[str], Offsets]
Found = tuple[str, tuple[Offsets, ...]]


def measure(document: wikievents.Document, system: System) -> Tally:
    """The counts of one document."""
    return compare(document, system.side(document.text))


def compare(document: wikievents.Document, side: Side) -> Tally:
    """Counts of triggers and of arguments."""
    tally = Tally()
    gold = [event for event in document.events if event.type in types()]
    every = frozenset().union(*types().values())
    ours = [event for event in side.events if event.type in every]
    triggers = [(number, span) for number, event in enumerate(ours) for span in event.triggers]
    matches = pair([event.trigger for event in gold], [span for _, span in triggers])
    of = {i: triggers[j][0] for i, j in matches if ours[triggers[j][0]].type in types()[gold[i].type]}
    tally.add("trigger identified", len(matches), len(gold), len(triggers))
    tally.add("trigger classified", len(of), len(gold), len(triggers))
    for number, event in enumerate(ours):
        theirs = [gold[i] for i, found in of.items() if found == number]
        _add_arguments(tally, document.text, theirs, event)
    for missed in (event for i, event in enumerate(gold) if i not in of):
        _add_arguments(tally, document.text, [missed], None)
    return tally


def _add_arguments(tally: Tally, text: str, theirs: Sequence[wikievents.Event], ours: EventView | None) -> None:
    gold = list(_once(text, theirs))
    found: list[Found] = [a for a in ours.arguments if a[0] not in UNSCORED_ROLES] if ours else []
    pairs = [(i, j) for i, one in enumerate(gold) for j, other in enumerate(found) if same_head(text, one[1], other[1])]
    right = [(i, j) for i, j in pairs if found[j][0] in gold[i][0]]
    for name, agreeing in ((IDENTIFIED, pairs), (CLASSIFIED, right)):
        counts = (len(one_to_one(agreeing)), len(gold), len(found))
        tally.add(name, *counts)
        tally.add(name + FOUND, *(counts if theirs and ours else (0, 0, 0)))


def _once(text: str, events: Iterable[wikievents.Event]) -> Iterator[Gold]:
    """The arguments of event mentions, those with the same roles and head once."""
    seen = set()
    for event in events:
        for role, span in event.arguments:
            key = (role, head(text[slice(*span)]))
            if role in roles() and key not in seen:
                seen.add(key)
                yield roles()[role], span


def same_head(text: str, gold: Offsets, found: Iterable[Offsets]) -> bool:
    """Whether any of the spans overlaps the gold one and has its head word."""
    word = head(text[slice(*gold)])
    return any(overlap(gold, span) and head(text[slice(*span)]) == word for span in found)


@cache
def types() -> dict[str, frozenset[str]]:
    """Types of ours by KAIROS type."""
    return {theirs: frozenset(ours.split()) for theirs, ours in table_rows("kairos_types") if ours != "-"}


@cache
def roles() -> dict[str, frozenset[str]]:
    """Roles of ours by KAIROS role."""
    return {theirs: frozenset(ours.split()) for theirs, ours in table_rows("kairos_roles") if ours != "-"}


WIKIEVENTS = Benchmark(
    name="wikievents",
    title="WikiEvents: KAIROS events that Dateline has a class for, F1",
    unit="documents",
    read=wikievents.read,
    measure=measure,
    published=(
        Published(
            system="BART-Gen",
            scores={IDENTIFIED + FOUND: 71.75, CLASSIFIED + FOUND: 64.57},
            on="test, gold triggers, trained on WikiEvents",
            source="Li, Ji and Han (NAACL 2021)",
        ),
        Published(
            system="PAIE",
            scores={CLASSIFIED + FOUND: 68.4},
            on="test, gold triggers, trained on WikiEvents",
            source="Ma et al. (ACL 2022)",
        ),
    ),
)
