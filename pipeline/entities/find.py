"""From a parsed document to its entities: every source proposes, one reading stands, mentions are grouped."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from ...schemas import Entity
from .bases import installations
from .bodies import bodies
from .candidate import Candidate, Rank
from .designations import EQUIPMENT, equipment
from .exercises import exercises
from .fold import fold
from .gazetteer import Gazetteer, Match, gazetteer
from .group import entities
from .heads import headed, services
from .merge import resolve
from .metonymy import seats, stands_for_state
from .model import extended, marked
from .peoples import names_language
from .persons import announced, leaders, titled
from .places import datelines, described, roads, sites, supported
from .repeats import repeated, short_forms
from .runs import runs
from .tables import word_set
from .vessels import ships
from .view import View, view

#: The seat that stands for a union of states.
EU_SEAT, EU = "brussels", "European Union"


def find_entities(doc: Doc) -> tuple[Entity, ...]:
    """The entities of `doc`, e1 … in the order of their first mention.

    `doc` is one article's text, tagged, parsed and with the entities of en_core_web_sm; offsets of mentions are
    half-open, in code points of its text. An empty document has none. Never raises on any text.
    """
    seen = view(doc)
    if not seen.starts:
        return ()
    names = gazetteer()
    proposed = [_within_paragraph(seen, candidate) for candidate in _candidates(seen, names)]
    settled = resolve(proposed)
    forms = short_forms(seen, settled)
    again = list(repeated(seen, forms))
    settled = resolve([*proposed, *again]) if again else settled
    aliases = {fold(short): " ".join(fold(seen.text[c.start : c.end]).split()) for short, c in forms.items()}
    return entities(seen, [_read(seen, candidate) for candidate in settled], aliases)


def _within_paragraph(seen: View, candidate: Candidate) -> Candidate:
    """No name runs on from one paragraph into the next; a hard-wrapped line ends no sentence, and no name."""
    text = seen.text[candidate.start : candidate.end]
    at = text.find("\n")
    if at < 0 or not seen.opens(candidate.start + at + 1):
        return candidate
    return replace(candidate, end=candidate.start + len(text[:at].rstrip()))


def _candidates(seen: View, names: Gazetteer) -> Iterator[Candidate]:
    matches = names.find(seen.text, seen.folded)
    yield from _known(seen, matches)
    yield from equipment(seen, matches)
    yield from marked(seen, names)
    bodied = [(m.start, m.end) for m in matches if m.entry.type == "ORGANIZATION" and " " in m.entry.name]
    for run in runs(seen):
        if not _within(run[0].start, run[-1].end, bodied):
            yield from headed(seen, run, names)
    yield from bodies(seen, names)
    yield from exercises(seen, names)
    yield from titled(seen, names)
    yield from announced(seen, names)
    yield from leaders(seen)
    yield from installations(seen, names)
    yield from ships(seen, names)
    yield from roads(seen)
    yield from datelines(seen)
    yield from described(seen, names)
    yield from sites(seen, names)
    yield from services(seen)


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether one of `spans`, in text order and apart, holds `[start, end)` and begins before it."""
    index = bisect_left(spans, (start, 0)) - 1
    return index >= 0 and spans[index][1] >= end


def _known(seen: View, matches: list[Match]) -> Iterator[Candidate]:
    """The gazetteers' own names."""
    for match in matches:
        entry = match.entry
        if entry.type in EQUIPMENT:
            continue
        confidence = 0.0 if seen.text[match.end : match.end + 1] == "$" else _trust(seen, match)
        if confidence:
            strong = not entry.weak or seen.before(match.start) in word_set("strict_place_prepositions")
            rank = Rank.NAME if " " in entry.name and strong else Rank.WORD
            end = extended(seen.text, match.end) if entry.type == "LOCATION" else match.end
            yield Candidate(match.start, end, entry.type, rank, confidence, entry.key)


def _trust(seen: View, match: Match) -> float:
    entry = match.entry
    if entry.type == "LOCATION":
        return supported(seen, match)
    if entry.type == "NATIONALITY" and names_language(seen, match.start, match.end):
        return 0.0
    if entry.type in ("COUNTRY", "NATIONALITY"):
        return 0.97
    if not entry.weak:
        return 0.95
    marked_too = bool(seen.doc[seen.at(match.start)].ent_type_) and not seen.opens(match.start)
    return 0.6 if marked_too and not seen.in_title(match.start) else 0.0


def _read(seen: View, candidate: Candidate) -> Candidate:
    """A seat that stands for its government becomes a metonym of the state."""
    if candidate.type == "LOCATION" and seen.folded[candidate.start : candidate.end] == EU_SEAT:
        stands = stands_for_state(seen, candidate.start, candidate.end)
        return replace(candidate, type="ORGANIZATION", kind="metonym", key=EU) if stands else candidate
    code = seats().get(seen.folded[candidate.start : candidate.end]) if candidate.type == "LOCATION" else None
    if code and stands_for_state(seen, candidate.start, candidate.end):
        return replace(candidate, type="COUNTRY", kind="metonym", key=code)
    return candidate
