"""Names that their head words betray: bodies, sites, regions; and titles of wars and treaties, which are none."""

import re
from collections.abc import Iterator

from ...schemas import EntityType
from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .runs import WORD, Run, Word
from .tables import word_set
from .view import View

_TAIL = re.compile(
    rf"[ \n](?:of|for|on|in|against)[ \n](?:the[ \n])?(?:{WORD})(?:[ \n](?:{WORD}))*"
    rf"(?:,?[ \n](?:and|&|of|for|the|to|in|de|von|wal)(?:[ \n]the)?[ \n](?:{WORD})(?:[ \n](?:{WORD}))*){{0,3}}"
)
_WARS = frozenset({"war", "wars"})
_SERVICE = re.compile(
    r"(?<=\bthe )(?P<name>Army|Navy|Air Force|Coast Guard|Armed Forces|National Guard|Coalition|Marine Corps"
    r"|Defence Forces)(?![ \n][A-Z]|[\w-])"
)
_FIELD = re.compile(r"(?<![\w-])[Tt]he[ \n](?P<field>[A-Z][a-z]+(?:[ \n][A-Z][a-z]+)?)[ \n](?:and|&)[ \n]\Z")
_REACH = 50
_AND = re.compile(r",?[ \n](?:and|to|in)[ \n](?:the[ \n])?")
_TYPES: tuple[tuple[str, EntityType], ...] = (
    ("org_heads", "ORGANIZATION"),
    ("facility_heads", "FACILITY"),
    ("location_heads", "LOCATION"),
)


def headed(view: View, run: Run, names: Gazetteer) -> Iterator[Candidate]:
    """The candidates that a run's head words give."""
    if view.in_title(run[0].start) and len(run) > 5:
        return
    masked = mask(view, run, names)
    if masked:
        yield masked
        return
    last = _last_head(run)
    if last is None:
        yield from _prefixed(view, run, names)
        return
    index, kind = last
    first = _first_word(view, run, index, names)
    if first == index and kind != "ORGANIZATION":
        yield from _prefixed(view, run, names)
        return
    end = run[index].end
    if run[index].lower in word_set("org_prefix_heads") or (kind == "FACILITY" and first == index):
        end = _with_tail(view, end, names)
    start = _coordinated(view, run[first].start, names) if kind == "ORGANIZATION" else run[first].start
    if start < run[index].start or end > run[index].end:
        yield Candidate(start, end, _church(view, run[first], kind, names), Rank.NAME, 0.9)


def _coordinated(view: View, start: int, names: Gazetteer) -> int:
    """Where a name begins whose first words are two fields joined ("the Coffee and Cocoa Council")."""
    before = _FIELD.search(view.text, max(0, start - _REACH), start)
    known = before is not None and names.by_name.get(view.folded[before.start("field") : before.end("field")])
    return before.start("field") if before and not known else start


def mask(view: View, run: Run, names: Gazetteer) -> Candidate | None:
    """The title of a war, treaty, law, prize or operation: no entity, and nothing in it is one."""
    lower = [word.lower for word in run]
    lead = names.by_name.get(view.folded[run[0].start : run[0].end])
    first = 1 if lead is not None and lead.type == "ORGANIZATION" else 0
    if view.after(run[-1].end) in _WARS:
        return Candidate(run[first].start, run[-1].end, None, Rank.MASK, 1.0) if first < len(run) else None
    for i, word in enumerate(lower):
        if i and word in word_set("mask_heads"):
            return Candidate(run[first].start, run[i].end, None, Rank.MASK, 1.0)
        if word in word_set("mask_prefixes") and i + 1 < len(run):
            return Candidate(run[i].start, run[-1].end, None, Rank.MASK, 1.0)
    return None


def _last_head(run: Run) -> tuple[int, EntityType] | None:
    for i in range(len(run) - 1, -1, -1):
        for heads, kind in _TYPES:
            if run[i].lower in word_set(heads):
                if run[i].lower in ("center", "centre") and i and run[i - 1].lower == "medical":
                    return i, "FACILITY"
                military = any(word.lower == "military" for word in run[:i])
                return i, "ORGANIZATION" if military and kind == "LOCATION" else kind
    return None


def _first_word(view: View, run: Run, head: int, names: Gazetteer) -> int:
    """Where the name begins: after titles and words that only open the sentence."""
    first = 0
    while first < head and run[first].lower in word_set("sentence_openers"):
        first += 1
    rest = view.folded[run[first].end + 1 : run[head].end] if first < head else ""
    lead = names.by_name.get(view.folded[run[first].start : run[first].end])
    body = names.by_name.get(rest)
    if (
        lead is not None
        and lead.type in ("NATIONALITY", "COUNTRY")
        and body is not None
        and body.type == "ORGANIZATION"
        and run[head].lower not in word_set("state_heads")
    ):
        return first + 1
    if head - first == 1 and view.opens(run[first].start) and run[first].lower in word_set("common_openers"):
        return head
    return first


def _prefixed(view: View, run: Run, names: Gazetteer) -> Iterator[Candidate]:
    for i in range(len(run) - 1, -1, -1):
        if run[i].lower in word_set("org_prefix_heads") and i + 1 == len(run):
            end = _with_tail(view, run[i].end, names)
            if end > run[i].end:
                yield Candidate(run[0].start, end, "ORGANIZATION", Rank.NAME, 0.95)
            return


def _with_tail(view: View, end: int, names: Gazetteer) -> int:
    """The end with "of the …" and what is coordinated in it, cut before another state's name."""
    match = _TAIL.match(view.text, end)
    if not match:
        return end
    stop = match.end()
    for link in _AND.finditer(view.text, match.start() + 4, stop):
        entry = names.by_name.get(view.folded[link.end() : stop])
        if entry is not None or view.folded[link.start() : link.end()].strip() in {"in", "to"}:
            stop = link.start()
            break
    return stop


def services(view: View) -> Iterator[Candidate]:
    """Forces such as "the Army": capitalised in the middle of a sentence they name the state's own."""
    for match in _SERVICE.finditer(view.text):
        if not view.in_title(match.start()):
            yield Candidate(match.start("name"), match.end("name"), "ORGANIZATION", Rank.GUESS, 0.6)


def _church(view: View, word: Word, kind: EntityType, names: Gazetteer) -> EntityType:
    """A church or university that opens with a faith or people is a body, not a building."""
    entry = names.by_name.get(view.folded[word.start : word.end])
    faith = kind == "FACILITY" and entry is not None and entry.type == "NATIONALITY"
    return "ORGANIZATION" if faith else kind
