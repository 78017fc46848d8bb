"""Slots of a word in the dependency parse: who its subject is, what its object, what hangs on its prepositions.

Passives are turned round, subjects are passed on through control, conjunction, participles and relative clauses, and
an eventive noun takes over the slots of the verb that carries it ("launched an attack on").
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from spacy.tokens import Token

from .lemmas import lemma_of
from .tables import rows, set_of, word_sets

Slots = dict[str, list[Token]]
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = {"dobj": "obj", "attr": "attr", "oprd": "oprd", "dative": "dat", "iobj": "dat"}
MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod"})
RELATIVES = frozenset({"WDT", "WP", "WRB"})
VERBS = frozenset({"VERB", "AUX"})
#: What the subject of a light verb is to the noun that it carries.
AGENTIVE = {"do": "by", "engage": "by", "put": "by", "undergo": "against", "under": "against"}
#: Light verbs that carry a noun behind a preposition: "go on strike", "come under fire", "put on alert".
IDIOMATIC = frozenset({"engage", "put", "under"})
#: Prepositions of place that may belong to the clause though they hang on a noun, and those of an object's.
CHAINED = frozenset({"in", "near", "at"})
ATTACHED = frozenset({"with", "to", "against", "on", "over", "for"})
#: How far subjects are passed on: a bound for hostile parses.
DEPTH = 6
#: How many ancestors or conjuncts are followed: the same.
FAR = 30


@dataclass(slots=True)
class Frame:
    """A word's slots; `carrier` is the light verb that carries a noun, `kind` how it does."""

    slots: Slots = field(default_factory=dict)
    carrier: Token | None = None
    kind: str | None = None

    def add(self, slot: str, token: Token) -> None:
        """Put `token` and what is conjoined to it in the slot."""
        held = self.slots.setdefault(slot, [])
        for one in (token, *_conjuncts(token)):
            if one not in held:
                held.append(one)


def frame_of(token: Token) -> Frame:
    """The slots of a verb, noun or adjective."""
    return _verb_frame(token) if token.pos_ in VERBS else _noun_frame(token)


def is_passive(token: Token) -> bool:
    """Whether a verb is a passive or a past participle after its noun."""
    relations = {child.dep_ for child in token.children}
    if relations & {"auxpass", "nsubjpass"}:
        return True
    if token.tag_ not in ("VBN", "VBD") or "dobj" in relations or _about_its_object(token):
        return False
    if "agent" in relations or token.dep_ == "acl":
        return True
    if token.tag_ == "VBN":
        return not _perfect(token)
    return lemma_of(token) in word_sets("control")["passive"] and "ccomp" not in relations


def _about_its_object(token: Token) -> bool:
    """In "the town that rebels took" the antecedent is the object."""
    return token.dep_ == "relcl" and any(
        child.dep_ == "nsubj" and child.tag_ not in RELATIVES for child in token.children
    )


def _perfect(token: Token) -> bool:
    """Whether "have" makes an active of the participle, its own or that of the verb that it is conjoined to."""
    for _ in range(DEPTH):
        if any(child.dep_ == "aux" and lemma_of(child) in ("have", "'ve") for child in token.children):
            return True
        if token.dep_ != "conj" or token.head.pos_ not in VERBS or token.head == token:
            return False
        if any(child.dep_ == "auxpass" for child in token.head.children):
            return False
        token = token.head
    return False


def surface_subjects(token: Token, depth: int = DEPTH) -> list[Token]:
    """The subject that a verb has or inherits, before passives are turned round."""
    own = [child for child in token.children if child.dep_ in SUBJECTS]
    own += [
        inner for child in token.children if child.dep_ == "aux" for inner in child.children if inner.dep_ in SUBJECTS
    ]
    if own:
        return [_antecedent(one, token) for one in own]
    if depth == 0:
        return []
    head = token.head
    if token.dep_ in ("acl", "relcl"):
        return [head] if token.dep_ == "relcl" or token.tag_ in ("VBG", "VBN", "VBD", "VB") else []
    if token.dep_ == "pcomp":
        return _of_gerund(head, depth)
    if token.dep_ in ("xcomp", "advcl", "ccomp", "conj", "dep") and head.pos_ in VERBS and head != token:
        return _passed_on(token, head, depth)
    return []


def _of_gerund(preposition: Token, depth: int) -> list[Token]:
    verb = preposition.head
    if verb.pos_ not in VERBS:
        return [child for child in verb.children if child.dep_ == "poss"]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if objects and preposition.lower_ in ("of", "from", "for", "into"):
        return objects[:1]
    return surface_subjects(verb, depth - 1)


def _passed_on(token: Token, head: Token, depth: int) -> list[Token]:
    if token.tag_ in ("VBD", "VBZ", "VBP"):
        return surface_subjects(head, depth - 1) if token.dep_ in ("conj", "dep") else []
    objects = [child for child in head.children if child.dep_ == "dobj"]
    if token.dep_ in ("xcomp", "ccomp") and objects and lemma_of(head) not in _subject_control():
        return objects[:1]
    return surface_subjects(head, depth - 1)


@cache
def _subject_control() -> frozenset[str]:
    return word_sets("control")["subject"]


def _antecedent(subject: Token, verb: Token) -> Token:
    return verb.head if subject.tag_ in RELATIVES and verb.dep_ == "relcl" else subject


def _verb_frame(token: Token) -> Frame:
    frame = Frame()
    passive = is_passive(token)
    for subject in surface_subjects(token):
        frame.add("obj" if passive else "subj", subject)
    for child in token.children:
        _add_child(frame, child)
    for acting in frame.slots.get("subj", ()):
        _add_chained(frame, acting, CHAINED)
    for affected in frame.slots.get("obj", ()):
        _add_chained(frame, affected, CHAINED | ATTACHED)
    if token.dep_ == "relcl":
        _fill_gap(frame, token)
    return frame


def _add_child(frame: Frame, child: Token) -> None:
    if child.dep_ in OBJECTS and child.tag_ not in RELATIVES and child.pos_ not in ("ADP", "SCONJ"):
        frame.add(OBJECTS[child.dep_], child)
    elif child.dep_ in ("agent", "prep") or (child.dep_ == "dative" and child.pos_ == "ADP"):
        _add_preposition(frame, child, "subj" if child.dep_ == "agent" else None)
    elif child.dep_ in ("xcomp", "ccomp"):
        frame.slots.setdefault("comp", []).append(child)
    elif child.dep_ == "advcl" and child.lower_ == "using":
        for inner in child.children:
            if inner.dep_ == "dobj":
                frame.add("with", inner)


def _fill_gap(frame: Frame, token: Token) -> None:
    subjects = [child for child in token.children if child.dep_ in SUBJECTS]
    if not any(child.tag_ not in RELATIVES for child in subjects):
        return
    where = [child for child in token.children if child.lower_ == "where"]
    if where:
        frame.add("in", token.head)
    elif "obj" not in frame.slots and not any(child.dep_ == "prep" and _bare(child) for child in token.children):
        frame.add("obj", token.head)


def _bare(preposition: Token) -> bool:
    return all(child.tag_ in RELATIVES for child in preposition.children)


def _add_preposition(frame: Frame, preposition: Token, slot: str | None = None) -> None:
    name = slot or canonical(preposition)
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            frame.add(name, child)
            _add_chained(frame, child, CHAINED)
        elif child.dep_ == "prep":
            _add_preposition(frame, child, "out_of" if preposition.lower_ == "out" else None)


def _add_chained(frame: Frame, noun: Token, prepositions: frozenset[str]) -> None:
    """What the parser hangs on a participant: "in the town of X in Y", "cut ties with Z"."""
    for child in noun.children:
        if child.dep_ == "prep" and canonical(child) in prepositions:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    frame.add(canonical(child), inner)


@cache
def _prepositions() -> dict[str, str]:
    return {word: key for key, words in rows("prepositions") for word in words.split()}


def canonical(preposition: Token) -> str:
    """The preposition that stands for all of its meaning."""
    word = preposition.lower_
    return _prepositions().get(word, word)


def _noun_frame(token: Token) -> Frame:
    frame = Frame()
    for child in token.children:
        _add_noun_child(frame, child)
    _add_carrier(frame, token)
    return frame


def _add_noun_child(frame: Frame, child: Token) -> None:
    if child.dep_ == "poss":
        frame.add("poss", child)
    elif child.dep_ in MODIFIERS:
        for one in (child, *(x for x in child.children if x.dep_ in MODIFIERS)):
            frame.add("mod", one)
    elif child.dep_ in ("prep", "agent"):
        _add_preposition(frame, child)
    elif child.dep_ in ("acl", "relcl"):
        _add_clause(frame, child)


def _add_clause(frame: Frame, verb: Token) -> None:
    """A clause on the noun gives it participants: "an attack carried out by X", "the strike that hit Y"."""
    kind = carries(verb)
    if kind is None:
        return
    inner = _verb_frame(verb)
    for slot, tokens in inner.slots.items():
        for one in tokens:
            if one != verb.head and slot != "obj":
                frame.add("by" if slot == "subj" else slot, one)


def carries(verb: Token) -> str | None:
    """How a light verb carries an eventive noun: do, happen, undergo; None if it does not."""
    return set_of("light").get(lemma_of(verb))


def _add_carrier(frame: Frame, token: Token) -> None:
    verb, slot = _governor(token)
    frame.slots["gov"] = [verb] if verb is not None else []
    if verb is None or verb.pos_ not in VERBS:
        return
    kinds = {k for k, words in word_sets("light").items() if lemma_of(verb) in words}
    inner = _verb_frame(verb)
    is_object = token in inner.slots.get("obj", ()) or token in inner.slots.get("attr", ())
    is_subject = token in inner.slots.get("subj", ())
    if is_object and "do" in kinds:
        _merge(frame, inner, verb, "do")
    elif is_object and "undergo" in kinds:
        _merge(frame, inner, verb, "undergo")
    elif is_subject and "happen" in kinds:
        _merge(frame, inner, verb, "happen")
    elif slot == "pobj" and kinds & IDIOMATIC:
        _merge(frame, inner, verb, next(iter(kinds & IDIOMATIC)))


def _merge(frame: Frame, inner: Frame, verb: Token, kind: str) -> None:
    frame.carrier, frame.kind = verb, kind
    subject = AGENTIVE.get(kind)
    for slot, tokens in inner.slots.items():
        if slot in ("attr", "comp") or (slot == "obj" and kind != "put"):
            continue
        name = subject if slot == "subj" else slot
        if name is None:
            continue
        for one in tokens:
            frame.add(name, one)


def _governor(token: Token) -> tuple[Token | None, str]:
    head, dep = token.head, token.dep_
    for _ in range(DEPTH):
        if dep == "conj" and head.head != head:
            head, dep = head.head, head.dep_
    if head == token:
        return None, dep
    if dep == "pobj" and head.head != head:
        return head.head, dep
    return head, dep


def near_ancestors(token: Token) -> list[Token]:
    """The words that a token hangs on, nearest first, as many as a sentence that people write may stack."""
    return list(islice(token.ancestors, FAR))


def _conjuncts(token: Token, depth: int = FAR) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in VERBS and depth > 0:
            yield child
            yield from _conjuncts(child, depth - 1)
        elif child.dep_ == "appos" and child.pos_ in ("NOUN", "PROPN") and token.lower_ in ("both", "all"):
            yield child
