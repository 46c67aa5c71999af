"""Rows within lanes: never an overlap, never a row too many."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipline.timeline_layout.lanes.packing import neighbours, pack, rows_by_lane, spread

intervals = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 200), st.integers(0, 40)), max_size=80
)


def arrays(given_intervals: list[tuple[int, int, int]]) -> tuple[np.ndarray, ...]:
    ordered = sorted(given_intervals)
    lane = np.array([one[0] for one in ordered], dtype=np.int64)
    left = np.array([one[1] for one in ordered], dtype=float)
    return lane, left, left + np.array([one[2] for one in ordered], dtype=float)


@given(intervals)
def test_no_two_in_a_row_overlap(found: list[tuple[int, int, int]]) -> None:
    lane, left, right = arrays(found)
    row = pack(lane, left, right)
    for key in set(zip(lane.tolist(), row.tolist(), strict=True)):
        members = np.flatnonzero((lane == key[0]) & (row == key[1]))
        for one, following in pairwise(sorted(members, key=lambda m: (left[m], right[m]))):
            assert right[one] <= left[following]


@given(intervals)
def test_there_are_as_few_rows_as_can_be(found: list[tuple[int, int, int]]) -> None:
    lane, left, right = arrays(found)
    row = pack(lane, left, right)
    for number in set(lane.tolist()):
        of = lane == number
        # At its first moment an interval needs a row of its own beside all that still run.
        depth = max(
            int(((left[of] <= day) & (np.maximum(right[of], left[of] + 1e-3) > day)).sum())
            for day in left[of]
        )
        assert row[of].max() + 1 == depth
        assert rows_by_lane(lane, row, 4)[number] == depth


@given(intervals)
def test_neighbours_stand_in_the_same_row(found: list[tuple[int, int, int]]) -> None:
    lane, left, right = arrays(found)
    row = pack(lane, left, right)
    following = neighbours(lane, row, left)
    for one, other in enumerate(following.tolist()):
        if other >= 0:
            assert (lane[one], row[one]) == (lane[other], row[other])
            assert left[other] >= left[one]
        else:
            same = (lane == lane[one]) & (row == row[one])
            assert left[one] == left[same].max()


def test_nothing_takes_no_rows() -> None:
    empty = np.empty(0)
    assert len(pack(empty.astype(np.int64), empty, empty)) == 0


@given(intervals, st.integers(1, 12))
def test_spread_takes_no_more_rows_than_there_are(
    found: list[tuple[int, int, int]], rows: int
) -> None:
    lane, left, right = arrays(found)
    enough = np.maximum(rows_by_lane(lane, pack(lane, left, right), 4), rows)
    row = spread(lane, left, right, enough)
    assert (rows_by_lane(lane, row, 4) <= enough).all()
    for key in set(zip(lane.tolist(), row.tolist(), strict=True)):
        members = np.flatnonzero((lane == key[0]) & (row == key[1]))
        for one, following in pairwise(sorted(members, key=lambda m: (left[m], right[m]))):
            assert right[one] <= left[following]


def test_spread_leaves_wide_gaps() -> None:
    lane, left = np.zeros(6, dtype=np.int64), np.arange(6) * 10.0
    assert spread(lane, left, left + 1, np.array([3])).tolist() == [0, 1, 2, 0, 1, 2]
    assert pack(lane, left, left + 1).tolist() == [0] * 6
