"""The rule by which the schema's version grows, as a comparison of two JSON Schemas of the record."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

Step = Literal["minor", "major"]

#: Keywords that hold words about a schema, not what it allows.
_WORDS = frozenset({"description", "examples", "title", "$id", "$schema", "$comment"})
#: Keywords whose values are schemas under names of their own.
_NAMED = ("properties", "$defs")
#: The field that states the version, and so differs with it.
_VERSION_FIELD = "#/properties/schema_version"


class Change(NamedTuple):
    """One difference: where it is, as a JSON pointer, and the step of the version that it asks for."""

    step: Step
    where: str

    def __str__(self) -> str:
        return f"{self.step} {self.where}"


def compare_schemas(old: dict[str, Any], new: dict[str, Any]) -> tuple[Change, ...]:
    """The differences in what two JSON Schemas allow; wording is none.

    A field, a definition or an enumeration's value added is minor; anything removed or changed is major.
    """
    return tuple(_compare(old, new, "#"))


def _compare(old: dict[str, Any], new: dict[str, Any], where: str) -> Iterator[Change]:
    for name in _NAMED:
        yield from _compare_named(old.get(name, {}), new.get(name, {}), f"{where}/{name}")
    yield from _compare_sets(old.get("enum"), new.get("enum"), f"{where}/enum")
    added = new.get("properties", {}).keys() - old.get("properties", {}).keys()
    required = [name for name in new.get("required", ()) if name not in added]
    if sorted(required) != sorted(old.get("required", ())):
        yield Change("major", f"{where}/required")
    for key in sorted((old.keys() | new.keys()) - _WORDS - {*_NAMED, "enum", "required"}):
        yield from _compare_values(old.get(key), new.get(key), f"{where}/{key}")


def _compare_named(old: dict[str, Any], new: dict[str, Any], where: str) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        if f"{where}/{name}" == _VERSION_FIELD:
            continue
        if name not in new:
            yield Change("major", f"{where}/{name}")
        elif name not in old:
            yield Change("minor", f"{where}/{name}")
        else:
            yield from _compare(old[name], new[name], f"{where}/{name}")


def _compare_sets(old: list[str] | None, new: list[str] | None, where: str) -> Iterator[Change]:
    if (old is None) != (new is None) or set(old or ()) - set(new or ()):
        yield Change("major", where)
    elif set(new or ()) - set(old or ()):
        yield Change("minor", where)


def _compare_values(old: object, new: object, where: str) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _compare(old, new, where)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for number, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from _compare_values(before, after, f"{where}/{number}")
    elif old != new:
        yield Change("major", where)
