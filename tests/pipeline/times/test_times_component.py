"""The spaCy component keeps its times on the document."""

from datetime import date

import spacy

from dateline.pipeline.component import attached
from dateline.pipeline.times.component import KEY
from dateline.schemas import Time


def test_component_reads_the_publication_date_of_the_document() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_times")
    doc = nlp.make_doc("It fell last week.")
    doc.user_data["published"] = date(2016, 10, 25)
    doc = nlp(doc)
    assert [time.value for time in attached(doc, KEY, Time)] == ["2016-W42"]
    assert [span.text for span in doc.spans[KEY]] == ["last week"]


def test_component_falls_back_on_its_configuration() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_times", config={"published": "2016-10-25"})
    assert [time.value for time in attached(nlp("It fell yesterday."), KEY, Time)] == ["2016-10-24"]
