"""The projection: Equal Earth for the world, and true to shape about the centre once a region is in view.

Equal Earth (Šavrič, Patterson and Jenny, 2018) keeps areas. What it shears and stretches about the
view's centre is taken back by one matrix as the view comes nearer, so that nothing leaps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np

from chipline.scenery.columns import Bools, Floats

_Degrees = TypeVar("_Degrees", float, Floats)
#: Kilometres of a degree of latitude.
KM_OF_DEGREE = 111.195
#: The meridian in the middle of the world: Asia and the Pacific, which the moves cross, or Greenwich.
PACIFIC, GREENWICH = 150.0, 0.0
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_HALF_ROOT = np.sqrt(3) / 2
#: Pixels a degree below which areas are kept, and in how many doublings shapes take over.
_AREAS_BELOW, _DOUBLINGS = 5.0, 1.5
#: The nearest and the furthest view, in pixels a degree.
NEAREST, FURTHEST = 6000.0, 1.5
_HIGHEST = 85.0


def _angle(latitude: Floats) -> Floats:
    found: Floats = np.arcsin(_HALF_ROOT * np.sin(np.radians(latitude)))
    return found


def _slope(angle: Floats) -> Floats:
    found: Floats = _A1 + angle**2 * (3 * _A2 + angle**4 * (7 * _A3 + 9 * _A4 * angle**2))
    return found


def _narrowing(latitude: Floats) -> Floats:
    """Return how wide a degree of longitude is at a latitude."""
    angle = _angle(latitude)
    found: Floats = np.cos(angle) / (_HALF_ROOT * _slope(angle))
    return found


def turned(longitude: _Degrees, middle: float = PACIFIC) -> _Degrees:
    """Return longitudes within the turn of the world about a meridian: up to 180 degrees from it."""
    west = middle - 180.0
    return (longitude - west) % 360.0 + west


def on_globe(longitude: Floats, latitude: Floats) -> Bools:
    """Tell which points, in degrees, are points at all: what a file says may be any figure, or none."""
    found: Bools = (np.abs(longitude) <= 180.0) & (np.abs(latitude) <= 90.0)
    return found


def equal_earth(
    longitude: Floats, latitude: Floats, middle: float = PACIFIC
) -> tuple[Floats, Floats]:
    """Project degrees within the turn about the middle; x to the east, y to the north, in degrees."""
    angle = _angle(latitude)
    y = angle * (_A1 + angle**2 * (_A2 + angle**4 * (_A3 + _A4 * angle**2)))
    return (longitude - middle) * _narrowing(latitude), np.degrees(y)


def from_equal_earth(x: Floats, y: Floats, middle: float = PACIFIC) -> tuple[Floats, Floats]:
    """Return longitude and latitude in degrees; NaN beyond the edge of the world."""
    wanted = np.radians(y)
    angle = wanted / _A1
    for _ in range(10):
        square = angle**2
        value = angle * (_A1 + square * (_A2 + square**2 * (_A3 + _A4 * square)))
        angle = angle - (value - wanted) / _slope(angle)
    sine = np.sin(angle) / _HALF_ROOT
    latitude = np.degrees(np.arcsin(np.where(np.abs(sine) <= 1, sine, np.nan)))
    longitude = middle + x / _narrowing(latitude)
    inside = np.abs(longitude - middle) <= 180.0
    return np.where(inside, longitude, np.nan), np.where(inside, latitude, np.nan)


@dataclass(frozen=True)
class MapView:
    """What of the world is seen: a centre in degrees, pixels a degree, and a size in pixels.

    The world lies about a meridian, the middle; longitudes are those of the turn about it.
    """

    longitude: float = PACIFIC
    latitude: float = 10.0
    scale: float = 3.5
    width: float = 900.0
    height: float = 600.0
    middle: float = PACIFIC

    @property
    def share(self) -> float:
        """How far shapes have taken over from areas, from 0 to 1."""
        return float(np.clip(np.log2(self.scale / _AREAS_BELOW) / _DOUBLINGS, 0.0, 1.0))

    @cached_property
    def _centre(self) -> tuple[float, float]:
        x, y = equal_earth(np.array([self.longitude]), np.array([self.latitude]), self.middle)
        return float(x[0]), float(y[0])

    @cached_property
    def _matrix(self) -> tuple[float, float, float]:
        """What turns steps of Equal Earth into pixels: x by x, x by y, y by y."""
        step = 1e-3
        latitudes = self.latitude + np.array([-step, 0.0, step])
        before, wide, after = _narrowing(latitudes).tolist()
        widening = (after - before) / (2 * step)
        angle = _angle(latitudes)[1:2]
        narrow = float(np.cos(np.radians(self.latitude)))
        high = float((_slope(angle) * _HALF_ROOT * narrow / np.cos(angle))[0])
        shear = -narrow * (self.longitude - self.middle) * widening / (wide * high)
        share, scale = self.share, self.scale
        return (
            scale * ((1 - share) + share * narrow / wide),
            scale * share * shear,
            scale * ((1 - share) + share / high),
        )

    def from_projected(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Turn Equal Earth's x and y into pixels from the top left corner."""
        across, shear, up = self._matrix
        dx, dy = x - self._centre[0], y - self._centre[1]
        return self.width / 2 + across * dx + shear * dy, self.height / 2 - up * dy

    def to_projected(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Turn pixels into Equal Earth's x and y."""
        across, shear, up = self._matrix
        dy = (self.height / 2 - y) / up
        dx = (x - self.width / 2 - shear * dy) / across
        return self._centre[0] + dx, self._centre[1] + dy

    def to_pixels(self, longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
        """Turn degrees, within the turn about the middle, into pixels from the top left corner."""
        return self.from_projected(*equal_earth(longitude, latitude, self.middle))

    def to_degrees(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Turn pixels into longitude and latitude; NaN beyond the edge of the world."""
        return from_equal_earth(*self.to_projected(x, y), self.middle)

    def pixel(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Turn one position in degrees into pixels."""
        x, y = self.to_pixels(np.array([longitude]), np.array([latitude]))
        return float(x[0]), float(y[0])

    def position(self, x: float, y: float) -> tuple[float, float] | None:
        """Turn one pixel into longitude and latitude; None beyond the edge of the world."""
        longitude, latitude = self.to_degrees(np.array([x]), np.array([y]))
        if np.isnan(longitude[0]) or np.isnan(latitude[0]):
            return None
        return float(longitude[0]), float(latitude[0])

    def reach(self, margin: float = 0.0) -> tuple[float, float, float, float]:
        """Return the box in Equal Earth's x and y that holds all that is seen: left, low, right, high."""
        xs = np.array([-margin, self.width + margin] * 2)
        ys = np.array([-margin, -margin, self.height + margin, self.height + margin])
        x, y = self.to_projected(xs, ys)
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())

    def span(self, pixels: float) -> tuple[float, float]:
        """Return how far so many pixels in any direction go in Equal Earth's x and y."""
        across, shear, up = self._matrix
        high = pixels / up
        return (pixels + abs(shear) * high) / across, high

    def sized(self, width: float, height: float) -> MapView:
        """Return the same view at another size: as much of the world fits into it."""
        smaller = min(width / self.width, height / self.height)
        return self._within(replace(self, width=width, height=height, scale=self.scale * smaller))

    def panned(self, dx: float, dy: float) -> MapView:
        """Move the world by pixels."""
        centre = self.position(self.width / 2 - dx, self.height / 2 - dy)
        if centre is None:
            return self
        return self._within(replace(self, longitude=centre[0], latitude=centre[1]))

    def about(self, middle: float) -> MapView:
        """Return the same view of a world that lies about another meridian."""
        longitude = turned(self.longitude, middle)
        return self._within(replace(self, longitude=longitude, middle=middle))

    def zoomed(self, factor: float, at: tuple[float, float] | None = None) -> MapView:
        """Come nearer by a factor; what is at a point in pixels stays there."""
        scale = float(np.clip(self.scale * factor, FURTHEST, NEAREST))
        nearer = replace(self, scale=scale)
        if at is None:
            return nearer
        held = self.position(*at)
        if held is None:
            return nearer
        # The matrix changes with the centre; a few steps settle it.
        for _ in range(4):
            x, y = nearer.pixel(*held)
            nearer = nearer.panned(at[0] - x, at[1] - y)
        return nearer

    def _within(self, view: MapView) -> MapView:
        return replace(
            view,
            longitude=float(np.clip(view.longitude, view.middle - 175, view.middle + 175)),
            latitude=float(np.clip(view.latitude, -_HIGHEST, _HIGHEST)),
            scale=float(np.clip(view.scale, FURTHEST, NEAREST)),
        )


def fitted(
    box: tuple[float, float, float, float],
    width: float,
    height: float,
    margin: float = 24.0,
    *,
    middle: float = PACIFIC,
) -> MapView:
    """Return the view that shows a box of degrees (west, south, east, north) whole.

    A box once around the world is taken about the middle.
    """
    west, south, east, north = box
    half = (east - west) / 2
    centre = middle if half >= 180.0 else turned((west + east) / 2, middle)
    west, east = centre - half, centre + half
    view = MapView(centre, (south + north) / 2, 1.0, width, height, middle)
    longitudes = np.array([west, west, east, east, west, east])
    middle = (south + north) / 2
    latitudes = np.array([south, north, south, north, middle, middle])
    for _ in range(6):
        x, y = view.to_pixels(longitudes, latitudes)
        wide = max(float(x.max() - x.min()), 1e-6)
        high = max(float(y.max() - y.min()), 1e-6)
        by = min((width - 2 * margin) / wide, (height - 2 * margin) / high)
        view = replace(view, scale=float(np.clip(view.scale * by, FURTHEST, NEAREST)))
        x, y = view.to_pixels(longitudes, latitudes)
        view = view.panned(
            width / 2 - float(x.max() + x.min()) / 2, height / 2 - float(y.max() + y.min()) / 2
        )
    return view
