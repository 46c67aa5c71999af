"""Lines from causes to effects: which way they take past bars."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chipline.timeline_layout.arrangement import preset
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from timeline_rows import layout_of, relocation, restriction


def scene_of(
    *rows: dict[str, Any], height: float = 600.0, closed: str = "", unfolded: str = ""
) -> Scene:
    arrangement = preset("responses").toggled(closed)
    ends = (date(2022, 1, 1).toordinal(), date(2026, 12, 31).toordinal())
    looked = Viewport(
        TimeScale.fitting(*ends, 800),
        height=height,
        gutter=150.0,
        selected=0,
        unfolded=frozenset({unfolded}),
    )
    return build(layout_of(*rows, arrangement=arrangement), looked)


def test_along_a_free_row_a_line_runs_straight_into_its_effect() -> None:
    scene = scene_of(
        restriction("letter", "2022-04-09"), relocation("move", "2024-05-01", trigger="letter")
    )
    (route,) = scene.routes
    (x0, y0), (corner, across), (x1, y1) = route.points
    assert x0 == corner
    assert y0 < across == y1
    assert x1 > x0


def test_where_a_bar_stands_in_the_way_a_line_comes_down_just_before_its_effect() -> None:
    scene = scene_of(
        restriction("letter", "2022-04-09"),
        relocation("before", "2023-01-01", ended="2023-03-01"),
        relocation("move", "2025-05-01", trigger="letter"),
        # One row for both.
        closed="relocation/alibaba",
    )
    (route,) = scene.routes
    bars, points = scene.bars, route.points
    before, effect = scene.bars_of(1)[0], scene.bars_of(2)[0]
    assert bars.y[before] == bars.y[effect]
    lane = next(header for header in scene.headers if header.title == "alibaba")
    assert points[1][1] == points[2][1] == pytest.approx(lane.top, abs=3)
    assert points[2][0] == points[3][0] > bars.reach[before]
    assert points[3][1] == points[4][1]


def test_lines_of_one_cause_share_their_stem() -> None:
    scene = scene_of(
        restriction("letter", "2022-04-09"),
        *(
            relocation(f"move {n}", f"2023-0{n}-01", trigger="letter", firms=[f"firm {n}"])
            for n in range(1, 6)
        ),
    )
    stems = {route.points[0] for route in scene.routes}
    assert len(scene.routes) == 5
    assert len(stems) == 1
    assert {route.points[1][0] for route in scene.routes} == {next(iter(stems))[0]}


def test_a_line_points_out_of_the_region_in_which_its_effect_must_be_scrolled_to() -> None:
    rows = [relocation(f"m{n}", "2023-05", firms=[f"firm {n:02d}"]) for n in range(40)]
    rows[35]["trigger"] = "letter"
    scene = scene_of(
        restriction("letter", "2022-04-09"), *rows, height=400.0, unfolded="relocation"
    )
    (route,) = scene.routes
    assert not route.to_shown
    (x0, y0), (x1, y1) = route.points[-2:]
    assert x0 == x1
    assert y1 == pytest.approx(scene.regions[1].bottom)
    assert y0 < y1
