"""What is timed: page to record, HTML, quantities and times, text dumps."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import trafilatura

from ...pipeline.batch import Extractor
from ...pipeline.ingest import RawDocument, from_html
from ...pipeline.segment import segment
from .grammars import quantities
from .material import Material, spacy_on
from .table import Bound, Row, Section
from .texts import count, dumped, to_size
from .timing import Pace, Work, in_turn, together

#: The share of the pipeline's time that segmentation of text may take.
SEGMENTATION_SHARE = 0.10
#: Reading and segmentation of HTML may take so much of the extraction library's time.
HTML_RATIO = 1.2


def extraction(material: Material) -> Section:
    """Page to record beside spaCy's pipeline, and the share of each stage."""
    pages = to_size(material.pages, material.words, _text)
    seen: list[dict[str, float]] = []
    works = [spacy_on([page.text for page in pages]), _extracting("dateline", pages, seen)]
    base, whole = in_turn(works, material.rounds)
    stages = sorted(_stages(whole.words, seen), key=lambda pace: -pace.each)
    rows = [Row(whole, whole), *(_stage_row(stage, whole) for stage in stages)]
    return Section("Page to record", base, "dateline", rows)


def html(material: Material) -> Section:
    """Reading and segmentation of HTML beside the extraction library alone."""
    sources, raws = material.html, _read(material)
    words = _words(raws)
    works = [
        spacy_on([raw.text for raw in to_size(raws, material.few, _text)]),
        Work("trafilatura.extract", words, lambda: [trafilatura.extract(source) for source in sources]),
        Work("  reading", words, lambda: [from_html(source, doc_id="page") for source in sources]),
        Work("  segmentation", words, lambda: [segment(raw) for raw in raws]),
    ]
    base, library, *parts = in_turn(works, material.rounds)
    whole = together("dateline", parts)
    bound = Bound(f"≤ {HTML_RATIO:.0%}", whole.beside(library) <= HTML_RATIO)
    rows = [Row(library, library), Row(whole, library, bound), *(Row(part, library) for part in parts)]
    return Section(f"HTML, {len(sources)} pages", base, "trafilatura", rows)


def segmentation(material: Material) -> Section:
    """Segmentation of text: of the HTML pages' text dumps, full of their site's furniture, and of the text pages."""
    dumps = to_size(dumped(_read(material)), material.words, _text)
    works = [
        spacy_on([page.text for page in to_size(dumps, material.few, _text)]),
        _extracting("dateline", dumps, []),
        _segmenting("  segmentation", dumps),
        _segmenting("segmentation of pages", to_size(dumped(material.pages), material.words, _text)),
    ]
    base, whole, part, other = in_turn(works, material.rounds)
    rows = [Row(whole, whole), Row(part, whole, _segmentation_bound(part, whole)), Row(other)]
    return Section(f"Text dumps of {len(material.html)} HTML pages", base, "dateline", rows)


SECTIONS: dict[str, Callable[[Material], Section]] = {
    "extraction": extraction,
    "html": html,
    "quantities": quantities,
    "segmentation": segmentation,
}


def _read(material: Material) -> list[RawDocument]:
    return [from_html(source, doc_id=f"page {number}") for number, source in enumerate(material.html, 1)]


def _extracting(name: str, pages: Sequence[RawDocument], seen: list[dict[str, float]]) -> Work:
    """The whole extraction of pages, which notes in `seen` after each run what its stages have taken in all."""
    extractor = Extractor()

    def run() -> None:
        for page in pages:
            extractor.extract(page)
        seen.append(dict(extractor.seconds))

    return Work(name, _words(pages), run)


def _stages(words: int, seen: Sequence[dict[str, float]]) -> list[Pace]:
    rounds = list(pairwise(seen))
    return [Pace(f"  {name}", words, tuple(after[name] - before[name] for before, after in rounds)) for name in seen[0]]


def _stage_row(stage: Pace, whole: Pace) -> Row:
    return Row(stage, whole, _segmentation_bound(stage, whole) if stage.name.strip() == "segment" else None)


def _segmentation_bound(part: Pace, whole: Pace) -> Bound:
    return Bound(f"≤ {SEGMENTATION_SHARE:.0%}", part.beside(whole) <= SEGMENTATION_SHARE)


def _segmenting(name: str, pages: Sequence[RawDocument]) -> Work:
    return Work(name, _words(pages), lambda: [segment(page) for page in pages])


def _words(pages: Sequence[RawDocument]) -> int:
    return count(map(_text, pages))


def _text(page: RawDocument) -> str:
    return page.text
