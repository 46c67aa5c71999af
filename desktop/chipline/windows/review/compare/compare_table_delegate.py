"""Paints the cells of a comparison: value, difference, choice, and the mark of the evidence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chipline.windows.review.compare.compare_table_model import CELL, CompareCell
from chipline.windows.review.list_view import Index
from chipline.windows.theme import BODY, ROW_HEIGHT, SMALL, SPACE_S, colour, current, font
from chipline.windows.widgets.marks.evidence_marks import paint_mark

#: The room at the right of a cell for the mark of its evidence.
MARK_ROOM = 34
_RADIO_ROOM = 24
_LINES = 7
_PAD = 5
_WRAPPED = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)


class CompareTableDelegate(QStyledItemDelegate):
    """Paints `CompareCell`s; those in which the records agree stand back."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        cell = index.data(CELL)
        if not isinstance(cell, CompareCell):
            return
        theme, rect = current(), option.rect
        taken = cell.chosen is True
        painter.save()
        painter.fillRect(rect, colour(theme.accent_soft if taken else theme.surface))
        line = QColor(theme.line)
        line.setAlpha(150)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.chosen is not None:
            self._paint_radio(painter, rect, chosen=cell.chosen)
        faded = not cell.differs or cell.chosen is False
        inner = self._inner(rect, cell)
        self._paint_words(painter, inner, cell, theme.muted if faded else theme.text)
        if cell.mark:
            middle = QPointF(rect.right() - MARK_ROOM / 2, rect.top() + ROW_HEIGHT / 2)
            paint_mark(painter, middle, cell.mark.evidence, cell.mark.grade)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        painter.restore()

    @staticmethod
    def _paint_radio(painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        theme = current()
        # Beside the middle of the words, wherever they break: these are centred as well.
        centre = QPointF(rect.left() + SPACE_S + 7, QRectF(rect).center().y())
        painter.setBrush(colour(theme.surface))
        painter.setPen(QPen(colour(theme.accent if chosen else theme.faint), 5 if chosen else 1))
        radius = 4.5 if chosen else 7
        painter.drawEllipse(centre, radius, radius)

    @staticmethod
    def _inner(rect: QRect, cell: CompareCell) -> QRect:
        left = SPACE_S + (_RADIO_ROOM if cell.chosen is not None else 0)
        return rect.adjusted(left, _PAD, -MARK_ROOM, -_PAD)

    @staticmethod
    def _paint_words(painter: QPainter, inner: QRect, cell: CompareCell, ink: str) -> None:
        theme = current()
        body = font(BODY, tabular=True)
        painter.setFont(body)
        painter.setPen(colour(ink))
        metrics = QFontMetrics(body)
        width = metrics.horizontalAdvance(cell.text)
        aside = font(SMALL, tabular=True)
        small = QFontMetrics(aside)
        gap = 2 * SPACE_S
        beside = cell.aside and width + gap + small.horizontalAdvance(cell.aside) <= inner.width()
        below = bool(cell.aside) and not beside
        place = inner.adjusted(0, 0, 0, -small.height()) if below else inner
        painter.drawText(place, _WRAPPED, _cut(cell.text, place, metrics))
        if not cell.aside:
            return
        painter.setFont(aside)
        painter.setPen(colour(theme.muted))
        if beside:
            place = inner.adjusted(width + gap, 0, 0, 0)
        else:
            place = QRect(
                inner.left(), inner.bottom() - small.height(), inner.width(), small.height()
            )
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(place, middle, cell.aside)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the wrapped text needs, up to a few lines."""
        cell = index.data(CELL)
        if not isinstance(cell, CompareCell):
            return QSize(0, ROW_HEIGHT)
        width = option.rect.width() if option.rect.width() > 0 else 200
        inner = self._inner(QRect(0, 0, width, ROW_HEIGHT), cell)
        metrics, small = QFontMetrics(font(BODY, tabular=True)), QFontMetrics(font(SMALL))
        room = QRect(0, 0, inner.width(), 10_000)
        height = min(
            metrics.boundingRect(room, _WRAPPED, cell.text).height(), _LINES * metrics.height()
        )
        together = metrics.horizontalAdvance(cell.text) + 2 * SPACE_S
        if cell.aside and together + small.horizontalAdvance(cell.aside) > inner.width():
            height += small.height()
        return QSize(width, max(ROW_HEIGHT, height + 2 * _PAD))


def _cut(text: str, place: QRect, metrics: QFontMetrics) -> str:
    """Cut a text that is longer than its place at a word; the card and the hint have all of it."""
    words = text.split(" ")
    low, high = 0, len(words)
    room = QRect(0, 0, place.width(), 10_000)
    while low < high:
        middle = (low + high + 1) // 2
        shown = " ".join(words[:middle]) + ("" if middle == len(words) else " …")
        if metrics.boundingRect(room, _WRAPPED, shown).height() <= place.height() + 2:
            low = middle
        else:
            high = middle - 1
    return text if low >= len(words) or low == 0 else " ".join(words[:low]) + " …"
