"""Countries and territories by ISO 3166-1 code, and bodies of states that make rules of their own."""

from __future__ import annotations

from functools import cache

import pycountry

#: Shorter than ISO's names, as newspapers write them.
_SHORT = {
    "AE": "United Arab Emirates",
    "BN": "Brunei",
    "CD": "DR Congo",
    "CZ": "Czechia",
    "GB": "United Kingdom",
    "HK": "Hong Kong",
    "KP": "North Korea",
    "MM": "Myanmar",
    "MO": "Macau",
    "RU": "Russia",
    "TR": "Turkey",
    "US": "United States",
}


#: Bodies of states by codes that no country can come to have: ISO 3166-1 holds EU in reserve for the
#: Union, and its codes have two letters.
_BODIES = {"EU": "European Union", "X-WA": "Wassenaar Arrangement"}


@cache
def country_names() -> dict[str, str]:
    """Map every ISO 3166-1 alpha-2 code to its short name."""
    return {
        country.alpha_2: _SHORT.get(country.alpha_2, getattr(country, "common_name", country.name))
        for country in pycountry.countries
    }


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for country in pycountry.countries:
        code = country.alpha_2
        for word in (code, country.alpha_3, country.name, country_names()[code]):
            codes[word.casefold()] = code
    return codes | {"uae": "AE", "usa": "US", "uk": "GB", "south korea": "KR", "burma": "MM"}


def country_code(text: str) -> str | None:
    """Find the code for a code or a name, whatever its case; None when there is no such country."""
    return _codes().get(text.strip().casefold())


@cache
def jurisdiction_names() -> dict[str, str]:
    """Map the codes of all countries, and of the bodies that restrict as they do, to their names."""
    return country_names() | _BODIES


def jurisdiction_code(text: str) -> str | None:
    """Find the code of a country or of a body of states; None when there is none."""
    written = text.strip().casefold()
    for code, name in _BODIES.items():
        if written in (code.casefold(), name.casefold()):
            return code
    return "X-WA" if written == "wassenaar" else country_code(text)
