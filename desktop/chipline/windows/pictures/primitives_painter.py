"""Many rectangles and lines at once, from numpy arrays, through pyqtgraph's arrays of primitives."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

Floats = npt.NDArray[np.float64]
#: What is narrower than this is not painted.
_LEAST = 0.01
#: From one dot of a line to the next.
_DOTS = 3.0


def fill(
    painter: QPainter, colour: QColor, left: Floats, right: Floats, top: Floats, height: Floats
) -> None:
    """Fill rectangles with one colour; those without width are left out."""
    some = right - left > _LEAST
    if not some.any():
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    _draw(painter, left[some], right[some], top[some], height[some])


def outline(
    painter: QPainter, pen: QPen, left: Floats, right: Floats, top: Floats, height: Floats
) -> None:
    """Draw the edges of rectangles, just within them."""
    some = right - left > 1.5
    if not some.any():
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right, top = (np.round(side[some]) + 0.5 for side in (left, right, top))
    _draw(painter, left, right - 1, top, height[some] - 1)


def lines(painter: QPainter, pen: QPen, x0: Floats, y0: Floats, x1: Floats, y1: Floats) -> None:
    """Draw lines with one pen."""
    if not len(x0):
        return
    painter.setPen(pen)
    painter.drawLines(*_LINES.of(x0, y0, x1, y1))


def dots(painter: QPainter, colour: QColor, left: Floats, right: Floats, y: Floats) -> None:
    """Draw level dotted lines: small boxes, since dashing lines takes a painter much longer."""
    many = np.maximum(np.ceil((right - left) / _DOTS), 0).astype(np.int64)
    owner = np.repeat(np.arange(len(left)), many)
    if not len(owner):
        return
    step = np.arange(len(owner)) - np.repeat(np.cumsum(many) - many, many)
    x = np.round(left[owner]) + step * _DOTS
    fill(painter, colour, x, x + 1, y[owner], np.ones(len(x)))


def hatch(
    painter: QPainter,
    pen: QPen,
    left: Floats,
    right: Floats,
    top: Floats,
    height: Floats,
    gap: float = 4.0,
) -> None:
    """Hatch rectangles with slanting lines: real lines, so that they stay sharp in SVG and PDF."""
    # Hung on whole steps of the page, so that the pattern does not crawl within a bar.
    first = np.floor((left - height) / gap).astype(np.int64)
    many = np.maximum(np.ceil(right / gap).astype(np.int64) - first + 1, 0)
    many[right - left <= 0.5] = 0
    owner = np.repeat(np.arange(len(left)), many)
    if not len(owner):
        return
    step = np.arange(len(owner)) - np.repeat(np.cumsum(many) - many, many)
    foot = (first[owner] + step) * gap
    low, high, rise = left[owner], right[owner], height[owner]
    x0, x1 = np.maximum(foot, low), np.minimum(foot + rise, high)
    some = x1 > x0
    bottom = top[owner] + rise
    lines(
        painter,
        pen,
        x0[some],
        (bottom - (x0 - foot))[some],
        x1[some],
        (bottom - (x1 - foot))[some],
    )


def diamond(x: float, y: float, size: float) -> QPolygonF:
    """Make a diamond around a point."""
    return QPolygonF(
        [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
    )


#: The corners of the marks: a shape for each kind, so that colour is never the only cue.
_SHAPES = {
    "restriction": ((0, -1), (1, 0), (0, 1), (-1, 0)),
    "facility": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "tenancy": ((-1, -0.8), (1, -0.8), (0, 1)),
    "cluster": ((-1, 0), (-0.5, -0.9), (0.5, -0.9), (1, 0), (0.5, 0.9), (-0.5, 0.9)),
    "chip": ((-0.5, -1), (0.5, -1), (0.5, 1), (-0.5, 1)),
    "model": ((0, -1), (1, 0.8), (-1, 0.8)),
}


def mark(kind: str, x: float, y: float, size: float) -> QPolygonF:
    """Make the mark of a kind around a point; kinds without corners are not made here."""
    return QPolygonF(
        [QPointF(x + across * size, y + down * size) for across, down in _SHAPES[kind]]
    )


def _draw(painter: QPainter, left: Floats, right: Floats, top: Floats, height: Floats) -> None:
    painter.drawRects(*_BOXES.of(left, top, right - left, height))


class _Many:
    """Room for many primitives that is used again and again; painting is for the GUI thread only."""

    def __init__(self, primitive: type[QLineF | QRectF]) -> None:
        self._array = PrimitiveArray(primitive, 4)

    def of(self, *columns: Floats) -> tuple[Any, ...]:
        """Return what a painter takes to draw primitives of these columns."""
        self._array.resize(len(columns[0]))
        room = self._array.ndarray()
        for place, column in enumerate(columns):
            room[:, place] = column
        made: tuple[Any, ...] = self._array.drawargs()
        return made


_LINES, _BOXES = _Many(QLineF), _Many(QRectF)
