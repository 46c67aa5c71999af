"""Cells of sites: which lie in a box, and what of them goes together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.projection import NEAREST, MapView
from chipline.map_layout.site_cells import LEVELS, CellRuns, SiteCells, level_of
from chipline.map_layout.site_groups import grouped
from chipline.map_layout.site_marks import SiteMarks, SitesOnDay
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from map_rows import facts_of, site

DAY = AsOf(738_000.0, Mode.INSTANT)


def scattered(many: int) -> MapFacts:
    rng = np.random.default_rng(many)
    places = zip(rng.uniform(95, 120, many), rng.uniform(-5, 30, many), strict=True)
    return facts_of(
        *(
            site(f"s{n}", float(x), float(y), opened=str(2015 + n % 12))
            for n, (x, y) in enumerate(places)
        ),
        site("nowhere", None, None),
    )


@pytest.mark.parametrize("level", range(0, LEVELS, 3))
def test_a_box_gets_all_sites_in_it_each_in_one_cell(level: int) -> None:
    rng = np.random.default_rng(level)
    x, y = rng.uniform(-150, 150, 500), rng.uniform(-70, 70, 500)
    x[7] = y[7] = np.nan
    cells = SiteCells.of(x, y)
    assert len(cells.order) == 499
    box = (-40.0, -10.0, -20.0, 30.0)
    runs = cells.within(level, box)
    held = [s for a, b in zip(runs.starts, runs.ends, strict=True) for s in cells.order[a:b]]
    assert len(held) == len(set(held))
    inside = (x >= box[0]) & (x <= box[2]) & (y >= box[1]) & (y <= box[3])
    assert set(np.flatnonzero(inside)) <= set(held)
    side = 13.0 / 2**level
    for place, (a, b) in enumerate(zip(runs.starts, runs.ends, strict=True)):
        own = cells.order[a:b]
        assert set(np.floor((x[own] + 208) / side)) == {runs.columns[place]}
        assert set(np.floor((y[own] + 208) / side)) == {runs.rows[place]}


@pytest.mark.parametrize("scale", [3.0, 9.0, 40.0])
def test_while_view_or_day_move_every_site_in_view_is_counted_once(scale: float) -> None:
    facts = scattered(3000)
    day = SitesOnDay(facts, DAY)
    view = MapView(107.5, 12.5, scale, 900, 600)
    still = day.marks(view)
    moving = day.marks(view, hurried=True)
    key = [moving.many.tolist(), moving.first.tolist()]
    assert [still.many.tolist(), still.first.tolist()] == key
    assert np.allclose(still.x, moving.x)
    level = level_of(scale)
    kept = day._sums.groups(level)
    for step in range(1, 5):
        moved = view.panned(20.0 * step, 12.0 * step).zoomed(1.04)
        _counts_all(facts, day.marks(moved, hurried=True), moved, DAY)
        later = AsOf(DAY.day + 400.0 * step, Mode.INSTANT)
        marks = SitesOnDay(facts, later, day._sums).marks(moved, hurried=True)
        _counts_all(facts, marks, moved, later)
    # As the map and its inset do by turns.
    day.marks(view.zoomed(2.5), hurried=True)
    assert day._sums.groups(level) is kept
    day.marks(view.panned(300.0, 0.0), hurried=True)
    assert day._sums.groups(level) is not kept


def _counts_all(facts: MapFacts, marks: SiteMarks, view: MapView, as_of: AsOf) -> None:
    listed = [site for mark in marks for site in mark.sites]
    assert len(listed) == len(set(listed)) == marks.many.sum()
    standing = facts.sites.standing(as_of) != AsOfStatus.OUT
    assert standing[listed].all()
    assert standing[marks.first].all()
    x, y = view.from_projected(*facts.sites.projected(slice(None)))
    inside = (x > 60) & (x < view.width - 60) & (y > 60) & (y < view.height - 60)
    assert set(np.flatnonzero(inside & standing)) <= set(listed)


def test_of_many_levels_the_last_two_are_kept() -> None:
    cells = SiteCells.of(np.array([1.0, 2.0]), np.array([1.0, 2.0]))
    for level in (0, 5, 9):
        cells.within(level, (0, 0, 3, 3))
    assert list(cells._starts) == [5, 9]


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1, unique=True))
def test_what_goes_together_is_near_its_fullest_and_the_fullest_are_apart(
    places: list[tuple[int, int]],
) -> None:
    columns, rows = np.array(places).T
    runs = CellRuns(columns, columns, columns, rows)
    x, y = columns * 13.0, rows * 13.0
    many = (columns * 7 + rows * 3) % 5 + 1.0
    seed = grouped(runs, x, y, many, 26.0, (2, 2))
    assert (seed[seed] == seed).all()
    assert (np.hypot(x - x[seed], y - y[seed]) < 26).all()
    assert (many[seed] >= many).all()
    seeds = np.unique(seed)
    away = np.hypot(x[seeds] - x[seeds][:, None], y[seeds] - y[seeds][:, None])
    np.fill_diagonal(away, np.inf)
    assert (away >= 26).all()


@pytest.mark.parametrize("scale", [3.0, 40.0, 700.0])
def test_marks_know_their_sites_and_sites_their_mark(scale: float) -> None:
    facts = scattered(400)
    sites, view = facts.sites, MapView(107, 12, scale, 1400, 900)
    marks = SitesOnDay(facts, DAY).marks(view)
    standing = sites.standing(DAY)
    for number, mark in enumerate(marks):
        assert len(mark.sites) == mark.many
        assert {marks.holding(one) for one in mark.sites} == {number}
        assert mark.first in mark.sites
        assert mark.standing == max(standing[list(mark.sites)])
        x, y = view.from_projected(*sites.projected(np.array(mark.sites)))
        assert (mark.x, mark.y) == pytest.approx((x.mean(), y.mean()))
    out = np.flatnonzero((standing == AsOfStatus.OUT) & sites.placed)
    assert marks.holding(int(out[0])) is None
    assert marks.holding(len(sites) - 1) is None
    assert marks[:1] == list(marks)[:1]


def test_no_marks_hold_nothing() -> None:
    marks = SiteMarks.none(SitesOnDay(scattered(5), AsOf(1.0)))
    assert not len(marks)
    assert marks.holding(0) is None
    assert marks.holding(5) is None
    view = MapView(-60.0, 40.0, 50.0)
    far = SitesOnDay(scattered(5), AsOf(1.0)).marks(view)
    assert not len(far)


def test_what_only_may_have_opened_is_possible() -> None:
    facts = facts_of(site("fuzzy", 100.0, 5.0, opened="2021"))
    (mark,) = SitesOnDay(facts, DAY).marks(MapView(100, 5, 50))
    assert mark.standing is AsOfStatus.POSSIBLY
    assert not mark.without_day


def test_where_coming_nearer_parts_nothing_sites_stand_around_their_point() -> None:
    same = [site(f"same{n}", 100.0, 5.0, opened="2020") for n in range(3)]
    crowd = [site(f"crowd{n}", 100.05, 5.0, opened="2020") for n in range(30)]
    facts = facts_of(*same, *crowd, site("alone", 99.95, 5.0), site("later", 100, 5, opened="2024"))
    view = MapView(100.0, 5.0, NEAREST, 1400, 900)
    before = SitesOnDay(facts, DAY).marks(view.zoomed(0.5))
    assert sorted(before.many.tolist()) == [1, 3, 30]
    assert before.homes is None
    marks = SitesOnDay(facts, DAY).marks(view)
    assert sorted(marks.many.tolist()) == [1, 1, 1, 1, 30]
    assert marks.homes is not None
    parted = np.flatnonzero(~np.isnan(marks.homes[:, 0]))
    assert len(parted) == 3
    assert len({tuple(marks.homes[one]) for one in parted.tolist()}) == 1
    around = np.hypot(*(np.column_stack((marks.x, marks.y)) - marks.homes)[parted].T)
    assert around == pytest.approx(26)
    for number, mark in enumerate(marks):
        assert len(mark.sites) == mark.many
        assert {marks.holding(one) for one in mark.sites} == {number}
        assert mark.without_day == (facts.sites.events.ids[mark.first] == "alone")
    assert marks.holding(facts.sites.events.by_id["later"]) is None
    assert len(marks.sites_in_view(100)) == len(marks)
    assert len(before.sites_in_view(100)) == 34
