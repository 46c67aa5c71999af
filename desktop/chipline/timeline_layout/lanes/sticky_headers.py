"""Names that stay in sight: of a lane that stands above others, while one scrolls through those."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import PARENT, Stack
from chipline.timeline_layout.primitives import LaneHeader, ScrollRegion


def stuck(
    lanes: Lanes, regions: Iterable[ScrollRegion], stacks: Sequence[Stack]
) -> tuple[LaneHeader, ...]:
    """Return the names that stick to the tops of their regions, where those above scrolled away."""
    found = []
    for region in regions:
        stack = stacks[region.group]
        seen = stack.visible(region.scroll, region.height)
        if not region.scroll or not len(seen):
            continue
        lane = seen[0]
        while lane > stack.first and lanes.made[lane].depth:
            lane -= 1
        if not lanes.made[lane].holds_lanes:
            continue
        after = next((one for one in seen if one > lane and not lanes.made[one].depth), None)
        shift = region.top - region.scroll
        pushed = shift + stack.top(after) if after is not None else None
        header = _head(lanes, region, lane, shift + stack.top(lane))
        if (one := sticking(region, header, pushed)) is not None:
            found.append(one)
    return tuple(found)


def sticking(region: ScrollRegion, header: LaneHeader, pushed: float | None) -> LaneHeader | None:
    """Return a name as it sticks to the top of a region; the next one, at `pushed`, takes it away."""
    if header.top >= region.top:
        return None
    top = region.top if pushed is None else min(region.top, pushed - PARENT)
    return replace(header, top=top) if top + PARENT > region.top else None


def _head(lanes: Lanes, region: ScrollRegion, lane: int, top: float) -> LaneHeader:
    own = lanes.made[lane]
    return LaneHeader(
        lane, region.group, top, PARENT, own.title, own.count, own.count, own.depth, own.parent
    )
