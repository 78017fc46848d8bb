"""The trained models, and the code that loads and runs them; each has a model card beside it."""

from .language import PARSER, Parser, load_language

__all__ = ["PARSER", "Parser", "load_language"]
