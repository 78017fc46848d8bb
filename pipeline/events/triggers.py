"""Finds the words that name events, with the sense of the lexicon that their context selects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ...schemas import EventType
from .context import TESTS
from .eventive import Place, is_habitual
from .headlines import headline_verb
from .lemmas import lemma_of
from .lexicon import Condition, Sense, adjectives, nouns, verbs
from .pronouns import antecedent, is_pronoun
from .sayings import saying
from .syntax import Frame, frame_of
from .tables import word_sets
from .view import View

#: How the tags of words begin that may be triggers.
TELLING = frozenset({"NN", "VB", "JJ", "RP"})
NOMINAL_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
#: Dependencies of a noun that only modifies another.
ATTRIBUTIVE = frozenset({"compound", "nmod", "amod"})
PARTICLES = frozenset({"prt", "advmod", "prep", "acomp", "oprd"})
INFINITIVE = "inf"
#: Types of which an attributive participle may tell.
DONE_TO = frozenset({"ASSAULT", "COERCE", "OVERTHROW"})
COORDINATING = frozenset({"and", "or", ","})


@dataclass(slots=True)
class Candidate:
    """A trigger: its head token, the token range of its span, its slots, type and mode.

    `weak` ones (attributive participles, words without any participant) count only beside a full mention of the event;
    a mode that is only `usual` gives way to what the context says.
    """

    token: Token
    first: int
    last: int
    frame: Frame
    type: EventType
    mode: str | None
    weak: bool = False
    usual: bool = False
    evidence: str = "framed"


def find_triggers(view: View) -> Iterator[Candidate]:
    """The triggers of the document in text order."""
    pending: Candidate | None = None
    for token in view.doc:
        if token.i in view.mention_at or token.i in view.time_at:
            continue
        found = _read(view, token)
        if found is None or (pending is not None and token.i <= pending.last):
            continue
        if pending is not None and found.first > pending.last:
            yield pending
        pending = found
    if pending is not None:
        yield pending


def _read(view: View, token: Token) -> Candidate | None:
    tag, lemma = token.tag_, view.lemmas[token.i]
    if tag[:2] not in TELLING and lemma not in adjectives():
        return None
    found = _hyphenated(view, token) or _misread(view, token) or _said(view, token)
    if found is None and tag in NOMINAL_TAGS and lemma in nouns():
        found = _noun(view, token, nouns()[lemma])
    elif found is None and tag == "VBG" and token.dep_ == "compound" and token.lower_ in nouns():
        found = _noun(view, token, nouns()[token.lower_])
    elif found is None and tag.startswith("VB") and lemma in verbs():
        found = _verb(view, token, verbs()[lemma])
    elif found is None and tag == "JJ" and token.dep_ in ATTRIBUTIVE:
        found = _participle(view, token)
    if found is None and lemma in adjectives():
        found = _adjective(view, token, adjectives()[lemma])
    return found


def _misread(view: View, token: Token) -> Candidate | None:
    """A headline's verb that was tagged as a noun."""
    read = headline_verb(view, token, verbs().keys())
    if read is None:
        return None
    lemma, frame = read
    after = token.nbor(1) if token.i + 1 < len(view.doc) else None
    by_particle = verbs()[lemma]
    if after is not None and after.lower_ in by_particle:
        sense = _select(view, token, frame, by_particle[after.lower_])
        if sense is not None:
            return _candidate_of_verb(view, token, after.i, frame, sense)
    sense = _select(view, token, frame, by_particle.get("", ()))
    return _candidate_of_verb(view, token, token.i, frame, sense) if sense else None


def _said(view: View, token: Token) -> Candidate | None:
    """A verb of saying that is a pledge, a threat, a demand, a charge or a denial."""
    act = saying(view, token) if token.tag_.startswith("VB") and view.lemmas[token.i] not in verbs() else None
    if act is None:
        return None
    (kind, mode), frame = act
    return Candidate(token, token.i, token.i, frame, kind, mode, evidence="said")


def _participle(view: View, token: Token) -> Candidate | None:
    """An attributive participle tagged as an adjective: "the besieged city"."""
    stem = token.lower_.removesuffix("d")
    lemma = next((one for one in (stem, stem.removesuffix("e"), stem[:-2]) if one in verbs()), None)
    if lemma is None or not token.lower_.endswith("ed"):
        return None
    frame = Frame()
    frame.add("obj", token.head)
    sense = _select(view, token, frame, verbs()[lemma].get("", ()))
    if sense is None or sense.type is None or sense.type not in DONE_TO:
        return None
    return Candidate(token, token.i, token.i, frame, sense.type, sense.mode, weak=True, usual=sense.usual)


def _hyphenated(view: View, token: Token) -> Candidate | None:
    """Words joined by hyphens are several tokens: "pull-out", "cyber-attack", "hostage-taking"."""
    first, lemmas = token.i, view.lemmas
    while first >= 2 and lemmas[first - 1] == "-" and not view.doc[first - 2].whitespace_:
        first -= 2
    if first == token.i or (token.i + 1 < len(lemmas) and lemmas[token.i + 1] == "-"):
        return None
    senses = _of_compound("".join(one.lower_ for one in view.doc[first : token.i + 1]))
    head = next((one for one in view.doc[first : token.i + 1] if not first <= one.head.i <= token.i), token)
    if head.dep_ in ATTRIBUTIVE and head.head.i > head.i:
        return None
    frame = frame_of(head)
    sense = _select(view, head, frame, senses)
    if sense is None or sense.type is None:
        return None
    return Candidate(head, first, token.i, frame, sense.type, sense.mode, usual=sense.usual, evidence=sense.evidence)


def _of_compound(word: str) -> tuple[Sense, ...]:
    return next((nouns()[one][()] for one in (word, word.removesuffix("s")) if () in nouns().get(one, {})), ())


def _verb(view: View, token: Token, by_particle: dict[str, tuple[Sense, ...]]) -> Candidate | None:
    if token.dep_ in ("aux", "auxpass", "compound"):
        return None
    weak = token.dep_ == "amod"
    if weak and token.tag_ != "VBN":
        return None
    frame = frame_of(token)
    if weak:
        frame.add("obj", token.head)
    _turn(frame, lemma_of(token))
    for particle in _particles(token):
        senses = by_particle.get(particle.lower_)
        sense = _select(view, token, frame, senses) if senses else None
        if sense is not None:
            last = particle.i if particle.i == token.i + 1 else token.i
            return _candidate_of_verb(view, token, last, frame, sense)
    sense = _select(view, token, frame, by_particle.get("", ()))
    return _candidate_of_verb(view, token, token.i, frame, sense) if sense else None


def _candidate_of_verb(view: View, token: Token, last: int, frame: Frame, sense: Sense) -> Candidate | None:
    if sense.type is None or is_habitual(view, token, frame, sense.type):
        return None
    return Candidate(
        token, token.i, last, frame, sense.type, sense.mode, token.dep_ == "amod", sense.usual, sense.evidence
    )


def _turn(frame: Frame, lemma: str) -> None:
    """Who dies or falls is affected, not acting; what is left behind is an origin."""
    if lemma in word_sets("control")["affected"] and "subj" in frame.slots:
        frame.slots["obj"] = [*frame.slots.pop("subj"), *frame.slots.get("obj", ())]


def _particles(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ in PARTICLES and child.i > token.i]


def _noun(view: View, token: Token, by_words: dict[tuple[str, ...], tuple[Sense, ...]]) -> Candidate | None:
    for words, senses in by_words.items():
        first = token.i - len(words)
        if words and not _preceded(view, token, words, first):
            continue
        if token.dep_ in ATTRIBUTIVE and token.head.i > token.i and not _carried_on(view, token):
            return None
        frame = frame_of(token)
        sense = _select(view, token, frame, senses)
        if sense is not None:
            return _candidate(token, first, frame, sense)
    return None


def _preceded(view: View, token: Token, words: tuple[str, ...], first: int) -> bool:
    if first < view.sentence(token)[0]:
        return False
    return all(
        lemma_of(token.doc[first + k]) == word or token.doc[first + k].lower_ == word for k, word in enumerate(words)
    )


def _carried_on(view: View, token: Token) -> bool:
    """In headlines the parser takes "Car bomb kills ten" for a compound; "shelling and air strikes" are two."""
    joined = token.i + 1 < len(view.doc) and token.nbor(1).lower_ in COORDINATING
    return joined or token.head.tag_ not in NOMINAL_TAGS or headline_verb(view, token.head, verbs().keys()) is not None


def _adjective(view: View, token: Token, senses: Sequence[Sense]) -> Candidate | None:
    frame = frame_of(token)
    if token.i - 1 in view.quantity_at:
        frame.add("mod", token.nbor(-1))
    sense = _select(view, token, frame, senses)
    return _candidate(token, token.i, frame, sense) if sense else None


def _candidate(token: Token, first: int, frame: Frame, sense: Sense) -> Candidate | None:
    if sense.type is None:
        return None
    return Candidate(token, first, token.i, frame, sense.type, sense.mode, usual=sense.usual, evidence=sense.evidence)


def _select(view: View, token: Token, frame: Frame, senses: Sequence[Sense]) -> Sense | None:
    for sense in senses:
        if all(_holds(view, token, frame, condition) for condition in sense.conditions):
            return sense
    agentless = "subj" not in frame.slots and TESTS["martial"](Place(view, token, frame))
    return (
        next((sense for sense in senses if _fits_without_agent(view, token, frame, sense)), None) if agentless else None
    )


def _fits_without_agent(view: View, token: Token, frame: Frame, sense: Sense) -> bool:
    """Whether all but the agent is there, where the document tells of armed forces: "the vessel was escorted"."""
    needed = [one for one in sense.conditions if one.slot != "subj" or one.forbidden]
    plain = [one for one in needed if not one.named and not one.forbidden]
    return bool(plain) and all(_holds(view, token, frame, one) for one in needed)


def _holds(view: View, token: Token, frame: Frame, condition: Condition) -> bool:
    if condition.named:
        return TESTS[condition.slot[1:]](Place(view, token, frame)) is not condition.forbidden
    fillers = [one for one in frame.slots.get(condition.slot, ()) if one.i not in view.time_at]
    if "*" in condition.classes:
        return bool(fillers) is not condition.forbidden
    held = any(_belongs(view, filler, condition) for filler in fillers)
    return held is not condition.forbidden


def _belongs(view: View, filler: Token, condition: Condition) -> bool:
    if condition.slot == "comp" and INFINITIVE in condition.classes:
        return filler.tag_ == "VB" and any(child.lower_ == "to" for child in filler.children)
    if condition.slot == "gov":
        return lemma_of(filler) in condition.classes
    if not condition.classes.isdisjoint(view.classes(filler)):
        return True
    meant = antecedent(view, filler) if is_pronoun(filler) and not condition.forbidden else None
    return meant is not None and not condition.classes.isdisjoint(view.classes(meant))
