"""The data files: every row parses, speaks of what exists, and is there once."""

import re
from collections import Counter

import pytest

from dateline.pipeline.events.context import TESTS
from dateline.pipeline.events.lexicon import adjectives, nouns, verbs
from dateline.pipeline.events.tables import rows
from dateline.schemas import ontology

FILES = ["verbs", "nouns", "adjectives"]
REALIS = {"asserted", "planned", "hypothetical", "negated", "clause"}


def senses():
    for by in verbs().values():
        for some in by.values():
            yield from some
    for by in nouns().values():
        for some in by.values():
            yield from some
    for some in adjectives().values():
        yield from some


def expanded(name):
    """Every row of a trigger file once for each of its lemmas."""
    for lemmas, *rest in rows(name):
        for lemma in lemmas.split(","):
            yield lemma.strip(), *rest


def test_lexicon_covers_every_type():
    assert {sense.type for sense in senses()} - {None} == set(ontology().types)


def test_lexicon_is_broad():
    assert len(verbs()) > 400
    assert sum(len(by) for by in nouns().values()) > 250


@pytest.mark.parametrize("name", FILES)
def test_no_row_is_there_twice(name):
    assert [row for row, times in Counter(expanded(name)).items() if times > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_no_row_is_dead_behind_an_unconditional_one(name):
    open_rows, dead = set(), []
    for lemma, *rest in expanded(name):
        key = (lemma, rest[0]) if name == "verbs" else lemma
        if key in open_rows:
            dead.append((lemma, *rest))
        if rest[-1] == "-":
            open_rows.add(key)
    assert dead == []


def test_types_and_modes_exist():
    known = ontology().types
    wrong = [s for s in senses() if s.type is not None and s.mode is not None and s.mode not in known[s.type].modes]
    assert wrong == []


def test_named_tests_exist():
    named = {c.slot[1:] for sense in senses() for c in sense.conditions if c.named}
    assert named <= set(TESTS)


def test_conditions_name_slots_and_classes():
    plain = [c for sense in senses() for c in sense.conditions if not c.named]
    assert [c for c in plain if not re.fullmatch("[a-z_]+", c.slot) or "" in c.classes] == []


def test_roles_exist():
    known = ontology()
    for kind, mode, _, _, role in rows("roles"):
        assert kind == "*" or kind in known.types
        assert mode == "*" or mode in known.types[kind].modes
        assert role == "-" or role in known.roles


def test_mode_rules_exist():
    for kind, mode, where, _ in rows("mode_words"):
        assert mode in ontology().types[kind].modes
        assert where in ("arg", "clause")


def test_realis_rules_exist():
    assert {key for key, _ in rows("governors")} <= REALIS
    assert {key for key, _ in rows("adverbs")} <= REALIS
