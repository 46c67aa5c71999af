"""Names of countries that Qt shows in the user's language are read as those countries."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale

from chipline.paths import resources
from chipline.records.notation.countries import (
    country_code,
    country_names,
    jurisdiction_code,
    jurisdiction_names,
)

#: Alphabets that English was once to be written in.
NOBODYS = (QLocale.Script.DeseretScript, QLocale.Script.ShavianScript)


def _territories() -> dict[QLocale.Country, str]:
    codes = {each: QLocale.territoryToCode(each) for each in QLocale.Country}
    return {each: code for each, code in codes.items() if code in country_names()}


def test_every_territory_is_known_in_english() -> None:
    territories = _territories()
    assert len(set(territories.values())) == len(country_names())
    for territory, code in territories.items():
        shown = QLocale.territoryToString(territory)
        assert country_code(shown) == code, shown


@pytest.mark.parametrize("language", ["en", "de", "uk", "ru", "zh", "ar", "ja", "ko", "fr"])
def test_every_territory_is_known_by_its_own_name(language: str) -> None:
    asked = QLocale(language)
    every = QLocale.matchingLocales(
        asked.language(), QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    shown = {
        each.nativeTerritoryName(): QLocale.territoryToCode(each.territory())
        for each in every
        if each.script() not in NOBODYS
    }
    own = {name: code for name, code in shown.items() if code in country_names()}
    assert own
    for name, code in own.items():
        assert country_code(name) == code, name


def test_every_translated_name_is_read_back() -> None:
    names = {name: code for code, name in jurisdiction_names().items()}
    for file in (resources() / "translations").glob("chipline_*.ts"):
        # Our own file.
        for message in ET.parse(file).iter("message"):  # noqa: S314
            source, shown = message.findtext("source"), message.findtext("translation")
            if source in names and shown:
                assert jurisdiction_code(shown) == names[source], shown
