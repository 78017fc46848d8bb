"""CoNLL: one token and its IOB2 tag a line, entities only: `NAME.conll` beside `NAME.txt`.

All other layers are left out, and so are links, and which mentions are of one entity: read back, mentions with the same
words and type are, and every line of the text is body. Tokens are cut where a mention begins or ends, and are found
again in the text, where nothing but white space stands between them: so every offset is kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from .annotation import GoldDocument
from .errors import AnnotationError
from .files import document_path, read_text
from .marks import LABELS, SAME, Link, Mark, Sheet
from .tokens import tokenized
from .unmark import document_of

SUFFIX = ".conll"
OUTSIDE = "O"


def write_conll(documents: Iterable[GoldDocument], folder: Path) -> None:
    """Write each document's entities.

    Raises:
        ValueError: a mention begins or ends with white space, which no token can hold.
    """
    for document in documents:
        path = document_path(folder, document.doc_id, SUFFIX)
        path.with_suffix(".txt").write_bytes(document.text.encode())
        path.write_text("".join(f"{row}\n" for row in _rows(document)), encoding="utf-8")


def _rows(document: GoldDocument) -> Iterator[str]:
    """`token TAB tag`, an empty line where the text has a line break outside of mentions."""
    mentions = [(mention, entity.type) for entity in document.entities for mention in entity.mentions]
    tag_at: dict[int, str] = {}
    for mention, label in mentions:
        if mention.text != mention.text.strip():
            raise ValueError(f"{document.doc_id}: offset {mention.start}: {mention.text!r} begins or ends with a space")
        tag_at |= dict.fromkeys(range(mention.start + 1, mention.end), f"I-{label}")
        tag_at[mention.start] = f"B-{label}"
    for token in tokenized(document.text, (mention for mention, _ in mentions)):
        tag = tag_at.get(token.idx, OUTSIDE)
        if not token.is_space:
            yield f"{token.text}\t{tag}"
        elif "\n" in token.text and not tag.startswith("I-"):
            yield ""


def read_conll(folder: Path) -> Iterator[GoldDocument]:
    """Every document of a folder and the folders in it; the first column is the token, the last its tag.

    Raises:
        AnnotationError: a line has no tag or an unknown one, or the tokens are not those of the text.
        FileNotFoundError: the folder holds no annotation.
    """
    paths = sorted(folder.rglob(f"*{SUFFIX}"))
    if not paths:
        raise FileNotFoundError(f"{folder} holds no NAME{SUFFIX}")
    for path in paths:
        doc_id = path.relative_to(folder).with_suffix("").as_posix()
        sheet = Sheet(doc_id, read_text(path.with_suffix(".txt"), path, doc_id), None)
        try:
            sheet.marks = _marks(read_text(path, path, doc_id), sheet.text)
        except ValueError as error:
            raise AnnotationError(path, doc_id, [str(error)]) from error
        sheet.links = _links(sheet)
        yield document_of(sheet, path)


def _marks(rows: str, text: str) -> list[Mark]:
    found: list[Mark] = []
    at, open_label = 0, ""
    for number, row in enumerate(rows.split("\n"), 1):
        if not row.strip():
            open_label = ""
            continue
        token, tag = row.split()[0], row.split()[-1]
        start = text.find(token, at)
        if start < 0 or text[at:start].strip():
            raise ValueError(f"line {number}: {token!r} is not the text's next token at offset {at}")
        at = start + len(token)
        label = _label(tag, number)
        if label and tag[0] == "I" and label == open_label:
            last = found.pop()
            found.append(Mark(last.id, last.start, at, label))
        elif label:
            found.append(Mark(f"T{len(found) + 1}", start, at, label))
        open_label = label
    return found


def _label(tag: str, number: int) -> str:
    prefix, _, label = tag.partition("-")
    if tag == OUTSIDE:
        return ""
    if prefix not in ("B", "I") or label not in LABELS["entity"]:
        raise ValueError(f"line {number}: {tag!r} is no IOB2 tag of an entity")
    return label


def _links(sheet: Sheet) -> list[Link]:
    alike: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in sheet.marks:
        alike[mark.label, sheet.text[mark.start : mark.end]].append(mark)
    return [Link(SAME, one.id, two.id) for marks in alike.values() for one, two in pairwise(marks)]
