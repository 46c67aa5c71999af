"""The base map as outlines in pixels: what lies in view, and of it only what can be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from chipline.map_layout.base_map import BaseMap, Level, Lines
from chipline.map_layout.projection import MapView
from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.distinct import distinct

#: Beyond the view by so many pixels, where lines are as wide as they get.
_MARGIN = 40.0
#: What is smaller than so many pixels is not drawn.
_SMALLEST = 1.2
#: The radius of the ring around a country that stands out and is smaller than it.
_RING = 7.0
#: What is smaller than so many pixels is left out of lines; more while the view moves.
STILL, MOVING = 1.0, 1.5


@dataclass(frozen=True)
class Outline:
    """Lines in pixels: each goes on where `joined` tells, and ends where it does not."""

    x: Floats
    y: Floats
    joined: Bools


@dataclass(frozen=True)
class MapOutlines:
    """Land by what its country's code stands for, borders, and the regions within countries."""

    land: Mapping[str, Outline]
    solid: Outline
    dashed: Outline
    regions: Mapping[str, Outline]
    #: The outlines of countries that are to stand out.
    marked: Outline


def outlines(
    world: BaseMap,
    view: MapView,
    bands: Mapping[str, str],
    *,
    marked: frozenset[str] = frozenset(),
    tolerance: float = STILL,
) -> MapOutlines:
    """Return the base map in pixels, `tolerance` of them exact; without a band it is the empty one."""
    level = world.level(tolerance / view.scale)
    seen = _seen(level.ring_reaches, view, smallest=_SMALLEST)
    # A region is a band of its own: it is drawn once more, over its country.
    of_codes = [code if "-" in code else bands.get(code, "") for code in world.codes]
    names = sorted(set(of_codes))
    numbers = {name: number for number, name in enumerate(names)}
    band_of = np.array([numbers[name] for name in of_codes])[world.ring_codes]
    land: dict[str, Outline] = {}
    regions: dict[str, Outline] = {}
    for number in distinct(band_of[seen]).tolist():
        band, found = names[number], np.flatnonzero(seen & (band_of == number))
        outline = _outline(world, level.rings, found, view)
        (regions if "-" in band else land)[band] = outline
    borders = _seen(level.border_reaches, view, smallest=0.0)
    solid, dashed = (
        _outline(world, level.borders, np.flatnonzero(borders & which), view)
        for which in (~world.dashed, world.dashed)
    )
    codes = [number for number, code in enumerate(world.codes) if code in marked]
    parts = [_outline_of(world, level, view, code) for code in codes]
    return MapOutlines(land, solid, dashed, regions, _together(parts))


def _outline_of(world: BaseMap, level: Level, view: MapView, code: int) -> Outline:
    """Return the outline of a country; of one that is hardly to be seen a ring around it."""
    own = world.ring_codes == code
    chosen = np.flatnonzero(own & _seen(level.ring_reaches, view, smallest=0.0))
    if not len(chosen):
        return _together([])
    reaches = level.ring_reaches[own & ~np.isnan(level.ring_reaches[:, 0])]
    largest = reaches[np.argmax((reaches[:, 2:] - reaches[:, :2]).max(axis=1))]
    xs, ys = view.from_projected(largest[[0, 2]], largest[[1, 3]])
    if max(abs(xs[1] - xs[0]), abs(ys[1] - ys[0])) >= 2 * _RING:
        return _outline(world, level.rings, chosen, view, cuts=False)
    turn = np.linspace(0.0, 2 * np.pi, 25)
    joined = np.append(np.ones(24, dtype=np.bool_), False)
    return Outline(xs.mean() + _RING * np.cos(turn), ys.mean() + _RING * np.sin(turn), joined)


def _together(parts: Sequence[Outline]) -> Outline:
    none = np.empty(0)
    return Outline(
        np.concatenate([none, *(one.x for one in parts)]),
        np.concatenate([none, *(one.y for one in parts)]),
        np.concatenate([none.astype(np.bool_), *(one.joined for one in parts)]),
    )


def _seen(reaches: Floats, view: MapView, *, smallest: float) -> Bools:
    left, low, right, high = view.reach(_MARGIN)
    pixels = view.scale * np.maximum(reaches[:, 2] - reaches[:, 0], reaches[:, 3] - reaches[:, 1])
    found: Bools = (reaches[:, 2] >= left) & (reaches[:, 0] <= right) & (reaches[:, 3] >= low)
    found &= (reaches[:, 1] <= high) & (pixels >= smallest)
    return found


def _outline(
    world: BaseMap, lines: Lines, chosen: Ints, view: MapView, *, cuts: bool = True
) -> Outline:
    """Return chosen lines in pixels; without `cuts` they end where the world is cut."""
    sizes = lines.sizes[chosen]
    ends = np.cumsum(sizes)
    starts = (lines.ends - lines.sizes)[chosen]
    places = lines.places[np.repeat(starts - (ends - sizes), sizes) + np.arange(sizes.sum())]
    base_x, base_y = world.projected
    x, y = view.from_projected(base_x[places], base_y[places])
    last = np.zeros(len(places), dtype=np.bool_)
    last[ends - 1] = True
    if not cuts:
        on_cut = world.on_cut[places]
        last |= on_cut & np.roll(on_cut, -1)
    return clipped(x, y, last, view)


def clipped(x: Floats, y: Floats, last: Bools, view: MapView) -> Outline:
    """Leave out positions that, with both their neighbours, lie beyond the same edge of the view.

    The areas beyond an edge and beyond a corner are convex, so nothing within the view changes. The
    ends of lines stay.
    """
    beyond = (x < -_MARGIN).astype(np.uint8)
    beyond |= (x > view.width + _MARGIN).astype(np.uint8) << 1
    beyond |= (y < -_MARGIN).astype(np.uint8) << 2
    beyond |= (y > view.height + _MARGIN).astype(np.uint8) << 3
    kept = (beyond == 0) | last | np.roll(last, 1)
    kept |= (beyond != np.roll(beyond, 1)) | (beyond != np.roll(beyond, -1))
    return Outline(x[kept], y[kept], ~last[kept])


def cut_to_size(base: MapOutlines, width: float, height: float) -> MapOutlines:
    """Cut outlines off at the edges of a view of so many pixels: not every format of files can clip.

    What is filled goes along the edge then; lines end at it.
    """

    def filled(one: Outline) -> Outline:
        x, y, joined = _cut(one.x, one.y, one.joined, width)
        y, x, joined = _cut(y, x, joined, height)
        return Outline(x, y, joined)

    def lines(one: Outline) -> Outline:
        found = filled(one)
        beyond = (found.x <= 0.0) | (found.x >= width) | (found.y <= 0.0) | (found.y >= height)
        joined = found.joined & ~(beyond & np.roll(beyond, -1))
        return Outline(found.x, found.y, joined)

    return MapOutlines(
        {band: filled(one) for band, one in base.land.items()},
        lines(base.solid),
        lines(base.dashed),
        {code: filled(one) for code, one in base.regions.items()},
        lines(base.marked),
    )


def _cut(x: Floats, y: Floats, joined: Bools, most: float) -> tuple[Floats, Floats, Bools]:
    """Bring what lies below 0 or beyond the most in x onto that edge."""
    for edge, sign in ((0.0, 1.0), (most, -1.0)):
        if not len(x):
            break
        inside = (x - edge) * sign >= 0
        crossing = np.flatnonzero(joined[:-1] & (inside[:-1] != inside[1:]))
        share = (edge - x[crossing]) / (x[crossing + 1] - x[crossing])
        at = y[crossing] + share * (y[crossing + 1] - y[crossing])
        x = np.insert(np.where(inside, x, edge), crossing + 1, edge)
        y = np.insert(y, crossing + 1, at)
        joined = np.insert(joined, crossing + 1, values=True)
    return x, y, joined
