"""What lies in a dense spot: the events of one stretch of one lane, as a list to choose from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from chipline.scenery.columns import Ints
from chipline.timeline_layout.scene import Scene
from chipline.windows import theme as themes
from chipline.windows.i18n import number_text, tr
from chipline.windows.icons import KIND_ICONS, icon
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.highlights import span_text
from chipline.windows.timeline.event_text import dates_text

#: More than these are not listed but counted.
MOST = 100
_WIDTH, _HEIGHT, _AWAY, _DATES = 480, 300, 10, 180
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
    if lanes is None:
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


class _Tree(QTreeWidget):
    """The list; letters look for a name, and are no shortcuts of the timeline."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep letters for looking among the names."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.text().strip()
            if letter and letter.isprintable():
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class DenseSpotList(QFrame):
    """A frame over the canvas that lists a spot. A double click beside it still zooms.

    Signals:
        chosen(int): an event was chosen.
        zoom_requested(float, float): these days are to fill the view.
    """

    chosen = Signal(int)
    zoom_requested = Signal(float, float)

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._spot: DenseSpot | None = None
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("What lies here"))
        self.head = QLabel()
        self.head.setProperty("role", "small")
        self.tree = _Tree()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _DATES)
        self.tree.itemActivated.connect(self._choose)
        self.tree.itemClicked.connect(self._choose)
        self.tree.left.connect(self._let_go)
        self.more = QLabel()
        self.more.setProperty("role", "small")
        self.zoom = QPushButton(tr("Zoom in here"))
        self.zoom.clicked.connect(self._zoom)
        foot = QHBoxLayout()
        foot.addWidget(self.more, 1)
        foot.addWidget(self.zoom)
        box = QVBoxLayout(self)
        box.setContentsMargins(themes.SPACE_M, themes.SPACE_S, themes.SPACE_S, themes.SPACE_S)
        box.setSpacing(themes.SPACE_S)
        box.addWidget(self.head)
        box.addWidget(self.tree, 1)
        box.addLayout(foot)
        self.hide()

    def open(self, spot: DenseSpot) -> None:
        """List a spot beside it, and take the keyboard."""
        lanes = self._canvas.lanes
        if lanes is None:
            return
        self._spot = spot
        many, events = len(spot.events), lanes.events
        counted = tr("1 event") if many == 1 else tr("%1 events").replace("%1", number_text(many))
        when = span_text(spot.first, spot.end - 1)
        self.head.setText(f"{counted} · {lanes.made[spot.lane].title} · {when}")
        self.tree.setAccessibleName(self.head.text())
        self.tree.clear()
        for event in spot.events[:MOST].tolist():
            item = QTreeWidgetItem([events.titles[event], dates_text(events, event)])
            item.setIcon(0, icon(KIND_ICONS[events.kind_of(event)]))
            item.setToolTip(0, events.titles[event])
            item.setToolTip(1, item.text(1))
            item.setForeground(1, themes.colour(themes.current().muted))
            item.setData(0, Qt.ItemDataRole.UserRole, event)
            self.tree.addTopLevelItem(item)
        rest = tr("and %1 more: zoom in").replace("%1", number_text(many - MOST))
        self.more.setText(rest if many > MOST else "")
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._place(spot.at)
        self.show()
        self.raise_()
        self.tree.setFocus()

    def _place(self, at: QPoint) -> None:
        area: QRect = self._canvas.rect().adjusted(4, 4, -4, -4)
        rows = min(self.tree.topLevelItemCount(), 10)
        row = max(self.tree.sizeHintForRow(0), 18)
        height = min(rows * row + 96, _HEIGHT, area.height())
        self.resize(min(_WIDTH, area.width()), height)
        below = at.y() + _AWAY + height <= area.bottom()
        y = at.y() + _AWAY if below else at.y() - _AWAY - height
        x = min(at.x() + _AWAY, area.right() - self.width())
        self.move(max(x, area.left()), max(y, area.top()))

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        event = int(item.data(0, Qt.ItemDataRole.UserRole))
        self.close_list()
        self.chosen.emit(event)

    def _zoom(self) -> None:
        spot = self._spot
        self.close_list()
        if spot is not None:
            self.zoom_requested.emit(spot.first, spot.end)

    def close_list(self) -> None:
        """Close, and give the keyboard back to the canvas."""
        if not self.isHidden():
            self._canvas.setFocus()
            self.hide()

    def _let_go(self) -> None:
        if not self.zoom.hasFocus():
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)
