"""The table itself: rows of one height, a first column that stays, and the keys of a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from chipline.windows.tables.cells.cell_delegate import CellDelegate
from chipline.windows.tables.columns.table_header import TableHeader
from chipline.windows.tables.row_model import RowModel
from chipline.windows.theme import ROW_HEIGHT
from chipline.windows.widgets.lists.list_style import show_as_rows

#: The keys that fold the group whose head is the current row.
_FOLDING = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
)


#: The height of a row whose texts take two lines, and how many rows are looked at for such.
_TWO_LINES, _MOST_WRAPPED = 36, 60


class _Table(QTableView):
    """What the scrolling table and the column that stays have in common."""

    def __init__(self, model: RowModel, *, edged: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.header = TableHeader(model, self)
        self.cells = CellDelegate(model, edged=edged, parent=self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        show_as_rows(self, QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class _Staying(_Table):
    """The first column, laid over the table when that is scrolled sideways."""

    def __init__(self, model: RowModel, parent: RecordTable) -> None:
        super().__init__(model, edged=True, parent=parent)
        self._table = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column in range(1, model.columnCount()):
            self.setColumnHidden(column, True)
        self.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the whole table."""
        self._table.wheelEvent(event)


class RecordTable(_Table):
    """A table of records.

    Signals:
        card_requested(int): the card of a row is wanted.
        peek_requested(): a look at the current row is wanted, or the end of it.
        typed(str): the user began to type what to find.
        left(): Esc was pressed.
        copy_requested(), paste_requested(), delete_requested(), duplicate_requested(), new_requested(): by their keys.
        edit_requested(QModelIndex): a cell is to be edited in place.
        moved(int, bool): the current row is another one; True while a key is held down.
        resized(): there is more or less room for columns.
        fold_requested(int): the group whose head is the current row is to be folded or unfolded.
    """

    card_requested = Signal(int)
    peek_requested = Signal()
    typed = Signal(str)
    left = Signal()
    copy_requested = Signal()
    paste_requested = Signal()
    edit_requested = Signal(QModelIndex)
    delete_requested = Signal()
    duplicate_requested = Signal()
    new_requested = Signal()
    moved = Signal(int, bool)
    resized = Signal()
    fold_requested = Signal(int)

    def __init__(self, model: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(model, edged=False, parent=parent)
        #: A double click opens records that are something to open, and edits cells of the others.
        self.edits_on_double_click = True
        self._held = False
        self._column = 0
        self._answers = self._key_answers()
        self.staying = _Staying(model, self)
        self.staying.setSelectionModel(self.selectionModel())
        self._bind()

    def _bind(self) -> None:
        staying = self.staying
        self.verticalScrollBar().valueChanged.connect(staying.verticalScrollBar().setValue)
        staying.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalScrollBar().valueChanged.connect(self._lay_over)
        self.header.sectionResized.connect(self._follow_width)
        staying.header.sectionResized.connect(self._lead_width)
        staying.header.sort_requested.connect(self.header.sort_requested)
        staying.header.menu_requested.connect(self.header.menu_requested)
        for view in (self, staying):
            view.cells.keyboard = self
            view.doubleClicked.connect(self._edit_or_ask_card)
        # Both: a click on the current row changes only the selection, Shift+click also the row.
        self.selectionModel().currentRowChanged.connect(self._tell_row)
        self.selectionModel().selectionChanged.connect(self._tell_row)
        self.selectionModel().currentChanged.connect(self._keep_column)

    def wrap_names(self, *, on: bool) -> None:
        """Write texts that their columns would cut on two lines, or cut them."""
        for view in (self, self.staying):
            view.cells.wraps = on
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give rows a second line where their texts need it."""
        cells = self.cells
        columns = [at for at in range(self.rows.columnCount()) if not self.isColumnHidden(at)]
        for row in range(min(self.rows.rowCount(), _MOST_WRAPPED)):
            cut = cells.wraps and any(
                cells.width_of(row, at) > self.columnWidth(at) for at in columns
            )
            for view in (self, self.staying):
                view.setRowHeight(row, _TWO_LINES if cut else ROW_HEIGHT)

    # -- the column that stays ----------------------------------------------------------------

    def _lay_over(self) -> None:
        self.staying.setVisible(self.horizontalScrollBar().value() > 0)
        if self.staying.isVisible():
            self.staying.verticalScrollBar().setValue(self.verticalScrollBar().value())
        self._place()

    def _place(self) -> None:
        height = self.viewport().height() + self.header.height()
        self.staying.setGeometry(0, 0, self.columnWidth(0), height)
        self.staying.raise_()

    def _follow_width(self, section: int, _before: int, width: int) -> None:
        if section == 0 and self.staying.columnWidth(0) != width:
            self.staying.setColumnWidth(0, width)
            self._place()

    def _lead_width(self, section: int, _before: int, width: int) -> None:
        if section == 0 and self.columnWidth(0) != width:
            self.setColumnWidth(0, width)
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column that stays as high as the table."""
        super().resizeEvent(event)
        self.cells.edge = self.viewport().width()
        self._place()
        self.resized.emit()

    def updateGeometries(self) -> None:
        """Keep the column that stays in place when a scroll bar comes or goes."""
        super().updateGeometries()
        if hasattr(self, "staying"):
            self._place()

    def dress(self) -> None:
        """Take on the colours of the theme in use."""
        for table in (self, self.staying):
            table.cells.dress()
            table.header.viewport().update()
            table.viewport().update()

    # -- rows ---------------------------------------------------------------------------------

    @property
    def current_row(self) -> int:
        """The row that the keys move from; -1 for none."""
        return self.currentIndex().row()

    def first_row(self) -> int:
        """Return the topmost row that is seen."""
        return max(0, self.rowAt(0))

    def go_to(self, row: int) -> None:
        """Select one row and bring it into view."""
        index = self.rows.index(row, self._column)
        if not index.isValid():
            return
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.mark_row(row)
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def mark_row(self, row: int) -> None:
        """Mark the row that the record card shows."""
        for table in (self, self.staying):
            table.cells.current_row = row
            table.viewport().update()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, and leave the columns where they are: rows are what is selected."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(before)
        # Whole rows stand at the top, too; at the end the last one stands at the edge.
        down = self.verticalScrollBar()
        if not self.cells.wraps:
            down.setValue(-(-down.value() // ROW_HEIGHT) * ROW_HEIGHT)

    def is_chosen(self, row: int) -> bool:
        """Tell whether a row is selected."""
        return self.selectionModel().isRowSelected(row, QModelIndex())

    def _tell_row(self) -> None:
        # Qt makes a row the current one when the table gets the keyboard: that selects nothing.
        row = self.current_row
        if row >= 0 and self.is_chosen(row):
            self.moved.emit(row, self._held)

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of a table; letters begin to find."""
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in _FOLDING and self.rows.group_at(self.current_row) is not None:
            self.fold_requested.emit(self.current_row)
            return
        if plain and self._answer(key):
            return
        text = event.text()
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if text and text.isprintable() and not text.isspace() and not event.modifiers() & held:
            self.typed.emit(text)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
            return
        if key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.duplicate_requested.emit()
            return
        self._held = event.isAutoRepeat()
        super().keyPressEvent(event)
        self._held = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin to find with what an input method has written, as with letters."""
        if event.commitString():
            self.typed.emit(event.commitString())
        event.accept()

    def _answer(self, key: int) -> bool:
        answer = self._answers.get(Qt.Key(key))
        if answer is not None:
            answer()
        return answer is not None

    def _key_answers(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Return: self._ask_card,
            Qt.Key.Key_Enter: self._ask_card,
            Qt.Key.Key_Space: self.peek_requested.emit,
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_Delete: self.delete_requested.emit,
            Qt.Key.Key_Insert: self.new_requested.emit,
            Qt.Key.Key_F2: lambda: self.edit_requested.emit(self.currentIndex()),
            Qt.Key.Key_Left: lambda: self.step_sideways(-1),
            Qt.Key.Key_Right: lambda: self.step_sideways(1),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(self.rows.rowCount() - 1),
        }

    def _ask_card(self) -> None:
        if self.current_row >= 0:
            self.card_requested.emit(self.current_row)

    def _edit_or_ask_card(self, index: QModelIndex) -> None:
        """Edit the cell where that can be done; its card shows the record already."""
        if self.edits_on_double_click and self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit_requested.emit(index)
        else:
            self.card_requested.emit(index.row())

    # -- cells --------------------------------------------------------------------------------

    def _keep_column(self, current: QModelIndex) -> None:
        """Remember the cell over a change of the order, which leaves none current."""
        # Qt takes what an input method writes for cells that can be edited only.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        if current.isValid():
            self._column = current.column()

    @property
    def current_column(self) -> int:
        """The column of the cell that the keys are at; the first one until they are at any."""
        return self._column

    def step_sideways(self, step: int) -> bool:
        """Go to the next cell of the row that is shown; return whether there is one."""
        row, header = self.current_row, self.header
        if row < 0:
            return False
        place = header.visualIndex(self._column) + step
        while 0 <= place < header.count() and self.isColumnHidden(header.logicalIndex(place)):
            place += step
        if not 0 <= place < header.count():
            return False
        self.go_to_cell(row, header.logicalIndex(place))
        return True

    def go_to_cell(self, row: int, column: int) -> None:
        """Make a cell the current one, without another selection, and bring it into view."""
        self.selectionModel().setCurrentIndex(
            self.rows.index(row, column), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        self.show_column(column)

    def show_column(self, column: int) -> None:
        """Scroll sideways until a column is seen whole, beside the one that stays."""
        # Columns may just have been shown: the scroll bar learns of it only later.
        self.updateGeometries()
        bar = self.horizontalScrollBar()
        left = self.columnViewportPosition(column)
        right = left + self.columnWidth(column)
        kept = self.columnWidth(0) if column else 0
        if column == 0:
            bar.setValue(0)
        elif left < kept:
            bar.setValue(bar.value() + left - kept)
        elif right > self.viewport().width():
            bar.setValue(bar.value() + min(right - self.viewport().width(), left - kept))

    def view_of(self, index: QModelIndex) -> QTableView:
        """Return the view in which a cell is seen: the column that stays lies over the table."""
        return self.staying if index.column() == 0 and self.staying.isVisible() else self
