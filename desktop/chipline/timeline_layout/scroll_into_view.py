"""How far to scroll: to an event and what it is linked to, or to the lane that stood at the top."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from chipline.scenery.events import Events
from chipline.timeline_layout.layout import PAD, PITCH, LaneLayout, Stack
from chipline.timeline_layout.primitives import Viewport

_MARGIN = 4.0
#: The event itself counts for more than all that it is linked to.
_ITSELF = 1000


def scrolls_for(layout: LaneLayout, view: Viewport, event: int) -> tuple[float, ...]:
    """Return the scroll of each group that shows the event and most of what it is linked to.

    A group that shows as much already stays where it is.
    """
    events = layout.lanes.events
    weights = dict.fromkeys([*events.followed(event), *events.led_by(event)], 1)
    weights[event] = _ITSELF
    stacks, heights = layout.stacks(view)
    found = []
    for group, (stack, height) in enumerate(zip(stacks, heights, strict=True)):
        now = view.scrolls[group] if group < len(view.scrolls) else 0.0
        found.append(_best(_rows(layout, view, stack, weights), weights, stack, now, height))
    return tuple(found)


def _rows(
    layout: LaneLayout, view: Viewport, stack: Stack, weights: dict[int, int]
) -> list[tuple[float, float, int]]:
    """Return, for each bar in the stack, its lane's top, its own, and its event."""
    lanes = layout.lanes
    first, end = stack.first, stack.first + len(stack.rows)
    made: list[tuple[float, float, int]] = []
    for event in weights:
        for place in lanes.places(event).tolist():
            lane = int(lanes.lane[place])
            if not first <= lane < end:
                continue
            top = stack.top(lane)
            found, rows = layout.packed([lane], view)[lane], int(stack.rows[lane - first])
            at = np.flatnonzero(found.place == place)
            row = int(found.row[at[0]]) if len(at) else 0
            # What has no row is a tick below the rows.
            made.append((top, top + PAD + (row if 0 <= row < rows else rows) * stack.pitch, event))
    return made


def _best(
    rows: list[tuple[float, float, int]],
    weights: dict[int, int],
    stack: Stack,
    now: float,
    height: float,
) -> float:
    furthest = stack.furthest(height)
    candidates = [now]
    for lane_top, top, _ in rows:
        # The row that would be cut at the top gives way, so that the one at the foot is whole.
        candidates += [lane_top, top - _MARGIN, top + 2 * PITCH + _MARGIN - height]

    def worth(scroll: float) -> int:
        seen = {event for _, top, event in rows if scroll <= top and top + PITCH <= scroll + height}
        return sum(weights[event] for event in seen)

    limited = [stack.row_start(min(max(one, 0.0), furthest)) for one in candidates]
    now = limited[0]
    return max(limited, key=lambda scroll: (worth(scroll), -abs(scroll - now)))


def days_around(events: Events, event: int) -> tuple[float, float] | None:
    """Return days that show an event and what it is linked to; None for one without a date."""
    if np.isnan(events.body[event]):
        return None
    shown = [event, *events.followed(event), *events.led_by(event)]
    first, last = float(np.nanmin(events.left[shown])), float(np.nanmax(events.right[shown]))
    room = max((last - first) * 0.5, 60.0)
    return first - room / 3, last + room


def lanes_at_top(layout: LaneLayout, view: Viewport) -> dict[str, str]:
    """Return, by kind, the path of the lane at the top of each group that is scrolled."""
    lanes = layout.lanes
    stacks, heights = layout.stacks(view)
    found = {}
    for group, stack, height, scroll in zip(
        lanes.groups, stacks, heights, view.scrolls, strict=False
    ):
        shown = stack.visible(min(scroll, stack.furthest(height)), height)
        if shown and shown[0] > stack.first:
            found[group.kind] = lanes.made[shown[0]].path
    return found


def scrolls_to_top(layout: LaneLayout, view: Viewport, top: Mapping[str, str]) -> list[float]:
    """Return the scroll of each group that brings a lane to its top, or as near as it comes.

    `top` holds the path of a lane by kind; a group without one begins with its first lane. In place
    of a lane that is not there, the one that would hold it is taken.
    """
    lanes = layout.lanes
    stacks, heights = layout.stacks(view)
    found = []
    for group, stack, height in zip(lanes.groups, stacks, heights, strict=True):
        path = top.get(group.kind, "")
        while path and not group.first <= lanes.by_path.get(path, -1) < group.end:
            path = path.rpartition("/")[0]
        wanted = stack.top(lanes.by_path[path]) if path else 0.0
        found.append(min(wanted, stack.furthest(height)))
    return found
