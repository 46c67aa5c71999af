"""What all lists of the program share: rows of one height, without grid, selected whole."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from chipline.windows import theme


def show_as_rows(view: QTableView, mode: QAbstractItemView.SelectionMode) -> None:
    """Make a view a list of rows that are read, selected by a mode, and not edited by chance."""
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
