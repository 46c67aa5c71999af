"""Sums over sites by cell: the same whether they are kept from day to day or made anew."""

from __future__ import annotations

import numpy as np
import pytest

from chipline.map_layout import site_sums
from chipline.map_layout.map_facts import MapFacts
from chipline.map_layout.projection import MapView
from chipline.map_layout.site_marks import SiteMarks, SitesOnDay
from chipline.map_layout.site_sums import SiteSums
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from map_rows import facts_of, site, use

OPENED = ("2019", "2020-03", "2021-06-05", "~2022", None, "2023-Q2")
#: There and back, in small steps and in large ones, and on the days on which something changes.
DAYS = (737_000.0, 737_060.0, 739_500.0, 737_425.0, 730_000.0, 738_000.5, 745_000.0, 737_946.0)


def scattered(many: int) -> MapFacts:
    rng = np.random.default_rng(many)
    places = zip(rng.uniform(60, 140, many), rng.uniform(-30, 50, many), strict=True)
    sites = [
        site(f"s{n}", float(x), float(y), opened=OPENED[n % len(OPENED)])
        for n, (x, y) in enumerate(places)
    ]
    uses = [use(f"u{n}", facility=f"s{n * 3}", began="2021", ended="2022") for n in range(20)]
    return facts_of(*sites, *uses, site("nowhere", None, None, opened="2020"))


FACTS = scattered(600)
VIEWS = (MapView(100, 10, 3.0, 1200, 800), MapView(100, 10, 40.0, 1200, 800))


def told(marks: SiteMarks) -> dict[frozenset[int], tuple[float, ...]]:
    return {
        frozenset(one.sites): (
            round(one.x, 3),
            round(one.y, 3),
            one.many,
            one.first,
            one.standing,
            one.without_day,
            one.uses,
        )
        for one in marks
    }


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("mode", Mode)
def test_what_is_kept_from_day_to_day_is_what_counting_anew_finds(
    view: MapView, mode: Mode, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = [told(SitesOnDay(FACTS, AsOf(day, mode)).marks(view)) for day in DAYS]
    monkeypatch.setattr(site_sums, "_FEW", 0)
    for share in (0.0, 1.0):
        monkeypatch.setattr(site_sums, "_MANY_CHANGES", share)
        sums = SiteSums(FACTS.sites)
        kept = [told(SitesOnDay(FACTS, AsOf(day, mode), sums).marks(view)) for day in DAYS]
        assert kept == fresh


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("day", DAYS)
def test_marks_hold_just_the_sites_that_stand_on_the_day(day: float, mode: Mode) -> None:
    as_of = AsOf(day, mode)
    content = SitesOnDay(FACTS, as_of)
    held = [one for mark in content.marks(VIEWS[0]) for one in mark.sites]
    standing = FACTS.sites.standing(as_of) != AsOfStatus.OUT
    shown = standing | FACTS.sites.without_day(as_of)
    assert sorted(held) == np.flatnonzero(shown & FACTS.sites.placed).tolist()
    assert (content.shown == shown).all()
    nowhere = FACTS.sites.events.by_id["nowhere"]
    assert content.unplaced().tolist() == ([nowhere] if shown[nowhere] else [])


def test_the_site_that_a_mark_is_known_by_is_the_first_to_open() -> None:
    facts = facts_of(
        site("later", 100.0, 5.0, opened="2022"), site("sooner", 100.0, 5.0, opened="2020")
    )
    sooner = facts.sites.events.by_id["sooner"]
    for day in (737_700.0, 739_000.0):
        (mark,) = SitesOnDay(facts, AsOf(day, Mode.INSTANT)).marks(MapView(100, 5, 50))
        assert mark.first == sooner


def test_of_many_levels_the_last_two_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_sums, "_FEW", 0)
    sums = SiteSums(FACTS.sites)
    for level in (2, 3, 5, 3):
        sums.of(FACTS.sites.cells.within(level, (-60.0, -30.0, 0.0, 40.0)), level, 738_000.0)
    assert list(sums._levels) == [5, 3]


def test_sites_with_and_without_a_place_are_counted_by_their_dates() -> None:
    sites = FACTS.sites
    for day in (*DAYS, 1.0):
        as_of = AsOf(day, Mode.CUMULATIVE)
        stands = sites.standing(as_of) != AsOfStatus.OUT
        assert sites.count(as_of) == int((stands & sites.events.dated).sum())
    assert sites.count(AsOf(1.0, Mode.ALL)) == len(sites)


@pytest.mark.parametrize("figure", [1e308, -1e308, float("inf"), float("nan"), 2.0**63, 181.0])
def test_a_site_whose_figures_are_no_point_of_the_globe_has_no_place(figure: float) -> None:
    facts = facts_of(
        site("far", figure, 10.0), site("high", 10.0, figure), site("here", 10.0, 10.0)
    )
    assert facts.sites.placed.tolist() == [False, False, True]
