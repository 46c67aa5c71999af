"""Walking over events by keyboard: along a lane in time, and across lanes. Knows no pixels."""

from __future__ import annotations

from enum import Enum

import numpy as np

from chipline.timeline_layout.lanes.lanes import Lanes


class Direction(Enum):
    """Which way one step goes."""

    EARLIER = "earlier"
    LATER = "later"
    UP = "up"
    DOWN = "down"


def first_place(lanes: Lanes, day: float) -> int | None:
    """Return where to begin: the first place of the first lane that is not before `day`."""
    if not len(lanes.event):
        return None
    # A lane that only heads others holds nothing.
    end = int(lanes.starts[1:][lanes.counts > 0][0])
    return min(int(np.searchsorted(lanes.left[:end], day)), end - 1)


def walk(lanes: Lanes, place: int, step: Direction) -> int:
    """Return the next place; at an end, the same one.

    Across lanes it goes to what begins nearest in time.
    """
    lane = int(lanes.lane[place])
    if step in (Direction.EARLIER, Direction.LATER):
        following = place + (1 if step is Direction.LATER else -1)
        inside = lanes.starts[lane] <= following < lanes.starts[lane + 1]
        return int(following) if inside else place
    way = 1 if step is Direction.DOWN else -1
    other = lane + way
    while 0 <= other < len(lanes) and not lanes.counts[other]:
        other += way
    if not 0 <= other < len(lanes):
        return place
    first, end = int(lanes.starts[other]), int(lanes.starts[other + 1])
    return first + int(np.argmin(np.abs(lanes.left[first:end] - lanes.left[place])))


def place_of(lanes: Lanes, event: int, lane: int | None = None) -> int | None:
    """Return where an event stands: in `lane` when it does, else in its first lane."""
    places = lanes.places(event)
    if not len(places):
        return None
    same = places[lanes.lane[places] == lane] if lane is not None else places[:0]
    return int(same[0] if len(same) else places[0])
