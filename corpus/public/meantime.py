"""MEANTIME, English: Wikinews in CAT XML. Minard et al. (LREC 2016).

Tokens carry no offsets: the text is made from them. Annotators read the headline, the date line and the first sentences
of each document, of which this reader takes those up to the last that has an annotation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from .files import DataFormatError, find, read_xml
from .timex import Name, Timex, TimexDocument, day

EXPECTS = "a CAT XML document of MEANTIME, or a folder of them (corpus_apple/*.xml …)"

#: Sentences 0 and 1 are the headline and the date line; each stands on a line of its own.
HEAD_SENTENCES = 2
_NO_SPACE_BEFORE = frozenset([".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "n't", "”"])
_NO_SPACE_AFTER = frozenset(["(", "[", "$", "£", "€", "“"])
#: Quotation marks as the Penn Treebank writes them.
_QUOTES = {"``": "“", "''": "”"}
_NAMED = frozenset({"NAM", "PRE.NAM"})


@dataclass(frozen=True, slots=True)
class _Layout:
    """The text that tokens make, where each lies by its id, and where each sentence ends."""

    text: str
    tokens: dict[str, tuple[int, int]]
    sentence: dict[str, int]

    def span(self, markable: Element) -> tuple[int, int] | None:
        ids = [anchor.get("t_id", "") for anchor in markable.iter("token_anchor")]
        places = [self.tokens[token] for token in ids]
        return (min(places)[0], max(places)[1]) if places else None


def read(path: Path) -> Iterator[TimexDocument]:
    """The documents, by path; the date line's creation time is no expression of the text, and its line not scored."""
    for file in find(path, ("*.xml",), EXPECTS):
        root = read_xml(file, EXPECTS, "Document")
        try:
            yield _document(file, root)
        except KeyError as error:
            raise DataFormatError(file, f"an annotation names token {error}, which is not there", EXPECTS) from error


def _document(file: Path, root: Element) -> TimexDocument:
    layout = lay_out([(t.get("t_id", ""), int(t.get("sentence", 0)), t.text or "") for t in root.iter("token")])
    timexes = list(root.iter("TIMEX3"))
    created = next((t for t in timexes if t.get("functionInDocument") == "CREATION_TIME"), None)
    times = [
        Timex(*span, t.get("type", ""), t.get("value", ""))
        for t in timexes
        if t is not created and (span := layout.span(t))
    ]
    return TimexDocument(
        file.stem,
        layout.text,
        day(created.get("value")) if created is not None else None,
        tuple(sorted(times, key=lambda t: t.start)),
        _annotated(root, layout, layout.span(created) if created is not None else None),
        tuple(_names(root, layout)),
    )


def lay_out(tokens: list[tuple[str, int, str]]) -> _Layout:
    """Text made from tokens, each with its id and sentence."""
    text, places, sentences = "", {}, {}
    last, before = 0, ""
    for name, sentence, token in tokens:
        word = _QUOTES.get(token, token)
        if sentence != last and (last < HEAD_SENTENCES):
            text += "\n\n"
        elif text and word not in _NO_SPACE_BEFORE and before not in _NO_SPACE_AFTER:
            text += " "
        places[name] = (len(text), len(text) + len(word))
        text += word
        sentences[name], last, before = sentence, sentence, word
    return _Layout(text, places, sentences)


def _annotated(root: Element, layout: _Layout, created: tuple[int, int] | None) -> tuple[tuple[int, int], ...]:
    """Up to the end of the last sentence that has an annotation, without the creation time's own mention."""
    anchors = {anchor.get("t_id", "") for anchor in root.iter("token_anchor")}
    last = max((layout.sentence[token] for token in anchors), default=-1)
    end = max((layout.tokens[t][1] for t, sentence in layout.sentence.items() if sentence <= last), default=0)
    return ((0, end),) if created is None else ((0, created[0]), (created[1], end))


def _names(root: Element, layout: _Layout) -> Iterator[Name]:
    types = {entity.get("m_id", ""): entity.get("ent_type", "") for entity in root.iter("ENTITY")}
    of: dict[str, str] = {}
    for relation in root.iter("REFERS_TO"):
        target = relation.find("target")
        kind = types.get(target.get("m_id", ""), "") if target is not None else ""
        of |= {source.get("m_id", ""): kind for source in relation.iter("source")}
    for mention in root.iter("ENTITY_MENTION"):
        span = layout.span(mention)
        if span and mention.get("syntactic_type") in _NAMED and of.get(mention.get("m_id", "")):
            yield Name(*span, of[mention.get("m_id", "")])
