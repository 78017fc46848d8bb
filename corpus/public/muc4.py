"""MUC-4: reports of terrorism in Latin America with filled templates. Sundheim (1992).

Read in the JSON Lines of Du, Rush and Cardie (2021): lower-case texts, five string slots, each filler with the
mentions that the annotators accept for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .files import DataFormatError, find, read_rows

EXPECTS = 'test.json, dev.json or train.json, or a folder with one, of rows with "docid", "doctext" and "templates"'
SLOTS = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")

#: The accepted wordings of one filler.
Wordings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """An incident and the fillers of its slots; an incident of two types ("bombing / attack") has both."""

    types: tuple[str, ...]
    fills: Mapping[str, tuple[Wordings, ...]]


@dataclass(frozen=True, slots=True)
class Document:
    """A report, of which half tell no incident that counts, with its templates."""

    doc_id: str
    text: str
    templates: tuple[Template, ...]


def read(path: Path) -> Iterator[Document]:
    """The documents, in order; of a folder, its test.json, else its dev.json, else its train.json."""
    file = find(path, ("test.json", "dev.json", "train.json"), EXPECTS)[0]
    for row in read_rows(file, EXPECTS, "docid", "doctext", "templates"):
        try:
            yield Document(row["docid"], row["doctext"], tuple(_template(given) for given in row["templates"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise DataFormatError(file, f"{row['docid']}: a template is wrong ({error!r})", EXPECTS) from error


def _template(given: Mapping[str, object]) -> Template:
    fills = {slot: tuple(tuple(m[0] for m in filler) for filler in given[slot]) for slot in SLOTS}  # type: ignore[attr-defined]
    return Template(tuple(str(given["incident_type"]).split(" / ")), fills)
