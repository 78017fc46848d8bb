"""Whatever the text: events validate, lie in it, and come in its order; the component says what the function says."""

import itertools
import time

import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.pipeline.component import attached
from dateline.pipeline.events import find_events
from dateline.pipeline.events.component import KEY
from dateline.schemas import Event

WORDS = st.sampled_from(
    [
        "Russia",
        "troops",
        "attacked",
        "killed",
        "five",
        "the",
        "a",
        "was",
        "by",
        "with",
        "missiles",
        "said",
        "it",
        "would",
        "not",
        "withdraw",
        "from",
        "and",
        "to",
        "of",
        ",",
        ".",
        "who",
        "arrested",
        "talks",
        "on",
        "Monday",
        "if",
        "deny",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=40))
def test_any_text_gives_valid_events(nlp, words):
    text = " ".join(words)
    events = find_events(nlp(text), entities=(), quantities=(), times=())
    assert [event.id for event in events] == [f"v{n}" for n in range(1, len(events) + 1)]
    starts = [event.mentions[0].start for event in events]
    assert starts == sorted(starts)
    for event in events:
        for trigger in event.mentions:
            assert text[trigger.start : trigger.end] == trigger.text


def test_triggers_never_overlap(extract):
    _, events = extract("A suicide car bomb attack and a missile strike killed ten, and the air strikes went on.")
    spans = sorted(trigger.span for event in events for trigger in event.mentions)
    assert spans
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_component_keeps_events_on_the_document(nlp):
    pipeline = spacy.blank("en")
    component = pipeline.create_pipe(KEY)
    doc = component(nlp("Rebels killed the mayor."))
    assert [event.type for event in attached(doc, KEY, Event)] == ["ASSAULT"]
    assert [span.text for span in doc.spans[KEY]] == ["killed"]


def test_a_long_chain_of_clauses_takes_linear_time(nlp):
    def seconds(clauses):
        doc = nlp("He said " + "that they agreed to urge them to attack and " * clauses + "leave.")
        begun = time.process_time()
        find_events(doc, entities=(), quantities=(), times=())
        return time.process_time() - begun

    seconds(5)
    assert seconds(160) < 60 * max(seconds(20), 0.002)
