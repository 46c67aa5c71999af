"""Paints the cells of a table: fast enough for a screenful in a few milliseconds."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chipline.windows import theme
from chipline.windows.formats import number_text
from chipline.windows.icons import pixmap
from chipline.windows.tables.cells.cell import Cell
from chipline.windows.tables.row_model import RowModel
from chipline.windows.widgets.marks import status_marks

Index = QModelIndex | QPersistentModelIndex
PADDING = theme.SPACE_S
_BAR = 3
_SIGN = 14
_STAR = 12


#: Of the width of a cell, what two lines hold of a text.
_TWO_LINES = 1.8


class EditingDelegate(Protocol):
    """Edits cells in place: see `cell_editing.py`."""

    def open(self, parent: QWidget, index: Index, delegate: CellDelegate) -> QWidget:
        """Make an editor."""

    def leave(self, editor: QWidget) -> None:
        """Save what stands in an editor that is about to close."""

    def place(self, editor: QWidget, cell: QRect) -> None:
        """Lay an editor over its cell."""


class CellDelegate(QStyledItemDelegate):
    """Paints cells of a `RowModel`; `edged` draws the edge of what does not scroll away."""

    def __init__(
        self, model: RowModel, *, edged: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._edged = edged
        #: Where the view ends at the right.
        self.edge = 1 << 16
        #: Whether texts go on on a second line, where a row is high enough.
        self.wraps = False
        #: The row that the record card shows.
        self.current_row = -1
        #: The view that the keys go to: its current cell is framed.
        self.keyboard: QTableView | None = None
        #: Makes and closes what a cell is edited in.
        self.editing: EditingDelegate | None = None
        self.dress()

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        now = theme.current()
        self._surface, self._selected = QColor(now.surface), QColor(now.accent_soft)
        self._text, self._muted = QColor(now.text), QColor(now.muted)
        self._accent, self._edge = QColor(now.accent), QColor(now.line)
        self._hairline = QColor(now.line)
        self._hairline.setAlpha(120)
        self._mark = QColor(now.kind_colour(self._model.kind.name))
        self._raised = QColor(now.raised)
        self._star = now.warning
        self._bold: QFont = theme.font(theme.BODY, bold=True, tabular=True)
        self._font: QFont = theme.font(theme.BODY, tabular=True)
        self._metrics = QFontMetrics(self._font)
        self._unsure = QFont(self._font)
        self._unsure.setItalic(True)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Paint background, mark and text of one cell."""
        rect: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        row, column = index.row(), index.column()
        painter.fillRect(rect, self._selected if selected else self._surface)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._hairline)
        if self._edged:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), self._edge)
        if selected and column == 0 and row == self.current_row:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height() - 1, self._accent)
        if selected and self._has_cursor(index):
            painter.setPen(self._accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        group = self._model.group_at(row)
        if group is not None:
            many = "" if column else number_text(len(group.rows))
            self._paint_group(painter, rect, index, (self._model.group_cell(group, column), many))
            return
        cell = self._model.cell(row, column)
        if cell is None or not cell.text:
            return
        dimmed = self._model.is_dimmed(row)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if cell.mark:
            colour = self._muted if dimmed else self._mark
            middle = QPointF(inner.left(), inner.center().y() + 0.5)
            status_marks.paint_mark(painter, middle, cell.mark, colour)
            inner.setLeft(inner.left() + status_marks.WIDTH + 6)
        # What is so only by the widest reading of its dates leans.
        painter.setFont(self._unsure if self._model.is_only_possible(row) else self._font)
        painter.setPen(self._muted if dimmed else self._text)
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        text = cell.text
        # Longer than could ever fit: measuring all of it would cost more than painting the row.
        if len(text) > 300:
            text = text[:300] + "…"
        # The edge of the table cuts as the edge of a column does.
        inner.setRight(min(inner.right(), self.edge - PADDING))
        if not column and self._model.is_starred(row):
            inner.setRight(inner.right() - _STAR - 4)
            at = inner.right() + 4, inner.center().y() - _STAR // 2
            painter.drawPixmap(*at, pixmap("star-filled", self._star, _STAR))
        self._paint_text(painter, inner, text, side, right=cell.right)

    def _paint_text(
        self, painter: QPainter, inner: QRect, text: str, side: Qt.AlignmentFlag, *, right: bool
    ) -> None:
        """Write the text of a cell, cut where it has no room."""
        flags, room = side | Qt.AlignmentFlag.AlignVCenter, inner.width()
        if self.wraps and not right and self._metrics.horizontalAdvance(text) > room:
            # A line ends where a word does: two hold somewhat less than twice the width.
            shown = self._metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, int(room * _TWO_LINES)
            )
            painter.drawText(inner, int(flags) | int(Qt.TextFlag.TextWordWrap), shown)
            return
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if right and shown != text:
            # The beginning of a figure is another figure.
            shown = "…"
        painter.drawText(inner, flags, shown)

    def _paint_group(
        self, painter: QPainter, rect: QRect, index: Index, said: tuple[Cell, str]
    ) -> None:
        """Paint a cell of a group's head: what its records have in common and how many, or a sum."""
        cell, many = said
        painter.fillRect(rect.adjusted(0, 0, 0, -1), self._raised)
        if self._has_cursor(index):
            painter.setPen(self._accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if index.column() == 0:
            drawing = "chevron-right" if self._model.is_folded(index.row()) else "chevron-down"
            sign = pixmap(drawing, self._muted.name(), _SIGN)
            painter.drawPixmap(inner.left(), inner.center().y() - _SIGN // 2, sign)
            inner.setLeft(inner.left() + _SIGN + 4)
            inner.setRight(inner.right() - self._metrics.horizontalAdvance(many) - PADDING)
        painter.setFont(self._bold)
        painter.setPen(self._text)
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(self._bold).elidedText(
            cell.text, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
        if many:
            after = QFontMetrics(self._bold).horizontalAdvance(shown) + PADDING
            painter.setFont(self._font)
            painter.setPen(self._muted)
            beside = inner.adjusted(after, 0, rect.right() - inner.right(), 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, many)

    def _has_cursor(self, index: Index) -> bool:
        view = self.keyboard
        return view is not None and view.hasFocus() and view.currentIndex() == index

    # -- editing in place ---------------------------------------------------------------------

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        """Make the editor of a cell, holding its value."""
        if self.editing is None:
            return super().createEditor(parent, _option, index)
        return self.editing.open(parent, index, self)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the editor alone: it was given its value when it was made."""

    def setModelData(
        self,
        editor: QWidget,
        _model: QAbstractItemModel,
        _index: Index,
    ) -> None:
        """Save what stands in the editor, for the view is about to close it."""
        if self.editing is not None:
            self.editing.leave(editor)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: Index,
    ) -> None:
        """Lay the editor over its cell, as wide as it needs to be."""
        if self.editing is not None:
            self.editing.place(editor, option.rect)

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Leave the keys to the editor, which knows what they mean."""
        return False

    def width_of(self, row: int, column: int) -> int:
        """Return how wide a cell would have to be to show all of its text."""
        cell = self._model.cell(row, column)
        if cell is None or not cell.text:
            return 0
        mark = status_marks.WIDTH + 6 if cell.mark else 0
        return self._metrics.horizontalAdvance(cell.text[:120]) + mark + 2 * PADDING + 2

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size that shows the whole cell, for fitting a column by a double click."""
        width = self.width_of(index.row(), index.column())
        return QSize(min(width, 480), theme.ROW_HEIGHT)
