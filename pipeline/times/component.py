"""The spaCy component `dateline_times`."""

from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from ..component import attach
from .find import find_times

#: Where the component keeps its times: `doc.spans[KEY]`.
KEY = "dateline_times"


@Language.factory("dateline_times", assigns=["doc.spans"], default_config={"published": None})
def create(nlp: Language, name: str, published: str | None) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """A component that reads times against `doc.user_data["published"]`, else against the configured day (ISO 8601)."""
    default = date.fromisoformat(published) if published else None

    def dateline_times(doc: Doc) -> Doc:
        times = find_times(doc, published=_day(doc.user_data.get("published")) or default)
        return attach(doc, KEY, times, [(time.start, time.end, time.kind) for time in times])

    return dateline_times


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
