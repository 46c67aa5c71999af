"""Lays very many events out before they are shown, in another thread, so that no frame waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.scale import TimeScale
from chipline.timeline_layout.scene import build
from chipline.windows.pictures.text_layout import gutter_for, lag_text, new_ruler, tick_name
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.scroll_bars import plot_width

#: Fewer events are laid out within a frame.
MANY = 50_000


def layout_ahead(
    canvas: TimelineCanvas, lanes: Lanes, days: tuple[float, float] | None
) -> Callable[[], LaneLayout]:
    """Return what lays out lanes for a canvas as it is now, from one day to another; None: its days.

    The layout remembers what it worked out. Where the canvas is another by the time it is shown,
    it works that out then.
    """
    ruler, view, width, fills = new_ruler(), canvas.view(), canvas.width(), canvas.shown.fills

    def lay_out() -> LaneLayout:
        layout = LaneLayout(lanes, ruler, lag_text=lag_text, fills=fills)
        gutter = gutter_for(lanes.titles, ruler, width)
        room = plot_width(width, gutter)
        scale = view.scale.resized(room) if days is None else TimeScale.fitting(*days, room)
        settled = view.settled if days is None else None
        build(
            layout,
            replace(view, scale=scale, gutter=gutter, settled=settled, selected=None),
            tick_name,
        )
        return layout

    return lay_out
