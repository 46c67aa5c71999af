"""The names beside marks and on bars, as they stand in a window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.timeline_layout.labels.name_places import GAP
from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.primitives import Bars, Ground, Label, Viewport

_ON = tuple(Ground)


def labelled(layout: LaneLayout, view: Viewport, bars: Bars) -> tuple[tuple[Label, ...], Bars]:
    """Return the names of the bars that have a row, and the bars with the room that these take."""
    rows = np.flatnonzero(~bars.folded)
    found = layout.places(bars.event[rows], view.scale)
    x = found.x + view.gutter
    width = layout.widths(bars.event[rows])
    named = found.named | (view.settled is not None)
    named &= (x + width >= view.gutter) & (x <= view.width)
    # A name whose mark is out of view would be a riddle at the edge.
    named &= (found.end >= 0) & (found.begin <= view.scale.width)
    left, reach = bars.begin.copy(), bars.outer_right.copy()
    left[rows] = np.where(named, np.minimum(bars.begin[rows], x), bars.begin[rows])
    reach[rows] = np.where(named, np.maximum(reach[rows], x + width), reach[rows])
    if view.settled is not None and view.settled != view.scale:
        named &= ~_crowded(bars, rows, left[rows], reach[rows])
    left[rows[~named]], reach[rows[~named]] = (
        bars.begin[rows[~named]],
        bars.outer_right[rows[~named]],
    )
    chosen = np.flatnonzero(named)
    titles = layout.lanes.events.titles
    labels = tuple(
        Label(bar, titles[event], at, wide, _ON[on], middle)
        for bar, event, at, wide, on, middle in zip(
            rows[chosen].tolist(),
            bars.event[rows[chosen]].tolist(),
            x[chosen].tolist(),
            width[chosen].tolist(),
            found.ground[chosen].tolist(),
            (bars.y + bars.height / 2)[rows[chosen]].tolist(),
            strict=True,
        )
    )
    return labels, replace(bars, outer_left=left, reach=reach)


def _crowded(bars: Bars, rows: Ints, left: Floats, reach: Floats) -> Bools:
    """Tell which names would run into their row's next one, amid a zoom, until rows are laid anew."""
    order = np.lexsort((left, bars.y[rows], bars.region[rows]))
    following = order[1:]
    one, other = rows[order[:-1]], rows[following]
    same = (bars.region[one] == bars.region[other]) & (bars.y[one] == bars.y[other])
    close = same & (reach[order[:-1]] + GAP / 4 > left[following])
    crowded = np.zeros(len(rows), dtype=bool)
    crowded[order[:-1][close]] = True
    # A name before its mark gives way to what it would run into.
    crowded[following[close]] |= left[following[close]] < bars.begin[other[close]]
    return crowded
