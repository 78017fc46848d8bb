"""Every field of every model is described, and has examples that it accepts."""

from typing import Annotated, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

import dateline.schemas
from dateline.schemas import Model, Ontology, Record


def models(model=Model):
    for subclass in model.__subclasses__():
        yield subclass
        yield from models(subclass)


def models_within(annotation):
    """The models that an annotation mentions, and those that they mention in turn."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_within(field.annotation)
    for part in get_args(annotation):
        yield from models_within(part)


SCHEMAS = sorted({m for m in models() if m.__module__.startswith(dateline.schemas.__name__)}, key=lambda m: m.__name__)
FIELDS = [(model, name) for model in SCHEMAS for name in model.model_fields]


def test_all_models_are_looked_at():
    assert {*models_within(Record), *models_within(Ontology)} <= set(SCHEMAS)


@pytest.mark.parametrize("model", SCHEMAS, ids=lambda model: model.__name__)
def test_models_say_what_they_are(model):
    assert model.__doc__
    assert model.__doc__ != Model.__doc__


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_fields_are_described_with_examples(model, name):
    field = model.model_fields[name]
    assert field.description
    assert field.description.endswith(".")
    assert field.examples
    adapter = TypeAdapter(Annotated[field.annotation, field])
    for example in field.examples:
        try:
            adapter.validate_python(example)
        except ValidationError as error:
            pytest.fail(f"{model.__name__}.{name} refuses its example {example!r}: {error}")
