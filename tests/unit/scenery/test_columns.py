"""Ids as numbers and back, and days so many months on."""

from __future__ import annotations

import threading
from datetime import date
from typing import Any

import numpy as np
import pytest

from chipline.scenery import events
from chipline.scenery.as_of import months_from
from chipline.scenery.columns import ID_BYTES, IdIndex, Relations, id_array, readable_ids

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


@pytest.mark.parametrize("wide", ["a" * 39 + "é", "б" * 40, "a\u0301" * 30, "x" * 60])
def test_an_id_that_has_no_room_is_found_as_what_is_read_of_it(wide: str) -> None:
    index = IdIndex(id_array([FIRST, wide]))
    first, second = index
    assert wide.startswith(second)
    assert [index[first], index[second]] == [0, 1]


@pytest.mark.parametrize("spoilt", [b"A\xffb", b"\xed\xa0\x80x", b"abc\xc3"])
def test_an_id_that_is_no_text_is_found_as_what_is_read_of_it(spoilt: bytes) -> None:
    ids = np.array([FIRST.encode(), spoilt], dtype=f"S{ID_BYTES}")
    index = IdIndex(readable_ids(ids))
    assert [index[each] for each in index] == [0, 1]


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


def test_links_are_sought_while_the_dates_are_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    seeking, sought = [], events._links

    def links(*given: Any) -> Any:
        seeking.append(threading.current_thread())
        return sought(*given)

    monkeypatch.setattr(events, "_links", links)
    assert len(events.events_from_columns([], Relations.none())) == 0
    assert seeking
    assert seeking[0] is not threading.current_thread()
