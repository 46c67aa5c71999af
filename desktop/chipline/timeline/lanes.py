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

from chipline.timeline.events import KIND_NAMES, Events, Floats, Ints

#: Days longer than any span that can be written: it parts one lane's keys from the next one's.
_LIFT = 8_000_000.0
#: From here on a lane is searched by the window instead of being packed as a whole.
HEAVY = 1000


@dataclass(frozen=True)
class Group:
    """A stack of lanes with one heading, such as all restrictions; lanes `first` to `end`."""

    kind: str
    first: int
    end: int
    events: int


@dataclass(frozen=True)
class Lanes:
    """Places of events in lanes: one place a bar, sorted by lane and then by first day."""

    events: Events
    groups: tuple[Group, ...]
    titles: tuple[str, ...]
    counts: Ints
    starts: Ints
    event: Ints
    lane: Ints
    left: Floats
    right: Floats

    def __len__(self) -> int:
        return len(self.titles)

    def places(self, event: int) -> Ints:
        """Return the places of an event, in the order of its lanes."""
        first, end = np.searchsorted(self._events_sorted, [event, event + 1])
        return np.sort(self._by_event[first:end])

    @cached_property
    def _by_event(self) -> Ints:
        return np.argsort(self.event, kind="stable")

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
        begun = np.searchsorted(self._lifted_left, lane * _LIFT + end, side="left")
        over = np.searchsorted(self._lifted_right, lane * _LIFT + first, side="left")
        return np.asarray(begun - over, dtype=np.int64)

    def begun_before(self, lane: Ints, day: float) -> Ints:
        """Count the bars of each lane that begin before a day."""
        return np.asarray(
            np.searchsorted(self._lifted_left, lane * _LIFT + day, side="left") - self.starts[lane],
            dtype=np.int64,
        )

    def over_before(self, lane: Ints, day: float) -> Ints:
        """Count the bars of each lane that are over before a day."""
        return np.asarray(
            np.searchsorted(self._lifted_right, lane * _LIFT + day, side="left")
            - self.starts[lane],
            dtype=np.int64,
        )

    @cached_property
    def _lifted_left(self) -> Floats:
        return self.left + self.lane * _LIFT

    @cached_property
    def _lifted_right(self) -> Floats:
        return np.sort(self.right + self.lane * _LIFT)

    def within(self, lane: int, first: float, end: float) -> Ints:
        """Return the places of a lane that touch the days from `first` to `end`, by first day."""
        if self.counts[lane] <= HEAVY:
            here = np.arange(self.starts[lane], self.starts[lane + 1])
            return here[(self.left[here] <= end) & (self.right[here] >= first)]
        order, keys, longest = self._by_length
        classes = np.arange(len(longest))
        lifted = (lane * len(longest) + classes) * _LIFT
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
        keys = (self.lane * classes + power) * _LIFT + self.left
        order = np.argsort(keys, kind="stable").astype(np.int64)
        return order, keys[order], np.exp2(np.arange(classes, dtype=np.float64))

    def prepare(self) -> Lanes:
        """Build the indexes now, so that no frame has to; call it off the GUI thread."""
        _ = self._lifted_left, self._lifted_right, self._by_event, self._events_sorted
        self.events.prepare()
        if self.counts.max(initial=0) > HEAVY:
            _ = self._by_length
        return self


def group_by_kind(
    events: Events, titles: Mapping[str, str], missing: Callable[[str], str] = lambda _: "Not given"
) -> Lanes:
    """Make a group a kind, in it a lane a key: the fullest first, then by title.

    `titles` names the keys; `missing` names the lane of events of a kind that have no key.
    """
    keys = events.keys
    event = np.repeat(np.arange(len(events)), np.diff(keys.offsets))
    dated = events.dated[event]
    event, code = event[dated], keys.codes[dated]
    kind = events.kind[event].astype(np.int64)
    combined = kind * max(len(keys.values), 1) + code
    found, inverse, counts = np.unique(combined, return_inverse=True, return_counts=True)
    kinds, codes = np.divmod(found, max(len(keys.values), 1))
    names = [
        _title(keys.values[one], KIND_NAMES[of], titles, missing)
        for one, of in zip(codes, kinds, strict=True)
    ]
    order = sorted(
        range(len(found)),
        key=lambda one: (
            kinds[one],
            keys.values[codes[one]] == "",
            -counts[one],
            names[one].casefold(),
        ),
    )
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    lane = rank[inverse]
    by_place = np.lexsort((events.left[event], lane))
    event, lane = event[by_place], lane[by_place]
    counts = counts[order].astype(np.int64)
    return Lanes(
        events=events,
        groups=_groups(events, kinds[order]),
        titles=tuple(names[one] for one in order),
        counts=counts,
        starts=np.append(0, np.cumsum(counts)),
        event=event,
        lane=lane,
        left=events.left[event],
        right=events.right[event],
    )


def _title(key: str, kind: str, titles: Mapping[str, str], missing: Callable[[str], str]) -> str:
    return titles.get(key, key) if key else missing(kind)


def _groups(events: Events, kinds: Ints) -> tuple[Group, ...]:
    """Part the lanes by kind; a kind without events still has its heading."""
    edges = np.searchsorted(kinds, np.arange(len(KIND_NAMES) + 1))
    return tuple(
        Group(kind, int(edges[number]), int(edges[number + 1]), events.count(kind))
        for number, kind in enumerate(KIND_NAMES)
    )
