"""Events of one article: who did what to whom, with what, where and when."""

from .find import find_events

__all__ = ["find_events"]
