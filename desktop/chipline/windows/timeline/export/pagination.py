"""Where the pages of a tall timeline begin: between lanes, and in a lane higher than a page between rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar, cast

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.timeline_layout.lanes.sticky_headers import sticking
from chipline.timeline_layout.layout import AXIS, HEADING, PAD, PITCH
from chipline.timeline_layout.primitives import Bars, Cells, LaneHeader, ScrollRegion
from chipline.timeline_layout.scene import Scene

#: So far from its bar a title may hang.
_AWAY = 4 * PITCH


@dataclass(frozen=True, slots=True)
class SheetPage:
    """The part of a scene from one height to another, both in its own pixels.

    A page that begins amid a group of lanes repeats its heading, for which it has `lead` pixels.
    """

    top: float
    bottom: float
    lead: float = 0.0


def pages(scene: Scene, room: float) -> list[SheetPage]:
    """Part a scene into pages with `room` pixels below the axis; there is one at least."""
    end = max((region.bottom for region in scene.regions), default=AXIS)
    # A heading with nothing below it is no end of a page: it moves on with its first lane.
    firsts = {region.top for region in scene.regions}
    between = sorted(
        {region.top - HEADING for region in scene.regions}
        | {header.top for header in scene.headers if header.top not in firsts}
    )
    found: list[SheetPage] = []
    top = AXIS
    while not found or top < end - 1:
        lead = (
            HEADING if any(region.top <= top < region.bottom for region in scene.regions) else 0.0
        )
        limit = top + max(room - lead, PITCH)
        bottom = min(limit, end) if limit >= end else _cut(scene, between, top, limit)
        found.append(SheetPage(top, bottom, lead))
        top = bottom
    return found


def _cut(scene: Scene, between: Sequence[float], top: float, limit: float) -> float:
    """Return where the page that begins at `top` best ends, at `limit` at the latest."""
    # Half a page left blank is worse than a lane that goes on.
    good = [one for one in between if top + (limit - top) / 2 <= one <= limit]
    if good:
        return good[-1]
    header = next((one for one in scene.headers if one.top < limit < one.top + one.height), None)
    if header is None:
        return limit
    rows = (limit - header.top - PAD) // PITCH
    row = header.top + PAD + rows * PITCH
    return row if row > top else limit


def on_page(scene: Scene, page: SheetPage) -> Scene:
    """Return a scene of which only what stands on a page is left, names of lanes included.

    What is merely cut away would be painted on every page, and be found by who searches its text.
    """
    regions = tuple(_within(region, page) for region in scene.regions)
    outer = (_outer_header(scene, region) for region in regions if region.height)
    tops = np.array([region.top for region in regions])
    bottoms = np.array([region.bottom for region in regions])
    shown = bottoms > tops

    def here(region: Ints, top: Floats, high: Floats | float) -> Bools:
        found: Bools = shown[region] & (tops[region] < top + high) & (top < bottoms[region])
        return found

    bars = scene.bars
    # A title may hang some rows away from its bar.
    kept = here(bars.region, bars.y - _AWAY, bars.height + 2 * _AWAY)
    number = np.cumsum(kept) - 1
    rows = (
        np.array([one.y for one in scene.labels]),
        np.array([one.bar for one in scene.labels], int),
    )
    labels = np.flatnonzero(kept[rows[1]] & here(bars.region[rows[1]], rows[0] - PITCH / 2, PITCH))
    middles = bars.y + bars.height / 2
    cells = scene.cells
    return replace(
        scene,
        regions=regions,
        stuck=tuple(one for one in outer if one is not None),
        headers=tuple(
            one
            for one in scene.headers
            if here(np.array([one.region]), np.array([one.top]), one.height)[0]
        ),
        bars=_part(bars, kept),
        labels=tuple(
            replace(scene.labels[one], bar=int(number[scene.labels[one].bar]))
            for one in labels.tolist()
        ),
        others=tuple(
            one
            for one in scene.others
            if here(np.array([one.region]), np.array([one.top]), one.height)[0]
        ),
        cells=_part(cells, here(cells.region, cells.top, cells.height)),
        focus=tuple(
            replace(one, bar=int(number[one.bar]))
            for one in scene.focus
            if here(bars.region[[one.bar]], middles[[one.bar]] - PITCH / 2, PITCH)[0]
        ),
    )


_Arrays = TypeVar("_Arrays", Bars, Cells)


def _part(arrays: _Arrays, kept: Bools) -> _Arrays:
    """Keep some entries of every array."""
    values: dict[str, Any] = {one.name: getattr(arrays, one.name) for one in fields(arrays)}
    cut = {name: found[kept] if found is not None else None for name, found in values.items()}
    return type(arrays)(**cast("dict[str, Any]", cut))


def _outer_header(scene: Scene, region: ScrollRegion) -> LaneHeader | None:
    """Return the name of the outer lane that goes on from the page before."""
    outer = [one for one in scene.headers if one.region == region.group and not one.depth]
    above = [one for one in outer if one.top < region.top]
    if not above or not above[-1].parent or above[-1].closed:
        return None
    after = next((one.top for one in outer if one.top >= region.top), None)
    return sticking(region, above[-1], after)


def _within(region: ScrollRegion, page: SheetPage) -> ScrollRegion:
    top = max(region.top, page.top)
    return replace(region, top=top, height=max(min(region.bottom, page.bottom) - top, 0.0))
