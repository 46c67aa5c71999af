"""What is to be seen: read like a specification, without a window."""

from __future__ import annotations

import random
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.layout import AXIS, HEADING, HEAT, PITCH, THIN, THIN_PITCH, LaneLayout
from chipline.timeline_layout.primitives import Ground, LinkMode, Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from chipline.timeline_layout.scroll_into_view import scrolls_for
from timeline_rows import layout_of, relocation, restriction


def view(first: str = "2022-01-01", last: str = "2026-12-31", **values: Any) -> Viewport:
    scale = TimeScale.fitting(
        date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal(), 800
    )
    return Viewport(scale=scale, **{"height": 600.0, "gutter": 150.0, **values})


STORY = (
    restriction("H20 letter", "2025-04-09", ended="2025-08-08~"),
    restriction("Older rule", "2022-10-07", effective="2023-10-17"),
    relocation("Alibaba moves", "2025-04~", trigger="H20 letter", status="reported"),
    relocation("ByteDance moves", "2025-05", trigger="H20 letter", firms=["bytedance"]),
    relocation("Nobody knows when", None),
)


def labels(scene: Scene) -> list[str]:
    return [label.text for label in scene.labels] + [focus.text for focus in scene.focus]


def test_everything_that_has_room_is_labelled() -> None:
    scene = build(layout_of(*STORY), view())
    assert sorted(labels(scene)) == [
        "Alibaba moves",
        "ByteDance moves",
        "H20 letter",
        "Older rule",
    ]
    assert scene.undated == 1


def test_lanes_have_their_names_and_how_many_of_theirs_are_in_view() -> None:
    scene = build(layout_of(*STORY), view("2025-01-01", "2025-12-31"))
    assert [(header.title, header.count, header.shown) for header in scene.headers] == [
        ("United States", 2, 1),
        ("alibaba", 1, 1),
        ("bytedance", 1, 1),
    ]


def test_bars_stand_where_their_days_are() -> None:
    scene = build(layout_of(*STORY), view())
    bar = int(scene.bars_of(1)[0])
    at = scene.view.scale
    announced = at.x(date(2022, 10, 7).toordinal()) + 150
    effective = at.x(date(2023, 10, 17).toordinal()) + 150
    assert scene.bars.body[bar] == pytest.approx(announced)
    assert scene.bars.lead[bar] == pytest.approx(effective)
    assert scene.bars.outer_right[bar] > scene.bars.right[bar]


def test_about_a_day_fades_over_a_width_that_can_be_seen() -> None:
    layout = layout_of(restriction("about", "2025-04-09~", ended="2025-08-08"))
    bars = build(layout, view("2000-01-01")).bars
    assert bars.body[0] - bars.left[0] >= 16


def test_a_title_on_its_bar_sticks_to_the_edge_while_its_bar_is_in_view() -> None:
    layout = layout_of(restriction("Long rule", "2000-01-01", ended="2030-01-01"))
    (label,) = build(layout, view()).labels
    assert label.ground is Ground.SURE
    assert 150 <= label.x < 165


def test_a_title_may_stand_on_a_year_in_which_it_began_on_some_day() -> None:
    (label,) = build(layout_of(relocation("Move", "2024")), view()).labels
    assert label.ground is Ground.DOUBT


def test_links_are_drawn_for_the_selection_for_all_or_not_at_all() -> None:
    layout = layout_of(*STORY)
    chosen = view(selected=0)
    pairs = [(route.cause, route.effect) for route in build(layout, chosen).routes]
    assert pairs == [(0, 2), (0, 3)]
    assert [r.cause for r in build(layout, view(selected=3)).routes] == [0]
    assert not build(layout, view()).routes
    assert not build(layout, view(selected=0, links=LinkMode.OFF)).routes
    assert len(build(layout, view(links=LinkMode.ALL)).routes) == 2


def test_a_link_runs_from_the_cause_down_to_its_effect() -> None:
    scene = build(layout_of(*STORY), view(selected=0))
    for route in scene.routes:
        cause, effect = scene.bars_of(route.cause)[0], scene.bars_of(route.effect)[0]
        (_, y0), *_, (_, y1) = route.points
        assert y0 == pytest.approx(scene.bars.y[cause] + scene.bars.height[cause])
        assert y1 == pytest.approx(scene.bars.y[effect] + scene.bars.height[effect] / 2)
        assert route.from_shown
        assert route.to_shown


def test_the_selected_and_what_it_triggered_are_titled_in_full() -> None:
    rows = [restriction(f"Rule with a long name {n}", f"2025-04-{n:02d}") for n in range(1, 29)]
    rows += [relocation("Move", "2025-05", trigger=rows[9]["id"])]
    scene = build(layout_of(*rows), view(selected=9))
    assert [(focus.text, focus.selected) for focus in scene.focus] == [
        ("Move", False),
        ("Rule with a long name 10", True),
    ]


def test_the_as_of_line_stands_at_its_day_or_is_out_of_view() -> None:
    layout = layout_of(*STORY)
    day = float(date(2024, 1, 1).toordinal())
    seen = build(layout, view(day=day))
    assert seen.cursor == pytest.approx(seen.view.scale.x(day) + 150)
    assert build(layout, view("2025-01-01", day=day)).cursor is None
    assert build(layout, view()).cursor is None


def many(number: int) -> list[dict[str, Any]]:
    return [
        restriction(f"Rule {n}", f"20{10 + n % 15}-{1 + n % 12:02d}-{1 + n % 28:02d}")
        for n in range(number)
    ]


def test_titles_without_room_beside_their_marks_hang_in_free_places_of_other_rows() -> None:
    days = random.Random(1)
    rows = [
        restriction(
            f"A rule with a title {n}",
            date.fromordinal(738886 + days.randrange(200)).isoformat(),
        )
        for n in range(30)
    ]
    scene = build(layout_of(*rows), view("2023-01-01", "2024-12-31", height=520.0))
    led = [label for label in scene.labels if label.led is not None]
    assert len(scene.labels) == 30
    assert len(led) > 3
    for label in led:
        own = scene.bars.y[label.bar] + scene.bars.height[label.bar] / 2
        assert label.led == pytest.approx(own)
        assert abs(label.y - own) >= PITCH - 0.01
        assert scene.hit(label.x + label.width / 2, label.y) == scene.bars.event[label.bar]


def test_a_little_zooming_back_and_forth_changes_no_level_of_detail() -> None:
    layout = layout_of(*many(260))
    scale = view("2010-01-01").scale
    levels = []
    for _ in range(60):
        scale = scale.zoomed(400, 1.05)
        forth = build(layout, Viewport(scale, height=600.0, gutter=150.0)).levels[0]
        back = Viewport(scale.zoomed(400, 1 / 1.04), height=600.0, gutter=150.0)
        levels.append((forth, build(layout, back).levels[0]))
    assert len({forth for forth, _ in levels}) > 2
    assert all(forth == back for forth, back in levels)


@pytest.mark.parametrize(("number", "level"), [(3, 0), (260, THIN), (3000, HEAT)])
def test_the_more_there_is_the_less_detail_but_nothing_is_hidden(number: int, level: int) -> None:
    scene = build(layout_of(*many(number)), view("2010-01-01"))
    assert scene.levels[0] == level
    if level == HEAT:
        assert scene.cells.count.sum() >= number
        assert len(scene.bars) == 0
    else:
        assert len(scene.bars) == number


def test_thin_bars_use_the_height_that_their_lane_has() -> None:
    scene = build(layout_of(*many(200)), view("2010-01-01", height=250.0))
    assert scene.bars.thin.all()
    (header,) = scene.headers
    rows = np.unique(scene.bars.y)
    assert THIN_PITCH < rows[1] - rows[0] < PITCH
    below = header.top + header.height - rows[-1] - scene.bars.height[0]
    assert below == pytest.approx(rows[0] - header.top)


def test_zooming_into_heat_brings_the_bars_back() -> None:
    layout = layout_of(*many(3000))
    scene = build(layout, view("2012-03-01", "2012-03-20"))
    assert scene.levels[0] < HEAT
    assert len(scene.bars)


def test_a_heat_cell_counts_what_touches_its_stretch_and_is_hit() -> None:
    layout = layout_of(*many(3000))
    scene = build(layout, view("2010-01-01"))
    cells = scene.cells
    for cell in range(len(cells)):
        x = float(cells.left[cell] + cells.right[cell]) / 2
        y = float(cells.top[cell] + cells.height[cell] / 2)
        assert scene.cell_at(x, y) == cell
        assert scene.hit(x, y) is None
    lanes = layout.lanes
    first, end = cells.first_day[3], cells.end_day[3]
    assert cells.count[3] == ((lanes.left < end) & (lanes.right >= first)).sum()


def test_lanes_stay_where_they_are_whatever_the_zoom() -> None:
    layout = layout_of(*many(200), *STORY[2:])
    tops = [
        [(header.title, header.top, header.height) for header in build(layout, view(first)).headers]
        for first in ("1950-01-01", "2010-01-01", "2026-01-01")
    ]
    assert tops[0] == tops[1] == tops[2]


def test_regions_fill_the_height_between_axis_and_bottom() -> None:
    scene = build(layout_of(*STORY), view())
    first, second = scene.regions
    assert first.top == AXIS + HEADING
    assert second.top == pytest.approx(first.bottom + HEADING)
    assert second.bottom == pytest.approx(600)


def test_revealing_scrolls_to_the_event_and_what_it_is_linked_to() -> None:
    rows = [relocation(f"m{n}", "2025-05", firms=[f"firm {n:02d}"]) for n in range(40)]
    rows[35]["trigger"] = "letter"
    layout = layout_of(restriction("letter", "2025-04-09"), *rows)
    looked = view(selected=0, height=400.0)
    assert not build(layout, looked).routes[0].to_shown
    scrolls = scrolls_for(layout, looked, 0)
    scene = build(layout, view(selected=0, height=400.0, scrolls=scrolls))
    assert scene.routes[0].to_shown
    assert scrolls_for(layout, scene.view, 0) == pytest.approx(scrolls)


dates = st.builds(
    lambda y, m, d, form: (
        f"{y}-{m:02d}-{d:02d}",
        f"{y}-{m:02d}",
        f"{y}",
        f"{y}-{m:02d}-{d:02d}~",
        f"{y}?",
    )[form],
    st.integers(2018, 2028),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 4),
)
events = st.lists(
    st.tuples(st.booleans(), dates, st.none() | dates, st.integers(1, 30), st.integers(0, 2)),
    min_size=1,
    max_size=60,
)


def rows_of(found: list[tuple[bool, str, str | None, int, int]]) -> list[dict[str, Any]]:
    return [
        restriction(
            f"{n}" + "x" * length, began, ended=ended, jurisdictions=["US", "CN", "NL"][key:]
        )
        if kind
        else relocation(f"{n}" + "x" * length, began, ended=ended, firms=["a", "b", "c"][key:])
        for n, (kind, began, ended, length, key) in enumerate(found)
    ]


looks = st.builds(
    lambda first, span, selected: view(
        date.fromordinal(first).isoformat(),
        date.fromordinal(first + span).isoformat(),
        selected=selected,
    ),
    st.integers(736000, 740000),
    st.integers(3, 9000),
    st.none() | st.just(0),
)


@given(events, looks)
def test_bars_and_labels_never_overlap(found: list[Any], looked: Viewport) -> None:
    scene = build(layout_of(*rows_of(found)), looked)
    bars = scene.bars
    boxes = zip(
        bars.region,
        bars.y,
        bars.y + bars.height,
        bars.outer_left,
        bars.reach,
        bars.thin,
        strict=True,
    )
    low, high = looked.gutter, looked.width
    inside = [box for box in boxes if box[4] > low and box[3] < high]
    for one, other in combinations(inside, 2):
        same_rows = one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
        assert not (same_rows and one[3] < other[4] - 0.01 and other[3] < one[4] - 0.01)
    hung = [label for label in scene.labels if label.led is not None]
    for label in hung:
        for of, top, bottom, left, right, _ in inside:
            same = of == bars.region[label.bar] and top < label.y < bottom
            assert not (same and label.x < right and left < label.x + label.width)
    for label, another in combinations(hung, 2):
        same = bars.region[label.bar] == bars.region[another.bar]
        same = same and abs(label.y - another.y) < PITCH / 2
        beside = label.x + label.width <= another.x or another.x + another.width <= label.x
        assert beside or not same


@given(events, looks)
def test_a_hit_finds_what_is_painted(found: list[Any], looked: Viewport) -> None:
    scene = build(layout_of(*rows_of(found)), looked)
    bars = scene.bars
    covered = {
        (int(bars.region[focus.bar]), float(bars.y[focus.bar])): focus for focus in scene.focus
    }
    for bar in range(len(bars)):
        region = scene.regions[int(bars.region[bar])]
        left = max(float(bars.outer_left[bar]), looked.gutter)
        right = min(float(bars.reach[bar]), looked.width - 1)
        y = float(bars.y[bar] + bars.height[bar] / 2)
        if left > right or not region.top <= y < region.bottom:
            continue
        if any(abs(top - bars.y[bar]) < PITCH for of, top in covered if of == region.group):
            continue
        for x in (left, (left + right) / 2, right):
            hit = scene.hit(x, y)
            assert hit is not None
            assert hit == bars.event[bar] or np.isclose(x, (left, right)).any()
    for focus in scene.focus:
        y = float(bars.y[focus.bar] + bars.height[focus.bar] / 2)
        x = focus.x + focus.width / 2
        if scene.region_at(y) and looked.gutter <= x < looked.width and focus.selected:
            assert scene.hit(x, y) is not None


def test_nothing_is_hit_beside_the_bars() -> None:
    scene = build(layout_of(*STORY), view())
    assert scene.hit(10, 200) is None
    assert scene.hit(500, AXIS / 2) is None
    assert scene.hit(500, 599) is None
    assert scene.cell_at(10, 10) is None


def test_text_is_shortened_to_its_room() -> None:
    ruler = Ruler(lambda _: 6.0)
    assert ruler.shorten("H20 licence", 100) == "H20 licence"
    assert ruler.shorten("H20 licence", 40) == "H20 l…"
    assert ruler.shorten("H20 licence", 29) == "H20…"
    assert ruler.shorten("H20 licence", 5) == ""


def test_an_empty_workspace_has_an_empty_scene() -> None:
    scene = build(layout_of(), view(links=LinkMode.ALL, selected=None))
    assert (len(scene.bars), len(scene.headers), scene.routes) == (0, 0, ())
    assert isinstance(layout_of(), LaneLayout)
