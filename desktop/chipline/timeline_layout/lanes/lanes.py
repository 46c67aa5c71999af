"""Lanes: which events stand in which, in groups one above the other. Knows no pixels.

An event with several keys (a deal of two states, a move by three firms) stands in the lane of each
of them: a lane then tells the whole story of its state or firm. Its bars are one event: they are
selected together, and what the status line counts is events. Undated events stand in no lane; the
scene counts them in its tray.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints, order_of
from chipline.scenery.events import Events
from chipline.timeline_layout.arrangement import Arrangement
from chipline.timeline_layout.drawn_spans import DrawnSpans, drawn_spans
from chipline.timeline_layout.lanes.lane_tree import LaneMade, LaneTree, place_band
from chipline.timeline_layout.priorities import priorities

#: Days longer than any span that can be written: it parts one lane's keys from the next one's.
LIFT = 8_000_000.0
#: From here on a lane is searched by the window instead of being packed as a whole.
HEAVY = 1000


@dataclass(frozen=True)
class Group:
    """A stack of lanes with one heading, such as all restrictions; lanes `first` to `end`."""

    kind: str
    first: int
    end: int
    events: int
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lanes:
    """Places of events in lanes: one place a bar, sorted by lane and then by first day.

    `made` tells of each lane its path, title, depth and how many events it counts. A lane that
    `holds_lanes` others holds no place of its own.
    """

    events: Events
    groups: tuple[Group, ...]
    made: tuple[LaneMade, ...]
    counts: Ints
    starts: Ints
    event: Ints
    lane: Ints
    left: Floats
    right: Floats

    def __len__(self) -> int:
        return len(self.made)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The names of all lanes."""
        return tuple(lane.title for lane in self.made)

    @cached_property
    def by_path(self) -> dict[str, int]:
        """The numbers of all lanes by their paths."""
        return {lane.path: number for number, lane in enumerate(self.made)}

    @cached_property
    def holds_lanes(self) -> Bools:
        """Which lanes only head others."""
        return np.array([lane.holds_lanes for lane in self.made], dtype=bool)

    @cached_property
    def slim(self) -> Bools:
        """Which lanes the user has closed to one row."""
        return np.array([lane.closed and not lane.parent for lane in self.made], dtype=bool)

    @cached_property
    def spans(self) -> DrawnSpans:
        """What is drawn of each event."""
        return drawn_spans(self.events)

    @cached_property
    def priority(self) -> Ints:
        """How much each event counts where not all have room for their names."""
        return priorities(self.events, self.spans)

    def siblings(self, lane: int) -> tuple[str, ...]:
        """Return the paths of a lane and of those beside it, in their order."""
        own = self.made[lane]
        group = self.groups[self.group_of(lane)]
        above = own.path.rpartition("/")[0]
        return tuple(
            one.path
            for one in self.made[group.first : group.end]
            if one.depth == own.depth and one.path.rpartition("/")[0] == above
        )

    def places(self, event: int) -> Ints:
        """Return the places of an event, in the order of its lanes."""
        first, end = np.searchsorted(self._events_sorted, [event, event + 1])
        return np.sort(self._by_event[first:end])

    def first_places(self, events: Ints) -> Ints:
        """Return the first place of each of some events; -1 for those that have none."""
        if not len(self.event):
            return np.full(len(events), -1, dtype=np.int64)
        at = np.searchsorted(self._events_sorted, events)
        place = self._by_event[np.minimum(at, len(self.event) - 1)]
        return np.where(self.event[place] == events, place, -1)

    @cached_property
    def _by_event(self) -> Ints:
        return order_of(self.event)

    @cached_property
    def _events_sorted(self) -> Ints:
        return self.event[self._by_event]

    def group_of(self, lane: int) -> int:
        """Return the number of the group in which a lane stands."""
        return next(
            number for number, group in enumerate(self.groups) if group.first <= lane < group.end
        )

    def running(self, lane: Ints, first: Floats, end: Floats) -> Ints:
        """Count the bars of each lane that touch the days from `first` to before `end`."""
        begun = np.searchsorted(self._lifted_left, lane * LIFT + end, side="left")
        over = np.searchsorted(self._lifted_right, lane * LIFT + first, side="left")
        return np.asarray(begun - over, dtype=np.int64)

    def begun_before(self, lane: Ints, day: float) -> Ints:
        """Count the bars of each lane that begin before a day."""
        return np.asarray(
            np.searchsorted(self._lifted_left, lane * LIFT + day, side="left") - self.starts[lane],
            dtype=np.int64,
        )

    def over_before(self, lane: Ints, day: float) -> Ints:
        """Count the bars of each lane that are over before a day."""
        return np.asarray(
            np.searchsorted(self._lifted_right, lane * LIFT + day, side="left") - self.starts[lane],
            dtype=np.int64,
        )

    @cached_property
    def _lifted_left(self) -> Floats:
        return self.left + self.lane * LIFT

    @cached_property
    def _lifted_right(self) -> Floats:
        return np.sort(self.right + self.lane * LIFT)

    def within(self, lane: int, first: float, end: float) -> Ints:
        """Return the places of a lane that touch the days from `first` to `end`, by first day."""
        if self.counts[lane] <= HEAVY:
            here = np.arange(self.starts[lane], self.starts[lane + 1])
            return here[(self.left[here] <= end) & (self.right[here] >= first)]
        order, keys, longest = self._by_length
        classes = np.arange(len(longest))
        lifted = (lane * len(longest) + classes) * LIFT
        begin = np.searchsorted(keys, lifted + np.maximum(first - longest, 0.0), side="left")
        stop = np.searchsorted(keys, lifted + end, side="right")
        found = np.concatenate(
            [order[a:b] for a, b in zip(begin, stop, strict=True)] or [np.empty(0, dtype=np.int64)]
        )
        return np.sort(found[self.right[found] >= first])

    @cached_property
    def _by_length(self) -> tuple[Ints, Floats, Floats]:
        """Sort places by lane, by length in powers of two, and by first day.

        Whatever touches a window begins less than its own length before it, so that each class of
        lengths is one short slice: no interval tree is needed.
        """
        power = np.ceil(np.log2(np.maximum(self.right - self.left, 1.0))).astype(np.int64)
        classes = int(power.max(initial=0)) + 1
        keys = (self.lane * classes + power) * LIFT + self.left
        order = order_of(keys.astype(np.int64))
        return order, keys[order], np.exp2(np.arange(classes, dtype=np.float64))

    def prepare(self) -> Lanes:
        """Build the indexes now, so that no frame has to; call it off the GUI thread."""
        _ = self._lifted_left, self._lifted_right, self._by_event, self._events_sorted
        _ = self.titles, self.holds_lanes, self.slim, self.spans, self.priority
        self.events.prepare()
        if self.counts.max(initial=0) > HEAVY:
            _ = self._by_length
        return self


def lay(
    events: Events,
    arrangement: Arrangement,
    titles: Mapping[str, str],
    missing: Callable[[str], str] = lambda _: "Not given",
) -> Lanes:
    """Lay events into the lanes of an arrangement.

    `titles` names the keys; `missing` names the lane of events of a kind that have no key.
    """
    bands = [place_band(events, band, arrangement, titles, missing) for band in arrangement.bands]
    groups: list[Group] = []
    first = 0
    for band, placed in zip(arrangement.bands, bands, strict=True):
        end = first + len(placed.made)
        groups.append(Group(band.kind, first, end, events.count(band.kind), band.by))
        first = end
    event, lane = _sorted(events, bands)
    counts = np.bincount(lane, minlength=first).astype(np.int64)
    return Lanes(
        events=events,
        groups=tuple(groups),
        made=tuple(one for placed in bands for one in placed.made),
        counts=counts,
        starts=np.append(0, np.cumsum(counts)),
        event=event,
        lane=lane,
        left=events.left[event],
        right=events.right[event],
    )


def _sorted(events: Events, bands: list[LaneTree]) -> tuple[Ints, Ints]:
    nothing = np.empty(0, dtype=np.int64)
    offsets = np.cumsum([0, *(len(placed.made) for placed in bands)])
    event = np.concatenate([nothing, *(placed.event for placed in bands)])
    lane = np.concatenate(
        [nothing, *(one.lane + offset for one, offset in zip(bands, offsets, strict=False))]
    )
    # Days are whole, so that nothing is lost here.
    order = order_of((events.left[event] + lane * LIFT).astype(np.int64))
    return event[order], lane[order]
