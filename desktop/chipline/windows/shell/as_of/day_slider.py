"""All years as a slider: when restrictions and relocations begin, and the as-of day among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from chipline.records.nouns import counted
from chipline.scenery.as_of import AsOf, Mode, months_from
from chipline.timeline_layout.scale import TimeScale, month_starts
from chipline.windows import theme as themes
from chipline.windows.date_formats import month_text, ordinal_text
from chipline.windows.i18n import tr, worded
from chipline.windows.pictures import primitives_painter
from chipline.windows.shell.as_of.event_days import EventDays
from chipline.windows.theme import Theme, colour
from chipline.windows.widgets.labels.tool_tip import tip_text

HEIGHT = 52
#: From the top: the frame, the line on which restrictions stand and from which relocations hang.
_TOP, _BASE, _FOOT = 4.0, 27.0, 48.0
_UP, _DOWN = 13.0, 9.0
_EDGE = 8.0
#: Months that one bar counts, and the pixels between two of them.
_MONTHS, _APART = 2, 1.5
#: Below so many pixels a year only every second one is named; how large, in pixels.
_YEAR, _YEAR_SIZE = 34.0, 11
_GRIP, _HIT, _END = (12.0, 13.0), 12.0, 5.0
#: How opaque bars are that the day does not pick out.
_FAINT = 0.42
_HATCH = 7.0
_STEPS = {
    Qt.Key.Key_Left: (-1, -1),
    Qt.Key.Key_Down: (-1, -1),
    Qt.Key.Key_Right: (1, 1),
    Qt.Key.Key_Up: (1, 1),
    Qt.Key.Key_PageDown: (-12, -12),
    Qt.Key.Key_PageUp: (12, 12),
}


@dataclass(frozen=True, slots=True)
class DayMarks:
    """What the slider shows of the day: what it picks out, the days a pane shows, where playing began."""

    as_of: AsOf
    visible: tuple[float, float] | None = None
    played_from: int | None = None
    beyond: bool = False


#: What a tip has around its line, and how far below a point Qt shows it, in pixels.
_TIP_AROUND = 32 + 24


class DaySlider(QSlider):
    """The as-of day on the axis of all years. A click goes where one clicks.

    Arrows go by a day, with Shift by a month, Page keys by a year.

    Signals:
        day_chosen(int): the user wants this day.
        visible_requested(float, float): the days that the pane shows are to be these.
    """

    day_chosen = Signal(int)
    visible_requested = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(200)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("As-of day on the axis of all years"))
        self._events = EventDays()
        self._marks = DayMarks(AsOf(1.0))
        #: What is dragged: the day, or the first or last of the visible days; nothing.
        self._dragged = ""

    def show_events(self, events: EventDays, today: int) -> None:
        """Show when things begin, on an axis that goes to the end of next year."""
        self._events = events
        begun = [int(days[0]) for days in events.begun.values() if len(days)]
        ended = [int(days[-1]) for days in events.begun.values() if len(days)]
        first = date.fromordinal(min(begun, default=today - 3650)).year
        last = date.fromordinal(max([today, events.facts_end or 0, *ended])).year + 1
        self.blockSignals(True)
        self.setRange(date(first, 1, 1).toordinal(), date(min(last, 9999), 12, 31).toordinal())
        self.blockSignals(False)
        self._place()

    def show_marks(self, marks: DayMarks) -> None:
        """Show another day, or other visible days."""
        self._marks = marks
        self._place()

    def _place(self) -> None:
        # Only the user's own moves are told.
        self.blockSignals(True)
        self.setValue(int(self._marks.as_of.day))
        self.blockSignals(False)
        self.setAccessibleDescription(ordinal_text(self._marks.as_of.day))
        self.update()

    # -- places -------------------------------------------------------------------------------

    def scale(self) -> TimeScale:
        """Return the scale of the axis; it begins `_EDGE` pixels from the left."""
        width = max(self.width() - 2 * _EDGE, 1.0)
        return TimeScale(self.minimum(), width / max(self.maximum() - self.minimum(), 1), width)

    def x_of(self, day: float) -> float:
        """Return where a day stands; one beyond the axis at its edge."""
        return _EDGE + self.scale().x(min(max(day, self.minimum()), self.maximum()))

    def day_at(self, x: float) -> int:
        """Return the day at a place, within the axis."""
        day = round(self.scale().day(x - _EDGE))
        return min(max(day, self.minimum()), self.maximum())

    def _part_at(self, at: QPointF) -> str:
        """Tell what a press would drag: the day, or an end of the bracket over the visible days."""
        near_day = abs(at.x() - self.x_of(self._marks.as_of.day)) <= _HIT
        if self._marks.visible is not None and at.y() < _TOP + 8 and not near_day:
            for part, day in zip(("first", "last"), self._marks.visible, strict=True):
                if abs(at.x() - self.x_of(day)) <= _END:
                    return part
        return "day"

    # -- mouse and keys -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where one clicks, or take hold of an end of the visible days."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._dragged = self._part_at(event.position())
        self._drag(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken hold of; else show what could be."""
        if self._dragged:
            self._drag(event.position().x())
        elif self._part_at(event.position()) != "day":
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragged = ""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: rolling past must not move the day."""
        event.ignore()

    def _drag(self, x: float) -> None:
        day, visible = self.day_at(x), self._marks.visible
        if self._dragged == "day":
            self.day_chosen.emit(day)
        elif visible is not None:
            first, last = visible
            pair = (day, last) if self._dragged == "first" else (first, day)
            if pair[1] - pair[0] > 1:
                self.visible_requested.emit(float(pair[0]), float(pair[1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by a day, a month or a year, or go to either end."""
        day, key = self._marks.as_of.day, event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            day = float(self.minimum() if key == Qt.Key.Key_Home else self.maximum())
        elif key not in _STEPS:
            event.ignore()
            return
        else:
            days, months = _STEPS[Qt.Key(key)]
            by_month = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(months) > 1
            day = months_from(day, months) if by_month else day + days
        self.day_chosen.emit(int(day))

    def event(self, event: QEvent) -> bool:
        """Say what began in the months below the pointer."""
        if isinstance(event, QHelpEvent):
            # Above the slider: below the pointer, as Qt has it, it would lie over the bars it tells of.
            high = self.fontMetrics().height() + _TIP_AROUND
            at = QPoint(event.globalPos().x(), self.mapToGlobal(QPoint(0, -high)).y())
            QToolTip.showText(at, tip_text(self._tip(event.pos())), self)
            return True
        return super().event(event)

    def _tip(self, at: QPoint) -> str:
        day = self.day_at(at.x())
        starts = list(month_starts(_MONTHS, day, day))
        last = month_text(date.fromordinal(int(months_from(starts[0], _MONTHS - 1))))
        began = [
            worded(counted(kind, self._events.count(kind, *starts[:2])))
            for kind in self._events.begun
        ]
        return tr(
            "{day}. Began in {first} and {last}: {records}",
            "As in: 9 Apr 2025. Began in Mar 2025 and Apr 2025: 7 restrictions, 3 relocations",
            day=ordinal_text(day),
            first=month_text(date.fromordinal(starts[0])),
            last=last,
            records=", ".join(began),
        )

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the axis with its bars, the bracket over the visible days, and the day."""
        with QPainter(self) as painter:
            _Painting(painter, self, self._events, self._marks).paint()


class _Painting:
    def __init__(
        self, painter: QPainter, slider: DaySlider, events: EventDays, marks: DayMarks
    ) -> None:
        self.painter, self.slider, self.events, self.marks = painter, slider, events, marks
        self.theme: Theme = themes.current()
        self.frame = QRectF(0.5, _TOP + 0.5, slider.width() - 1, _FOOT - _TOP - 1)

    def paint(self) -> None:
        self._ground()
        self._bars()
        self._years()
        self._unknown()
        self._bracket()
        self._handle()

    def _ground(self) -> None:
        theme, painter = self.theme, self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        focus = self.slider.hasFocus()
        painter.setPen(QPen(colour(theme.accent if focus else theme.line), 2 if focus else 1))
        painter.setBrush(colour(theme.surface))
        painter.drawRoundedRect(self.frame, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        picked = self._picked()
        if picked is not None:
            left, right = map(self.slider.x_of, picked)
            soft = QRectF(left, _TOP + 1.5, right - left, _BASE + _DOWN + 1 - _TOP)
            painter.fillRect(soft, colour(theme.accent_soft))
        painter.fillRect(
            QRectF(_EDGE, _BASE, self.slider.width() - 2 * _EDGE, 1), colour(theme.faint)
        )

    def _picked(self) -> tuple[float, float] | None:
        """Return the stretch that the day picks out, or that was played; None: a day, or all."""
        as_of = self.marks.as_of
        if as_of.mode is Mode.WINDOW:
            return as_of.first, as_of.last
        if as_of.mode is Mode.CUMULATIVE:
            return float(self.slider.minimum()), as_of.day
        if self.marks.played_from is not None:
            return float(self.marks.played_from), as_of.day
        return None

    def _bars(self) -> None:
        """Draw restrictions upwards and relocations downwards: their place tells them apart as well."""
        starts = np.array(
            list(month_starts(_MONTHS, self.slider.minimum(), self.slider.maximum())), dtype=float
        )
        counts = {
            kind: np.diff(np.searchsorted(days, starts)) for kind, days in self.events.begun.items()
        }
        # All at once: an axis may go over thousands of years, and is painted with every move.
        scale = self.slider.scale()
        within = np.clip(starts, self.slider.minimum(), self.slider.maximum())
        places = _EDGE + (within - scale.origin) * scale.per_day
        left, right = places[:-1], places[1:] - _APART
        picked = self._picked() if self.marks.played_from is None else None
        low, high = picked or (-np.inf, np.inf)
        inside = (starts[1:] > low) & (starts[:-1] <= high)
        for number, (kind, many) in enumerate(counts.items()):
            room, most = _DOWN if number else _UP, max(int(many.max(initial=0)), 1)
            # A single one is still seen beside many.
            height = np.where(many > 0, np.maximum(many / most * room, 3.0), 0.0)
            top = np.full(len(many), _BASE + 1) if number else _BASE - height
            for which, opacity in ((inside, 1.0), (~inside, _FAINT)):
                some = which & (many > 0)
                ink = QColor(self.theme.kind_colour(kind))
                ink.setAlphaF(opacity)
                primitives_painter.fill(
                    self.painter,
                    ink,
                    left[some],
                    np.maximum(right[some], left[some] + 1),
                    top[some],
                    height[some],
                )

    def _years(self) -> None:
        """Name the years, as many as have room."""
        painter, scale = self.painter, self.slider.scale()
        painter.setFont(themes.font(_YEAR_SIZE, tabular=True))
        year = scale.per_day * 365.25
        wide = QFontMetricsF(painter.font()).horizontalAdvance("2026") + 10
        step = 1 if year >= _YEAR else 2
        while year * step < wide:
            step *= 2 if step < 5 else 5
        painter.setPen(QPen(colour(self.theme.muted)))
        for day in month_starts(12, scale.origin, scale.end):
            x = self.slider.x_of(day)
            if not scale.origin <= day < scale.end:
                continue
            painter.fillRect(QRectF(round(x), _BASE + 10, 1, 10), colour(self.theme.line))
            number = date.fromordinal(day).year
            if number % step == 0 and x + wide <= self.slider.width():
                painter.drawText(QPointF(round(x) + 4, _FOOT - 4), str(number))

    def _unknown(self) -> None:
        """Hatch what lies beyond the facts' end."""
        end = self.events.facts_end
        if end is None or end >= self.slider.maximum():
            return
        left, right = self.slider.x_of(end), float(self.slider.width()) - 1.5
        x0, x1, top, height = (
            np.full(1, value) for value in (left, right, _TOP + 1.5, _BASE + _DOWN - _TOP)
        )
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        pen = QPen(colour(self.theme.faint, 150), 1)
        primitives_painter.hatch(self.painter, pen, x0, x1, top, height, _HATCH)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.painter.setPen(QPen(colour(self.theme.muted), 1, Qt.PenStyle.DashLine))
        self.painter.drawLine(QPointF(left, _TOP + 1), QPointF(left, _BASE + _DOWN))

    def _bracket(self) -> None:
        if self.marks.visible is None:
            return
        left, right = map(self.slider.x_of, self.marks.visible)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.painter.setPen(QPen(colour(self.theme.text), 1.5))
        self.painter.drawPolyline(
            [
                QPointF(left, _TOP + 5),
                QPointF(left, _TOP),
                QPointF(right, _TOP),
                QPointF(right, _TOP + 5),
            ]
        )

    def _handle(self) -> None:
        """Draw the day: hollow and broken while everything is shown, since it then picks out nothing."""
        painter, theme = self.painter, self.theme
        ink = colour(theme.warning if self.marks.beyond else theme.accent)
        x = round(self.slider.x_of(self.marks.as_of.day)) + 0.5
        everything = self.marks.as_of.mode is Mode.ALL
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self.marks.played_from is not None:
            begun = round(self.slider.x_of(self.marks.played_from)) + 0.5
            self._grip(begun, ink, hollow=True)
        style = Qt.PenStyle.DashLine if everything else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 2, style))
        painter.drawLine(QPointF(x, _GRIP[1]), QPointF(x, _BASE + _DOWN + 2))
        self._grip(x, ink, hollow=everything)

    def _grip(self, x: float, ink: QColor, *, hollow: bool) -> None:
        painter, (width, height) = self.painter, _GRIP
        box = QRectF(x - width / 2, 1, width, height)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(colour(self.theme.surface) if hollow else ink)
        painter.drawRoundedRect(box, 3, 3)
        if not hollow:
            painter.setPen(QPen(colour(self.theme.on_accent), 1.2))
            for way in (-2.0, 2.0):
                painter.drawLine(QPointF(x + way, 5), QPointF(x + way, 10))
