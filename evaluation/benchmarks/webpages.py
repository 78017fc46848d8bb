"""Article extraction benchmark: the story of a page, from its HTML and from its text dump.

A page's story is the text of all its articles that are no teasers, without their titles and bylines. As the
benchmark's own evaluation does, both texts are cut into shingles of four words; precision and recall of each page are
averaged over pages, and F1 is taken of the two averages; `exact` is the share of pages with all words right. The
segmenter is measured on all pages, those in other languages too, which the whole extraction skips; `English` leaves
those out whose gold story is not English. The rules for HTML were written with these pages in sight.
The line model was trained on the dumps: figures on them are no test of it; its card has cross-validated ones.

Published (F1, all 181 pages, from HTML): rs_trafilatura .970, trafilatura .958, html2text .662.
Source: README of github.com/scrapinghub/article-extraction-benchmark. None is known to us for text dumps.
"""

import html as entities
import re
from collections import Counter
from collections.abc import Iterator
from statistics import fmean

from ...corpus.public import webpages
from ...pipeline.ingest import RawDocument
from ...pipeline.ingest.decode import canonical
from ...pipeline.ingest.errors import IngestError
from ...pipeline.ingest.language import require_english
from ...pipeline.ingest.maintext import mark_main
from ...pipeline.ingest.titles import find_title
from ...pipeline.ingest.visible import read_page
from ...pipeline.segment import Article, segment
from ...schemas import Source
from ..layouts import as_raw
from ..tally import Count, Tally
from .benchmark import Benchmark
from .result import Published, Score, micro
from .system import System

SHINGLE = 4
STORY_KINDS = frozenset({"standfirst", "dateline", "body"})
FORMS = ("html", "dump")
_WORD = re.compile(r"\w+")
_BLOCK = (
    "p|div|li|ul|ol|h[1-6]|tr|td|section|article|aside|header|footer|nav|figure|figcaption|blockquote|form|button|label"
    "|table"
)
_HIDDEN = re.compile(r"(?is)<(script|style|noscript|template|svg|head)\b.*?</\1>|<!--.*?-->")
_BREAK = re.compile(rf"(?i)<(?:br|/?(?:{_BLOCK}))\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_SOURCE = "README of github.com/scrapinghub/article-extraction-benchmark"


def measure(page: webpages.Page, system: System) -> Tally:
    """Shingles of one page from both forms; pages that give no article are counted as lost."""
    tally = Tally()
    gold = shingles(page.story)
    stories = {"html": story(as_document(page)), "dump": story(as_raw(dump(page.html)))}
    for form, found in stories.items():
        cut = shingles(found)
        counts = ((gold & cut).total(), gold.total(), cut.total())
        tally.add(form, *counts)
        if is_english(page.story):
            tally.add(f"{form}, English", *counts)
        tally.add(f"{form} exact", words(page.story) == words(found), 1, 1)
    system.lost += not any(stories.values())
    return tally


def is_english(text: str) -> bool:
    """Whether language identification takes a text for English; a short one is taken for it."""
    try:
        require_english(text)
    except IngestError:
        return False
    return True


def as_document(page: webpages.Page) -> RawDocument:
    """A page as ingest reads it, whatever its language."""
    read = read_page(canonical(page.html))
    source = Source(media_type="text/html", sha256="0" * 64, url=page.url)
    return RawDocument("page", read.text, source, title=find_title(read), elements=mark_main(read))


def story(document: RawDocument) -> str:
    """The story that segmentation finds, whatever the language."""
    return "\n".join(body(article) for article in segment(document) if article.kind == "story")


def body(article: Article) -> str:
    """An article without bylines and title; headlines further down are its subheads, which the annotators keep."""
    kinds = [part.kind for part in article.segments]
    begins = next((at for at, kind in enumerate(kinds) if kind in STORY_KINDS), len(kinds))
    kept = [part for part in article.segments[begins:] if part.kind != "byline"]
    return "\n".join(article.text[part.start : part.end] for part in kept)


def dump(page: str) -> str:
    """The page's text as a crude dump: blocks on lines of their own, tags gone, nothing else left out."""
    text = _TAG.sub("", _BREAK.sub("\n", _HIDDEN.sub(" ", page)))
    lines = (" ".join(line.split()) for line in entities.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def words(text: str) -> list[str]:
    """Runs of word characters, case kept."""
    return _WORD.findall(text)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words; a shorter text is one run of all it has."""
    tokens = words(text)
    runs = (tuple(tokens[i : i + SHINGLE]) for i in range(max(1, len(tokens) - SHINGLE + 1)))
    return Counter(run for run in runs if run)


def macro(tallies: list[Tally]) -> Iterator[Score]:
    """Averages over pages; where neither side has words both are right, where one has none both are wrong."""
    for form in FORMS:
        for name in (form, f"{form}, English"):
            counts = [tally[name] for tally in tallies if name in tally]
            if counts:
                yield _average(name, counts)
        exact = f"{form} exact"
        yield from micro((Tally({exact: tally[exact]}) for tally in tallies), frozenset({exact}))


def _average(name: str, counts: list[Count]) -> Score:
    precision = fmean(_share(count.hits, count.system, count.gold + count.system) for count in counts)
    recall = fmean(_share(count.hits, count.gold, count.gold + count.system) for count in counts)
    both = precision + recall
    return Score(
        measure=name,
        score=_percent(2 * precision * recall / both if both else 0.0),
        precision=_percent(precision),
        recall=_percent(recall),
        hits=sum(count.hits for count in counts),
        gold=sum(count.gold for count in counts),
        system=sum(count.system for count in counts),
    )


def _share(hits: float, of: float, total: float) -> float:
    if not total:
        return 1.0
    return hits / of if of else 0.0


def _percent(share: float) -> float:
    return round(100 * share, 2)


WEBPAGES = Benchmark(
    name="webpages",
    title="Article extraction benchmark: shingles of four words, F1 of averages over pages",
    unit="pages",
    read=webpages.read,
    measure=measure,
    summary=macro,
    published=tuple(
        Published(system=name, scores={"html": f1}, on="all 181 pages", source=_SOURCE)
        for name, f1 in (("rs_trafilatura", 97.0), ("trafilatura", 95.8), ("html2text", 66.2))
    ),
)
