"""The overview: how many events each stretch of all time holds, and a brush over what is in view.

This is a chart with a draggable region, which pyqtgraph has and Qt has not; the timeline itself is
pixels laid out by `chipline.timeline_layout`, where a plot's own transform would only be in the way.
"""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from chipline.scenery.events import Events
from chipline.windows import theme as themes
from chipline.windows.i18n import tr
from chipline.windows.widgets.boxes import STRETCH, hbox

HEIGHT = 38


class Overview(QWidget):
    """A strip below the timeline.

    Signals:
        range_requested(float, float): the brush was dragged to these days.
    """

    range_requested = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Overview of all events"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._events: Events | None = None
        self._left = QWidget(self)
        label = QLabel(tr("All years"))
        label.setProperty("role", "small")
        #: Lists what has no date, and therefore no place on the axis.
        self.tray = QPushButton(tr("Undated"))
        self.tray.setFlat(True)
        self.tray.hide()
        hbox(label, STRETCH, self.tray, on=self._left, margins=(themes.SPACE_M, 0, 4, 0))
        self._plot = pg.PlotWidget(self)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideAxis("left")
        self._plot.hideAxis("bottom")
        self._plot.getViewBox().setDefaultPadding(0)
        self._plot.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self._brush = pg.LinearRegionItem(movable=True)
        self._day = pg.InfiniteLine(movable=False)
        self._brush.sigRegionChanged.connect(self._request_range)
        self._box = hbox(self._left, (self._plot, 1), on=self, spacing=0)

    def set_gutter(self, width: float, right: float) -> None:
        """Stand below the plot: `width` is that of the lane names, `right` that of scroll bars."""
        # The tray must be legible, even where lane names are short.
        self._left.setFixedWidth(max(int(width), self._left.minimumSizeHint().width()))
        self._box.setContentsMargins(0, 0, int(right), 0)

    def show_events(self, events: Events) -> None:
        """Draw how the events lie in time."""
        self._events = events
        self.paint_again()

    def paint_again(self) -> None:
        """Draw anew in the colours of the theme."""
        theme = themes.current()
        self._plot.setBackground(theme.window)
        self._plot.clear()
        density = self._events.density if self._events is not None else None
        if density is None:
            return
        edges, floor = density.edges, np.zeros(len(density.edges) - 1)
        # One colour on the other: the restrictions first, so that all sums are seen.
        for kind, counts in density.counts.items():
            ceiling = floor + counts
            self._bars(edges, floor, ceiling, theme.kind_colour(kind))
            floor = ceiling
        self._plot.setXRange(float(edges[0]), float(edges[-1]), padding=0)
        self._plot.setYRange(0, max(float(floor.max()) * 1.1, 1.0), padding=0)
        self._brush.setBrush(themes.colour(theme.accent, 40))
        self._brush.setHoverBrush(themes.colour(theme.accent, 60))
        for line in self._brush.lines:
            line.setPen(QPen(themes.colour(theme.accent), 0))
            line.setHoverPen(QPen(themes.colour(theme.text), 0))
        self._day.setPen(QPen(themes.colour(theme.accent), 0))
        self._plot.addItem(self._brush)
        self._plot.addItem(self._day)

    def _bars(self, edges: np.ndarray, floor: np.ndarray, ceiling: np.ndarray, colour: str) -> None:
        some = ceiling > floor
        self._plot.addItem(
            pg.BarGraphItem(
                x0=edges[:-1][some],
                x1=edges[1:][some],
                y0=floor[some],
                y1=ceiling[some],
                pen=None,
                brush=colour,
            )
        )

    def show_range(self, first: float, last: float, day: float) -> None:
        """Lay the brush over the days in view."""
        self._brush.blockSignals(True)
        self._brush.setRegion((first, last))
        self._brush.blockSignals(False)
        self._day.setValue(day)

    def _request_range(self) -> None:
        first, last = self._brush.getRegion()
        if last - first > 1:
            self.range_requested.emit(float(first), float(last))
