"""Where the pages of a tall timeline begin: between lanes, and in a lane higher than a page between rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chipline.timeline.layout import AXIS, HEADING, PAD, PITCH
from chipline.timeline.scene import Scene
from chipline.timeline.shapes import Region


@dataclass(frozen=True, slots=True)
class Page:
    """The part of a scene from one height to another, both in its own pixels.

    A page that begins amid a group of lanes repeats its heading, for which it has `lead` pixels.
    """

    top: float
    bottom: float
    lead: float = 0.0


def pages(scene: Scene, room: float) -> list[Page]:
    """Part a scene into pages with `room` pixels below the axis; there is one at least."""
    end = max((region.bottom for region in scene.regions), default=AXIS)
    # A heading with nothing below it is no end of a page: it moves on with its first lane.
    firsts = {region.top for region in scene.regions}
    between = sorted(
        {region.top - HEADING for region in scene.regions}
        | {head.top for head in scene.heads if head.top not in firsts}
    )
    found: list[Page] = []
    top = AXIS
    while not found or top < end - 1:
        lead = (
            HEADING if any(region.top <= top < region.bottom for region in scene.regions) else 0.0
        )
        limit = top + max(room - lead, PITCH)
        bottom = min(limit, end) if limit >= end else _cut(scene, between, top, limit)
        found.append(Page(top, bottom, lead))
        top = bottom
    return found


def _cut(scene: Scene, between: Sequence[float], top: float, limit: float) -> float:
    """Return where the page that begins at `top` best ends, at `limit` at the latest."""
    # Half a page left blank is worse than a lane that goes on.
    good = [one for one in between if top + (limit - top) / 2 <= one <= limit]
    if good:
        return good[-1]
    head = next((one for one in scene.heads if one.top < limit < one.top + one.height), None)
    if head is None:
        return limit
    rows = (limit - head.top - PAD) // PITCH
    row = head.top + PAD + rows * PITCH
    return row if row > top else limit


def on_page(scene: Scene, page: Page) -> Scene:
    """Return a scene of which only what stands on a page is painted, names of lanes included."""
    return replace(scene, regions=tuple(_within(region, page) for region in scene.regions))


def _within(region: Region, page: Page) -> Region:
    top = max(region.top, page.top)
    return replace(region, top=top, height=max(min(region.bottom, page.bottom) - top, 0.0))
