"""Named entities: recognition, linking of states and peoples, and the grouping of names."""

from .find import find_entities

__all__ = ["find_entities"]
