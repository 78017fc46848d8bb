"""Many documents: the stages run on each, in this process or in several, and nothing is lost."""

from .duplicates import Duplicates
from .extractor import Extractor, Outcome
from .pool import extract_all

__all__ = ["Duplicates", "Extractor", "Outcome", "extract_all"]
