"""Whose mark is at a point: over every arrangement of the starter facts, whatever is selected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest

from chipline.records.record import id_of_slug
from chipline.scenery.event_mapping import GROUPING, KIND_NAMES
from chipline.scenery.events import Events, events_from_columns
from chipline.scenery.text_metrics import Ruler
from chipline.store.columns.timeline_reads import event_columns, event_relations
from chipline.store.workspace import Workspace
from chipline.timeline_layout.arrangement import PRESETS, Arrangement, Band, preset
from chipline.timeline_layout.hit_test import part_at
from chipline.timeline_layout.labels.selection_labels import focused_events, plate
from chipline.timeline_layout.lanes.lanes import lay
from chipline.timeline_layout.layout import PITCH, LaneLayout
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from conftest import in_memory
from timeline_rows import layout_of, restriction

GUTTER, WINDOW = 150.0, 700.0
ARRANGEMENTS = [
    *(preset(one.name, id_of_slug("alibaba")) for one in PRESETS),
    *(
        Arrangement((Band(kind, (name,)),), preset=f"{kind} by {name}")
        for kind in KIND_NAMES
        for name, grouping in GROUPING.items()
        if kind in grouping.fields
    ),
    Arrangement(tuple(Band(kind, ()) for kind in KIND_NAMES), preset="no lanes"),
]


@pytest.fixture(scope="module")
def facts(starter_file: Path) -> Iterator[Workspace]:
    workspace = in_memory(starter_file)
    yield workspace
    workspace.close()


@cache
def _layout(workspace: Workspace, arrangement: Arrangement) -> LaneLayout:
    with workspace.reading() as queries:
        columns = [
            part
            for band in arrangement.bands
            for part in event_columns(queries, band.kind, by=band.by, firm=arrangement.firm)
        ]
        events: Events = events_from_columns(columns, event_relations(queries))
    return LaneLayout(lay(events, arrangement, {}), Ruler(lambda _: 6.5))


def _looks(layout: LaneLayout, random: Random) -> Iterator[Viewport]:
    """Yield windows of several widths and spans, each with several selections and scrolls."""
    for width in (320, 730, 1130, 1700):
        for first, last in (("2018-01-01", "2027-01-01"), ("2024-09-01", "2026-03-01")):
            days = (date.fromisoformat(one).toordinal() for one in (first, last))
            scale = TimeScale.fitting(*days, width)
            count = len(layout.lanes.events)
            chosen = [random.randrange(count) for _ in range(3)] if count else []
            for selected in (None, *chosen):
                scrolls = tuple(random.choice((0.0, 90.0)) for _ in layout.lanes.groups)
                yield Viewport(scale, WINDOW, GUTTER, scrolls, selected)


def _mark(scene: Scene, bar: int) -> tuple[float, float]:
    """Return the middle of a bar's mark, or of its tick."""
    bars = scene.bars
    return float(bars.mark[bar]), float(bars.y[bar] + bars.height[bar] / 2)


def _covered(scene: Scene, bar: int, x: float, y: float) -> bool:
    """Tell whether the title of the selection, or of what is linked to it, is painted over a mark."""
    bars = scene.bars
    own = [number for number, one in enumerate(scene.focus) if one.bar == bar]
    for one in scene.focus[own[0] + 1 if own else 0 :]:
        left, right = plate(bars, one)
        on_lag = one.lag is not None and one.lag_x <= x <= one.lag_x + one.lag_width
        same = bars.region[one.bar] == bars.region[bar]
        same &= abs(bars.y[one.bar] + bars.height[one.bar] / 2 - y) < PITCH / 2
        if same and (left <= x <= right or on_lag):
            return True
    return False


def _visible(scene: Scene) -> Iterator[tuple[int, float, float]]:
    for bar in range(len(scene.bars)):
        x, y = _mark(scene, bar)
        region = scene.regions[int(scene.bars.region[bar])]
        inside = scene.view.gutter <= x < scene.view.width and region.top <= y < region.bottom
        if inside and not _covered(scene, bar, x, y):
            yield bar, x, y


@pytest.mark.parametrize("arrangement", ARRANGEMENTS, ids=lambda one: one.preset)
def test_every_mark_that_is_seen_is_hit(facts: Workspace, arrangement: Arrangement) -> None:
    layout = _layout(facts, arrangement)
    random = Random(arrangement.preset)
    tried = 0
    for looked in _looks(layout, random):
        scene = build(layout, looked)
        for bar, x, y in _visible(scene):
            hit = scene.hit(x, y)
            if hit != scene.bars.event[bar]:
                # Only where two stand at one place is it another one: the selected, or the later.
                other = max(
                    one for one in scene.bars_of(hit).tolist() if _mark(scene, one) == (x, y)
                )
                assert hit == looked.selected or other > bar
            tried += 1
    assert tried or not len(layout.lanes.events)


@pytest.mark.parametrize("name", [one.name for one in PRESETS])
def test_around_a_mark_the_nearest_one_is_hit(facts: Workspace, name: str) -> None:
    layout = _layout(facts, preset(name, id_of_slug("alibaba")))
    for looked in _looks(layout, Random(name)):
        scene = build(layout, looked)
        seen = [one for one in _visible(scene) if not scene.bars.folded[one[0]]]
        for bar, x, y in seen:
            for aside in (-8.0, 8.0):
                at = x + aside
                region = int(scene.bars.region[bar])
                others = [
                    abs(their - at)
                    for one, their, height in seen
                    if one != bar
                    and abs(height - y) < PITCH / 2
                    and scene.bars.region[one] == region
                ]
                free = not others or min(others) > 24
                if free and looked.gutter <= at < looked.width and not _covered(scene, bar, at, y):
                    reached = scene.hit(at, y)
                    assert reached == scene.bars.event[bar] or _held(scene, reached, at)


def _held(scene: Scene, event: int | None, x: float) -> bool:
    """Tell whether an event's own bar is at a point, whose mark is elsewhere."""
    if event is None:
        return False
    bars, of = scene.bars, scene.bars_of(event)
    return bool(((bars.left[of] <= x) & (x <= bars.outer_right[of])).any())


def test_the_title_of_what_is_linked_never_takes_the_mark_of_the_selection() -> None:
    """A linked title yields to the selected mark; what moved by a drag was the linked one."""
    random, yielded = Random(1), 0
    first, last = (date.fromisoformat(day).toordinal() for day in ("2024-07-01", "2026-12-31"))
    days = [date.fromordinal(random.randrange(first, last)).isoformat() for _ in range(60)]
    names = [f"A rule with a long name, {number}" for number in range(60)]
    layout = layout_of(
        *(restriction(name, day, ended=day) for name, day in zip(names, days, strict=True)),
        links=[(one, two, "triggers") for one in names[:20] for two in names[20:]],
    )
    for selected in range(60):
        scene = build(
            layout, Viewport(TimeScale.fitting(first, last, 730), 260.0, GUTTER, selected=selected)
        )
        bars = scene.bars
        (bar,) = scene.bars_of(selected).tolist()
        x, y = _mark(scene, bar)
        region = scene.regions[int(bars.region[bar])]
        if not (GUTTER + 8 <= x < scene.view.width - 8 and region.top <= y < region.bottom):
            continue
        row = [one for one in scene.focus if one.bar != bar and bars.y[one.bar] == bars.y[bar]]
        assert not any(left < x < right for left, right in (plate(bars, one) for one in row))
        linked = {of for event in focused_events(layout, scene.view) for of in scene.bars_of(event)}
        named = {one.bar for one in scene.focus}
        # Beside the selected mark, and with a name that would run over it or under its name.
        yielded += any(bars.y[of] == bars.y[bar] and of not in named for of in linked)
        reach = 3 if bars.folded[bar] else 8
        asides = range(-reach, reach + 1)
        assert [scene.hit(x + aside, y) for aside in asides] == [selected] * len(asides)
    assert yielded > 3


def test_the_ends_of_a_long_bar_are_told_from_its_middle() -> None:
    layout = layout_of(
        restriction("A rule", "2020-03-01", effective="2020-03-01", ended="2022-06-30")
    )
    first, last = (date.fromisoformat(day).toordinal() for day in ("2019-01-01", "2023-12-31"))
    scene = build(layout, Viewport(TimeScale.fitting(first, last, 1000), 400.0, GUTTER))
    bars, of = scene.bars, scene.bars_of(0)
    left, right = float(bars.body[of].min()), float(bars.right[of].max())
    y = float(bars.y[of[0]] + bars.height[of[0]] / 2)
    assert part_at(bars, of, left, y) == "start"
    assert part_at(bars, of, right, y) == "end"
    assert part_at(bars, of, (left + right) / 2, y) == "all"
    assert part_at(bars, of, left, y + 3 * PITCH) == "all"


def test_a_mark_without_length_has_no_ends() -> None:
    layout = layout_of(restriction("A letter", "2020-03-01", ended="2020-03-01"))
    first, last = (date.fromisoformat(day).toordinal() for day in ("2019-01-01", "2023-12-31"))
    scene = build(layout, Viewport(TimeScale.fitting(first, last, 1000), 400.0, GUTTER))
    (bar,) = scene.bars_of(0).tolist()
    assert part_at(scene.bars, scene.bars_of(0), *_mark(scene, bar)) == "all"
