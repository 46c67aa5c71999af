"""The full titles of the selection and of what is linked to it, each with its lag beside it.

They stand over their neighbours. What followed gives up some of its title, so that its lag neither
covers the mark of the next bar nor is cut by the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from chipline.scenery.columns import Ints
from chipline.timeline_layout.labels.label_layout import focused_events, grounds
from chipline.timeline_layout.layout import BESIDE, GAP, PITCH, LaneLayout
from chipline.timeline_layout.primitives import Bars, Focus, Ground, Label, Viewport
from chipline.timeline_layout.responses import response_lag

#: With less room than this after its bar, a title goes before it.
_LEAST_FOCUS = 140.0
#: So much of a title stays, whatever its lag needs.
_LEAST_TITLE = 84.0
#: The selected title is set bold, which takes so much more room.
_BOLDER = 1.1
#: How far the frame of a title reaches beyond it, and a lag stands from that.
_FRAME, _BESIDE = 5.0, 3.0
_LAG_PAD = 8.0
_EDGE = 4.0


def focused(layout: LaneLayout, view: Viewport, bars: Bars, following: Ints) -> Iterator[Focus]:
    """Place the full titles of the selected event and of those linked to it, the selected last."""
    events = layout.lanes.events
    for event in focused_events(layout, view):
        selected = event == view.selected
        width = float(layout.widths(np.array([event]))[0]) * (_BOLDER if selected else 1.0)
        ground, places = grounds(view, bars, np.full(len(bars), width))
        lag = response_lag(events, view.selected, event) if view.selected is not None else None
        lag_width = layout.ruler.width(layout.lag_text(*lag)) + _LAG_PAD if lag else 0.0
        for bar in np.flatnonzero(bars.event == event).tolist():
            left, right = float(bars.outer_left[bar]), float(bars.outer_right[bar])
            if right < view.gutter or left > view.width:
                continue
            on = Ground(int(ground[bar]))
            after = int(following[bar])
            free = view.width - _EDGE
            if after >= 0:
                free = min(free, float(bars.outer_left[after]) - _BESIDE)
            begin = float(places[bar]) if on else max(right, view.gutter) + BESIDE
            one = _Beside(view, left, right, begin, width, lag_width)
            x, room, lag_x = one.on_bar(free) if on else one.on_page(free)
            text = events.titles[event]
            if room < width:
                text = layout.ruler.shorten(text, room / (_BOLDER if selected else 1.0))
            wide = min(width, max(room, 0.0))
            yield Focus(bar, text, x, wide, selected, on, lag, lag_x, lag_width)


class _Beside(NamedTuple):
    """A title and its lag beside a bar: each way gives where the title begins, its room, the lag."""

    view: Viewport
    left: float
    right: float
    begin: float
    width: float
    lag: float

    @property
    def _after(self) -> float:
        """What a lag takes after a title."""
        return self.lag + _FRAME + _BESIDE if self.lag else 0.0

    def on_bar(self, free: float) -> tuple[float, float, float]:
        """Stand on the bar; the lag after the bar, or on it if there is no room behind."""
        if self._behind + self.lag <= free or not self.lag:
            return self.begin, self.width, self._behind
        end = min(self.right, self.view.width) - _EDGE - self.lag
        room = end - _FRAME - self.begin
        return self.begin, min(max(room, _LEAST_TITLE), self.width), end

    def on_page(self, free: float) -> tuple[float, float, float]:
        """Stand after the bar, else before it."""
        edge = self.view.width - _EDGE - 2
        least = min(self.width, _LEAST_TITLE)
        room = free - self._after - self.begin
        if self.lag and room >= least:
            # Up to the next bar.
            room = min(room, self.width)
            return self.begin, room, self.begin + room + _FRAME + _BESIDE
        room = min(edge - self._after - self.begin, self.width)
        ahead = min(self.left - 4 - self._ahead, self.width)
        if room >= min(self.width, _LEAST_FOCUS - self._after) or ahead <= room:
            return self.begin, room, self.begin + max(room, 0.0) + _FRAME + _BESIDE
        x = self.left - 4 - ahead
        if self._behind + self.lag <= edge:
            return x, ahead, self._behind
        return x, ahead, x - _FRAME - _BESIDE - self.lag

    @property
    def _behind(self) -> float:
        """Where a lag stands that follows the bar itself."""
        return self.right + 2 + _BESIDE

    @property
    def _ahead(self) -> float:
        """How far to the left a title before the bar may begin."""
        fits = self._behind + self.lag <= self.view.width - _EDGE - 2
        return self.view.gutter + _EDGE + 1 + (0.0 if fits else self._after)


def plate(bars: Bars, focus: Focus) -> tuple[float, float]:
    """Return where the ground of a title begins and ends: it takes in the bar as well."""
    left = min(float(bars.outer_left[focus.bar]) - 2, focus.x - 4)
    return left, max(float(bars.outer_right[focus.bar]) + 2, focus.x + focus.width + _FRAME)


def uncovered(labels: Sequence[Label], bars: Bars, focus: Iterable[Focus]) -> Iterator[Label]:
    """Leave out labels over which the title of the selection stands, or a lag."""
    boxes = []
    for one in focus:
        ends = [one.x - GAP, one.x + one.width + GAP]
        if one.lag is not None:
            ends += [one.lag_x, one.lag_x + one.lag_width]
        middle = float(bars.y[one.bar] + bars.height[one.bar] / 2)
        boxes.append((middle, min(ends), max(ends), one.bar))
    for label in labels:
        if not any(
            bar == label.bar
            or (abs(top - label.y) < PITCH / 2 and x0 < label.x + label.width and label.x < x1)
            for top, x0, x1, bar in boxes
        ):
            yield label
