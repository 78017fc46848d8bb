"""Records for a person at a terminal: the text with its mentions marked, and what it says as tables."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ...schemas import Entity, Event, Record
from .wording import Wording, quantity_in_words

_STYLES = {
    "PERSON": "bright_magenta",
    "COUNTRY": "bright_blue",
    "NATIONALITY": "blue",
    "ORGANIZATION": "bright_cyan",
    "LOCATION": "bright_green",
    "FACILITY": "green",
    "BASE": "bold green",
    "AIRCRAFT": "bright_yellow",
    "VESSEL": "yellow",
    "VEHICLE": "yellow",
    "WEAPON": "bright_red",
}
_QUANTITY, _TIME, _TRIGGER = "underline", "italic", "bold reverse"


def render(record: Record, *, text: bool = True) -> RenderableType:
    """The record as a panel: its text if asked for, then events, quantities, times and entities."""
    parts = [*([_text(record), _legend(record)] if text else []), *_tables(record)]
    return Panel(Group(*parts), title=_title(record), subtitle=_subtitle(record), title_align="left", padding=(1, 2))


def _title(record: Record) -> Text:
    name = record.title or record.text.split("\n", 1)[0]
    return Text(name if len(name) <= 90 else name[:89] + "…", style="bold")


def _subtitle(record: Record) -> Text:
    published = f"published {record.published} ({record.published_from})" if record.published else "no date"
    return Text(f"{record.record_id} · {record.kind} · {published}", style="dim")


def _text(record: Record) -> Text:
    text = Text(record.text)
    for entity in record.entities:
        for mention in entity.mentions:
            text.stylize(_STYLES[entity.type], mention.start, mention.end)
    for style, spans in ((_QUANTITY, record.quantities), (_TIME, record.times)):
        for span in spans:
            text.stylize(style, span.start, span.end)
    for event in record.events:
        for trigger in event.mentions:
            text.stylize(_TRIGGER, trigger.start, trigger.end)
    return text


def _legend(record: Record) -> Text:
    present = [kind for kind in _STYLES if any(entity.type == kind for entity in record.entities)]
    rows = [(kind.lower(), _STYLES[kind]) for kind in present]
    rows += [("quantity", _QUANTITY), ("time", _TIME), ("event", _TRIGGER)]
    return Text("\n  ").join([Text()]) + Text("  ").join(Text(name, style=style) for name, style in rows) + Text("\n")


def _tables(record: Record) -> Iterator[RenderableType]:
    if record.events:
        yield _events(record)
    if record.quantities:
        yield _quantities(record)
    if record.times:
        rows = [(time.text, time.value or "–", time.kind) for time in record.times]
        yield _table("Times", ("text", "value", "kind"), rows)
    if record.entities:
        yield _entities(record)


def _table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _events(record: Record) -> Table:
    wording = Wording(record)
    columns = ("event", "who", "what, to whom", "where", "when", "how many", "said by")
    return _table("Events", columns, [_event(event, wording) for event in record.events])


def _event(event: Event, wording: Wording) -> tuple[str, ...]:
    name = event.type + (f" {event.mode}" if event.mode else "")
    return (
        name if event.realis == "asserted" else f"{name}\n({event.realis})",
        wording.roles(event, ["agent"]),
        wording.roles(event, ["target", "artifact", "beneficiary", "topic", "instrument"]),
        wording.where(event),
        wording.roles(event, ["time"]),
        wording.how_many(event),
        wording.filler(event.attribution) if event.attribution else "",
    )


def _quantities(record: Record) -> Table:
    by_id = {quantity.id: quantity for quantity in record.quantities}
    rows = [
        (
            " ".join(quantity.text.split()),
            quantity_in_words(quantity),
            ", ".join(quantity_in_words(by_id[other]) for other in quantity.equivalents),
        )
        for quantity in record.quantities
    ]
    return _table("Quantities", ("text", "reading", "restated as"), rows)


def _entities(record: Record) -> Table:
    rows = [(kind, ", ".join(map(_named, group))) for kind in _STYLES if (group := _of_type(record, kind))]
    return _table("Entities", ("type", "names"), rows)


def _of_type(record: Record, kind: str) -> list[Entity]:
    return [entity for entity in record.entities if entity.type == kind]


def _named(entity: Entity) -> str:
    link = f" [{entity.link.id}]" if entity.link else ""
    times = f" ×{len(entity.mentions)}" if len(entity.mentions) > 1 else ""
    return " ".join(entity.name.split()) + link + times
