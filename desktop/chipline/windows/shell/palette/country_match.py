"""Which countries are called as somebody types: by any name, or as their own name begins."""

from __future__ import annotations

from functools import cache

import pycountry

from chipline.records.notation.countries import country_names, names_of
from chipline.records.notation.text import fold
from chipline.windows.formats import country_text

#: Fewer letters begin too many names, and stand for codes as well.
_LEAST = 3
#: More countries than these say that nobody was meant yet.
_MOST = 4
#: Countries that people call by their codes of three letters.
_KNOWN_BY_CODE = ("usa",)


def countries_called(typed: str) -> list[tuple[str, bool]]:
    """Return the codes of countries that are called so, each with whether that is the whole name.

    Those that are called just that, by any of their names, come first; then those whose own name
    begins so, unless too many do.
    """
    wanted = fold(typed.strip())
    if len(wanted) < _LEAST:
        return []
    found = {}
    for code in country_names():
        own = fold(country_text(code))
        just = wanted == own or wanted in _folded(code)
        if just or own.startswith(wanted) or fold(country_names()[code]).startswith(wanted):
            found[code] = just
    whole = [(code, True) for code, just in found.items() if just]
    begun = [(code, False) for code, just in found.items() if not just]
    return [*whole, *(begun if len(begun) <= _MOST else ())]


@cache
def _folded(code: str) -> tuple[str, ...]:
    """Return all names of a country, folded, without its codes: “and” is not typed for Andorra."""
    names = (fold(name) for name in names_of(code) if len(name) >= _LEAST)
    return tuple(name for name in names if name not in _codes() or name in _KNOWN_BY_CODE)


@cache
def _codes() -> frozenset[str]:
    return frozenset(fold(country.alpha_3) for country in pycountry.countries)
