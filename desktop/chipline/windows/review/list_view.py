"""How the lists of the review pane look and answer to keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chipline.windows.theme import current
from chipline.windows.widgets.labels.missing_letters import shown_text
from chipline.windows.widgets.lists.list_style import RowDelegate, show_as_rows

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


def holds_keyboard(widget: QWidget) -> bool:
    """Tell whether a widget or something in it has the keyboard."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


class LinedRowDelegate(RowDelegate):
    """Cells with a hairline below, as in the tables of records."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        """Return what a cell shows: marks stacked without end would take seconds to lay out."""
        return shown_text(super().displayText(value, locale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, then its line."""
        super().paint(painter, option, index)
        line = QColor(current().line)
        line.setAlpha(120)
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, line)


class List(QTableView):
    """A list whose rows are opened by Enter or a double click.

    Signals:
        opened(int): a row is to be opened.
        deleted(): Delete was pressed.
    """

    opened = Signal(int)
    deleted = Signal()

    def __init__(self, model: Any, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[int, ...] = ()
        self.setModel(model)
        self.setItemDelegate(LinedRowDelegate(self))
        self.setAccessibleName(name)
        show_as_rows(self, QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def share_width(self, shares: tuple[int, ...]) -> None:
        """Share the width between the columns: 0 as wide as it needs, else so much of the rest."""
        self._shares = shares
        header = self.horizontalHeader()
        for column, share in enumerate(shares):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Interactive if share else mode.Fixed)
        shown = [at for at in range(len(shares)) if not self.isColumnHidden(at)]
        room = self.viewport().width()
        narrow = {at: max(self.sizeHintForColumn(at), header.sectionSizeHint(at)) + 20
                  for at in shown if not shares[at]}  # fmt: skip
        rest, parts = room - sum(narrow.values()), sum(shares[at] for at in shown) or 1
        for at in shown:
            self.setColumnWidth(at, narrow.get(at) or rest * shares[at] // parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width as the old one was."""
        super().resizeEvent(event)
        if self._shares:
            self.share_width(self._shares)

    def chosen_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete tells so; the rest moves."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)
