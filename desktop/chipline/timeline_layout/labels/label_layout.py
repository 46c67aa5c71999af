"""Labels: where a title has room, and how much of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from chipline.scenery.columns import Bools, Floats, Ints
from chipline.scenery.event_mapping import Flag
from chipline.timeline_layout.labels.leader_labels import WORTH_READING, led
from chipline.timeline_layout.layout import BESIDE, GAP, INSIDE, MARK, LaneLayout
from chipline.timeline_layout.primitives import FAR, Bars, Ground, Label, LaneHeader, Viewport

_LEAST_LABEL = 44.0
_ON = tuple(Ground)


def labelled(
    layout: LaneLayout, view: Viewport, bars: Bars, following: Ints, headers: Sequence[LaneHeader]
) -> tuple[tuple[Label, ...], Floats]:
    """Place the labels: on their bar where they have room, else after it, as long as they may be.

    Of those that have hardly any room there, some find it in other rows.
    """
    width = layout.widths(bars.event)
    ground, x = grounds(view, bars, width)
    own = focused_events(layout, view)
    _turn_at_edge(view, bars, following, width, ground, x, np.isin(bars.event, own))
    inside = ground != Ground.PAGE
    # A title before the next bar takes of the room as well.
    begins = np.where(~inside, np.minimum(bars.outer_left, x - GAP), bars.outer_left)
    next_left = np.where(following >= 0, begins[np.maximum(following, 0)], np.inf)
    # What follows out of view is at least beyond the window's right edge.
    next_left = np.where(following == -2, view.width + FAR, next_left)
    room = np.where(inside, width + 1, np.minimum(next_left - GAP - x, width + 1))
    chosen = ~bars.thin & (room >= np.minimum(width, _LEAST_LABEL))
    # A title without its bar would be a riddle at the edge; the lane's header counts what is beyond.
    chosen &= (x < view.width) & (inside | (bars.outer_right >= view.gutter + MARK))
    # The window's edge shortens a title rather than cutting it.
    room = np.where(inside | (x >= view.width), room, np.minimum(room, view.width - 4 - x))
    chosen &= inside | (room >= np.minimum(width, _LEAST_LABEL))
    before = x < bars.outer_left
    room = np.where(before & ~inside, width + 1, room)
    chosen |= before & ~inside & ~bars.thin
    # A title before its bar belongs to it as one after it does.
    np.copyto(bars.outer_left, x - 2, where=before & chosen & ~inside)
    reach = np.where(
        chosen, np.maximum(bars.outer_right, x + np.minimum(width, room)), bars.outer_right
    )
    # Better some of a title on its bar than nothing beside it.
    sure = np.maximum(bars.lead + MARK + 3, view.gutter) + 4
    within = np.minimum(bars.stop - 3, view.width - 4) - sure
    squeezed = ~chosen & ~bars.thin & (within >= _LEAST_LABEL)
    room, x = np.where(squeezed, within, room), np.where(squeezed, sure, x)
    ground = np.where(squeezed, Ground.SURE, ground)
    chosen |= squeezed
    poor = (
        ~bars.thin
        & ~inside
        & ~before
        & ~squeezed
        & (~chosen | (room < np.minimum(width, WORTH_READING)))
    )
    poor &= ~np.isin(bars.event, own)
    elsewhere = {
        label.bar: label
        for label in led(
            layout, view, replace(bars, reach=reach), headers, np.flatnonzero(poor).tolist()
        )
    }
    moved = np.array(list(elsewhere), dtype=np.int64)
    chosen[moved] = False
    reach[moved] = bars.outer_right[moved]
    titles, shorten = layout.lanes.events.titles, layout.ruler.shorten
    found = np.flatnonzero(chosen)
    made = (
        Label(bar, titles[event] if fits else shorten(titles[event], space), left, wide, _ON[on], y)
        for bar, event, fits, space, left, wide, on, y in zip(
            found.tolist(),
            bars.event[found].tolist(),
            (room[found] >= width[found]).tolist(),
            room[found].tolist(),
            x[found].tolist(),
            np.minimum(width, room)[found].tolist(),
            ground[found].tolist(),
            (bars.y + bars.height / 2)[found].tolist(),
            strict=True,
        )
    )
    return (*made, *elsewhere.values()), reach


def _turn_at_edge(
    view: Viewport,
    bars: Bars,
    following: Ints,
    width: Floats,
    ground: Ints,
    x: Floats,
    kept: Bools,
) -> None:
    """Put titles that the right edge would cut before their bars, where there is room.

    Those that are `kept` have a place of their own.
    """
    cut = (
        ~kept
        & (ground == Ground.PAGE)
        & (x + width > view.width - 4)
        & (bars.outer_left > view.gutter)
    )
    found = np.flatnonzero(cut & ~bars.thin & (bars.outer_left < view.width))
    if not len(found):
        return
    previous = np.full(len(bars), -1)
    some = following >= 0
    previous[following[some]] = np.flatnonzero(some)
    for bar in found.tolist():
        left = float(bars.outer_left[bar]) - GAP - float(width[bar])
        other = int(previous[bar])
        free = view.gutter + 4
        if other >= 0:
            # What stands far to the left leaves no more than what is in view.
            free = max(free, float(bars.outer_right[other]) + GAP)
            if ground[other] == Ground.PAGE and not bars.thin[other]:
                # The one before keeps as much of its own title as is worth reading.
                free += min(float(width[other]), 150.0) + BESIDE
        if left >= free:
            x[bar] = left


def grounds(view: Viewport, bars: Bars, width: Floats) -> tuple[Ints, Floats]:
    """Tell where each label has room: on the sure part, on the doubtful start, or on the page."""
    need = width + INSIDE - 2 * MARK
    sure = np.maximum(bars.lead + MARK + 3, view.gutter) + 4
    doubt = np.maximum(bars.left, view.gutter) + 4
    on_sure = (bars.stop - sure >= need) & ~bars.thin
    # Fading and hatching are to be seen, so that only a plain span is written on.
    plain = (bars.flags & (Flag.START_ABOUT | Flag.START_UNSURE)) == 0
    on_doubt = (bars.body - MARK - doubt >= need) & plain & ~bars.thin & ~on_sure
    ground = np.where(on_sure, Ground.SURE, np.where(on_doubt, Ground.DOUBT, Ground.PAGE))
    x = np.where(on_sure, sure, np.where(on_doubt, doubt, bars.outer_right + BESIDE))
    return ground.astype(np.int64), x


def focused_events(layout: LaneLayout, view: Viewport) -> list[int]:
    """Return the selected event and those linked to it, the selected one last."""
    if view.selected is None:
        return []
    events = layout.lanes.events
    return [*events.followed(view.selected), *events.led_by(view.selected), view.selected]
