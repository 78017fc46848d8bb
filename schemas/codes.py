"""ISO 3166 country codes and ISO 4217 currency codes."""

from functools import cache
from typing import Annotated

import pycountry
from pydantic import AfterValidator, Field

#: Codes in use that ISO 3166 leaves to its users.
USER_ASSIGNED_COUNTRIES = frozenset({"XKX"})
_WITHDRAWN = """
ARA ATS BEF BGN BRC BRE CSK CYP DEM ECS EEK ESP FIM FRF GRD HRK IEP ITL LTL LVL NLG PEI PTE SIT SKK SUR YUM ZWL
"""
#: Codes of currencies withdrawn, of which older news speaks (ISO 4217, list three).
WITHDRAWN_CURRENCIES = frozenset(_WITHDRAWN.split())
#: Bitcoin, in the range that ISO 4217 leaves to its users.
USER_ASSIGNED_CURRENCIES = frozenset({"XBT"})


@cache
def country_codes() -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes, and XKX for Kosovo."""
    return frozenset(country.alpha_3 for country in pycountry.countries) | USER_ASSIGNED_COUNTRIES


@cache
def currency_codes() -> frozenset[str]:
    """ISO 4217 alphabetic codes, in force or withdrawn, and XBT for bitcoin."""
    in_force = frozenset(currency.alpha_3 for currency in pycountry.currencies)
    return in_force | WITHDRAWN_CURRENCIES | USER_ASSIGNED_CURRENCIES


def _is_country(code: str) -> str:
    if code not in country_codes():
        raise ValueError(f"{code!r} is no ISO 3166-1 alpha-3 code")
    return code


def _is_currency(code: str) -> str:
    if code not in currency_codes():
        raise ValueError(f"{code!r} is no ISO 4217 code")
    return code


CountryCode = Annotated[str, AfterValidator(_is_country), Field(pattern="^[A-Z]{3}$", examples=["RUS"])]
CurrencyCode = Annotated[str, AfterValidator(_is_currency), Field(pattern="^[A-Z]{3}$", examples=["EUR"])]
