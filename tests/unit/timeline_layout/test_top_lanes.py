"""The lane at the top of a group is found again at any height, or as near as it comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import regions_of
from chipline.timeline_layout.scroll_into_view import lanes_at_top, scrolls_to_top
from timeline_rows import layout_of, relocation, restriction

SCALE = TimeScale.fitting(date(2024, 1, 1).toordinal(), date(2026, 1, 1).toordinal(), 800)
FIRMS = tuple(f"firm {number:02}" for number in range(14))


def laid(moves: list[int]) -> LaneLayout:
    """Lay out a few restrictions above the lanes of firms, each with so many moves."""
    rules = [restriction(f"Rule {one}", "2025-04", jurisdictions=[one]) for one in ("CN", "NL")]
    rows = [
        relocation(f"{firm} {number}", "2025-04", firms=[firm])
        for firm, many in zip(FIRMS, moves, strict=False)
        for number in range(many)
    ]
    return layout_of(*rules, *rows)


def looked_at(layout: LaneLayout, height: float, scrolls: tuple[float, ...]) -> Viewport:
    kinds = frozenset({"restriction", "relocation"})
    view = Viewport(SCALE, height, 150.0, scrolls, unfolded=kinds)
    return replace(view, scrolls=tuple(each.scroll for each in regions_of(layout, view)))


@given(
    st.lists(st.integers(1, 12), min_size=6, max_size=14),
    st.floats(0, 1),
    st.sampled_from((300.0, 540.0, 768.0, 1080.0)),
    st.sampled_from((300.0, 540.0, 768.0, 1080.0)),
)
def test_a_lane_stands_at_the_top_at_every_height(
    moves: list[int], share: float, height: float, other: float
) -> None:
    layout = laid(moves)
    furthest = [each.furthest for each in regions_of(layout, looked_at(layout, height, ()))]
    seen = looked_at(layout, height, tuple(share * each for each in furthest))
    top = lanes_at_top(layout, seen)
    again = looked_at(
        layout, other, tuple(scrolls_to_top(layout, looked_at(layout, other, ()), top))
    )
    assert scrolls_to_top(layout, again, top) == pytest.approx(again.scrolls), "twice is the same"
    stacks, _ = layout.stacks(again)
    for region, stack in zip(regions_of(layout, again), stacks, strict=True):
        wanted = top.get(region.kind)
        if wanted is None:
            assert region.scroll == 0
            continue
        lane = next(n for n, made in enumerate(layout.lanes.made) if made.path == wanted)
        if stack.top(lane) <= region.furthest:
            assert lanes_at_top(layout, again).get(region.kind) == wanted
        else:
            assert region.scroll == region.furthest, "as near as it comes"


def test_in_place_of_a_lane_that_is_not_there_the_one_around_it_is_taken() -> None:
    layout = laid([12] * 14)
    view = looked_at(layout, 300.0, ())
    outer = "relocation/firm 03"
    assert scrolls_to_top(layout, view, {"relocation": f"{outer}/SG"}) == scrolls_to_top(
        layout, view, {"relocation": outer}
    )
    assert scrolls_to_top(layout, view, {"relocation": "relocation/nobody"}) == [0.0, 0.0]
    assert scrolls_to_top(layout, view, {}) == [0.0, 0.0]
