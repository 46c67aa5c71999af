"""A tall timeline goes over pages without losing anything, or its reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.arrangement import Arrangement, Band
from chipline.timeline_layout.layout import AXIS, HEADING, PAD, PITCH, LaneLayout
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import Scene, build
from chipline.windows.timeline.export.pagination import on_page, pages
from timeline_rows import lanes_of, layout_of, relocation, restriction

_ROOM = 300.0


def whole(*rows: dict[str, object]) -> Scene:
    layout = layout_of(*rows)
    scale = TimeScale.fitting(date(2024, 1, 1).toordinal(), date(2027, 1, 1).toordinal(), 800)
    view = Viewport(scale=scale, height=0.0, gutter=150.0)
    return build(layout, replace(view, height=layout.whole_height(view)))


def firms(number: int, moves: int = 1) -> list[dict[str, object]]:
    return [
        relocation(f"m{n}-{one}", f"202{5 + one % 2}-0{one % 9 + 1}", firms=[f"firm {n:02d}"])
        for n in range(number)
        for one in range(moves)
    ]


@pytest.fixture
def tall() -> Scene:
    rules = [restriction(f"r{n}", f"2025-{n % 12 + 1:02d}-01") for n in range(12)]
    return whole(*rules, *firms(40))


def test_in_full_every_lane_is_there_and_nothing_has_to_be_scrolled_to(tall: Scene) -> None:
    assert len({header.title for header in tall.headers}) == 41
    assert all(region.furthest == pytest.approx(0) for region in tall.regions)
    assert not tall.others
    assert not tall.bars.folded.any()
    for header in tall.headers:
        assert header.folded == 0
        assert (header.height - 2 * PAD) % PITCH == pytest.approx(0)


def test_pages_follow_each_other_and_hold_all(tall: Scene) -> None:
    found = pages(tall, _ROOM)
    assert len(found) > 2
    assert found[0].top == AXIS
    assert found[-1].bottom == pytest.approx(tall.regions[-1].bottom)
    for page, following in pairwise(found):
        assert following.top == page.bottom
    assert all(page.bottom - page.top + page.lead <= _ROOM for page in found)


def test_pages_begin_between_lanes(tall: Scene) -> None:
    edges = {header.top for header in tall.headers} | {
        region.top - HEADING for region in tall.regions
    }
    assert all(page.top in edges for page in pages(tall, _ROOM)[1:])


def test_no_heading_is_left_alone_at_the_foot_of_a_page(tall: Scene) -> None:
    firsts = {region.top for region in tall.regions}
    assert not firsts & {page.bottom for page in pages(tall, _ROOM)}


def test_a_lane_higher_than_a_page_is_parted_between_its_rows() -> None:
    scene = whole(*firms(1, 14))
    (header,) = scene.headers
    parts = pages(scene, 120.0)
    assert len(parts) > 1
    for page in parts[1:]:
        assert (page.top - header.top - PAD) % PITCH == pytest.approx(0)


def test_what_goes_on_keeps_its_heading_and_what_is_elsewhere_is_not_painted(tall: Scene) -> None:
    first, *_, last = pages(tall, _ROOM)
    assert first.lead == 0
    assert last.lead == HEADING
    rules, moves = on_page(tall, last).regions
    assert rules.height == 0
    assert moves.top == last.top
    assert moves.bottom == pytest.approx(last.bottom)


def test_what_fits_is_one_page() -> None:
    scene = whole(restriction("r", "2025-04-09"))
    assert len(pages(scene, 2000.0)) == 1


def test_an_empty_scene_is_one_page() -> None:
    assert len(pages(whole(), _ROOM)) == 1


def test_an_outer_lane_that_goes_on_keeps_its_name_on_the_next_page() -> None:
    moves = [
        relocation(f"{firm}{to}", "2025", firms=[firm], to_countries=[to])
        for firm in ("Many", "Few")
        for to in "ABCDEFGHIJKLMNOPQRST"[: 20 if firm == "Many" else 2]
    ]
    nested = Arrangement((Band("relocation", ("firm", "country_to")),))
    layout = LaneLayout(lanes_of(*moves, arrangement=nested), Ruler(lambda _: 6.0))
    scale = TimeScale.fitting(date(2024, 1, 1).toordinal(), date(2027, 1, 1).toordinal(), 800)
    view = Viewport(scale=scale, height=0.0, gutter=150.0)
    scene = build(layout, replace(view, height=layout.whole_height(view)))
    first, second, *_ = pages(scene, _ROOM)
    assert on_page(scene, first).stuck == ()
    (name,) = on_page(scene, second).stuck
    assert (name.title, name.top) == ("Many", on_page(scene, second).regions[0].top)


def test_a_page_holds_what_stands_on_it_and_nothing_else(tall: Scene) -> None:
    parts = [(page, on_page(tall, page)) for page in pages(tall, _ROOM)]
    assert sum(len(part.labels) for _, part in parts) >= len(tall.labels)
    titles = {label.text for label in tall.labels}
    assert {label.text for _, part in parts for label in part.labels} == titles
    for page, part in parts:
        assert len(part.bars) < len(tall.bars)
        assert all(page.top - PITCH <= label.y <= page.bottom + PITCH for label in part.labels)
        for label in part.labels:
            # Titles still know their bars.
            event = part.bars.event[label.bar]
            assert label.text in {
                one.text for one in tall.labels if tall.bars.event[one.bar] == event
            }
    seen = {int(event) for _, part in parts for event in part.bars.event}
    assert seen == {int(event) for event in tall.bars.event}
