"""The projection: back and forth, areas in the world, shapes in a region, and nothing that leaps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.projection import GREENWICH, PACIFIC, MapView, equal_earth, fitted

SCALES = [2.0, 4.9, 6.0, 9.0, 13.0, 20.0, 200.0, 3000.0]


@pytest.mark.parametrize("scale", SCALES)
def test_pixels_and_degrees_are_each_others_inverse(scale: float) -> None:
    view = MapView(103.8, 1.4, scale)
    longitudes = np.array([103.8, 100.0, 10.0, -20.0, 300.0])
    latitudes = np.array([1.4, 20.0, -50.0, 60.0, 80.0])
    back = view.to_degrees(*view.to_pixels(longitudes, latitudes))
    assert back[0] == pytest.approx(longitudes, abs=1e-6)
    assert back[1] == pytest.approx(latitudes, abs=1e-6)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("middle", [GREENWICH, PACIFIC])
def test_a_region_looks_alike_about_every_meridian(scale: float, middle: float) -> None:
    near = MapView(51.0, 25.0, 100.0).about(middle)
    assert near.pixel(51.1, 25.1) == pytest.approx(
        MapView(51.0, 25.0, 100.0).pixel(51.1, 25.1), abs=0.1
    )
    assert fitted((42.0, 20.0, 60.0, 31.0), 900, 600, middle=middle).scale == pytest.approx(
        50, abs=1
    )
    far = MapView(286.0, 40.0, scale).about(middle)
    assert far.longitude == (-74.0 if middle == GREENWICH else 286.0)
    assert far.about(PACIFIC) == MapView(286.0, 40.0, scale)
    back = far.position(*far.pixel(far.longitude + 3, 45.0))
    assert back == pytest.approx((far.longitude + 3, 45.0), abs=1e-6)


def test_the_whole_world_lies_about_its_middle() -> None:
    world = MAP_PRESETS[0]
    for middle in (GREENWICH, PACIFIC):
        view = world.view(1440, 900, middle)
        assert view.longitude == pytest.approx(middle, abs=0.1)
        assert view.pixel(middle - 179, 0.0)[0] < 80
        assert view.pixel(middle + 179, 0.0)[0] > 1360


@pytest.mark.parametrize("scale", SCALES)
def test_the_centre_stays_in_the_middle(scale: float) -> None:
    view = MapView(37.0, 48.0, scale, 800, 500)
    assert view.pixel(37.0, 48.0) == pytest.approx((400, 250))


def test_the_world_keeps_areas() -> None:
    def area(latitude: float) -> float:
        west, east = equal_earth(np.array([100.0, 101.0]), np.array([latitude, latitude]))[0]
        low, high = equal_earth(np.array([100.0] * 2), np.array([latitude - 0.5, latitude + 0.5]))[
            1
        ]
        return float((east - west) * (high - low) / np.cos(np.radians(latitude)))

    assert area(60.0) == pytest.approx(area(0.0), rel=1e-3)
    assert area(0.0) == pytest.approx(1.0, rel=1e-3)


@pytest.mark.parametrize(("longitude", "latitude"), [(103.8, 1.4), (37.0, 48.0), (300.0, 60.0)])
def test_a_region_keeps_shapes_about_its_centre(longitude: float, latitude: float) -> None:
    view = MapView(longitude, latitude, 100.0)
    step = 0.01
    x, y = view.to_pixels(
        np.array([longitude, longitude + step, longitude]),
        np.array([latitude, latitude, latitude + step]),
    )
    east, north = (x[1] - x[0], y[1] - y[0]), (x[2] - x[0], y[2] - y[0])
    assert east == pytest.approx((np.cos(np.radians(latitude)), 0.0), abs=1e-3)
    assert north == pytest.approx((0.0, -1.0), abs=1e-3)


def test_coming_nearer_never_leaps() -> None:
    view = MapView(103.8, 20.0, 4.9)
    before = view.pixel(140.0, 40.0)
    for scale in np.geomspace(4.9, 20.0, 200):
        after = replace(view, scale=float(scale)).pixel(140.0, 40.0)
        assert np.hypot(after[0] - before[0], after[1] - before[1]) < 8
        before = after


@pytest.mark.parametrize("scale", [3.0, 8.0, 50.0])
def test_zooming_keeps_what_is_under_the_pointer(scale: float) -> None:
    view = MapView(110.0, 10.0, scale)
    at = (300.0, 200.0)
    held = view.position(*at)
    assert held is not None
    assert view.zoomed(1.3, at).pixel(*held) == pytest.approx(at, abs=0.5)


def test_panning_moves_the_world_by_so_much_and_never_off_it() -> None:
    view = MapView(110.0, 10.0, 40.0)
    assert view.panned(50, -20).pixel(110.0, 10.0) == pytest.approx((500, 280), abs=1.0)
    for _ in range(50):
        view = view.panned(-400, 400)
    assert view.longitude <= 325
    assert view.latitude <= 85


@pytest.mark.parametrize("box", [(-30, -55, 330, 75), (103.2, 1.0, 104.3, 1.9), (45, 20, 60, 32)])
def test_a_box_is_shown_whole_and_fills_the_view(box: tuple[float, float, float, float]) -> None:
    view = fitted(box, 800, 500)
    x, y = view.to_pixels(np.array([box[0], box[2]] * 2), np.array([box[1]] * 2 + [box[3]] * 2))
    assert x.min() >= -5
    assert x.max() <= 805
    assert y.min() >= -5
    assert y.max() <= 505
    assert max((x.max() - x.min()) / 800, (y.max() - y.min()) / 500) > 0.7


def test_beyond_the_edge_of_the_world_there_is_nothing() -> None:
    view = MapView(150.0, 0.0, 1.5, 900, 600)
    assert view.position(1.0, 1.0) is None
    assert view.panned(5000, 0) == view
