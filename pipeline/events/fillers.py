"""What fills a role: the entity, quantity or span that the head of a noun phrase stands for."""

from dataclasses import dataclass

from spacy.tokens import Token

from ...schemas import Entity
from .lemmas import lemma_of
from .pronouns import anaphor, antecedent, is_pronoun
from .tables import word_sets
from .view import View

LEFT = frozenset({"compound", "amod", "nmod", "poss", "nummod", "quantmod"})
VAGUE = frozenset({"more", "many", "several", "few", "most", "some", "all", "much", "such"})
PARTS = frozenset({"one", "some", "many", "most", "all", "each", "both", "few", "several", "none", "part", "parts"})
TYPES = frozenset({"AIRCRAFT", "VEHICLE", "WEAPON", "VESSEL"})
NAMING = frozenset({"PERSON", "ORGANIZATION", "VESSEL", "AIRCRAFT", "VEHICLE", "WEAPON", "BASE", "FACILITY"})


@dataclass(frozen=True, slots=True)
class Filled:
    """A filler: an entity, quantity or time by id, or a span; `head` is its head token's index."""

    head: int
    entity: str | None = None
    quantity: str | None = None
    time: str | None = None
    span: tuple[int, int] | None = None

    @property
    def key(self) -> tuple[str | None, str | None, str | None, tuple[int, int] | None]:
        """What it is, whatever its head."""
        return self.entity, self.quantity, self.time, self.span

    @property
    def kind(self) -> str:
        """Which kind of filler it is."""
        return next((k for k in ("entity", "quantity", "time") if getattr(self, k) is not None), "span")

    def model(self, view: View) -> dict[str, str | int | None]:
        """Its fields as a schema filler has them."""
        if self.span is None:
            return {"entity": self.entity, "quantity": self.quantity, "time": self.time}
        start, end = self.span
        return {"start": start, "end": end, "text": view.text[start:end]}


def dereference(view: View, token: Token) -> Token | None:
    """The token itself, or what it means where it is a pronoun or an empty anaphor; None if that is unknown."""
    if is_pronoun(token):
        return antecedent(view, token)
    if token.i in view.entity_at:
        return token
    return anaphor(view, token) or _described(view, token) or _part(view, token)


def _described(view: View, token: Token) -> Token | None:
    """The name to which the phrase is an apposition: "Díaz, the father of a player, whom …"."""
    name = view.entity_at.get(token.head.i) if token.dep_ == "appos" else None
    return token.head if name is not None and name.type in NAMING else None


def _part(view: View, token: Token) -> Token:
    """Of "one of its drones", the drones."""
    if token.lower_ not in PARTS or token.i in view.quantity_at:
        return token
    inner = (x for child in token.children if child.lower_ == "of" for x in child.children if x.dep_ == "pobj")
    return next((x for x in inner if not is_pronoun(x)), token)


def named(view: View, token: Token) -> Filled | None:
    """The entity that heads the phrase, or that stands in apposition to its head."""
    entity = view.entity_at.get(token.i) or _beside(view, token)
    return Filled(token.i, entity=entity.id) if entity is not None else None


def _beside(view: View, token: Token) -> Entity | None:
    """What names a described thing: "the carrier Liaoning", "Idlib province", "the city of Homs"."""
    place = "place" in view.classes(token)
    for child in token.children:
        entity = view.entity_at.get(child.i)
        if entity is not None and child.dep_ == "appos" and entity.type in NAMING:
            return entity
        if entity is not None and place and child.dep_ in ("compound", "appos", "nmod") and entity.type == "LOCATION":
            return entity
        if place and child.lower_ == "of":
            inner = next((view.entity_at[x.i] for x in child.children if x.i in view.entity_at), None)
            if inner is not None and inner.type == "LOCATION":
                return inner
    return None


def typed(view: View, token: Token) -> list[Filled]:
    """The named types that a common noun is of: "Su-25 and L-39 jets", "Korkut anti-aircraft vehicles"."""
    found = []
    for child in token.children:
        if child.dep_ in ("compound", "nmod", "amod", "nummod") and child.i < token.i:
            for one in (child, *child.conjuncts):
                entity = view.entity_at.get(one.i)
                if entity is not None and entity.type in TYPES and one.i < token.i:
                    found.append(Filled(one.i, entity=entity.id))
    return found


def phrase(view: View, token: Token, without: int = -1) -> list[Filled]:
    """What the phrase stands for: the entity that names it, the named types of it, else its span."""
    name = named(view, token)
    if name is not None:
        return [name]
    span = nominal(view, token, without)
    return typed(view, token) or ([span] if span is not None else [])


def nominal(view: View, token: Token, without: int = -1) -> Filled | None:
    """The phrase as a span: from its first modifier to its head, without article, number and trailing clauses.

    Nor the modifier whose index is `without`.
    """
    if token.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ") and not token.tag_.startswith("NN"):
        return None
    first = _first(view, token, without)
    last = _last(token)
    start, end = view.doc[first].idx, view.doc[last].idx + len(view.doc[last])
    text = view.text[start:end]
    return Filled(token.i, span=(start, end)) if text.strip() else None


def _first(view: View, token: Token, without: int) -> int:
    first = token.i
    for child in sorted(token.lefts, key=lambda one: -one.i):
        if child.i == without:
            break
        if (
            child.dep_ not in LEFT
            or is_pronoun(child)
            or child.tag_ in ("CD", "DT", "PDT")
            or child.lower_ in VAGUE
            or _clausal(child)
            or child.i in view.time_at
        ):
            if child.dep_ in ("det", "case", "punct"):
                continue
            break
        first = min(first, _skip_determiner(child))
    return first


def _clausal(modifier: Token) -> bool:
    return any(one.tag_ in ("VBD", "VBZ", "WDT", "WP") for one in modifier.subtree)


def _skip_determiner(child: Token) -> int:
    left = child.left_edge
    while left.i < child.i and left.dep_ in ("det", "poss") and left.tag_ in ("DT", "PRP$"):
        left = left.nbor(1)
    return left.i


def _last(token: Token) -> int:
    if lemma_of(token) not in word_sets("heads")["partitive"]:
        return token.i
    for child in token.children:
        if child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner.i
    return token.i


def counted_item(view: View, token: Token) -> Filled | None:
    """Of a counted phrase: the span of what is counted."""
    quantity = view.quantity_at.get(token.i)
    if quantity is None or quantity.item is None:
        return None
    return Filled(token.i, span=quantity.item.span)
