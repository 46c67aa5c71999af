"""Small marks beside a status: the same fill, hatch and outline as on the timeline and the map.

Each has its own shape, so that nobody depends on its colour.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

#: The size of a mark in device-independent pixels.
WIDTH, HEIGHT = 16, 10
_ROUND = 2.5
_LIGHTER = 110

#: How each status is drawn; a number is the part of the bar that is filled.
MARKS: dict[str, str | float] = {
    "confirmed": "solid",
    "reported": "lighter",
    "alleged": "hatched",
    "denied": "struck",
    "planned": "outlined",
    "non-move": "ring",
    "announced": "outlined",
    "approved": 0.2,
    "under construction": 0.4,
    "being deployed": 0.6,
    "live in part": 0.8,
    "live": "solid",
    "closed": "struck",
}


def paint_mark(painter: QPainter, middle_left: QPointF, status: str, colour: QColor) -> None:
    """Draw the mark of a status with its left edge centred on a point."""
    style = MARKS[status]
    bar = QRectF(middle_left.x(), middle_left.y() - HEIGHT / 2, WIDTH, HEIGHT)
    bar.adjust(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if isinstance(style, float):
        _filled_in_part(painter, bar, style, colour)
    else:
        _STYLES[style](painter, bar, colour)
    painter.restore()


def _solid(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(bar, _ROUND, _ROUND)


def _lighter(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    painter.setBrush(_faded(colour))
    painter.drawRoundedRect(bar, _ROUND, _ROUND)


def _outlined(painter: QPainter, bar: QRectF, _colour: QColor) -> None:
    painter.drawRoundedRect(bar, _ROUND, _ROUND)


def _hatched(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(bar, _ROUND, _ROUND)
    painter.setClipPath(outline)
    painter.setPen(QPen(colour, 1.1))
    step = 4.0
    x = bar.left() - bar.height()
    while x < bar.right():
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()))
        x += step
    painter.setClipping(False)
    painter.drawPath(outline)


def _struck(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    """Two halves with a gap, struck through: said by some, denied by others."""
    gap, half = 2.0, bar.width() / 2
    left = QRectF(bar.left(), bar.top(), half - gap, bar.height())
    right = QRectF(bar.left() + half + gap, bar.top(), half - gap, bar.height())
    painter.setBrush(_faded(colour))
    painter.drawRect(left)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(right)
    painter.setPen(QPen(colour, 1.4))
    painter.drawLine(
        QPointF(bar.center().x() - 2, bar.bottom() + 2),
        QPointF(bar.center().x() + 2, bar.top() - 2),
    )


def _ring(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8))
    radius = bar.height() / 2 - 0.5
    painter.drawEllipse(bar.center(), radius, radius)


def _filled_in_part(painter: QPainter, bar: QRectF, part: float, colour: QColor) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(bar, _ROUND, _ROUND)
    filled = QRectF(bar.left(), bar.top(), bar.width() * part, bar.height())
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(filled, QBrush(colour))
    painter.restore()
    painter.drawPath(outline)


def _faded(colour: QColor) -> QColor:
    faded = QColor(colour)
    faded.setAlpha(_LIGHTER)
    return faded


_STYLES = {
    "solid": _solid,
    "lighter": _lighter,
    "outlined": _outlined,
    "hatched": _hatched,
    "struck": _struck,
    "ring": _ring,
}
