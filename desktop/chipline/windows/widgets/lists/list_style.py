"""What all lists of the program share: rows of one height, without grid, selected whole."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from chipline.windows import theme
from chipline.windows.glossary.term_hover import explain_terms
from chipline.windows.widgets.lists.first_row import FirstRow
from chipline.windows.widgets.lists.foot_cover import FootCover


class RowDelegate(QStyledItemDelegate):
    """Paints items by the style sheet, in rows of the one height that all lists have."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the width that the item asks for, and the height of a row."""
        return QSize(super().sizeHint(option, index).width(), theme.ROW_HEIGHT)


def show_as_rows(view: QTableView, mode: QAbstractItemView.SelectionMode) -> None:
    """Make a view a list of rows that are read, selected by a mode, and not edited by chance.

    The terms in its cells and its head are explained, no part of a row shows at its foot, and the
    keyboard begins at its first row.
    """
    for part in (view, view.horizontalHeader()):
        explain_terms(part)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(mode)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    numbers = view.verticalHeader()
    numbers.hide()
    numbers.setMinimumSectionSize(theme.ROW_HEIGHT)
    numbers.setDefaultSectionSize(theme.ROW_HEIGHT)
    numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    FootCover(view)
    FirstRow(view)
