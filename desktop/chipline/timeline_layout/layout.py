"""How lanes show: their heights, and what stands in which row, for one window on the events.

Names come before marks: each event takes the lowest row in which it has room for its whole name, in
the order of what it counts for. How many of a lane's rows are shown depends on the height; what has
no row is a tick at the lane's foot. While one pans and zooms, rows and heights stay as they are; they
are laid anew when one is done, for the window at which one has arrived.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.distinct import distinct
from chipline.scenery.event_mapping import CAUSAL, RELATIONS
from chipline.scenery.event_marks import MARK
from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.labels.name_places import GAP, WIDEST, NamePlaces, name_places
from chipline.timeline_layout.lanes.lanes import HEAVY, Group, Lanes
from chipline.timeline_layout.lanes.nested_rows import NO_ROW, nested_rows, row_sums
from chipline.timeline_layout.lanes.row_budget import (
    FOLD,
    OTHERS,
    PAD,
    PARENT,
    PITCH,
    GroupNeed,
    LaneNeed,
    budget,
)
from chipline.timeline_layout.primitives import FAR, Viewport
from chipline.timeline_layout.responses import is_known, lag, lag_words
from chipline.timeline_layout.scale import TimeScale

__all__ = ["FOLD", "GAP", "MARK", "OTHERS", "PAD", "PARENT", "PITCH"]
#: Heights in pixels: of a bar and a tick, of a group's heading, of the axis.
BAR, TICK = 14.0, 8.0
HEADING, AXIS = 24.0, 36.0
#: How high a row becomes at most where rows are to fill the height.
MOST_PITCH = 3 * PITCH
#: Where they are, a name may be as wide as the plot.
_WHOLE_PLOT = 1.0
#: No lane has more rows.
MOST_ROWS = 60
#: A lane with more events in view is a heat with counts, as high as this many rows.
HEAT_ROWS = 3
#: As many of a lane's events are named at most, unless it is opened; no screen has the room for more.
_MOST_NAMED = 150
#: With more answers than this no name keeps room for its lag.
_MOST_LAGS = 3000
_LAG_PAD, _LEAST_BAND = 4.0, 14.0
_CAUSAL = [RELATIONS.index(word) for word in CAUSAL]
_NOTHING = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Packed:
    """The places of one lane and their rows; `NO_ROW` for what is only a tick. Heat has no places."""

    place: Ints
    row: Ints
    heat: bool = False


HEATED = Packed(_NOTHING, _NOTHING, heat=True)


@dataclass(frozen=True)
class Stack:
    """The lanes of one group, one below the other: `tops` has one entry more than there are.

    Lanes with nothing in view are 0 high; `folded` tells how many of each have no row. At the foot,
    from `others_top` on, the lanes in `others` share a line; there may be none.
    """

    first: int
    rows: Ints
    tops: Floats
    folded: Ints
    others: tuple[int, ...] = ()
    #: How high each row is.
    pitch: float = PITCH

    @property
    def others_top(self) -> float:
        """Where the line begins that several lanes share."""
        return float(self.tops[-1])

    @property
    def height(self) -> float:
        """The height of all its lanes."""
        return self.others_top + (OTHERS if self.others else 0.0)

    def visible(self, scroll: float, height: float) -> list[int]:
        """Return the lanes of which something shows."""
        begin = max(int(np.searchsorted(self.tops, scroll, side="right")) - 1, 0)
        end = int(np.searchsorted(self.tops, scroll + height, side="left"))
        high = np.diff(self.tops)
        return [self.first + one for one in range(begin, min(end, len(self.rows))) if high[one] > 0]

    def whole_rows_end(self, end: float) -> float:
        """Return where, no lower than `end`, the last row ends; `end` where none begins before it."""
        if end >= self.height:
            return end
        if end >= self.others_top:
            return self.others_top or end
        at = int(np.searchsorted(self.tops, end, side="right")) - 1
        top = float(self.tops[at])
        rows = min(int((end - top - PAD) // self.pitch), int(self.rows[at]))
        return top + PAD + rows * self.pitch if rows >= 1 else top or end

    @cached_property
    def starts(self) -> Floats:
        """Where lanes, their rows, their ticks and the line that several share begin, in order."""
        own = np.where(self.folded > 0, self.rows, np.maximum(self.rows - 1, 0))
        lane = np.repeat(np.arange(len(own)), own)
        row = np.arange(1, len(lane) + 1) - np.repeat(np.cumsum(own) - own, own)
        return distinct(np.append(self.tops, self.tops[lane] + PAD + row * self.pitch))

    def row_start(self, at: float) -> float:
        """Return where, no lower than `at`, something begins."""
        found = int(np.searchsorted(self.starts, at, side="right")) - 1
        return float(self.starts[max(found, 0)])

    def furthest(self, height: float) -> float:
        """Return how far it scrolls: all of its end is seen, and at the top nothing is cut."""
        if self.height <= height:
            return 0.0
        found = int(np.searchsorted(self.starts, self.height - height, side="left"))
        return float(self.starts[min(found, len(self.starts) - 1)])

    def top(self, lane: int) -> float:
        """Return where a lane begins, from the top of its stack; of those that share a line, there."""
        return self.others_top if lane in self.others else float(self.tops[lane - self.first])


@dataclass(frozen=True)
class SharedPlaces:
    """The places of lanes that share a line, and when they begin and end, each in order."""

    place: Ints
    begins: Floats
    ends: Floats

    def running(self, first: Floats, end: Floats) -> Ints:
        """Count what touches the days from each `first` to before each `end`."""
        begun = np.searchsorted(self.begins, end, side="left")
        return np.asarray(begun - np.searchsorted(self.ends, first, side="left"), dtype=np.int64)


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
    """Lanes laid out for one window on them; remembers the rows that it packed.

    Paths of lanes in `opened` get all their rows; a group in `unfolded`, by its kind, a row for each
    of its lanes. Before an audience, it `fills` the height: rows share what else would stay blank.
    """

    def __init__(
        self,
        lanes: Lanes,
        ruler: Ruler,
        *,
        lag_text: Callable[[float, float], str] = lag_words,
        fills: bool = False,
    ) -> None:
        self.lanes, self.ruler, self.fills = lanes, ruler, fills
        #: How whoever paints writes a lag, so that it gets the room that it takes.
        self.lag_text = lag_text
        self.spans, self.priority = lanes.spans, lanes.priority
        # Nought is not measured yet; the system gives memory only to what is written.
        self._widths = np.zeros(len(lanes.events))
        self._lags = np.full(len(lanes.events), -1.0)
        self._effects = np.zeros(len(lanes.events), dtype=bool)
        causal = np.flatnonzero(np.isin(lanes.events.relation, _CAUSAL))
        if len(causal) <= _MOST_LAGS:
            self._effects[lanes.events.effects[causal]] = True
        self._window: tuple[object, ...] = ()
        self._packed: dict[tuple[int, bool], Packed] = {}
        self._shared: dict[tuple[int, ...], SharedPlaces] = {}
        self._stacks: tuple[list[Stack], list[float]] = ([], [])

    # -- heights ------------------------------------------------------------------------------

    def stacks(self, view: Viewport) -> tuple[list[Stack], list[float]]:
        """Return the lanes of each group and the height that it gets."""
        scale = view.settled or view.scale
        if self._window[:1] != (scale,):
            self._packed.clear()
        window = (scale, view.height, view.opened, view.unfolded, view.bands)
        if self._window != window:
            self._window = window
            self._shared.clear()
            self._stacks = self._lay(view, scale)
        return self._stacks

    def whole_height(self, view: Viewport) -> float:
        """Return the height at which every name is read and no lane has to be scrolled to."""
        everything = Viewport(view.scale, math.inf, view.gutter)
        stacks, _ = self.stacks(everything)
        return AXIS + sum(HEADING + each.height for each in stacks)

    def _lay(self, view: Viewport, scale: TimeScale) -> tuple[list[Stack], list[float]]:
        lanes = self.lanes
        room = view.height - AXIS - view.bands - HEADING * len(lanes.groups)
        needs = [self._need(group, view, scale, room) for group in lanes.groups]
        budget(needs, room)
        pitch = self._pitch(needs, room) if self.fills else PITCH
        laid = [
            self._stack(group, need, pitch) for group, need in zip(lanes.groups, needs, strict=True)
        ]
        high = [each.height for each in laid]
        return laid, high if sum(high) <= room else [math.floor(one) for one in shares(high, room)]

    @staticmethod
    def _pitch(needs: Sequence[GroupNeed], room: float) -> float:
        """Return how high each row is, so that together they take the room that there is."""
        rows = sum(one.rows for need in needs for one in need.shown())
        left = room - sum(need.height for need in needs)
        if not rows or not 0 < left < math.inf:
            return PITCH
        return min(math.floor(PITCH + left / rows), MOST_PITCH)

    def _need(self, group: Group, view: Viewport, scale: TimeScale, room: float) -> GroupNeed:
        lanes = self.lanes
        numbers = np.arange(group.first, group.end)
        ends = np.full(len(numbers), scale.origin), np.full(len(numbers), scale.end)
        seen = (lanes.running(numbers, *ends) > 0) | lanes.holds_lanes[numbers]
        most = int(min(max(room // PITCH, 1), MOST_ROWS)) if math.isfinite(room) else MOST_ROWS
        # No more lanes than could have a row of their own are looked into.
        enough = int(room // (PITCH + 2 * PAD)) + 1 if math.isfinite(room) else len(numbers)
        made: list[LaneNeed] = []
        for lane in numbers[seen].tolist():
            own = lanes.made[lane]
            if own.holds_lanes:
                made.append(LaneNeed(lane, [], [], heads=True))
            elif len(made) < enough or group.kind in view.unfolded:
                need = self._lane_need(lane, scale, view, most)
                need.placed = own.placed
                made.append(need)
            else:
                made.append(LaneNeed(lane, [], [], 1, late=True))
        return GroupNeed(made, unfolded=group.kind in view.unfolded)

    def _lane_need(self, lane: int, scale: TimeScale, view: Viewport, most: int) -> LaneNeed:
        found, opened = self._pack(lane, scale, view), self.lanes.made[lane].path in view.opened
        if found.heat:
            return LaneNeed(lane, [1] * HEAT_ROWS, [])
        event = self.lanes.event[found.place]
        seen = self._touches(event, scale)
        most = MOST_ROWS if opened else most
        return LaneNeed(
            lane,
            row_sums(found.row, seen, self.priority[event], most).tolist(),
            row_sums(found.row, seen, np.ones(len(event), dtype=np.int64), most).tolist(),
            int((seen & ((found.row == NO_ROW) | (found.row >= most))).sum()),
            closed=bool(self.lanes.slim[lane]),
            opened=opened,
        )

    def _touches(self, event: Ints, scale: TimeScale) -> Bools:
        """Tell of which events something is drawn in a window."""
        spans = self.spans
        seen: Bools = (spans.last[event] >= scale.origin) & (spans.first[event] <= scale.end)
        return seen

    def shared(self, lanes: tuple[int, ...]) -> SharedPlaces:
        """Return the places of lanes that share a line."""
        found = self._shared.get(lanes)
        if found is None:
            here = np.zeros(len(self.lanes), dtype=bool)
            here[list(lanes)] = True
            place = np.flatnonzero(here[self.lanes.lane])
            begins, ends = np.sort(self.lanes.left[place]), np.sort(self.lanes.right[place])
            found = self._shared[lanes] = SharedPlaces(place, begins, ends)
        return found

    def _stack(self, group: Group, need: GroupNeed, pitch: float) -> Stack:
        rows = np.zeros(group.end - group.first, dtype=np.int64)
        heights, folded = np.zeros(len(rows)), np.zeros(len(rows), dtype=np.int64)
        for one in need.shown():
            at = one.lane - group.first
            own = one.height(one.rows) + one.rows * (pitch - PITCH)
            rows[at], heights[at] = one.rows, PARENT if one.heads else own
            folded[at] = 0 if one.heads else one.left_out(one.rows)
        others = tuple(one.lane for one in need.others)
        tops = np.append(0.0, np.cumsum(heights))
        return Stack(group.first, rows, tops, folded, others, pitch)

    # -- names --------------------------------------------------------------------------------

    def widths(self, events: Ints) -> Floats:
        """Return how wide the titles of events are."""
        missing = distinct(events[self._widths[events] == 0])
        if len(missing):
            titles = self.lanes.events.titles
            self._widths[missing] = self.ruler.widths(titles[event] for event in missing)
        return self._widths[events]

    def lag_widths(self, events: Ints) -> Floats:
        """Return the room that the lags of events need, whatever is selected: 0 for what has none."""
        unknown = events[self._lags[events] < 0]
        self._lags[unknown[~self._effects[unknown]]] = 0.0
        found = self.lanes.events
        for effect in distinct(unknown[self._effects[unknown]]).tolist():
            links = found.leading_to(np.array([effect]))
            causes = found.causes[links[np.isin(found.relation[links], _CAUSAL)]]
            lags = (
                lag(found, cause, effect)
                for cause in distinct(causes[found.dated[causes]]).tolist()
            )
            texts = (self.lag_text(*each) for each in lags if is_known(each))
            self._lags[effect] = max((self.lag_width(text) for text in texts), default=0.0)
        return self._lags[events]

    def lag_width(self, text: str) -> float:
        """Return how wide a lag is with its ground."""
        return self.ruler.width(text) + 2 * _LAG_PAD

    def pixels(self, events: Ints, scale: TimeScale) -> tuple[Floats, Floats, Floats]:
        """Return mark, first and last pixel of events; a vague beginning is wide enough to be seen."""
        spans = self.spans
        mark, first, last = (
            (days[events] - scale.origin) * scale.per_day
            for days in (spans.mark, spans.first, spans.last)
        )
        vague = spans.vague[events] & ~spans.ended[events]
        return mark, first, np.where(vague, np.maximum(last, mark + _LEAST_BAND), last)

    def places(self, events: Ints, scale: TimeScale) -> NamePlaces:
        """Return where events and their names stand in a window, in pixels from its left edge."""
        spans = self.spans
        mark, first, last = self.pixels(events, scale)
        banded = spans.ended[events] | spans.vague[events]
        return name_places(
            mark,
            first,
            last,
            banded,
            self.widths(events),
            self.lag_widths(events),
            scale.width,
            _WHOLE_PLOT if self.fills else WIDEST,
        )

    # -- rows ---------------------------------------------------------------------------------

    def packed(self, wanted: Iterable[int], view: Viewport) -> dict[int, Packed]:
        """Return the rows of each wanted lane."""
        self.stacks(view)
        scale = view.settled or view.scale
        return {lane: self._pack(lane, scale, view) for lane in wanted}

    def _pack(self, lane: int, scale: TimeScale, view: Viewport) -> Packed:
        whole = math.isinf(view.height) or self.lanes.made[lane].path in view.opened
        found = self._packed.get((lane, whole))
        if found is None:
            most = HEAVY if whole else _MOST_NAMED
            found = self._packed[lane, whole] = self._made(lane, scale, most)
        return found

    def _made(self, lane: int, scale: TimeScale, most: int) -> Packed:
        place = self._candidates(lane, scale)
        if place is None:
            return HEATED
        event = self.lanes.event[place]
        # By what it counts for, then by its first day, then by its id: nothing else moves a row.
        order = np.lexsort((event, self.spans.first[event], -self.priority[event]))
        # What is out of view takes no room from what is in it.
        chosen = order[self._touches(event[order], scale)][:most]
        found = self.places(event[chosen], scale)
        named = np.flatnonzero(found.named)
        row = np.full(len(place), NO_ROW, dtype=np.int64)
        # What is far out of view is not told apart.
        left, right = (np.clip(ends, -FAR, scale.width + FAR) for ends in (found.left, found.right))
        row[chosen] = nested_rows(left, right, named, MOST_ROWS)
        return Packed(place, row)

    def _candidates(self, lane: int, scale: TimeScale) -> Ints | None:
        """Return the places of a lane to pack; None when they are too many to show one by one."""
        starts = self.lanes.starts
        if self.lanes.counts[lane] <= HEAVY:
            return np.arange(starts[lane], starts[lane + 1])
        # What comes into view by a pan is there already.
        span = scale.end - scale.origin
        first, end = scale.origin - span, scale.end + span
        touching = self.lanes.running(
            np.array([lane]), np.array([scale.origin]), np.array([scale.end])
        )
        return None if touching[0] > HEAVY else self.lanes.within(lane, first, end)
