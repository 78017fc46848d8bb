"""WikiEvents: news with KAIROS events and their arguments. Li, Ji and Han (NAACL 2021)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .files import DataFormatError, find, read_rows

EXPECTS = 'dev.jsonl or test.jsonl, or a folder with one, of rows with "text", "tokens" and "event_mentions"'

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """An event mention: a KAIROS type, its trigger, and arguments as (role, span), in code points of the text."""

    type: str
    trigger: Offsets
    arguments: tuple[tuple[str, Offsets], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its event mentions."""

    doc_id: str
    text: str
    events: tuple[Event, ...]


def read(path: Path) -> Iterator[Document]:
    """The documents, in order; of a folder, its test.jsonl, else its dev.jsonl, else its train.jsonl."""
    file = find(path, ("test.jsonl", "dev.jsonl", "train.jsonl"), EXPECTS)[0]
    for row in read_rows(file, EXPECTS, "doc_id", "text", "tokens", "entity_mentions", "event_mentions"):
        try:
            places = token_offsets(row["text"], row["tokens"])
            entities = {e["id"]: _span(places, e) for e in row["entity_mentions"]}
            events = tuple(_event(given, places, entities) for given in row["event_mentions"])
        except (KeyError, IndexError, ValueError) as error:
            raise DataFormatError(file, f"{row['doc_id']}: {error!r}", EXPECTS) from error
        yield Document(row["doc_id"], row["text"], events)


def token_offsets(text: str, tokens: Sequence[str]) -> list[Offsets]:
    """Where each token lies in the text: the set's own offsets count in another text.

    Raises:
        ValueError: a token is not in the text after the one before it.
    """
    out, at = [], 0
    for token in tokens:
        start = text.index(token, at)
        at = start + len(token)
        out.append((start, at))
    return out


def _span(places: Sequence[Offsets], given: Mapping[str, Any]) -> Offsets:
    return places[given["start"]][0], places[given["end"] - 1][1]


def _event(given: Mapping[str, Any], places: Sequence[Offsets], entities: Mapping[str, Offsets]) -> Event:
    arguments = tuple((a["role"], entities[a["entity_id"]]) for a in given["arguments"])
    return Event(given["event_type"], _span(places, given["trigger"]), arguments)
