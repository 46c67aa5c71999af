"""Rows of a tree whose names have what room they need, and whose details have the rest."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeWidget

from chipline.windows.theme import BODY, current, font
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover
from chipline.windows.widgets.lists.list_style import RowDelegate

#: What stands between them, what the sign before the name takes, and the margin of a row.
_GAP, _SIGN, _MARGIN = 12, 26, 5
#: So much the details keep where not both have room: a figure with its unit.
_LEAST = 64

Index = QModelIndex | QPersistentModelIndex


class NameRowDelegate(RowDelegate):
    """Paints the name of a row, and at its right, muted, the text of the second column.

    Rows are to be spanned by their first column.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave room for the details beside a name."""
        super().initStyleOption(option, index)
        details = self._details(index)
        if details:
            room = option.rect.width() - self._width(option.rect.width(), index, details)
            room -= _beside(index)
            metrics = QFontMetrics(_font(index))
            option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the name, and the details at the right."""
        super().paint(painter, option, index)
        details = self._details(index)
        if not details:
            return
        width = self._width(option.rect.width(), index, details)
        box = option.rect.adjusted(option.rect.width() - width - _MARGIN, 0, -_MARGIN, 0)
        painter.save()
        painter.setFont(font(BODY))
        painter.setPen(QColor(current().muted))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(details, Qt.TextElideMode.ElideRight, width)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    @staticmethod
    def _width(row: int, index: Index, details: str) -> int:
        """Return how wide the details are: whole beside the name, or what it leaves of the row."""
        name = QFontMetrics(_font(index)).horizontalAdvance(str(index.data() or ""))
        whole = QFontMetrics(font(BODY)).horizontalAdvance(details) + 1
        return min(whole, max(row - name - _beside(index), _LEAST))

    @staticmethod
    def _details(index: Index) -> str:
        return "" if index.column() else str(index.sibling(index.row(), 1).data() or "")


def show_names(tree: QTreeWidget) -> None:
    """Make of a tree a list of names with their details, which are its second column."""
    tree.setColumnCount(2)
    tree.setHeaderHidden(True)
    tree.setUniformRowHeights(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    tree.setItemDelegate(NameRowDelegate(tree))
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    FootCover(tree)
    FirstRow(tree)


def _font(index: Index) -> QFont:
    own = index.data(Qt.ItemDataRole.FontRole)
    return own if isinstance(own, QFont) else font(BODY)


def _beside(index: Index) -> int:
    """Return what of a row is neither name nor details: margins, the gap, and a sign if it has one."""
    sign = _SIGN if index.data(Qt.ItemDataRole.DecorationRole) is not None else 0
    return _GAP + sign + 2 * _MARGIN
