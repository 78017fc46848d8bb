"""Short forms of names given in full elsewhere in the article: surnames, acronyms, bare names of ships and bases."""

import re
from collections.abc import Iterator

import ahocorasick_rs

from ...schemas import MentionKind
from .candidate import Candidate, Rank
from .fold import fold
from .gazetteer import gazetteer
from .metonymy import seats
from .runs import WORD
from .tables import word_set
from .vessels import PREFIX
from .view import View

_EXPANDED = re.compile(
    r"[ \n]\((?:the[ \n]|or[ \n])?['\"“‘]?(?P<short>[A-Z][A-Za-z-]{1,14}|[A-Z]{2,}-?[A-Z]*)['\"”’]?[),;]"
)
_SHIP = re.compile(rf"{PREFIX}[ \n](?P<bare>.+)", re.DOTALL)
_BASE = re.compile(
    rf"(?P<bare>(?:{WORD})(?:[ \n](?:{WORD}))?)[ \n](?:[Aa]ir [Bb]ase|[Aa]irbase|[Aa]ir [Ff]orce [Bb]ase"
    rf"|[Nn]aval [Bb]ase|[Bb]ase|[Nn]aval [Ss]tation)"
)
_BASE_IN = re.compile(rf"[a-z ]+ (?:in|at|near)[ \n](?P<bare>(?:{WORD})(?:[ \n](?:{WORD}))?)")
_PREFIXES = re.compile(r"\b(?:pro|anti|post|ex)-\Z")
#: Prepositions that stand before a place, never before a ship without an article.
_SHIPLESS = frozenset({"in", "near", "between", "at"})
_SHORTENED = frozenset({"PERSON", "VESSEL", "ORGANIZATION", "BASE"})


def acronyms(view: View, settled: list[Candidate]) -> dict[str, Candidate]:
    """Acronyms in brackets behind a name, by their letters."""
    found: dict[str, Candidate] = {}
    for candidate in settled:
        match = _EXPANDED.match(view.text, candidate.end)
        if match and candidate.type in ("ORGANIZATION", "COUNTRY") and _initials(view, candidate, match["short"]):
            found.setdefault(match["short"], candidate)
    return found


def _initials(view: View, candidate: Candidate, short: str) -> bool:
    words = re.findall(r"[^\W_]+", view.text[candidate.start : candidate.end])
    letters = [char for char in short if char.isupper()]
    return (len(letters) >= 2 and letters[0] in {word[0].upper() for word in words}) or short.lower() in {
        w.lower() for w in words
    }


def short_forms(view: View, settled: list[Candidate]) -> dict[str, Candidate]:
    """Every short form that names one thing alone, by its text."""
    found: dict[str, Candidate | None] = {}
    for candidate in settled:
        if candidate.type not in _SHORTENED or candidate.rank < Rank.SPAN:
            continue
        full = view.text[candidate.start : candidate.end]
        for short in _shorts(candidate, full):
            other = found.get(short)
            clash = other is not None and _name(view, other) != full and not full.endswith(short)
            found[short] = None if clash else other or candidate
    forms = {short: c for short, c in found.items() if c is not None}
    return acronyms(view, settled) | forms


def _name(view: View, candidate: Candidate) -> str:
    return view.text[candidate.start : candidate.end]


def _shorts(candidate: Candidate, full: str) -> Iterator[str]:
    if candidate.type == "PERSON":
        yield from _surnames(full)
    elif candidate.type == "VESSEL":
        match = _SHIP.fullmatch(full)
        yield full
        if match and match["bare"][0].isupper():
            yield match["bare"]
    elif candidate.type == "BASE":
        match = _BASE.fullmatch(full) or _BASE_IN.fullmatch(full)
        if match:
            yield match["bare"]
    elif " " in full:
        yield full
        words = full.split()
        yield from (word for word in (words[-1], words[0]) if word in word_set("short_heads"))


def _surnames(full: str) -> Iterator[str]:
    words = full.split()
    words = words[:-1] if words[-1].rstrip(".") in {"III", "II", "IV", "Jr", "Sr"} else words
    if len(words) < 2:
        if len(full) > 3:
            yield full
        return
    last = words[-1]
    if len(last) > 2:
        yield last
    if "-" in last and last.split("-")[0].lower() in word_set("articles"):
        yield last.split("-", 1)[1]
    if words[-2].lower() in word_set("articles"):
        yield f"{words[-2]} {last}"
    if len(words) > 2 and words[-2][0].isupper() and words[-2].lower() not in word_set("articles"):
        yield " ".join(words[-2:])
    if words[0] in word_set("east_asian_surnames") or last.partition("-")[2].islower():
        yield words[0]


def repeated(view: View, forms: dict[str, Candidate]) -> Iterator[Candidate]:
    """Each place where a short form stands on its own."""
    if not forms:
        return
    names = list(forms)
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    for index, start, end in automaton.find_matches_as_indexes(view.text):
        full = forms[names[index]]
        if _apart(view.text, start, end) and _meant(view, start, end, full):
            yield _again(view, start, end, full)


def _apart(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` is no part of a longer word or name, but for a prefix such as "anti-"."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before.isalnum() or before == "_" or after[:1].isalnum() or (after[:1] == "-" and after[1:].isupper()):
        return False
    return before != "-" or bool(_PREFIXES.search(text, max(0, start - 6), start))


def _meant(view: View, start: int, end: int, full: Candidate) -> bool:
    """Whether the thing named in full is meant, and not the town that its short form also names."""
    if full.type == "VESSEL":
        return not _place_here(view, start, view.text[start:end])
    if full.type == "ORGANIZATION" and view.text[start:end] in word_set("short_heads"):
        alone = view.after(end) != "of" and not view.text[end + 1 : end + 2].isupper()
        return alone and view.before(start) == "the" and not view.in_title(start)
    return full.type != "BASE" or _stands_for_base(view, start, end, _name(view, full))


def _again(view: View, start: int, end: int, full: Candidate) -> Candidate:
    text = view.text[start:end]
    rank = Rank.SPAN if full.type in ("VESSEL", "ORGANIZATION", "BASE") or " " in text else Rank.WORD
    key = full.key if full.type != "BASE" else _name(view, full)
    kind: MentionKind = "metonym" if full.type == "BASE" and gazetteer().is_place(text) else "name"
    return Candidate(start, end, full.type, rank, 0.9, key, kind)


def _place_here(view: View, start: int, name: str) -> bool:
    """Whether a ship's namesake is meant: the town or island, after a preposition of place."""
    entry = gazetteer().by_name.get(fold(name))
    before = view.before(start)
    known = entry is not None and entry.type != "VESSEL"
    return before in _SHIPLESS or (known and (before in word_set("place_prepositions") or before == "on"))


def _stands_for_base(view: View, start: int, end: int, full: str) -> bool:
    """Whether a town's name is used for the base that the article has named in full there."""
    name = view.text[start:end]
    if fold(name) in seats():
        return False
    if view.before(start) in word_set("place_prepositions") and _BASE_IN.fullmatch(full):
        return False
    if not gazetteer().is_place(name):
        return True
    token = view.doc[view.at(start)]
    return token.dep_ in ("nsubj", "nsubjpass") and token.head.lemma_.lower() in word_set("base_verbs")
