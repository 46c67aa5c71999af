"""How lanes show: their heights, and what stands in which row at this zoom.

A lane's height depends on how much it holds and on the size of the window, never on zoom or pan:
lanes stay where they are, whatever the time axis does. What changes with the zoom is the level of
detail within a lane: bars with labels, with shorter labels, thin bars, or a heat with counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.distinct import distinct
from chipline.scenery.event_mapping import Flag
from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.lanes.lanes import HEAVY, Group, Lanes
from chipline.timeline_layout.lanes.packing import neighbours, pack, rows_by_lane, spread
from chipline.timeline_layout.responses import lag_words
from chipline.timeline_layout.scale import TimeScale

#: Heights in pixels: of a row with labels and its bar, of a thin row, above and below the rows.
PITCH, BAR, THIN_PITCH, THIN_BAR, PAD = 18.0, 11.0, 7.0, 5.0, 3.0
HEADING, AXIS, PARENT = 22.0, 40.0, 22.0
#: Widths in pixels.
TAIL, FADE, GAP, MARK = 19.0, 16.0, 7.0, 5.0
#: What a label on a bar needs beside its text.
INSIDE = 2 * MARK + GAP
#: How far from its bar a label begins.
BESIDE = 5.0
MOST_ROWS = 14
#: No lane takes more than this share of its group's height, so that its neighbours are seen.
_MOST_OF_ROOM = 0.8
#: How much of its label a bar may claim, from the first to the last level with labels.
#: At the last one it claims none, and is labelled only where its row happens to be free.
LABEL_ROOMS = (260.0, 170.0, 120.0, 84.0, 0.0)
THIN, HEAT = len(LABEL_ROOMS), len(LABEL_ROOMS) + 1
#: Where room is short, what has many links keeps this much of its title as long as it can.
_LINKED_ROOM = 130.0
#: From so many links on; nobody has as many as the last one says.
_LINKED = (1, 2, 4, 8, 1 << 30)
_ATTEMPTS = tuple(
    (level, linked)
    for level in range(THIN)
    for linked in _LINKED
    if linked == _LINKED[-1] or LABEL_ROOMS[level] < _LINKED_ROOM
)
#: Zooms are packed for steps of this many to an octave, so that most frames find their rows made.
_STEPS_AN_OCTAVE = 2
#: So much of a step one may zoom back out of it before it is left.
_SLACK = 0.25
_REMEMBERED = 4000


@dataclass(frozen=True)
class Packed:
    """The places of one lane at one zoom: their rows, and who comes next in the same row.

    `pitch` is the height of a row in pixels.
    """

    level: int
    place: Ints
    row: Ints
    following: Ints
    pitch: float = PITCH


_NOTHING = np.empty(0, dtype=np.int64)
HEATED = Packed(HEAT, _NOTHING, _NOTHING, _NOTHING)


@dataclass(frozen=True)
class Stack:
    """The lanes of one group, one below the other: `tops` has one entry more than there are."""

    first: int
    rows: Ints
    tops: Floats

    @property
    def height(self) -> float:
        """The height of all its lanes."""
        return float(self.tops[-1])

    def visible(self, scroll: float, height: float) -> range:
        """Return the lanes of which something shows."""
        begin = int(np.searchsorted(self.tops, scroll, side="right")) - 1
        end = int(np.searchsorted(self.tops, scroll + height, side="left"))
        return range(self.first + max(begin, 0), self.first + min(end, len(self.rows)))

    def top(self, lane: int) -> float:
        """Return where a lane begins, from the top of its stack."""
        return float(self.tops[lane - self.first])


def stack(
    counts: Ints,
    first: int,
    room: float,
    *,
    holds_lanes: Bools | None = None,
    slim: Bools | None = None,
) -> Stack:
    """Give lanes as many rows as they hold; what has no room is scrolled to.

    Lanes in `holds_lanes` only stand above others, and those in `slim` have been closed to one row.
    """
    holds_lanes = np.zeros(len(counts), dtype=bool) if holds_lanes is None else holds_lanes
    counts = counts if slim is None else np.where(slim, np.minimum(counts, 1), counts)
    rows = counts
    tight = 0 < room < math.inf
    most = min(MOST_ROWS, max(int(room * _MOST_OF_ROOM // PITCH), 4)) if tight else MOST_ROWS
    heights = np.zeros(len(counts))
    for power in (1.0, 0.9, 0.8):
        rows = np.minimum(np.round(counts.astype(float) ** power), most).astype(np.int64)
        heights = np.where(holds_lanes, PARENT, rows * PITCH + 2 * PAD)
        if heights.sum() <= room:
            break
    return Stack(first, rows, np.append(0.0, np.cumsum(heights)))


def shares(needs: Sequence[float], available: float) -> list[float]:
    """Share a height among groups: each what it needs; if that is too much, none starves."""
    given = [0.0] * len(needs)
    open_ones = [number for number, need in enumerate(needs) if need > 0]
    left = available
    while open_ones:
        fair = left / len(open_ones)
        content = [number for number in open_ones if needs[number] <= fair]
        if not content:
            total = sum(needs[number] for number in open_ones)
            # By need, within bounds: halfway to equal shares, so that the smaller one keeps a face.
            for number in open_ones:
                given[number] = (fair + left * needs[number] / total) / 2
            return given
        for number in content:
            given[number] = needs[number]
            left -= needs[number]
            open_ones.remove(number)
    # What is left over goes below the last group, not between them.
    return given


class LaneLayout:
    """Lanes laid out for one height; remembers the rows that it packed."""

    def __init__(
        self, lanes: Lanes, ruler: Ruler, *, lag_text: Callable[[float, float], str] = lag_words
    ) -> None:
        self.lanes = lanes
        self.ruler = ruler
        #: How whoever paints writes a lag, so that it gets the room that it takes.
        self.lag_text = lag_text
        # Nought is not measured yet; the system gives memory only to what is written.
        self._widths = np.zeros(len(lanes.events))
        self._packed: dict[tuple[int, int, int], Packed] = {}
        self._step: int | None = None
        self._stacks: dict[float, tuple[list[Stack], list[float]]] = {}

    def stacks(self, height: float) -> tuple[list[Stack], list[float]]:
        """Return the lanes of each group and the height that it gets of `height`."""
        if height not in self._stacks:
            self._stacks = {height: self._lay(height)}
            self._packed.clear()
        return self._stacks[height]

    def whole_height(self) -> float:
        """Return the height at which no lane has to be scrolled to."""
        return AXIS + sum(HEADING + each.height for each in self._in_rooms(math.inf))

    def _in_rooms(self, room: float) -> list[Stack]:
        """Return the lanes of each group as they would be, had each this room."""
        return [self._stack(group, room) for group in self.lanes.groups]

    def _stack(self, group: Group, room: float) -> Stack:
        lanes, part = self.lanes, slice(group.first, group.end)
        return stack(
            lanes.counts[part],
            group.first,
            room,
            holds_lanes=lanes.holds_lanes[part],
            slim=lanes.slim[part],
        )

    def _lay(self, height: float) -> tuple[list[Stack], list[float]]:
        room = height - HEADING * len(self.lanes.groups)
        full = self._in_rooms(math.inf)
        needs = [each.height for each in full]
        if sum(needs) > room:
            needs = [each.height for each in self._in_rooms(0.0)]
        given = shares(needs, room)
        spare = room - sum(given)
        if spare > 0 and any(needs):
            given = [
                one + spare * need / sum(needs) for one, need in zip(given, needs, strict=True)
            ]
        laid = [
            each if each.height <= one else self._stack(group, one)
            for group, each, one in zip(self.lanes.groups, full, given, strict=True)
        ]
        return laid, given

    def widths(self, events: Ints) -> Floats:
        """Return how wide the titles of events are."""
        missing = distinct(events[self._widths[events] == 0])
        if len(missing):
            titles = self.lanes.events.titles
            self._widths[missing] = self.ruler.widths(titles[event] for event in missing)
        return self._widths[events]

    def packed(self, wanted: Iterable[int], scale: TimeScale, rows: Ints) -> dict[int, Packed]:
        """Return how each wanted lane shows; `rows` tells how many rows each of them has."""
        step = self._step_for(scale)
        per_day = 2.0 ** ((step - _SLACK) / _STEPS_AN_OCTAVE)
        tile = scale.width / per_day
        number = math.floor(scale.origin / tile)
        window = ((number - 1) * tile, (number + 3) * tile)
        if len(self._packed) > _REMEMBERED:
            self._packed.clear()
        found: dict[int, Packed] = {}
        missing: list[tuple[int, int, tuple[int, int, int]]] = []
        for lane, capacity in zip(wanted, rows, strict=True):
            heavy = self.lanes.counts[lane] > HEAVY
            key = (lane, step, number if heavy else 0)
            if key in self._packed:
                found[lane] = self._packed[key]
            else:
                missing.append((lane, int(capacity), key))
        if missing:
            made = self._pack(
                [lane for lane, _, _ in missing], [c for _, c, _ in missing], per_day, window
            )
            for (lane, _, key), one in zip(missing, made, strict=True):
                self._packed[key] = found[lane] = one
        return found

    def _step_for(self, scale: TimeScale) -> int:
        """Return the step for a zoom: the present one, unless the zoom is clearly beyond it.

        So nothing flickers between two levels of detail when one zooms a little back and forth.
        """
        exact = math.log2(scale.per_day) * _STEPS_AN_OCTAVE
        if self._step is None or not self._step - _SLACK <= exact < self._step + 1:
            self._step = math.floor(exact)
        return self._step

    def _pack(
        self, wanted: list[int], rows: list[int], per_day: float, window: tuple[float, float]
    ) -> list[Packed]:
        """Try the levels from the richest on, each with the lanes that did not fit before."""
        places = {
            number: some
            for number, lane in enumerate(wanted)
            if (some := self._candidates(lane, window, per_day)) is not None
        }

        def attempt(numbers: Iterable[int], level: int, linked: int) -> dict[int, Packed]:
            some = {number: places[number] for number in numbers}
            limits = np.array([self.limit(rows[number], level) for number in some])
            return self._fitting(some, limits, per_day, level, linked)

        # What has no room even without titles is not asked about titles, which takes the longest.
        bare = attempt(places, *_ATTEMPTS[-1])
        made = {
            number: self._loosened(one, rows[number])
            for number, one in attempt(places.keys() - bare.keys(), THIN, _LINKED[-1]).items()
        }
        waiting = list(bare)
        for level, linked in _ATTEMPTS[:-1]:
            found = attempt(waiting, level, linked)
            made |= found
            waiting = [number for number in waiting if number not in found]
        made |= {number: bare[number] for number in waiting}
        return [made.get(number, HEATED) for number in range(len(wanted))]

    def _fitting(
        self, some: dict[int, Ints], limits: Ints, per_day: float, level: int, linked: int
    ) -> dict[int, Packed]:
        """Pack lanes at a level; those are returned that take no more rows than their limits."""
        if not some:
            return {}
        place = np.concatenate(list(some.values()))
        index = np.repeat(np.arange(len(some)), [len(each) for each in some.values()])
        left, right = self.claims(place, per_day, level, linked=linked)
        # Pixels claimed to the left of the first day can change the order within a lane.
        order = np.lexsort((left, index))
        place, index, left, right = place[order], index[order], left[order], right[order]
        row = pack(index, left, right)
        fits = rows_by_lane(index, row, len(some)) <= limits
        if 0 < level < THIN and fits.any():
            # Where not every title has its room, all rows are used, so that most get more.
            row = spread(index, left, right, limits)
        edges = np.searchsorted(index, np.arange(len(some) + 1))
        found = {}
        for one, number in enumerate(some):
            if fits[one]:
                part = slice(edges[one], edges[one + 1])
                after = neighbours(index[part], row[part], left[part])
                found[number] = Packed(level, place[part], row[part], after)
        return found

    def _loosened(self, one: Packed, rows: int) -> Packed:
        """Let few thin rows share the height that their lane has, `rows` rows with labels."""
        used = int(one.row.max(initial=0)) + 1
        # A lane that is packed window by window would jump from one to the next.
        heavy = len(one.place) and self.lanes.counts[self.lanes.lane[one.place[0]]] > HEAVY
        pitch = THIN_PITCH if heavy else max(min(rows * PITCH / used, PITCH), THIN_PITCH)
        return replace(one, pitch=pitch)

    @staticmethod
    def limit(rows: int, level: int) -> int:
        """Return how many rows of a level have room where `rows` rows with labels have."""
        return rows if level < THIN else int(rows * PITCH // THIN_PITCH)

    def _candidates(self, lane: int, window: tuple[float, float], per_day: float) -> Ints | None:
        """Return the places of a lane to pack; None when they are too many to show one by one."""
        starts = self.lanes.starts
        if self.lanes.counts[lane] <= HEAVY:
            return np.arange(starts[lane], starts[lane + 1])
        room = LABEL_ROOMS[0] / per_day
        one = np.array([lane])
        touching = self.lanes.running(one, np.array([window[0] - room]), np.array([window[1]]))
        if touching[0] > HEAVY:
            return None
        return self.lanes.within(lane, window[0] - room, window[1])

    def claims(
        self, place: Ints, per_day: float, level: int, *, linked: int = _LINKED[-1]
    ) -> tuple[Floats, Floats]:
        """Return the pixels that places claim at a level, from day 0 on.

        What has as many links as `linked` claims room for its title even where others can't.
        """
        events = self.lanes.events
        event = self.lanes.event[place]
        flags = events.flags[event]
        thin = level >= THIN
        bar_left, bar_right = bar_ends(
            events.left[event] * per_day, events.right[event] * per_day, flags, thin=thin
        )
        if thin:
            return bar_left, bar_right + 2.0
        if not LABEL_ROOMS[level] and linked == _LINKED[-1]:
            return bar_left, bar_right + BESIDE
        width = self.widths(event)
        solid = (events.stop[event] - events.body[event]) * per_day
        plain = (flags & (Flag.START_ABOUT | Flag.START_UNSURE)) == 0
        doubt = np.where(plain, (events.body[event] - events.left[event]) * per_day, 0.0)
        outside = np.maximum(solid, doubt) < width + INSIDE
        room = np.full(len(event), LABEL_ROOMS[level])
        room[events.linked[event] >= linked] = max(LABEL_ROOMS[level], _LINKED_ROOM)
        label = np.where(outside, np.minimum(width, room), 0.0)
        return bar_left, bar_right + label + np.where(label > 0, GAP, 0.0) + BESIDE


def bar_ends(
    left: Floats, right: Floats, flags: np.ndarray, *, thin: bool
) -> tuple[Floats, Floats]:
    """Return the outermost pixels of bars, with their marks, fades and open ends."""
    if thin:
        return left, np.maximum(right, left + 4.0)
    doubt = (flags & (Flag.START_ABOUT | Flag.START_UNSURE)) != 0
    begin = left - MARK - np.where(doubt, FADE, 0.0)
    begin -= np.where((flags & Flag.OPEN_START) != 0, TAIL, 0.0)
    end = right + MARK
    end = end + np.where((flags & (Flag.END_ABOUT | Flag.END_UNSURE)) != 0, FADE, 0.0)
    end = end + np.where((flags & Flag.OPEN_END) != 0, TAIL, 0.0)
    return begin, end
