"""Capitals and seats that stand for their government, told from the places they are by the words around them."""

from functools import cache

from spacy.tokens import Token

from .fold import fold
from .tables import rows, word_set
from .view import View

_SUBJECTS = frozenset({"nsubj", "csubj", "agent"})
_OBJECTS = frozenset({"dobj", "dative", "iobj", "nsubjpass"})
#: How far up the parse the verb that governs a preposition is looked for.
_REACH = 4
#: A shorter line that ends in ", Berlin" is a writer's name and place.
_BYLINE = 50


@cache
def seats() -> dict[str, str]:
    """ISO code of the state that a seat stands for, by the seat's folded name."""
    found: dict[str, str] = {}
    for row in rows("countries"):
        for seat in row[4].split("|") if len(row) > 4 else ():
            found.setdefault(fold(seat), row[0])
    return found


def stands_for_state(view: View, start: int, end: int) -> bool:
    """Whether the seat named at `[start, end)` is used for the government that sits there."""
    token = view.doc[view.at(end - 1)]
    follower = view.text[end : end + 24]
    if follower[:1] in "-–" and follower[1:].split(" ")[0].lower().strip(",.") in word_set("seat_backed"):
        return True
    if follower[:1] == "-" or _is_dateline(view, start, end):
        return False
    residence = view.folded[start:end] in word_set("residences")
    before = view.before(start if view.before(start) != "the" else start - 4)
    if residence:
        return before not in word_set("venue_prepositions") and not _measured(view.text[max(0, start - 24) : start])
    if view.before(start) in word_set("place_modifiers"):
        return False
    return _by_syntax(token, before)


def _is_dateline(view: View, start: int, end: int) -> bool:
    line = view.text.rfind("\n", 0, start) + 1
    rest = view.text[end : end + 60].split("\n")[0]
    before = view.text[line:start]
    if not rest and before.endswith(", ") and len(before) < _BYLINE:
        return True
    opens_line = not before or (before.endswith("/") and before.isupper())
    return opens_line and (
        rest[:1] in (",", "", "/")
        or " (" in rest[:3]
        or any(dash in rest[:40] for dash in (" - ", " — ", " – ", " -- "))
    )


def _by_syntax(token: Token, before: str) -> bool:
    while token.dep_ in ("conj", "appos") and token.head is not token and token.head.pos_ == "PROPN":
        token = token.head
    head = token.head
    if token.dep_ in _SUBJECTS:
        return head.lemma_.lower() not in word_set("place_verbs") and head.lemma_ != "be"
    if token.dep_ in _OBJECTS:
        return head.lemma_.lower() in word_set("metonym_objects")
    if token.dep_ == "poss":
        return head.lower_ not in word_set("place_owned") and head.ent_type_ not in ("FAC", "GPE")
    if token.dep_ == "compound":
        return head.lower_ in word_set("government_nouns")
    if token.dep_ == "pobj":
        return _by_preposition(head)
    return before in word_set("metonym_prepositions")


def _by_preposition(preposition: Token) -> bool:
    word = preposition.lower_
    governors = _governors(preposition)
    if word in word_set("metonym_prepositions"):
        return True
    if word == "of":
        return preposition.head.lemma_.lower() in word_set("metonym_of")
    if word == "between":
        return bool(governors & word_set("metonym_between"))
    if word in ("to", "for"):
        return bool(governors & word_set("metonym_giving")) and not (word == "to" and _travels(preposition.head))
    if word == "from":
        return bool(governors & word_set("metonym_getting"))
    return False


def _travels(head: Token) -> bool:
    """Whether people or what carries them goes there: "send ministers to", "tickets to"."""
    sent = [head, *(child for child in head.children if child.dep_ in ("dobj", "nsubjpass"))]
    return any(token.lemma_.lower() in word_set("travellers") for token in sent)


def _governors(preposition: Token) -> frozenset[str]:
    """Lemmas of the word that the preposition hangs on and, through prepositions and nouns, of the verb above it."""
    lemmas, token = set(), preposition.head
    for _ in range(_REACH):
        lemmas.add(token.lemma_.lower())
        if token.pos_ == "VERB" or token.head is token:
            break
        token = token.head
    return frozenset(lemmas)


def _measured(before: str) -> bool:
    """Whether a distance is measured from the place: "100 km south of the "."""
    return any(f"{point} of" in before for point in ("north", "south", "east", "west", "km", "miles"))
