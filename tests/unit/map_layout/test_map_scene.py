"""What the map makes of sites and moves: marks that are found, walked to, and counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from chipline.map_layout.base_map import anchors, base_map
from chipline.map_layout.flow_marks import SITES_FROM
from chipline.map_layout.flows import grown
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.map_presets import MAP_PRESETS, scale_bar
from chipline.map_layout.map_scene import (
    MapContent,
    MapLayers,
    MapMark,
    MapScene,
    build,
    records_of,
)
from chipline.map_layout.outlines import clipped
from chipline.map_layout.projection import MapView, fitted
from chipline.map_layout.site_marks import TOGETHER, SiteMark
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.event_mapping import Certainty
from map_rows import facts_of, move, site, use

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


def names(facts: MapFacts, marks: Sequence[SiteMark]) -> set[str]:
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


def test_a_mark_stands_for_its_records() -> None:
    """Of sites, of moves, and of whatever stands at a country as a whole."""
    facts = facts_of(
        site("batam", 104.05, 1.13, country="ID"),
        site("somewhere", 103.8, 1.35, country="SG", coordinate_precision="country"),
        move("one", ["CN"], ["MY"]),
        move("from where", [], ["SG"]),
        use("big", "cluster", country="SG"),
    )
    shown = scene(ASIA, facts=facts)
    (batam,), (flow,) = shown.sites, shown.flows
    (singapore,) = (mark for mark in shown.countries if mark.code == "SG")
    assert records_of(facts, batam) == [("facility", "batam")]
    assert records_of(facts, flow) == [("relocation", "one")]
    assert sorted(records_of(facts, singapore)) == [
        ("cluster", "big"),
        ("facility", "somewhere"),
        ("relocation", "from where"),
    ]


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


def test_signs_of_countries_cover_no_site_and_no_other_sign() -> None:
    crowd = [site(f"s{n}", 104.0, y, country="MY") for n, y in enumerate((3.0, 4.0, 5.0))]
    some = [
        site(code, 1.0, 1.0, country=code, coordinate_precision="country") for code in ["MY", "SG"]
    ]
    shown = scene(fitted((90.0, -8.0, 120.0, 16.0), 600, 500), ALL, facts_of(*crowd, *some))
    signs = {one.code: one for one in shown.countries}
    assert set(signs) == {"MY", "SG"}
    for sign in signs.values():
        for mark in shown.sites:
            beside = abs(sign.x - mark.x) >= mark.radius + 14
            assert beside or abs(sign.y - mark.y) >= mark.radius + 9
    assert abs(signs["MY"].y - signs["SG"].y) >= 18


def test_signs_of_countries_stay_whole_within_the_view() -> None:
    some = [site(c, 1.0, 1.0, country=c, coordinate_precision="country") for c in ("MY", "TH")]
    middle, seen = fitted((90.0, -8.0, 120.0, 16.0), 600, 500), 0
    for across in np.linspace(-15, 15, 21).tolist():
        for up in np.linspace(-12, 12, 21).tolist():
            view = replace(
                middle, longitude=middle.longitude + across, latitude=middle.latitude + up
            )
            for sign in scene(view, ALL, facts_of(*some)).countries:
                seen += 1
                assert 31 <= sign.x <= view.width - 31
                assert 10 <= sign.y <= view.height - 10
    assert seen > 100


def test_numbers_on_flows_keep_apart() -> None:
    rows = [move(f"{end}{n}", ["CN"], [end]) for end in ("MY", "SG") for n in range(3)]
    flows = scene(ASIA, ALL, facts_of(site("far", -60.0, 40.0), *rows)).flows
    assert len(flows) == 2
    assert abs(flows[0].x - flows[1].x) >= 22 or abs(flows[0].y - flows[1].y) >= 17


def test_a_number_stands_off_sites_or_nowhere() -> None:
    rows = [move(f"{n}", ["CN"], ["MY"]) for n in range(3)]
    (alone,) = scene(ASIA, ALL, facts_of(site("far", -60.0, 40.0), *rows)).flows
    assert alone.numbered
    (a, b), (c, d) = alone.points[[0, -1]].tolist()
    shares = np.linspace(0, 1, 60)
    along = ASIA.to_degrees(a + (c - a) * shares, b + (d - b) * shares)
    wide = [
        site(f"{n}-{east}", float(x) + east, float(y))
        for n, (x, y) in enumerate(zip(*along, strict=True))
        for east in range(-8, 9, 2)
    ]
    crowded = scene(ASIA, ALL, facts_of(*wide, *rows))
    assert [one.numbered for one in crowded.flows] == [False]
    shown = scene(ASIA, ALL, facts_of(*wide[::40], *rows))
    (flow,) = shown.flows
    assert flow.numbered
    for mark in shown.sites:
        reach = mark.radius
        assert abs(mark.x - flow.x) >= reach + 11 or abs(mark.y - flow.y) >= reach + 9


@pytest.mark.parametrize("scale", [3.0, 60.0, 2000.0])
def test_a_flow_stays_as_far_off_its_ends_however_near_one_looks(scale: float) -> None:
    rows = [move("in", ["CN"], ["MY"], to_facility="kulai")]
    facts = facts_of(site("kulai", 103.52, 1.72), *rows)
    view = MapView(103.52, 1.72, scale, 900, 600)
    (flow,) = scene(view, ALL, facts).flows
    x, y = view.pixel(103.52, 1.72)
    if scale < SITES_FROM:
        x, y = view.pixel(*anchors()["MY"])
    assert np.hypot(*(flow.points[-1] - (x, y))) == pytest.approx(14, abs=0.5)
    assert (flow.beyond == "CN") == (scale > SITES_FROM)
    if flow.beyond:
        assert min(*flow.edge, 900 - flow.edge[0], 600 - flow.edge[1]) == pytest.approx(0, abs=0.1)


USED = facts_of(
    site("kulai", 103.52, 1.72, opened="2022"),
    site("batam", 104.05, 1.13, country="ID", opened="2022"),
    use("tenant", began="2023", facility="kulai"),
    use("gone", began="2020", ended="2021", facility="kulai"),
    use("chips", "cluster", began="2024", facility="kulai"),
    use("somewhere", "cluster", began="2024", country="MY"),
    use("nowhere", "cluster", began="2024"),
)


def test_a_mark_tells_how_much_stands_there_on_the_day() -> None:
    marks = {
        USED.sites.events.ids[one.first]: one.uses for one in scene(JOHOR, on(2025, 6), USED).sites
    }
    assert marks == {"kulai": 2, "batam": 0}
    early = {
        USED.sites.events.ids[one.first]: one.uses for one in scene(JOHOR, on(2023, 6), USED).sites
    }
    assert early["kulai"] == 1
    kulai = USED.sites.events.by_id["kulai"]
    assert [USED.uses.events.ids[one] for one in USED.uses.at_site(kulai, on(2025, 6))] == [
        "tenant",
        "chips",
    ]


def test_a_cluster_without_a_site_stands_at_its_country() -> None:
    (sign,) = scene(ASIA, on(2025, 6), USED).countries
    assert sign.code == "MY"
    assert [USED.uses.events.ids[one] for one in sign.clusters] == ["somewhere"]
    assert not scene(ASIA, on(2025, 6), USED, clusters=False).countries


def test_a_use_is_found_on_the_map_at_its_site() -> None:
    kulai = USED.sites.events.by_id["kulai"]
    assert USED.place_of("tenancy", "tenant") == ("facility", kulai)
    assert USED.place_of("cluster", "somewhere") is None
    assert USED.place_of("tenancy", "unknown") is None
    assert USED.place_of("facility", "kulai") == ("facility", kulai)
    assert USED.place_of("firm", "kulai") is None


def test_what_is_cut_to_its_size_stays_within_it_and_is_filled_as_before() -> None:
    gulf = fitted((42.0, 20.0, 60.0, 31.0), 500, 400)
    shown = scene(gulf)
    cut = shown.cut_to_size()
    for before, after in zip(shown.base.land.values(), cut.base.land.values(), strict=True):
        assert (after.x.min(), after.y.min()) >= (0, 0)
        assert (after.x.max(), after.y.max()) <= (500, 400)
        for at_x, at_y in ((3, 60), (250, 200), (497, 300), (200, 3), (330, 397)):
            assert _fills(before, at_x, at_y) == _fills(after, at_x, at_y)
    for outline in (cut.base.solid, cut.base.dashed):
        joined = np.flatnonzero(outline.joined)
        for axis, most in ((outline.x, 500), (outline.y, 400)):
            along = (axis[joined] == axis[joined + 1]) & np.isin(axis[joined], (0, most))
            assert not along.any()


def test_cut_off_flows_end_at_the_edge_and_sites_beyond_it_are_left_out() -> None:
    shown = scene(fitted((97.0, -1.0, 108.0, 9.0), 500, 300))
    cut = shown.cut_to_size()
    leaving = [one for one in cut.flows if one.span != pytest.approx((0, 1), abs=0.1)]
    assert leaving
    for one in cut.flows:
        assert (one.points >= -0.1).all()
        assert (one.points <= (500.1, 300.1)).all()
    for one in leaving:
        ends = one.points[[0, -1]]
        at_edge = (np.abs(ends) < 0.1) | (np.abs(ends - (500, 300)) < 0.1)
        assert at_edge.any()
    kept = [one for one in shown.sites if 0 <= one.x <= 500 and 0 <= one.y <= 300]
    assert [one.key for one in cut.sites] == [one.key for one in kept]
    for number, mark in enumerate(cut.sites):
        assert {cut.sites.holding(site) for site in mark.sites} == {number}


def test_countries_that_stand_out_are_outlined_or_ringed_where_they_are_too_small() -> None:
    def outlined(view: MapView, *codes: str) -> tuple[float, float, float, float]:
        content = MapContent(FACTS, ALL, marked=frozenset(codes))
        one = build(base_map(), content, view).base.marked
        if not len(one.x):
            return (0.0, 0.0, 0.0, 0.0)
        return tuple(map(float, (one.x.min(), one.y.min(), one.x.max(), one.y.max())))  # type: ignore[return-value]  # four

    assert not any(outlined(ASIA))
    west, north, east, south = outlined(JOHOR, "SG")
    x, y = JOHOR.pixel(103.82, 1.35)
    assert west < x < east
    assert north < y < south
    assert east - west > 100
    west, north, east, south = outlined(ASIA, "SG")
    assert (east - west, south - north) == pytest.approx((14, 14))
    x, y = ASIA.pixel(103.82, 1.35)
    assert ((west + east) / 2, (north + south) / 2) == pytest.approx((x, y), abs=2)
    assert not any(outlined(JOHOR, "BR"))


def _fills(outline: Any, x: float, y: float) -> bool:
    ends = np.flatnonzero(~outline.joined) + 1
    rings = np.split(np.arange(len(outline.x)), ends[:-1])
    return bool(sum(_inside(outline.x[ring], outline.y[ring], x, y) for ring in rings) % 2)


def test_a_flow_tells_which_of_its_ends_is_out_of_view_and_what_passes_over_is_left_out() -> None:
    rows = [
        move("in", ["CN"], ["MY"]),
        move("out", ["MY"], ["CN"]),
        move("over", ["VN"], ["AU"]),
    ]
    malaysia = fitted((97.0, -1.0, 108.0, 9.0), 900, 600)
    shown = scene(malaysia, ALL, facts_of(site("far", -60.0, 40.0), *rows))
    flows = {(one.flow.begin, one.flow.end): one for one in shown.flows}
    assert set(flows) == {("CN", "MY"), ("MY", "CN")}
    for one in flows.values():
        assert one.beyond == "CN"
        x, y = one.edge
        assert 0 <= x <= 900
        assert y < 200
    asia = scene(ASIA, ALL, facts_of(site("far", -60.0, 40.0), *rows))
    assert {one.beyond for one in asia.flows if one.flow.end == "MY"} == {None}


def test_a_flow_is_as_long_as_the_day_is_within_the_time_in_which_it_may_have_begun() -> None:
    facts = facts_of(
        move("exact", ["CN"], ["MY"], began="2024-03-02"),
        move("year", ["CN"], ["SG"], began="2025"),
    )

    def begun(year: int, month: int, day: int, mode: Mode = Mode.INSTANT) -> dict[object, float]:
        as_of = AsOf(float(date(year, month, day).toordinal()), mode)
        flows, _ = MapContent(facts, as_of).flows(with_sites=False)
        return {flow.end: round(flow.begun, 2) for flow in flows}

    assert begun(2024, 3, 1) == {}
    assert begun(2024, 3, 2) == {"MY": 1.0}
    assert begun(2025, 1, 1) == {"MY": 1.0, "SG": 0.0}
    assert begun(2025, 7, 2) == {"MY": 1.0, "SG": 0.5}
    assert begun(2025, 12, 31, Mode.CUMULATIVE) == {"MY": 1.0, "SG": 1.0}
    assert begun(2020, 1, 1, Mode.ALL) == {"MY": 1.0, "SG": 1.0}


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.99, 1.0])
def test_what_grows_begins_where_the_whole_begins_and_ends_on_it(share: float) -> None:
    points = np.array([(0.0, 0.0), (10.0, 0.0), (20.0, 10.0), (20.0, 30.0)])
    part = grown(points, share)
    assert len(part) >= 2
    assert part[0].tolist() == [0.0, 0.0]
    assert (part[:-1] == points[: len(part) - 1]).all()
    before, after = points[len(part) - 2], points[len(part) - 1]
    along, whole = part[-1] - before, after - before
    assert abs(along[0] * whole[1] - along[1] * whole[0]) < 1e-9
    assert np.hypot(*along) <= np.hypot(*whole) + 1e-9
    assert (len(part) == len(points) and (part[-1] == points[-1]).all()) == (share == 1.0)
