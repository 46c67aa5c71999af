"""What two days tell apart on the map."""

from __future__ import annotations

from datetime import date

from chipline.map_layout.day_difference import BandChange, difference_between
from chipline.map_layout.map_scene import MapContent
from chipline.scenery.as_of import AsOf, Mode
from map_rows import facts_of, move, site, use

FACTS = facts_of(
    site("old", 103.0, 1.0, opened="2019-05-01"),
    site("new", 103.5, 1.5, opened="2025-03-01"),
    site("fuzzy", 103.7, 1.7, opened="2024"),
    site("without", 103.9, 1.9),
    use("tenant", began="2025-01-15", facility="old"),
    use("chips", "cluster", began="2020-01-01", ended="2025-02-01", facility="without"),
    move("began", ["CN"], ["MY"], began="2025-02-02"),
    move("over", ["CN"], ["SG"], began="2020-02-02", ended="2025-01-01"),
)


def on(year: int, **bands: str) -> MapContent:
    day = float(date(year, 6, 1).toordinal())
    return MapContent(FACTS, AsOf(day, Mode.INSTANT), bands=bands)


def names(kind: str, numbers: tuple[int, ...]) -> list[str]:
    return [FACTS.events_of(kind).ids[one] for one in numbers]


def test_what_came_and_went_between_two_days() -> None:
    found = difference_between(on(2024), on(2026))
    assert names("facility", found.sites_came) == ["new"]
    assert names("facility", found.sites_surer) == ["fuzzy"]
    assert not found.sites_went
    assert names("facility", found.use_grew) == ["old"]
    assert names("facility", found.use_shrank) == ["without"]
    assert names("relocation", found.moves_came) == ["began"]
    assert names("relocation", found.moves_went) == ["over"]
    assert sorted(names("facility", tuple(found.sites))) == ["fuzzy", "new", "old", "without"]
    assert len(found.moves) == 2


def test_the_other_way_round_it_went() -> None:
    found = difference_between(on(2026), on(2024))
    assert names("facility", found.sites_went) == ["new"]
    assert not found.sites_came


def test_countries_under_other_rules_are_told_and_the_same_ones_not() -> None:
    found = difference_between(
        on(2024, AE="licence", CN="licence"), on(2026, CN="licence", MY="partly")
    )
    assert found.bands == (BandChange("AE", "licence", ""), BandChange("MY", "", "partly"))


def test_a_day_and_itself_are_the_same() -> None:
    found = difference_between(on(2025), on(2025))
    assert not found.sites
    assert not found.moves
    assert not found.bands
