"""The base map as it was painted for one view, shown in another near by: all views are linear."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap, QTransform

from chipline.map_layout.projection import MapView
from chipline.scenery.columns import Floats

#: What is turned or scaled by less than so many pixels at the edges is only moved.
_EXACT = 0.75


def covers(painted: MapView, view: MapView, most_zoomed: float) -> bool:
    """Tell whether one view holds all of another, which is nearer or further by at most a factor.

    Worlds about two meridians have nothing in common.
    """
    if painted.middle != view.middle:
        return False
    left, top, right, bottom = 0.0, 0.0, painted.width, painted.height
    xs, ys = painted.from_projected(*view.to_projected(*_corners(view)))
    within = bool(xs.min() >= left and ys.min() >= top and xs.max() <= right and ys.max() <= bottom)
    return within and 1 / most_zoomed <= view.scale / painted.scale <= most_zoomed


@dataclass(frozen=True)
class PaintedBase:
    """A base map as it was painted for a view."""

    view: MapView
    pixmap: QPixmap

    def paint(self, painter: QPainter, view: MapView) -> None:
        """Paint it into a view that it covers."""
        if view == self.view:
            painter.drawPixmap(0, 0, self.pixmap)
            return
        step = self._step_to(view)
        size = max(view.width, view.height)
        if max(abs(step.m12()), abs(step.m21())) * size < _EXACT:
            # As at the middle, so that it is off by the same everywhere.
            middle = QPointF(self.view.width / 2, self.view.height / 2)
            held = step.map(middle)
            if max(abs(step.m11() - 1), abs(step.m22() - 1)) * size < _EXACT:
                painter.drawPixmap((held - middle).toPoint(), self.pixmap)
                return
            # What is only scaled is painted in half the time of what is turned as well.
            left = held.x() - step.m11() * middle.x()
            top = held.y() - step.m22() * middle.y()
            step = QTransform(step.m11(), 0.0, 0.0, step.m22(), left, top)
        painter.save()
        painter.setTransform(step, combine=True)
        painter.drawPixmap(0, 0, self.pixmap)
        painter.restore()

    def _step_to(self, view: MapView) -> QTransform:
        """Return what turns its own pixels into those of a view."""
        own = self.view
        xs, ys = np.array([0.0, own.width, 0.0]), np.array([0.0, 0.0, own.height])
        x, y = view.from_projected(*own.to_projected(xs, ys))
        across, down = (x[1] - x[0]) / own.width, (y[1] - y[0]) / own.width
        aside, below = (x[2] - x[0]) / own.height, (y[2] - y[0]) / own.height
        return QTransform(*map(float, (across, down, aside, below, x[0], y[0])))


def _corners(view: MapView) -> tuple[Floats, Floats]:
    wide, high = view.width, view.height
    return np.array([0.0, wide, 0.0, wide]), np.array([0.0, 0.0, high, high])
