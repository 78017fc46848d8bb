"""The project's own form of gold as typed JSON: what `NAME.ann.json` may hold. `corpus/GUIDELINES.md` describes it."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ..schemas import Comparator, EntityType, EventType, Number, QuantityKind, Realis, Role, TimeKind
from .annotation import LineKind

#: Shortest and longest row of a trigger and of a mention.
TRIGGER_ROW, MENTION_ROW = (2, 3), (4, 5)


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class LineForm(_Form):
    """What one line of the document is."""

    line: Annotated[int, Field(ge=1)]
    kind: LineKind
    article: int | None = None


class PlaceForm(_Form):
    """A substring of a line, by its occurrence there."""

    line: int
    text: Annotated[str, Field(min_length=1)]
    occ: Annotated[int, Field(ge=0)] = 0


class EntityForm(_Form):
    """A named thing; its mentions are listed apart."""

    type: EntityType
    name: str
    link: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class QuantityForm(PlaceForm):
    """A number."""

    kind: QuantityKind
    comparator: Comparator = "equal"
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    currency: str | None = None
    item: str | None = None
    equivalent: str | None = None


class TimeForm(PlaceForm):
    """An expression of time."""

    kind: TimeKind
    value: str | None = None


def _of_length(least: int, most: int) -> BeforeValidator:
    def check(row: object) -> object:
        if not isinstance(row, list) or not least <= len(row) <= most:
            raise ValueError(f"a list of {least} to {most} parts is due")
        return row

    return BeforeValidator(check)


def _filled(rest: Sequence[Any]) -> BeforeValidator:
    """Puts defaults where a row ends early."""
    return BeforeValidator(lambda row: [*row, *rest[len(row) :]])


Line = Annotated[int, Field(ge=1)]
Occurrence = Annotated[int, Field(ge=0)]
Substring = Annotated[str, Field(min_length=1)]
TriggerRow = Annotated[tuple[Line, Substring, Occurrence], _filled((None, None, 0)), _of_length(*TRIGGER_ROW)]
MentionRow = Annotated[
    tuple[Line, Substring, Occurrence, str, Literal["name", "metonym"]],
    _filled((None, None, None, None, "name")),
    _of_length(*MENTION_ROW),
]


class EventForm(_Form):
    """A happening; a filler is an id or a substring."""

    type: Annotated[EventType, Field(alias="class")]
    mode: str | None = None
    realis: Realis = "asserted"
    mentions: tuple[TriggerRow, ...]
    args: tuple[tuple[Role, str | PlaceForm], ...] = ()
    attribution: str | PlaceForm | None = None

    @property
    def fillers(self) -> Iterator[tuple[str, str | PlaceForm]]:
        """Every role with its filler, the attribution among them."""
        yield from self.args
        if self.attribution is not None:
            yield "attribution", self.attribution


class DocumentForm(_Form):
    """One annotated document."""

    doc_id: str | None = None
    published: str | None = None
    lines: tuple[LineForm, ...] = ()
    entities: dict[str, EntityForm] = {}
    mentions: tuple[MentionRow, ...] = ()
    quantities: dict[str, QuantityForm] = {}
    times: dict[str, TimeForm] = {}
    events: dict[str, EventForm] = {}
