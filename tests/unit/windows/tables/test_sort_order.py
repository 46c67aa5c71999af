"""Sort keys, the order of columns, and what goes onto the clipboard."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS
from chipline.windows.tables.columns.sort_order import (
    clicked,
    field_order,
    merged,
    place_in,
    stretches,
    widened,
    widths_to_fit,
)


def test_clicks_sort_up_then_down_then_as_at_first() -> None:
    up = clicked((), "name")
    down = clicked(up, "name")
    assert (up, down, clicked(down, "name")) == ((("name", False),), (("name", True),), ())


def test_a_click_on_another_header_sorts_by_that_alone() -> None:
    assert clicked((("name", True),), "began") == (("began", False),)


def test_shift_adds_a_key_turns_it_and_takes_it_away() -> None:
    two = clicked((("status", False),), "began", add=True)
    assert two == (("status", False), ("began", False))
    turned = clicked(two, "status", add=True)
    assert turned == (("status", True), ("began", False))
    assert clicked(turned, "status", add=True) == (("began", False),)


def test_every_kind_leads_with_something_to_read() -> None:
    for kind in ALL_KINDS:
        order = field_order(kind)
        assert sorted(order) == sorted(kind.fields)
        assert kind.fields[order[0]].column
    assert field_order(KINDS["relocation"])[:3] == ("name", "status", "firms")
    assert field_order(KINDS["citation"])[0] == "paraphrase"
    assert field_order(KINDS["link"])[0] == "subject"


def test_a_kept_order_is_taken_on_but_for_the_first_and_the_unknown() -> None:
    known = ("name", "a", "b", "c")
    assert merged(known, ["c", "gone", "name", "a", "c"]) == ("name", "c", "a", "b")


def test_places_are_found_and_gathered() -> None:
    order = np.array([5, 3, 9], np.int64)
    assert place_in(order, 9) == 2
    assert place_in(order, 4) is None
    assert place_in(order, None) is None
    assert stretches(np.array([1, 2, 3, 7, 9, 10], np.int64)) == [(1, 3), (7, 7), (9, 10)]
    assert stretches(np.empty(0, np.int64)) == []


@given(
    st.lists(st.tuples(st.integers(10, 400), st.integers(10, 400)), min_size=1, max_size=12),
    st.integers(0, 3000),
)
def test_widths_lie_between_modest_and_ideal_and_fill_no_more_than_there_is(
    columns: list[tuple[int, int]], room: int
) -> None:
    ideal, modest = zip(*columns, strict=True)
    widths = widths_to_fit(ideal, modest, room)
    for width, want, least in zip(widths, ideal, modest, strict=True):
        assert min(want, least) <= width <= want
    assert sum(widths) <= max(room, sum(min(pair) for pair in columns))


@given(
    st.lists(st.tuples(*[st.integers(10, 400)] * 3), min_size=1, max_size=12),
    st.integers(0, 3000),
)
def test_widths_shrink_to_the_least_and_no_further_where_there_is_no_room(
    columns: list[tuple[int, int, int]], room: int
) -> None:
    ideal, modest, least = zip(*columns, strict=True)
    widths = widths_to_fit(ideal, modest, room, least)
    smallest = [min(each) for each in columns]
    for width, want, small in zip(widths, ideal, smallest, strict=True):
        assert small <= width <= want
    assert sum(widths) <= max(room, sum(smallest))


def test_what_is_left_of_the_room_goes_to_columns_from_the_left_up_to_what_they_may_have() -> None:
    assert widened([100, 60, 80], [140, 0, 200], 260) == [120, 60, 80]
    assert widened([100, 60, 80], [140, 0, 200], 400) == [140, 60, 200]
    assert widened([100, 60, 80], [140, 0, 200], 900) == [140, 60, 200]
    assert widened([100, 60, 80], [140, 0, 200], 200) == [100, 60, 80]
