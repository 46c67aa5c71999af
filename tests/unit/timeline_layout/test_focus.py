"""The titles of the selection and their lags: in view, and off the marks of the next bars."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from chipline.timeline_layout.labels.name_places import GAP
from chipline.timeline_layout.labels.selection_labels import _extent
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from timeline_rows import layout_of, relocation, restriction

GUTTER = 150.0


def scene_of(first: str, last: str, width: float, *rows: dict[str, object]) -> Scene:
    days = (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    scale = TimeScale.fitting(*days, width)
    return build(layout_of(*rows), Viewport(scale, height=400.0, gutter=GUTTER, selected=0))


RULE = restriction("Rule", "2025-04-09")
MOVE = relocation("A firm trains its models elsewhere", "2025-04", trigger="Rule")


@pytest.mark.parametrize("width", [250, 320, 420, 600, 900])
@pytest.mark.parametrize("last", ["2025-06-01", "2025-12-31", "2027-12-31"])
def test_a_lag_is_never_cut_by_the_window(width: float, last: str) -> None:
    scene = scene_of("2024-10-01", last, width, RULE, MOVE)
    (lagged,) = [one for one in scene.focus if one.lag is not None]
    assert lagged.lag_width > 40
    assert lagged.lag_x >= GUTTER
    assert lagged.lag_x + lagged.lag_width <= scene.view.width


def test_on_a_line_of_ticks_no_name_covers_another() -> None:
    rows = [restriction("The selected rule", "2025-04-09")]
    rows += [relocation(f"move {n}", "2025-05-01", trigger="The selected rule") for n in range(3)]
    rows += [restriction(f"rule {n}", "2025-04-20") for n in range(9)]
    days = (date(2025, 1, 1).toordinal(), date(2025, 12, 31).toordinal())
    view = Viewport(TimeScale.fitting(*days, 400), height=150.0, gutter=GUTTER, selected=0)
    scene = build(layout_of(*rows), view)
    assert scene.focus[-1].text == "The selected rule"
    spans = [
        (scene.bars.region[one.bar], scene.bars.y[one.bar], *_extent(scene.bars, one))
        for one in scene.focus
    ]
    for (region, y, left, right), (other, its, begin, end) in combinations(spans, 2):
        assert (region, y) != (other, its) or right <= begin or end <= left


@pytest.mark.parametrize("next_one", ["2025-11-20", "2025-12-10", "2026-01-05", "2026-02-01"])
def test_a_lag_covers_no_mark_of_the_next_bar(next_one: str) -> None:
    later = relocation("B", next_one)
    scene = scene_of("2025-01-01", "2026-06-30", 900, RULE, MOVE, later)
    (lagged,) = [one for one in scene.focus if one.lag is not None]
    bars = scene.bars
    (other,) = scene.bars_of(2)
    assert lagged.lag_x >= lagged.x + lagged.width
    if bars.y[other] == bars.y[lagged.bar]:
        assert lagged.lag_x + lagged.lag_width <= bars.outer_left[other]
    assert lagged.text == "A firm trains its models elsewhere"


def test_a_title_before_its_mark_begins_in_view_whatever_stands_further_left() -> None:
    rows = [restriction("Old", "2010-01-01", ended="2011-01-01")]
    rows += [restriction("A title that is rather long for what is left of it", "2025-08-01")]
    scene = scene_of("2025-01-01", "2025-12-31", 320, *rows)
    for label in scene.labels:
        assert label.x >= GUTTER + min(GAP, 4), label
