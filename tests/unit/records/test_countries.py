"""Countries: every name finds its code."""

from __future__ import annotations

import pytest

from chipline.records.countries import country_code, country_names


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
