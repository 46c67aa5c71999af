"""The base map as outlines in pixels: what lies in view, and of it only what can be seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from chipline.map_layout.base_map import BaseMap, Lines
from chipline.map_layout.projection import MapView
from chipline.scenery.columns import Bools, Floats, Ints

#: Beyond the view by so many pixels, where lines are as wide as they get.
_MARGIN = 40.0
#: What is smaller than so many pixels is not drawn.
_SMALLEST = 1.2
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


def outlines(
    world: BaseMap, view: MapView, bands: Mapping[str, str], *, tolerance: float = STILL
) -> MapOutlines:
    """Return the base map in pixels, `tolerance` of them exact; without a band it is the empty one."""
    level = world.level(tolerance / view.scale)
    seen = _seen(level.ring_reaches, view, smallest=_SMALLEST)
    band_of = np.array([_band(code, bands) for code in world.codes])[world.ring_codes]
    land: dict[str, Outline] = {}
    regions: dict[str, Outline] = {}
    for band in np.unique(band_of[seen]).tolist():
        found = np.flatnonzero(seen & (band_of == band))
        outline = _outline(world, level.rings, found, view)
        (regions if "-" in band else land)[band] = outline
    borders = _seen(level.border_reaches, view, smallest=0.0)
    solid, dashed = (
        _outline(world, level.borders, np.flatnonzero(borders & which), view)
        for which in (~world.dashed, world.dashed)
    )
    return MapOutlines(land, solid, dashed, regions)


def _band(code: str, bands: Mapping[str, str]) -> str:
    """A region is a band of its own: it is drawn once more, over its country."""
    return code if "-" in code else bands.get(code, "")


def _seen(reaches: Floats, view: MapView, *, smallest: float) -> Bools:
    left, low, right, high = view.reach(_MARGIN)
    pixels = view.scale * np.maximum(reaches[:, 2] - reaches[:, 0], reaches[:, 3] - reaches[:, 1])
    found: Bools = (reaches[:, 2] >= left) & (reaches[:, 0] <= right) & (reaches[:, 3] >= low)
    found &= (reaches[:, 1] <= high) & (pixels >= smallest)
    return found


def _outline(world: BaseMap, lines: Lines, chosen: Ints, view: MapView) -> Outline:
    sizes = lines.sizes[chosen]
    ends = np.cumsum(sizes)
    starts = (lines.ends - lines.sizes)[chosen]
    places = lines.places[np.repeat(starts - (ends - sizes), sizes) + np.arange(sizes.sum())]
    base_x, base_y = world.projected
    x, y = view.from_projected(base_x[places], base_y[places])
    last = np.zeros(len(places), dtype=np.bool_)
    last[ends - 1] = True
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
