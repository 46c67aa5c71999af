"""Paints the dates of a record on a short time axis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from chipline.records.notation.dates import FuzzyDate
from chipline.records.record import KINDS
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import date_text, days_text
from chipline.windows.i18n import tr, translated
from chipline.windows.inspector.dates.date_strip_layout import (
    Bar,
    DateStripLayout,
    Stroke,
    lay_out,
    record_dates,
)
from chipline.windows.theme import SMALL, SPACE_L, colour, current, font
from chipline.windows.widgets.labels.tool_tip import tip_text

_BAR_HEIGHT = 8.0
_TICK_HEIGHT = 14.0
_ARROW = 5.0


class DateStrip(QWidget):
    """A record's dates, and the as-of day as a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ""
        self._dates: dict[str, FuzzyDate] = {}
        self._day = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = QFontMetricsF(font(SMALL)).height()
        self._caption_base = line - 2
        self._middle = line + 2 + _TICK_HEIGHT / 2
        self._axis = self._middle + _TICK_HEIGHT / 2 + 3
        self._height = int(self._axis + line + 6)

    def show_dates(self, kind: str, values: Mapping[str, Any], day: int) -> None:
        """Show the dates of a record as seen on a day."""
        self._kind, self._day = kind, day
        self._dates = record_dates(KINDS[kind], values)
        self.setVisible(bool(self._dates))
        fields = KINDS[kind].fields
        spoken = [
            f"{translated(fields[name].label)}: {days_text(found)}"
            for name, found in self._dates.items()
        ]
        self.setToolTip(tip_text("\n".join(spoken)))
        self.setAccessibleName(tr("When: {days}", days="; ".join(spoken)))
        self.update()

    def move_day(self, day: int) -> None:
        """Move the line of the as-of day."""
        self._day = day
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of two lines and a bar."""
        return QSize(200, self._height)

    def strip(self) -> DateStripLayout:
        """Lay the dates out over the present width."""
        metrics = QFontMetricsF(font(SMALL))
        return lay_out(
            KINDS[self._kind],
            self._dates,
            self._day,
            self.width(),
            metrics.horizontalAdvance,
            lambda year, month: date_text(f"{year:04}-{month:02}"),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axis, bar, dates, captions and the as-of day."""
        if not self._dates:
            return
        strip = self.strip()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(SMALL))
            self._paint_axis(painter, strip)
            if strip.bar is not None:
                self._paint_bar(painter, strip.bar)
            for stroke in strip.strokes:
                self._paint_stroke(painter, stroke)
            painter.setPen(colour(current().muted))
            for caption in strip.captions:
                painter.drawText(QPointF(caption.x, self._caption_base - 1), caption.text)
            self._paint_day(painter, strip.today)

    def _paint_axis(self, painter: QPainter, strip: DateStripLayout) -> None:
        theme = current()
        painter.setPen(QPen(colour(theme.line), 1))
        painter.drawLine(QPointF(0, self._axis), QPointF(self.width(), self._axis))
        metrics = QFontMetricsF(font(SMALL))
        for tick in strip.ticks:
            painter.setPen(QPen(colour(theme.faint), 1))
            painter.drawLine(QPointF(tick.x, self._axis), QPointF(tick.x, self._axis + 3))
            painter.setPen(colour(theme.muted))
            half = metrics.horizontalAdvance(tick.text) / 2
            painter.drawText(QPointF(tick.x - half, self._height - 5), tick.text)

    def _paint_bar(self, painter: QPainter, bar: Bar) -> None:
        """Fill what is sure, fade what may be, and point where it runs out."""
        ink = current().kind_colour(self._kind)
        top = self._middle - _BAR_HEIGHT / 2
        painter.setPen(Qt.PenStyle.NoPen)
        fill = QLinearGradient(bar.left, 0, max(bar.right, bar.left + 1), 0)
        length = max(1.0, bar.right - bar.left)
        solid, clear = colour(ink, 110), colour(ink, 15)
        fill.setColorAt(0, clear if bar.sure_left > bar.left or bar.open_left else solid)
        fill.setColorAt(min(1.0, (bar.sure_left - bar.left) / length), solid)
        fill.setColorAt(max(0.0, min(1.0, (bar.sure_right - bar.left) / length)), solid)
        fill.setColorAt(1, clear if bar.right > bar.sure_right else solid)
        painter.fillRect(QRectF(bar.left, top, length, _BAR_HEIGHT), QBrush(fill))
        painter.setBrush(colour(ink))
        if bar.open_right:
            self._paint_arrow(painter, self.width() - 1.0, -_ARROW)
        if bar.open_left:
            self._paint_arrow(painter, 1.0, _ARROW)

    def _paint_arrow(self, painter: QPainter, tip: float, back: float) -> None:
        points = ((tip, 0), (tip + back, -_ARROW), (tip + back, _ARROW))
        painter.drawPolygon(QPolygonF([QPointF(x, self._middle + y) for x, y in points]))

    def _paint_stroke(self, painter: QPainter, stroke: Stroke) -> None:
        ink = current().kind_colour(self._kind)
        width = max(3.0, stroke.right - stroke.left)
        area = QRectF(stroke.left, self._middle - _TICK_HEIGHT / 2, width, _TICK_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        if stroke.approximate:
            # Wider than its days: “about April” may well be March or May.
            area.adjust(-4, 0, 4, 0)
            fade = QLinearGradient(area.left(), 0, area.right(), 0)
            fade.setColorAt(0, colour(ink, 0))
            fade.setColorAt(0.5, colour(ink))
            fade.setColorAt(1, colour(ink, 0))
            painter.fillRect(area, QBrush(fade))
        else:
            painter.fillRect(area, colour(ink, 70 if stroke.uncertain else 255))
        if stroke.uncertain:
            painter.fillRect(area, QBrush(colour(ink), Qt.BrushStyle.BDiagPattern))
        painter.setBrush(colour(ink))
        if stroke.open_right:
            self._paint_arrow(painter, self.width() - 1.0, -_ARROW)
        if stroke.open_left:
            self._paint_arrow(painter, 1.0, _ARROW)

    def _paint_day(self, painter: QPainter, x: float) -> None:
        accent = current().accent
        painter.setPen(QPen(colour(accent), 1.5))
        painter.drawLine(QPointF(x, self._caption_base + 3), QPointF(x, self._axis + 4))
        painter.setBrush(colour(accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, self._axis), 2.5, 2.5)

    def day_text(self) -> str:
        """Write the as-of day."""
        return ordinal_text(self._day)

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than a card can be."""
        return QSize(SPACE_L, self._height)
