"""What both charts share: a frame with logarithmic scales, ticks, and words on paper."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from chipline.export_rules.overviews.chip_plane import log_ticks
from chipline.windows.formats import number_text
from chipline.windows.theme import SMALL, current, font

Corners = list[QPointF]


@dataclass(frozen=True, slots=True)
class Scale:
    """One direction of a chart: values between two ends on a stretch of pixels."""

    low: float
    high: float
    start: float
    end: float
    log: bool = True

    def at(self, value: float) -> float:
        """Return where a value stands; what is beyond the ends stands there."""
        inner = (log10(value) if value > 0 else self.low - 1) if self.log else value
        share = (inner - self.low) / ((self.high - self.low) or 1)
        return self.start + max(-2.0, min(3.0, share)) * (self.end - self.start)

    def value(self, place: float) -> float:
        """Return the value that stands at a place."""
        share = (place - self.start) / ((self.end - self.start) or 1)
        inner = self.low + share * (self.high - self.low)
        return float(10**inner) if self.log else inner


def metrics(*, bold: bool = False) -> QFontMetricsF:
    """Measure our small type."""
    return QFontMetricsF(font(SMALL, bold=bold))


def paint_grid(painter: QPainter, box: QRectF, across: Scale | None, up: Scale) -> None:
    """Draw frame, grid lines and tick labels of logarithmic scales."""
    theme = current()
    painter.setFont(font(SMALL, tabular=True))
    grid = QPen(QColor(theme.line), 1)
    labels, plain = log_ticks(up.low, up.high)
    for value in labels:
        y = up.at(value)
        painter.setPen(grid)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.setPen(QColor(theme.muted))
        place = QRectF(0, y - 9, box.left() - 6, 18)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, number_text(round(value, 4)))
    painter.setPen(QPen(QColor(theme.faint), 1))
    for value in plain:
        y = up.at(value)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + 3, y))
    if across is not None:
        _across(painter, box, across, grid)
    painter.setPen(QPen(QColor(theme.faint), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    painter.drawLine(box.topLeft(), box.bottomLeft())


def _across(painter: QPainter, box: QRectF, scale: Scale, grid: QPen) -> None:
    theme = current()
    labels, plain = log_ticks(scale.low, scale.high)
    for value in labels:
        x = scale.at(value)
        painter.setPen(grid)
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.setPen(QColor(theme.muted))
        place = QRectF(x - 40, box.bottom() + 3, 80, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number_text(round(value, 4)))
    painter.setPen(QPen(QColor(theme.faint), 1))
    for value in plain:
        x = scale.at(value)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() - 3))


def side_title(painter: QPainter, box: QRectF, text: str) -> None:
    """Write what the upright axis shows, turned, at the left edge."""
    painter.save()
    painter.setPen(QColor(current().muted))
    painter.setFont(font(SMALL))
    painter.translate(2, box.center().y())
    painter.rotate(-90)
    place = QRectF(-box.height() / 2, 0, box.height(), 16)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def on_paper(painter: QPainter, place: QPointF, text: str, colour: QColor) -> None:
    """Write with a soft edge of the paper's colour, so that lines below do not cut the letters."""
    paper = QColor(current().surface)
    paper.setAlpha(215)
    measured = QFontMetricsF(painter.font())
    box = QRectF(
        place.x() - 2,
        place.y() - measured.ascent() - 1,
        measured.horizontalAdvance(text) + 4,
        measured.height() + 1,
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(colour)
    painter.drawText(place, text)


def paint_shape(painter: QPainter, at: QPointF, country: str | None, radius: float) -> None:
    """Draw a mark whose shape tells the maker's country: disc, square, or triangle."""
    if country == "US":
        painter.drawEllipse(at, radius, radius)
    elif country in ("CN", "HK", "MO"):
        side = radius * 0.9
        painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
    else:
        high = radius * 1.15
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(at.x(), at.y() - high),
                    QPointF(at.x() + high, at.y() + high * 0.8),
                    QPointF(at.x() - high, at.y() + high * 0.8),
                ]
            )
        )
