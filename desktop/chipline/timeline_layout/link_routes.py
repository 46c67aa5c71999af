"""The lines from causes to effects: which are drawn, and along which way.

A line goes straight down from its cause. Where the effect's row is free it then runs along it;
otherwise it runs along the edge of the effect's lane and comes down just before the effect. Lines
of one cause share their stem, so that they read as one tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from chipline.scenery.columns import Ints
from chipline.scenery.distinct import distinct
from chipline.scenery.event_mapping import CAUSAL, RELATIONS
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import BAR, MARK, PITCH, Stack
from chipline.timeline_layout.primitives import (
    Bars,
    LaneHeader,
    LinkMode,
    Point,
    Route,
    ScrollRegion,
    Viewport,
)

#: No eye follows more lines than this; how many were left out is said.
MOST_ROUTES = 80
#: A line comes down so far before its effect, and runs along a row only if it is worth it.
_BEFORE, _LEAST_RUN = 13.0, 18.0


def routes(
    lanes: Lanes,
    view: Viewport,
    regions: Sequence[ScrollRegion],
    stacks: Sequence[Stack],
    bars: Bars,
    headers: Sequence[LaneHeader],
) -> tuple[tuple[Route, ...], int]:
    """Return the lines to draw, and how many more there would be."""
    found = _links(lanes, view, bars)
    if not len(found):
        return (), 0
    chosen = found[:MOST_ROUTES]
    events = lanes.events
    causes, effects = events.causes[chosen], events.effects[chosen]
    ends = _Ends(lanes, view, regions, stacks, bars)
    anchors = ends.of(distinct(np.concatenate([causes, effects])))
    ways = _Ways(regions, headers, bars)
    causal = np.isin(events.relation[chosen], [RELATIONS.index(word) for word in CAUSAL])
    made = tuple(
        ways.route(cause, effect, start, end, causal=caused)
        for cause, effect, caused in zip(
            causes.tolist(), effects.tolist(), causal.tolist(), strict=True
        )
        for start in anchors[cause][:1]
        for end in anchors[effect]
    )
    return made, len(found) - len(chosen)


def _links(lanes: Lanes, view: Viewport, bars: Bars) -> Ints:
    """Return the numbers of the links to draw: of the selection, or of every bar in view."""
    events = lanes.events
    if view.links is LinkMode.OFF or (view.links is LinkMode.SELECTION and view.selected is None):
        return np.empty(0, dtype=np.int64)
    if view.links is LinkMode.SELECTION:
        seen = np.array([view.selected])
        return distinct(np.concatenate([events.caused_by(seen), events.leading_to(seen)]))
    seen = distinct(bars.event[(bars.body >= view.gutter) & (bars.body <= view.width)])
    led, caused = events.leading_to(seen), events.caused_by(seen)
    # Those of which both ends are in view come first, should they be too many.
    return np.concatenate([np.intersect1d(led, caused), np.setxor1d(led, caused)])


@dataclass(frozen=True, slots=True)
class _End:
    """Where a line begins or ends: the region, a point, and whether what is there is in view."""

    region: int
    x: float
    y: float
    shown: bool


class _Ends:
    """Finds where lines begin and end: at a bar in view, else at the edge behind which it lies."""

    def __init__(
        self,
        lanes: Lanes,
        view: Viewport,
        regions: Sequence[ScrollRegion],
        stacks: Sequence[Stack],
        bars: Bars,
    ) -> None:
        self._lanes, self._view, self._regions, self._stacks = lanes, view, regions, stacks
        order = np.argsort(bars.event, kind="stable")
        self._sorted = bars.event[order]
        self._region = bars.region[order].tolist()
        self._x = (bars.outer_left[order] - 2).tolist()
        self._y = (bars.y + bars.height / 2)[order].tolist()

    def of(self, events: Ints) -> dict[int, list[_End]]:
        """Return the ends of events, one for each place; there is none where it has no date."""
        first = np.searchsorted(self._sorted, events)
        stop = np.searchsorted(self._sorted, events, side="right")
        found = {
            event: [self._at_bar(bar) for bar in range(one, other)]
            for event, one, other in zip(
                events.tolist(), first.tolist(), stop.tolist(), strict=True
            )
        }
        hidden = events[first == stop]
        for event, place in zip(
            hidden.tolist(), self._lanes.first_places(hidden).tolist(), strict=True
        ):
            if place >= 0:
                found[event] = [self._beyond(event, place)]
        return found

    def _at_bar(self, bar: int) -> _End:
        region, y = self._regions[self._region[bar]], self._y[bar]
        inside = min(max(y, region.top), region.bottom)
        return _End(region.group, self._x[bar], inside, region.top <= y <= region.bottom)

    def _beyond(self, event: int, place: int) -> _End:
        lane = int(self._lanes.lane[place])
        group = self._lanes.group_of(lane)
        region = self._regions[group]
        stack = self._stacks[group]
        y = region.top - region.scroll + stack.top(lane) + stack.pitch / 2
        x = self._view.scale.x(float(self._lanes.events.body[event]))
        x = min(max(x, -200.0), self._view.scale.width + 200.0) + self._view.gutter
        return _End(group, x, min(max(y, region.top), region.bottom), shown=False)


class _Ways:
    """Leads lines past bars: along the edges of lanes, and in a row only where it is free."""

    def __init__(
        self, regions: Sequence[ScrollRegion], headers: Sequence[LaneHeader], bars: Bars
    ) -> None:
        self._regions = regions
        self._headers: dict[int, list[LaneHeader]] = {}
        for header in headers:
            self._headers.setdefault(header.region, []).append(header)
        self._taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
        rows = np.flatnonzero(~bars.folded)
        columns = (bars.region, bars.y, bars.height, bars.outer_left, bars.reach)
        for region, y, height, left, reach in zip(
            *(column[rows].tolist() for column in columns), strict=True
        ):
            self._taken.setdefault((region, round(y + height / 2)), []).append((left, reach))

    def route(self, cause: int, effect: int, start: _End, end: _End, *, causal: bool) -> Route:
        """Lead a line from a cause's mark to an effect."""
        down = end.y >= start.y
        x0, y0 = start.x + MARK + 2, start.y + (BAR / 2 if down else -BAR / 2)
        if not end.shown:
            points = self._out_of_view(x0, y0, end)
        elif end.x - x0 > _LEAST_RUN and self._is_free(end, x0):
            points = ((x0, y0), (x0, end.y), (end.x, end.y))
        else:
            channel, drop = self._channel(start, end, down=down), end.x - _BEFORE
            points = ((x0, y0), (x0, channel), (drop, channel), (drop, end.y), (end.x, end.y))
        return Route(cause, effect, points, start.shown, end.shown, causal)

    def _out_of_view(self, x0: float, y0: float, end: _End) -> tuple[Point, ...]:
        """Point out of the region where what is meant can be scrolled to."""
        region = self._regions[end.region]
        above = end.y - region.top < region.bottom - end.y
        channel = end.y + (_BEFORE if above else -_BEFORE)
        return (x0, y0), (x0, channel), (end.x, channel), (end.x, end.y)

    def _is_free(self, end: _End, x0: float) -> bool:
        """Tell whether nothing stands in the effect's row from below its cause on."""
        row = self._taken.get((end.region, round(end.y)), ())
        return not any(left < end.x - 1 and reach > x0 - 3 for left, reach in row)

    def _channel(self, start: _End, end: _End, *, down: bool) -> float:
        """Return the height at which a line runs across: the edge of the effect's lane, or a row's."""
        edge = end.y - PITCH / 2 if down else end.y + PITCH / 2
        for header in self._headers.get(end.region, ()):
            bottom = header.top + header.height
            if header.top <= end.y < bottom:
                inside = start.region == end.region and header.top <= start.y < bottom
                edge = edge if inside else header.top if down else bottom
        region = self._regions[end.region]
        return min(max(edge, region.top + 2), region.bottom - 2)
