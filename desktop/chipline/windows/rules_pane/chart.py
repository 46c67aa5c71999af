"""What every chart shares: scales, ticks, words on paper, keys, hover card and hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from chipline.export_rules.overviews.chip_plane import log_ticks
from chipline.scenery.chart_scale import Scale
from chipline.timeline_layout.scale import month_starts
from chipline.windows.formats import number_text
from chipline.windows.glossary.terms import explanation, terms_in
from chipline.windows.theme import SMALL, current, font


class Chart(QWidget):
    """A painted chart that takes the keyboard."""

    #: What it is to a screen reader.
    accessible_role = QAccessible.Role.Chart

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paint_to(self, painter: QPainter, width: int, height: int) -> None:
        """Paint at any size, for the screen and for prints."""
        raise NotImplementedError

    def hover_at(self, point: QPointF) -> str:
        """Say what the hover card says at a point; empty for nothing."""
        raise NotImplementedError

    def words_at(self, point: QPointF) -> str:  # noqa: ARG002  # for charts that do
        """Return the words that are painted at a point, of which the terms are explained."""
        return ""

    def said_at(self, point: QPointF) -> str:
        """Return what the hover card says, or else what the painted words at a point mean."""
        return self.hover_at(point) or explanation(terms_in(self.words_at(point)))

    def can_click(self, point: QPointF) -> bool:
        """Tell whether a click at a point selects something."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Go to what stands to the left, by -1, or to the right, by 1."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # all of it
        """Paint the chart, and a ring when it has the keyboard."""
        with QPainter(self) as painter:
            self.paint_to(painter, self.width(), self.height())
            if self.hasFocus():
                painter.setPen(QPen(QColor(current().accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        over = self.can_click(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go left and right."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the hover card."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            # An empty text hides what is shown.
            QToolTip.showText(event.globalPos(), self.said_at(QPointF(event.pos())), self)
            return True
        return super().event(event)


def beside(days: Iterable[int], here: int, by: int) -> int:
    """Return the next of some days before or after one; that one where there is none."""
    if by < 0:
        return max((day for day in days if day < here), default=here)
    return min((day for day in days if day > here), default=here)


def metrics(*, bold: bool = False) -> QFontMetricsF:
    """Measure our small type."""
    return QFontMetricsF(font(SMALL, bold=bold))


def paint_grid(painter: QPainter, box: QRectF, across: Scale | None, up: Scale) -> None:
    """Draw frame, grid lines and tick labels of logarithmic scales."""
    painter.setFont(font(SMALL, tabular=True))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for y, value in _paint_ticks(painter, up, (box.left(), box.right()), 3, upright=True):
        painter.drawText(QRectF(0, y - 9, box.left() - 6, 18), right, value)
    if across is not None:
        for x, value in _paint_ticks(painter, across, (box.bottom(), box.top()), -3):
            place = QRectF(x - 40, box.bottom() + 3, 80, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, value)
    painter.setPen(QPen(QColor(current().faint), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    painter.drawLine(box.topLeft(), box.bottomLeft())


def _paint_ticks(
    painter: QPainter,
    scale: Scale,
    ends: tuple[float, float],
    short: float,
    *,
    upright: bool = False,
) -> Iterator[tuple[float, str]]:
    """Draw the lines of a scale between two ends, the plain ones short; yield where labels stand."""

    def line(at: float, end: float) -> None:
        one, other = QPointF(at, ends[0]), QPointF(at, end)
        if upright:
            one, other = one.transposed(), other.transposed()
        painter.drawLine(one, other)

    labels, plain = log_ticks(scale.low, scale.high)
    for value in labels:
        painter.setPen(QPen(QColor(current().line), 1))
        line(scale.at(value), ends[1])
        painter.setPen(QColor(current().muted))
        yield scale.at(value), number_text(round(value, 4))
    painter.setPen(QPen(QColor(current().faint), 1))
    for value in plain:
        line(scale.at(value), ends[0] + short)


def paint_years(
    painter: QPainter, across: Scale, rule: tuple[float, float, str], middle: float, right: float
) -> None:
    """Draw a line at the beginning of each year, and its name where it ends before `right`.

    `rule` is from where to where a line goes, and its colour; names are centred on `middle`.
    """
    top, bottom, colour = rule
    painter.setFont(font(SMALL))
    for day in month_starts(12, across.low, across.high):
        if across.low < day <= across.high:
            x = across.at(day)
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            painter.setPen(QColor(current().muted))
            place = QRectF(x - 24, middle - 9, 48, 18)
            if place.right() < right:
                year = str(date.fromordinal(day).year)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, year)


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
