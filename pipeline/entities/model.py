"""What spaCy's entity recogniser marks, brought to this project's spans and types."""

import re
from collections.abc import Iterator

from ...schemas import EntityType
from .candidate import Candidate, Rank
from .fold import fold
from .gazetteer import Gazetteer
from .persons import is_title, strip_title
from .runs import WORD
from .tables import word_set
from .view import View

_TYPES: dict[str, EntityType] = {
    "PERSON": "PERSON",
    "ORG": "ORGANIZATION",
    "GPE": "LOCATION",
    "LOC": "LOCATION",
    "FAC": "FACILITY",
    "NORP": "NATIONALITY",
}
#: How far the model can be trusted, for several words and for one: estimates, too few single words are left to count.
_CONFIDENCE: dict[str, tuple[float, float]] = {
    "PERSON": (0.95, 0.7),
    "ORGANIZATION": (0.7, 0.4),
    "LOCATION": (0.85, 0.8),
    "FACILITY": (0.4, 0.4),
    "NATIONALITY": (0.5, 0.5),
}
_LEAD = re.compile(r"(?:(?:\d[\d,.]*|[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur)[ \n]|[\"'“‘(\[#@-])+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_TAIL = re.compile(
    r"(?:[ \n](?![a-z]+[ \n][^\W\d_a-z])[a-z][\w-]*)+$|[\s\"'”’),.:;-]+$|[ \n][a-z]+-[a-z]+$|/.*$", re.DOTALL
)
_NATIONAL = re.compile(r".{2,}(?:an|ans|i|is|ese|ish|ite|ites|ic|en|er|ers)")
_ARTICLED = re.compile(r"[ \n](?:[Aa]l|[Ee]l|[Ee]z|[Aa]s|[Aa]r|[Aa]sh|[Aa]d|[Aa]z|[Aa]n|[Aa]t|[Uu]l)-[A-Z]\w+(?:-\w+)?")
_WORD_BEFORE = re.compile(rf"(?<![\w-])(?P<word>{WORD})[ \n]$")
_WORD_AFTER = re.compile(rf"[ \n](?P<word>{WORD})(?![\w-])")
_AGED = re.compile(r",[ \n](?:aged[ \n])?[1-9]\d[,.](?!\d)")
_NO_NAMES = ("not_in_names", "bad_names", "org_heads", "facility_heads", "mask_heads")
_IN_PLACE = frozenset({"in", "at", "near", "outside", "off", "across"})


def marked(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """The model's entities as candidates."""
    for span in view.doc.ents:
        kind = _TYPES.get(span.label_)
        if kind is None:
            continue
        start, end, title = trimmed(view.text, span.start_char, span.end_char)
        if start < end:
            end = extended(view.text, end)
            if kind == "PERSON" and not title:
                start, end = _whole_name(view, start, end, names)
            kind = _retyped(view, start, end, kind, title)
        if start < end and _plausible(view, start, end, kind):
            yield _candidate(view, start, end, kind, title)


def _candidate(view: View, start: int, end: int, kind: EntityType, title: str) -> Candidate:
    several = " " in view.text[start:end] or "\n" in view.text[start:end]
    confidence = _CONFIDENCE[kind][0 if several else 1]
    doubtful = view.in_title(start) and kind in ("ORGANIZATION", "FACILITY")
    rank = Rank.SPAN if several and not doubtful else Rank.GUESS
    return Candidate(start, end, kind, rank, confidence, title=title or None)


def extended(text: str, end: int) -> int:
    """The end of a name with an Arabic surname or epithet behind it ("Badia al-Sukhnah")."""
    more = _ARTICLED.match(text, end)
    return more.end() if more else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The span without determiner, possessor, possessive, title and lower-case words at its end; and the title."""
    surface = text[start:end]
    cut = _POSSESSIVE.search(surface)
    if cut and cut.end() < len(surface.rstrip()):
        start += cut.end() + 1
        surface = text[start:end]
    elif cut:
        surface = surface[: cut.start()]
    lead = _LEAD.match(surface)
    if lead:
        start, surface = start + lead.end(), surface[lead.end() :]
    title, surface = strip_title(surface)
    start += len(title)
    surface = _TAIL.sub("", _TAIL.sub("", surface))
    return start, start + len(surface), title.strip()


def _whole_name(view: View, start: int, end: int, names: Gazetteer) -> tuple[int, int]:
    """A person's name with the capitalised words beside it that the model left out and no gazetteer knows."""
    before = _WORD_BEFORE.search(view.text[max(0, start - 30) : start])
    at = start - len(before.group()) if before else start
    if before and _fresh(view, at, before["word"], names) and not view.opens(start):
        start = at
    after = _WORD_AFTER.match(view.text, end)
    if after and _fresh(view, after.start("word"), after["word"], names) and not view.opens(after.start("word")):
        end = after.end("word")
    return start, end


def _fresh(view: View, start: int, word: str, names: Gazetteer) -> bool:
    lower = word.lower()
    listed = any(lower in word_set(name) for name in _NO_NAMES)
    titled = bool(strip_title(f"{word} X")[0])
    return not (
        listed or titled or view.opens(start) or view.in_title(start) or fold(word) in names.by_name or word.isupper()
    )


def _common_opening(view: View, start: int) -> bool:
    """Whether a word that only opens a sentence goes with a common noun ("Foreign governments")."""
    index = view.at(start)
    return (
        view.opens(start)
        and index + 1 < len(view.lower)
        and (view.doc[index + 1].pos_ in ("NOUN", "ADJ") or view.doc[index].pos_ not in ("PROPN", "X"))
    )


def _retyped(view: View, start: int, end: int, kind: EntityType, title: str) -> EntityType:
    """The model's type, put right by the words around."""
    text = view.text[start:end]
    if kind in ("ORGANIZATION", "LOCATION", "FACILITY", "NATIONALITY") and view.after(end) in word_set("person_owned"):
        return "PERSON" if text[1:].islower() or "-" in text else kind
    if kind in ("ORGANIZATION", "LOCATION") and _AGED.match(view.text, end) and not view.in_title(start):
        return "PERSON"
    if kind in ("ORGANIZATION", "FACILITY") and text.split(" ")[0] in word_set("landforms"):
        return "LOCATION"
    before = view.before(start)
    if before == "the" and kind == "ORGANIZATION" and " " not in text:
        before = view.before(start - 4)
    far = before == "from" and view.lower[view.at(start) - 2] in word_set("distances")
    single = kind == "ORGANIZATION" and " " not in text and text[1:].islower() and before in ("from", "over", "through")
    if (before not in _IN_PLACE and not far and not single) or title or view.in_title(start):
        return kind
    opening = text.split(" ")[0] in word_set("place_openings")
    if (
        kind == "PERSON"
        or (opening and kind == "ORGANIZATION")
        or (kind == "ORGANIZATION" and " " not in text and text[1:].islower())
    ):
        return "LOCATION"
    return kind


def _plausible(view: View, start: int, end: int, kind: EntityType) -> bool:
    text = view.text[start:end]
    lower = text.lower()
    ordinary = lower in word_set("bad_names") or lower in word_set("not_in_names") or is_title(text)
    if ordinary or not any(char.isupper() for char in text):
        return False
    if "\n" in text and view.opens(start + text.index("\n") + 1):
        return False
    if kind == "NATIONALITY":
        return bool(_NATIONAL.fullmatch(lower)) and " " not in text
    if kind == "PERSON":
        return _person(view, start, text)
    if kind in ("ORGANIZATION", "FACILITY") and " " not in text:
        return kind == "ORGANIZATION" and _body(view, start, end)
    return not any(char.isdigit() for char in text) or kind in ("FACILITY", "ORGANIZATION")


def _body(view: View, start: int, end: int) -> bool:
    """Whether one word can be a body's name: no head word alone, no hull number, no mere opening of a sentence."""
    text = view.text[start:end]
    hull = view.text[start - 1 : start] == "(" and view.text[end : end + 2].strip().isdigit()
    bare = text.lower() in word_set("org_heads") or text.lower() in word_set("facility_heads")
    return (
        len(text) > 1
        and not text.isdigit()
        and not hull
        and not bare
        and (not text[1:].islower() or view.after(end) in word_set("person_verbs"))
    )


def _person(view: View, start: int, text: str) -> bool:
    words = text.split()
    if any(char.isdigit() for char in text) or len(words) > 6:
        return False
    if any(word.lower() in word_set("not_in_names") or word.lower() in word_set("bad_names") for word in words):
        return False
    if len(words) == 1 and (text.isupper() or view.in_title(start) or _common_opening(view, start)):
        return False
    if len(words) == 1 and not _acts(view, start, text):
        return False
    return text[0].isupper() or text.split("-", maxsplit=1)[0] in word_set("articles")


def _acts(view: View, start: int, text: str) -> bool:
    """Whether one word is surely a person's: it speaks or has what persons have, or is a leader's known name."""
    end = start + len(text)
    verbs = word_set("person_verbs")
    return fold(text) in word_set("leaders") or view.after(end) in verbs or view.before(start) in ("said", "told")
