"""The lines from causes to effects: which are drawn, and from where to where."""

from __future__ import annotations

import numpy as np

from chipline.timeline.columns import Ints
from chipline.timeline.drawn import CAUSAL, RELATIONS
from chipline.timeline.lanes import Lanes
from chipline.timeline.layout import BAR, MARK, PITCH, Stack
from chipline.timeline.shapes import Bars, LinkMode, Region, Route, View

#: No eye follows more lines than this; how many were left out is said.
MOST_ROUTES = 120


def routes(
    lanes: Lanes, view: View, regions: list[Region], stacks: list[Stack], bars: Bars
) -> tuple[tuple[Route, ...], int]:
    """Return the lines to draw, and how many more there would be."""
    found = _links(lanes, view, bars)
    if not len(found):
        return (), 0
    chosen = found[:MOST_ROUTES]
    events = lanes.events
    anchors = _Anchors(lanes, view, regions, stacks, bars)
    made: list[Route] = []
    causal = np.isin(events.relation[chosen], [RELATIONS.index(word) for word in CAUSAL])
    pairs = zip(
        events.causes[chosen].tolist(),
        events.effects[chosen].tolist(),
        causal.tolist(),
        strict=True,
    )
    for cause, effect, caused in pairs:
        starts, ends = anchors.of(cause), anchors.of(effect)
        if starts:
            made.extend(
                Route(
                    cause, effect, x0 + MARK + 2, y0 + BAR / 2, x1, y1, from_shown, to_shown, caused
                )
                for x0, y0, from_shown in starts[:1]
                for x1, y1, to_shown in ends
            )
    return tuple(made), len(found) - len(chosen)


def _links(lanes: Lanes, view: View, bars: Bars) -> Ints:
    """Return the numbers of the links to draw: of the selection, or of every bar in view."""
    events = lanes.events
    if view.links is LinkMode.OFF or (view.links is LinkMode.SELECTION and view.selected is None):
        return np.empty(0, dtype=np.int64)
    if view.links is LinkMode.SELECTION:
        seen = np.array([view.selected])
        return np.union1d(events.caused_by(seen), events.leading_to(seen))
    seen = np.unique(bars.event[(bars.body >= view.gutter) & (bars.body <= view.width)])
    led, caused = events.leading_to(seen), events.caused_by(seen)
    # Those of which both ends are in view come first, should they be too many.
    return np.concatenate([np.intersect1d(led, caused), np.setxor1d(led, caused)])


class _Anchors:
    """Where lines begin and end: at a bar in view, else at the edge behind which it lies."""

    def __init__(
        self,
        lanes: Lanes,
        view: View,
        regions: list[Region],
        stacks: list[Stack],
        bars: Bars,
    ) -> None:
        self._lanes, self._view, self._regions, self._stacks = lanes, view, regions, stacks
        order = np.argsort(bars.event, kind="stable")
        self._order, self._sorted, self._all = order, bars.event[order], bars

    def of(self, event: int) -> list[tuple[float, float, bool]]:
        """Return x, y and whether it is in view, for each place of an event."""
        first, end = np.searchsorted(self._sorted, [event, event + 1])
        found: list[tuple[float, float, bool]] = []
        for bar in np.sort(self._order[first:end]):
            region = self._regions[int(self._all.region[bar])]
            y = float(self._all.y[bar] + self._all.height[bar] / 2)
            shown = region.top <= y <= region.bottom
            inside = min(max(y, region.top), region.bottom)
            found.append((float(self._all.outer_left[bar]) - 2, inside, shown))
        return found or self._beyond(event)

    def _beyond(self, event: int) -> list[tuple[float, float, bool]]:
        places = self._lanes.places(event)
        if not len(places):
            return []
        lane = int(self._lanes.lane[places[0]])
        group = self._lanes.group_of(lane)
        region, stack = self._regions[group], self._stacks[group]
        y = region.top - region.scroll + stack.top(lane) + PITCH / 2
        x = self._view.scale.x(float(self._lanes.events.body[event]))
        x = min(max(x, -200.0), self._view.scale.width + 200.0) + self._view.gutter
        return [(x, min(max(y, region.top), region.bottom), False)]
