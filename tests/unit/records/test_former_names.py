"""Former names: read, kept in one form, and told for a day."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.records.notation.former_names import former_names, name_on, parse_former_name
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, read

SPEC = KINDS["firm"].fields["former_names"]
DAYONE = {
    "name": "DayOne",
    "former_names": ["GDS International (2021-06/2025-01)", "GDS Offshore (../2021-06)", "Ten (X)"],
}


@pytest.mark.parametrize(
    ("written", "name", "held"),
    [
        ("GDS International (../2025-01)", "GDS International", "../2025-01"),
        ("GDS International(2020)", "GDS International", "2020"),
        ("  Facebook, Inc.  ", "Facebook, Inc.", ""),
        ("Foo (Shanghai)", "Foo (Shanghai)", ""),
        ("Foo (Jan 2020 – Mar 2021)", "Foo", "2020-01/2021-03"),
        ("Фірма (з квітня 2021)", "Фірма", "2021-04/.."),
        ("Studio (2020 Holdings)", "Studio (2020 Holdings)", ""),
        ("Foo (Shanghai) (2020/2021~)", "Foo (Shanghai)", "2020/2021~"),
        ("(2020)", "(2020)", ""),
    ],
)
def test_a_name_is_read_with_its_days(written: str, name: str, held: str) -> None:
    found = parse_former_name(written)
    assert found.name == name
    assert (found.held.text if found.held else "") == held
    assert parse_former_name(found.text) == found


@pytest.mark.parametrize("written", ["Foo (2020-13)", "Foo (2021/2020)", "Foo (../..)"])
def test_what_looks_like_a_date_must_be_one(written: str) -> None:
    with pytest.raises(FieldValueError, match="Former names"):
        read(SPEC, written)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2019-01-01", "GDS Offshore"),
        ("2021-05-31", "GDS Offshore"),
        ("2021-06-15", "GDS Offshore"),
        ("2021-07-01", "GDS International"),
        ("2025-01-31", "GDS International"),
        ("2025-02-01", "DayOne"),
    ],
)
def test_each_day_has_its_name(day: str, name: str) -> None:
    assert name_on(DAYONE, date.fromisoformat(day).toordinal()) == name


def test_what_was_kept_wrongly_is_a_name_without_days() -> None:
    (found,) = former_names({"former_names": ["Foo (2020-13)"]})
    assert (found.name, found.held) == ("Foo (2020-13)", None)


def test_a_firm_without_former_names_is_called_as_it_is() -> None:
    assert name_on({"name": "NVIDIA", "former_names": None}, 1) == "NVIDIA"
