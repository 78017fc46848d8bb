"""The document as this stage reads it: its tokens, with the entity, quantity and time that cover each."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from spacy.tokens import Doc, Token

from ...schemas import Entity, Quantity, Span, Time
from .classes import NUMBER_TAGS, classes, classes_of_lemma, members
from .lemmas import lemma_of
from .tables import word_sets

T = TypeVar("T")
#: A title has no more words.
TITLE_LENGTH = 18
#: The place, date and agency before an agency's first sentence: "GAO, Mali, Aug. 15 (Wire) - ".
DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ'’. /-]{2,30}(?:[,(][^\n–—]{0,80}?)?(?: ?[–—]| --?) ?(?=\S)", re.MULTILINE)


@dataclass(slots=True)
class View:
    """A parsed document and its upstream layers, looked up by token index."""

    doc: Doc
    entities: Sequence[Entity]
    quantities: Sequence[Quantity]
    times: Sequence[Time]
    entity_at: dict[int, Entity] = field(default_factory=dict)
    mention_at: dict[int, tuple[int, int]] = field(default_factory=dict)
    quantity_at: dict[int, Quantity] = field(default_factory=dict)
    time_at: dict[int, Time] = field(default_factory=dict)
    datelines: set[int] = field(default_factory=set)
    meant: dict[int, Token | None] = field(default_factory=dict)
    text: str = ""
    lemmas: list[str] = field(default_factory=list)
    _kinds: dict[str, str] = field(default_factory=dict)
    _links: dict[str, str] = field(default_factory=dict)
    _values: dict[str, str | None] = field(default_factory=dict)
    _titles: dict[int, bool] = field(default_factory=dict)
    _sentences: list[int] = field(default_factory=list)
    _starts: dict[int, int] = field(default_factory=dict)
    _topics: dict[str, int] = field(default_factory=dict)
    _classes: dict[int, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.text = self.doc.text
        self.lemmas = [lemma_of(token) for token in self.doc]
        self._index()

    def classes(self, token: Token) -> frozenset[str]:
        """The classes of the phrase with the head `token`."""
        known = self._classes.get(token.i)
        if known is None:
            known = self._classes[token.i] = self._classify(token)
        return known

    def topic(self, name: str) -> int:
        """How many words of the document belong to that class of words.tsv."""
        known = self._topics.get(name)
        if known is None:
            words = members()[name]
            named = sum(entity.type.lower() in words for entity in self.entity_at.values())
            known = self._topics[name] = named + sum(lemma in words for lemma in self.lemmas)
        return known

    def _classify(self, token: Token) -> frozenset[str]:
        known = classes(token, self._type(token))
        quantity = self.quantity_at.get(token.i)
        if quantity is not None and quantity.kind == "money":
            known |= {"money"}
        if quantity is not None and quantity.kind == "count" and token.tag_ in NUMBER_TAGS:
            known |= classes_of_lemma()["person"]
        if token.tag_ in NUMBER_TAGS or lemma_of(token) in word_sets("heads")["partitive"]:
            for child in token.children:
                if child.lower_ == "of":
                    known = known.union(*(self.classes(inner) for inner in child.children if inner.dep_ == "pobj"))
        return known

    def _type(self, token: Token) -> str | None:
        entity = self.entity_at.get(token.i)
        return entity.type if entity else None

    def kind(self, identifier: str) -> str:
        """The type of the entity of that id."""
        return self._kinds[identifier]

    def identity(self, identifier: str) -> str:
        """What two entities share that stand for one state: its code; else the id itself."""
        return self._links.get(identifier, identifier)

    def value(self, identifier: str) -> str | None:
        """The TIMEX3 value of the time of that id."""
        return self._values[identifier]

    def sentence(self, token: Token) -> tuple[int, int]:
        """The token range of the sentence that holds the token."""
        number = self.sentence_number(token)
        end = self._sentences[number + 1] if number + 1 < len(self._sentences) else len(self.doc)
        return self._sentences[number], end

    def sentence_number(self, token: Token) -> int:
        """How many sentences precede the token's."""
        return bisect_right(self._sentences, token.i) - 1

    def is_title(self, token: Token) -> bool:
        """Whether the token stands in a short line without a final stop, as headlines are."""
        start, end = self.sentence(token)
        if start not in self._titles:
            self._titles[start] = self._short(start, end)
        return self._titles[start]

    def _short(self, start: int, end: int) -> bool:
        if end - start > 2 * TITLE_LENGTH:
            return False
        words = [one for one in self.doc[start:end] if not one.is_space]
        return len(words) <= TITLE_LENGTH and not words[-1].is_punct

    def tokens(self, start: int, end: int) -> range:
        """Indices of the tokens in the characters `[start, end)`."""
        first = self._token_at(start)
        last = first
        while last < len(self.doc) and self.doc[last].idx < end:
            last += 1
        return range(first, last)

    def root(self, span: Span) -> Token | None:
        """The token of the span that its other tokens hang on."""
        inside = self.tokens(span.start, span.end)
        return next((self.doc[i] for i in inside if self.doc[i].head.i not in inside or self.doc[i].head.i == i), None)

    def _index(self) -> None:
        offsets = ((token.idx, token.i) for token in self.doc)
        self._starts = dict(offsets)
        self._sentences = [sentence.start for sentence in self.doc.sents]
        self._kinds = {entity.id: entity.type for entity in self.entities}
        self._links = {entity.id: entity.link.id for entity in self.entities if entity.link}
        self._values = {time.id: time.value for time in self.times}
        for found in DATELINE.finditer(self.text):
            self.datelines.update(self.tokens(found.start(), found.end()))
        for entity in self.entities:
            for mention in entity.mentions:
                inside = self.tokens(mention.start, mention.end)
                self._cover(inside, entity, self.entity_at)
                self._cover(inside, (inside.start, inside.stop), self.mention_at)
        for quantity in self.quantities:
            self._cover(self.tokens(quantity.start, quantity.end), quantity, self.quantity_at)
        for time in self.times:
            self._cover(self.tokens(time.start, time.end), time, self.time_at)

    @staticmethod
    def _cover(inside: Iterable[int], value: T, table: dict[int, T]) -> None:
        for i in inside:
            table[i] = value

    def _token_at(self, start: int) -> int:
        found = self._starts.get(start)
        if found is not None:
            return found
        span = self.doc.char_span(start, start + 1, alignment_mode="expand")
        return span.start if span is not None else len(self.doc)
