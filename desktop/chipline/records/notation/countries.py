"""Countries and territories by code, bodies of states that make rules, and what people call them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pycountry

from chipline.paths import resources
from chipline.records.message import Message, declared
from chipline.records.notation.text import fold

#: Shorter than ISO's names, as newspapers write them; those of the two Congos tell them apart.
_SHORT = {
    "AE": "United Arab Emirates",
    "BN": "Brunei",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "CZ": "Czechia",
    "GB": "United Kingdom",
    "HK": "Hong Kong",
    "KP": "North Korea",
    "MM": "Myanmar",
    "MO": "Macau",
    "RU": "Russia",
    "TR": "Turkey",
    "US": "United States",
    # No country of ISO's, which leaves XK to its users: they all write it for Kosovo.
    "XK": "Kosovo",
}

#: Bodies of states by codes that no country can come to have: ISO 3166-1 holds EU in reserve for the
#: Union, and its codes have two letters.
_BODIES = {"EU": "European Union", "X-WA": "Wassenaar Arrangement"}

#: What makes no difference in a name, and what is written short.
_ARTICLES = frozenset(("the", "of", "and", "та", "і", "й"))
_WHOLE_WORDS = {
    "st": "saint",
    "ste": "saint",
    "rep": "republic",
    "dem": "democratic",
    "is": "islands",
    "isl": "islands",
    "island": "islands",
}
_WORD = re.compile(r"[^\W_]+")
#: Letters that stand alone are an abbreviation, as in “U. S. A.”
_ALONE = re.compile(r"(?<=\b[^\W\d_]) (?=[^\W\d_]\b)")
_IN_BRACKETS = re.compile(r"(?P<name>.+\S)\s*[(\[（](?P<inner>[^()（）]+)[)\]）]")


@cache
def country_names() -> dict[str, str]:
    """Map the code of every country to its short name: those of ISO 3166-1 alpha-2, and XK."""
    names = {
        country.alpha_2: _SHORT.get(country.alpha_2, getattr(country, "common_name", country.name))
        for country in pycountry.countries
    }
    return names | {"XK": _SHORT["XK"]}


@cache
def jurisdiction_names() -> dict[str, str]:
    """Map the codes of all countries, and of the bodies that restrict as they do, to their names."""
    return country_names() | _BODIES


def _key(text: str) -> str:
    """Bring a name into the form in which it is looked up: its words, in any order."""
    bare = fold(text).replace("'", "").replace(".", "")
    words = _ALONE.sub("", " ".join(_WORD.findall(bare))).split()
    told = {word for word in words if word not in _ARTICLES} or set(words)
    if len(told) > 1:
        told = {_WHOLE_WORDS.get(word, word) for word in told}
    return " ".join(sorted(told))


@cache
def _names() -> dict[str, dict[str, None]]:
    """Map every code to all that stands for it, the short name first."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for code, name in jurisdiction_names().items():
        names[code].update({name: None, code: None})
    for country in pycountry.countries:
        told = (getattr(country, name, "") for name in ("name", "common_name", "official_name"))
        names[country.alpha_2].update(dict.fromkeys((*told, country.alpha_3, country.numeric)))
    for code, *shown in _table("country_names.tsv"):
        names[code].update(dict.fromkeys(shown))
    for code, *written in _table("country_aliases.tsv"):
        if code in names:
            names[code].update(dict.fromkeys(written))
    return names


def _table(name: str) -> list[list[str]]:
    text = (resources() / "notation" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    """Map what is written to the codes that it may stand for."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for code, names in _names().items():
        for name in filter(None, names):
            found[_key(name)][code] = None
    codes = {key: tuple(of) for key, of in found.items()}
    for pair, *doubtful in _table("country_aliases.tsv"):
        if "/" in pair:
            codes.update((_key(name), tuple(pair.split("/"))) for name in doubtful)
    return codes


def jurisdictions_called(text: str) -> tuple[str, ...]:
    """Return the codes of the countries and bodies that a text may name: none, one, or several."""
    key = _key(text)
    found = _codes().get(key, ())
    bracketed = None if found else _IN_BRACKETS.fullmatch(text.strip())
    if bracketed is None:
        return found
    # “China (CN)”, “United Arab Emirates (UAE)”: one and the same twice.
    name, inner = (jurisdictions_called(bracketed[part]) for part in ("name", "inner"))
    return tuple(code for code in name if code in inner)


def jurisdiction_code(text: str) -> str | None:
    """Find the code of a country or of a body of states by what people call it, in any case.

    None when nothing is called so, or more than one.
    """
    found = jurisdictions_called(text)
    return found[0] if len(found) == 1 else None


def country_code(text: str) -> str | None:
    """Find the code of a country by its code or by what people call it, in any case.

    None when nothing is called so, or more than one, or a body of states.
    """
    code = jurisdiction_code(text)
    return None if code in _BODIES else code


def coded_name(code: str) -> Message:
    """Write a country or body with its code behind it: “South Korea (KR)”."""
    return Message("{country} ({code})", country=declared(jurisdiction_names()[code]), code=code)


def names_of(code: str) -> tuple[str, ...]:
    """Return all that a country or body is called, its short name first, with its codes."""
    return tuple(filter(None, _names()[code]))
