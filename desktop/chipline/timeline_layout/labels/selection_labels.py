"""The names of the selection and of what is linked to it, each with its lag beside it.

They stand where they stand unselected, so that selecting moves nothing. What has no row is named on
the line of ticks, over those that its name covers.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from chipline.timeline_layout.labels.name_places import AFTER, BEFORE, LAG_GAP
from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.primitives import Bars, Focus, Ground, Viewport
from chipline.timeline_layout.responses import response_lag

#: The selected name is set bold, which takes so much more room.
_BOLDER = 1.05
#: How far the ground of a name reaches beyond it.
_FRAME, _EDGE = 4.0, 4.0
#: What a name keeps that has no room to be whole, in letters of middling width.
_LEAST = 150.0


def focused_events(layout: LaneLayout, view: Viewport) -> list[int]:
    """Return the selected event and those linked to it, the selected one last."""
    if view.selected is None:
        return []
    events = layout.lanes.events
    return [*events.followed(view.selected), *events.led_by(view.selected), view.selected]


def focused(layout: LaneLayout, view: Viewport, bars: Bars) -> list[Focus]:
    """Place the names of the selected event and of those linked to it, the selected last.

    On a line of ticks no name covers another: the selected one stands, then whichever came first.
    """
    kept: list[Focus] = []
    for one in sorted(_placed(layout, view, bars), key=lambda focus: not focus.selected):
        if not (bars.folded[one.bar] and any(_covers(bars, other, one) for other in kept)):
            kept.append(one)
    return kept[::-1]


def _covers(bars: Bars, one: Focus, other: Focus) -> bool:
    """Tell whether two names, with their lags, stand on one line over one another."""
    if bars.region[one.bar] != bars.region[other.bar] or bars.y[one.bar] != bars.y[other.bar]:
        return False
    (left, right), (begin, end) = _extent(bars, one), _extent(bars, other)
    return left < end and begin < right


def _extent(bars: Bars, focus: Focus) -> tuple[float, float]:
    left, right = plate(bars, focus)
    if not focus.lag_width:
        return left, right
    return min(left, focus.lag_x), max(right, focus.lag_x + focus.lag_width)


def _placed(layout: LaneLayout, view: Viewport, bars: Bars) -> Iterator[Focus]:
    events = layout.lanes.events
    for event in focused_events(layout, view):
        selected = event == view.selected
        lag = response_lag(events, view.selected, event) if view.selected is not None else None
        lag_width = layout.lag_width(layout.lag_text(*lag)) if lag is not None else 0.0
        places = layout.places(np.array([event]), view.scale)
        wide = float(layout.widths(np.array([event]))[0]) * (_BOLDER if selected else 1.0)
        for bar in np.flatnonzero(bars.event == event).tolist():
            left, right = float(bars.begin[bar]), float(bars.outer_right[bar])
            if right < view.gutter or left > view.width:
                continue
            ground = Ground(int(places.ground[0]))
            if bars.folded[bar] or not places.named[0]:
                ground, x, width = Ground.PAGE, *_beside(view, left, right, wide, lag_width)
            else:
                x, width = float(places.x[0]) + view.gutter, wide
                if x < left and ground is Ground.PAGE:
                    x -= wide - wide / (_BOLDER if selected else 1.0)
                # Set bold, it moves a little towards its mark rather than out of view.
                x = min(x, view.width - _EDGE - _FRAME - wide) if left < x else x
            after = right if ground is Ground.BAR or x < left else x + width
            lag_x = after + LAG_GAP
            if lag_width and lag_x + lag_width > view.width - _EDGE:
                before = min(left, x) - LAG_GAP - lag_width
                fits = before >= view.gutter + _EDGE
                lag_x = before if fits else view.width - _EDGE - lag_width
                width = width if fits else min(width, lag_x - LAG_GAP - x)
            text = events.titles[event]
            if width < wide:
                text = layout.ruler.shorten(text, width / (_BOLDER if selected else 1.0))
            yield Focus(bar, text, x, width, selected, ground, lag, lag_x, lag_width)


def _beside(
    view: Viewport, left: float, right: float, width: float, lag: float
) -> tuple[float, float]:
    """Return where a name begins that has no row, and its width: after its mark, else before it."""
    after, before = max(right, view.gutter) + AFTER, left - BEFORE
    behind = lag + LAG_GAP if lag else 0.0
    room = view.width - _EDGE - behind - after
    if room >= min(width, _LEAST) or room >= before - view.gutter - _EDGE:
        return after, min(width, max(room, 0.0))
    kept = min(width, before - view.gutter - _EDGE)
    return before - kept, kept


def plate(bars: Bars, focus: Focus) -> tuple[float, float]:
    """Return where the ground of a name begins and ends: it takes in the bar as well."""
    left = min(float(bars.begin[focus.bar]) - 2, focus.x - 4)
    return left, max(float(bars.outer_right[focus.bar]) + 2, focus.x + focus.width + _FRAME)
