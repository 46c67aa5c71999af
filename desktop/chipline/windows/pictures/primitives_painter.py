"""Many rectangles and lines at once, from numpy arrays, without an object of Qt for each."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from shiboken6 import wrapInstance

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
    rows = _rows(x0, y0, x1, y1)
    painter.drawLines(*as_primitives(QLineF, rows))


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


def as_primitives(primitive: type[Any], rows: Floats) -> tuple[Any, int]:
    """Return what a painter takes to draw rows: where the first of them lies, and how many.

    `primitive` is a class of Qt that is nothing but as many 64-bit floats as a row has. Qt reads
    the rows where they lie, so they must be kept until they are drawn.
    """
    return wrapInstance(rows.ctypes.data, primitive), len(rows)


def _rows(*columns: Floats) -> Floats:
    # A frame draws many few, and to stack them by numpy's own function takes ten times as long.
    return np.array(columns, dtype=np.float64, order="F").T


def _draw(painter: QPainter, left: Floats, right: Floats, top: Floats, height: Floats) -> None:
    rows = _rows(left, top, right - left, height)
    painter.drawRects(*as_primitives(QRectF, rows))
