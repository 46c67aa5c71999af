"""The header of a table: sorts by clicks, is dragged into order, and opens a menu for its field."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPolygonF,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from chipline.records.fields import FieldSpec
from chipline.windows import theme
from chipline.windows.formats import heading
from chipline.windows.icons import pixmap
from chipline.windows.tables.filters.filter_model import NUMERIC
from chipline.windows.tables.row_model import RowModel

HEIGHT = 30
_SIGN = 14
_GRIP = 5


class TableHeader(QHeaderView):
    """The header of the columns.

    Signals:
        sort_requested(str, bool): a field was clicked; True keeps the other sort keys.
        menu_requested(str, QPoint): the menu of a field is wanted at a point of the screen.
    """

    sort_requested = Signal(str, bool)
    menu_requested = Signal(str, QPoint)

    def __init__(self, model: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._filtered: frozenset[str] = frozenset()
        self._hovered = -1
        self._adds = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionClicked.connect(self._ask_sort)

    def show_filtered(self, fields: frozenset[str]) -> None:
        """Mark the fields that a filter stands on."""
        if fields != self._filtered:
            self._filtered = fields
            self.viewport().update()

    def field_at(self, section: int) -> str:
        """Return the field of a column."""
        return self._model.fields[section].name

    def _ask_sort(self, section: int) -> None:
        self.sort_requested.emit(self.field_at(section), self._adds)

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu when its arrow is pressed; otherwise sort, drag or resize."""
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        if section >= 0 and event.button() is Qt.MouseButton.LeftButton:
            arrow = self._arrow_rect(section)
            if arrow.contains(at):
                self._ask_menu(section)
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Note whether Shift is held: the click then adds a key."""
        self._adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the menu's arrow on the column under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        """Hide the menu's arrow."""
        super().leaveEvent(event)  # type: ignore[arg-type]  # PySide's stub wants a QEvent
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the column under the pointer."""
        section = self.logicalIndexAt(event.pos())
        if section >= 0:
            self.menu_requested.emit(self.field_at(section), event.globalPos())

    def _ask_menu(self, section: int) -> None:
        left = self.sectionViewportPosition(section)
        below = self.viewport().mapToGlobal(QPoint(left, self.height()))
        self.menu_requested.emit(self.field_at(section), below)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    # -- painting -----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the height of the header."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the size that shows the whole heading, with room for its signs."""
        spec = self._model.fields[section]
        width = QFontMetrics(theme.font(theme.SMALL, bold=True)).horizontalAdvance(heading(spec))
        return QSize(width + 2 * theme.SPACE_S + _SIGN + 4, HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading with the signs of its sort key and filter."""
        if not rect.isValid():
            return
        now = theme.current()
        spec = self._model.fields[section]
        hovered = section == self._hovered
        painter.save()
        painter.fillRect(rect, QColor(now.raised if hovered else now.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(now.line))
        painter.fillRect(rect.right(), rect.top() + 8, 1, rect.height() - 16, QColor(now.line))
        inner = rect.adjusted(theme.SPACE_S, 0, -theme.SPACE_S, 0)
        # The edge of the table cuts as the edge of a column does.
        inner.setRight(min(inner.right(), self.viewport().width() - theme.SPACE_S - 1))
        if hovered:
            sign = self._arrow_rect(section, rect)
            painter.drawPixmap(sign.center() - QPoint(7, 6), pixmap("chevron-down", now.muted, 14))
            inner.setRight(sign.left())
        self._paint_words(painter, inner, spec)
        painter.restore()

    def _paint_words(self, painter: QPainter, inner: QRect, spec: FieldSpec) -> None:
        now = theme.current()
        keys = [name for name, _ in self._model.sort_keys]
        sorted_by = spec.name in keys
        font = theme.font(theme.SMALL, bold=sorted_by)
        metrics = QFontMetrics(font)
        signs = (_SIGN if sorted_by else 0) + (_SIGN if spec.name in self._filtered else 0)
        room = max(0, inner.width() - signs)
        text = metrics.elidedText(heading(spec), Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
        right = spec.type in NUMERIC
        left = inner.right() + 1 - width - signs if right else inner.left()
        painter.setFont(font)
        painter.setPen(QColor(now.text if sorted_by else now.muted))
        at = left if not right else left + signs
        painter.drawText(
            QRect(at, inner.top(), width + 1, inner.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        sign_left = left if right else left + width + 3
        if sorted_by:
            self._paint_arrow(painter, sign_left, inner, spec.name, keys)
            sign_left += _SIGN
        if spec.name in self._filtered:
            painter.drawPixmap(sign_left, inner.center().y() - 5, pixmap("filter", now.accent, 11))

    def _paint_arrow(
        self, painter: QPainter, left: int, inner: QRect, name: str, keys: list[str]
    ) -> None:
        descending = dict(self._model.sort_keys)[name]
        middle = inner.center().y() + 1
        tip, foot = (3, -2) if descending else (-3, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme.current().accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left, middle + foot),
                    QPointF(left + 7, middle + foot),
                    QPointF(left + 3.5, middle + tip),
                ]
            )
        )
        if len(keys) > 1:
            painter.setPen(colour)
            painter.setFont(theme.font(9, bold=True))
            painter.drawText(left + 8, middle + 2, str(keys.index(name) + 1))

    def _arrow_rect(self, section: int, rect: QRect | None = None) -> QRect:
        if rect is None:
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            rect = QRect(left, 0, width, self.height())
        return QRect(rect.right() - _GRIP - 16, rect.top(), 16, rect.height() - 1)
