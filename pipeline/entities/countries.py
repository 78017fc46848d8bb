"""Names of states and peoples by their codes."""

from functools import cache

from .tables import rows


@cache
def _countries() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[3].split("|")[0] if len(row) > 3 else "") for row in rows("countries")}


def country_name(code: str) -> str:
    """The usual English name of the state with the ISO 3166-1 alpha-3 code `code`."""
    return _countries()[code][0]


def people_name(key: str, text: str) -> str:
    """The adjective of a people: of a state's code, or the canonical name itself; `text` where nothing is known."""
    return _countries()[key][1] or text if key in _countries() else text if key.islower() else key
