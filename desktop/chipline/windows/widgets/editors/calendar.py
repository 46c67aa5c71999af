"""The calendar of a day box: weeks begin on Monday, and days on which something happened are marked."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from chipline.windows.icons import icon
from chipline.windows.theme import BODY, SMALL, current, font

_CELL = 38, 28
_MARK = 4


def qdate(day: date) -> QDate:
    """Return a day as Qt has it."""
    return QDate(day.year, day.month, day.day)


class Calendar(QCalendarWidget):
    """The days of a month, in the colours of the theme; `marked` are ordinals of days."""

    def __init__(
        self, first: date, last: date, marked: Collection[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._marked = marked
        theme = current()
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setDateRange(qdate(first), qdate(last))
        self.setMinimumSize(7 * _CELL[0] + 8, 7 * _CELL[1] + 40)
        heads = QTextCharFormat()
        heads.setForeground(QColor(theme.muted))
        heads.setBackground(QColor(theme.surface))
        heads.setFont(font(SMALL))
        self.setHeaderTextFormat(heads)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, heads)
        # Qt's own names of its parts; it has no other way to dress them.
        self.setStyleSheet(
            f"#qt_calendar_navigationbar {{ background: {theme.surface}; }}"
            f"QToolButton {{ color: {theme.text}; font-weight: 600; }}"
            f"QTableView {{ background: {theme.surface}; }}"
            "QTableView::item { padding: 0; }"
        )
        for name, drawing in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(icon(drawing))

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """Paint a day: the chosen one filled, today outlined, a square where something happened."""
        shown = day if isinstance(day, date) else cast("date", day.toPython())
        theme, chosen = current(), self.selectedDate() == qdate(shown)
        other = shown.month != self.monthShown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.surface))
        area = QRectF(rect).adjusted(2.5, 1.5, -2.5, -1.5)
        today = shown == date.today()  # noqa: DTZ011  # the user's own day
        painter.setPen(QColor(theme.edge) if today else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 4, 4)
        ink = theme.on_accent if chosen else theme.faint if other else theme.text
        painter.setFont(font(BODY, bold=chosen, tabular=True))
        painter.setPen(QColor(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(shown.day))
        if shown.toordinal() in self._marked:
            mark = QRectF(0, 0, _MARK, _MARK)
            mark.moveCenter(area.center())
            mark.moveBottom(area.bottom() - 1)
            painter.fillRect(mark, QColor(theme.on_accent if chosen else theme.restriction))
        painter.restore()
