"""The table of a comparison: keys and clicks show evidence, choose values, open cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from chipline.windows.glossary.term_hover import explain_terms
from chipline.windows.i18n import tr
from chipline.windows.review.compare.compare_table_delegate import MARK_ROOM, CompareTableDelegate
from chipline.windows.review.compare.compare_table_model import CompareTableModel
from chipline.windows.theme import BODY, ROW_HEIGHT, current
from chipline.windows.widgets.popover import Menu

_NARROWEST = 130
_FIELDS = 176


class CompareTable(QTableView):
    """Fields down, records across.

    Signals:
        evidence_requested(int, int): what stands behind the value in a line and column.
        picked(): a value or the record that stays was chosen.
        card_requested(int): the card of the record in a column is wanted.
        removal_requested(int): the record in a column is not to be compared any more.
    """

    evidence_requested = Signal(int, int)
    picked = Signal()
    card_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, rows: CompareTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(CompareTableDelegate(self))
        self.setAccessibleName(tr("Records side by side"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for part in (self, down):
            explain_terms(part)
        across.setHighlightSections(False)
        # Records that are compared often begin alike: where their names part stands towards the end.
        across.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        across.setSectionsClickable(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setToolTip(tr("Click to open the card"))
        across.sectionClicked.connect(self.card_requested)
        down.setHighlightSections(False)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setMinimumSectionSize(ROW_HEIGHT)
        down.setFixedWidth(_FIELDS)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.modelReset.connect(self.fit)
        self.dress()

    def dress(self) -> None:
        """Take on the colours of the theme: a record's name is no quiet label here."""
        theme = current()
        letters = f"font-weight: 600; font-size: {BODY}px;"
        # Names are cut to their room by the font of the whole header.
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ {letters} }} QHeaderView::section {{ color: {theme.text}; {letters} }}"
        )
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {theme.surface}; border: 0;"
            f" border-bottom: 1px solid {theme.line}; }}"
        )
        self.viewport().update()

    def fit(self) -> None:
        """Share the width between the records, and give each line the height that it needs."""
        columns = self._rows.columnCount()
        if not columns:
            return
        width = max(_NARROWEST, (self.width() - _FIELDS - 14) // columns)
        for column in range(columns):
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is shown."""
        super().resizeEvent(event)
        self.fit()

    def _over_mark(self, index: QModelIndex, at: QPoint) -> bool:
        rect = self.visualRect(index)
        cell = self._rows.cell(index.row(), index.column())
        return bool(cell.mark) and at.x() > rect.right() - MARK_ROOM

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the evidence by a click on its mark; while merging, choose by one anywhere else."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if self._over_mark(index, at):
            self.evidence_requested.emit(index.row(), index.column())
        elif self._rows.choose(index.row(), index.column()):
            self.picked.emit()
        elif not self._rows.merging and self._rows.cell(index.row(), index.column()).mark:
            self.evidence_requested.emit(index.row(), index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses, Enter shows the evidence, Delete takes a record out; arrows move."""
        key, index = event.key(), self.currentIndex()
        if not index.isValid() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and self._rows.choose(index.row(), index.column()):
            self.picked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.evidence_requested.emit(index.row(), index.column())
        elif key == Qt.Key.Key_Delete:
            self.removal_requested.emit(index.column())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the cell and with its record."""
        index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if not index.isValid():
            return
        line, column = index.row(), index.column()
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        add = menu.addAction
        add(
            tr("Show the evidence") + "\t" + tr("Enter"),
            lambda: self.evidence_requested.emit(line, column),
        )
        add(tr("Open the card"), lambda: self.card_requested.emit(column))
        away = add(
            tr("Take this record out of the comparison") + "\t" + tr("Del"),
            lambda: self.removal_requested.emit(column),
        )
        away.setEnabled(not self._rows.merging)
        menu.popup(event.globalPos())
