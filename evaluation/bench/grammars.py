"""Quantities and times as functions over a given tokenisation, beside quantulum3 and dateparser."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import spacy
from dateparser.search import search_dates
from quantulum3 import classifier, parser
from spacy.tokens import Doc

from ...models import load_language
from ...pipeline.quantities import find_quantities
from ...pipeline.segment import segment
from ...pipeline.times import find_times
from .material import Material, spacy_on
from .table import Bound, Row, Section
from .texts import count, to_size
from .timing import Work, in_turn, together

#: Words a CPU second of both together.
LEAST_WORDS = 65_000
#: The ways in which the texts are tokenised beforehand.
TOKENISED = ("both, blank tokens", "both, parsed docs")


class Told(NamedTuple):
    """An article's text, and the day against which its times are read."""

    text: str
    day: date | None


def quantities(material: Material) -> Section:
    """Both grammars over tokens alone and over parsed docs, and the rivals on fewer of the same texts."""
    articles = to_size(_articles(material), material.words, _text)
    texts = [article.text for article in articles]
    few = to_size(texts, material.few, str)
    docs = (list(spacy.blank("en").pipe(texts)), list(load_language().pipe(texts)))
    works = [work for made in docs for work in _ours(made, articles)]
    base, other, dated, *ours = in_turn([spacy_on(few), *_rivals(few), *works], material.rounds)
    rivals = together("quantulum3, dateparser", (other, dated))
    rows = [Row(rivals, rivals), Row(other, other), Row(dated, dated)]
    for name, found, timed in zip(TOKENISED, ours[::2], ours[1::2], strict=True):
        both = together(name, (found, timed))
        bound = Bound(f"≥ {LEAST_WORDS:,}", both.each * LEAST_WORDS <= 1)
        rows += [Row(both, rivals, bound), Row(found, other), Row(timed, dated)]
    return Section(f"Quantities and times, {len(texts)} articles", base, "these", rows)


def _articles(material: Material) -> list[Told]:
    return [
        Told(article.text, date.fromisoformat(page.published) if page.published and article.kind == "story" else None)
        for page in material.pages
        for article in segment(page)
    ]


def _ours(docs: Sequence[Doc], articles: Sequence[Told]) -> list[Work]:
    words = count(article.text for article in articles)
    pairs = list(zip(docs, (article.day for article in articles), strict=True))
    return [
        Work("  quantities", words, lambda: [find_quantities(doc) for doc in docs]),
        Work("  times", words, lambda: [find_times(doc, published=day) for doc, day in pairs]),
    ]


def _rivals(texts: Sequence[str]) -> list[Work]:
    """The two libraries: quantulum3 without the classifier, which is an extra; dateparser told that it is English."""
    classifier.USE_CLF = False
    words = count(texts)
    return [
        Work("  quantulum3", words, lambda: [parser.parse(text) for text in texts]),
        Work("  dateparser", words, lambda: [search_dates(text, languages=["en"]) for text in texts]),
    ]


def _text(article: Told) -> str:
    return article.text
