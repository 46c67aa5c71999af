"""What lies in a dense spot: the events of one stretch of one lane, as a list to choose from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QPoint, Signal

from chipline.scenery.columns import Ints
from chipline.timeline_layout.scene import NO_LANE, Scene
from chipline.windows.i18n import tr
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.pictures.spot_list import MOST, SpotList, SpotRow
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.highlights import span_text
from chipline.windows.timeline.event_text import dates_text

#: How far around a selected bar others count as being in the same spot, in pixels.
_AROUND = 40.0


@dataclass(frozen=True, slots=True, eq=False)
class DenseSpot:
    """A stretch of a lane and the events that touch it, by first day; `at` is a point in it."""

    lane: int
    first: float
    end: float
    events: Ints
    at: QPoint


def _spot(
    canvas: TimelineCanvas, lane: int, first: float, end: float, at: QPoint
) -> DenseSpot | None:
    lanes = canvas.lanes
    if lanes is None or lane == NO_LANE:
        return None
    places = lanes.within(lane, first, end)
    places = places[lanes.left[places] < end]
    return DenseSpot(lane, first, end, lanes.event[places], at) if len(places) else None


def spot_of_cell(canvas: TimelineCanvas, cell: int) -> DenseSpot | None:
    """Return what a cell of the heat counts."""
    scene = canvas.scene()
    if scene is None:
        return None
    cells = scene.cells
    at = QPoint(
        round(float(cells.left[cell] + cells.right[cell]) / 2),
        round(float(cells.top[cell] + cells.height[cell] / 2)),
    )
    first, end = float(cells.first_day[cell]), float(cells.end_day[cell])
    return _spot(canvas, int(cells.lane[cell]), first, end, at)


def spot_here(canvas: TimelineCanvas) -> DenseSpot | None:
    """Return the spot of the selected event in its lane; else the densest one in view."""
    scene, events, selected = canvas.scene(), canvas.events, canvas.shown.selected
    lane = canvas.lane_of_selection()
    if scene is None or events is None:
        return None
    if lane is None or selected is None:
        cells = scene.cells
        return spot_of_cell(canvas, int(np.argmax(cells.count))) if len(cells) else None
    day = float(events.body[selected])
    cell = _cell_of(scene, lane, day)
    if cell is not None:
        return spot_of_cell(canvas, cell)
    around = _AROUND / canvas.shown.scale.per_day
    return _spot(canvas, lane, day - around, day + around, canvas.point_of(selected) or QPoint())


def _cell_of(scene: Scene, lane: int, day: float) -> int | None:
    cells = scene.cells
    found = np.flatnonzero((cells.lane == lane) & (cells.first_day <= day) & (day < cells.end_day))
    return int(found[0]) if len(found) else None


class DenseSpotList(QObject):
    """Lists a spot of a canvas. A double click beside the list still zooms.

    Signals:
        chosen(int): an event was chosen.
    """

    chosen = Signal(int)

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._spot: DenseSpot | None = None
        self.list = SpotList(canvas)
        self.list.chosen.connect(self.chosen)
        self.list.zoom_requested.connect(self._zoom)

    def open(self, spot: DenseSpot) -> None:
        """List a spot beside it, and take the keyboard."""
        lanes = self._canvas.lanes
        if lanes is None:
            return
        self._spot = spot
        many, events = len(spot.events), lanes.events
        counted = tr("{n} event", "{n} events", many)
        when = span_text(spot.first, spot.end - 1)
        rows = [
            SpotRow(
                event,
                icon(KIND_ICONS[events.kind_of(event)]),
                events.titles[event],
                dates_text(events, event),
            )
            for event in spot.events[:MOST].tolist()
        ]
        heading = f"{counted} · {lanes.made[spot.lane].title} · {when}"
        self.list.show_rows(heading, rows, spot.at, many=many)

    def hide(self) -> None:
        """Take the list away."""
        self.list.hide()

    def _zoom(self) -> None:
        if self._spot is not None:
            self._canvas.show_range(self._spot.first, self._spot.end)
