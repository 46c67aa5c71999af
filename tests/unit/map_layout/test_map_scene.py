"""What the map makes of sites and moves: marks that are found, walked to, and counted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS, scale_bar
from chipline.map_layout.map_scene import (
    TOGETHER,
    MapContent,
    MapLayers,
    MapMark,
    MapScene,
    SiteMark,
    build,
)
from chipline.map_layout.outlines import clipped
from chipline.map_layout.projection import MapView, fitted
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.event_mapping import Certainty
from map_rows import facts_of, move, site

ALL = AsOf(float(date(2026, 1, 1).toordinal()))
JOHOR = fitted(MAP_PRESETS[3].box, 900, 600)
ASIA = fitted(MAP_PRESETS[1].box, 900, 600)

FACTS = facts_of(
    site("kulai", 103.52, 1.72, opened="2022-10", power_announced_mw=110.0),
    site("ntp", 103.61, 1.43, opened="2023", power_announced_mw=69.5, power_live_mw=20.0),
    site("ntp-2", 103.61, 1.43, status="under construction"),
    site("batam", 104.05, 1.13, country="ID", opened="2026-06"),
    site("somewhere", 103.8, 1.35, country="SG", coordinate_precision="country"),
    site("nowhere", None, None),
    site("datong", 113.3, 40.1, country="CN", opened="2020"),
    move("one", ["CN"], ["MY"]),
    move("two", ["CN"], ["MY", "SG"], status="confirmed"),
    move("back", ["MY"], ["CN"], began="2026-03"),
    move("to a site", ["CN"], ["MY"], to_facility="kulai"),
    move("stayed", ["CN"], ["CN"], status="non-move"),
    move("within", ["CN"], ["CN"]),
    move("from where", [], ["SG"]),
    move("to where", ["CN"], []),
)


def scene(
    view: MapView = JOHOR, as_of: AsOf = ALL, facts: MapFacts = FACTS, **layers: bool
) -> MapScene:
    return build(base_map(), MapContent(facts, as_of, MapLayers(**layers)), view)


def on(year: int, month: int, mode: Mode = Mode.INSTANT) -> AsOf:
    return AsOf(float(date(year, month, 1).toordinal()), mode)


def names(facts: MapFacts, marks: tuple[SiteMark, ...]) -> set[str]:
    return {facts.sites.events.ids[one] for mark in marks for one in mark.sites}


def test_every_site_with_a_point_is_in_one_mark_and_the_others_stand_at_their_country() -> None:
    shown = scene()
    listed = [one for mark in shown.sites for one in mark.sites]
    assert len(listed) == len(set(listed))
    assert names(FACTS, shown.sites) == {"kulai", "ntp", "ntp-2", "batam"}
    somewhere = {mark.code: mark.sites for mark in shown.countries if mark.sites}
    assert [FACTS.sites.events.ids[one] for one in somewhere["SG"]] == ["somewhere"]


def test_what_lies_together_is_one_mark_that_parts_as_one_comes_nearer() -> None:
    def marks(view: MapView) -> list[int]:
        return sorted(len(one.sites) for one in scene(view).sites)

    assert marks(JOHOR) == [1, 1, 2]
    assert marks(ASIA) == [1, 4]
    assert marks(JOHOR.zoomed(8, (450, 300))) != [4]


@pytest.mark.parametrize("scale", [2.0, 5.0, 30.0, 200.0])
def test_counts_add_up_to_the_sites_that_stand_on_the_day(scale: float) -> None:
    rng = np.random.default_rng(3)
    rows = [
        site(f"s{n}", float(x), float(y), opened=str(2015 + n % 12))
        for n, (x, y) in enumerate(
            zip(rng.uniform(95, 120, 300), rng.uniform(-5, 30, 300), strict=True)
        )
    ]
    facts = facts_of(*rows)
    as_of = on(2020, 6)
    shown = scene(MapView(107, 12, scale, 9000, 9000), as_of, facts)
    counted = sum(len(mark.sites) for mark in shown.sites)
    assert counted == int((facts.sites.standing(as_of) != AsOfStatus.OUT).sum())
    at = np.array([(one.x, one.y) for one in shown.sites])
    again = scene(MapView(107, 12, scale, 9000, 9000), as_of, facts)
    assert [one.sites for one in again.sites] == [one.sites for one in shown.sites]
    assert at.shape[1] == 2


def test_panning_keeps_what_lies_together() -> None:
    before = {one.sites for one in scene(ASIA).sites}
    assert {one.sites for one in scene(ASIA.panned(37, -13)).sites} == before


def test_the_day_picks_out_what_had_opened_and_what_has_no_date_is_told() -> None:
    marks = {FACTS.sites.events.ids[one.sites[0]]: one for one in scene(as_of=on(2023, 6)).sites}
    assert marks["kulai"].standing is AsOfStatus.SURELY
    assert marks["ntp"].standing is AsOfStatus.POSSIBLY
    assert marks["ntp"].sites == (1, 2)
    assert not marks["ntp"].without_day
    assert "batam" not in marks
    assert len(scene().sites) == 3
    early = {FACTS.sites.events.ids[one.sites[0]]: one for one in scene(as_of=on(2020, 1)).sites}
    assert set(early) == {"ntp-2"}
    assert early["ntp-2"].without_day


def test_areas_stand_for_power_and_what_is_live_lies_within() -> None:
    marks = {mark.sites: mark for mark in scene(JOHOR.zoomed(4, (450, 300)), ALL, _apart()).sites}
    large, small = marks[0,], marks[1,]
    assert (large.radius / small.radius) ** 2 == pytest.approx(400 / 100)
    assert large.live_radius < large.radius
    assert small.live_radius == 0


def _apart() -> MapFacts:
    return facts_of(
        site("large", 103.7, 1.5, power_announced_mw=400.0, power_live_mw=100.0),
        site("small", 103.8, 1.45, power_announced_mw=100.0),
    )


def test_moves_of_one_pair_are_one_flow_and_several_countries_are_several() -> None:
    flows = {(one.flow.begin, one.flow.end): one.flow for one in scene(ASIA).flows}
    assert set(flows) == {("CN", "MY"), ("CN", "SG"), ("MY", "CN")}
    titles = [FACTS.moves.events.ids[one] for one in flows["CN", "MY"].moves]
    assert titles == ["one", "two", "to a site"]
    assert flows["CN", "MY"].certainty is Certainty.CONFIRMED
    assert flows["CN", "SG"].certainty is Certainty.CONFIRMED


def test_near_by_a_move_ends_at_its_site() -> None:
    china = MapView(108.0, 20.0, 21.0, 1400, 1000)
    ends = {one.flow.end for one in scene(china).flows}
    assert FACTS.sites.events.by_id["kulai"] in ends


def test_there_and_back_are_two_curves() -> None:
    there, back = (
        next(one for one in scene(ASIA).flows if (one.flow.begin, one.flow.end) == pair)
        for pair in (("CN", "MY"), ("MY", "CN"))
    )
    assert np.hypot(there.x - back.x, there.y - back.y) > 20


def test_what_stayed_and_what_has_one_end_stands_at_its_country() -> None:
    def ids(numbers: list[int]) -> list[str]:
        return [FACTS.moves.events.ids[one] for one in numbers]

    found = {one.code: one.moves for one in scene(ASIA).countries}
    assert ids(found["CN"].stayed) == ["stayed", "within"]
    assert ids(found["CN"].left) == ["to where"]
    assert ids(found["SG"].arrived) == ["from where"]


def test_a_move_on_a_doubtful_day_is_only_possible() -> None:
    flows = {(one.flow.begin, one.flow.end): one.flow for one in scene(ASIA, on(2025, 6)).flows}
    assert flows["CN", "MY"].only_possibly
    assert ("MY", "CN") not in flows


@pytest.mark.parametrize("view", [JOHOR, ASIA])
def test_each_mark_is_hit_where_it_is(view: MapView) -> None:
    shown = scene(view)
    for mark in (*shown.sites, *shown.countries):
        found = shown.hit(mark.x, mark.y)
        assert found is not None
        assert np.hypot(found.x - mark.x, found.y - mark.y) < TOGETHER
    bare = scene(view, sites=False)
    for flow in bare.flows:
        found = bare.hit(flow.x, flow.y)
        assert found is not None
    assert shown.hit(-500, -500) is None


@pytest.mark.parametrize("view", [JOHOR, ASIA])
def test_every_mark_can_be_walked_to(view: MapView) -> None:
    marks = scene(view).marks
    reached: set[Any] = {marks[0].key}
    waiting: list[MapMark] = [marks[0]]
    shown = scene(view)
    while waiting:
        mark = waiting.pop()
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            found = shown.next_mark(mark, *step)
            if found.key not in reached:
                reached.add(found.key)
                waiting.append(found)
    assert reached == {mark.key for mark in marks}


def test_layers_can_be_left_out() -> None:
    assert not scene(sites=False).sites
    bare = scene(ASIA, moves=False)
    assert not bare.flows
    assert all(not one.moves.moves for one in bare.countries)


def test_nothing_within_the_view_changes_by_clipping() -> None:
    view = MapView(width=100.0, height=80.0)
    angles = np.linspace(0, 2 * np.pi, 4001)[:-1]
    x, y = 50 + 4000 * np.cos(angles), -3900 + 4000 * np.sin(angles)
    last = np.zeros(len(x), dtype=np.bool_)
    last[-1] = True
    cut = clipped(x, y, last, view)
    assert len(cut.x) < len(x) / 10
    for at_x, at_y in ((50, 40), (50, 99), (50, 101), (3, 60), (97, 79)):
        assert _inside(x, y, at_x, at_y) == _inside(cut.x, cut.y, at_x, at_y)


def _inside(xs: Any, ys: Any, x: float, y: float) -> bool:
    next_xs, next_ys = np.roll(xs, -1), np.roll(ys, -1)
    across = (ys > y) != (next_ys > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = xs + (y - ys) * (next_xs - xs) / (next_ys - ys) > x
    return bool((across & crossing).sum() % 2)


def test_land_is_drawn_by_band_and_crimea_once_more() -> None:
    view = fitted((30, 43, 42, 50), 900, 600)
    content = MapContent(FACTS, ALL, bands={"RU": "licence"})
    base = build(base_map(), content, view).base
    assert set(base.land) == {"", "licence"}
    assert set(base.regions) == {"UA-43"}
    assert len(base.solid.x)


def test_the_same_view_at_another_size_shows_the_same() -> None:
    small, large = scene(ASIA), scene(ASIA.sized(1800, 1200))
    assert {one.key for one in small.flows} == {one.key for one in large.flows}
    assert {one.code for one in small.countries} == {one.code for one in large.countries}


def test_the_scale_bar_is_round_and_true() -> None:
    km, pixels = scale_bar(replace(JOHOR, scale=111.195))
    assert (km, pixels) == (100, pytest.approx(100))
    assert scale_bar(replace(JOHOR, scale=2.0))[0] == 5000
