"""Countries: every name finds its code."""

from __future__ import annotations

import pytest

from chipline.records.notation.countries import (
    country_code,
    country_names,
    jurisdiction_code,
    jurisdiction_names,
)
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, display, read, write


def test_every_short_name_is_unique_and_finds_its_code() -> None:
    names = country_names()
    assert len(names) >= 240
    assert len(set(names.values())) == len(names)
    for code, name in names.items():
        assert country_code(name) == code
        assert country_code(code.lower()) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("us", "US"),
        ("USA", "US"),
        (" Malaysia ", "MY"),
        ("UAE", "AE"),
        ("UK", "GB"),
        ("South Korea", "KR"),
        ("taiwan", "TW"),
        ("Taiwan, Province of China", "TW"),
        ("SGP", "SG"),
        ("Burma", "MM"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_found_by_name_or_code(written: str, code: str | None) -> None:
    assert country_code(written) == code


def test_short_names_are_those_of_newspapers() -> None:
    names = country_names()
    assert names["HK"] == "Hong Kong"
    assert names["TW"] == "Taiwan"
    assert names["GB"] == "United Kingdom"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("EU", "EU"),
        ("european union", "EU"),
        ("Wassenaar", "X-WA"),
        ("Wassenaar Arrangement", "X-WA"),
        ("x-wa", "X-WA"),
        ("USA", "US"),
        ("European", None),
        ("WA", None),
    ],
)
def test_a_jurisdiction_is_a_country_or_a_body(written: str, code: str | None) -> None:
    assert jurisdiction_code(written) == code


def test_a_body_is_no_country_and_takes_no_code_of_one() -> None:
    bodies = jurisdiction_names().keys() - country_names().keys()
    assert bodies == {"EU", "X-WA"}
    assert not any(country_code(code) for code in bodies)


def test_only_jurisdictions_take_a_body() -> None:
    spec = KINDS["restriction"].fields["jurisdictions"]
    kept = read(spec, "European Union; Wassenaar; NL")
    assert kept == ["EU", "X-WA", "NL"]
    assert read(spec, write(spec, kept)) == kept
    assert display(spec, kept) == "European Union, Wassenaar Arrangement, Netherlands"
    for kind, field in (("firm", "hq_country"), ("relocation", "to_countries")):
        with pytest.raises(FieldValueError, match="not a country"):
            read(KINDS[kind].fields[field], "EU")
