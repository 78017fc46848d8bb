"""The last stage before output: overlapping readings settled, values put together into a validated record."""

from .build import assemble
from .reconcile import reconcile

__all__ = ["assemble", "reconcile"]
