"""Named tests of the lexicon that ask what the document or the sentence is about."""

from collections.abc import Callable
from functools import partial

from .classes import members
from .eventive import TESTS as EVENTIVE
from .eventive import Place, Test, eventive, near, sentence, told_of
from .lemmas import lemma_of
from .syntax import is_passive

#: A document is about a topic if it has so many of its words …
ENOUGH = 3
#: … and at least one in so many tokens.
DENSITY = 50


def _about(topic: str, at: Place) -> bool:
    count = at.view.topic(topic)
    return count >= ENOUGH and count * DENSITY >= len(at.view.doc)


def _often(topic: str, at: Place) -> bool:
    return at.view.topic(topic) >= ENOUGH


def _near(topic: str, at: Place) -> bool:
    return told_of(at, topic, sentence(at))


def _drill(at: Place) -> bool:
    drills = at.view.topic("drills")
    return drills > ENOUGH and drills > at.view.topic("violence")


def _joint(at: Place) -> bool:
    return at.view.topic("joint") >= ENOUGH and at.view.topic("drills") >= ENOUGH


def _coup(at: Place) -> bool:
    return _often("coups", at) and EVENTIVE["eventive"](at)


def _measure(at: Place) -> bool:
    restricting = members()["restricting"]
    words = {child.lower_ for child in at.token.children}
    return bool(words & restricting) or "the" in words


def _signed(at: Place) -> bool:
    return any(child.dep_ in ("acl", "relcl") and lemma_of(child) == "sign" for child in at.token.children)


def _that(at: Place) -> bool:
    return any(
        child.dep_ == "acl" and any(mark.lower_ == "that" for mark in child.children) for child in at.token.children
    )


def _negated(at: Place) -> bool:
    return any(child.dep_ == "neg" for child in at.token.children)


def _planned(at: Place) -> bool:
    return at.token.tag_ == "VB" and any(child.dep_ == "aux" for child in at.token.children)


def _passive(at: Place) -> bool:
    return is_passive(at.token)


TOPICS: dict[str, Test] = {
    "martial": partial(_about, "martial"),
    "cyber-text": partial(_often, "cyber"),
    "sanctions-text": partial(_often, "sanctions"),
    "leaving": partial(_often, "leaving"),
    "withdrawing": partial(_often, "withdrawing"),
    "bought": partial(_often, "buying"),
    "toll-near": partial(_near, "tolls"),
    "captives-near": partial(_near, "captives"),
    "police-text": partial(_near, "policing"),
}
MORE: dict[str, Test] = {
    "drill-text": _drill,
    "joint-text": _joint,
    "coup-text": _coup,
    "measure-text": _measure,
    "signed": _signed,
    "that-clause": _that,
    "negated": _negated,
    "planned": _planned,
    "passive": _passive,
    "violence-near": near,
    "shot-down": near,
    "protest-noun": eventive,
}
TESTS: dict[str, Callable[[Place], bool]] = {**EVENTIVE, **TOPICS, **MORE}
