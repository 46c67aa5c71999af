"""Where the name of an event stands: on its bar, else after it, else before it. Always whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.event_marks import MARK
from chipline.timeline_layout.primitives import Ground

#: How far after a mark or bar a name begins, and before it ends.
AFTER, BEFORE = 5.0, 5.0
#: What stays free at the end of a bar, at the edges of the plot, after a name, before a lag.
_WITHIN, _EDGE, GAP, LAG_GAP = 6.0, 4.0, 12.0, 6.0
#: A name wider than this share of the plot is not written unless it is selected.
WIDEST = 0.6


@dataclass(frozen=True)
class NamePlaces:
    """One entry an event, in pixels from the left edge of the plot.

    `begin` to `end` is drawn of it; its name begins at `x`; all of it, with room for a lag,
    takes `left` to `right`. What is not `named` has no room for its name anywhere.
    """

    begin: Floats
    end: Floats
    ground: Ints
    x: Floats
    left: Floats
    right: Floats
    named: Bools


def name_places(
    mark: Floats,
    first: Floats,
    last: Floats,
    banded: Bools,
    name: Floats,
    lag: Floats,
    width: float,
    widest: float = WIDEST,
) -> NamePlaces:
    """Place names `name` wide, each with room for a lag `lag` wide, in a plot `width` wide.

    What is `banded` has a bar or a band on which a name may stand. None is wider than `widest`, as a
    share of the plot.
    """
    begin, end = np.minimum(first, mark - MARK), np.maximum(last, mark + MARK)
    behind = np.where(lag > 0, lag + LAG_GAP, 0.0)
    # While a bar is in view, so is the name on it.
    on = np.maximum(mark + MARK + AFTER, _EDGE)
    inside = banded & (np.minimum(last, width) - _WITHIN - on >= name)
    after = end + AFTER
    before = begin - BEFORE - name
    fits = after + name + behind <= width - _EDGE
    # What is not in view yet stands as it will when it is well within.
    seen = (mark <= width) & (begin >= 0)
    ahead = ~inside & ~fits & seen & (before >= _EDGE)
    # Rather a name whose lag stands before its mark than none.
    bare = ~inside & ~fits & ~ahead & (after + name <= width - _EDGE)
    x = np.where(inside, on, np.where(ahead, before, after))
    named = (inside | fits | ahead | bare | (begin > width)) & (name <= width * widest)
    lag_after = np.where(inside | ahead, end + behind, x + name + behind)
    left = np.minimum(begin - np.where(bare, behind, 0.0), x)
    right = np.maximum(end, np.where(bare, x + name, lag_after))
    return NamePlaces(
        begin,
        end,
        np.where(inside, Ground.BAR, Ground.PAGE).astype(np.int64),
        x,
        left,
        right + GAP,
        named,
    )
