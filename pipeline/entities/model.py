"""What spaCy's entity recogniser marks, brought to this project's spans and types."""

import re
from collections.abc import Iterator

from ...schemas import EntityType
from .candidate import Candidate, Rank
from .gazetteer import Gazetteer
from .persons import strip_title
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
#: Precision of the model's labels on development texts, for several words and for one.
_CONFIDENCE: dict[str, tuple[float, float]] = {
    "PERSON": (0.9, 0.7),
    "ORGANIZATION": (0.7, 0.55),
    "LOCATION": (0.75, 0.7),
    "FACILITY": (0.6, 0.4),
    "NATIONALITY": (0.5, 0.5),
}
_LEAD = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur)[ \n]|[\"'“”‘(\[#@-])+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_TAIL = re.compile(r"(?:[ \n](?![a-z]+[ \n][^\W\d_a-z])[a-z][\w-]*)+$|[\s\"'”’),.:;-]+$")
_NATIONAL = re.compile(r".{2,}(?:an|ans|i|is|ese|ish|ite|ites|ic|en|er|ers)")


def marked(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """The model's entities as candidates."""
    for span in view.doc.ents:
        kind = _TYPES.get(span.label_)
        if kind is None:
            continue
        start, end, title = trimmed(view.text, span.start_char, span.end_char)
        if start < end and _plausible(view, start, end, kind, names):
            text = view.text[start:end]
            several = " " in text or "\n" in text
            confidence = _CONFIDENCE[kind][0 if several else 1]
            rank = Rank.SPAN if several else Rank.GUESS
            yield Candidate(start, end, kind, rank, confidence, title=title or None)


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
    surface = _TAIL.sub("", surface)
    surface = _TAIL.sub("", surface)
    return start, start + len(surface), title.strip()


def _plausible(view: View, start: int, end: int, kind: EntityType, names: Gazetteer) -> bool:
    text = view.text[start:end]
    lower = text.lower()
    if not any(char.isupper() for char in text) or lower in word_set("bad_names") or lower in word_set("not_in_names"):
        return False
    if "\n" in text and view.opens(start + text.index("\n") + 1):
        return False
    if kind == "NATIONALITY":
        return bool(_NATIONAL.fullmatch(lower)) and " " not in text
    if kind == "PERSON":
        return _person(view, start, text)
    if kind == "ORGANIZATION" and " " not in text:
        return len(text) > 1 and not text.isdigit() and not (view.opens(start) and text[1:].islower())
    return not any(char.isdigit() for char in text) or kind in ("FACILITY", "ORGANIZATION")


def _person(view: View, start: int, text: str) -> bool:
    words = text.split()
    if any(char.isdigit() for char in text) or len(words) > 6:
        return False
    if any(word.lower() in word_set("not_in_names") or word.lower() in word_set("bad_names") for word in words):
        return False
    if len(words) == 1 and (text.isupper() or view.in_title(start)):
        return False
    return text[0].isupper() or text.split("-")[0] in word_set("articles")
