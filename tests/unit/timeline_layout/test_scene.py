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
from chipline.timeline_layout.layout import AXIS, HEADING, MOST_PITCH, PITCH, LaneLayout
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


def test_before_an_audience_rows_take_all_of_the_height_and_names_all_of_the_width() -> None:
    lanes = layout_of(*STORY).lanes
    long = "A name that takes " + "very " * 15 + "much of the width"
    for height in (300.0, 420.0):
        low, high = (
            build(LaneLayout(lanes, Ruler(lambda _: 6.0), fills=fills), view(height=height))
            for fills in (False, True)
        )
        assert sum(one.height for one in high.regions) > sum(one.height for one in low.regions)
        last = high.headers[-1]
        # Less than a row's whole pixels stays blank, unless rows are as high as they become.
        blank = height - last.top - last.height
        assert 0 <= blank < len(high.headers) + 1 or last.pitch == MOST_PITCH
        assert PITCH < last.pitch <= MOST_PITCH
        bars = high.bars
        middles = bars.y + bars.height / 2
        tops = {one.title: one.top for one in high.headers}
        assert middles.min() > min(tops.values()) + PITCH / 2
        assert high.is_whole
    crowd = [restriction(f"Rule {number:03}", "2024-01-01") for number in range(200)]
    full = build(LaneLayout(layout_of(*crowd).lanes, Ruler(lambda _: 6.0), fills=True), view())
    assert all(one.pitch < 2 * PITCH for one in full.headers), "there is nothing to share"
    wide = layout_of(restriction(long, "2022-02-01"))
    assert labels(build(wide, view())) == []
    named = LaneLayout(wide.lanes, Ruler(lambda _: 6.0), fills=True)
    assert labels(build(named, view())) == [long]


def test_lanes_with_something_in_view_have_their_names_and_how_many_of_theirs_are() -> None:
    scene = build(layout_of(*STORY), view("2025-01-01", "2025-12-31"))
    assert [(header.title, header.count, header.shown) for header in scene.headers] == [
        ("United States", 2, 1),
        ("alibaba", 1, 1),
        ("bytedance", 1, 1),
    ]
    scene = build(layout_of(*STORY), view("2022-01-01", "2023-12-31"))
    assert [header.title for header in scene.headers] == ["United States"]


def test_bars_stand_where_their_days_are() -> None:
    scene = build(layout_of(*STORY), view())
    bar = int(scene.bars_of(1)[0])
    at = scene.view.scale
    announced = at.x(date(2022, 10, 7).toordinal()) + 150
    effective = at.x(date(2023, 10, 17).toordinal()) + 150
    assert scene.bars.first[bar] == pytest.approx(announced)
    assert scene.bars.mark[bar] == pytest.approx(effective)
    assert scene.bars.ahead[bar]
    letter = int(scene.bars_of(0)[0])
    assert scene.bars.ended[letter]
    assert scene.bars.last[letter] == pytest.approx(at.x(date(2025, 8, 8).toordinal()) + 150)


def test_what_has_no_known_end_is_its_mark_alone() -> None:
    scene = build(layout_of(restriction("open", "2024-04-09")), view())
    assert not scene.bars.ended.any()
    assert scene.bars.last[0] == scene.bars.mark[0] == scene.bars.first[0]
    soon_over = layout_of(restriction("short", "2024-04-09", ended="2024-04-20"))
    assert not build(soon_over, view()).bars.ended.any()


def test_a_vague_beginning_is_a_band_that_can_be_seen() -> None:
    layout = layout_of(restriction("about", "2025-04-09~"))
    bars = build(layout, view("2000-01-01")).bars
    assert bars.vague[0]
    assert bars.last[0] - bars.mark[0] >= 14


def test_a_title_on_its_bar_sticks_to_the_edge_while_its_bar_is_in_view() -> None:
    layout = layout_of(restriction("Long rule", "2000-01-01", ended="2030-01-01"))
    (label,) = build(layout, view()).labels
    assert label.ground is Ground.BAR
    assert 150 <= label.x < 165


def test_a_title_may_stand_on_a_year_in_which_it_began_on_some_day() -> None:
    (label,) = build(layout_of(relocation("Move", "2024")), view()).labels
    assert label.ground is Ground.BAR


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
        assert scene.bars.y[cause] < y0 <= scene.bars.y[cause] + scene.bars.height[cause]
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


def test_every_name_is_whole_and_the_rest_are_ticks_with_a_count() -> None:
    days = random.Random(1)
    rows = [
        restriction(
            f"A rule with a title {n}",
            date.fromordinal(738886 + days.randrange(200)).isoformat(),
        )
        for n in range(60)
    ]
    scene = build(layout_of(*rows), view("2023-01-01", "2024-12-31", height=320.0))
    (header,) = scene.headers
    assert len(scene.labels) + header.folded == header.shown == 60
    assert int(scene.bars.folded.sum()) == header.folded > 10
    assert {label.text for label in scene.labels} <= {row["name"] for row in rows}
    for label in scene.labels:
        assert label.x >= 150
        assert label.x + label.width <= scene.view.width
        assert scene.hit(label.x + label.width / 2, label.y) == scene.bars.event[label.bar]


def test_a_name_wider_than_most_of_the_plot_is_written_only_when_selected() -> None:
    layout = layout_of(restriction("x" * 90, "2024-04-09"))
    assert build(layout, view()).labels == ()
    (focus,) = build(layout, view(selected=0)).focus
    assert focus.x + focus.width <= 950


def test_height_and_selection_move_no_row() -> None:
    layout = layout_of(*many(60), *STORY[2:])
    rows = {}
    for height in (300.0, 420.0, 700.0):
        for selected in (None, 0, 61):
            scene = build(layout, view("2010-01-01", height=height, selected=selected))
            top = scene.headers[0].top
            for bar in np.flatnonzero(~scene.bars.folded & (scene.bars.region == 0)).tolist():
                row = float(scene.bars.y[bar] - top)
                assert rows.setdefault(int(scene.bars.event[bar]), row) == row
    assert len(rows) > 10


def test_rows_wait_until_a_pan_or_zoom_is_over() -> None:
    layout = layout_of(*many(260))
    settled = view("2010-01-01").scale
    before = build(layout, view("2010-01-01"))
    amid = Viewport(settled.zoomed(400, 0.7), 600.0, 150.0, settled=settled)
    scene = build(layout, amid)
    rows = dict(zip(before.bars.event.tolist(), before.bars.y.tolist(), strict=True))
    for event, y in zip(scene.bars.event.tolist(), scene.bars.y.tolist(), strict=True):
        assert rows.get(event, y) == y
    for label, another in combinations(scene.labels, 2):
        beside = label.x + label.width <= another.x or another.x + another.width <= label.x
        assert beside or label.y != another.y


def test_a_lane_with_very_much_in_view_shows_counts() -> None:
    scene = build(layout_of(*many(3000)), view("2010-01-01"))
    assert scene.heated == {0}
    assert scene.cells.count.sum() >= 3000
    assert len(scene.bars) == 0
    some = build(layout_of(*many(260)), view("2010-01-01"))
    assert some.heated == frozenset()
    assert len(some.bars) == 260


def test_lanes_without_a_row_share_a_line_with_a_tick_for_each_event() -> None:
    rows = [relocation(f"m{n}", "2025-05-01", firms=[f"firm {n:02d}"]) for n in range(40)]
    scene = build(layout_of(*rows), view(height=300.0))
    (line,) = scene.others
    assert len(line.lanes) + len(scene.headers) == 40
    assert line.count == len(line.lanes)
    assert scene.others_at(line.top + 3) == line
    assert int(scene.bars.folded.sum()) == line.count
    unfolded = build(layout_of(*rows), view(height=300.0, unfolded=frozenset({"relocation"})))
    assert unfolded.others == ()
    assert unfolded.regions[1].furthest > 0


def test_a_lane_that_is_opened_shows_all_its_names() -> None:
    path = frozenset({"restriction/US"})
    scene = build(layout_of(*many(200)), view("2010-01-01", height=300.0, opened=path))
    assert scene.headers[0].folded == 0
    assert scene.regions[0].furthest > 0


def test_zooming_into_heat_brings_the_bars_back() -> None:
    layout = layout_of(*many(3000))
    scene = build(layout, view("2012-03-01", "2012-03-20"))
    assert not scene.heated
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


def test_regions_are_as_high_as_their_lanes_with_no_half_row_at_their_edges() -> None:
    scene = build(layout_of(*STORY), view())
    first, second = scene.regions
    assert first.top == AXIS + HEADING
    assert second.top == pytest.approx(first.bottom + HEADING)
    assert second.bottom <= 600
    for region in scene.regions:
        own = [header for header in scene.headers if header.region == region.group]
        assert own[-1].top + own[-1].height == pytest.approx(region.bottom)


@pytest.mark.parametrize("height", [130.0, 171.0, 240.0, 333.0])
@pytest.mark.parametrize("scroll", [0.0, 7.0, 100.0, 10_000.0])
def test_no_half_row_is_seen_at_the_edges_of_what_scrolls(height: float, scroll: float) -> None:
    rows = [relocation(f"m{n}", "2025-05", firms=[f"firm {n % 9}"]) for n in range(40)]
    layout = layout_of(*STORY, *rows)
    given = view(height=height, scrolls=(scroll, scroll), unfolded=frozenset({"relocation"}))
    scene = build(layout, given)
    for region in scene.regions:
        assert 0 <= region.cut < max(region.height, 1)
        whole = scene.bars.region == region.group
        top, end = scene.bars.y[whole], scene.bars.y[whole] + scene.bars.height[whole]
        if region.rows_bottom - region.top >= 2 * PITCH:
            assert not ((top < region.rows_bottom - 0.01) & (end > region.rows_bottom + 0.01)).any()
            assert not ((top < region.top - 0.01) & (end > region.top + 0.01)).any()
        if region.scroll == region.furthest:
            assert region.cut == 0, "scrolled to its end, the last row stands at the edge"
    if any(region.cut for region in scene.regions):
        cut = next(region for region in scene.regions if region.cut)
        assert scene.rows_at(cut.rows_bottom) is None
        assert scene.region_at(cut.rows_bottom) == cut, "it is scrolled from there all the same"


def test_revealing_scrolls_to_the_event_and_what_it_is_linked_to() -> None:
    rows = [relocation(f"m{n}", "2025-05", firms=[f"firm {n:02d}"]) for n in range(40)]
    rows[35]["trigger"] = "letter"
    layout = layout_of(restriction("letter", "2025-04-09"), *rows)
    kinds = frozenset({"relocation"})
    looked = view(selected=0, height=400.0, unfolded=kinds)
    assert not build(layout, looked).routes[0].to_shown
    scrolls = scrolls_for(layout, looked, 0)
    scene = build(layout, view(selected=0, height=400.0, scrolls=scrolls, unfolded=kinds))
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
    low, high = looked.gutter, looked.width
    inside = [
        bar
        for bar in np.flatnonzero(~bars.folded).tolist()
        if bars.reach[bar] > low and bars.outer_left[bar] < high
    ]
    for one, other in combinations(inside, 2):
        if bars.region[one] == bars.region[other] and bars.y[one] == bars.y[other]:
            assert (
                bars.reach[one] <= bars.outer_left[other] + 0.01
                or bars.reach[other] <= bars.outer_left[one] + 0.01
            )


@given(events, looks)
def test_a_hit_finds_what_is_painted(found: list[Any], looked: Viewport) -> None:
    scene = build(layout_of(*rows_of(found)), looked)
    bars = scene.bars
    covered = {
        (int(bars.region[focus.bar]), float(bars.y[focus.bar])): focus for focus in scene.focus
    }
    for bar in range(len(bars)):
        region = scene.regions[int(bars.region[bar])]
        if bars.folded[bar]:
            continue
        left = max(float(bars.outer_left[bar]), looked.gutter)
        right = min(float(bars.reach[bar]), looked.width - 1)
        y = float(bars.y[bar] + bars.height[bar] / 2)
        if left > right or not region.top <= y < region.bottom:
            continue
        if any(abs(top - bars.y[bar]) < PITCH for of, top in covered if of == region.group):
            continue
        for x in (left, (left + right) / 2, right):
            hit = scene.hit(x, y)
            begin, end = float(bars.begin[bar]), float(bars.outer_right[bar])
            # Between a name and its mark there is a little nothing.
            if not begin <= x <= end and hit is None:
                continue
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
