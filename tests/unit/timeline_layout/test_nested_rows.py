"""Rows that are nested, and the height that they get."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipline.timeline_layout.lanes.nested_rows import NO_ROW, nested_rows, row_sums
from chipline.timeline_layout.lanes.row_budget import (
    FOLD,
    OTHERS,
    PAD,
    PITCH,
    GroupNeed,
    LaneNeed,
    budget,
)

intervals = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 60)), min_size=0, max_size=40
).map(
    lambda found: (
        np.array([a for a, _ in found], float),
        np.array([a + b for a, b in found], float),
    )
)


@given(intervals, st.integers(1, 12))
def test_what_stands_in_a_row_never_overlaps(
    found: tuple[np.ndarray, np.ndarray], most: int
) -> None:
    left, right = found
    rows = nested_rows(left, right, np.arange(len(left)), most)
    assert ((rows >= NO_ROW) & (rows < most)).all()
    for one, other in combinations(range(len(left)), 2):
        if rows[one] == rows[other] != NO_ROW:
            assert right[one] <= left[other] or right[other] <= left[one]


@given(intervals, st.integers(1, 11))
def test_the_rows_of_a_lower_lane_are_the_first_of_a_higher_one(
    found: tuple[np.ndarray, np.ndarray], most: int
) -> None:
    left, right = found
    order = np.arange(len(left))[::-1].copy()
    lower, higher = (nested_rows(left, right, order, rows) for rows in (most, most + 1))
    assert (lower[lower != NO_ROW] == higher[lower != NO_ROW]).all()
    assert ((higher == most) | (higher == lower)).all()


def test_what_comes_first_gets_the_lowest_row() -> None:
    left, right = np.array([0.0, 10.0, 20.0]), np.array([30.0, 40.0, 50.0])
    assert nested_rows(left, right, np.array([2, 0, 1]), 9).tolist() == [1, 2, 0]
    assert nested_rows(left, right, np.array([2, 0, 1]), 2).tolist() == [1, NO_ROW, 0]
    seen = np.array([True, True, False])
    assert row_sums(np.array([1, 2, 0]), seen, np.array([5, 7, 9]), 3).tolist() == [0, 5, 7]


def lane(number: int, *names: int, worth: int = 10, **values: bool) -> LaneNeed:
    return LaneNeed(number, [many * worth for many in names], list(names), **values)


def test_rows_go_where_most_is_to_be_read() -> None:
    rich, poor = lane(0, 3, 3, 2, 1), lane(1, 1, 1)
    groups = [GroupNeed([rich]), GroupNeed([poor])]
    budget(groups, 6 * PITCH + 4 * PAD)
    assert (rich.rows, poor.rows) == (4, 2)
    budget(groups, 4 * PITCH + 4 * PAD + 2 * FOLD)
    assert (rich.rows, poor.rows) == (2, 2), "no more than three fifths for one of them"
    budget(groups, 5 * PITCH + 4 * PAD + FOLD)
    assert (rich.rows, poor.rows) == (3, 2)
    assert rich.left_out(3) == 1
    assert rich.height(3) == 3 * PITCH + 2 * PAD + FOLD


def test_lanes_without_a_row_share_a_line_and_the_first_has_one_whatever_there_is() -> None:
    lanes = [lane(number, 1) for number in range(9)]
    group = GroupNeed(lanes)
    budget([group], 3 * (PITCH + 2 * PAD) + OTHERS)
    assert [one.rows for one in lanes] == [1, 1, 1] + [0] * 6
    assert len(group.others) == 6
    budget([group], 1.0)
    assert [one.rows for one in lanes] == [1] + [0] * 8
    budget([group], 1000.0)
    assert group.others == []


def test_what_the_user_has_opened_or_put_in_its_place_has_its_rows() -> None:
    lanes = [lane(0, 1), lane(1, 1, 1, 1, opened=True), lane(2, 1, placed=True), lane(3, 1)]
    budget([GroupNeed(lanes)], 10.0)
    assert [one.rows for one in lanes] == [1, 3, 1, 0]
    budget([GroupNeed(lanes, unfolded=True)], 10.0)
    assert [one.rows for one in lanes] == [1, 3, 1, 1]


def test_no_group_takes_all_while_another_wants_some() -> None:
    much, some = lane(0, *[9] * 30), lane(1, *[1] * 30)
    budget([GroupNeed([much]), GroupNeed([some])], 30 * PITCH)
    assert much.rows * PITCH <= 0.6 * 30 * PITCH
    assert some.rows >= 10


def test_a_lane_that_heads_others_is_there_while_one_of_them_is() -> None:
    head, inner = LaneNeed(1, [], [], heads=True), lane(2, 1)
    group = GroupNeed([lane(0, 1), head, inner])
    budget([group], PITCH + 2 * PAD)
    assert list(group.shown()) == [group.lanes[0]]
    budget([group], 200.0)
    assert list(group.shown()) == group.lanes
