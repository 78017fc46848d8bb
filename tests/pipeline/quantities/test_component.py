from dateline.pipeline.component import attached
from dateline.pipeline.quantities.component import KEY, QuantityComponent
from dateline.schemas import Quantity


def test_component_keeps_what_is_found(make_doc):
    doc = QuantityComponent()(make_doc("They lost 12 tanks and €5 million in cash"))
    values = attached(doc, KEY, Quantity)
    assert [(span.text, span.label_) for span in doc.spans[KEY]] == [("12 tanks", "count"), ("€5 million", "money")]
    assert [value.id for value in values] == ["q1", "q2"]


def test_empty_text(make_doc):
    assert attached(QuantityComponent()(make_doc("")), KEY, Quantity) == ()
