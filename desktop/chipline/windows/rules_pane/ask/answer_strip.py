"""One question over time: lettered segments on a time axis, and the restriction at each change.

Signals:
    day_picked(int): a day was clicked.
    act_picked(str): the slug of the restriction whose name was clicked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from chipline.export_rules.finding import Finding
from chipline.windows.formats import date_text
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.outcome_style import letter, paint_badge, review_words, word
from chipline.windows.theme import SMALL, current, font

_BAR, _AXIS, _TIER, _TOP = 22, 18, 17, 6
_TIERS = 3
_MARGIN = 5

Stretches = Sequence[tuple[date, Finding]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of segments: what it is called, and the findings from each day on."""

    name: str
    stretches: Stretches


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """A change: its day, its words, the restriction, and where the words stand."""

    day: int
    text: str
    slug: str
    x: float
    tier: int
    box: QRectF


class AnswerStrip(QWidget):
    """The strip below an answer."""

    day_picked = Signal(int)
    act_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.day = 0
        self._names: dict[str, str] = {}
        self._first = self._last = 0
        self._tiers = 1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The answer over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], day: int, names: dict[str, str]) -> None:
        """Show findings over time; `names` gives restrictions' names by slug."""
        self.rows, self.day, self._names = tuple(rows), day, names
        changes = [start.toordinal() for row in rows for start, _ in row.stretches[1:]]
        today = date.today().toordinal()  # noqa: DTZ011  # the user's own day
        begin = min([date(2022, 1, 1).toordinal(), day, *(one - 200 for one in changes)])
        self._first, self._last = begin, max(today, day, *changes, begin) + 120
        self.setAccessibleDescription(self._spoken())
        self._make_room()
        self.update()

    def _make_room(self) -> None:
        """Ask for as many tiers of names as there are."""
        tiers = 1 + max((mark.tier for mark in self.marks()), default=0)
        if tiers != self._tiers:
            self._tiers = tiers
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the names out anew."""
        super().resizeEvent(event)
        self._make_room()

    def _spoken(self) -> str:
        return "; ".join(
            tr("from {day}: {answer}", day=date_text(start.isoformat()), answer=word(found.outcome))
            if start > date.min
            else tr("at first: {answer}", answer=word(found.outcome))
            for row in self.rows[:1]
            for start, found in row.stretches
        )

    def changes(self) -> list[int]:
        """Return the days on which an answer changes, in order."""
        return sorted({s.toordinal() for row in self.rows for s, _ in row.stretches[1:]})

    def sizeHint(self) -> QSize:
        """Leave room for the rows, the names below and the axis."""
        rows = max(1, len(self.rows))
        return QSize(400, _TOP + rows * (_BAR + 4) + _AXIS + self._tiers * _TIER + 4)

    def minimumSizeHint(self) -> QSize:
        """Keep the full height."""
        return QSize(200, self.sizeHint().height())

    # -- geometry -----------------------------------------------------------------------------

    def _left(self, width: float) -> float:
        if len(self.rows) < 2:
            return _MARGIN
        return _MARGIN + min(
            width * 0.2, max(self._metrics().horizontalAdvance(r.name) for r in self.rows) + 8
        )

    @staticmethod
    def _metrics() -> QFontMetricsF:
        return QFontMetricsF(font(SMALL))

    def x_of(self, day: int, width: float = 0) -> float:
        """Return where a day stands."""
        width = width or self.width()
        left = self._left(width)
        room = width - left - _MARGIN
        share = (day - self._first) / max(1, self._last - self._first)
        return left + min(1.0, max(0.0, share)) * room

    def day_at(self, x: float) -> int:
        """Return the day at a place."""
        left = self._left(self.width())
        room = max(1.0, self.width() - left - _MARGIN)
        share = min(1.0, max(0.0, (x - left) / room))
        return round(self._first + share * (self._last - self._first))

    def marks(self, width: float = 0) -> list[ChangeMark]:
        """Lay the names of the changes out in tiers, so that none covers another."""
        width = width or self.width()
        metrics, ends = self._metrics(), [0.0] * _TIERS
        top = _TOP + max(1, len(self.rows)) * (_BAR + 4) + _AXIS
        placed: list[ChangeMark] = []
        seen: set[tuple[int, str]] = set()
        for row in self.rows[:1]:
            for start, found in row.stretches[1:]:
                slug = found.through[0] if found.through else ""
                day = start.toordinal()
                if (day, slug) in seen:
                    continue
                seen.add((day, slug))
                text = f"{date_text(start.isoformat())}  {self._names.get(slug, '')}".strip()
                placed += self._place(day, text, slug, (metrics, ends, top, width))
        return placed

    def _place(
        self, day: int, text: str, slug: str, room: tuple[QFontMetricsF, list[float], float, float]
    ) -> list[ChangeMark]:
        metrics, ends, top, width = room
        at = self.x_of(day, width)
        long = metrics.horizontalAdvance(text) + 6
        left = min(at - 3, width - long - 4)
        if left < 0:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - at - 8)
            left, long = at - 3, metrics.horizontalAdvance(text) + 6
        for tier in range(_TIERS):
            if left >= ends[tier]:
                ends[tier] = left + long + 10
                box = QRectF(left, top + tier * _TIER, long, _TIER)
                return [ChangeMark(day, text, slug, at, tier, box)]
        return []

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # all of it is small
        """Paint the strip."""
        with QPainter(self) as painter:
            self.paint(painter, self.width())
            if self.hasFocus():
                painter.setPen(QPen(QColor(current().accent), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 0.5, -2.5, -0.5), 4, 4)

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint at any width, for the screen and for prints."""
        if not self.rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        for number, row in enumerate(self.rows):
            self._paint_row(painter, row, _TOP + number * (_BAR + 4), width)
        bottom = _TOP + len(self.rows) * (_BAR + 4)
        self._paint_axis(painter, bottom, width)
        self._paint_marks(painter, bottom, width)
        self._paint_day(painter, bottom, width)

    def _paint_row(self, painter: QPainter, row: Row, top: float, width: float) -> None:
        theme = current()
        left = self._left(width)
        if len(self.rows) > 1:
            painter.setPen(QColor(theme.muted))
            name = QRectF(_MARGIN, top, left - _MARGIN - 6, _BAR)
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, row.name)
        metrics = self._metrics()
        starts = [max(self._first, start.toordinal()) for start, _ in row.stretches]
        for (_, found), begin, end in zip(
            row.stretches, starts, [*starts[1:], self._last], strict=True
        ):
            x, right = self.x_of(begin, width), self.x_of(end, width)
            if right - x < 0.5:
                continue
            box = QRectF(x + 0.5, top, max(1.5, right - x - 1), _BAR)
            paint_badge(painter, box, found.outcome)
            words = word(found.outcome)
            full = f"{words} · {review_words(found.review)}" if found.review else words
            fits = (t for t in (full, words) if metrics.horizontalAdvance(t) + 10 < box.width())
            text = next(fits, letter(found.outcome))
            if metrics.horizontalAdvance(text) <= box.width():
                painter.setPen(QColor(theme.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_axis(self, painter: QPainter, top: float, width: float) -> None:
        theme = current()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(self._left(width), top), QPointF(width - _MARGIN, top))
        first, last = date.fromordinal(max(1, self._first)), date.fromordinal(self._last)
        for year in range(first.year + 1, last.year + 1):
            x = self.x_of(date(year, 1, 1).toordinal(), width)
            painter.setPen(QPen(QColor(theme.faint), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + 4))
            painter.setPen(QColor(theme.muted))
            box = QRectF(x - 24, top + 3, 48, _AXIS - 3)
            if box.right() < width:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_marks(self, painter: QPainter, bottom: float, width: float) -> None:
        theme = current()
        found = self.marks(width)
        for mark in found:
            painter.setPen(QPen(QColor(theme.restriction), 1))
            painter.drawLine(QPointF(mark.x, _TOP), QPointF(mark.x, bottom + 3))
            painter.setPen(QPen(QColor(theme.restriction), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(mark.x, bottom + 3), QPointF(mark.x, mark.box.top() + 4))
        for mark in found:
            painter.fillRect(mark.box, QColor(theme.surface))
            painter.setPen(QColor(theme.text))
            painter.drawText(
                mark.box.adjusted(3, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, mark.text
            )

    def _paint_day(self, painter: QPainter, bottom: float, width: float) -> None:
        x = self.x_of(self.day, width)
        painter.setPen(QPen(QColor(current().accent), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 4))
        painter.setBrush(QColor(current().accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)])

    # -- hands --------------------------------------------------------------------------------

    def _mark_at(self, point: QPointF) -> ChangeMark | None:
        return next((mark for mark in self.marks() if mark.slug and mark.box.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show a restriction, or move the day."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.rows:
            return
        mark = self._mark_at(event.position())
        if mark is not None:
            self.act_picked.emit(mark.slug)
        else:
            self.day_picked.emit(self.day_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the day; show a hand over what can be clicked."""
        over = self._mark_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        if event.buttons() & Qt.MouseButton.LeftButton and self.rows and not over:
            self.day_picked.emit(self.day_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the change before and after."""
        changes = self.changes()
        key = event.key()
        if key == Qt.Key.Key_Left:
            earlier = [day for day in changes if day < self.day]
            if earlier:
                self.day_picked.emit(earlier[-1])
        elif key == Qt.Key.Key_Right:
            later = [day for day in changes if day > self.day]
            if later:
                self.day_picked.emit(later[0])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what held on the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.rows:
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        day = self.day_at(event.pos().x())
        lines = [date_text(date.fromordinal(day).isoformat())]
        for row in self.rows:
            found = [each for start, each in row.stretches if start.toordinal() <= day][-1]
            text = word(found.outcome)
            if found.review:
                text += f", {review_words(found.review)}"
            lines.append(f"{row.name}: {text}" if len(self.rows) > 1 else text)
        QToolTip.showText(event.globalPos(), "\n".join(lines), self)
