"""One question over time: segments on a time axis, and below it what changed, by number.

Signals:
    day_picked(int): a day was clicked.
    act_picked(str): the slug of the restriction whose name was clicked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from chipline.export_rules.finding import Finding
from chipline.scenery.chart_scale import Scale
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import date_text, number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.rules_pane.chart import (
    Chart,
    beside,
    metrics,
    paint_years,
)
from chipline.windows.rules_pane.outcome_style import paint_badge, review_words, word
from chipline.windows.theme import MICRO, SMALL, current, font

_BAR, _AXIS, _LINE, _TOP = 24, 18, 20, 18
_MARGIN = 5
_DISC = 7.5
_GAP = 12

Stretches = Sequence[tuple[date, Finding]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of segments: what it is called, and the findings from each day on."""

    name: str
    stretches: Stretches


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """A change: its number and day, from what to what, the act, and where these words stand."""

    number: int
    day: int
    steps: str
    act: str
    slug: str
    x: float
    box: QRectF

    @property
    def text(self) -> str:
        """All of its words."""
        day = ordinal_text(self.day)
        return "  ".join(part for part in (day, self.steps, self.act) if part)


def change_text(before: Finding, after: Finding, act: str) -> str:
    """Say which act changed an answer, and what of it where the outcome stayed the same."""
    slug = after.through[0] if after.through else ""
    if slug and not any(each.restriction == slug for each in after.reasons):
        act = tr("{act} ends", act=act)
    if not act:
        told = {each.text for each in before.reasons}
        act = next((translated(r.rule) for r in after.reasons if r.text not in told), "")
    changed = []
    if before.outcome is after.outcome:
        if after.paragraph and after.paragraph != before.paragraph:
            changed.append(translated(after.paragraph))
        if after.review and after.review is not before.review:
            changed.append(review_words(after.review))
    if not changed:
        return act
    return tr("{act}: {what}", "As in: AC/S rule: 3A090.a.1", act=act, what=", ".join(changed))


class AnswerStrip(Chart):
    """The strip below an answer."""

    day_picked = Signal(int)
    act_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The answer over time"), parent)
        self.rows: tuple[Row, ...] = ()
        self.day = 0
        self._names: dict[str, str] = {}
        self._first = self._last = 0
        self._known_to: int | None = None
        self._lines = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(
        self, rows: Sequence[Row], day: int, names: dict[str, str], *, known_to: int | None = None
    ) -> None:
        """Show findings over time; `names` gives restrictions' names by slug.

        What lies after the day `known_to` is hatched: only the last known state is shown there.
        """
        self.rows, self.day, self._names = tuple(rows), day, names
        self._known_to = known_to
        changes = [start.toordinal() for row in rows for start, _ in row.stretches[1:]]
        today = date.today().toordinal()  # noqa: DTZ011  # the user's own day
        begin = min([date(2022, 1, 1).toordinal(), day, *(one - 200 for one in changes)])
        self._first, self._last = begin, max(today, day, *changes, begin) + 120
        self.setAccessibleDescription(self._spoken())
        self._lines = len(self.marks())
        self.updateGeometry()
        self.update()

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
        """Leave room for the rows, the axis and a line a change."""
        return QSize(400, self._lines_top() + self._lines * _LINE + 4)

    def minimumSizeHint(self) -> QSize:
        """Keep the full height."""
        return QSize(200, self.sizeHint().height())

    # -- geometry -----------------------------------------------------------------------------

    def _left(self, width: float) -> float:
        if len(self.rows) < 2:
            return _MARGIN
        return _MARGIN + min(
            width * 0.2, max(metrics().horizontalAdvance(r.name) for r in self.rows) + 8
        )

    def _scale(self, width: float) -> Scale:
        width = width or self.width()
        return Scale(self._first, self._last, self._left(width), width - _MARGIN, log=False)

    def x_of(self, day: int, width: float = 0) -> float:
        """Return where a day stands."""
        return self._scale(width).at(min(max(day, self._first), self._last))

    def day_at(self, x: float) -> int:
        """Return the day at a place."""
        return round(min(max(self._scale(0).value(x), self._first), self._last))

    def _lines_top(self) -> int:
        return _TOP + max(1, len(self.rows)) * (_BAR + 4) + _AXIS + 4

    def marks(self, width: float = 0) -> list[ChangeMark]:
        """Return the changes of the first row, each with a line of its own below the axis."""
        width = width or self.width()
        placed: list[ChangeMark] = []
        for row in self.rows[:1]:
            for (_, before), (start, found) in pairwise(row.stretches):
                slug, number = found.through[0] if found.through else "", len(placed) + 1
                act = change_text(before, found, self._names.get(slug, ""))
                steps = _steps(before, found)
                top = self._lines_top() + len(placed) * _LINE
                box = QRectF(_MARGIN, top, width - 2 * _MARGIN, _LINE)
                day = start.toordinal()
                x = self.x_of(day, width)
                placed.append(ChangeMark(number, day, steps, act, slug, x, box))
        return placed

    # -- painting -----------------------------------------------------------------------------

    def paint_to(self, painter: QPainter, width: float, height: float) -> None:  # noqa: ARG002  # it has its own
        """Paint at any width, for the screen and for prints."""
        if not self.rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        words: list[QRectF] = []
        for number, row in enumerate(self.rows):
            words += self._paint_row(painter, row, _TOP + number * (_BAR + 4), width)
        bottom = _TOP + len(self.rows) * (_BAR + 4)
        self._paint_axis(painter, bottom, width)
        self._paint_marks(painter, bottom, width)
        self._paint_day(painter, bottom, self.x_of(self.day, width), words)

    def _paint_unknown(self, painter: QPainter, box: QRectF, width: float) -> None:
        """Hatch what of a segment lies beyond the last day of the rules, below its words."""
        if self._known_to is None:
            return
        left = max(box.left(), self.x_of(self._known_to + 1, width))
        if left < box.right():
            hatch = QBrush(QColor(current().surface), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(QRectF(left, box.top(), box.right() - left, box.height()), hatch)

    def _paint_row(self, painter: QPainter, row: Row, top: float, width: float) -> list[QRectF]:
        """Paint one line of segments; return where words stand in it."""
        theme = current()
        written: list[QRectF] = []
        left = self._left(width)
        if len(self.rows) > 1:
            painter.setPen(QColor(theme.muted))
            name = QRectF(_MARGIN, top, left - _MARGIN - 6, _BAR)
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, row.name)
        measured = metrics()
        starts = [max(self._first, start.toordinal()) for start, _ in row.stretches]
        for (_, found), begin, end in zip(
            row.stretches, starts, [*starts[1:], self._last], strict=True
        ):
            x, right = self.x_of(begin, width), self.x_of(end, width)
            if right - x < 0.5:
                continue
            box = QRectF(x + 0.5, top, max(1.5, right - x - 1), _BAR)
            paint_badge(painter, box, found.outcome)
            self._paint_unknown(painter, box, width)
            words = word(found.outcome)
            full = f"{words} · {review_words(found.review)}" if found.review else words
            fits = (t for t in (full, words) if measured.horizontalAdvance(t) + 10 < box.width())
            # Where its words have no room, the list below has them.
            if shown := next(fits, ""):
                painter.setPen(QColor(theme.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
                written.append(painter.boundingRect(box, Qt.AlignmentFlag.AlignCenter, shown))
        return written

    def _paint_axis(self, painter: QPainter, top: float, width: float) -> None:
        theme = current()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(self._left(width), top), QPointF(width - _MARGIN, top))
        rule = (top, top + 4, theme.faint)
        paint_years(painter, self._scale(width), rule, top + 3 + (_AXIS - 3) / 2, width)

    def _paint_marks(self, painter: QPainter, bottom: float, width: float) -> None:
        theme, measured = current(), metrics()
        found = self.marks(width)
        days = [ordinal_text(mark.day) for mark in found]
        after_day = max(map(measured.horizontalAdvance, days), default=0) + _GAP
        steps = (measured.horizontalAdvance(mark.steps) for mark in found)
        after_steps = min(max(steps, default=0) + _GAP, width / 2)
        for mark, day in zip(found, days, strict=True):
            painter.setPen(QPen(QColor(theme.text), 1.5))
            painter.drawLine(QPointF(mark.x, _TOP - 3), QPointF(mark.x, bottom))
            _paint_disc(painter, QPointF(mark.x, _DISC + 0.5), mark.number)
            box = mark.box
            _paint_disc(painter, QPointF(box.left() + _DISC, box.center().y()), mark.number)
            left = box.left() + 2 * _DISC + 8
            for text, room, ink in (
                (day, after_day, theme.muted),
                (mark.steps, after_steps if mark.steps else 0, theme.text),
                (mark.act, width, theme.accent if mark.slug else theme.text),
            ):
                # Each but the last keeps a gap to what follows, also where it is cut.
                wide = min(room - (_GAP / 2 if room < width else 0), box.right() - left)
                place = QRectF(left, box.top(), max(wide, 0), _LINE)
                shown = measured.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
                painter.setPen(QColor(ink))
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
                left += room

    @staticmethod
    def _paint_day(painter: QPainter, bottom: float, x: float, words: list[QRectF]) -> None:
        """Paint the line of the day; it stops above words that stand in its way, and goes on below."""
        painter.setPen(QPen(QColor(current().accent), 2, c=Qt.PenCapStyle.FlatCap))
        top = 0.0
        for box in words:
            if box.left() - 3 < x < box.right() + 3:
                painter.drawLine(QPointF(x, top), QPointF(x, box.top()))
                top = box.bottom()
        painter.drawLine(QPointF(x, top), QPointF(x, bottom + 4))
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
        super().mouseMoveEvent(event)
        dragged = event.buttons() & Qt.MouseButton.LeftButton and self.rows
        if dragged and not self.can_click(event.position()):
            self.day_picked.emit(self.day_at(event.position().x()))

    def can_click(self, point: QPointF) -> bool:
        """Tell whether the name of a restriction is under a point."""
        return self._mark_at(point) is not None

    def step(self, by: int) -> None:
        """Go to the change before or after."""
        day = beside(self.changes(), self.day, by)
        if day != self.day:
            self.day_picked.emit(day)

    def hover_at(self, point: QPointF) -> str:
        """Say what held on the day at a point."""
        if not self.rows:
            return ""
        day = self.day_at(point.x())
        lines = [ordinal_text(day)]
        for row in self.rows:
            found = [each for start, each in row.stretches if start.toordinal() <= day][-1]
            text = word(found.outcome)
            if found.review:
                text += f", {review_words(found.review)}"
            if self._known_to is not None and day > self._known_to:
                text = tr("{answer} (last known state)", answer=text)
            lines.append(f"{row.name}: {text}" if len(self.rows) > 1 else text)
        return "\n".join(lines)


def _steps(before: Finding, after: Finding) -> str:
    """Say from which outcome to which an answer changed; empty where that stayed the same."""
    if before.outcome is after.outcome:
        return ""
    return tr("{before} → {after}", before=word(before.outcome), after=word(after.outcome))


def _paint_disc(painter: QPainter, centre: QPointF, number: int) -> None:
    """Paint the number of a change."""
    theme = current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.text))
    painter.drawEllipse(centre, _DISC, _DISC)
    painter.setPen(QColor(theme.surface))
    painter.setFont(font(MICRO, bold=True))
    area = QRectF(0, 0, 2 * _DISC, 2 * _DISC)
    area.moveCenter(centre)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, number_text(number))
    painter.setFont(font(SMALL))
