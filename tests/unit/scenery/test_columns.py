"""Ids as numbers and back, and days so many months on."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.scenery.as_of import months_from
from chipline.scenery.columns import IdIndex, id_array

FIRST, SECOND = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"


def test_an_id_leads_to_its_number() -> None:
    index = IdIndex(id_array([FIRST, SECOND]))
    assert [index[FIRST], index[SECOND]] == [0, 1]
    assert list(index) == [FIRST, SECOND]


@pytest.mark.parametrize("unknown", ["", FIRST[:-1] + "9", FIRST + "0", "x"])
def test_what_is_no_id_here_is_not_found(unknown: str) -> None:
    index = IdIndex(id_array([FIRST, SECOND]))
    with pytest.raises(KeyError):
        index[unknown]


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(9999, 12, 1), 1, date.max),
        (date(1, 1, 1), -1, date.min),
    ],
)
def test_months_end_as_calendars_do_and_time_where_dates_do(
    day: date, months: int, then: date
) -> None:
    assert months_from(day.toordinal(), months) == then.toordinal()
