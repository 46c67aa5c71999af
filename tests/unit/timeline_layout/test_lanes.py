"""Which event stands in which lane, and what touches a stretch of time."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chipline.timeline_layout.keyboard_walk import Direction, first_place, place_of, walk
from chipline.timeline_layout.lanes import lanes as lanes_module
from chipline.timeline_layout.layout import shares
from timeline_rows import lanes_of, relocation, restriction


def test_the_fullest_lane_stands_first_and_restrictions_above_relocations() -> None:
    lanes = lanes_of(
        restriction("a", "2023", jurisdictions=["CN"]),
        restriction("b", "2024"),
        restriction("c", "2025"),
        relocation("d", "2025", firms=["zhipu"]),
    )
    assert lanes.titles == ("United States", "China", "zhipu")
    assert lanes.counts.tolist() == [2, 1, 1]
    assert [(group.kind, group.first, group.end) for group in lanes.groups] == [
        ("restriction", 0, 2),
        ("relocation", 2, 3),
    ]
    assert lanes.group_of(2) == 1


def test_a_move_by_two_firms_is_drawn_once_in_a_lane_of_several_firms() -> None:
    lanes = lanes_of(
        relocation("joint", "2025", firms=["alibaba", "bytedance"]),
        relocation("alone", "2025", firms=["alibaba"]),
    )
    assert [made.path for made in lanes.made] == ["relocation/*", "relocation/alibaba"]
    assert lanes.places(0).tolist() == [0]
    assert lanes.groups[1].events == 2


def test_a_rule_of_two_states_stands_in_the_lane_of_each() -> None:
    lanes = lanes_of(restriction("joint", "2025", jurisdictions=["US", "CN"]))
    assert lanes.titles == ("United States", "China")
    assert lanes.places(0).tolist() == [0, 1]
    assert lanes.groups[0].events == 1


def test_what_has_no_key_stands_in_a_lane_of_its_own_at_the_end() -> None:
    lanes = lanes_of(
        restriction("a", "2023", jurisdictions=None),
        restriction("b", "2023", jurisdictions=None),
        restriction("c", "2024"),
    )
    assert lanes.titles == ("United States", "Not given")


def test_undated_events_stand_in_no_lane() -> None:
    lanes = lanes_of(restriction("lost"), restriction("dated", "2024"))
    assert len(lanes.event) == 1
    assert len(lanes.places(0)) == 0


years = st.lists(
    st.tuples(st.sampled_from(["US", "CN"]), st.integers(1990, 2030), st.integers(0, 9)),
    min_size=1,
    max_size=40,
)


@given(years, st.integers(1985, 2035), st.integers(1, 12))
def test_a_window_finds_what_touches_it(
    found: list[tuple[str, int, int]], first: int, span: int
) -> None:
    rows = [
        restriction(f"r{n}", f"{begun}", jurisdictions=[country], ended=f"{begun + length}")
        for n, (country, begun, length) in enumerate(found)
    ]
    begin, end = first * 365.25, (first + span) * 365.25
    for heavy in (1000, 0):
        # With no lane light enough, the index by length must find the same.
        kept, lanes_module.HEAVY = lanes_module.HEAVY, heavy
        try:
            lanes = lanes_of(*rows).prepare()
            for lane in range(len(lanes)):
                touching = (lanes.lane == lane) & (lanes.left <= end) & (lanes.right >= begin)
                assert lanes.within(lane, begin, end).tolist() == np.flatnonzero(touching).tolist()
                counted = (lanes.lane == lane) & (lanes.left < end) & (lanes.right >= begin)
                number = lanes.running(np.array([lane]), np.array([begin]), np.array([end]))
                assert number.tolist() == [counted.sum()]
        finally:
            lanes_module.HEAVY = kept


@given(st.lists(st.floats(0, 5000), min_size=1, max_size=5), st.floats(100, 2000))
def test_groups_share_the_height(needs: list[float], available: float) -> None:
    given_heights = shares(needs, available)
    assert sum(given_heights) <= available + 1e-6
    if sum(needs) <= available:
        assert given_heights == needs
    else:
        assert abs(sum(given_heights) - available) < 1e-6


def test_walking_goes_along_a_lane_and_across_to_what_is_nearest_in_time() -> None:
    lanes = lanes_of(
        restriction("a", "2021"),
        restriction("b", "2024"),
        relocation("c", "2020"),
        relocation("d", "2025"),
    )
    first = first_place(lanes, 0)
    assert first == 0
    assert walk(lanes, 0, Direction.LATER) == 1
    assert walk(lanes, 1, Direction.LATER) == 1
    assert walk(lanes, 1, Direction.DOWN) == 3
    assert walk(lanes, 3, Direction.EARLIER) == 2
    assert walk(lanes, 2, Direction.UP) == 0
    assert walk(lanes, 0, Direction.UP) == 0
    assert place_of(lanes, 3) == 3
    assert first_place(lanes_of(restriction("lost")), 0) is None
    assert place_of(lanes_of(restriction("lost")), 0) is None
