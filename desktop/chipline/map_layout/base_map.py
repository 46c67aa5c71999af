"""The base map: countries and their borders as positions, in levels of less and less detail."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from chipline.map_layout.projection import KM_OF_DEGREE, PACIFIC, equal_earth, turned
from chipline.paths import resources
from chipline.scenery.columns import Bools, Floats, Ints, Numbers, Small
from chipline.scenery.distinct import distinct

#: Parts of a degree in which positions are kept.
_UNITS = 10_000.0
#: No ring goes over these meridians, on which the world about either middle ends; as east of Greenwich.
_CUTS = (180.0, 330.0)
#: What counts for `kilometres_outside`, in degrees, and how many points it looks at together, with
#: how many sides of a ring.
_NEAR, _POINTS_AT_ONCE, _RUN = 0.01, 500, 32
#: What stands in the code of a region that is drawn within its country.
_REGION = "-"


@dataclass(frozen=True)
class Lines:
    """Lines through positions: line i goes through `places[ends[i - 1]:ends[i]]`."""

    places: Numbers
    ends: Ints

    @property
    def sizes(self) -> Ints:
        """How many positions each goes through."""
        return np.diff(self.ends, prepend=0)

    def kept(self, positions: Bools) -> Lines:
        """Leave out positions, and with them lines that have none left."""
        keep = positions[self.places]
        counted = np.append(0, np.cumsum(keep))
        return Lines(self.places[keep], counted[self.ends])

    def of(self, number: int) -> Numbers:
        """Return the places of one line's positions."""
        return self.places[self.ends[number] - self.sizes[number] : self.ends[number]]


@dataclass(frozen=True)
class Level:
    """Rings and borders without what matters less than `tolerance` degrees."""

    tolerance: float
    rings: Lines
    borders: Lines
    ring_reaches: Floats
    border_reaches: Floats


@dataclass(frozen=True)
class BaseMap:
    """All positions, in degrees, and what goes through them.

    Longitudes are those of one turn about `middle`. `ring_codes` numbers `codes` for each ring, of
    which those with a hyphen are regions that lie within their country, and the empty one is
    nobody's. `dashed` tells which borders are disputed, `pairs` between whom each of them is.
    """

    longitude: Floats
    latitude: Floats
    rank: Small
    tolerances: Floats
    codes: tuple[str, ...]
    rings: Lines
    ring_codes: Ints
    borders: Lines
    dashed: Bools
    pairs: tuple[str, ...]
    middle: float = PACIFIC
    _levels: dict[int, Level] = field(default_factory=dict)

    def about(self, middle: float) -> BaseMap:
        """Return the same world about another meridian.

        The Pacific's or Greenwich's: each ring lies wholly within the turn about either.
        """
        west, _, east, _ = self.ring_boxes.T
        turns = np.round((turned((west + east) / 2, middle) - (west + east) / 2) / 360.0)
        longitude = turned(self.longitude, middle)
        places = self.rings.places
        longitude[places] = self.longitude[places] + 360.0 * np.repeat(turns, self.rings.sizes)
        return replace(self, longitude=longitude, middle=middle, _levels={})

    def level(self, tolerance: float) -> Level:
        """Return the coarsest level that leaves out nothing larger than a tolerance in degrees."""
        number = max(0, int(np.searchsorted(self.tolerances, tolerance, side="right")) - 1)
        if number not in self._levels:
            kept = self.rank >= number
            rings, borders = self.rings.kept(kept), self.borders.kept(kept)
            self._levels[number] = Level(
                float(self.tolerances[number]),
                rings,
                borders,
                self.reaches(rings),
                self.reaches(borders),
            )
        return self._levels[number]

    @cached_property
    def ring_boxes(self) -> Floats:
        """West, south, east and north of each ring, in degrees."""
        first = self.rings.ends - self.rings.sizes
        x, y = self.longitude[self.rings.places], self.latitude[self.rings.places]
        lows = [np.minimum.reduceat(axis, first) for axis in (x, y)]
        return np.column_stack((*lows, *(np.maximum.reduceat(axis, first) for axis in (x, y))))

    @cached_property
    def on_cut(self) -> Bools:
        """Which positions lie where rings are cut, at 30° W and 180°."""
        found: Bools = np.isin(self.longitude % 360.0, _CUTS)
        return found

    @cached_property
    def projected(self) -> tuple[Floats, Floats]:
        """All positions in Equal Earth's x and y."""
        return equal_earth(self.longitude, self.latitude, self.middle)

    def reaches(self, lines: Lines) -> Floats:
        """Return left, low, right and high of each line in Equal Earth's x and y; none for none."""
        boxes = np.full((len(lines.ends), 4), np.nan)
        some = lines.sizes > 0
        first = (lines.ends - lines.sizes)[some]
        for column, axis in enumerate(self.projected):
            values = axis[lines.places]
            boxes[some, column] = np.minimum.reduceat(values, first)
            boxes[some, column + 2] = np.maximum.reduceat(values, first)
        return boxes

    def rings_of(self, code: str) -> tuple[Numbers, ...]:
        """Return the places of the positions of each ring of a country or region."""
        if code not in self.codes:
            return ()
        found = np.flatnonzero(self.ring_codes == self.codes.index(code))
        return tuple(self.rings.of(number) for number in found.tolist())

    def covers(self, code: str, longitude: float, latitude: float) -> bool:
        """Tell whether a position lies in a country or region."""
        x, y = turned(np.array([longitude]), self.middle), np.array([latitude])
        inside = np.zeros(1, dtype=bool)
        for places in self.rings_of(code):
            inside ^= _rounds(self.longitude[places], self.latitude[places], x, y)
        return bool(inside[0])

    def kilometres_outside(self, code: str, longitude: Floats, latitude: Floats) -> Floats:
        """Return how far points lie outside a country, to about a kilometre; 0 within it.

        0 also for a country that is not on the map: nothing can be said of it.
        """
        lines = self.level(_NEAR).rings
        own = self.codes.index(code) if code in self.codes else -1
        large = (self.ring_codes == own) & (lines.sizes > 0)
        rings = [lines.of(number) for number in np.flatnonzero(large).tolist()]
        x, away = turned(longitude, self.middle), np.zeros(len(longitude))
        if rings:
            inside = np.zeros(len(x), dtype=bool)
            for ring in rings:
                inside ^= _rounds(self.longitude[ring], self.latitude[ring], x, latitude)
            # Only of those that lie outside is it asked how far, which takes longer.
            sides = _Sides.of([(self.longitude[ring], self.latitude[ring]) for ring in rings])
            outside = np.flatnonzero(~inside)
            for start in range(0, len(outside), _POINTS_AT_ONCE):
                part = outside[start : start + _POINTS_AT_ONCE]
                away[part] = sides.degrees_away(x[part], latitude[part])
        return away * KM_OF_DEGREE

    def country_at(self, longitude: float, latitude: float) -> str:
        """Return the code of the country that a position lies in; empty at sea."""
        (found,) = self.countries_at(np.array([longitude]), np.array([latitude]))
        return found

    def countries_at(self, longitude: Floats, latitude: Floats) -> list[str]:
        """Return the codes of the countries that positions lie in; empty at sea."""
        order = np.argsort(latitude)
        x, y = turned(longitude, self.middle)[order], latitude[order]
        found = np.full(len(x), -1)
        firsts = np.searchsorted(y, self.ring_boxes[:, 1], side="left")
        lasts = np.searchsorted(y, self.ring_boxes[:, 3], side="right")
        for number in distinct(self.ring_codes[lasts > firsts]).tolist():
            if _REGION in self.codes[number]:
                continue
            inside = np.zeros(len(x), dtype=bool)
            for ring in np.flatnonzero((self.ring_codes == number) & (lasts > firsts)).tolist():
                west, _, east, _ = self.ring_boxes[ring]
                part = slice(firsts[ring], lasts[ring])
                near = firsts[ring] + np.flatnonzero((west <= x[part]) & (x[part] <= east))
                if len(near):
                    places = self.rings.of(ring)
                    xs, ys = self.longitude[places], self.latitude[places]
                    inside[near] ^= _rounds(xs, ys, x[near], y[near])
            found[inside & (found < 0)] = number
        by_place = np.empty(len(x), dtype=int)
        by_place[order] = found
        return [str(self.codes[number]) if number >= 0 else "" for number in by_place.tolist()]


def base_map(middle: float = PACIFIC) -> BaseMap:
    """Return the shipped base map about a meridian: one for all who ask."""
    return _base_map(middle)


@cache
def _base_map(middle: float) -> BaseMap:
    if middle == PACIFIC:
        return read_base_map(resources() / "map" / "base_map.npz")
    return base_map().about(middle)


def read_base_map(path: Path) -> BaseMap:
    """Read a file that `packaging/map/make_map.py` made."""
    with np.load(path) as read:
        return BaseMap(
            longitude=_unpacked(read["x"]) / _UNITS,
            latitude=_unpacked(read["y"]) / _UNITS,
            rank=read["rank"],
            tolerances=read["tolerances"],
            codes=tuple(read["codes"].tolist()),
            rings=_lines(read, "ring"),
            ring_codes=read["ring_codes"].astype(np.int64),
            borders=_lines(read, "line"),
            dashed=read["line_dashed"],
            pairs=tuple(read["line_pairs"].tolist()),
        )


@cache
def anchors() -> dict[str, tuple[float, float]]:
    """Map each country's code to where its name stands: longitude and latitude in degrees."""
    with (resources() / "map" / "anchors.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: (float(row["longitude"]), float(row["latitude"]))
            for row in csv.DictReader(file)
        }


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place whose name the map shows; a lower rank comes first."""

    name: str
    ukrainian: str
    country: str
    longitude: float
    latitude: float
    rank: int


@cache
def places() -> tuple[PlaceName, ...]:
    """Return the places that the map names, most important first."""
    with (resources() / "map" / "places.csv").open(encoding="utf-8", newline="") as file:
        found = [
            PlaceName(
                row["name_en"],
                row["name_uk"],
                row["country"],
                float(row["longitude"]),
                float(row["latitude"]),
                int(row["rank"]),
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(found, key=lambda place: place.rank))


def _lines(read: Any, name: str) -> Lines:
    ends = np.cumsum(read[f"{name}_sizes"], dtype=np.int64)
    return Lines(_unpacked(read[f"{name}_places"]), ends)


def _unpacked(stored: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
    """Undo the packing: bytes apart, zigzag, differences."""
    zigzag = np.ascontiguousarray(stored.T).view("<u4")[:, 0]
    steps = (zigzag >> 1).astype(np.int32) ^ -(zigzag & 1).astype(np.int32)
    return np.cumsum(steps, dtype=np.int32)


def _rounds(xs: Floats, ys: Floats, x: Floats, y: Floats) -> Bools:
    """Tell which points a ring goes round.

    Points are sorted by latitude, so that each side of the ring meets only those beside it.
    """
    found = np.zeros(len(x), dtype=bool)
    near = np.flatnonzero((ys.min() <= y) & (y <= ys.max()) & (x <= xs.max()))
    if not len(near):
        return found
    near = near[np.argsort(y[near])]
    next_xs, next_ys = np.roll(xs, -1), np.roll(ys, -1)
    first = np.searchsorted(y[near], np.minimum(ys, next_ys))
    many = np.searchsorted(y[near], np.maximum(ys, next_ys)) - first
    place = np.repeat(np.arange(len(ys)), many)
    # The number of each point within those beside its side, from the first of them on.
    point = np.arange(len(place)) + np.repeat(first - (np.cumsum(many) - many), many)
    share = (y[near[point]] - ys[place]) / (next_ys[place] - ys[place])
    crossings = xs[place] + share * (next_xs[place] - xs[place])
    east = np.bincount(point[crossings > x[near[point]]], minlength=len(near))
    found[near] = east % 2 == 1
    return found


@dataclass(frozen=True)
class _Sides:
    """The sides of rings, one after the other, in runs of `_RUN` of which each has a box.

    A run's last sides may stand there twice, so that all are as long.
    """

    from_x: Floats
    from_y: Floats
    along_x: Floats
    along_y: Floats
    #: West, south, east and north of each run.
    boxes: Floats

    @classmethod
    def of(cls, rings: list[tuple[Floats, Floats]]) -> _Sides:
        """Take the sides of rings, each given as its xs and ys."""
        starts = [np.concatenate([ring[axis] for ring in rings]) for axis in (0, 1)]
        ends = [np.concatenate([np.roll(ring[axis], -1) for ring in rings]) for axis in (0, 1)]
        runs = -(-len(starts[0]) // _RUN)
        taken = np.minimum(np.arange(runs * _RUN), len(starts[0]) - 1).reshape(runs, _RUN)
        (from_x, from_y), (to_x, to_y) = ([axis[taken] for axis in each] for each in (starts, ends))
        both = [np.concatenate(pair, axis=1) for pair in ((from_x, to_x), (from_y, to_y))]
        lows, highs = [axis.min(axis=1) for axis in both], [axis.max(axis=1) for axis in both]
        boxes = np.column_stack((*lows, *highs))
        return cls(from_x, from_y, to_x - from_x, to_y - from_y, boxes)

    def degrees_away(self, x: Floats, y: Floats) -> Floats:
        """Return how far points lie from the nearest side, in degrees of latitude.

        On a plane that touches the world at each point, where near things are as long as they are.
        """
        wide = np.cos(np.radians(y))
        # No side of a run is nearer than its box, and the nearest one is no further than a corner.
        west, south, east, north = self.boxes.T
        beside = np.maximum(np.maximum(west - x[:, None], x[:, None] - east), 0.0) * wide[:, None]
        above = np.maximum(np.maximum(south - y[:, None], y[:, None] - north), 0.0)
        corners = np.hypot(
            (self.from_x[:, 0] - x[:, None]) * wide[:, None], self.from_y[:, 0] - y[:, None]
        )
        # A little more, for the last digits of either.
        reached = corners.min(axis=1) * (1.0 + 1e-9)
        point, run = np.nonzero(np.hypot(beside, above) <= reached[:, None])
        shrunk = wide[point][:, None]
        from_x = (self.from_x[run] - x[point][:, None]) * shrunk
        from_y = self.from_y[run] - y[point][:, None]
        along_x, along_y = self.along_x[run] * shrunk, self.along_y[run]
        length = np.maximum(along_x**2 + along_y**2, 1e-18)
        part = np.clip(-(from_x * along_x + from_y * along_y) / length, 0.0, 1.0)
        nearest = np.hypot(from_x + part * along_x, from_y + part * along_y).min(axis=1)
        # Each point has a run at least, and they stand in the order of the points.
        away: Floats = np.minimum.reduceat(nearest, np.searchsorted(point, np.arange(len(x))))
        return away
