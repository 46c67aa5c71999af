"""The hit test: whose mark or title is seen at a point, for hovering, clicking and dragging alike.

Marks come before titles, since a title runs on below its neighbours' marks. Only what the title of
the selection covers is not to be seen, and so not to be hit.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from chipline.scenery.columns import Floats, Ints
from chipline.scenery.event_mapping import Flag
from chipline.timeline_layout.labels.selection_labels import plate
from chipline.timeline_layout.layout import BAR, FOLD, MARK, PITCH, TICK
from chipline.timeline_layout.primitives import Bars, Focus, Label

#: How far from the edge of a mark it is still caught, and how far from a name.
_REACH, _BESIDE = 4.0, 4.0
#: A bar is only meant where no mark is.
_BAR_BEHIND = 100.0
#: How far from an end of a bar it is that end which is caught; a shorter bar has no ends of its own.
_END, _LONG = 7.0, 20.0


def bar_at(
    bars: Bars,
    labels: Sequence[Label],
    focus: Sequence[Focus],
    group: int,
    x: float,
    y: float,
) -> int | None:
    """Return the number of the bar whose mark or title is seen at a point of a group's region."""
    marks, away = _marks(bars, group, x, y)
    selected = [one.bar for one in focus if one.selected]
    covering = next(
        (n for n in reversed(range(len(focus))) if _covers(bars, focus[n], group, x, y)), None
    )
    if covering is not None:
        # Titles are painted in turn, each with its own bar.
        above = np.isin(marks, [one.bar for one in focus[covering:]])
        marks, away = marks[above], away[above]
    if len(marks):
        # The nearest one; of several at one place the selected, else what was painted last.
        return int(marks[np.lexsort((-marks, ~np.isin(marks, selected), away))[0]])
    return focus[covering].bar if covering is not None else _titled(bars, labels, group, x, y)


def _marks(bars: Bars, group: int, x: float, y: float) -> tuple[Ints, Floats]:
    """Return the bars within reach of a point, and how far it is from each of them."""
    # Half of the row's free space belongs to the bar, so that it is easy to catch.
    slack = np.where(bars.folded, (FOLD - TICK) / 2, (PITCH - BAR) / 2)
    # Where a mark stands on another's bar, the nearer middle of a mark is meant.
    off = np.abs(bars.mark - x)
    on_mark = off <= np.where(bars.folded, 1.0, MARK) + _REACH
    beside = np.maximum(np.maximum(bars.begin - x, x - bars.outer_right), 0.0)
    away = np.where(on_mark, off, beside + _BAR_BEHIND)
    found = (bars.region == group) & (beside <= _REACH)
    found &= (bars.y - slack <= y) & (y < bars.y + bars.height + slack)
    return np.flatnonzero(found), away[found]


def _covers(bars: Bars, focus: Focus, group: int, x: float, y: float) -> bool:
    middle = float(bars.y[focus.bar] + bars.height[focus.bar] / 2)
    if bars.region[focus.bar] != group or abs(y - middle) >= PITCH / 2:
        return False
    left, right = plate(bars, focus)
    on_lag = focus.lag is not None and focus.lag_x <= x <= focus.lag_x + focus.lag_width
    return left <= x <= right or on_lag


def _titled(bars: Bars, labels: Sequence[Label], group: int, x: float, y: float) -> int | None:
    """Return the bar of the nearest title."""
    found = [
        (max(label.x - x, x - label.x - label.width, 0.0), label.bar)
        for label in labels
        if abs(y - label.y) < PITCH / 2 and bars.region[label.bar] == group
    ]
    away, bar = min(found, default=(np.inf, -1))
    return bar if away <= _BESIDE else None


def part_at(bars: Bars, of: Ints, x: float, y: float) -> str:
    """Tell which part of an event is at a point of one `of` its bars: `start`, `end`, or `all`."""
    near = np.abs(bars.y[of] + bars.height[of] / 2 - y) <= PITCH
    for bar in of[near & (bars.right[of] - bars.body[of] > _LONG)].tolist():
        if not int(bars.flags[bar]) & Flag.OPEN_END and abs(float(bars.right[bar]) - x) <= _END:
            return "end"
        if abs(float(bars.body[bar]) - x) <= _END:
            return "start"
    return "all"
