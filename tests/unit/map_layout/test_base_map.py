"""The base map: whose each place is, what is dashed, and that every level draws without streaks."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from pathlib import Path

import numpy as np
import pytest

from chipline.map_layout.base_map import Lines, anchors, base_map, places
from chipline.map_layout.projection import GREENWICH, KM_OF_DEGREE, PACIFIC, turned
from chipline.paths import resources

ROOT = Path(__file__).parents[3]
#: What `packaging/map/make_map.py` made; a new one is looked at before this is changed.
DIGEST = "110adf78c8e9b810978008f3a148d14af083fc0ef02c2363a8a0e82934a03a91"


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "code"),
    [
        ("Simferopol", 34.10, 44.95, "UA"),
        ("Sevastopol", 33.53, 44.61, "UA"),
        ("Kerch", 36.44, 45.35, "UA"),
        ("Mariupol", 37.55, 47.10, "UA"),
        ("Donetsk", 37.80, 48.00, "UA"),
        ("Kyiv", 30.52, 50.45, "UA"),
        ("Krasnodar", 38.98, 45.04, "RU"),
        ("Laayoune", -13.20, 27.15, "EH"),
        ("Aousserd", -14.33, 22.55, "EH"),
        ("Tifariti", -10.57, 26.16, "EH"),
        ("Tan-Tan", -11.10, 28.43, "MA"),
        ("Tindouf", -8.15, 27.68, "DZ"),
        ("Taipei", 121.53, 25.04, "TW"),
        ("Pristina", 21.16, 42.67, "XK"),
        ("Hong Kong", 114.17, 22.38, "HK"),
        ("Macau", 113.56, 22.15, "MO"),
        ("Singapore", 103.82, 1.36, "SG"),
        ("Johor Bahru", 103.76, 1.52, "MY"),
        ("Manama", 50.56, 26.20, "BH"),
        ("Northern Nicosia", 33.36, 35.20, "CY"),
        ("Hargeisa", 44.06, 9.56, "SO"),
        ("Anchorage", -149.90, 61.20, "US"),
        ("Chukotka, past the date line", 174.0, 66.0, "RU"),
        ("Chukotka, well past the date line", -170.5, 66.10, "RU"),
        ("the middle of Greenland, west of the cut", -40.0, 72.0, "GL"),
        ("Greenland, east of the cut", -25.0, 72.5, "GL"),
        ("the Pacific", -140.0, 10.0, ""),
    ],
)
def test_every_place_lies_in_its_own_country(
    name: str, longitude: float, latitude: float, code: str
) -> None:
    assert base_map().country_at(longitude, latitude) == code, name


def test_crimea_is_a_region_of_ukraine_without_a_border_towards_it() -> None:
    shipped = base_map()
    assert shipped.covers("UA-43", 34.10, 44.95)
    assert not shipped.covers("UA-43", 32.6, 46.6)
    at_the_neck = (33.4, 34.2, 45.95, 46.25)
    for number, pair in enumerate(shipped.pairs):
        places_of = shipped.borders.of(number)
        x, y = shipped.longitude[places_of], shipped.latitude[places_of]
        west, east, south, north = at_the_neck
        assert not ((x > west) & (x < east) & (y > south) & (y < north)).any(), pair
    assert not [pair for pair in shipped.pairs if "UA-43" in pair]


def test_every_disputed_line_is_there_and_dashed() -> None:
    text = (ROOT / "packaging" / "map" / "disputed.toml").read_text(encoding="utf-8")
    shipped = base_map()
    dashed = {pair for pair, is_so in zip(shipped.pairs, shipped.dashed, strict=True) if is_so}
    for line in tomllib.loads(text)["line"]:
        assert "-".join(sorted(line["pair"])) in dashed, line["name"]
    plain = {pair for pair, is_so in zip(shipped.pairs, shipped.dashed, strict=True) if not is_so}
    assert {"PL-UA", "RU-UA", "CN-IN", "IN-PK", "DZ-MA", "DZ-EH"} <= plain
    assert "EH-MA" not in plain


def test_western_sahara_keeps_the_border_it_has_with_algeria() -> None:
    shipped = base_map()
    number = shipped.pairs.index("EH-MA")
    latitudes = shipped.latitude[shipped.borders.of(number)]
    assert latitudes == pytest.approx(27 + 2 / 3, abs=1e-3)


def test_no_ring_leaps_across_the_world() -> None:
    shipped = base_map()
    for tolerance in shipped.tolerances.tolist():
        rings = shipped.level(tolerance).rings
        for number in np.flatnonzero(rings.sizes).tolist():
            x = shipped.longitude[rings.of(number)]
            steps = np.abs(np.diff(np.append(x, x[0])))
            # Antarctica's own edge runs along the foot of the map.
            assert steps.max() < 180 or shipped.codes[int(shipped.ring_codes[number])] == "AQ"


def test_positions_lie_in_one_turn_and_levels_only_leave_out() -> None:
    shipped = base_map()
    assert shipped.longitude.min() >= -30
    assert shipped.longitude.max() <= 330
    many = [len(shipped.level(one).rings.places) for one in shipped.tolerances.tolist()]
    assert many == sorted(many, reverse=True)
    assert many[0] > 400_000
    assert many[-1] < 40_000
    assert shipped.level(0.03).tolerance == 0.025


def test_about_greenwich_it_is_the_same_world_in_another_turn() -> None:
    shipped, about = base_map(), base_map(GREENWICH)
    assert shipped is base_map(PACIFIC), "read once"
    assert about.longitude.min() >= -180
    assert about.longitude.max() <= 180
    turns = np.round((shipped.longitude - about.longitude) / 360.0, 9)
    assert set(turns.tolist()) == {0.0, 1.0}
    for lines in (about.rings, about.borders):
        for number in range(len(lines.ends)):
            x = about.longitude[lines.of(number)]
            assert x.max() - x.min() <= np.ptp(shipped.longitude[lines.of(number)]) + 1e-9
    for longitude, latitude, code in (
        (-76.0, 41.0, "US"),
        (284.0, 41.0, "US"),
        (171.0, 66.0, "RU"),
    ):
        assert about.country_at(longitude, latitude) == code
    assert about.country_at(-172.0, 66.0) == "RU", "beyond 180°"
    assert not about.kilometres_outside("US", np.array([-74.6]), np.array([41.0])).any()


def test_lines_without_some_positions_keep_their_order() -> None:
    lines = Lines(np.array([0, 1, 2, 3, 2, 0]), np.array([4, 6]))
    kept = lines.kept(np.array([True, False, True, False]))
    assert kept.of(0).tolist() == [0, 2]
    assert kept.of(1).tolist() == [2, 0]


def test_every_country_that_we_speak_of_is_drawn_and_has_a_place_for_its_name() -> None:
    shipped, named = base_map(), anchors()
    for code in sorted(_codes_in_use()):
        assert shipped.rings_of(code), code
        assert code in named, code


def test_names_stand_on_their_own_country() -> None:
    for code, (longitude, latitude) in anchors().items():
        assert base_map().covers(code, longitude, latitude), code
    for place in places():
        found = base_map().country_at(place.longitude, place.latitude)
        # By the shore a city's point may lie beyond a coast of this detail.
        assert found in {place.country, ""}, place.name


def test_many_points_are_answered_as_one_by_one() -> None:
    chance = np.random.default_rng(7)
    x, y = chance.uniform(-180, 180, 400), chance.uniform(-60, 80, 400)
    together = base_map().countries_at(x, y)
    assert together == [base_map().country_at(*each) for each in zip(x, y, strict=True)]
    assert len(set(together)) > 20
    covering = [code for code in base_map().codes if base_map().covers(code, x[0], y[0])]
    assert together[0] in covering or not covering
    assert base_map().countries_at(x[:0], y[:0]) == []


def test_the_base_map_is_the_one_that_was_looked_at() -> None:
    made = (resources() / "map" / "base_map.npz").read_bytes()
    assert hashlib.sha256(made).hexdigest() == DIGEST


def _codes_in_use() -> set[str]:
    codes = set()
    for name, columns in (
        ("facilities", ("country",)),
        ("relocations", ("from_countries", "to_countries")),
        ("clusters", ("country",)),
        ("firms", ("hq_country",)),
    ):
        with (resources() / "starter" / f"{name}.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                for column in columns:
                    codes |= {part.strip() for part in (row.get(column) or "").split(";")}
    return codes - {""}


def test_how_far_points_lie_outside_a_country() -> None:
    ground = base_map()
    many = np.linspace(103.0, 103.5, 700)
    away = ground.kilometres_outside("MY", many, np.full(700, 2.5))
    assert not away.any(), "more points than are looked at together, all of them in Malaysia"
    # Johor Bahru, Singapore itself, and the Aleutians.
    points = np.array([(103.74, 1.49), (103.85, 1.35), (179.0, 52.0)])
    away = ground.kilometres_outside("SG", *points.T)
    assert 2 < away[0] < 15
    assert away[1] == 0
    assert away[2] > 5_000
    assert not ground.kilometres_outside("none", *points.T).any()
    assert ground.rings_of("none") == ()


@pytest.mark.parametrize("code", ["SG", "FJ", "US", "CA", "MC"])
def test_the_nearest_of_all_sides_counts(code: str) -> None:
    """Only those are asked that may be the nearest; here each is."""
    ground, chance = base_map(), np.random.default_rng(5)
    x, y = chance.uniform(-180, 180, 60), chance.uniform(-90, 90, 60)
    x[:4], y[:4] = (180.0, -180.0, 103.85, 179.9), (90.0, -90.0, 1.35, -16.8)
    lines = ground.level(0.01).rings
    longitude, wide = turned(x, ground.middle)[:, None], np.cos(np.radians(y))[:, None]
    nearest = np.full(len(x), np.inf)
    for number in np.flatnonzero(ground.ring_codes == ground.codes.index(code)):
        ring = lines.of(int(number))
        if not len(ring):
            continue
        xs, ys = ground.longitude[ring], ground.latitude[ring]
        from_x, from_y = (xs - longitude) * wide, ys - y[:, None]
        along_x, along_y = (np.roll(xs, -1) - xs) * wide, np.roll(ys, -1) - ys
        length = np.maximum(along_x**2 + along_y**2, 1e-18)
        part = np.clip(-(from_x * along_x + from_y * along_y) / length, 0.0, 1.0)
        away = np.hypot(from_x + part * along_x, from_y + part * along_y).min(axis=1)
        nearest = np.minimum(nearest, away)
    found = ground.kilometres_outside(code, x, y)
    outside = found > 0
    assert outside.sum() > 40
    assert np.allclose(found[outside], nearest[outside] * KM_OF_DEGREE, rtol=1e-12)
